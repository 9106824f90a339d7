import { describe, expect, test } from "vitest";
import { withPureMarks } from "./pure-marks.mjs";

describe("a constant whose making", () => {
  test.for([
    ["const a = 1;"],
    ["const a = -1;"],
    ["const a = `one`;"],
    ["const a = [1, { b: 'c' }, b];"],
    ["const a = { b: () => c(), d() { e(); } };"],
    ["const a = /* @__PURE__ */ b(1);"],
    ["const a = [/* @__PURE__ */ new B()];"],
    ["var A = class A extends B { c = d(); e() {} };"],
    ["function a() { const b = c.d; return { ...b }; }"],
    ["let a;"],
  ])("a bundler sees through is left as it is: %s", ([code = ""]) => {
    expect(withPureMarks(code).code).toBe(code);
  });

  test.for([
    ["const a = b(1);", "const a = /* @__PURE__ */ b(1);"],
    ["const a = new B();", "const a = /* @__PURE__ */ new B();"],
    ["const a = b.c;", "const a = /* @__PURE__ */ (() => b.c)();"],
    ["const a = { ...b };", "const a = /* @__PURE__ */ (() => ({ ...b }))();"],
    ["const a = [...b];", "const a = /* @__PURE__ */ (() => [...b])();"],
    [`const a = \`\${b}\`;`, `const a = /* @__PURE__ */ (() => \`\${b}\`)();`],
    ["const a = 10n ** 34n;", "const a = /* @__PURE__ */ (() => 10n ** 34n)();"],
    ["const a = { [b]: 1 };", "const a = /* @__PURE__ */ (() => ({ [b]: 1 }))();"],
    ["var A = class { [b]() {} };", "var A = /* @__PURE__ */ (() => class { [b]() {} })();"],
    [
      "var A = class { static b = c; };",
      "var A = /* @__PURE__ */ (() => class { static b = c; })();",
    ],
    ["const a = /* @__PURE__ */ b({ ...c });", "const a = /* @__PURE__ */ (() => b({ ...c }))();"],
  ])("could do more gets a mark: %s", ([code = "", marked]) => {
    expect(withPureMarks(code).code).toBe(marked);
  });
});

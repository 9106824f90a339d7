import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

/** Where a program outside the package would stand; the file is in memory only. */
const PROBE = fileURLToPath(new URL("./probe.ts", import.meta.url));

/** Compiles one file as a consumer would, and says what the compiler found and what it cost. */
function compile(code: string): { messages: string[]; instantiations: number } {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es2023.d.ts"],
    types: [],
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    allowImportingTsExtensions: true,
    customConditions: ["@lineside/source"],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (name, ...rest) =>
    name === PROBE
      ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2023)
      : getSourceFile(name, ...rest);
  host.fileExists = (name) => name === PROBE || fileExists(name);
  const program = ts.createProgram([PROBE], options, host);
  const found = program.getSemanticDiagnostics(program.getSourceFile(PROBE));
  return {
    messages: found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
    instantiations: program.getInstantiationCount(),
  };
}

describe("what a wrong sum costs its author", () => {
  const { messages, instantiations } = compile(
    `import { A, V } from "@lineside/units";\nexport const sum = A(1).plus(V(1));\n`,
  );
  test("one error, which says both kinds in at most 240 characters", () => {
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/voltage.*current/s);
    expect(messages[0]?.length).toBeLessThanOrEqual(240);
  });
  test("at most 2,500 instantiations", () => {
    expect(instantiations).toBeGreaterThan(0);
    expect(instantiations).toBeLessThanOrEqual(2500);
  });
});

describe("a kind of one's own, declared from outside", () => {
  const declared = `import { defineUnit, ft, type Quantity, type Unit } from "@lineside/units";
declare module "@lineside/units" {
  interface Kinds {
    roomCount: "rooms";
  }
}
export const rooms: Unit<"roomCount"> = defineUnit("roomCount", "rooms", 1);
export const sum: Quantity<"roomCount"> = rooms(3).plus(rooms(4)).scale(2);
`;
  test("compiles, with sums and comparisons within it", () => {
    expect(compile(declared).messages).toEqual([]);
  });
  test.each([
    ["sum.plus(ft(1));", /length.*roomCount/s],
    ["ft(1).compare(sum);", /roomCount.*length/s],
    ["defineUnit('roomCount', 'flats', 1);", /flats/],
    ["sum.times(sum);", /roomCount/],
  ])("but not %s", (wrong, message) => {
    const { messages } = compile(declared + wrong);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(message);
  });
});

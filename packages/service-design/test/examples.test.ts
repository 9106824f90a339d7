import { formatValue, walk } from "@lineside/findings";
import { checkDesign, type DesignReport, renderText, reportToJson } from "@lineside/service-design";
import { describe, expect, test } from "vitest";
import { designOf, EXAMPLES, exampleText, expectedOf } from "./example-file.ts";

interface ExpectedConductor {
  readonly verdict: string;
  readonly governing?: string;
  /** Rules among those that fail. */
  readonly failing?: readonly string[];
  readonly remedies?: Readonly<Record<string, string>>;
}

interface Expected {
  readonly verdict: string;
  readonly conductors: Readonly<Record<string, ExpectedConductor>>;
  readonly derived?: Readonly<
    Record<string, { readonly exact: string; readonly published?: string }>
  >;
  readonly smallest?: Readonly<
    Record<string, { readonly size: string; readonly nextSmaller: string }>
  >;
  readonly questions?: readonly string[];
  readonly alternatives?: Readonly<Record<string, Expected>>;
  readonly text?: readonly string[];
}

function expectReport(report: DesignReport, expected: Expected): void {
  expect(report.verdict).toBe(expected.verdict);
  const conductors = report.objects.filter(({ subject }) => subject.startsWith("/conductors/"));
  expect(conductors.map(({ id }) => id)).toEqual(Object.keys(expected.conductors));
  for (const one of conductors) {
    const wanted = expected.conductors[one.id];
    expect({ id: one.id, verdict: one.verdict, governing: one.governing }).toEqual({
      id: one.id,
      verdict: wanted?.verdict,
      governing: wanted?.governing,
    });
    const rules = one.findings.flatMap((found) =>
      [...walk(found)].filter(({ verdict }) => verdict === "fail").map(({ rule }) => rule),
    );
    expect(rules).toEqual(expect.arrayContaining([...(wanted?.failing ?? [])]));
    const remedies = one.findings.flatMap((found) =>
      found.remedies.map(({ path, value }) => [path, formatValue(value)]),
    );
    expect(Object.fromEntries(remedies)).toEqual(wanted?.remedies ?? expect.anything());
  }
  for (const [key, { exact, published }] of Object.entries(expected.derived ?? {})) {
    const slash = key.indexOf("/");
    const owner = report.objects.find(({ id }) => id === key.slice(0, slash));
    const value = owner?.derived.find(({ name }) => name === key.slice(slash + 1));
    expect(value && formatValue(value.value), key).toContain(exact);
    expect(value?.published && formatValue(value.published), key).toBe(published);
  }
  for (const [key, { size, nextSmaller }] of Object.entries(expected.smallest ?? {})) {
    const [id, of] = key.split(" ");
    const owner = report.objects.find((one) => one.id === id);
    const found = owner?.smallest.find(
      (one) => one.of === of && (owner.governing ?? one.provision) === one.provision,
    );
    expect([found?.smallest.size, found?.smallest.verdict], key).toEqual([size, "pass"]);
    expect([found?.nextSmaller?.size, found?.nextSmaller?.verdict], key).toEqual([
      nextSmaller,
      "fail",
    ]);
  }
  if (expected.questions)
    expect(report.questions.map(({ path }) => path)).toEqual(expected.questions);
}

describe.for([...EXAMPLES])("%s", (name) => {
  const expected = expectedOf(name) as Expected;
  const report = checkDesign(designOf(exampleText(name)));

  test("has its expected answers", () => {
    expectReport(report, expected);
  });

  test("has alternatives with their expected answers", () => {
    const wanted = expected.alternatives ?? {};
    expect(Object.keys(report.alternatives)).toEqual(Object.keys(wanted).sort());
    for (const [alternative, one] of Object.entries(report.alternatives)) {
      expectReport(one, wanted[alternative] as Expected);
    }
  });

  test("prints the figures that a reader looks for", () => {
    const text = renderText(report);
    for (const figure of expected.text ?? []) expect(text).toContain(figure);
  });

  test("is JSON", () => {
    const json = reportToJson(report);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(json.findings.map(({ rule, verdict }) => [rule, verdict])).toEqual(
      report.findings.map(({ rule, verdict }) => [rule, verdict]),
    );
  });
});

test("the transformer's own figures stand beside the article's", () => {
  const { objects } = checkDesign(designOf(exampleText("transformer-taps")));
  const transformer = objects.find(({ id }) => id === "T1");
  expect(
    transformer?.derived.map(({ name, value, published }) => [
      name,
      formatValue(value),
      String(published),
    ]),
  ).toEqual([
    ["primary-current", "≈ 180.42 A", "180 A"],
    ["secondary-current", "≈ 416.36 A", "416 A"],
  ]);
});

test("a tap of a tap is failed by the general paragraph alone, and names both conductors", () => {
  const { wireway } = checkDesign(designOf(exampleText("transformer-taps"))).alternatives;
  const tap = wireway?.objects.find(({ id }) => id === "S3");
  const failing = tap?.findings.flatMap((one) =>
    [...walk(one)].filter(({ verdict, parts, tried }) => verdict === "fail" && !parts && !tried),
  );
  expect(new Set(failing?.map(({ rule }) => rule))).toEqual(
    new Set(["nec/240.21/no-tap-of-a-tap"]),
  );
  expect(JSON.stringify(failing?.[0]?.notes)).toMatch(/S3 is supplied by S1/);
  expect(tap?.classification?.because).toContain("S1");
});

import { describe, expect, test } from "vitest";
import { jsonOf, lineside } from "./invocation.ts";

interface AmpacityJson {
  readonly lineside: string;
  readonly verdict: string;
  readonly edition: string;
  readonly ampacity: unknown;
  readonly between: unknown;
  readonly column: number | null;
  readonly governedBy: string | null;
  readonly citations: readonly { readonly edition: string; readonly table?: string }[];
  readonly missing: readonly { readonly path: string }[];
}

const ask = (...more: string[]) => lineside(["ampacity", ...more]);
const _thw500 = ["--size", "500 kcmil", "--material", "copper", "--insulation", "THW"];
const column75 = ["--terminations", "75C"];

describe("conditions of use", () => {
  const xhhw = ["--size", "3/0", "--material", "aluminum", "--insulation", "XHHW-2"];

  test("ambient and count: both factors, what governs, and where it stands", async () => {
    const words = [...xhhw, "--ambient", "45C", "--count", "6", ...column75, "--edition", "2023"];
    const { out, status } = await ask(...words);
    expect(out.split("\n")[0]).toBe(
      "3/0 AWG aluminum XHHW-2, NEC 2023: 121.8 A, from the 90 °C column, × 0.87 for the ambient, × 0.8 for the count",
    );
    expect(status).toBe(0);
    const json = jsonOf<AmpacityJson>(await ask(...words, "--json"));
    expect(json).toMatchObject({
      verdict: "pass",
      ampacity: { value: "121.8", unit: "A" },
      governedBy: "insulation",
      column: 90,
      factors: { correction: { value: "0.87" }, adjustment: { value: "0.8" } },
    });
    expect(json.citations.map((one) => ("section" in one && one.section) || one.table)).toEqual([
      "Table 310.16",
      "310.4(1)",
      "310.15(B)(1)",
      "310.15(C)(1)",
      "110.14(C)",
    ]);
  });

  test.each([
    [["--ambient", "113F"], "152.25 A, from the 90 °C column, × 0.87 for the ambient"],
    [["--ambient", "-10C"], "175 A, from the 90 °C column, as its terminations allow"],
    [
      ["--ambient", "45C", "--correction", "equation"],
      "151.5544 A, from the 90 °C column, × 0.8660 for the ambient",
    ],
    [["--count", "9"], "122.5 A, from the 90 °C column, × 0.7 for the count"],
    [["--count", "9", "--bundle", "24 in"], "175 A, from the 90 °C column"],
    [
      ["--sets", "3", "--count", "3 per set"],
      "367.5 A, from the 90 °C column, × 0.7 for the count",
    ],
    [
      ["--ambient", "30C", "--roof", "0.5 in", "--insulation", "THWN-2"],
      "113.75 A, from the 90 °C column, × 0.65 for the ambient",
    ],
    [
      ["--method", "free-air", "--ambient", "60C"],
      "175 A, from the 90 °C column, as its terminations allow",
    ],
  ])("%j: %s", async ([...words], want) => {
    const ends = ["--terminations", "90C", "--circuit", "400 A"];
    const { out } = await ask(...xhhw, ...ends, "--edition", "2017", ...words);
    expect(out.split("\n")[0]).toContain(`: ${want}`);
  });

  test("an ampacity that is a root is rounded, and says so in JSON", async () => {
    const words = [...xhhw, "--ambient", "45C", "--correction", "equation", "--edition", "2017"];
    const json = jsonOf<object>(
      await ask(...words, "--terminations", "90C", "--circuit", "400 A", "--json"),
    );
    expect(json).toMatchObject({
      ampacity: { rounded: "151.5544 A" },
      factors: { correction: null, correctionSquared: { value: "0.75" }, adjustment: null },
    });
  });

  test("nonmetallic-sheathed cable ends at its own column", async () => {
    const { out } = await ask(
      ...["--size", "12 AWG", "--material", "copper", "--insulation", "NM-B", "--location", "dry"],
      ...["--circuit", "20 A", "--edition", "2017"],
    );
    expect(out.split("\n")[0]).toContain("20 A, from the 60 °C column, at which the cable ends");
  });

  test("on a roof the ambient is asked for, by its option", async () => {
    const { err, status } = await ask(
      ...["--size", "3/0", "--material", "copper", "--insulation", "THWN-2", ...column75],
      ...["--roof", "0 in", "--edition", "2017"],
    );
    expect(err).toContain("--ambient: How hot is the air");
    expect(status).toBe(2);
  });

  test("judged against what is required", async () => {
    const words = [...xhhw, ...column75, "--edition", "2023", "--required"];
    expect((await ask(...words, "155 A")).status).toBe(0);
    expect((await ask(...words, "155.1 A")).status).toBe(1);
  });

  test("the largest ambient, and the next one", async () => {
    const words = ["--size", "3/0", "--material", "copper", "--insulation", "THWN-2", ...column75];
    const largest = [...words, "--required", "180 A", "--edition", "2023", "--largest"];
    const { out, status } = await ask(...largest, "ambient");
    expect(out.split("\n")[0]).toBe("3/0 AWG copper THWN-2 carries 180 A in up to 50 °C, NEC 2023");
    expect(out).toContain("✗ FAIL  in 55 °C");
    expect(status).toBe(0);
    const json = jsonOf<object>(await ask(...largest, "ambient", "--json"));
    expect(json).toMatchObject({
      verdict: "pass",
      ambient: { value: "50", unit: "°C" },
      next: { ambient: { value: "55" }, finding: { verdict: "fail" } },
    });
    expect(jsonOf<object>(await ask(...largest, "count", "--json"))).toMatchObject({
      count: 6,
      next: { count: 7 },
    });
    const any = await ask(
      ...words,
      "--required",
      "70 A",
      "--edition",
      "2023",
      "--largest",
      "count",
    );
    expect(any.out.split("\n")[0]).toContain("with any number of current-carrying conductors");
    const none = await ask(
      ...words,
      "--required",
      "201 A",
      "--edition",
      "2023",
      "--largest",
      "ambient",
    );
    expect(none.out.split("\n")[0]).toBe(
      "Nothing found in which 3/0 AWG copper THWN-2 carries 201 A, NEC 2023",
    );
    expect(none.status).toBe(1);
  });

  test.each([
    [["--ambient", "45"], "--ambient:"],
    [["--ambient", "-300C"], "--ambient:"],
    [["--count", "0"], '--count: "0" is no count of conductors'],
    [["--count", "six"], "--count:"],
    [["--method", "conduit"], "--method:"],
    [["--correction", "formula"], "expected table, equation"],
    [["--roof", "-1 in"], "--roof:"],
    [["--bundle", "0 in"], "--bundle: 0 in will not do"],
    [["--largest", "sets"], "expected ambient, count"],
    [["--largest", "count"], "say which with --required"],
  ])("%j is refused", async ([...words], message) => {
    const { out, err, status } = await ask(...xhhw, "--edition", "2017", ...words);
    expect(err).toContain(message);
    expect({ out, status }).toEqual({ out: "", status: 64 });
  });
});

import type { FindingJson } from "@lineside/findings";
import { describe, expect, test } from "vitest";
import { jsonOf, lineside } from "./invocation.ts";

interface CheckJson {
  readonly lineside: string;
  readonly verdict: string | null;
  readonly files: readonly {
    readonly file: string;
    readonly verdict?: string;
    readonly errors?: readonly object[];
    readonly report: {
      readonly findings: readonly FindingJson[];
      readonly questions: readonly { readonly path: string }[];
      readonly alternatives: Readonly<
        Record<string, { readonly findings: readonly FindingJson[] }>
      >;
    };
  }[];
}

const passing = "docs/examples/transformer-taps.yaml";
const failing = "docs/examples/feeder-taps.yaml";
const open = "docs/examples/half-finished.yaml";
/** Nothing was read of 2026, so that the authority decides. */
const consult =
  'lineside: 1\ncodes: { nec: "2026" }\nequipment: { P1: { is: panelboard }, P2: { is: panelboard } }\n' +
  "conductors: { C1: { from: P1, to: P2 } }\n";
const files = { "consult.yaml": consult, "broken.yaml": "lineside: 1\nconductor: {}\n" };
const check = (...words: string[]) => lineside(["check", ...words], { files });

function* everyFinding(findings: readonly FindingJson[]): Generator<FindingJson, void, undefined> {
  for (const one of findings) {
    yield one;
    yield* everyFinding(one.parts ?? []);
    yield* everyFinding(one.tried ?? []);
  }
}

describe("the exit status", () => {
  test.for([
    [[passing], 0],
    [[failing], 1],
    [[open], 2],
    [["consult.yaml"], 2],
    [["broken.yaml"], 64],
    [["nosuch.yaml"], 64],
    [["docs"], 64],
    [[], 64],
  ] as const)("%s: %i", async ([words, status]) => {
    expect((await check(...words)).status).toBe(status);
  });
});

describe("several files", () => {
  test.for([
    [[passing, passing], "pass", 0],
    [[passing, "consult.yaml"], "consult", 2],
    [["consult.yaml", open], "needs-input", 2],
    [[open, "consult.yaml", passing], "needs-input", 2],
    [[open, failing, "consult.yaml", passing], "fail", 1],
  ] as const)("%s come to %s", async ([words, verdict, status]) => {
    const ran = await check(...words, "--json");
    expect(jsonOf<CheckJson>(ran).verdict).toBe(verdict);
    expect(ran.status).toBe(status);
  });

  test("a file that is no design leaves the others their answer, and decides the exit status", async () => {
    const ran = await check(failing, "broken.yaml", passing, "--json");
    const json = jsonOf<CheckJson>(ran);
    expect(json.verdict).toBeNull();
    expect(json.files.map(({ file, verdict }) => [file, verdict])).toEqual([
      [failing, "fail"],
      ["broken.yaml", undefined],
      [passing, "pass"],
    ]);
    expect(json.files[1]?.errors).toEqual([
      {
        code: "UNKNOWN_KEY",
        path: "/conductor",
        line: 2,
        column: 1,
        message: expect.stringContaining("conductors"),
        got: expect.any(String),
        expected: expect.any(String),
        suggestion: "conductors",
      },
    ]);
    expect(ran.err).toContain("broken.yaml:2:1: /conductor: ");
    expect(ran.status).toBe(64);
  });

  test("each report stands under the name of its file", async () => {
    const { out } = await check(passing, failing);
    const heads = [passing, failing].map((file) => out.indexOf(`${file}\n`));
    expect(heads[0]).toBe(0);
    expect(heads[1]).toBeGreaterThan(0);
    expect((await check(passing)).out).not.toContain(passing);
  });

  test("standard input is read once", async () => {
    const { err, status } = await check("-", "-");
    expect(err).toContain("standard input, which can be read only once");
    expect(status).toBe(64);
  });
});

describe("--json of the examples", () => {
  test.for([passing, failing])("%s: each finding says all there is to say", async (file) => {
    const json = jsonOf<CheckJson>(await check(file, "--json"));
    const [{ report } = { report: undefined }] = json.files;
    const lists = [report, ...Object.values(report?.alternatives ?? {})];
    const findings = [...everyFinding(lists.flatMap((one) => one?.findings ?? []))];
    expect(findings.length).toBeGreaterThan(30);
    for (const one of findings) {
      expect(one.rule).toMatch(/^nec\//);
      expect(["pass", "fail", "needs-input", "not-applicable"]).toContain(one.verdict);
      expect(one.cite.length, one.rule).toBeGreaterThan(0);
      expect(one.cite[0]).toMatchObject({ document: "NEC", edition: expect.any(String) });
      expect(Array.isArray(one.steps)).toBe(true);
    }
    const measured = findings.filter(({ margin }) => margin !== undefined);
    expect(measured.length).toBeGreaterThan(8);
    for (const one of measured) {
      expect(one).toMatchObject({
        required: { op: expect.any(String) },
        actual: expect.anything(),
      });
    }
  });

  test("the one-third rule of the transformer: 2250/13 A of 380 A, with its derivation", async () => {
    const json = jsonOf<CheckJson>(await check(passing, "--json"));
    const all = [...everyFinding(json.files[0]?.report.findings ?? [])];
    const third = all.find(({ rule, actual }) => {
      return rule === "nec/240.21(C)(6)(1)" && JSON.stringify(actual).includes('"380"');
    });
    expect(third).toMatchObject({
      verdict: "pass",
      cite: [{ document: "NEC", edition: "2002", section: "240.21(C)(6)(1)" }],
      required: { op: ">=", value: { value: "2250/13", unit: "A" } },
      actual: { value: "380", unit: "A" },
      margin: { value: "2690/13", unit: "A" },
    });
    expect(third?.steps.map(({ printed }) => printed)).toEqual(["163 A", "75 A", "174 A"]);
  });

  test("the 25-ft tap of 250 kcmil is short by 35/3 A", async () => {
    const json = jsonOf<CheckJson>(await check(failing, "--json"));
    const all = [...everyFinding(json.files[0]?.report.findings ?? [])];
    const third = all.find(
      ({ rule, verdict }) => rule === "nec/240.21(B)(2)(1)" && verdict === "fail",
    );
    expect(third).toMatchObject({
      required: { op: ">=", value: { value: "800/3", unit: "A" } },
      actual: { value: "255", unit: "A" },
      margin: { value: "-35/3", unit: "A" },
    });
  });

  test("the keys stand in one order, and two runs are equal", async () => {
    const [one, two] = [await check(passing, "--json"), await check(passing, "--json")];
    expect(one.out).toBe(two.out);
    const json = jsonOf<CheckJson>(one);
    expect(Object.keys(json)).toEqual(["lineside", "verdict", "files"]);
    expect(Object.keys(json.files[0] ?? {})).toEqual(["file", "verdict", "report"]);
  });

  test("nothing but data goes to standard output", async () => {
    const { out, err } = await check(open, "--json");
    expect(() => JSON.parse(out)).not.toThrow();
    expect(err).toBe("");
  });
});

describe("what a person reads", () => {
  test("what fails comes first, with what would mend it", async () => {
    const { out } = await check(failing);
    expect(out.split("\n")[1]).toBe("✗ FAIL  T25 fails; F1, F2, T10 pass");
    expect(out).toContain("would pass by 240.21(B)(2): /conductors/T25/size = 300 kcmil");
    expect(out).toContain("no approval");
  });

  test("--explain prints the derivations", async () => {
    const [short, whole] = [await check(passing), await check(passing, "--explain")];
    expect(short.out).not.toContain("worked out");
    expect(whole.out).toContain("worked out");
  });

  test("no line is wider than the terminal", async () => {
    for (const width of [60, 80, 120]) {
      const { out } = await lineside(["check", failing, "--explain"], { width });
      const widest = Math.max(...out.split("\n").map((line) => [...line].length));
      expect(widest).toBeLessThanOrEqual(width);
    }
  });

  test("colour says nothing that the text does not", async () => {
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");
    const plain = await lineside(["check", failing]);
    const coloured = await lineside(["check", failing], { color: true });
    expect(plain.out).not.toMatch(escapes);
    expect(coloured.out).toMatch(escapes);
    expect(coloured.out.replace(escapes, "")).toBe(plain.out);
  });
});

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
const thw500 = ["--size", "500 kcmil", "--material", "copper", "--insulation", "THW"];
const column75 = ["--terminations", "75C"];

describe("lineside ampacity", () => {
  test.for([
    ["2002", "Table 310.16"],
    ["2005", "Table 310.16"],
    ["2008", "Table 310.16"],
    ["2011", "Table 310.15(B)(16)"],
    ["2014", "Table 310.15(B)(16)"],
    ["2017", "Table 310.15(B)(16)"],
    ["2020", "Table 310.16"],
    ["2023", "Table 310.16"],
  ] as const)("500 kcmil copper THW in %s is 380 A, by %s", async ([edition, table]) => {
    const ran = await ask(...thw500, "--edition", edition, "--json");
    const json = jsonOf<AmpacityJson>(ran);
    expect(ran).toMatchObject({ status: 0, err: "" });
    expect(json).toMatchObject({
      verdict: "pass",
      edition,
      ampacity: { value: "380", unit: "A" },
      column: 75,
      governedBy: "insulation",
    });
    expect(json.citations[0]).toMatchObject({ document: "NEC", edition, table });
  });

  test("the keys of the JSON stand in one order", async () => {
    const ran = await ask(...thw500, "--edition", "2002", "--json");
    expect(Object.keys(jsonOf<AmpacityJson>(ran))).toEqual([
      "lineside",
      "verdict",
      "edition",
      "conductor",
      "ampacity",
      "perSet",
      "between",
      "column",
      "governedBy",
      "factors",
      "citations",
      "missing",
      "finding",
    ]);
  });

  test("prints the figure first, and where it stands", async () => {
    const { out, err, status } = await ask(...thw500, "--edition", "2002");
    expect(out.split("\n")[0]).toBe("500 kcmil copper THW, NEC 2002: 380 A, from the 75 °C column");
    expect(out).toContain("per         NEC 2002, Table 310.16;");
    expect({ err, status }).toEqual({ err: "", status: 0 });
  });

  test("says in short what --explain says whole", async () => {
    const short = await ask(...thw500, "--edition", "2002");
    const whole = await ask(...thw500, "--edition", "2002", "--explain");
    const taken = "310.13 is taken as in NEC 2017: no change is known";
    expect(short.out).not.toContain(taken);
    // what it rests on stands with its citation
    expect(short.out.replace(/\s+/g, " ")).toContain("310.13 [assumed unchanged, from NEC 2017]");
    expect(short.out).not.toContain("worked out");
    expect(whole.out.replace(/\s+/g, " ")).toContain(taken);
    expect(whole.out).toContain("worked out");
  });

  test("conductors in parallel, and a limit by their terminations", async () => {
    const { out, status } = await ask(
      ...["--size", "3/0 AWG", "--material", "Cu", "--insulation", "THHN", "--sets", "2"],
      ...["--location", "dry", ...column75, "--edition", "2023"],
    );
    expect(out.split("\n")[0]).toBe(
      "2 × 3/0 AWG copper THHN, NEC 2023: 400 A, from the 75 °C column, as its terminations allow",
    );
    expect(status).toBe(0);
  });

  test("what is not settled is between two values, and asked by option", async () => {
    const open = ["--size", "3 AWG", "--material", "copper", "--insulation", "THHN"];
    const { out, err, status } = await ask(...open, "--location", "dry", "--edition", "2023");
    expect(out).toContain("between 85 A and 100 A");
    expect(out).not.toContain("asks");
    expect(err).toBe(
      "\nTo decide it, say:\n  --circuit: What is the rating of the circuit? (a current, such as 225 A)\n",
    );
    expect(status).toBe(2);
    const answered = await ask(
      ...open,
      ...["--location", "dry", "--circuit", "100 A"],
      ...column75,
      "--edition",
      "2023",
    );
    expect(answered).toMatchObject({ status: 0, err: "" });
    const json = jsonOf<AmpacityJson>(
      await ask(...open, "--location", "dry", "--edition", "2023", "--json"),
    );
    expect(json).toMatchObject({
      verdict: "needs-input",
      ampacity: null,
      between: [
        { value: "85", unit: "A" },
        { value: "100", unit: "A" },
      ],
      missing: [{ path: "/circuitRating" }],
    });
  });

  test("asks for what the conductor is, with the choices there are", async () => {
    const { err, status } = await ask("--edition", "2023");
    expect(err).toContain("--size: What size is the conductor? (such as 500 kcmil or 3/0 AWG)");
    expect(err).toContain(
      "--material: What is the conductor made of? (copper, aluminum, copper-clad aluminum)",
    );
    expect(err).toContain("--insulation: What insulation type");
    expect(status).toBe(2);
  });

  test("has no default edition", async () => {
    const { out, err, status } = await ask(...thw500);
    expect(out).toBe("");
    expect(err).toBe(
      "Which edition of the NEC applies? There is no default.\n" +
        "  --edition 2002 | 2005 | 2008 | 2011 | 2014 | 2017 | 2020 | 2023\n",
    );
    expect(status).toBe(2);
    const json = jsonOf<AmpacityJson>(await ask(...thw500, "--json"));
    expect(json).toMatchObject({ verdict: "needs-input", missing: [{ path: "/edition" }] });
  });

  test.for(["1999", "2026"])("%s exists and is not verified: consult", async (edition) => {
    const { out, err, status } = await ask(...thw500, "--edition", edition, "--json");
    expect(JSON.parse(out)).toMatchObject({ verdict: "consult", edition });
    expect(err).toContain(`NEC ${edition} is not held`);
    expect(err).toContain("for the authority having jurisdiction");
    expect(status).toBe(2);
  });
});

describe("lineside ampacity --for", () => {
  const demand = ["--material", "copper", "--insulation", "THW", ...column75, "--edition", "2002"];

  test("finds the smallest, and shows the next smaller", async () => {
    const { out, status } = await ask("--for", "173.08 A", ...demand);
    expect(out).toContain("Smallest for 173.08 A, NEC 2002: 2/0 AWG copper THW, 175 A");
    expect(out).toContain("✗ FAIL  1/0 AWG copper THW: 150 A found, at least 173.08 A required");
    expect(status).toBe(0);
  });

  test.for([
    ["174.99 A", "2/0 AWG", "1/0 AWG"],
    ["175 A", "2/0 AWG", "1/0 AWG"],
    ["175.01 A", "3/0 AWG", "2/0 AWG"],
  ])("for %s it is %s", async ([current = "", size, smaller]) => {
    const json = jsonOf<object>(await ask("--for", current, ...demand, "--json"));
    expect(json).toMatchObject({
      verdict: "pass",
      size,
      citations: [{ table: "Table 310.16" }, {}, {}],
      nextSmaller: { size: smaller, finding: { verdict: "fail" } },
    });
    expect(Object.keys(json)).toEqual([
      ...["lineside", "verdict", "edition", "required", "size", "ampacity", "citations", "finding"],
      ...["nextSmaller", "missing"],
    ]);
  });

  test("where no size will do, the verdict is fail", async () => {
    const { out, status } = await ask("--for", "5000 A", ...demand);
    expect(out).toContain("No size is sure to carry 5000 A, NEC 2002; the closest is 2000 kcmil");
    expect(status).toBe(1);
  });

  test("asks for material and insulation, not for the size", async () => {
    const { out, err, status } = await ask("--for", "100 A", "--edition", "2002", "--json");
    expect(JSON.parse(out)).toMatchObject({ verdict: "needs-input", required: { value: "100" } });
    expect(err).toContain("--material");
    expect(err).toContain("--insulation");
    expect(err).not.toContain("--size");
    expect(status).toBe(2);
  });
});

describe("lineside ampacity FILE", () => {
  test("shows each conductor of the design", async () => {
    const { out, status } = await ask("docs/examples/transformer-taps.yaml");
    expect(out.match(/^(?:F1|S1|S2) {2}.*$/gm)).toEqual([
      "F1  4/0 AWG copper THW, 40 ft, P1 → T1",
      "S1  500 kcmil copper THW, 22 ft, T1 → LP",
      "S2  3 AWG copper THW, 10 ft, T1 → DS",
    ]);
    expect(status).toBe(0);
  });

  test("by another edition the citations follow", async () => {
    const file = ["docs/examples/transformer-taps.yaml", "--conductor", "S1"];
    const own = jsonOf<object>(await ask(...file, "--json"));
    const other = jsonOf<object>(await ask(...file, "--edition", "2014", "--json"));
    const table = (edition: string, name: string) => ({
      verdict: "pass",
      edition,
      conductors: [{ conductor: "S1", findings: [{ cite: [{ edition, table: name }, {}, {}] }] }],
    });
    expect(own).toMatchObject(table("2002", "Table 310.16"));
    expect(other).toMatchObject(table("2014", "Table 310.15(B)(16)"));
  });

  test("what the design leaves open is asked by its path", async () => {
    const { out, status } = await ask("docs/examples/half-finished.yaml", "--conductor", "T1");
    expect(out).toContain("/equipment/TB/terminations");
    expect(status).toBe(2);
  });

  test("a design without an edition is asked for it, or given one", async () => {
    const files = { "a.yaml": "lineside: 1\nconductors: { C1: { size: 3 AWG } }\n" };
    const open = await lineside(["ampacity", "a.yaml"], { files });
    expect(open.out).toContain("Which edition of the NEC");
    expect(open.status).toBe(2);
    const json = jsonOf<object>(await lineside(["ampacity", "a.yaml", "--json"], { files }));
    expect(json).toMatchObject({
      verdict: "needs-input",
      edition: null,
      questions: [{ path: "/codes/nec" }],
    });
  });
});

describe("a command line of ampacity that is wrong", () => {
  test.for([
    [["--size", "4/0.5 AWG"], "--size:"],
    [["--size", "501 kcmil"], "(NOT_STANDARD_SIZE)"],
    [["--material", "iron"], "--material:"],
    [["--insulation", "THQ"], "--insulation:"],
    [
      ["--location", "attic"],
      '--location: "attic" is not known (UNKNOWN_WORD)\n  expected dry, damp, wet',
    ],
    [["--sets", "0"], "--sets:"],
    [["--sets", "two"], "--sets:"],
    [["--terminations", "80C"], "expected 60C, 75C or 90C"],
    [["--circuit", "225"], "--circuit:"],
    [["--circuit", "22 ft"], "(UNIT_MISMATCH)"],
    [["--circuit", "-5 A"], '--circuit: "-5 A" is negative (NEGATIVE)'],
    [["--for", "100 A"], "--for asks which size it takes; leave --size out"],
    [["--conductor", "S1"], "--conductor belongs to a design file"],
    [["--edition", "2021"], "(UNKNOWN_EDITION)"],
    [
      ["docs/examples/feeder-taps.yaml"],
      "--size, --material, --insulation: a design file says itself",
    ],
  ] as const)("%s", async ([words, message]) => {
    const { out, err, status } = await ask(...thw500, "--edition", "2002", ...words);
    expect(err).toContain(message);
    expect({ out, status }).toEqual({ out: "", status: 64 });
  });

  test("a current of nothing", async () => {
    const { err, status } = await ask(
      "--for",
      "0 A",
      "--material",
      "copper",
      "--insulation",
      "THW",
      "--edition",
      "2002",
    );
    expect(err).toContain("--for: 0 A");
    expect(err).toContain("(OUT_OF_RANGE)");
    expect(status).toBe(64);
  });
});

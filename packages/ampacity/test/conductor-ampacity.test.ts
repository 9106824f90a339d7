import { A, isQuantity } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  ampacity,
  type Conductor,
  EDITION_IDS,
  type EditionId,
  type Installation,
} from "../src/index.ts";
import { at75, copper, said } from "./as-installed.ts";

describe("one conductor", () => {
  test("500 kcmil THW in 2002 is 380 A, cited and stated", () => {
    const { finding, total } = ampacity(copper("500 kcmil", "THW"), {}, "2002");
    expect(String(total)).toBe("380 A");
    expect(finding).toMatchObject({ verdict: "pass", rule: "nec/conductor-ampacity" });
    expect(finding.cite[0]).toEqual({
      document: "NEC",
      edition: "2002",
      section: "",
      table: "Table 310.16",
      status: "stated",
    });
  });

  test.each<[string, Conductor, Installation, string]>([
    ["insulation governs", copper("4 AWG", "TW"), at75, "pass 70 A insulation 60"],
    [
      "terminations govern",
      copper("4 AWG", "THHN"),
      { location: "dry", ...at75 },
      "pass 85 A termination 75",
    ],
    ["insulation and terminations agree", copper("4 AWG", "THW"), at75, "pass 85 A insulation 75"],
    [
      "the lowest end governs",
      copper("4 AWG", "THWN-2"),
      { terminations: [{ listedFor: 75 }, { listedFor: 60 }] },
      "pass 70 A termination 60",
    ],
    [
      "no termination: the circuit decides, at 100 A",
      copper("3 AWG", "THW"),
      { circuitRating: A(100) },
      "pass 85 A termination 60",
    ],
    [
      "no termination: the circuit decides, above 100 A",
      copper("3 AWG", "THW"),
      { circuitRating: A(101) },
      "pass 100 A insulation 75",
    ],
    [
      "no termination, no circuit: asked for",
      copper("3 AWG", "THW"),
      {},
      "needs-input 85 A to 100 A   /installation/circuitRating",
    ],
    [
      "no termination, no circuit, and it does not matter",
      copper("3 AWG", "TW"),
      {},
      "pass 85 A insulation 60",
    ],
    [
      "above 1 AWG the terminal is for larger conductors",
      copper("1/0 AWG", "THW"),
      {},
      "pass 150 A insulation 75",
    ],
    [
      "an empty list of ends is as good as none",
      copper("3 AWG", "THW"),
      { terminations: [], circuitRating: A(100) },
      "pass 85 A termination 60",
    ],
    [
      "a connector without a listing: asked for",
      copper("4 AWG", "THW"),
      { terminations: [{ kind: "separate-connector" }] },
      "needs-input 70 A to 85 A   /installation/terminations/0/listedFor",
    ],
    [
      "an end that cannot be the lowest asks nothing",
      copper("4 AWG", "THWN-2"),
      { terminations: [{ listedFor: 60 }, { kind: "separate-connector" }] },
      "pass 70 A termination 60",
    ],
    [
      "an end that cannot be lower than a known one asks nothing, another one does",
      copper("4 AWG", "THWN-2"),
      { terminations: [{ listedFor: 75 }, { listedFor: 90 }, { kind: "separate-connector" }] },
      "needs-input 70 A to 85 A termination  /installation/terminations/2/listedFor",
    ],
    [
      "both tiers and a difference: consult",
      copper("4 AWG", "THW"),
      { terminations: [{ marked: "over-1", circuitRating: A(80) }] },
      "consult 70 A to 85 A termination 60",
    ],
  ])("%s", (_, conductor, installation, want) => {
    expect(said(conductor, installation, "2017")).toBe(want);
  });

  test("60 and 75 °C are equal for 14 AWG copper up to 2008: the insulation's own value", () => {
    expect(said(copper("14 AWG", "THW"), { circuitRating: A(15) }, "2008")).toBe(
      "pass 20 A insulation 75",
    );
    expect(said(copper("14 AWG", "THW"), { circuitRating: A(15) }, "2014")).toBe(
      "pass 15 A termination 60",
    );
  });
});

describe("where the place is not given", () => {
  test("it stands where the terminations make it one value", () => {
    expect(said(copper("4 AWG", "XHHW"), at75, "2017")).toBe("pass 85 A  75");
    expect(said(copper("4 AWG", "XHHW"), { location: "wet", ...at75 }, "2017")).toBe(
      "pass 85 A insulation 75",
    );
    expect(said(copper("4 AWG", "XHHW"), { location: "dry", ...at75 }, "2017")).toBe(
      "pass 85 A termination 75",
    );
  });

  test("it is asked for where it decides", () => {
    const at90 = { terminations: [{ listedFor: 90, circuitRating: A(200) }] } as const;
    expect(said(copper("4 AWG", "XHHW"), at90, "2017")).toBe(
      "needs-input 85 A to 95 A insulation  /installation/location",
    );
  });

  test("it is asked for where the insulation is not permitted in wet places", () => {
    expect(said(copper("4 AWG", "THHN"), at75, "2017")).toBe(
      "needs-input 85 A termination 75 /installation/location",
    );
    expect(said(copper("4 AWG", "THHN"), { location: "wet", ...at75 }, "2017")).toBe("fail   ");
  });

  test("THHW in a damp place stands where its two readings agree", () => {
    expect(said(copper("4 AWG", "THHW"), { location: "damp", ...at75 }, "2017")).toBe(
      "pass 85 A insulation 75",
    );
    const at90 = {
      location: "damp",
      terminations: [{ listedFor: 90, circuitRating: A(200) }],
    } as const;
    expect(said(copper("4 AWG", "THHW"), at90, "2017")).toBe("consult 85 A to 95 A insulation 75");
  });

  test("what is not verified is for the authority", () => {
    const { finding } = ampacity(copper("4 AWG", "MTW"), at75, "2017");
    expect(finding.verdict).toBe("consult");
    expect(finding.notes.some(({ text }) => text.startsWith("MTW in dry places"))).toBe(true);
  });
});

describe("what is required", () => {
  const with3 = (amperes: string, i: Installation = at75) =>
    said(copper("3 AWG", "THW"), i, "2017", { required: A(amperes) });

  test("exactly enough, just too much, and by how much", () => {
    expect(with3("99.999")).toMatch(/^pass/);
    expect(with3("100")).toMatch(/^pass/);
    expect(with3("100.001")).toMatch(/^fail/);
    const { finding } = ampacity(copper("3 AWG", "THW"), at75, "2017", { required: A("100.5") });
    expect(String(finding.margin)).toBe("-0.5 A");
    expect(String(finding.actual)).toBe("100 A");
  });

  test("an input that cannot change the verdict is not asked for", () => {
    expect(with3("85", {})).toMatch(/^pass 85 A to 100 A/);
    expect(with3("101", {})).toMatch(/^fail 85 A to 100 A/);
    expect(with3("85.1", {})).toMatch(/^needs-input .*circuitRating$/);
    expect(with3("100", {})).toMatch(/^needs-input .*circuitRating$/);
  });

  test("a fail stands wherever THHN would run", () => {
    expect(said(copper("3 AWG", "THHN"), at75, "2017", { required: A(101) })).toMatch(/^fail/);
    expect(said(copper("3 AWG", "THHN"), at75, "2017", { required: A(100) })).toMatch(/location$/);
  });
});

describe("values that 2011 leaves open", () => {
  const at90 = {
    location: "dry",
    terminations: [{ listedFor: 90, circuitRating: A(125) }],
  } as const;
  const thhn = copper("3 AWG", "THHN");

  test("consult with both values where they matter", () => {
    const { finding, between, total } = ampacity(thhn, at90, "2011");
    expect(finding.verdict).toBe("consult");
    expect(total).toBeUndefined();
    expect(between?.map(String)).toEqual(["110 A", "115 A"]);
    expect(finding.cite[0]?.status).toBe("lost");
    expect(finding.notes.find(({ kind }) => kind === "conflict")?.text).toContain("110 A or 115 A");
  });

  test("the answer stands where the terminations cap it, with a note", () => {
    const { finding, total } = ampacity(thhn, { ...at75, location: "dry" }, "2011");
    expect([finding.verdict, String(total)]).toEqual(["pass", "100 A"]);
    expect(finding.cite.map(({ status }) => status)).not.toContain("lost");
    expect(finding.notes.some(({ kind }) => kind === "conflict")).toBe(true);
  });

  test.each([
    ["110", "pass"],
    ["110.1", "consult"],
    ["115", "consult"],
    ["115.1", "fail"],
  ])("%s A required: %s", (amperes, verdict) => {
    const { finding } = ampacity(thhn, at90, "2011", { required: A(amperes) });
    expect(finding.verdict).toBe(verdict);
  });

  test("the other editions answer", () => {
    expect(said(thhn, at90, "2008")).toBe("pass 110 A insulation 90");
    expect(said(thhn, at90, "2014")).toBe("pass 115 A insulation 90");
  });
});

describe("conductors in parallel", () => {
  test("1/0 AWG and larger: the sum", () => {
    const { finding, perSet, total } = ampacity(copper("1/0 AWG", "THW", 2), at75, "2017");
    expect([finding.verdict, String(perSet), String(total)]).toEqual(["pass", "150 A", "300 A"]);
    expect(finding.parts?.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual([
      "nec/conductors-in-parallel pass",
    ]);
  });

  test.each([
    ["2002", "310.4"],
    ["2008", "310.4"],
    ["2011", "310.10(H)"],
    ["2017", "310.10(H)"],
    ["2020", "310.10(G)"],
    ["2023", "310.10(G)"],
  ] as const)("1 AWG in parallel fails, in %s by %s", (edition, section) => {
    const { finding } = ampacity(copper("1 AWG", "THW", 2), at75, edition);
    expect(finding.verdict).toBe("fail");
    expect(finding.parts?.[0]).toMatchObject({
      verdict: "fail",
      actual: "1 AWG",
      margin: { sizes: -1 },
    });
    expect(finding.parts?.[0]?.cite[0]).toMatchObject({ edition, section });
    expect(finding.parts?.[0]?.notes[0]?.text).toContain("exceptions");
  });

  test("it fails even where the sum would do, and one conductor is not in parallel", () => {
    expect(said(copper("1 AWG", "THW", 2), at75, "2017", { required: A(200) })).toMatch(
      /^fail 260 A/,
    );
    expect(said(copper("1 AWG", "THW", 1), at75, "2017", { required: A(130) })).toMatch(
      /^pass 130 A/,
    );
  });

  test("what is required is of all together, exactly", () => {
    expect(said(copper("1/0 AWG", "THW", 3), at75, "2017", { required: A(450) })).toMatch(/^pass/);
    expect(said(copper("1/0 AWG", "THW", 3), at75, "2017", { required: A("450.001") })).toMatch(
      /^fail/,
    );
  });
});

describe("the derivation", () => {
  test("each step has its inputs, value and citation", () => {
    const { finding } = ampacity(
      copper("1/0 AWG", "THHN", 2),
      { location: "dry", ...at75 },
      "2014",
    );
    expect(finding.steps.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "table value in the column of the insulation, 90 °C: 170 A",
      "table value in the column of the terminations, 75 °C: 150 A",
      "ampacity of one conductor: 150 A",
      "ampacity of 2 conductors in parallel: 300 A",
    ]);
    expect(finding.steps.map(({ cite }) => cite?.table ?? cite?.section)).toEqual([
      "Table 310.15(B)(16)",
      "Table 310.15(B)(16)",
      "110.14(C)",
      "310.10(H)",
    ]);
    const shown = finding.steps[0]?.inputs.map(
      ({ name, value }) => `${name} ${isQuantity(value) ? String(value) : value}`,
    );
    expect(shown).toEqual([
      "size 1/0 AWG",
      "material copper",
      "insulation THHN",
      "location dry",
      "column 90 °C",
    ]);
  });

  test("without steps the answer is the same", () => {
    for (const edition of EDITION_IDS) {
      const { finding, ...rest } = ampacity(
        copper("3 AWG", "THHN"),
        { location: "dry", ...at75 },
        edition,
      );
      const quick = ampacity(copper("3 AWG", "THHN"), { location: "dry", ...at75 }, edition, {
        steps: false,
      });
      expect({ ...quick.finding, steps: finding.steps }).toEqual(finding);
      expect(quick.finding.steps).toEqual([]);
      expect({ ...quick, finding: 0 }).toEqual({ ...rest, finding: 0 });
    }
  });

  test("every answer says for which conditions the table is made", () => {
    const { finding } = ampacity(copper("4 AWG", "THW"), at75, "2017");
    const [basis] = finding.notes;
    expect(basis?.text).toContain("not more than three current-carrying conductors");
    expect(basis?.text).toContain("30 °C");
  });

  test("what is not the edition's own is noted", () => {
    const kinds = (edition: EditionId) =>
      ampacity(copper("4 AWG", "THWN"), at75, edition).finding.notes.filter(
        ({ kind }) => kind === "recovered-value",
      );
    expect(kinds("2017")).toEqual([]);
    expect(kinds("2020").map(({ cite }) => cite?.section)).toEqual(["310.4(1)", "110.14(C)"]);
    expect(kinds("2011").map(({ cite }) => cite?.section || cite?.table)).toEqual([
      "Table 310.15(B)(16)",
      "310.104(A)",
      "110.14(C)",
    ]);
  });
});

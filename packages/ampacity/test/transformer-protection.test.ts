import { formatValue } from "@lineside/findings";
import { A, approximateRoot, isQuantity, kV, kVA, percent, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  EDITIONS,
  type EditionId,
  PROTECTION_METHODS,
  type TransformerProtection,
  type TransformerProtectionDemand,
  transformerProtection,
} from "../src/index.ts";
import { caught } from "./caught.ts";
import {
  BOTH,
  judge,
  PRIMARY_ONLY,
  said,
  sideOf,
  single,
  texts,
  three,
} from "./transformer-case.ts";

describe("the whole", () => {
  const names = (answer: TransformerProtection) =>
    answer.finding.tried?.map(({ rule, verdict }) => `${rule}: ${verdict}`);

  test("both methods are tried, and one suffices", () => {
    const answer = judge(three(75, { device: "cb", primaryDevice: A(125) }));
    expect(answer.finding).toMatchObject({
      rule: "nec/transformer-protection",
      title: "overcurrent protection of a transformer",
      verdict: "pass",
      governs: "nec/transformer-protection/primary-only",
    });
    expect(names(answer)).toEqual([
      "nec/transformer-protection/primary-only: pass",
      "nec/transformer-protection/primary-and-secondary: needs-input",
    ]);
    expect(answer.finding.tried?.map(({ title }) => title)).toEqual([
      "protection by primary only",
      "protection by primary and secondary",
    ]);
    expect(answer.methods.map(({ method }) => method)).toEqual(PROTECTION_METHODS);
    expect(answer.methods[1]?.finding.parts).toEqual([
      answer.methods[1]?.primary.finding,
      answer.methods[1]?.secondary?.finding,
    ]);
    expect(answer.methods[0]?.finding.parts).toEqual([answer.methods[0]?.primary.finding]);
    expect(answer.methods[0]).not.toHaveProperty("secondary");
  });

  test.each([
    [{ primaryDevice: A(225), secondaryDevice: A(300) }, "pass", "primary-and-secondary"],
    [{ primaryDevice: A(225), secondaryDevice: A(350) }, "fail", undefined],
    [{ primaryDevice: A(250), secondaryDevice: A(300) }, "fail", undefined],
    [{ primaryDevice: A(225) }, "needs-input", undefined],
    [{}, "needs-input", undefined],
    [{ secondaryDevice: A(300) }, "needs-input", undefined],
    [{ method: "primary-only", primaryDevice: A(225), secondaryDevice: A(300) }, "fail", undefined],
  ] as const)("75 kVA with %o: %s", (devices, verdict, governs) => {
    const settings = { device: "cb", thermalOverload: false, ...devices } as const;
    const { finding } = judge(three(75, settings));
    expect(finding.verdict).toBe(verdict);
    expect(finding.governs).toBe(governs && `nec/transformer-protection/${governs}`);
  });

  test("one method that is asked for", () => {
    const answer = judge(three(75, BOTH));
    expect(answer.methods).toHaveLength(1);
    expect(answer.finding.tried).toHaveLength(1);
    const { finding } = sideOf(answer, "secondary");
    expect([finding.rule, finding.title]).toEqual([
      "nec/transformer-protection/secondary-device",
      "secondary device of a transformer",
    ]);
    expect(finding.missing[0]?.path).toBe("/secondaryDevice");
    expect(finding.steps[0]?.label).toBe("secondary current");
    expect(sideOf(answer).finding.rule).toBe("nec/transformer-protection/primary-device");
    expect(sideOf(answer).finding.steps[0]?.label).toBe("primary current");
  });

  test("citations name the note that is used, and the standard ratings", () => {
    const cited = (
      demand: TransformerProtectionDemand,
      side: "primary" | "secondary" = "primary",
    ) => sideOf(judge(demand), side).finding.cite.map(({ section, table }) => table ?? section);
    expect(cited(three(75, PRIMARY_ONLY))).toEqual(["Table 450.3(B) Note 1", "240.6(A)"]);
    expect(cited(three(75, BOTH))).toEqual(["Table 450.3(B)", "240.6(A)"]);
    expect(cited(three(75, BOTH), "secondary")[0]).toBe("Table 450.3(B) Note 1");
    const fitted = { ...BOTH, thermalOverload: true, impedance: percent(5) } as const;
    expect(cited(three(75, fitted))[0]).toBe("Table 450.3(B) Note 3");
    expect(cited(three(75, { ...BOTH, thermalOverload: undefined }))[0]).toBe("Table 450.3(B)");
    const { finding } = judge(three(75), "2017");
    expect(finding.cite).toEqual([
      {
        document: "NEC",
        edition: "2017",
        section: "450.3(B)",
        table: "Table 450.3(B)",
        status: "stated",
      },
    ]);
    expect(finding.notes).toHaveLength(1);
    expect(finding.notes[0]).toMatchObject({ kind: "advice", cite: finding.cite[0] });
  });

  test("what is taken from another edition is noted", () => {
    const answer = judge(three(75, { ...PRIMARY_ONLY, primaryDevice: A(125) }), "2008");
    const carried = "450.3(B) is taken as in NEC 2017: no change is known";
    expect(texts(answer)[1]).toBe(carried);
    expect(texts(sideOf(answer))).toEqual([
      carried,
      "240.6(A) is taken as in NEC 2014: no change is known",
    ]);
    expect(texts(sideOf(judge(three(75, PRIMARY_ONLY))))).toEqual([]);
  });

  test("a row that nothing confirms would be of a single source", () => {
    const share = EDITIONS["2017"].transformerProtection;
    const own = {
      ...EDITIONS["2017"],
      id: "City 2018",
      transformerProtection: {
        ...share,
        rows: share.rows.map((row) => ({ ...row, confirmedBy: "" })),
      },
    };
    const answer = transformerProtection(three(75, PRIMARY_ONLY), own);
    expect(sideOf(answer).finding.cite[0]?.status).toBe("single-source");
  });

  test.each([
    [V(1000), V(480), 2],
    [V(1001), V(480), 0],
    [V(480), V(1001), 0],
    [kV("12.47"), V(480), 0],
  ] as const)("from %s to %s: %i methods", (primary, secondary, count) => {
    const answer = judge({ kva: kVA(500), primary, secondary, phases: 3 }, "2020");
    expect(answer.methods).toHaveLength(count);
    if (count > 0) return;
    expect(answer.finding.verdict).toBe("consult");
    expect(texts(answer)).toEqual([
      "Table 450.3(B) is for transformers of up to 1000 V; what holds above is not in the data",
    ]);
    expect(answer.finding.steps.map(({ label }) => label)).toEqual([
      "primary current",
      "secondary current",
    ]);
    expect(answer.primary).toBe(answer.finding.steps[0]?.value);
  });
});

describe("published examples", () => {
  test("E01: 150 kVA, 480 V to 208 V: exact beside 180 A and 416 A", () => {
    const { primary, secondary, methods } = judge(three(150), "2002");
    if (isQuantity(primary) || isQuantity(secondary)) throw new Error("no roots");
    expect([approximateRoot(primary, 2), approximateRoot(secondary, 2)]).toEqual([
      "180.42 A",
      "416.36 A",
    ]);
    const both = methods[1];
    expect(both?.primary.finding.steps[0]?.printed).toBe("180 A");
    expect(both?.secondary?.finding.steps[0]?.printed).toBe("416 A");
  });

  test("E02: 125 % is 225.53 A, which allows 250 A; rounded first it is 225 A", () => {
    const { methods, finding } = judge(
      three(150, { ...PRIMARY_ONLY, primaryDevice: A(225) }),
      "2002",
    );
    expect(finding.verdict).toBe("pass");
    const { primary } = methods[0] as (typeof methods)[number];
    expect(isQuantity(primary.limit) ? "" : approximateRoot(primary.limit, 2)).toBe("225.53 A");
    expect(said(primary)).toBe("pass: 125 %, 250 A");
    expect(
      primary.finding.steps.map(({ label, formula, value, printed }) => [
        label,
        formula,
        formatValue(value),
        printed,
      ]),
    ).toEqual([
      ["primary current", "S / (√3 · V)", "≈ 180.42 A", "180 A"],
      ["125 % of the rated current", "p · I", "≈ 225.53 A", "225 A"],
      ["largest standard rating", "the next from there on", "250 A", undefined],
    ]);
    expect(texts(primary)).toContain(
      "from 180 A, the current rounded first, 125 % is 225 A and the largest standard rating 225 A; by the exact current it is 250 A",
    );
    for (const [rating, verdict] of [
      ["225.53", "pass"],
      ["250", "pass"],
      ["250.001", "fail"],
      ["300", "fail"],
    ] as const) {
      const asked = three(150, { ...PRIMARY_ONLY, primaryDevice: A(rating) });
      expect(judge(asked, "2002").finding.verdict).toBe(verdict);
    }
  });

  test.each(["2005", "2008", "2011", "2014", "2017", "2020", "2023"] as const)(
    "E25, %s: 112.5 kVA: 135.32 A and 312.27 A, of which 125 % is 390.34 A",
    (edition) => {
      const { primary, secondary, methods } = judge(three("112.5", BOTH), edition);
      if (isQuantity(primary) || isQuantity(secondary)) throw new Error("no roots");
      expect([approximateRoot(primary, 2), approximateRoot(secondary, 2)]).toEqual([
        "135.32 A",
        "312.27 A",
      ]);
      const limit = methods[0]?.secondary?.limit;
      expect(limit === undefined || isQuantity(limit) ? "" : approximateRoot(limit, 2)).toBe(
        "390.34 A",
      );
      expect(String(methods[0]?.secondary?.largest)).toBe("400 A");
    },
  );

  test("E27: 75 kVA: 90.21 A, 112.76 A, 125 A; no secondary device, but its conductors", () => {
    const answer = judge(three(75, { ...PRIMARY_ONLY, primaryDevice: A(125) }), "2011");
    const { primary, secondary, finding } = answer.methods[0] as (typeof answer.methods)[number];
    expect(primary.finding.steps.map(({ value }) => formatValue(value))).toEqual([
      "≈ 90.21 A",
      "≈ 112.76 A",
      "125 A",
    ]);
    expect(answer.finding.verdict).toBe("pass");
    expect(secondary).toBeUndefined();
    expect(texts({ finding })).toEqual([
      "this way the transformer needs no device on the secondary side",
    ]);
    expect(texts(answer)).toContain(
      "whether the secondary conductors are protected is another matter: 240.4(F) and 240.21(C)",
    );
  });

  test.each(EDITION_IDS)("E32, %s: 150 kVA, one phase, 240 V: 625 A", (edition) => {
    const demand = { ...three(150), secondary: V(240), phases: 1, ...BOTH } as const;
    const { secondary, methods } = judge(demand, edition);
    expect(String(secondary)).toBe("625 A");
    const side = methods[0]?.secondary;
    expect([String(side?.limit), String(side?.largest)]).toEqual(["781.25 A", "800 A"]);
    // a whole number is nothing to round
    expect(side?.finding.steps[0]).not.toHaveProperty("printed");
    expect(side?.finding.steps[1]).not.toHaveProperty("printed");
  });
});

describe("the customary figures", () => {
  const printed = (demand: TransformerProtectionDemand) =>
    sideOf(judge(demand)).finding.steps.map((step) => step.printed);

  test.each([
    ["9.4", ["9 A", "11.25 A", undefined]],
    ["9", [undefined, undefined, undefined]],
    ["8.9", [undefined, undefined]],
    ["160.5", ["161 A", "201.25 A", undefined]],
    ["160", [undefined, undefined, undefined]],
  ] as const)("%s A: %o", (amperes, want) => {
    expect(printed(single(amperes, PRIMARY_ONLY))).toEqual(want);
  });

  test("a note where they lead to another device, either way", () => {
    const notes = (amperes: string) => texts(sideOf(judge(single(amperes, PRIMARY_ONLY))));
    expect(notes("160.4")).toEqual([
      "from 160 A, the current rounded first, 125 % is 200 A and the largest standard rating 200 A; by the exact current it is 225 A",
    ]);
    // 239.5 A is rounded to 240 A, 300 A
    expect(notes("239.5")).toEqual([]);
    expect(notes("160.6")).toEqual([]);
    const both = (amperes: string) => texts(sideOf(judge(single(amperes, BOTH))));
    expect(both("79.6")).toEqual([
      "from 80 A, the current rounded first, 250 % is 200 A and the largest standard rating 200 A; by the exact current it is 175 A",
    ]);
    expect(both("5.6")).toEqual([]);
    // where it is open which percentage it is, of the least
    const fitted = { ...BOTH, thermalOverload: undefined } as const;
    expect(texts(sideOf(judge(single("79.6", fitted))))).toEqual(both("79.6"));
    const note = sideOf(judge(single("79.6", BOTH))).finding.notes[0];
    expect([note?.kind, note?.cite?.table]).toEqual(["advice", "Table 450.3(B)"]);
  });
});

describe("bad input", () => {
  test.each<[string, object, string, string]>([
    ["no rating", { kva: kVA(0) }, "OUT_OF_RANGE", "/kva"],
    ["amperes as rating", { kva: A(1) }, "WRONG_KIND", "/kva"],
    ["a negative voltage", { primary: V(-480) }, "OUT_OF_RANGE", "/primary"],
    ["no voltage", { secondary: V(0) }, "OUT_OF_RANGE", "/secondary"],
    ["two phases", { phases: 2 }, "OUT_OF_RANGE", "/phases"],
    ["a method", { method: "secondary-only" }, "UNKNOWN_WORD", "/method"],
    ["a device of none", { primaryDevice: A(0) }, "OUT_OF_RANGE", "/primaryDevice"],
    ["volts as device", { secondaryDevice: V(1) }, "WRONG_KIND", "/secondaryDevice"],
    ["no impedance", { impedance: percent(0) }, "OUT_OF_RANGE", "/impedance"],
    ["amperes as impedance", { impedance: A(5) }, "WRONG_KIND", "/impedance"],
    ["a word for yes or no", { thermalOverload: "yes" }, "WRONG_KIND", "/thermalOverload"],
    ["a relay", { device: "relay" }, "UNKNOWN_WORD", "/device"],
  ])("%s", (_, change, code, path) => {
    const demand = { ...three(75), ...change } as TransformerProtectionDemand;
    expect(caught(() => judge(demand))).toMatchObject({ code, path });
  });

  test("messages say what the words are", () => {
    const message = (change: object) =>
      caught(() => judge({ ...three(75), ...change } as TransformerProtectionDemand)).message;
    expect(message({ method: "x" })).toBe(
      '"x" is not a way to protect a transformer: primary-only, primary-and-secondary',
    );
    expect(message({ device: "x" })).toBe('"x" is not an overcurrent device: cb, fuse');
  });

  test("editions that are not held", () => {
    expect(caught(() => judge(three(75), "2026" as EditionId)).code).toBe("UNVERIFIED_EDITION");
  });
});

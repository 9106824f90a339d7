import { cmil } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { ask, ofArea, one, texts } from "./supply-side-bonding-case.ts";

const CITE = {
  document: "NEC",
  edition: "2017",
  section: "250.102(C)",
  table: "Table 250.102(C)(1)",
} as const;

describe("12.5 % of the area", () => {
  test.each([
    [1_100_000, "copper", "2/0 AWG", undefined],
    [1_100_001, "copper", "3/0 AWG", "1100001/8 cmil"],
    [1_200_000, "copper", "3/0 AWG", "150000 cmil"],
    [1_342_400, "copper", "3/0 AWG", "167800 cmil"],
    [1_342_401, "copper", "4/0 AWG", "1342401/8 cmil"],
    [2_400_000, "copper", "300 kcmil", "300000 cmil"],
    [1_750_000, "aluminum", "4/0 AWG", undefined],
    [1_750_001, "aluminum", "250 kcmil", "1750001/8 cmil"],
    [16_000_000, "copper-clad aluminum", "2000 kcmil", "2000000 cmil"],
  ] as const)("of %i cmil of %s: %s", (area, material, size, least) => {
    const answer = ask(ofArea(area, material), material);
    expect(answer.size).toBe(size);
    expect(answer.least?.eq(cmil(least?.replace(" cmil", "") ?? 1)) ?? false).toBe(
      least !== undefined,
    );
    expect("least" in answer).toBe(least !== undefined);
    expect(answer.finding.verdict).toBe("pass");
  });

  test("is derived in steps", () => {
    const { finding } = ask(one("500 kcmil", "copper", 4));
    const cite = { ...CITE, status: "stated" };
    expect(finding).toMatchObject({
      rule: "nec/supply-side-bonding",
      title: "supply-side bonding jumper",
      cite: [cite],
      required: { op: "size>=", value: "250 kcmil" },
    });
    expect(
      finding.steps.map(({ label, formula, inputs, value, cite: at }) => [
        label,
        formula,
        inputs.map((given) => `${given.name} = ${given.value}`),
        String(value),
        at,
      ]),
    ).toEqual([
      ["area of 4 × 500 kcmil", "n · a", ["n = 4 1", "a = 500000 cmil"], "2000000 cmil", undefined],
      [
        "row of copper ungrounded conductors",
        "the first that reaches the area",
        ["area = 2000000 cmil"],
        "over 1100",
        cite,
      ],
      [
        "12.5 % of the area",
        "p · area",
        ["p = 12.5 %", "area = 2000000 cmil"],
        "250000 cmil",
        cite,
      ],
      [
        "standard size that is not smaller",
        undefined,
        ["area = 250000 cmil"],
        "250 kcmil",
        undefined,
      ],
    ]);
    expect(finding.notes).toEqual([]);
  });

  test("of more than 16,000 kcmil is more than a standard size has", () => {
    const open = ask(ofArea(16_000_008, "copper"));
    expect(open.finding).toMatchObject({ verdict: "consult", required: { op: ">=" } });
    expect(String(open.finding.required?.value)).toBe("2000001 cmil");
    expect(open.finding.actual).toBeUndefined();
    expect([open.size, String(open.least)]).toEqual([undefined, "2000001 cmil"]);
    expect(texts(open)).toEqual(["no standard size has 2000001 cmil"]);
    expect(open.finding.steps.map(({ label }) => label)).toEqual([
      "row of copper ungrounded conductors",
      "12.5 % of the area",
    ]);
    const judged = ask(ofArea(16_000_008, "copper"), "copper", "2017", "2000 kcmil");
    expect(judged.finding.verdict).toBe("fail");
    expect(String(judged.finding.margin)).toBe("-1 cmil");
    expect(ask(ofArea(16_000_008, "copper"), "copper", "2008", "2000 kcmil").finding.verdict).toBe(
      "consult",
    );
  });

  test.each([
    ["copper", "aluminum"],
    ["aluminum", "copper"],
    ["copper-clad aluminum", "copper"],
  ] as const)("of %s for a jumper of %s is not settled", (of, material) => {
    const answer = ask(ofArea(2_000_000, of), material, "2017", "2000 kcmil");
    expect(answer.finding.verdict).toBe("consult");
    expect(answer.finding.required).toBeUndefined();
    expect([answer.size, answer.least]).toEqual([undefined, undefined]);
    expect(answer.finding.notes).toEqual([
      {
        kind: "advice",
        text: "12.5 % is of ungrounded conductors of the jumper's own material that carry as much; how these compare is not in the data",
        cite: { ...CITE, status: "stated" },
      },
    ]);
    expect(ask(ofArea(1_000_000, of), material).finding.verdict).toBe("pass");
  });
});

describe("not larger than the ungrounded conductors", () => {
  test.each([
    ["8 AWG", "copper", "copper", "8 AWG"],
    ["10 AWG", "copper", "copper", "10 AWG"],
    ["14 AWG", "copper", "copper", "14 AWG"],
    ["6 AWG", "aluminum", "aluminum", "6 AWG"],
    ["8 AWG", "aluminum", "copper-clad aluminum", "8 AWG"],
  ] as const)("%s %s, %s: %s", (size, of, material, want) => {
    expect(ask(one(size, of), material).size).toBe(want);
  });

  test("is a step; an area between two sizes takes the larger", () => {
    const answer = ask(one("14 AWG", "copper", 2));
    expect(answer.size).toBe("10 AWG");
    expect(answer.finding.steps.at(-1)).toMatchObject({
      label: "not larger than the ungrounded conductors",
      inputs: [{ name: "size", value: "8 AWG" }, { name: "area" }],
      value: "10 AWG",
      cite: CITE,
    });
    expect(answer.finding.steps).toHaveLength(4);
    expect(ask(one("8 AWG")).finding.steps).toHaveLength(3);
    expect(texts(answer)).toEqual([]);
  });

  test.each([
    ["6 AWG", "pass", 0],
    ["8 AWG", "consult", -1],
    ["18 AWG", "consult", -6],
  ] as const)("8 AWG copper with %s of aluminum: %s", (installed, verdict, sizes) => {
    const answer = ask(one("8 AWG"), "aluminum", "2017", installed);
    expect(answer.finding).toMatchObject({
      verdict,
      required: { op: "size>=", value: "6 AWG" },
      margin: { sizes },
    });
    expect(answer.size).toBeUndefined();
    expect(texts(answer)).toEqual([
      "no jumper has to be larger than the ungrounded conductors; how that reads for two materials is not in the data, so 6 AWG is sure to suffice",
    ]);
    expect(ask(one("8 AWG"), "aluminum").finding.verdict).toBe("consult");
  });
});

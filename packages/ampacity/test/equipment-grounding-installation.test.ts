import { describe, expect, test } from "vitest";
import { ask, NOT_JUDGED, texts } from "./equipment-grounding-case.ts";

describe("an installed size", () => {
  test.each([
    ["14 AWG", "fail", -2],
    ["12 AWG", "fail", -1],
    ["10 AWG", "pass", 0],
    ["8 AWG", "pass", 1],
  ] as const)("%s for 60 A: %s by %i sizes", (installed, verdict, sizes) => {
    const { finding, size } = ask(60, "copper", "2017", { installed });
    expect(finding).toMatchObject({
      verdict,
      required: { op: "size>=", value: "10 AWG" },
      actual: installed,
      margin: { sizes },
    });
    expect(size).toBe("10 AWG");
  });

  test.each([
    ["1000 kcmil", "fail", "-200000 cmil"],
    ["1200 kcmil", "pass", "0 kcmil"],
    ["1250 kcmil", "pass", "50000 cmil"],
  ] as const)("%s beside 1200 kcmil, which is no standard size: %s", (installed, verdict, by) => {
    const { finding } = ask(6000, "aluminum", "2017", { installed });
    expect(finding.verdict).toBe(verdict);
    expect(String(finding.margin)).toBe(by);
    expect(finding.required).toMatchObject({ op: ">=" });
    expect(String(finding.required?.value)).toBe("1200 kcmil");
  });

  test("without one 1200 kcmil is required as an area", () => {
    const { finding, size } = ask(6000, "aluminum");
    expect(size).toBe("1200 kcmil");
    expect(finding.required?.op).toBe(">=");
  });

  test("1200 kcmil is larger than 1000 kcmil as well", () => {
    const { finding } = ask(100, "copper", "2017", { installed: "1200 kcmil" });
    expect(finding.verdict).toBe("pass");
    expect(String(finding.margin)).toBe("1183.49 kcmil");
  });
});

describe("parallel sets", () => {
  test.each([
    [{}, 1],
    [{ sets: 1 }, 1],
    [{ sets: 3 }, undefined],
    [{ sets: 3, raceways: 3 }, 3],
    [{ sets: 3, raceways: 1 }, 1],
    [{ raceways: 2 }, 2],
  ] as const)("%o: %s of them", (more, count) => {
    const answer = ask(800, "copper", "2017", more);
    expect(answer.size).toBe("1/0 AWG");
    expect(answer.count).toBe(count);
    expect("count" in answer).toBe(count !== undefined);
  });

  test("each raceway has one of the full size, by 250.122(F)", () => {
    for (const more of [{ sets: 2 }, { raceways: 2 }]) {
      expect(ask(800, "copper", "2023", more).finding.notes).toContainEqual({
        kind: "obligation",
        text: "each raceway has one of this full size",
        cite: {
          document: "NEC",
          edition: "2023",
          section: "250.122(F)",
          table: "Table 250.122",
          status: "assumed-unchanged",
          from: "NEC 2017",
        },
      });
    }
    for (const more of [{}, { sets: 1 }, { raceways: 1 }]) {
      expect(texts(ask(800, "copper", "2017", more))).toEqual([NOT_JUDGED]);
    }
  });
});

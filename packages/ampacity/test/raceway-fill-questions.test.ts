import { describe, expect, test } from "vitest";
import { EDITIONS, fill } from "../src/index.ts";
import { EMT, of, RHW, said, texts } from "./raceway-fill-case.ts";

describe("what is left out", () => {
  const nipple = {
    path: "/raceway/nipple",
    expects: "boolean",
    ask: "Is the raceway a nipple of at most 24 in?",
  };
  const covered = (at: number) => ({
    path: `/conductors/${at}/covered`,
    expects: "boolean",
    ask: "Does the RHW conductor have a covering over its insulation?",
  });
  const open = { type: "EMT", size: "1/2" } as const;

  test.each([
    [9, "pass: 0.1197 in² of 0.122 in²", []],
    [10, "needs-input: open of 0.122 in²", [nipple]],
    [13, "needs-input: open of 0.122 in²", [nipple]],
    [14, "fail: 0.1862 in² of 0.182 in²", []],
  ])("a nipple is asked for where it decides: %i, %s", (count, want, missing) => {
    const result = fill([of(count)], open, "2017");
    expect(said(result)).toBe(want);
    expect(result.finding.missing).toEqual(missing);
    expect(result.finding.actual === undefined).toBe(missing.length > 0);
  });

  test("a nipple needs no adjustment, and says so", () => {
    const result = fill([of(13)], { ...open, nipple: true }, "2017");
    expect(said(result)).toBe("pass: 0.1729 in² of 0.182 in²");
    expect(result.finding.notes).toEqual([
      {
        kind: "advice",
        text: "in a nipple of at most 24 in the adjustment for more than three current-carrying conductors does not apply",
        cite: expect.objectContaining({ section: "chapter 9", table: "Table 1 Note 4" }),
      },
    ]);
    expect(String(result.finding.steps[2]?.inputs[1]?.value)).toBe("60 %");
  });

  test.each([
    // 0.026 or 0.0353 in² each
    [3, "pass: 0.1059 in² of 0.122 in²", []],
    [4, "needs-input: open of 0.122 in²", [covered(0)]],
    [5, "fail: 0.13 in² of 0.122 in²", []],
  ])("a covering is asked for where it decides: %i, %s", (count, want, missing) => {
    const result = fill([of(count, RHW)], EMT, "2017");
    expect(said(result)).toBe(want);
    expect(result.finding.missing).toEqual(missing);
  });

  test("both are asked for where both decide", () => {
    const result = fill([of(1), of(4, RHW)], open, "2017");
    expect(said(result)).toBe("needs-input: open of 0.122 in²");
    // 0.1173 or 0.1545 in², of 0.122 or 0.182
    expect(result.finding.missing).toEqual([covered(1), nipple]);
    // 0.0665 + 0.104 or 0.1412, of 0.122 or 0.182: only as a nipple the covering decides
    expect(fill([of(5), of(4, RHW)], open, "2017").finding.missing).toEqual([covered(1), nipple]);
    expect(fill([of(5), of(4, { ...RHW, covered: false })], open, "2017").finding.missing).toEqual([
      nipple,
    ]);
  });
});

describe("what the tables do not settle", () => {
  const bare = { size: "12 AWG", insulation: "bare" } as const;

  test("a bare conductor is consult, unless the others are too much already", () => {
    const result = fill([of(3), of(1, bare)], EMT, "2017");
    expect(said(result)).toBe("consult: open of 0.122 in²");
    expect(result.percent).toBeUndefined();
    expect(result.finding.actual).toBeUndefined();
    expect(texts(result)[0]).toMatch(/^chapter 9 Table 5 as held has no area of bare/);
    expect(result.finding.steps[0]?.label).toBe("area of 3 × 12 AWG THHN");
    expect(result.finding.steps[1]?.label).toBe("area of the conductors");
    const over = fill([of(10), of(1, bare)], EMT, "2017");
    expect(over.finding.verdict).toBe("fail");
    expect(String(over.finding.actual)).toBe("0.133 in²");
    expect(over.area).toBeUndefined();
    // it counts: with it there are three
    expect(fill([of(2), of(1, bare)], EMT, "2017").count).toBe(3);
  });

  test("beside a nipple that is open too, it stays consult with its question", () => {
    const result = fill([of(10), of(1, bare)], { type: "EMT", size: "1/2" }, "2017");
    expect(result.finding.verdict).toBe("consult");
    expect(result.finding.missing.map(({ path }) => path)).toEqual(["/raceway/nipple"]);
  });

  test("a compact RHW has no area with a covering", () => {
    const compact = { size: "6 AWG", insulation: "RHW", compact: true } as const;
    const one = fill([of(1, compact)], EMT, "2017");
    expect([one.finding.verdict, one.finding.missing.map(({ path }) => path)]).toEqual([
      "needs-input",
      ["/conductors/0/covered"],
    ]);
    expect(fill([of(2, compact)], EMT, "2017").finding.verdict).toBe("fail");
    const pass = fill([of(1, { ...compact, covered: false })], EMT, "2017").finding;
    expect([pass.verdict, pass.cite.at(-1)?.table]).toEqual(["pass", "Table 5A"]);
    expect(fill([of(1, { ...compact, covered: true })], EMT, "2017").finding.verdict).toBe(
      "consult",
    );
  });

  test.each(["raceways", "fill", "insulatedAreas"] as const)(
    "an edition whose %s were not obtained: consult",
    (field) => {
      const held = EDITIONS["2017"];
      const own = {
        ...held,
        id: "next",
        [field]: { ...held[field], standing: "consult", status: "lost" },
      };
      for (const count of [9, 10]) {
        const result = fill([of(count)], EMT, own as typeof held);
        expect(result.finding.verdict).toBe("consult");
        expect(String(result.allowed)).toBe("0.122 in²");
        expect(
          texts(result).some((text) => text.endsWith("in this edition were not obtained")),
        ).toBe(true);
      }
    },
  );
});

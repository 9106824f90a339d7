import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EDITION_IDS, type EditionId, printedTable, TABLE_IDS, tableId } from "../src/index.ts";
import { nearestWord } from "../src/printed/nearest-word.ts";
import { caught } from "./caught.ts";

const EVERY = EDITION_IDS.flatMap((edition) => TABLE_IDS.map((id) => [id, edition] as const));

describe("a table is found", () => {
  test.each([
    ["310.16", "2017", "310.16"],
    ["310.15(B)(16)", "2017", "310.16"],
    ["Table 310.15(B)(16)", "2017", "310.16"],
    ["table  310.15 (b) (16)", "2023", "310.16"],
    ["TABLE310.16", "2014", "310.16"],
    ["NEC Table 310.16", "2002", "310.16"],
    ["Table 310.15(B)(17)", "2008", "310.17"],
    ["310.15(B)(3)(a)", "2017", "adjustment"],
    ["310.15(C)(1)", "2002", "adjustment"],
    ["310.15(B)(3)(c)", "2014", "rooftop-adder"],
    ["310.15(B)(2)(a)", "2017", "ambient-30C"],
    ["Table 310.15(B)(2)(b)", "2023", "ambient-40C"],
    ["310.15(B)(7)", "2023", "310.12"],
    ["310.104(A)", "2017", "insulation-types"],
    ["310.13", "2017", "insulation-types"],
    ["AMBIENT-30c", "2017", "ambient-30C"],
    ["240.4(d)", "2017", "240.4(D)"],
    ["240.6 (A)", "2017", "240.6(A)"],
    ["Table 250.102(C)(1)", "2017", "250.102(C)(1)"],
    ["250.102(C)", "2017", "250.102(C)(1)"],
    ["ch9-5a", "2017", "ch9-5A"],
    ["Table 5A", "2017", "ch9-5A"],
    ["chapter 9 Table 8", "2017", "ch9-8"],
    ["Chapter 9, Table 9", "2017", "ch9-9"],
    ["ch. 9 table 1", "2017", "ch9-1"],
    ["ch9 table 4", "2017", "ch9-4"],
  ] as const)("%s of %s is %s", (text, edition, want) => {
    expect(tableId(text, edition)).toBe(want);
    expect(printedTable(text, edition).id).toBe(want);
  });

  test.each(EVERY)("%s of %s by the number that the edition gives it", (id, edition) => {
    const { section, table } = printedTable(id, edition).cite;
    if (table !== undefined) {
      expect(tableId(table, edition)).toBe(id);
      expect(tableId(table.replace("Table ", ""), edition)).toBe(id);
      if (section !== "") expect(tableId(`${section} ${table}`, edition)).toBe(id);
    }
  });

  test("a number that several tables have is not guessed", () => {
    const error = caught(() => tableId("310.15(B)(1)", "2023"));
    expect(error).toMatchObject({
      code: "UNKNOWN_TABLE",
      path: "/id",
      got: '"310.15(B)(1)"',
      expected: ["ambient-30C", "ambient-40C"],
      message: '"310.15(B)(1)" is the number of several tables: ambient-30C, ambient-40C',
    });
    expect(error.suggestion).toBeUndefined();
    // in the edition that is asked first, then in any
    expect(caught(() => tableId("310.15", "2008")).expected).toEqual([
      "ambient-30C",
      "ambient-40C",
      "adjustment",
      "rooftop-adder",
    ]);
    expect(tableId("310.15", "2020")).toBe("rooftop-adder");
  });

  test.each([
    ["310.61", "310.16"],
    ["310.18", "310.16"],
    ["250.12", "250.122"],
    ["ch9-5b", "ch9-5"],
    ["adjustments", "adjustment"],
    ["insulation", "insulation-types"],
    ["xyz", undefined],
    ["", undefined],
    ["   ", undefined],
    ["Table", undefined],
    ["1".repeat(61), undefined],
    ["__proto__", undefined],
    [null, undefined],
    [310.16, undefined],
  ] as const)("%j is no table; nearest is %s", (text, suggestion) => {
    const error = caught(() => tableId(text as string, "2017"));
    expect(error).toMatchObject({ code: "UNKNOWN_TABLE", path: "/id", expected: TABLE_IDS });
    expect(error.suggestion).toBe(suggestion);
    expect(error.message).toContain("is not a table that is held");
    expect(error.message.includes("is nearest")).toBe(suggestion !== undefined);
    expect(error.message.length).toBeLessThan(150);
  });

  test("an edition that is none", () => {
    expect(caught(() => printedTable("310.16", "2021" as EditionId)).code).toBe("UNKNOWN_EDITION");
    expect(caught(() => tableId("Table 310.15(B)(16)", "2026" as EditionId)).code).toBe(
      "UNVERIFIED_EDITION",
    );
  });
});

describe("the nearest word", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });

  /** The distance by its definition: the least of what the first letters leave. */
  function far(a: string, b: string): number {
    if (a === "" || b === "") return a.length + b.length;
    if (a[0] === b[0]) return far(a.slice(1), b.slice(1));
    return 1 + Math.min(far(a.slice(1), b), far(a, b.slice(1)), far(a.slice(1), b.slice(1)));
  }

  test("is the first of the least distance, within half of the letters", () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 4 }), (text, words) => {
        const least = Math.min(...words.map((one) => far(text, one)));
        const best = words.find((one) => far(text, one) === least);
        const near =
          best !== undefined && text !== "" && least <= Math.max(text.length, best.length) / 2;
        expect(nearestWord(text, words)).toBe(near ? best : undefined);
      }),
      { seed: 310, numRuns: 200 },
    );
  });

  test("whatever the letters' case", () => {
    expect(nearestWord("CH9-5A", ["ch9-4", "ch9-5a"])).toBe("ch9-5a");
  });
});

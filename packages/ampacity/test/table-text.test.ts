import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  type EditionId,
  type PrintedTable,
  printedTable,
  standingText,
  TABLE_IDS,
  type TableId,
  tableToText,
} from "../src/index.ts";

const _EVERY = EDITION_IDS.flatMap((edition) => TABLE_IDS.map((id) => [id, edition] as const));

describe("as text", () => {
  const text = (id: TableId, edition: EditionId, more: object = {}): readonly string[] =>
    tableToText(printedTable(id, edition, more)).split("\n");

  test("a small table, whole", () => {
    expect(text("rooftop-adder", "2017")).toEqual([
      "What a roof in the sun adds to the ambient",
      "NEC 2017, 310.15(B)(3)(c)",
      "",
      "   height  to (in)  added (°C)  added (°F)  note",
      "from (in)",
      "        0    0.875          33          60  a",
      "",
      "a  single source: one source has it for this edition; nothing confirms it",
      "",
      "· a band includes its lower end",
      "· XHHW-2 is exempt",
      "",
      "single-source  one source has it for this edition; nothing confirms it",
      "",
      "N17  NEC 2017, read once to check values",
    ]);
  });

  test("ampacities by size, across material and column, with footnotes only where a row differs", () => {
    const lines = text("310.16", "2011");
    expect(lines.slice(0, 11)).toEqual([
      "Ampacity in a raceway, a cable or earth: at most three current-carrying conductors, 30 °C ambient,",
      "up to 2000 V",
      "NEC 2011, Table 310.15(B)(16) [assumed unchanged, from NEC 2017]",
      "13 cells are not settled for NEC 2011.",
      "",
      "ampacity in A",
      "size          copper 60 °C  copper  copper 90 °C  aluminum 60 °C  aluminum      aluminum",
      "                             75 °C                                   75 °C         90 °C",
      "18 AWG               –         –            14 a           –           –             –",
      "16 AWG               –         –            18 a           –           –             –",
      "14 AWG              15 b,c    20 c          25 c           –           –             –",
    ]);
    expect(lines.slice(38, 47)).toEqual([
      "",
      "a  no second source for these editions; the value up to 2008 is the same",
      "b  stated: a source has it for this edition, and another confirms it",
      "c  240.4(D) limits the overcurrent device of this size",
      "d  not settled: the printings up to 2008 and from 2014 differ, and which of them 2011 has was not",
      "   obtained",
      "e  a code based on NEC 2011 prints 355 A (NOM12): the edition of the change is not settled",
      "",
      "· Table 310.15(B)(16) is taken as in NEC 2017: no change is known",
    ]);
    expect(lines).toContain(
      "600 kcmil   350 or 355 d,e   420           475           285         340           385",
    );
    // no footnote where all rows are known as the table is
    expect(text("310.16", "2008").some((line) => /^[a-z] {2}/.test(line))).toBe(false);
  });

  test("sections have their own headings, and decimals are those of print", () => {
    const lines = text("ch9-4", "2017");
    const at = lines.indexOf("ENT");
    expect(lines.slice(at - 1, at + 4)).toEqual([
      "",
      "ENT",
      "trade size  metric  diameter  area (in²)  one (in²)  two (in²)  more than  nipple",
      "                        (in)                                    two (in²)   (in²)",
      "1/2             16     0.602       0.285      0.151      0.088      0.114   0.171",
    ]);
    expect(lines.filter((line) => line.startsWith("trade size"))).toHaveLength(13);
    expect(text("ambient-30C", "2017")).toContain("       26       30   1.00   1.00   1.00");
  });

  test("words are at the left, numbers at the right, yes and no in words", () => {
    expect(text("240.6(A)", "2023").slice(4, 11)).toEqual([
      "rating (A)  circuit  fuse       note",
      "            breaker",
      "         1  no       yes or no  a",
      "         3  no       yes or no  a",
      "         6  no       yes or no  a",
      "        10  yes      yes",
      "        15  yes      yes",
    ]);
    expect(text("insulation-types", "2017").slice(4, 10)).toEqual([
      "type    dry (°C)  damp (°C)      wet (°C)       cable ends  note",
      "                                                   at (°C)",
      "TW            60  60             60                      –  a",
      "UF            60  60             60                      –  a,b",
      "UF-B           ?  ?              ?                       –  a,c",
      "RHW           75  75             75                      –  a",
    ]);
  });

  test("where nothing is held it says why, and what another edition has only in parentheses", () => {
    expect(text("310.17", "2008")).toEqual([
      "Ampacity of single conductors in free air: 30 °C ambient, up to 2000 V",
      "NEC 2008, Table 310.17",
      "Nothing is printed: the values of NEC 2008 are not held (the table before 2011 was not obtained).",
    ]);
    const other = text("310.17", "2008", { asReadElsewhere: true });
    expect(other.slice(1, 4)).toEqual([
      "NEC 2008, Table 310.17",
      "The values of NEC 2008 are not held (the table before 2011 was not obtained). What stands in",
      "parentheses was read in another edition.",
    ]);
    expect(other).toContain("14 AWG        (25)    (30)    (35)         –         –         –");
    expect(text("rooftop-adder", "2002").slice(1)).toEqual([
      "NEC 2002, 310.15",
      "NEC 2002 has no such table.",
      "",
      "· this edition has no adder for roofs",
    ]);
    expect(text("310.12", "2017").slice(1)).toEqual([
      "NEC 2017, 310.15(B)(7)",
      "",
      "· the rule itself: from 100 to 400 A, an ampacity of 83 % of the rating suffices",
      "· this edition has the rule and no table of it",
    ]);
    expect(text("310.12", "2011").slice(1)).toEqual([
      "NEC 2011, 310.15(B)(7)",
      "Nothing is printed: the values of NEC 2011 are not held (the table of this edition was not",
      "obtained).",
    ]);
  });

  test("one cell that is open, and cells of another edition beside own ones", () => {
    expect(standingText(printedTable("250.122", "2011"))).toBe(
      "1 cell is not settled for NEC 2011.",
    );
    expect(standingText(printedTable("ambient-30C", "2008", { asReadElsewhere: true }))).toBe(
      "16 cells are not settled for NEC 2008. What stands in parentheses was read in another edition.",
    );
    expect(text("ambient-30C", "2008", { asReadElsewhere: true })).toContain(
      "        –       10  (1.29) a  (1.20) a  (1.15) a",
    );
    expect(text("ambient-30C", "2008")).toContain("        –       10     ? a     ? a     ? a");
  });

  test("a table that is too wide goes on below, its keys repeated", () => {
    const lines = tableToText(printedTable("310.16", "2017"), { width: 50 }).split("\n");
    const heads = lines.filter((line) => line.startsWith("size"));
    expect(heads).toEqual([
      "size        copper  copper   copper  aluminum",
      "size        aluminum  aluminum",
    ]);
    expect(lines[lines.indexOf(heads[1] ?? "") - 1]).toBe("");
    const narrow = tableToText(printedTable("310.12", "2023"), { width: 40 }).split("\n");
    expect(narrow).toContain("       100  4 AWG      2 AWG");
    // each part has at least one column that is no key, at exactly the width that it takes
    const least = tableToText(printedTable("310.16", "2017"), { width: 20 }).split("\n");
    expect(least.filter((line) => line.startsWith("size"))).toHaveLength(6);
    const exact = tableToText(printedTable("310.17", "2011"), { width: 64 }).split("\n");
    expect(exact.filter((line) => line.startsWith("size"))).toHaveLength(1);
    const under = tableToText(printedTable("310.17", "2011"), { width: 63 }).split("\n");
    expect(under.filter((line) => line.startsWith("size"))).toHaveLength(2);
  });

  test("where not even that has room, each row is a paragraph", () => {
    const lines = tableToText(printedTable("450.3(B)", "2017"), { width: 60 }).split("\n");
    expect(lines.slice(3, 9)).toEqual([
      "- protection primary-only, side primary, current from (A) 9,",
      "  device at most (%) 125, next higher yes",
      "- protection primary-only, side primary, current from (A) 2,",
      "  below (A) 9, device at most (%) 167, next higher no",
      "- protection primary-only, side primary, current from (A) 0,",
      "  below (A) 2, device at most (%) 300, next higher no",
    ]);
    const marked = tableToText(printedTable("310.16", "2017"), { width: 12 }).split("\n");
    expect(marked.join(" ")).toMatch(/- size +18 AWG, +copper +90 °C +14 a,b/);
  });

  test("every cell of the long form is on the page", () => {
    for (const id of ["310.16", "310.17", "ch9-5", "ambient-40C"] as const) {
      const table = printedTable(id, "2017");
      const [, grid = ""] = tableToText(table).split(/\n\n(?=\w+.*\n(?:size| {2}ambient))/);
      const words = new Set(grid.split(/\s+/));
      const value = table.columns.at(-1);
      for (const { cells } of table.rows) {
        expect(words.has(Number(cells[value?.key ?? ""]).toFixed(value?.places ?? 0))).toBe(true);
      }
    }
  });

  test("colour is for headings and for what is less important, and changes nothing else", () => {
    const styles = new Set<string>();
    const table = printedTable("ch9-4", "2017");
    const plain = tableToText(table, { width: 80 });
    const painted = tableToText(table, {
      width: 80,
      color: (style, one) => {
        styles.add(style);
        return `<${one}>`;
      },
    });
    expect([...styles].toSorted()).toEqual(["dim", "heading"]);
    expect(painted.startsWith("<Areas of raceways>\nNEC 2017")).toBe(true);
    expect(painted).toContain("<EMT>\n<trade size");
    expect(painted.replace(/[<>]/g, "")).toBe(plain);
  });

  test("the legend explains each status and each source on the rows, once", () => {
    const lines = text("310.16", "2017");
    expect(lines.slice(-9)).toEqual([
      "single-source  one source has it for this edition; nothing confirms it",
      "stated         a source has it for this edition, and another confirms it",
      "",
      "N17      NEC 2017, read once to check values",
      "EEC14    eecalcs (Java, 2021), which states NEC 2014",
      "INTRY23  a public ampacity chart, which states NEC 2023",
      "NOM12    tables of NOM-001-SEDE-2012, a code based on NEC 2011",
      "SCR16    an excerpt of Table 310.15(B)(16), up to 500 kcmil",
      "AUD23    a list of values checked against an edition of 2023",
    ]);
    const notes: PrintedTable["notes"] = [
      { kind: "advice", text: "once" },
      { kind: "advice", text: "once" },
    ];
    expect(tableToText({ ...printedTable("310.12", "2023"), notes }).match(/· once/g)).toHaveLength(
      1,
    );
  });

  test("marks go on after z", () => {
    const table = printedTable("310.12", "2023");
    const [row] = table.rows;
    if (row === undefined) throw new Error("no row");
    const rows = Array.from({ length: 54 }, (_, n) => ({
      ...row,
      cells: { ...row.cells, rating: n },
      note: `note ${n}`,
    }));
    const lines = tableToText({ ...table, rows }).split("\n");
    for (const [n, mark] of [
      [0, "a "],
      [25, "z "],
      [26, "aa"],
      [51, "az"],
      [52, "ba"],
    ] as const) {
      expect(lines).toContain(`${mark}  note ${n}`);
    }
  });
});

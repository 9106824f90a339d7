import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  DATA_SOURCES,
  EDITION_IDS,
  EDITIONS,
  type EditionId,
  openCells,
  type PrintedTable,
  printedTable,
  standingText,
  TABLE_IDS,
  type TableId,
  tableId,
  tableToJson,
  tableToMarkdown,
  tableToText,
  tableVerdict,
} from "../src/index.ts";
import { nearestWord } from "../src/printed/nearest-word.ts";
import { caught } from "./caught.ts";

const EVERY = EDITION_IDS.flatMap((edition) => TABLE_IDS.map((id) => [id, edition] as const));

describe("every table of every edition", () => {
  test("20 tables in 8 editions", () => {
    expect(TABLE_IDS).toHaveLength(20);
    expect(EVERY).toHaveLength(160);
    expect(Object.isFrozen(TABLE_IDS)).toBe(true);
  });

  test.each(EVERY)("%s of %s holds together", (id, edition) => {
    for (const asReadElsewhere of [false, true]) {
      const table = printedTable(id, edition, { asReadElsewhere });
      expect([table.id, table.edition, table.document]).toEqual([id, edition, "NEC"]);
      expect(table.cite).toMatchObject({ document: "NEC", edition });
      const keys = table.columns.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(table.columns.some(({ isKey }) => isKey)).toBe(true);
      expect(
        table.columns.every(({ meaning, heading }) => meaning.length > 5 && heading !== ""),
      ).toBe(true);
      const names = new Set<string>();
      for (const row of table.rows) {
        expect(Object.keys(row.cells).toSorted()).toEqual(keys.toSorted());
        names.add(JSON.stringify(table.columns.map(({ key, isKey }) => isKey && row.cells[key])));
        for (const key of Object.keys(row.open ?? {})) {
          expect(row.cells[key]).toBeNull();
          expect(table.columns.find((one) => one.key === key)?.isKey).toBeUndefined();
        }
        for (const [key, value] of Object.entries(row.elsewhere ?? {})) {
          expect(row.open?.[key]).toEqual([]);
          expect(value).not.toBeNull();
          expect(row.status).toBe("lost");
        }
        if (row.elsewhere !== undefined) expect(asReadElsewhere).toBe(true);
        if (row.status === "lost") expect(row.from).toBeTruthy();
        for (const code of [row.source, ...row.confirmedBy.split(" ")]) {
          if (code !== "") expect(DATA_SOURCES).toHaveProperty([code.replace(/\(.*/, "")]);
        }
      }
      expect(names.size).toBe(table.rows.length);
    }
  });

  test.each(EVERY)(
    "%s of %s: values that are not the edition's are shown only where asked for, and marked",
    (id, edition) => {
      const own = printedTable(id, edition);
      const all = printedTable(id, edition, { asReadElsewhere: true });
      if (own.standing === "consult") {
        expect(own.rows).toEqual([]);
        for (const { cells, status } of all.rows) {
          expect(status).toBe("lost");
          for (const { key, isKey } of all.columns) if (!isKey) expect(cells[key]).toBeNull();
        }
      } else {
        expect(all.rows.map(({ elsewhere: _, ...row }) => row)).toEqual(own.rows);
        expect(own.rows.every((row) => !("elsewhere" in row))).toBe(true);
      }
    },
  );

  test.each(TABLE_IDS)("%s: what its columns are stands on its page", (id) => {
    const { title, columns } = printedTable(id, "2017");
    const page = new URL(
      `../../../docs/tables/${id.replace(/\((\w+)\)/g, "-$1")}.md`,
      import.meta.url,
    );
    const [, documented = ""] = readFileSync(page, "utf8").split(/^## Columns\n\n.*\n.*\n/m);
    const rows = columns.map(
      ({ key, heading, unit = "", meaning }) =>
        `| \`${key}\` | ${heading} | ${unit} | ${meaning} |\n`,
    );
    expect(documented.split("\n## ")[0]).toBe(`${rows.join("")}`);
    expect(readFileSync(page, "utf8")).toContain(`\n# Table ${id}\n\n${title}. [`);
  });

  test("what of each edition is open", () => {
    const open = (id: TableId) =>
      EDITION_IDS.map((edition) => openCells(printedTable(id, edition)));
    const some = TABLE_IDS.filter((id) => open(id).some((count) => count > 0));
    expect(Object.fromEntries(some.map((id) => [id, open(id)]))).toEqual({
      "310.16": [0, 0, 0, 13, 0, 0, 0, 0],
      "ambient-30C": [16, 16, 16, 0, 0, 0, 0, 0],
      "insulation-types": Array(8).fill(24),
      "240.4(D)": [2, 2, 0, 0, 0, 0, 0, 0],
      "240.6(A)": [0, 0, 0, 0, 0, 0, 0, 4],
      "250.122": [1, 1, 1, 1, 0, 0, 0, 0],
    });
  });

  test("what may be said of them", () => {
    const verdicts = (id: TableId) =>
      EDITION_IDS.map((edition) => tableVerdict(printedTable(id, edition))[0]).join("");
    // p pass, c consult, n not applicable
    expect(Object.fromEntries(TABLE_IDS.map((id) => [id, verdicts(id)]))).toEqual({
      "310.16": "pppcpppp",
      "310.17": "cccppppp",
      "ambient-30C": "cccppppp",
      "ambient-40C": "cccppppp",
      adjustment: "pppppppp",
      "rooftop-adder": "nnpppppp",
      "310.12": "ccccnnpp",
      "insulation-types": "cccccccc",
      "240.4(D)": "ccpppppp",
      "240.6(A)": "pppppppc",
      "250.66": "pppppppp",
      "250.102(C)(1)": "ccccpppp",
      "250.122": "ccccpppp",
      "450.3(B)": "pppppppp",
      "ch9-1": "pppppppp",
      "ch9-4": "pppppppp",
      "ch9-5": "pppppppp",
      "ch9-5A": "pppppppp",
      "ch9-8": "pppppppp",
      "ch9-9": "pppppppp",
    });
  });

  test.each(EVERY.filter(([, edition]) => ["2008", "2011", "2023"].includes(edition)))(
    "%s of %s fits any width as text",
    (id, edition) => {
      const table = printedTable(id, edition, { asReadElsewhere: true });
      for (const width of [40, 60, 80, 100, 120]) {
        const lines = tableToText(table, { width }).split("\n");
        expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(width);
        expect(lines.every((line) => line === line.trimEnd())).toBe(true);
      }
    },
  );
});

describe("the statuses of rows", () => {
  const counts = (id: TableId, edition: EditionId): Record<string, number> => {
    const found: Record<string, number> = {};
    for (const { status } of printedTable(id, edition).rows)
      found[status] = (found[status] ?? 0) + 1;
    return found;
  };

  test.each([
    ["310.16", "2002", { derived: 164, stated: 3 }],
    ["310.16", "2011", { "assumed-unchanged": 152, stated: 2, lost: 13 }],
    ["310.16", "2017", { stated: 165, "single-source": 2 }],
    ["310.17", "2017", { stated: 144, "single-source": 23 }],
    ["310.17", "2023", { "assumed-unchanged": 167 }],
    ["ambient-30C", "2008", { "assumed-unchanged": 23, lost: 16 }],
    ["ambient-30C", "2017", { stated: 39 }],
    ["rooftop-adder", "2008", { "assumed-unchanged": 4 }],
    ["rooftop-adder", "2014", { stated: 4 }],
    ["rooftop-adder", "2017", { "single-source": 1 }],
    ["240.4(D)", "2023", { "assumed-unchanged": 6, stated: 3, "single-source": 1 }],
    ["240.4(D)", "2005", { "assumed-unchanged": 7, lost: 2 }],
    ["240.6(A)", "2023", { stated: 38, lost: 4 }],
    ["250.102(C)(1)", "2017", { "single-source": 4, stated: 3 }],
    ["ch9-4", "2017", { stated: 114, "single-source": 7 }],
    ["ch9-5", "2017", { stated: 108, "single-source": 28 }],
    ["ch9-5A", "2017", { stated: 73, "single-source": 2 }],
    ["ch9-8", "2017", { stated: 32, "single-source": 4 }],
    ["ch9-9", "2017", { stated: 21 }],
    ["insulation-types", "2017", { stated: 6, "single-source": 25 }],
  ] as const)("%s of %s", (id, edition, want) => {
    expect(counts(id, edition)).toEqual(want);
  });

  test("an open cell has the values between which it is, or none", () => {
    const row = (id: TableId, edition: EditionId, where: Record<string, unknown>) =>
      printedTable(id, edition, { asReadElsewhere: true }).rows.find(({ cells }) =>
        Object.entries(where).every(([key, value]) => cells[key] === value),
      );
    expect(row("310.16", "2011", { material: "copper", size: "1 AWG", column: 90 })).toEqual({
      cells: { material: "copper", size: "1 AWG", column: 90, amperes: null },
      status: "lost",
      from: "the printings up to 2008 and from 2014 differ, and which of them 2011 has was not obtained",
      source: "N17",
      confirmedBy: "EEC14 INTRY23 SCR16",
      open: { amperes: [145, 150] },
    });
    expect(row("250.122", "2008", { device: 4000 })).toMatchObject({
      cells: { device: 4000, copper: "500 kcmil", aluminum: null },
      status: "assumed-unchanged",
      from: "NEC 2017",
      open: { aluminum: ["750 kcmil", "800 kcmil"] },
      note: expect.stringMatching(
        /^an older copy \(S99\) has 800 kcmil aluminum; an older copy \(S99\) and NEC 2017 differ/,
      ),
    });
    expect(row("250.122", "2008", { device: 3000 })).not.toHaveProperty("open");
    expect(row("240.6(A)", "2023", { amperes: 601 })).toMatchObject({
      cells: { breaker: false, fuse: null },
      open: { fuse: [true, false] },
      from: "standard for fuses in other editions; nothing was obtained for this one",
    });
    expect(row("240.4(D)", "2005", { size: "18 AWG" })).toMatchObject({
      cells: { amperes: null },
      from: "whether this edition limits 18 AWG is not verified",
      open: { amperes: [] },
      elsewhere: { amperes: 7 },
      note: "asks for a continuous load of at most 5.6 A, and a device listed for the size",
    });
    expect(row("ambient-30C", "2008", { to: 65, column: 75 })).toMatchObject({
      cells: { from: 61, factor: null },
      from: "factors of this edition outside of 21 to 60 °C are not verified",
      elsewhere: { factor: 0.47 },
    });
    // the ends of what is taken as known
    for (const to of [25, 60]) {
      expect(row("ambient-30C", "2008", { to, column: 90 })?.status).toBe("assumed-unchanged");
    }
    for (const to of [10, 20, 65])
      expect(row("ambient-30C", "2008", { to, column: 90 })?.status).toBe("lost");
    expect(
      row("310.17", "2002", { material: "copper", size: "3/0 AWG", column: 75 }),
    ).toMatchObject({
      cells: { amperes: null },
      from: "the table before 2011 was not obtained; NEC 2017 has",
      open: { amperes: [] },
      elsewhere: { amperes: 310 },
    });
    expect(row("insulation-types", "2017", { type: "THHW" })).toMatchObject({
      cells: { dry: 90, damp: null, wet: 75, cableLimit: null },
      open: { damp: [75, 90] },
    });
  });

  test("a caller's own edition has its own rows, statuses and number", () => {
    const { conductors, smallConductors, ...others } = EDITIONS["2017"];
    const own = {
      ...others,
      id: "City 2018",
      document: "City",
      conductors: { ...conductors, table: "Table 7" },
      smallConductors,
    };
    const table = printedTable("Table 7", own);
    expect(table).toMatchObject({
      id: "310.16",
      document: "City",
      edition: "City 2018",
      cite: { table: "Table 7" },
    });
    expect(table.rows).toHaveLength(167);
    // no row is stated for it by name, so that it has them all
    expect(printedTable("240.4(D)", own).rows).toHaveLength(10);
  });
});

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

describe("as JSON", () => {
  test("every key is there, and it is plain", () => {
    for (const [id, edition] of EVERY) {
      const json = tableToJson(printedTable(id, edition, { asReadElsewhere: true }));
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    }
    const json = tableToJson(printedTable("250.122", "2008"));
    expect(Object.keys(json)).toEqual([
      ...[
        "id",
        "title",
        "document",
        "edition",
        "standing",
        "citation",
        "columns",
        "rows",
        "notes",
        "sources",
      ],
    ]);
    expect(json.columns[0]).toEqual({
      key: "device",
      heading: "device at most",
      unit: "A",
      meaning: "the rating of the overcurrent device ahead, at most",
      isKey: true,
    });
    expect(json.columns[1]).toMatchObject({ unit: null, isKey: false });
    expect(json.rows[0]).toEqual({
      cells: { device: 15, copper: "14 AWG", aluminum: "12 AWG" },
      status: "assumed-unchanged",
      from: "NEC 2017",
      source: "N17",
      confirmedBy: ["EEC14", "S99", "AUD23(Cu)"],
      open: null,
      elsewhere: null,
      note: null,
    });
    expect(json.notes).toEqual([expect.objectContaining({ kind: "recovered-value" })]);
    expect(Object.keys(json.sources)).toEqual(["N17", "EEC14", "S99", "AUD23"]);
    expect(json.sources["N17"]).toBe(DATA_SOURCES["N17"]);
  });

  test("a row that nothing confirms has an empty list", () => {
    const [row] = tableToJson(printedTable("rooftop-adder", "2017")).rows;
    expect(row).toMatchObject({ confirmedBy: [], status: "single-source", from: null });
  });

  test("what another edition has stands apart", () => {
    const [, , row] = tableToJson(printedTable("310.17", "2008", { asReadElsewhere: true })).rows;
    expect(row).toMatchObject({
      cells: { amperes: null },
      open: { amperes: [] },
      elsewhere: { amperes: 25 },
    });
  });
});

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

describe("as Markdown", () => {
  test("a small table, whole", () => {
    expect(
      tableToMarkdown(printedTable("rooftop-adder", "2014")),
    ).toBe(`What a roof in the sun adds to the ambient.

NEC 2014, 310.15(B)(3)(c)

| height from (in) | to (in) | added (°C) | added (°F) |
|---:|---:|---:|---:|
| 0 | 0.5 | 33 | 60 |
| 0.5 | 3.5 | 22 | 40 |
| 3.5 | 12 | 17 | 30 |
| 12 | 36 | 14 | 25 |

- a band includes its upper end
- whether XHHW-2 is exempt is not verified for this edition

- \`stated\`: a source has it for this edition, and another confirms it

- EEC14: eecalcs (Java, 2021), which states NEC 2014
- NOM12: tables of NOM-001-SEDE-2012, a code based on NEC 2011
- MECHKIT: a public solar design program's tables
`);
  });

  test("a wide one with footnotes, sections, and signs that mean something", () => {
    const ampacities = tableToMarkdown(printedTable("310.16", "2011"));
    expect(ampacities).toContain(
      "13 cells are not settled for NEC 2011.\n\nampacity in A:\n\n| size | copper 60 °C |",
    );
    expect(ampacities).toContain("|---|---:|---:|---:|---:|---:|---:|\n");
    expect(ampacities).toContain("| 14 AWG | 15 <sup>b,c</sup> | 20 <sup>c</sup> |");
    expect(ampacities).toContain("- <sup>a</sup> no second source");
    expect(ampacities).toContain("\\[assumed unchanged, from NEC 2017\\]");
    expect(tableToMarkdown(printedTable("ch9-4", "2017"))).toContain(
      "\n\n**LFNC-A**\n\n| trade size | metric |",
    );
    expect(tableToMarkdown(printedTable("ch9-5", "2017"))).toContain(
      "| RHH\\*, RHW\\*, RHW-2\\* (no outer covering) |",
    );
    expect(tableToMarkdown(printedTable("310.17", "2005"))).toBe(
      "Ampacity of single conductors in free air: 30 °C ambient, up to 2000 V.\n\nNEC 2005, Table 310.17\n\n" +
        "Nothing is printed: the values of NEC 2005 are not held (the table before 2011 was not obtained).\n",
    );
  });
});

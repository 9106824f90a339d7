import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  DATA_SOURCES,
  EDITION_IDS,
  EDITIONS,
  type EditionId,
  openCells,
  printedTable,
  TABLE_IDS,
  type TableId,
  tableToText,
  tableVerdict,
} from "../src/index.ts";

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

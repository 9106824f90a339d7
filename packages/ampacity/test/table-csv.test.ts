import { describe, expect, test } from "vitest";
import {
  compareTables,
  EDITION_IDS,
  EDITIONS,
  type EditionId,
  type PrintedValue,
  printedTable,
  TABLE_IDS,
  type TableComparison,
  tableToCsv,
} from "../src/index.ts";
import { caught } from "./caught.ts";

/** The records of a CSV by RFC 4180, read sign by sign. */
function read(csv: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  let field = "";
  let within = false;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at];
    if (within) {
      if (sign !== '"') field += sign;
      else if (csv[at + 1] === '"') {
        field += '"';
        at++;
      } else within = false;
    } else if (sign === '"') within = true;
    else if (sign === ",") {
      record.push(field);
      field = "";
    } else if (sign === "\r" && csv[at + 1] === "\n") {
      records.push([...record, field]);
      record = [];
      field = "";
      at++;
    } else field += sign;
  }
  expect([record, field, within]).toEqual([[], "", false]);
  return records;
}

const ABOUT = ["open", "elsewhere", "status", "taken_from", "source", "confirmed_by", "note"];
const EVERY = EDITION_IDS.flatMap((edition) => TABLE_IDS.map((id) => [id, edition] as const));

describe("as CSV", () => {
  test.each(EVERY)("%s of %s reads back as it is", (id, edition) => {
    const table = printedTable(id, edition, { asReadElsewhere: true });
    const [head = [], ...records] = read(tableToCsv(table));
    const snake = table.columns.map(({ key }) => key.replace(/([A-Z])/g, "_$1").toLowerCase());
    expect(head).toEqual(["edition", ...snake, ...ABOUT]);
    expect(new Set(head).size).toBe(head.length);
    const shown = (value: PrintedValue | undefined): string => String(value ?? "");
    const pairs = (
      some: Readonly<Record<string, unknown>> = {},
      text: (one: never) => string,
    ): string =>
      Object.entries(some)
        .map(
          ([key, one]) => `${key.replace(/([A-Z])/g, "_$1").toLowerCase()}: ${text(one as never)}`,
        )
        .join("; ");
    expect(records).toEqual(
      table.rows.map((row) => [
        edition,
        ...table.columns.map(({ key }) => shown(row.cells[key])),
        pairs(row.open, (values: readonly PrintedValue[]) => values.join(" or ") || "?"),
        pairs(row.elsewhere, String),
        row.status,
        row.from ?? "",
        row.source,
        row.confirmedBy,
        row.note ?? "",
      ]),
    );
  });

  test("no cell starts a formula", () => {
    for (const [id, edition] of EVERY) {
      const cells = read(tableToCsv(printedTable(id, edition, { asReadElsewhere: true }))).flat();
      expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
    }
  });

  test("lines as they stand", () => {
    const lines = tableToCsv(printedTable("310.16", "2011")).split("\r\n");
    expect(lines).toHaveLength(169);
    expect(lines.at(-1)).toBe("");
    expect(lines[0]).toBe(
      "edition,material,size,column,amperes,open,elsewhere,status,taken_from,source,confirmed_by,note",
    );
    expect(lines.find((line) => line.startsWith("2011,copper,1 AWG,90,"))).toBe(
      '2011,copper,1 AWG,90,,amperes: 145 or 150,,lost,"the printings up to 2008 and from 2014 differ, and which of them 2011 has was not obtained",N17,EEC14 INTRY23 SCR16,',
    );
    expect(tableToCsv(printedTable("310.17", "2008"))).toBe(
      "edition,material,size,column,amperes,open,elsewhere,status,taken_from,source,confirmed_by,note\r\n",
    );
    const elsewhere = tableToCsv(printedTable("310.17", "2008", { asReadElsewhere: true }));
    expect(elsewhere).toContain("2008,copper,14 AWG,60,,amperes: ?,amperes: 25,lost,");
    expect(tableToCsv(printedTable("insulation-types", "2017"))).toContain(
      "UF-B,,,,,dry: ?; damp: ?; wet: ?,,",
    );
  });

  test("quotes and line ends stay in their cell", () => {
    const table = printedTable("310.12", "2023");
    const [row] = table.rows;
    if (row === undefined) throw new Error("no row");
    for (const note of ['a "b"', "a,b", "a\nb", "a\rb", '"']) {
      const [, record] = read(tableToCsv({ ...table, rows: [{ ...row, note }] }));
      expect(record?.at(-1)).toBe(note);
    }
  });
});

describe("editions compared", () => {
  const lines = (cells: TableComparison["changes"]): readonly string[] =>
    cells.map(
      ({ key, column, says }) =>
        `${Object.values(key).join(" ")} ${column}: ${says
          .map(
            ({ edition, kind, value, between }) =>
              `${edition} ${kind === "value" ? value : [kind, ...between].join(" ")}`,
          )
          .join(", ")}`,
    );

  test("2008 and 2017 differ in 15 cells of 310.16, each with both values and citations", () => {
    const { changes, open, unheld, tables } = compareTables("310.16", ["2008", "2017"]);
    expect([changes.length, open.length, unheld, tables.length]).toEqual([15, 0, [], 2]);
    expect(changes[0]).toEqual({
      key: { material: "copper", size: "14 AWG", column: 60 },
      column: "amperes",
      says: [
        {
          edition: "2008",
          kind: "value",
          value: 20,
          between: [],
          cite: {
            document: "NEC",
            edition: "2008",
            section: "",
            table: "Table 310.16",
            status: "derived",
            from: "copies of Table 310.16 from before 2011 that name no edition",
          },
        },
        {
          edition: "2017",
          kind: "value",
          value: 15,
          between: [],
          cite: {
            document: "NEC",
            edition: "2017",
            section: "",
            table: "Table 310.15(B)(16)",
            status: "stated",
          },
        },
      ],
    });
    expect(lines(changes).every((line) => !line.includes(" 75 "))).toBe(true);
  });

  test("what is open in 2011 is open, and no difference", () => {
    for (const other of ["2008", "2017"] as const) {
      const { changes, open } = compareTables("310.16", ["2011", other]);
      expect(open).toHaveLength(13);
      expect(changes).toHaveLength(other === "2008" ? 2 : 0);
    }
    const { open } = compareTables("310.16", ["2011", "2017"]);
    expect(lines(open)[0]).toBe("copper 3 AWG 90 amperes: 2011 open 110 115, 2017 115");
    expect(open[0]?.says[0]?.cite).toMatchObject({ status: "lost", table: "Table 310.15(B)(16)" });
    // of all editions, what differs between any two of them
    const all = compareTables("310.16");
    expect(all.changes).toHaveLength(15);
    expect(all.open).toEqual([]);
    expect(all.changes[0]?.says.map(({ edition }) => edition)).toEqual(EDITION_IDS);
  });

  test("rows that an edition has not, and values of words", () => {
    expect(lines(compareTables("rooftop-adder", ["2005", "2017"]).changes)).toEqual([
      "0 0.875 adderC: 2005 absent, 2017 33",
      "0 0.875 adderF: 2005 absent, 2017 60",
    ]);
    const { changes, open } = compareTables("240.6(A)", ["2020", "2023"]);
    expect(lines(changes)).toEqual(["10 breaker: 2020 false, 2023 true"]);
    expect(lines(open)[0]).toBe("1 fuse: 2020 true, 2023 open true false");
    expect(open).toHaveLength(4);
    const small = compareTables("240.4(D)", ["2005", "2023"]);
    expect(lines(small.changes)).toEqual([
      "copper-clad aluminum 14 AWG amperes: 2005 absent, 2023 10",
    ]);
    expect(lines(small.open)).toEqual([
      "copper 18 AWG amperes: 2005 open, 2023 7",
      "copper 16 AWG amperes: 2005 open, 2023 10",
    ]);
    expect(lines(compareTables("250.122", ["2008", "2017"]).open)).toEqual([
      "4000 aluminum: 2008 open 750 kcmil 800 kcmil, 2017 750 kcmil",
    ]);
    expect(compareTables("ambient-30C", ["2008", "2017"]).open).toHaveLength(16);
  });

  test("an open cell differs where it cannot be what the other edition has", () => {
    const { conductors } = EDITIONS["2017"];
    const copper = conductors.rows.copper.map((row) =>
      row[0] === "1 AWG" ? (["1 AWG", 110, 130, 160, "N17", ""] as const) : row,
    );
    const own = {
      ...EDITIONS["2017"],
      id: "City",
      conductors: { ...conductors, rows: { ...conductors.rows, copper } },
    };
    const { changes, open } = compareTables("310.16", ["2011", own]);
    expect(lines(changes)).toEqual(["copper 1 AWG 90 amperes: 2011 open 145 150, City 160"]);
    expect(open).toHaveLength(12);
    // an open cell beside one of a row that is not there says nothing
    const none = {
      ...own,
      conductors: { ...conductors, rows: { ...conductors.rows, copper: [] } },
    };
    const missing = compareTables("310.16", ["2011", none]);
    expect(missing.open.filter(({ key }) => key["material"] === "copper")).toHaveLength(5);
    expect(missing.changes).toHaveLength(81);
  });

  test("of an edition that is not held nothing is said", () => {
    expect(compareTables("310.17", ["2008", "2017"])).toMatchObject({
      changes: [],
      open: [],
      unheld: ["2008"],
    });
    const { unheld, changes } = compareTables("310.17");
    expect(unheld).toEqual(["2002", "2005", "2008"]);
    expect(changes).toEqual([]);
    expect(compareTables("250.102(C)(1)").unheld).toEqual(["2002", "2005", "2008", "2011"]);
  });

  test.each<[string, unknown]>([
    ["none", []],
    ["one", ["2017"]],
    ["no list", "2017"],
    ["too many", Array(51).fill("2017")],
  ])("%s cannot be compared", (name, editions) => {
    const error = caught(() => compareTables("310.16", editions as readonly EditionId[]));
    expect(error).toMatchObject({
      code: "OUT_OF_RANGE",
      path: "/editions",
      expected: "from 2 to 50 editions",
    });
    expect(error.got).toBe(
      name === "no list" ? '"2017"' : `${(editions as unknown[]).length} editions`,
    );
  });

  test("fifty can, and a table that is none cannot", () => {
    expect(compareTables("310.12", Array(50).fill("2023")).changes).toEqual([]);
    expect(caught(() => compareTables("310.61", ["2008", "2017"])).suggestion).toBe("310.16");
  });
});

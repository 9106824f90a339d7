import { describe, expect, test } from "vitest";
import { DATA_SOURCES, EDITION_IDS, printedTable, TABLE_IDS, tableToJson } from "../src/index.ts";

const EVERY = EDITION_IDS.flatMap((edition) => TABLE_IDS.map((id) => [id, edition] as const));

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

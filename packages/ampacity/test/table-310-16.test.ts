import { createHash } from "node:crypto";
import { CONDUCTOR_SIZES } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  DATA_SOURCES,
  EDITION_IDS,
  type EditionId,
  TEMPERATURE_COLUMNS,
  tableAmpacity,
  tableRows,
} from "../src/index.ts";
import { TABLE_310_16_FROM_2014 } from "../src/tables/table-310-16/rows-from-2014.ts";
import { TABLE_310_16_TO_2008 } from "../src/tables/table-310-16/rows-to-2008.ts";
import { COLLECTED, caseText, collected } from "./collected-table.ts";

/** The materials with columns of their own. */
const MATERIALS = ["copper", "aluminum"] as const;

const PLACES = MATERIALS.flatMap((material) =>
  CONDUCTOR_SIZES.flatMap((size) =>
    TEMPERATURE_COLUMNS.map((column) => ({ material, size, column })),
  ),
);

/** The cells in which the two printings differ: to 2008, from 2014. */
const DIFFERENT = [
  "copper 14 AWG 60: 20, 15",
  "copper 12 AWG 60: 25, 20",
  "copper 3 AWG 90: 110, 115",
  "copper 1 AWG 90: 150, 145",
  "copper 600 kcmil 60: 355, 350",
  "copper 1500 kcmil 60: 520, 525",
  "copper 2000 kcmil 60: 560, 555",
  "aluminum 12 AWG 60: 20, 15",
  "aluminum 8 AWG 60: 30, 35",
  "aluminum 6 AWG 90: 60, 55",
  "aluminum 300 kcmil 60: 190, 195",
  "aluminum 300 kcmil 90: 255, 260",
  "aluminum 700 kcmil 60: 310, 315",
  "aluminum 700 kcmil 90: 420, 425",
  "aluminum 800 kcmil 90: 450, 445",
];

describe("every collected cell", () => {
  test("the collected cells are the ones that were checked: 334 in two printings of 167", () => {
    const lines = caseText("table-310-16.csv")
      .split("\n")
      .filter((line) => !line.startsWith("#"));
    const digest = createHash("sha256").update(lines.join("\n")).digest("hex");
    expect(digest).toBe("9b01425369b3f131ce6aebb3e1f6db2e8eea7b0c9c25d5c3d14afcbe832767f4");
    expect(COLLECTED.filter(({ printing }) => printing === "<=2008")).toHaveLength(167);
    expect(COLLECTED.filter(({ printing }) => printing === "2014-2023")).toHaveLength(167);
  });

  test.each([
    ["<=2008", TABLE_310_16_TO_2008],
    ["2014-2023", TABLE_310_16_FROM_2014],
  ] as const)("the rows of printing %s hold its cells and no other", (printing, rows) => {
    const held = MATERIALS.flatMap((material) =>
      rows[material].flatMap(([size, at60, at75, at90, source]) =>
        (
          [
            [60, at60],
            [75, at75],
            [90, at90],
          ] as const
        )
          .filter(([, amperes]) => amperes !== null)
          .map(([column, amperes]) => `${material} ${size} ${column} ${amperes} ${source}`),
      ),
    );
    const wanted = COLLECTED.filter((one) => one.printing === printing).map(
      ({ material, size, column, amperes, source }) =>
        `${material} ${size} ${column} ${amperes} ${source}`,
    );
    expect(held.toSorted()).toEqual(wanted.toSorted());
  });

  test.each(EDITION_IDS.filter((id) => id !== "2011"))(
    "%s answers 167 cells and misses 13",
    (id) => {
      let values = 0;
      for (const place of PLACES) {
        const want = collected(id, place.material, place.size, place.column);
        const { kind, ampacity } = tableAmpacity(place, id);
        expect(`${kind} ${ampacity}`).toBe(
          want === undefined ? "miss undefined" : `value ${want.amperes} A`,
        );
        if (want !== undefined) values++;
      }
      expect(values).toBe(167);
    },
  );

  test("what confirms a cell is what was collected", () => {
    for (const cell of [...tableRows("2008"), ...tableRows("2017")]) {
      const want = collected(
        cell.cite.edition === "2008" ? "2008" : "2017",
        cell.material,
        cell.size,
        cell.column,
      );
      // two rows have words there, and no second source
      const codes = want?.confirmedBy.includes(" ") ? "" : want?.confirmedBy.replaceAll(";", " ");
      expect([cell.source, cell.confirmedBy]).toEqual([want?.source, codes]);
    }
  });

  test("every source code on a row is explained", () => {
    const cells = EDITION_IDS.flatMap((id) => tableRows(id));
    const codes = new Set(cells.flatMap((cell) => [cell.source, ...cell.confirmedBy.split(" ")]));
    codes.delete("");
    expect([...codes].filter((code) => !Object.hasOwn(DATA_SOURCES, code))).toEqual([]);
  });
});

describe("editions", () => {
  const differing = (a: EditionId, b: EditionId): readonly string[] =>
    PLACES.flatMap((place) => {
      const [x, y] = [tableAmpacity(place, a), tableAmpacity(place, b)];
      if (String(x.ampacity) === String(y.ampacity)) return [];
      const amperes = [x, y].map(({ ampacity }) => ampacity?.value.n).join(", ");
      return [`${place.material} ${place.size} ${place.column}: ${amperes}`];
    });

  test("2008 and 2017 differ in 15 cells and in no other, none of them at 75 °C", () => {
    expect(differing("2008", "2017").toSorted()).toEqual(DIFFERENT.toSorted());
    expect(DIFFERENT.filter((one) => one.includes(" 75:"))).toEqual([]);
  });

  test.each([
    ["2002", "2005"],
    ["2005", "2008"],
    ["2014", "2017"],
    ["2017", "2020"],
    ["2020", "2023"],
  ] as const)("%s and %s do not differ", (a, b) => {
    expect(differing(a, b)).toEqual([]);
  });

  test("2011 has both values where the printings differ, but for 14 and 12 AWG copper at 60 °C", () => {
    const disputed = tableRows("2011").flatMap((cell) =>
      cell.kind === "disputed"
        ? [
            `${cell.material} ${cell.size} ${cell.column}: ${cell.alternatives.map((one) => one.value.n).join(", ")}`,
          ]
        : [],
    );
    const wanted = DIFFERENT.slice(2).map((one) => {
      const [place, values = ""] = one.split(": ");
      return `${place}: ${values
        .split(", ")
        .toSorted((a, b) => Number(a) - Number(b))
        .join(", ")}`;
    });
    expect(disputed.toSorted()).toEqual(wanted.toSorted());
    expect(disputed).toHaveLength(13);
    for (const [size, amperes] of [
      ["14 AWG", "15 A"],
      ["12 AWG", "20 A"],
    ] as const) {
      const cell = tableAmpacity({ size, material: "copper", column: 60 }, "2011");
      expect([String(cell.ampacity), cell.cite.status]).toEqual([amperes, "stated"]);
    }
  });

  test("a disputed cell has no value, says so and why", () => {
    const cell = tableAmpacity({ size: "3 AWG", material: "copper", column: 90 }, "2011");
    expect(cell.kind).toBe("disputed");
    expect(cell.ampacity).toBeUndefined();
    expect(cell.alternatives?.map(String)).toEqual(["110 A", "115 A"]);
    expect(cell.cite.status).toBe("lost");
    expect(cell.cite.from).toContain("not obtained");
  });

  test.each([
    ["2002", "Table 310.16", "derived"],
    ["2005", "Table 310.16", "derived"],
    ["2008", "Table 310.16", "derived"],
    ["2011", "Table 310.15(B)(16)", "assumed-unchanged"],
    ["2014", "Table 310.15(B)(16)", "stated"],
    ["2017", "Table 310.15(B)(16)", "stated"],
    ["2020", "Table 310.16", "stated"],
    ["2023", "Table 310.16", "stated"],
  ] as const)("%s cites %s, %s", (id, table, status) => {
    const { cite } = tableAmpacity({ size: "4 AWG", material: "aluminum", column: 75 }, id);
    expect(cite).toMatchObject({ document: "NEC", edition: id, section: "", table, status });
  });

  test("three cells of 2002 are stated for that edition, and for no other", () => {
    const stated = (id: EditionId): readonly string[] =>
      tableRows(id).flatMap(({ cite, size, column, material }) =>
        cite.status === "stated" ? [`${material} ${size} ${column}`] : [],
      );
    expect(stated("2002")).toEqual(["copper 3 AWG 75", "copper 2/0 AWG 75", "copper 500 kcmil 75"]);
    expect(stated("2005")).toEqual([]);
    expect(stated("2008")).toEqual([]);
  });

  test("2011 assumes all but the two cells that are stated for it", () => {
    const counts: Record<string, number> = {};
    for (const { cite } of tableRows("2011")) counts[cite.status] = (counts[cite.status] ?? 0) + 1;
    expect(counts).toEqual({ "assumed-unchanged": 152, stated: 2, lost: 13 });
  });

  test("18 and 16 AWG have one source from 2014 on", () => {
    for (const id of ["2014", "2017", "2020", "2023"] as const) {
      const single = tableRows(id).filter(({ cite }) => cite.status === "single-source");
      expect(single.map(({ size, column }) => `${size} ${column}`)).toEqual([
        "18 AWG 90",
        "16 AWG 90",
      ]);
    }
  });

  test("600 kcmil copper at 60 °C says that the edition of its change is open", () => {
    const cell = tableRows("2017", { material: "copper", column: 60 }).find(
      ({ size }) => size === "600 kcmil",
    );
    expect(cell?.notes.join()).toContain("355 A");
    expect(cell?.confirmedBy).toBe("EEC14 INTRY23");
  });
});

describe("lookup", () => {
  test("a place off the rows is a miss that cites the table, never an interpolation", () => {
    for (const place of [
      { size: "18 AWG", material: "copper", column: 75 },
      { size: "16 AWG", material: "copper", column: 60 },
      { size: "14 AWG", material: "aluminum", column: 90 },
    ] as const) {
      const miss = tableAmpacity(place, "2017");
      expect(miss.kind).toBe("miss");
      expect(miss.ampacity).toBeUndefined();
      expect(miss.cite).toMatchObject({ table: "Table 310.15(B)(16)", status: "not-published" });
    }
  });

  test("one place gives one record, which nobody can change", () => {
    const place = { size: "4/0 AWG", material: "copper", column: 75 } as const;
    const cell = tableAmpacity(place, "2017");
    expect(tableAmpacity({ ...place }, "2017")).toBe(cell);
    expect(Object.isFrozen(cell)).toBe(true);
  });

  test("rows come by material, size and column, and can be narrowed", () => {
    const rows = tableRows("2017");
    expect(rows).toHaveLength(167);
    expect(rows.slice(0, 4).map(({ size, column }) => `${size} ${column}`)).toEqual([
      "18 AWG 90",
      "16 AWG 90",
      "14 AWG 60",
      "14 AWG 75",
    ]);
    expect(tableRows("2017", { material: "copper" })).toHaveLength(86);
    expect(tableRows("2017", { material: "aluminum" })).toHaveLength(81);
    expect(tableRows("2017", { column: 90 })).toHaveLength(57);
    expect(tableRows("2017", { material: "aluminum", column: 60 })).toHaveLength(27);
  });
});

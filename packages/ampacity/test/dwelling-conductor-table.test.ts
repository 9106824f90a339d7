import { A, type ConductorSize } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { tableRows } from "../src/index.ts";
import { TABLE_310_12 } from "../src/tables/table-310-12/rows.ts";
import { caseRows } from "./collected-table.ts";
import { judge, paths, route, routes, SERVICE, texts } from "./dwelling-conductor-case.ts";

describe("Table 310.12", () => {
  const collected = caseRows("table-310-12-dwelling.csv");
  const cells = collected.flatMap((row) =>
    (["copper", "aluminum"] as const).map((material) => ({
      rating: Number(row["service_rating_a"]),
      material,
      size: row[material === "copper" ? "cu_size" : "al_size"],
    })),
  );

  test("has the 22 cells that were collected, with their sources", () => {
    expect(cells).toHaveLength(22);
    expect(TABLE_310_12).toEqual(
      collected.map((row) => [
        Number(row["service_rating_a"]),
        row["cu_size"],
        row["al_size"],
        row["source"],
        row["confirmed_by"]?.replaceAll(";", " "),
      ]),
    );
  });

  test.each(["2020", "2023"] as const)(
    "%s: each is the smallest size that carries 83 %% at 75 °C",
    (edition) => {
      for (const { rating, material, size } of cells) {
        // in hundredths of an ampere, of whole amperes
        const smallest = tableRows(edition, { material, column: 75 }).find(
          (cell) => cell.kind === "value" && Number(cell.ampacity.value.n) * 100 >= 83 * rating,
        );
        expect([rating, material, smallest?.size]).toEqual([rating, material, size]);
        const { table } = judge({ ...SERVICE, rating: A(rating), material }, edition);
        expect(table?.size).toBe(size);
        expect(table?.cite).toMatchObject({ edition, section: "310.12", table: "Table 310.12" });
      }
    },
  );

  test("copper-clad aluminum is read as aluminum, and the answer says so", () => {
    const clad = {
      ...SERVICE,
      size: "2 AWG",
      material: "copper-clad aluminum",
      conditionsOfUse: false,
    } as const;
    const { finding: made, table } = judge(clad);
    expect([made.verdict, table?.size]).toEqual(["pass", "2 AWG"]);
    expect(texts(route(made, "Table 310.12"))).toEqual([
      "advice: copper-clad aluminum is read in the column of aluminum",
    ]);
    expect(texts(route(judge({ ...clad, material: "aluminum" }).finding, "Table 310.12"))).toEqual(
      [],
    );
  });

  test.each<[ConductorSize, boolean | undefined, string, string]>([
    ["4 AWG", false, "pass", "pass"],
    ["2 AWG", false, "pass", "pass"],
    ["6 AWG", false, "fail", "fail"],
    ["6 AWG", undefined, "fail", "fail"],
    ["4 AWG", undefined, "needs-input", "needs-input"],
    ["4 AWG", true, "not-applicable", "fail"],
  ])(
    "100 A on %s copper that carries 70 A, factors below 1 %s: %s",
    (size, conditionsOfUse, byTable, whole) => {
      const given = {
        ...SERVICE,
        size,
        material: "copper",
        ampacity: A(70),
        conditionsOfUse,
        beforeFactors: conditionsOfUse === true ? A(80) : undefined,
      } as const;
      const { finding: made } = judge(given);
      const table = route(made, "Table 310.12");
      expect([table.verdict, made.verdict]).toEqual([byTable, whole]);
      expect(table.title).toBe("a size of the table");
      if (byTable === "needs-input") {
        expect(table.missing.map(({ path }) => path)).toEqual(["/conditionsOfUse"]);
      }
      if (byTable === "not-applicable") {
        expect(texts(table)).toEqual([
          "advice: Table 310.12 is for conductors without correction and adjustment",
        ]);
      } else {
        expect(table.required).toEqual({ op: "size>=", value: "4 AWG" });
        expect(table.actual).toBe(size);
      }
    },
  );

  test("a rating between two rows has none: the 83 % decide", () => {
    const between = {
      ...SERVICE,
      rating: A(185),
      material: "copper",
      size: "2/0 AWG",
      conditionsOfUse: false,
    } as const;
    const { finding: made, required, table } = judge({ ...between, ampacity: A(175) });
    expect([made.verdict, String(required), table]).toEqual(["pass", "153.55 A", undefined]);
    expect(texts(route(made, "Table 310.12"))).toEqual([
      "advice: Table 310.12 has no row of 185 A: the 83 % decide",
    ]);
    expect(judge(between).finding.verdict).toBe("needs-input");
    expect(paths(judge(between).finding)).toEqual(["/ampacity"]);
  });

  test("editions without the table have no such route", () => {
    const given = {
      ...SERVICE,
      material: "copper",
      size: "4 AWG",
      conditionsOfUse: false,
    } as const;
    expect(routes(judge(given, "2017").finding)).toEqual(["nec/310.15(B)(7)/percent needs-input"]);
    expect(judge(given, "2017").table).toBeUndefined();
    expect(routes(judge(given).finding)).toEqual(["nec/Table 310.12 pass"]);
  });

  test("size and material are asked where the ampacity does not suffice", () => {
    expect(paths(judge({ ...SERVICE, ampacity: A(70) }).finding)).toEqual(["/size", "/material"]);
    expect(paths(judge({ ...SERVICE, ampacity: A(70), size: "4 AWG" }).finding)).toEqual([
      "/material",
    ]);
    expect(paths(judge({ ...SERVICE, ampacity: A(70), material: "copper" }).finding)).toEqual([
      "/size",
    ]);
    expect(paths(judge({ ...SERVICE, ampacity: A(83) }).finding)).toEqual([]);
    expect(paths(judge(SERVICE).finding)).toEqual(["/ampacity", "/size", "/material"]);
  });
});

import { describe, expect, test } from "vitest";
import {
  INSULATIONS,
  type InsulationType,
  insulationColumn,
  LOCATIONS,
  parseInsulation,
  safeParseInsulation,
} from "../src/index.ts";
import { caught } from "./caught.ts";

/** Dry, damp, wet: a column, `no` where the type is not permitted, `ask` where no verified value is held, `or` for one of two. */
const TABLE: Readonly<Record<InsulationType, string>> = {
  TW: "60 60 60",
  UF: "60 60 60",
  "UF-B": "ask ask ask",
  RHW: "75 75 75",
  "RHW-2": "90 90 90",
  RHH: "90 90 no",
  THW: "75 75 75",
  "THW-2": "90 90 90",
  THHW: "90 75or90 75",
  THWN: "75 75 75",
  "THWN-2": "90 90 90",
  THHN: "90 90 no",
  XHH: "90 ask ask",
  XHHW: "90 90 75",
  "XHHW-2": "90 90 90",
  XHHN: "90 90 no",
  XHWN: "75 75 75",
  "XHWN-2": "90 90 90",
  USE: "75 75 75",
  "USE-2": "90 90 90",
  FEP: "90 90 no",
  FEPB: "90 90 no",
  MI: "90 ask ask",
  SIS: "90 ask ask",
  TBS: "90 ask ask",
  SA: "90 ask ask",
  ZW: "75 ask ask",
  "ZW-2": "90 ask ask",
  MTW: "ask ask ask",
  SE: "ask ask ask",
  "NM-B": "90 no no",
};

function answer(type: InsulationType, place: "dry" | "damp" | "wet"): string {
  const { verdict, column, columns } = insulationColumn(type, place, "2017");
  if (verdict === "fail") return "no";
  if (verdict === "consult") return columns === undefined ? "ask" : columns.join("or");
  return String(column);
}

describe("insulation types", () => {
  test.each(Object.entries(TABLE))("%s: %s", (type, row) => {
    const insulation = parseInsulation(type);
    expect(LOCATIONS.map((place) => answer(insulation, place)).join(" ")).toBe(row);
  });

  test("the table has these types and no other", () => {
    expect(INSULATIONS.toSorted()).toEqual(Object.keys(TABLE).toSorted());
  });

  test("without a place: one answer stands, several ask for the place", () => {
    for (const [type, row] of Object.entries(TABLE)) {
      const { verdict, column, missing } = insulationColumn(
        parseInsulation(type),
        undefined,
        "2017",
      );
      const [first, ...rest] = row.split(" ");
      if (rest.every((one) => one === first)) {
        expect(verdict).toBe(first === "ask" ? "consult" : "pass");
        expect(column).toBe(first === "ask" ? undefined : Number(first));
        expect(missing).toEqual([]);
      } else {
        expect(verdict).toBe("needs-input");
        expect(column).toBeUndefined();
        expect(missing.map(({ path }) => path)).toEqual(["/location"]);
      }
    }
  });

  test("the columns that a place could decide between are named", () => {
    expect(insulationColumn("XHHW", undefined, "2017").columns).toEqual([90, 75]);
    expect(insulationColumn("THHN", undefined, "2017").columns).toEqual([90]);
    expect(insulationColumn("THHW", "damp", "2017").columns).toEqual([75, 90]);
  });

  test.each([
    ["THWN", "2017", "310.104(A)", "stated"],
    ["TW", "2017", "310.104(A)", "single-source"],
    ["THWN", "2008", "310.13", "assumed-unchanged"],
    ["TW", "2023", "310.4(1)", "assumed-unchanged"],
  ] as const)("%s under %s cites %s, %s", (type, edition, section, status) => {
    expect(insulationColumn(type, "dry", edition).cite).toMatchObject({ edition, section, status });
  });

  test("a marking is read in any letter case and refused otherwise", () => {
    expect(parseInsulation(" xhhw-2 ")).toBe("XHHW-2");
    expect(caught(() => parseInsulation("THHN/THWN-2")).code).toBe("UNKNOWN_INSULATION");
    expect(caught(() => parseInsulation("__proto__")).code).toBe("UNKNOWN_INSULATION");
    expect(caught(() => parseInsulation("toString")).code).toBe("UNKNOWN_INSULATION");
    expect(caught(() => parseInsulation("THWN 2")).suggestion).toBe("THWN-2");
    expect(caught(() => parseInsulation("T".repeat(1e6))).got).toHaveLength(60);
    expect(caught(() => parseInsulation(5 as unknown as string)).code).toBe("UNKNOWN_INSULATION");
    expect(safeParseInsulation("").ok).toBe(false);
  });

  test("a place that is none is refused", () => {
    const error = caught(() => insulationColumn("THW", "moist" as "damp", "2017"));
    expect(error).toMatchObject({ code: "UNKNOWN_WORD", path: "/location", expected: LOCATIONS });
  });
});

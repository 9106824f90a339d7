import { A, kA, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { type Termination, terminationColumn } from "../src/index.ts";
import { caught } from "./caught.ts";

const column = (end: Termination) => terminationColumn(end, "2017").column;

describe("the tiers of 110.14(C)", () => {
  test.each<[string, Termination, 60 | 75 | 90]>([
    ["just under 100 A", { circuitRating: A("99.999") }, 60],
    ["exactly 100 A", { circuitRating: A(100) }, 60],
    ["100 A written as 0.1 kA", { circuitRating: kA("0.1") }, 60],
    ["just over 100 A", { circuitRating: A("100.001") }, 75],
    ["marked for 14 to 1 AWG", { marked: "14-1" }, 60],
    ["marked for larger ones", { marked: "over-1" }, 75],
    ["100 A, listed for 60", { circuitRating: A(100), listedFor: 60 }, 60],
    ["100 A, listed for 75", { circuitRating: A(100), listedFor: 75 }, 75],
    [
      "100 A, listed for 90: the rule as read goes to 75",
      { circuitRating: A(100), listedFor: 90 },
      75,
    ],
    ["400 A, listed for 60", { circuitRating: A(400), listedFor: 60 }, 60],
    ["400 A, listed for 75", { circuitRating: A(400), listedFor: 75 }, 75],
    ["400 A, listed for 90", { circuitRating: A(400), listedFor: 90 }, 90],
    ["a motor of design A", { circuitRating: A(50), motorDesign: "A" }, 60],
    ["a motor of design B", { circuitRating: A(50), motorDesign: "B" }, 75],
    ["a motor of design C", { circuitRating: A(50), motorDesign: "C" }, 75],
    ["a motor of design D", { circuitRating: A(50), motorDesign: "D" }, 75],
    [
      "a motor of design B, listed for 60",
      { circuitRating: A(50), motorDesign: "B", listedFor: 60 },
      60,
    ],
    ["a connector listed for 90", { kind: "separate-connector", listedFor: 90 }, 90],
    [
      "a connector listed for 60 on 400 A",
      { kind: "separate-connector", listedFor: 60, circuitRating: A(400) },
      60,
    ],
    ["listed for 75, nothing else known", { listedFor: 75 }, 75],
    ["listed for 60, nothing else known", { listedFor: 60 }, 60],
    ["a motor of design B, nothing else known", { motorDesign: "B" }, 75],
    ["a 1/0 AWG conductor, nothing else known", { size: "1/0 AWG" }, 75],
    ["a 1/0 AWG conductor on 101 A", { size: "1/0 AWG", circuitRating: A(101) }, 75],
    [
      "a 1/0 AWG conductor on 100 A, listed for 75",
      { size: "1/0 AWG", circuitRating: A(100), listedFor: 75 },
      75,
    ],
    ["a 1 AWG conductor on 100 A", { size: "1 AWG", circuitRating: A(100) }, 60],
    ["both tiers, listed for 75", { circuitRating: A(80), marked: "over-1", listedFor: 75 }, 75],
  ])("%s", (_, end, want) => {
    const { verdict, columns, missing } = terminationColumn(end, "2017");
    expect(column(end)).toBe(want);
    expect([verdict, columns, missing]).toEqual(["pass", [want, want], []]);
  });

  test.each<[string, Termination, readonly [number, number], string]>([
    ["nothing known", {}, [60, 75], "/circuitRating"],
    ["a 1 AWG conductor", { size: "1 AWG" }, [60, 75], "/circuitRating"],
    ["listed for 90", { listedFor: 90 }, [75, 90], "/circuitRating"],
    ["a connector", { kind: "separate-connector", circuitRating: A(400) }, [60, 90], "/listedFor"],
  ])("%s asks", (_, end, columns, path) => {
    const answer = terminationColumn(end, "2017");
    expect(answer.verdict).toBe("needs-input");
    expect(answer.column).toBeUndefined();
    expect(answer.columns).toEqual(columns);
    expect(answer.missing.map((one) => one.path)).toEqual([path]);
  });

  test.each<[string, Termination]>([
    ["100 A or less, marked for larger conductors", { circuitRating: A(100), marked: "over-1" }],
    ["above 100 A, marked for 14 to 1 AWG", { circuitRating: A(101), marked: "14-1" }],
    ["100 A or less, with a 1/0 AWG conductor", { circuitRating: A(100), size: "1/0 AWG" }],
    ["marked for 14 to 1 AWG, with a 1/0 AWG conductor", { marked: "14-1", size: "1/0 AWG" }],
  ])("%s: both tiers apply and differ", (_, end) => {
    const { verdict, columns, missing, notes } = terminationColumn(end, "2017");
    expect([verdict, columns, missing]).toEqual(["consult", [60, 75], []]);
    expect(notes.map(({ kind }) => kind)).toEqual(["conflict"]);
  });

  test("it is cited by edition", () => {
    const end = { circuitRating: A(100) };
    expect(terminationColumn(end, "2017").cite).toEqual({
      document: "NEC",
      edition: "2017",
      section: "110.14(C)",
      status: "stated",
    });
    expect(terminationColumn(end, "2002").cite).toMatchObject({
      status: "assumed-unchanged",
      from: "NEC 2017",
    });
  });
});

describe("bad fields", () => {
  test.each<[string, unknown, string, string]>([
    ["a kind", { kind: "lug" }, "UNKNOWN_WORD", "/kind"],
    ["a marking", { marked: "14-2" }, "UNKNOWN_WORD", "/marked"],
    ["a design", { motorDesign: "E" }, "UNKNOWN_WORD", "/motorDesign"],
    ["a listing", { listedFor: 105 }, "UNKNOWN_COLUMN", "/listedFor"],
    ["a size", { size: "5 AWG" }, "UNKNOWN_SIZE", "/size"],
    ["a voltage as rating", { circuitRating: V(100) }, "WRONG_KIND", "/circuitRating"],
    ["a number as rating", { circuitRating: 100 }, "WRONG_KIND", "/circuitRating"],
    ["no amperes", { circuitRating: A(0) }, "OUT_OF_RANGE", "/circuitRating"],
    ["negative amperes", { circuitRating: A(-1) }, "OUT_OF_RANGE", "/circuitRating"],
  ])("%s", (_, end, code, path) => {
    expect(caught(() => terminationColumn(end as Termination, "2017"))).toMatchObject({
      code,
      path,
    });
  });
});

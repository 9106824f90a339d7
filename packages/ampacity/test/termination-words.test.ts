import { A } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { ampacity, EDITION_IDS, type Installation, terminationColumn } from "../src/index.ts";
import { copper } from "./as-installed.ts";
import { caught } from "./caught.ts";

const said = (end: Parameters<typeof terminationColumn>[0]) => {
  const { verdict, column, columns, notes } = terminationColumn(end, "2017");
  return [verdict, column, columns.join("-"), ...notes.map(({ kind, text }) => `${kind}: ${text}`)];
};

describe("what an end says beside its column", () => {
  test("a listing above what the lower tier goes up to", () => {
    const capped =
      "advice: the rule as read goes up to the 75 °C column for circuits of at most 100 A";
    expect(said({ circuitRating: A(100), listedFor: 90 })).toEqual(["pass", 75, "75-75", capped]);
    expect(said({ circuitRating: A(101), listedFor: 90 })).toEqual(["pass", 90, "90-90"]);
    expect(said({ circuitRating: A(100), listedFor: 75 })).toEqual(["pass", 75, "75-75"]);
    expect(said({ marked: "14-1", listedFor: 90 })).toEqual(["pass", 75, "75-75", capped]);
  });

  test("a terminal known by the size of its conductor", () => {
    const bySize =
      "advice: a terminal that takes a conductor larger than 1 AWG is taken as made for such conductors";
    expect(said({ size: "1/0 AWG" })).toEqual(["pass", 75, "75-75", bySize]);
    expect(said({ size: "1/0 AWG", circuitRating: A(200) })).toEqual(["pass", 75, "75-75"]);
    expect(said({ size: "1/0 AWG", marked: "over-1" })).toEqual(["pass", 75, "75-75"]);
    expect(said({ size: "1 AWG" })).toEqual(["needs-input", undefined, "60-75"]);
  });

  test("an end of two tiers that differ", () => {
    const both =
      "conflict: by its circuit, its marking and the size of its conductor the end belongs to two tiers of the rule";
    expect(said({ circuitRating: A(100), marked: "over-1" })).toEqual([
      "consult",
      undefined,
      "60-75",
      both,
    ]);
    expect(said({ circuitRating: A(100), size: "1/0 AWG" })).toEqual([
      "consult",
      undefined,
      "60-75",
      both,
    ]);
    expect(said({ circuitRating: A(101), marked: "14-1" })).toEqual([
      "consult",
      undefined,
      "60-75",
      both,
    ]);
    // both tiers come to 75 °C
    expect(said({ circuitRating: A(100), marked: "over-1", listedFor: 75 })).toEqual([
      "pass",
      75,
      "75-75",
    ]);
    expect(said({ circuitRating: A(100), marked: "over-1", listedFor: 90 })[0]).toBe("consult");
  });

  test.each([
    ["A", 60],
    ["B", 75],
    ["C", 75],
    ["D", 75],
  ] as const)("a motor of design %s: %i °C", (motorDesign, column) => {
    expect(terminationColumn({ circuitRating: A(20), motorDesign }, "2017").column).toBe(column);
  });

  test("a listing of 60 °C lowers either tier", () => {
    expect(terminationColumn({ circuitRating: A(200), listedFor: 60 }, "2017").column).toBe(60);
    expect(
      terminationColumn({ circuitRating: A(20), listedFor: 60, motorDesign: "B" }, "2017").column,
    ).toBe(60);
  });

  test("a connector apart from equipment: its listing, or the question for it", () => {
    expect(said({ kind: "separate-connector", listedFor: 90, circuitRating: A(20) })).toEqual([
      "pass",
      90,
      "90-90",
    ]);
    const { missing, columns } = terminationColumn({ kind: "separate-connector" }, "2017");
    expect(columns).toEqual([60, 90]);
    expect(missing).toEqual([
      {
        path: "/listedFor",
        expects: "choice",
        choices: ["60", "75", "90"],
        ask: "What conductor temperature is the connector listed for?",
      },
    ]);
    expect(said({ kind: "equipment", circuitRating: A(20) })).toEqual(["pass", 60, "60-60"]);
  });

  test("the question for the circuit", () => {
    expect(terminationColumn({}, "2017").missing).toEqual([
      { path: "/circuitRating", expects: "current", ask: "What is the rating of the circuit?" },
    ]);
  });

  test("cited in each edition", () => {
    for (const id of EDITION_IDS) {
      expect(terminationColumn({ circuitRating: A(20) }, id).cite).toMatchObject({
        document: "NEC",
        edition: id,
        section: "110.14(C)",
        status: id === "2017" ? "stated" : "assumed-unchanged",
      });
    }
  });

  test.each<[string, object, string, string]>([
    ["a kind", { kind: "lug" }, "UNKNOWN_WORD", "/kind"],
    ["a marking", { marked: "1-14" }, "UNKNOWN_WORD", "/marked"],
    ["a design", { motorDesign: "E" }, "UNKNOWN_WORD", "/motorDesign"],
    ["a circuit of nothing", { circuitRating: A(0) }, "OUT_OF_RANGE", "/circuitRating"],
    ["a listing", { listedFor: 80 }, "UNKNOWN_COLUMN", "/listedFor"],
    ["a size", { size: "5 AWG" }, "UNKNOWN_SIZE", "/size"],
  ])("%s that is none", (_, end, code, path) => {
    const error = caught(() => terminationColumn(end, "2017"));
    expect([error.code, error.path]).toEqual([code, path]);
    expect(error.message.length).toBeGreaterThan(10);
  });

  test("words that are not known are told with those that are", () => {
    expect(caught(() => terminationColumn({ kind: "lug" as never }, "2017"))).toMatchObject({
      expected: ["equipment", "separate-connector"],
      message: expect.stringContaining("a kind of termination"),
    });
    expect(caught(() => terminationColumn({ marked: "x" as never }, "2017"))).toMatchObject({
      expected: ["14-1", "over-1"],
      message: expect.stringContaining("a marking of equipment"),
    });
    expect(caught(() => terminationColumn({ motorDesign: "E" as never }, "2017"))).toMatchObject({
      expected: ["A", "B", "C", "D"],
      message: expect.stringContaining("a motor design letter"),
    });
  });
});

describe("several ends of a conductor", () => {
  const notes = (terminations: Parameters<typeof ampacity>[1]["terminations"]) =>
    ampacity(copper("1/0 AWG", "THWN-2"), { terminations }, "2017").finding.notes.map(
      ({ text }) => text,
    );
  const none =
    "no termination is described: an end at equipment is taken, not listed above what the rule gives";

  test("that there is none is said, and only then", () => {
    expect(notes(undefined)).toContain(none);
    expect(notes([])).toContain(none);
    expect(notes([{}])).not.toContain(none);
    expect(notes([{ listedFor: 75 }])).not.toContain(none);
  });

  test("an end's own circuit and size come before the installation's", () => {
    const at = (end: object) =>
      ampacity(copper("4 AWG", "THWN-2"), { circuitRating: A(200), terminations: [end] }, "2017")
        .column;
    expect(at({})).toBe(75);
    expect(at({ circuitRating: A(100) })).toBe(60);
    expect(
      ampacity(copper("4 AWG", "THWN-2"), { terminations: [{ size: "1/0 AWG" }] }, "2017").column,
    ).toBe(75);
  });

  test("the same question of two ends is asked once, each end's own at its place", () => {
    const asked = (terminations: Parameters<typeof ampacity>[1]["terminations"]) =>
      ampacity(copper("4 AWG", "THWN-2"), { terminations }, "2017").finding.missing.map(
        ({ path }) => path,
      );
    expect(asked([{}, {}])).toEqual(["/installation/circuitRating"]);
    expect(asked([{ kind: "separate-connector" }, { kind: "separate-connector" }])).toEqual([
      "/installation/terminations/0/listedFor",
      "/installation/terminations/1/listedFor",
    ]);
    expect(asked([{ kind: "separate-connector" }, {}])).toEqual([
      "/installation/terminations/0/listedFor",
      "/installation/circuitRating",
    ]);
  });

  test.each<[string, unknown, string]>([
    ["no list", {}, "[object Object]"],
    ["too many", Array(101).fill({}), "101 ends"],
  ])("%s of ends is refused", (_, terminations, got) => {
    const error = caught(() =>
      ampacity(copper("4 AWG", "THWN-2"), { terminations } as Installation, "2017"),
    );
    expect(error).toMatchObject({
      code: "OUT_OF_RANGE",
      path: "/installation/terminations",
      got,
      expected: "from 0 to 100 ends",
    });
  });

  test("a hundred ends are still taken", () => {
    const terminations = Array(100).fill({ listedFor: 75 });
    const { total } = ampacity(
      copper("4 AWG", "THWN-2"),
      { terminations, circuitRating: A(100) },
      "2017",
    );
    expect(String(total)).toBe("85 A");
  });

  test.each([0, 1.5, 10_001])("%s sets are refused", (sets) => {
    const error = caught(() => ampacity({ ...copper("4 AWG", "THWN-2"), sets }, {}, "2017"));
    expect(error).toMatchObject({
      code: "OUT_OF_RANGE",
      path: "/conductor/sets",
      expected: "a whole number from 1 to 10000",
    });
  });
});

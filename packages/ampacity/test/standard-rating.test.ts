import { A, kA, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  largestStandardRatingUpTo,
  nextStandardRating,
  type OvercurrentDevice,
  type RatingAnswer,
  standardRatings,
} from "../src/index.ts";
import { caught } from "./caught.ts";
import { caseRows } from "./collected-table.ts";

const ROWS = caseRows("ocpd-standard-ratings.csv");

/** The ratings that were collected for a device of an edition from 2014 on. */
function collected(edition: string, device: OvercurrentDevice): readonly string[] {
  return ROWS.filter(
    (row) =>
      row["editions"]?.split(",").includes(edition) &&
      (device === "fuse" || row["device"] === "fuse,cb"),
  )
    .map((row) => Number(row["rating_a"]))
    .toSorted((a, b) => a - b)
    .map((one) => `${one} A`);
}

/** The answer in one line. */
const said = ({ verdict, rating, unverified }: RatingAnswer): string =>
  [verdict, rating, unverified && `or ${unverified}`].filter(Boolean).join(" ");

describe("the standard ratings", () => {
  test("80 rows were collected", () => {
    expect(ROWS).toHaveLength(80);
  });

  test.each(
    (["2014", "2017", "2020", "2023"] as const).flatMap((edition) =>
      (["cb", "fuse"] as const).map((device) => [edition, device] as const),
    ),
  )("%s %s are what was collected", (edition, device) => {
    const { ratings, cite } = standardRatings(edition, device);
    expect(ratings.map(String)).toEqual(collected(edition, device));
    expect(cite).toEqual({ document: "NEC", edition, section: "240.6(A)", status: "stated" });
  });

  test.each([
    ["2014", "cb", 37, "15 A", 0],
    ["2020", "fuse", 42, "1 A", 0],
    ["2023", "cb", 38, "10 A", 0],
    ["2023", "fuse", 38, "10 A", 4],
  ] as const)("%s %s: %i from %s, %i not verified", (edition, device, count, first, open) => {
    const { ratings, unverified } = standardRatings(edition, device);
    expect([ratings.length, String(ratings[0]), unverified.length]).toEqual([count, first, open]);
    expect(String(ratings.at(-1))).toBe("6000 A");
  });

  test("before 2014 the list of 2014 is assumed, with a note", () => {
    for (const id of ["2002", "2005", "2008", "2011"] as const) {
      const { ratings, cite, notes } = standardRatings(id, "cb");
      expect(ratings.map(String)).toEqual(collected("2014", "cb"));
      expect(cite).toMatchObject({ edition: id, status: "assumed-unchanged", from: "NEC 2014" });
      expect(notes.map(({ kind }) => kind)).toEqual(["recovered-value"]);
    }
  });

  test("a list is made once and cannot be changed", () => {
    expect(standardRatings("2017", "cb")).toBe(standardRatings("2017", "cb"));
    expect(Object.isFrozen(standardRatings("2017", "cb").ratings)).toBe(true);
  });

  test("ratings rise strictly", () => {
    for (const id of EDITION_IDS) {
      for (const device of ["cb", "fuse"] as const) {
        const { ratings } = standardRatings(id, device);
        expect(ratings.every((one, at) => at === 0 || ratings[at - 1]?.lt(one))).toBe(true);
      }
    }
  });

  test("a device that is none", () => {
    const error = caught(() => standardRatings("2017", "relay" as "cb"));
    expect(error).toMatchObject({
      code: "UNKNOWN_WORD",
      path: "/device",
      expected: ["cb", "fuse"],
    });
  });
});

describe("the largest rating up to a limit", () => {
  test.each([
    ["224.999", "2017", "cb", "pass 200 A"],
    ["225", "2017", "cb", "pass 225 A"],
    ["225.001", "2017", "cb", "pass 225 A"],
    ["225.53", "2002", "cb", "pass 225 A"],
    ["14.999", "2020", "cb", "fail"],
    ["10", "2020", "fuse", "pass 10 A"],
    ["9.999", "2023", "cb", "fail"],
    ["10", "2023", "cb", "pass 10 A"],
    ["0.5", "2017", "fuse", "fail"],
    ["1", "2017", "fuse", "pass 1 A"],
    ["650", "2017", "fuse", "pass 601 A"],
    ["650", "2017", "cb", "pass 600 A"],
    ["600.999", "2023", "fuse", "pass 600 A"],
    ["601", "2023", "fuse", "consult 600 A or 601 A"],
    ["699.999", "2023", "fuse", "consult 600 A or 601 A"],
    ["700", "2023", "fuse", "pass 700 A"],
    ["9", "2023", "fuse", "consult or 6 A"],
    ["0.5", "2023", "fuse", "fail"],
    ["7000", "2017", "cb", "pass 6000 A"],
  ] as const)("%s A, %s %s: %s", (limit, edition, device, want) => {
    expect(said(largestStandardRatingUpTo(A(limit), edition, device))).toBe(want);
  });
});

describe("the smallest rating from a current on", () => {
  test.each([
    ["85", "2017", "cb", "pass 90 A"],
    ["90", "2017", "cb", "pass 90 A"],
    ["90.001", "2017", "cb", "pass 100 A"],
    ["1", "2020", "cb", "pass 15 A"],
    ["1", "2023", "cb", "pass 10 A"],
    ["1", "2023", "fuse", "consult 10 A or 1 A"],
    ["4", "2023", "fuse", "consult 10 A or 6 A"],
    ["6.001", "2023", "fuse", "pass 10 A"],
    ["600", "2023", "fuse", "pass 600 A"],
    ["600.5", "2023", "fuse", "consult 700 A or 601 A"],
    ["600.5", "2020", "fuse", "pass 601 A"],
    ["601.5", "2023", "fuse", "pass 700 A"],
    ["6000", "2017", "cb", "pass 6000 A"],
    ["6000.001", "2017", "cb", "fail"],
  ] as const)("%s A, %s %s: %s", (current, edition, device, want) => {
    expect(said(nextStandardRating(A(current), edition, device))).toBe(want);
  });

  test("in any unit of current, and of no other kind", () => {
    expect(said(nextStandardRating(kA("0.085"), "2017", "cb"))).toBe("pass 90 A");
    expect(caught(() => nextStandardRating(V(85) as never, "2017", "cb"))).toMatchObject({
      code: "WRONG_KIND",
      path: "/current",
    });
    expect(caught(() => largestStandardRatingUpTo(A(-1), "2017", "cb"))).toMatchObject({
      code: "OUT_OF_RANGE",
      path: "/limit",
    });
  });
});

import { A, type Quantity, V } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AmpacityBound,
  EDITION_IDS,
  EDITIONS,
  largestOrdinaryDevice,
  type OvercurrentDevice,
  type RequiredAmpacityOptions,
  requiredAmpacityFor,
  smallConductorProtection,
  standardRatings,
} from "../src/index.ts";
import { caught } from "./caught.ts";

const ORDINARY = { severalReceptacles: false } as const;
const SEVERAL = { severalReceptacles: true } as const;
/** A size that no row of 240.4(D) names. */
const LARGE = { size: "600 kcmil", material: "copper" } as const;

const words = (bound: AmpacityBound | undefined) =>
  bound &&
  (bound.atLeast === undefined ? `more than ${bound.moreThan}` : `at least ${bound.atLeast}`);

const asked = (
  kind: OvercurrentDevice,
  rating: number | string,
  edition: Parameters<typeof requiredAmpacityFor>[1],
  options: RequiredAmpacityOptions = ORDINARY,
) => requiredAmpacityFor({ kind, rating: A(rating) }, edition, options);

describe("the ampacity that a device needs", () => {
  test.each([
    ["cb", 15, "2017", "more than 0 A"],
    ["cb", 15, "2023", "more than 10 A"],
    ["fuse", 15, "2017", "more than 10 A"],
    ["cb", 90, "2017", "more than 80 A"],
    ["cb", 85, "2017", "more than 80 A"],
    ["cb", "80.001", "2017", "more than 80 A"],
    ["cb", 80, "2017", "more than 70 A"],
    ["cb", 600, "2017", "more than 500 A"],
    ["cb", 700, "2017", "more than 600 A"],
    ["fuse", 700, "2017", "more than 601 A"],
    ["fuse", 601, "2017", "more than 600 A"],
    ["cb", 800, "2017", "more than 700 A"],
    ["cb", "800.001", "2017", "at least 800.001 A"],
    ["cb", 1000, "2017", "at least 1000 A"],
    ["cb", 6000, "2002", "at least 6000 A"],
    ["cb", 7000, "2002", "at least 7000 A"],
  ] as const)("%s %s A, %s: %s", (kind, rating, edition, want) => {
    const { required, perhaps, finding } = asked(kind, rating, edition);
    expect(words(required)).toBe(want);
    expect(perhaps).toBeUndefined();
    expect(finding.verdict).toBe("pass");
  });

  test("to several receptacles the rating itself", () => {
    for (const edition of EDITION_IDS) {
      for (const rating of [20, 90, 800, 1000]) {
        const { required, perhaps } = asked("cb", rating, edition, SEVERAL);
        expect([words(required), perhaps]).toEqual([`at least ${rating} A`, undefined]);
      }
    }
  });

  test("what is found says where it stands", () => {
    const next = asked("cb", 90, "2017").finding;
    expect(next.rule).toBe("nec/ampacity-for-device");
    expect(next.title).toBe("ampacity for an overcurrent device");
    expect(next.cite.map(({ section }) => section)).toEqual(["240.4(B)", "240.6(A)"]);
    expect(next.required).toEqual({ op: ">", value: A(80) });
    expect(next.steps).toEqual([
      {
        label: "next lower standard rating, which the ampacity has to exceed",
        inputs: [{ name: "I", value: A(90) }],
        value: A(80),
      },
    ]);
    expect(next.notes).toEqual([]);
    const large = asked("cb", 1000, "2017").finding;
    expect(large.cite.map(({ section }) => section)).toEqual(["240.4(C)"]);
    expect(large.required).toEqual({ op: ">=", value: A(1000) });
    expect(large.steps).toEqual([
      {
        label: "least ampacity",
        formula: "I",
        inputs: [{ name: "I", value: A(1000) }],
        value: A(1000),
      },
    ]);
    expect(asked("cb", 90, "2017", SEVERAL).finding.cite.map(({ section }) => section)).toEqual([
      "240.4",
    ]);
    expect(asked("cb", 90, "2017", { ...ORDINARY, subject: "/a" }).finding.subject).toBe("/a");
  });

  test("what is carried is noted", () => {
    const texts = asked("cb", 90, "2005").finding.notes.map(({ text }) => text);
    expect(texts).toEqual([
      "240.4(B) is taken as in NEC 2017: no change is known",
      "240.6(A) is taken as in NEC 2014: no change is known",
    ]);
    expect(asked("cb", 1000, "2005").finding.notes.map(({ text }) => text)).toEqual([
      "240.4(C) is taken as in NEC 2017: no change is known",
    ]);
  });

  test.each([
    ["80", "fail", "0 A"],
    ["80.1", "pass", "0.1 A"],
    ["90", "pass", "10 A"],
    ["79", "fail", "-1 A"],
  ] as const)("90 A on %s A: %s, by %s", (ampacity, verdict, margin) => {
    const { finding } = asked("cb", 90, "2017", { ...ORDINARY, ampacity: A(ampacity) });
    expect([finding.verdict, String(finding.margin)]).toEqual([verdict, margin]);
    expect(finding.actual).toEqual(A(ampacity));
  });

  test("whether there are several receptacles is asked where it decides", () => {
    const at = (rating: number, ampacity?: string) =>
      asked("cb", rating, "2017", ampacity === undefined ? {} : { ampacity: A(ampacity) });
    const open = at(90);
    expect([words(open.required), words(open.perhaps)]).toEqual([
      "at least 90 A",
      "more than 80 A",
    ]);
    expect(open.finding.verdict).toBe("needs-input");
    expect(open.finding.missing).toEqual([
      {
        path: "/severalReceptacles",
        expects: "boolean",
        ask: "Is it a branch circuit to more than one receptacle for cord-and-plug-connected loads?",
      },
    ]);
    const verdicts = ["80", "80.1", "89.9", "90", "91"].map((one) => at(90, one).finding);
    expect(verdicts.map(({ verdict, missing }) => `${verdict} ${missing.length}`)).toEqual([
      "fail 0",
      "needs-input 1",
      "needs-input 1",
      "pass 0",
      "pass 0",
    ]);
    expect(verdicts[0]?.required).toEqual({ op: ">", value: A(80) });
    expect(verdicts[3]?.required).toEqual({ op: ">=", value: A(90) });
    // above 800 A it decides nothing
    expect(words(at(1000).perhaps)).toBeUndefined();
    expect(at(1000).finding.verdict).toBe("pass");
  });

  test("a fuse that is not verified in 2023 is tried both ways", () => {
    const open = asked("fuse", 700, "2023");
    expect([words(open.required), words(open.perhaps)]).toEqual([
      "more than 601 A",
      "more than 600 A",
    ]);
    expect(open.finding.verdict).toBe("consult");
    const verdict = (ampacity: string, rating = 700) =>
      asked("fuse", rating, "2023", { ...ORDINARY, ampacity: A(ampacity) }).finding.verdict;
    expect(["600", "600.1", "601", "601.1"].map((one) => verdict(one))).toEqual([
      "fail",
      "consult",
      "consult",
      "pass",
    ]);
    expect(words(asked("fuse", 601, "2023").required)).toBe("more than 600 A");
    expect(asked("fuse", 601, "2023").perhaps).toBeUndefined();
    expect(asked("fuse", 700, "2023").finding.notes.map(({ text }) => text)).toEqual([
      "240.4(B) is taken as in NEC 2017: no change is known",
      "fuses of 1 A, 3 A, 6 A, 601 A are standard in other editions; nothing was obtained for this one",
    ]);
    expect(words(asked("fuse", 10, "2023").required)).toBe("more than 6 A");
    expect(words(asked("fuse", 10, "2023").perhaps)).toBe("more than 0 A");
  });

  test("an edition whose next standard rating ends earlier", () => {
    const base = EDITIONS["2023"];
    const own = {
      ...base,
      id: "City 2024",
      ordinaryDevice: { ...base.ordinaryDevice, nextRatingUpTo: 650 },
    } as const;
    // between 600 A and 601 A it is open whether 601 A or 700 A is next
    const { required, perhaps } = asked("fuse", "600.5", own);
    expect([words(required), words(perhaps)]).toEqual(["at least 600.5 A", "more than 600 A"]);
    expect(words(asked("cb", 620, own).required)).toBe("at least 620 A");
    expect(asked("cb", 700, own).finding.cite.map(({ section }) => section)).toEqual(["240.4(C)"]);
  });

  test.each([
    [
      () => requiredAmpacityFor({ kind: "cb", rating: V(5) as never }, "2017"),
      "WRONG_KIND",
      "/rating",
    ],
    [() => asked("cb", 0, "2017"), "OUT_OF_RANGE", "/rating"],
    [() => asked("relay" as "cb", 5, "2017"), "UNKNOWN_WORD", "/device"],
    [
      () => asked("cb", 5, "2017", { severalReceptacles: "no" as never }),
      "WRONG_KIND",
      "/severalReceptacles",
    ],
    [() => asked("cb", 5, "2017", { ampacity: A(-5) }), "OUT_OF_RANGE", "/ampacity"],
    [() => asked("cb", 5, "2026" as "2023"), "UNVERIFIED_EDITION", "/edition"],
  ])("bad input %#: %s at %s", (run, code, path) => {
    expect(caught(run)).toMatchObject({ code, path });
  });
});

describe("the condition is that of the largest device", () => {
  const meets = (ampacity: Quantity<"current">, { atLeast, moreThan }: AmpacityBound) =>
    atLeast === undefined ? ampacity.gt(moreThan as Quantity<"current">) : ampacity.gte(atLeast);

  test.each(["2002", "2017", "2023"] as const)("around each border, in tenths: %s", (edition) => {
    const { ratings } = standardRatings(edition, "cb");
    for (const severalReceptacles of [false, true]) {
      for (const rating of ratings) {
        const { required } = requiredAmpacityFor({ kind: "cb", rating }, edition, {
          severalReceptacles,
        });
        for (const border of [rating, ratings[ratings.indexOf(rating) - 1] ?? rating]) {
          for (const tenths of [-1, 0, 1]) {
            const ampacity = border.plus(A(tenths).scale("0.1"));
            const use = { device: "cb", severalReceptacles } as const;
            const { limit } = largestOrdinaryDevice(ampacity, LARGE, edition, use);
            expect(limit?.gte(rating)).toBe(meets(ampacity, required));
          }
        }
      }
    }
  });

  test("of any rating and ampacity, unverified fuses and unstated use included", () => {
    const amperes = fc.integer({ min: 1, max: 13_000 }).map((tenths) => A(tenths).scale("0.1"));
    fc.assert(
      fc.property(
        amperes,
        amperes,
        fc.constantFrom(...EDITION_IDS),
        fc.constantFrom<OvercurrentDevice>("cb", "fuse"),
        fc.constantFrom(true, false, undefined),
        (rating, ampacity, edition, kind, severalReceptacles) => {
          const answer = requiredAmpacityFor({ kind, rating }, edition, {
            severalReceptacles,
            ampacity,
          });
          const ways = severalReceptacles === undefined ? [true, false] : [severalReceptacles];
          const enough = ways.flatMap((way) => {
            const use = { device: kind, severalReceptacles: way };
            const { limit, between } = largestOrdinaryDevice(ampacity, LARGE, edition, use);
            return (between ?? [limit]).map((one) => one?.gte(rating));
          });
          const want = enough.every((one) => one)
            ? "pass"
            : enough.some((one) => one)
              ? severalReceptacles === undefined
                ? "needs-input"
                : "consult"
              : "fail";
          expect(answer.finding.verdict).toBe(want);
        },
      ),
      { seed: 240_4, numRuns: 300 },
    );
  });
});

describe("240.4(D) by itself", () => {
  const at = (
    size: "14 AWG" | "12 AWG" | "8 AWG" | "18 AWG",
    rating: number,
    edition: "2005" | "2017" | "2023" = "2017",
  ) => smallConductorProtection({ size, material: "copper" }, A(rating), edition);

  test.each([
    ["14 AWG", 15, "pass"],
    ["14 AWG", 16, "fail"],
    ["12 AWG", 20, "pass"],
    ["12 AWG", 25, "fail"],
    ["8 AWG", 60, "not-applicable"],
  ] as const)("%s copper at %i A: %s", (size, rating, verdict) => {
    const finding = at(size, rating);
    expect(finding).toMatchObject({ rule: "nec/240.4(D)", title: "small conductors", verdict });
    expect(finding.cite).toEqual([
      { document: "NEC", edition: "2017", section: "240.4(D)", status: "stated" },
    ]);
    expect(finding.actual).toEqual(A(rating));
  });

  test("a row that is not verified decides only above it", () => {
    expect(at("18 AWG", 7, "2005").verdict).toBe("pass");
    const open = at("18 AWG", 8, "2005");
    expect(open.verdict).toBe("consult");
    expect(open.required).toEqual({ op: "<=", value: A(7) });
    expect(open.notes.map(({ kind }) => kind)).toEqual(["recovered-value", "obligation", "advice"]);
    expect(at("18 AWG", 8).verdict).toBe("fail");
  });

  test("copper-clad 14 AWG: above its one source's 10 A fail, else consult", () => {
    const clad = { size: "14 AWG", material: "copper-clad aluminum" } as const;
    const verdict = (rating: number, edition: "2017" | "2023") =>
      smallConductorProtection(clad, A(rating), edition);
    expect(verdict(10, "2023").verdict).toBe("consult");
    expect(verdict(10, "2023").required).toEqual({ op: "<=", value: A(10) });
    expect(verdict(15, "2023").verdict).toBe("fail");
    expect(verdict(10, "2017").verdict).toBe("consult");
    expect(verdict(10, "2017").required).toBeUndefined();
    expect(verdict(40, "2017").verdict).toBe("consult");
  });

  test.each([
    [() => at("5 AWG" as "8 AWG", 5), "UNKNOWN_SIZE", "/size"],
    [
      () => smallConductorProtection({ size: "8 AWG", material: "tin" as "copper" }, A(5), "2017"),
      "UNKNOWN_MATERIAL",
      "/material",
    ],
    [() => at("8 AWG", 0), "OUT_OF_RANGE", "/rating"],
  ])("bad input %#: %s at %s", (run, code, path) => {
    expect(caught(run)).toMatchObject({ code, path });
  });
});

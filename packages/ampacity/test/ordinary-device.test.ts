import { A, type ConductorSize, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  ampacity,
  EDITION_IDS,
  EDITIONS,
  type EditionLike,
  largestOrdinaryDevice,
  type Material,
  type OrdinaryDevice,
  standardRatings,
} from "../src/index.ts";
import { SMALL_CONDUCTORS } from "../src/tables/small-conductors/rows.ts";
import { caught } from "./caught.ts";
import { caseRows } from "./collected-table.ts";

const copper = (size: ConductorSize) => ({ size, material: "copper" }) as const;
const aluminum = (size: ConductorSize) => ({ size, material: "aluminum" }) as const;
/** A size that no row of 240.4(D) names. */
const LARGE = copper("600 kcmil");
const cb = { device: "cb" } as const;
const fuse = { device: "fuse" } as const;

/** The answer in one line. */
const said = ({ verdict, rating, unverified, limit, between, cite }: OrdinaryDevice): string =>
  [
    verdict,
    rating,
    unverified && `or ${unverified}`,
    limit && `limit ${limit}`,
    between && `between ${between.join(" and ")}`,
    cite.section,
  ]
    .filter(Boolean)
    .join(", ");

const MATERIAL_OF: Readonly<Record<string, Material>> = {
  Cu: "copper",
  Al: "aluminum",
  CCA: "copper-clad aluminum",
};

describe("the rows of 240.4(D)", () => {
  const collected = caseRows("small-conductor-ocpd-240-4-D.csv").flatMap((row) =>
    (row["material"] ?? "").split("/").map((one) => ({
      material: MATERIAL_OF[one] as Material,
      row: [
        `${row["size_awg"]} AWG`,
        Number(row["max_ocpd_a"]),
        row["editions"]?.split(","),
        row["source"],
        row["confirmed_by"]?.replaceAll(";", " "),
      ],
    })),
  );

  test("are the ten that were collected", () => {
    expect(collected).toHaveLength(10);
    const held = Object.entries(SMALL_CONDUCTORS).flatMap(([material, rows]) =>
      rows.map((row) => ({ material, row: row.slice(0, 5) })),
    );
    const sorted = (rows: readonly { row: readonly unknown[] }[]) =>
      rows.map((one) => JSON.stringify(one)).toSorted();
    expect(sorted(held)).toEqual(sorted(collected));
  });

  test.each([
    ["14 AWG", "copper", 15],
    ["12 AWG", "copper", 20],
    ["10 AWG", "copper", 30],
    ["12 AWG", "aluminum", 15],
    ["10 AWG", "aluminum", 25],
  ] as const)(
    "%s %s: at most %i A in every edition, whatever its ampacity",
    (size, material, most) => {
      for (const edition of EDITION_IDS) {
        for (const use of [cb, fuse]) {
          const answer = largestOrdinaryDevice(A(most + 10), { size, material }, edition, use);
          expect(said(answer)).toBe(`pass, ${most} A, limit ${most} A, 240.4(D)`);
        }
      }
    },
  );

  test("are stated in 2017, and in 2023 where a source says so", () => {
    const cite = (size: ConductorSize, edition: EditionLike) =>
      largestOrdinaryDevice(A(50), copper(size), edition, fuse).cite;
    expect(cite("14 AWG", "2017")).toEqual({
      document: "NEC",
      edition: "2017",
      section: "240.4(D)",
      status: "stated",
    });
    expect(cite("14 AWG", "2023").status).toBe("stated");
    expect(cite("16 AWG", "2023")).toMatchObject({ status: "assumed-unchanged", from: "NEC 2017" });
    expect(cite("14 AWG", "2020")).toMatchObject({ status: "assumed-unchanged", from: "NEC 2017" });
    expect(largestOrdinaryDevice(A(50), aluminum("12 AWG"), "2023", cb).cite).toMatchObject({
      status: "assumed-unchanged",
      from: "NEC 2017",
    });
  });

  test("limit only what is above them", () => {
    expect(said(largestOrdinaryDevice(A(15), copper("14 AWG"), "2017", cb))).toBe(
      "pass, 15 A, limit 15 A, 240.4",
    );
    expect(said(largestOrdinaryDevice(A("15.001"), copper("14 AWG"), "2017", cb))).toBe(
      "pass, 15 A, limit 15 A, 240.4(D)",
    );
    expect(said(largestOrdinaryDevice(A("14.999"), copper("14 AWG"), "2017", cb))).toBe(
      "pass, 15 A, limit 15 A, 240.4(B)",
    );
    expect(said(largestOrdinaryDevice(A(40), copper("8 AWG"), "2017", cb))).toBe(
      "pass, 40 A, limit 40 A, 240.4",
    );
  });

  test.each([
    ["18 AWG", 14, "2017", cb, "fail, limit 7 A, 240.4(D)"],
    ["18 AWG", 14, "2017", fuse, "pass, 6 A, limit 7 A, 240.4(D)"],
    ["18 AWG", 14, "2008", fuse, "pass, 6 A, limit 7 A, 240.4(D)"],
    ["18 AWG", 14, "2005", cb, "consult, between 7 A and 15 A, 240.4(D)"],
    ["18 AWG", 14, "2002", fuse, "consult, 6 A, between 7 A and 15 A, 240.4(D)"],
    ["18 AWG", 7, "2005", fuse, "consult, 6 A, between 7 A and 10 A, 240.4(D)"],
    ["18 AWG", 6, "2005", fuse, "pass, 6 A, limit 6 A, 240.4"],
    ["16 AWG", 18, "2023", cb, "pass, 10 A, limit 10 A, 240.4(D)"],
    ["16 AWG", 18, "2020", cb, "fail, limit 10 A, 240.4(D)"],
    ["16 AWG", 18, "2005", cb, "consult, between 10 A and 20 A, 240.4(D)"],
    ["16 AWG", 10, "2005", fuse, "pass, 10 A, limit 10 A, 240.4"],
  ] as const)("%s of %d A, %s: %s", (size, amperes, edition, use, want) => {
    expect(said(largestOrdinaryDevice(A(amperes), copper(size), edition, use))).toBe(want);
  });

  test("18 and 16 AWG ask for more, and before 2008 a note says what is not verified", () => {
    const texts = (edition: EditionLike) =>
      largestOrdinaryDevice(A(14), copper("18 AWG"), edition, fuse).notes.map(({ text }) => text);
    expect(texts("2017")).toContain(
      "18 AWG at 7 A asks for a continuous load of at most 5.6 A, and a device listed for the size",
    );
    const open = "whether 240.4(D) of this edition limits 18 AWG to 7 A is not verified";
    expect(texts("2008")).not.toContain(open);
    expect(texts("2005")).toContain(open);
  });
});

describe("aluminum and copper-clad aluminum", () => {
  const clad = (size: ConductorSize) => ({ size, material: "copper-clad aluminum" }) as const;
  const texts = ({ notes }: OrdinaryDevice) => notes.map(({ kind, text }) => `${kind}: ${text}`);

  test.each([
    ["12 AWG", 15],
    ["10 AWG", 25],
  ] as const)("%s copper-clad has what aluminum has: %i A", (size, most) => {
    for (const edition of EDITION_IDS) {
      const answer = largestOrdinaryDevice(A(most + 10), clad(size), edition, cb);
      expect(answer).toEqual(largestOrdinaryDevice(A(most + 10), aluminum(size), edition, cb));
      expect(said(answer)).toBe(`pass, ${most} A, limit ${most} A, 240.4(D)`);
    }
  });

  test("14 AWG copper-clad: 10 A in 2023 by one source, which another makes doubtful", () => {
    const answer = largestOrdinaryDevice(A(15), clad("14 AWG"), "2023", cb);
    expect(said(answer)).toBe("consult, between 0 A and 10 A, 240.4(D)");
    expect(answer.cite.status).toBe("single-source");
    expect(answer.rating).toBeUndefined();
    expect(texts(answer)).toEqual([
      "conflict: one source has 14 AWG copper-clad aluminum at 10 A; that asks that 310.3(A) permits the size, which a second source denies for 2023",
    ]);
    // an ampacity below it changes nothing: the size itself is in doubt
    expect(said(largestOrdinaryDevice(A(8), clad("14 AWG"), "2023", cb))).toBe(
      "consult, between 0 A and 10 A, 240.4(D)",
    );
    expect(
      said(
        largestOrdinaryDevice(A(8), clad("14 AWG"), "2023", { ...cb, severalReceptacles: true }),
      ),
    ).toBe("consult, between 0 A and 8 A, 240.4(D)");
  });

  test("14 AWG copper-clad in other editions: no row", () => {
    for (const edition of EDITION_IDS.filter((one) => one !== "2023")) {
      const answer = largestOrdinaryDevice(A(15), clad("14 AWG"), edition, cb);
      expect(said(answer)).toBe("consult, between 0 A and 15 A, 240.4(D)");
      expect(texts(answer)).toContain(
        "advice: 240.4(D) of this edition names no copper-clad aluminum smaller than 12 AWG",
      );
      expect(texts(answer)).toContain(
        "advice: 2023 has 14 AWG copper-clad aluminum at 10 A, by one source",
      );
      expect(answer.cite.status).toBe(edition === "2017" ? "stated" : "assumed-unchanged");
    }
  });

  test("the same in a caller's own edition, which the source does not name", () => {
    const own = { ...EDITIONS["2023"], id: "City 2024" } as const;
    const answer = largestOrdinaryDevice(A(15), clad("14 AWG"), own, cb);
    expect(said(answer)).toBe("consult, between 0 A and 15 A, 240.4(D)");
  });

  test("aluminum smaller than any that is named is for the authority", () => {
    const answer = largestOrdinaryDevice(A(20), aluminum("14 AWG"), "2017", fuse);
    expect(said(answer)).toBe("consult, between 0 A and 20 A, 240.4(D)");
    expect(texts(answer)).toEqual([
      "advice: 240.4(D) of this edition names no aluminum smaller than 12 AWG",
    ]);
    expect(said(largestOrdinaryDevice(A(40), aluminum("8 AWG"), "2017", fuse))).toBe(
      "pass, 40 A, limit 40 A, 240.4",
    );
  });

  test("an edition without rows limits nothing", () => {
    const rows = { copper: [], aluminum: [], "copper-clad aluminum": [] };
    const base = EDITIONS["2017"];
    const own = { ...base, smallConductors: { ...base.smallConductors, rows } };
    expect(said(largestOrdinaryDevice(A(25), aluminum("14 AWG"), own, cb))).toBe(
      "pass, 25 A, limit 25 A, 240.4",
    );
  });

  test("fuses that are not verified are noted beside", () => {
    const answer = largestOrdinaryDevice(A(15), clad("14 AWG"), "2023", fuse);
    expect(texts(answer)).toContain(
      "advice: fuses of 1 A, 3 A, 6 A, 601 A are standard in other editions; nothing was obtained for this one",
    );
  });
});

describe("the next standard rating, by 240.4(B) and (C)", () => {
  test.each([
    ["225", "pass, 225 A, limit 225 A, 240.4"],
    ["224.999", "pass, 225 A, limit 225 A, 240.4(B)"],
    ["225.001", "pass, 250 A, limit 250 A, 240.4(B)"],
    ["700.001", "pass, 800 A, limit 800 A, 240.4(B)"],
    ["799.999", "pass, 800 A, limit 800 A, 240.4(B)"],
    ["800", "pass, 800 A, limit 800 A, 240.4"],
    ["800.001", "pass, 800 A, limit 800.001 A, 240.4(C)"],
    ["801", "pass, 800 A, limit 801 A, 240.4(C)"],
    ["999.999", "pass, 800 A, limit 999.999 A, 240.4(C)"],
    ["1000", "pass, 1000 A, limit 1000 A, 240.4(C)"],
    ["1000.001", "pass, 1000 A, limit 1000.001 A, 240.4(C)"],
    ["7000", "pass, 6000 A, limit 7000 A, 240.4(C)"],
  ] as const)("%s A: %s", (amperes, want) => {
    expect(said(largestOrdinaryDevice(A(amperes), LARGE, "2017", cb))).toBe(want);
  });

  test.each([
    ["85", "pass, 80 A, limit 85 A, 240.4"],
    ["90", "pass, 90 A, limit 90 A, 240.4"],
    ["14.999", "fail, limit 14.999 A, 240.4"],
    ["801", "pass, 800 A, limit 801 A, 240.4(C)"],
  ] as const)("%s A to several receptacles: %s", (amperes, want) => {
    const use = { device: "cb", severalReceptacles: true } as const;
    expect(said(largestOrdinaryDevice(A(amperes), LARGE, "2017", use))).toBe(want);
  });

  test("a note says that receptacles were not asked about, where it matters", () => {
    const notes = (amperes: number, severalReceptacles?: boolean) =>
      largestOrdinaryDevice(A(amperes), LARGE, "2017", { device: "cb", severalReceptacles }).notes;
    expect(notes(85)).toEqual([
      {
        kind: "advice",
        text: expect.stringContaining("several receptacles"),
        cite: { document: "NEC", edition: "2017", section: "240.4(B)", status: "stated" },
      },
    ]);
    expect(notes(85, false)).toEqual([]);
    expect(notes(85, true)).toEqual([]);
    expect(notes(90)).toEqual([]);
    expect(notes(801)).toEqual([]);
    expect(largestOrdinaryDevice(A(20), copper("14 AWG"), "2017", cb).notes).toEqual([]);
  });

  test.each([
    ["600", "pass, 600 A, limit 600 A, 240.4"],
    ["600.5", "consult, 600 A, or 601 A, between 601 A and 700 A, 240.4(B)"],
    ["601.5", "pass, 700 A, limit 700 A, 240.4(B)"],
  ] as const)("a fuse of %s A in 2023, where 601 A is not verified: %s", (amperes, want) => {
    expect(said(largestOrdinaryDevice(A(amperes), LARGE, "2023", fuse))).toBe(want);
  });

  test("what is taken from another edition is noted", () => {
    const { cite, notes } = largestOrdinaryDevice(A(85), LARGE, "2005", cb);
    expect(cite).toMatchObject({ edition: "2005", status: "assumed-unchanged", from: "NEC 2017" });
    expect(notes.filter(({ kind }) => kind === "recovered-value").map(({ text }) => text)).toEqual([
      "240.4(B) is taken as in NEC 2017: no change is known",
      "240.6(A) is taken as in NEC 2014: no change is known",
    ]);
  });

  test("never below the largest standard rating of the ampacity, nor above the next one", () => {
    for (const edition of EDITION_IDS) {
      const { ratings } = standardRatings(edition, "cb");
      for (let amperes = 15; amperes <= 1300; amperes += 1) {
        const { rating, limit, verdict } = largestOrdinaryDevice(A(amperes), LARGE, edition, cb);
        const least = ratings.filter((one) => Number(one.value.n) <= amperes).length - 1;
        const exact = Number(ratings[least]?.value.n) === amperes;
        const want = amperes > 800 || exact ? ratings[least] : ratings[least + 1];
        expect([verdict, String(rating)]).toEqual(["pass", String(want)]);
        expect(limit?.gte(A(amperes))).toBe(true);
      }
    }
  });
});

describe("a conductor and its device", () => {
  test("E42: 4 AWG copper, 85 A at 75 °C, may have 90 A", () => {
    const conductor = { ...copper("4 AWG"), insulation: "THWN" } as const;
    const { total } = ampacity(
      conductor,
      { location: "dry", terminations: [{ listedFor: 75 }] },
      "2017",
    );
    expect(String(total)).toBe("85 A");
    if (total === undefined) throw new Error("no ampacity");
    expect(said(largestOrdinaryDevice(total, conductor, "2017", cb))).toBe(
      "pass, 90 A, limit 90 A, 240.4(B)",
    );
  });

  test("a caller's own edition is as good as a held one", () => {
    const own = {
      ...EDITIONS["2017"],
      id: "City 2018",
      ordinaryDevice: { ...EDITIONS["2017"].ordinaryDevice, nextRatingUpTo: 400 },
    } as const;
    expect(said(largestOrdinaryDevice(A(390), LARGE, own, cb))).toBe(
      "pass, 400 A, limit 400 A, 240.4(B)",
    );
    expect(said(largestOrdinaryDevice(A(401), LARGE, own, cb))).toBe(
      "pass, 400 A, limit 401 A, 240.4(C)",
    );
  });

  test.each([
    [() => largestOrdinaryDevice(V(5) as never, LARGE, "2017", cb), "WRONG_KIND", "/ampacity"],
    [() => largestOrdinaryDevice(A(0), LARGE, "2017", cb), "OUT_OF_RANGE", "/ampacity"],
    [
      () => largestOrdinaryDevice(A(5), copper("5 AWG" as "4 AWG"), "2017", cb),
      "UNKNOWN_SIZE",
      "/size",
    ],
    [
      () =>
        largestOrdinaryDevice(A(5), { size: "14 AWG", material: "cca" as "copper" }, "2017", cb),
      "UNKNOWN_MATERIAL",
      "/material",
    ],
    [
      () => largestOrdinaryDevice(A(5), LARGE, "2017", { device: "relay" as "cb" }),
      "UNKNOWN_WORD",
      "/device",
    ],
    [
      () => largestOrdinaryDevice(A(5), LARGE, "2026" as "2023", cb),
      "UNVERIFIED_EDITION",
      "/edition",
    ],
  ])("bad input %#: %s at %s", (run, code, path) => {
    expect(caught(run)).toMatchObject({ code, path });
  });
});

import type { Finding } from "@lineside/findings";
import {
  A,
  type ConductorSize,
  type Quantity,
  SYSTEM_NAMES,
  type System,
  V,
} from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DwellingCase,
  dwellingConductor,
  EDITIONS,
  type EditionId,
  largestDwellingRating,
  MATERIALS,
  type Material,
  smallestConductor,
  standardRatings,
  tableRows,
} from "../src/index.ts";
import { TABLE_310_12 } from "../src/tables/table-310-12/rows.ts";
import { caught } from "./caught.ts";
import { caseRows } from "./collected-table.ts";

const SERVICE = { role: "service", system: "120/240" } as const;
const FEEDER = { role: "feeder", system: "120/240", entireLoad: true } as const;

const judge = (given: Partial<DwellingCase>, edition: EditionId = "2023") =>
  dwellingConductor({ rating: A(100), ...given }, edition);

const texts = ({ notes }: Finding) => notes.map(({ kind, text }) => `${kind}: ${text}`);
const routes = ({ tried = [] }: Finding) => tried.map(({ rule, verdict }) => `${rule} ${verdict}`);
const route = (made: Finding, end: string): Finding => {
  const found = made.tried?.find(({ rule }) => rule.endsWith(end));
  if (found === undefined) throw new Error(`no route ${end}`);
  return found;
};
/** What is asked: of the rule itself, and of the routes that are open. */
const paths = (made: Finding): readonly string[] => [
  ...new Set(
    [made, ...(made.tried ?? [])].flatMap(({ missing }) => missing.map(({ path }) => path)),
  ),
];

describe("83 % of the rating", () => {
  test("E31: 100 A under 2014 ask 83 A, which 4 AWG copper carries at 75 °C", () => {
    const { required } = judge(SERVICE, "2014");
    expect(String(required)).toBe("83 A");
    const found = smallestConductor(
      {
        required: required as Quantity<"current">,
        material: "copper",
        insulation: "THWN",
        installation: { location: "dry", terminations: [{ listedFor: 75 }] },
      },
      "2014",
    );
    expect([found.size, String(found.ampacity)]).toEqual(["4 AWG", "85 A"]);
    const { finding: made } = judge({ ...SERVICE, ampacity: A(85) }, "2014");
    expect(made).toMatchObject({ verdict: "pass", governs: "nec/310.15(B)(7)/percent" });
    expect(texts(made)).toEqual([
      "recovered-value: 310.15(B)(7) is taken as in NEC 2017: no change is known",
    ]);
  });

  test.each([
    ["2014", "310.15(B)(7)", undefined],
    ["2017", "310.15(B)(7)", undefined],
    ["2020", "310.12", "Table 310.12"],
    ["2023", "310.12", "Table 310.12"],
  ] as const)("%s: %s", (edition, section, table) => {
    for (const rating of [100, 125, 185, 400]) {
      const border = A(rating).scale("0.83");
      const at = (ampacity: Quantity<"current">) =>
        judge({ ...SERVICE, rating: A(rating), ampacity, conditionsOfUse: false }, edition).finding;
      expect(at(border).verdict).toBe("pass");
      const under = route(at(border.minus(A("0.001"))), "/percent");
      expect([under.verdict, String(under.margin)]).toEqual(["fail", "-0.001 A"]);
    }
    const { finding: made } = judge({ ...SERVICE, ampacity: A(90) }, edition);
    expect(made.cite[0]).toMatchObject({ section, edition });
    expect(made.cite[0]?.table).toBe(table);
    const percent = route(made, "/percent");
    expect(percent.rule).toBe(`nec/${section}/percent`);
    expect(percent.title).toBe("an ampacity of 83 % of the rating");
    expect(percent.cite[0]?.section).toBe(section);
    expect(percent.cite[0]?.table).toBeUndefined();
    expect(
      percent.steps.map(({ label, formula, value }) => `${label}: ${formula} = ${value}`),
    ).toEqual(["ampacity that suffices: k · I = 83 A"]);
    expect(percent.steps[0]?.inputs.map(({ name, value }) => `${name} = ${value}`)).toEqual([
      "k = 83 %",
      "I = 100 A",
    ]);
  });

  test("the whole says what it is about", () => {
    const { finding: made } = judge({ ...SERVICE, ampacity: A(90), subject: "/service" });
    expect(made).toMatchObject({
      rule: "nec/dwelling-conductor",
      title: "conductors of a dwelling's service or feeder",
      subject: "/service",
      notes: [],
      missing: [],
    });
    expect(judge({ ...SERVICE, ampacity: A(90) }, "2020").finding.cite).toEqual([
      {
        document: "NEC",
        edition: "2020",
        section: "310.12",
        table: "Table 310.12",
        status: "assumed-unchanged",
        from: "NEC 2023",
      },
    ]);
  });
});

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

describe("factors below 1", () => {
  const at = (change: Partial<DwellingCase>) =>
    route(judge({ ...SERVICE, ...change }, "2017").finding, "/percent");

  test("an ampacity that suffices after them suffices", () => {
    const made = at({ ampacity: A(83), conditionsOfUse: true });
    expect(made.verdict).toBe("pass");
    expect(texts(made)).toEqual([
      "advice: the ampacity after the factors suffices, so that before them does too",
    ]);
    expect(texts(at({ ampacity: A(83) }))).toEqual([]);
  });

  test("else it is tried before and after them", () => {
    const asked = at({ ampacity: A(70), conditionsOfUse: true });
    expect([asked.verdict, asked.missing.map(({ path }) => path)]).toEqual([
      "needs-input",
      ["/beforeFactors"],
    ]);
    const differs = at({ ampacity: A(70), beforeFactors: A(83), conditionsOfUse: true });
    expect(differs.verdict).toBe("consult");
    expect(texts(differs)).toEqual([
      "advice: how the 83 % meet correction and adjustment is not verified: before them the ampacity is 83 A, after them 70 A",
    ]);
    const same = at({ ampacity: A(70), beforeFactors: A("82.9"), conditionsOfUse: true });
    expect([same.verdict, texts(same).length]).toEqual(["fail", 1]);
    // an ampacity before factors says that there are some
    expect(at({ ampacity: A(70), beforeFactors: A(85) }).verdict).toBe("consult");
    expect(at({ ampacity: A(70), beforeFactors: A(85), conditionsOfUse: false }).verdict).toBe(
      "fail",
    );
  });

  test("where nothing is said of them there are none, and a note says so", () => {
    expect(texts(at({ ampacity: A(70) }))).toEqual([
      "advice: the ampacity is taken for one that no factor lowers",
    ]);
    expect(texts(at({ ampacity: A(70), conditionsOfUse: false }))).toEqual([]);
  });
});

describe("what the rule is for", () => {
  const verdict = (given: Partial<DwellingCase>, edition: EditionId = "2023") =>
    judge({ ampacity: A(400), ...given }, edition).finding;

  test.each([
    ["99.999", "not-applicable"],
    ["100", "pass"],
    ["400", "pass"],
    ["400.001", "not-applicable"],
  ] as const)("a rating of %s A: %s", (rating, want) => {
    const made = verdict({ ...SERVICE, rating: A(rating) });
    expect(made.verdict).toBe(want);
    if (want === "not-applicable") {
      expect(texts(made)).toEqual(["advice: the rule is for ratings from 100 A to 400 A"]);
      expect(judge({ ...SERVICE, rating: A(rating) }).required).toBeUndefined();
    }
  });

  test.each(SYSTEM_NAMES)("%s", (system: System) => {
    const service = verdict({ role: "service", system });
    const feeder = verdict({ ...FEEDER, system });
    expect(service.verdict).toBe(system === "120/240" ? "pass" : "not-applicable");
    expect(feeder.verdict).toBe(
      system === "120/240" || system === "120/208" ? "pass" : "not-applicable",
    );
    expect(texts(service)[0]).toBe(
      system === "120/240"
        ? undefined
        : system === "120/208"
          ? "advice: of a 208Y/120 V supply the rule is for feeders only"
          : "advice: the rule is for single-phase dwelling supplies of 120/240 V, and for some of 208Y/120 V",
    );
  });

  test("208Y/120 V feeders from 2017 on", () => {
    const feeder = { ...FEEDER, system: "120/208" } as const;
    const made = verdict(feeder, "2014");
    expect(made.verdict).toBe("not-applicable");
    expect(texts(made)).toEqual([
      "advice: in this edition the rule is for supplies of 120/240 V only",
      "recovered-value: 310.15(B)(7) is taken as in NEC 2017: no change is known",
    ]);
    for (const edition of ["2017", "2020", "2023"] as const) {
      expect(verdict(feeder, edition).verdict).toBe("pass");
    }
  });

  test("what decides and is not said is asked", () => {
    const ask = (given: Partial<DwellingCase>) => paths(verdict(given));
    expect(ask({})).toEqual(["/role", "/system", "/entireLoad"]);
    expect(verdict({}).missing.map(({ expects }) => expects)).toEqual([
      "choice",
      "system",
      "boolean",
    ]);
    expect(verdict({}).verdict).toBe("needs-input");
    expect(ask({ role: "service" })).toEqual(["/system"]);
    expect(ask({ role: "feeder", system: "120/208" })).toEqual(["/entireLoad"]);
    expect(ask({ role: "feeder", system: "120/240", entireLoad: true })).toEqual([]);
    expect(ask({ system: "120/240", entireLoad: true })).toEqual(["/role"]);
    expect(ask({ system: "240-high-leg" })).toEqual([]);
    expect(verdict({ system: "480Y/277" }).verdict).toBe("not-applicable");
    for (const one of verdict({}).missing) expect(one.ask).toMatch(/\?$/);
  });
});

test("each question says what it expects", () => {
  const asked = [
    judge({}).finding,
    judge({ ...SERVICE, ampacity: A(70), conditionsOfUse: true }, "2017").finding,
    judge({ ...SERVICE, ampacity: A(70), size: "4 AWG", material: "copper" }).finding,
  ].flatMap((made) => [made, ...(made.tried ?? [])].flatMap(({ missing }) => missing));
  const expected = new Map(asked.map(({ path, expects }) => [path, expects]));
  expect(Object.fromEntries(expected)).toEqual({
    "/role": "choice",
    "/system": "system",
    "/entireLoad": "boolean",
    "/ampacity": "current",
    "/size": "size",
    "/material": "choice",
    "/serviceAmpacity": "current",
    "/beforeFactors": "current",
    "/conditionsOfUse": "boolean",
  });
  for (const { ask } of asked) expect(ask).toMatch(/^[A-Z].+\?$/);
  const choices = new Map(asked.map((one) => [one.path, one.choices]));
  expect(choices.get("/role")).toEqual(["service", "feeder"]);
  expect(choices.get("/material")).toEqual(MATERIALS);
});

describe("a feeder and the service conductors", () => {
  const feeder = (given: Partial<DwellingCase>, edition: EditionId = "2017") =>
    judge({ ...FEEDER, rating: A(200), ...given }, edition).finding;

  test.each([
    ["165.9", "165.9", "pass"],
    ["165.9", "166", "fail"],
    ["170", "175", "pass"],
  ] as const)("%s A behind service conductors of %s A: %s", (ampacity, serviceAmpacity, want) => {
    const made = feeder({ ampacity: A(ampacity), serviceAmpacity: A(serviceAmpacity) });
    expect(made.verdict).toBe(want);
    expect(route(made, "/service-conductors")).toMatchObject({
      rule: "nec/310.15(B)(7)/service-conductors",
      title: "a feeder as large as the service conductors",
      required: { op: ">=", value: A(serviceAmpacity) },
      actual: A(ampacity),
    });
  });

  test("are asked for where the 83 % do not suffice", () => {
    expect(paths(feeder({ ampacity: A(150) }))).toEqual(["/serviceAmpacity"]);
    expect(paths(feeder({ ampacity: A(166) }))).toEqual([]);
    expect(routes(feeder({ ampacity: A(166) }))).toEqual(["nec/310.15(B)(7)/percent pass"]);
    expect(paths(feeder({}))).toEqual(["/ampacity", "/serviceAmpacity"]);
    expect(paths(feeder({ ampacity: A(150), role: undefined }))).toEqual([
      "/role",
      "/serviceAmpacity",
    ]);
    // a service has none ahead of it
    expect(
      judge({ ...SERVICE, ampacity: A(70), serviceAmpacity: A(70) }, "2017").finding.verdict,
    ).toBe("fail");
  });

  test("a feeder of a part of the load has only that", () => {
    const part = { entireLoad: false, ampacity: A(150) } as const;
    expect(feeder({ ...part, serviceAmpacity: A(150) }).verdict).toBe("pass");
    expect(routes(feeder({ ...part, serviceAmpacity: A(150) }))).toEqual([
      "nec/310.15(B)(7)/service-conductors pass",
    ]);
    const larger = feeder({ ...part, serviceAmpacity: A(151) });
    expect(larger.verdict).toBe("not-applicable");
    expect(texts(larger)).toEqual([
      "advice: the rule is for a feeder that carries the entire load of the dwelling, or is as large as the service conductors",
    ]);
    expect(paths(feeder(part))).toEqual(["/serviceAmpacity"]);
    expect(paths(feeder({ ...part, system: undefined, serviceAmpacity: A(150) }))).toEqual([
      "/system",
    ]);
    // as large as the service conductors it may carry what it likes
    const any = { entireLoad: undefined, ampacity: A(150), serviceAmpacity: A(150) };
    expect(feeder(any).verdict).toBe("pass");
  });
});

describe("editions whose own tables were not obtained", () => {
  test.each(["2002", "2005", "2008", "2011"] as const)(
    "%s: consult, but for the whole rating",
    (edition) => {
      const at = (ampacity?: Quantity<"current">) =>
        judge({ ...SERVICE, ampacity, material: "copper" }, edition);
      for (const ampacity of [undefined, A(50), A("99.999")]) {
        const { finding: made, required, table } = at(ampacity);
        expect([made.verdict, required, table]).toEqual(["consult", undefined, undefined]);
        expect(made.actual).toEqual(ampacity);
        expect(made.cite).toEqual([
          {
            document: "NEC",
            edition,
            section: edition === "2011" ? "310.15(B)(7)" : "310.15(B)(6)",
            status: "lost",
            from: "the table of this edition was not obtained",
          },
        ]);
        expect(texts(made)).toEqual([
          "advice: the table of this edition was not obtained; later editions ask 83 % of the rating, 83 A, of ratings from 100 A to 400 A",
        ]);
      }
      const whole = at(A(100)).finding;
      expect([whole.verdict, whole.cite[0]?.section]).toEqual(["pass", "240.4"]);
      expect(whole.required).toEqual({ op: ">=", value: A(100) });
      expect(texts(whole)).toEqual([
        "advice: the ampacity is at least the rating: no allowance is needed",
        "recovered-value: 240.4 is taken as in NEC 2017: no change is known",
      ]);
    },
  );
});

describe("the largest rating", () => {
  test.each([
    ["83", "2017", "100 A", "fail"],
    ["91.29", "2017", "100 A", "fail"],
    ["91.3", "2017", "110 A", "fail"],
    ["332", "2017", "400 A", undefined],
    ["1000", "2023", "400 A", undefined],
    ["175", "2005", "175 A", "consult"],
  ] as const)("%s A, %s: %s", (ampacity, edition, want, next) => {
    const found = largestDwellingRating({ ...SERVICE, ampacity: A(ampacity) }, edition);
    expect([found.verdict, String(found.rating), found.nextLarger?.verdict]).toEqual([
      "pass",
      want,
      next,
    ]);
    expect(found.finding.verdict).toBe("pass");
  });

  test("by the table's size too", () => {
    const size = {
      ...SERVICE,
      size: "2/0 AWG",
      material: "copper",
      ampacity: A(140),
      conditionsOfUse: false,
    } as const;
    expect(String(largestDwellingRating(size, "2023").rating)).toBe("200 A");
    expect(String(largestDwellingRating(size, "2017").rating)).toBe("150 A");
  });

  test("none", () => {
    const low = largestDwellingRating({ ...SERVICE, ampacity: A(82) }, "2017");
    expect([low.verdict, low.rating, low.nextLarger]).toEqual(["fail", undefined, undefined]);
    expect(String(route(low.finding, "/percent").required?.value)).toBe("83 A");
    const asked = largestDwellingRating({ ...SERVICE }, "2017");
    expect([asked.verdict, paths(asked.finding)]).toEqual(["needs-input", ["/ampacity"]]);
    expect(String(route(asked.finding, "/percent").required?.value)).toBe("332 A");
    expect(largestDwellingRating({ ...SERVICE, ampacity: A(50) }, "2008").verdict).toBe("consult");
    expect(largestDwellingRating({ role: "service", system: "208Y/120" }, "2017").verdict).toBe(
      "not-applicable",
    );
  });

  test("of all standard ratings it is the largest that 83 % allow", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 800, max: 4000 }),
        fc.constantFrom<EditionId>("2014", "2017", "2020", "2023"),
        (tenths, edition) => {
          const found = largestDwellingRating(
            {
              ...SERVICE,
              ampacity: A(tenths).scale("0.1"),
              conditionsOfUse: true,
              beforeFactors: A(tenths).scale("0.1"),
            },
            edition,
          );
          // in tenths of an ampere: ampacity · 100 ≥ 83 · rating
          const { ratings } = standardRatings(edition, "fuse");
          const want = ratings
            .map((one) => Number(one.value.n))
            .filter((one) => one >= 100 && one <= 400 && tenths * 10 >= 83 * one);
          expect(String(found.rating)).toBe(want.length === 0 ? "undefined" : `${want.at(-1)} A`);
        },
      ),
      { seed: 310_12, numRuns: 200 },
    );
  });

  test("under an edition of one's own", () => {
    const base = EDITIONS["2017"];
    const own = {
      ...base,
      id: "City 2018",
      dwelling: { ...base.dwelling, percent: 90, most: 200 },
    };
    const { required } = dwellingConductor({ ...SERVICE, rating: A(100) }, own);
    expect(String(required)).toBe("90 A");
    expect(String(largestDwellingRating({ ...SERVICE, ampacity: A(900) }, own).rating)).toBe(
      "200 A",
    );
  });
});

describe("bad input", () => {
  test.each<[object, string, string]>([
    [{ rating: V(100) }, "WRONG_KIND", "/rating"],
    [{ rating: A(0) }, "OUT_OF_RANGE", "/rating"],
    [{ role: "tap" }, "UNKNOWN_WORD", "/role"],
    [{ system: "12/25 kV" }, "UNKNOWN_WORD", "/system"],
    [{ size: "5 AWG" }, "UNKNOWN_SIZE", "/size"],
    [{ material: "tin" }, "UNKNOWN_MATERIAL", "/material"],
    [{ entireLoad: 1 }, "WRONG_KIND", "/entireLoad"],
    [{ conditionsOfUse: "no" }, "WRONG_KIND", "/conditionsOfUse"],
    [{ ampacity: A(-1) }, "OUT_OF_RANGE", "/ampacity"],
    [{ beforeFactors: 5 }, "WRONG_KIND", "/beforeFactors"],
    [{ serviceAmpacity: A(0) }, "OUT_OF_RANGE", "/serviceAmpacity"],
  ])("%j: %s at %s", (change, code, path) => {
    expect(caught(() => judge(change as Partial<DwellingCase>))).toMatchObject({ code, path });
  });

  test("words are told with those that are known", () => {
    expect(caught(() => judge({ role: "tap" as "feeder" }))).toMatchObject({
      expected: ["service", "feeder"],
      message: expect.stringContaining("a role of a conductor"),
    });
    expect(caught(() => judge({ system: "x" as System }))).toMatchObject({
      expected: SYSTEM_NAMES,
      message: expect.stringContaining("a service system"),
    });
    expect(caught(() => dwellingConductor({ rating: A(100) }, "2026" as "2023")).code).toBe(
      "UNVERIFIED_EDITION",
    );
    const material: Material = "copper";
    expect(caught(() => largestDwellingRating({ material, ampacity: A(0) }, "2017")).path).toBe(
      "/ampacity",
    );
  });
});

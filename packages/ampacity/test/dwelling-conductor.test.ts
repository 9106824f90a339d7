import { A, type Quantity } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { type DwellingCase, type EditionId, smallestConductor } from "../src/index.ts";
import { FEEDER, judge, paths, route, routes, SERVICE, texts } from "./dwelling-conductor-case.ts";

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

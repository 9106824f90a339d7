import { type Finding, finding, type Verdict } from "@lineside/findings";
import { A, type ConductorSize, kV, type Quantity, V } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ampacity,
  CIRCUIT_USES,
  type CircuitUse,
  conductorProtection,
  EDITION_IDS,
  type EditionId,
  largestOrdinaryDevice,
  type ProtectionCase,
  SECONDARY_CONNECTIONS,
  type SecondaryTransformer,
  standardRatings,
} from "../src/index.ts";
import { caught } from "./caught.ts";

const copper = (size: ConductorSize) => ({ size, material: "copper" }) as const;

/** One case: 4 AWG copper of 85 A behind a breaker, unless said otherwise. */
const judge = (
  rating: number | string,
  use: CircuitUse | undefined,
  change: Partial<ProtectionCase> = {},
  edition: EditionId = "2017",
) =>
  conductorProtection(
    {
      ampacity: A(85),
      conductor: copper("4 AWG"),
      device: { kind: "cb", rating: A(rating) },
      use,
      ...change,
    },
    edition,
  );

const part = (made: Finding, rule: string): Finding => {
  const all = (one: Finding): readonly Finding[] => [
    one,
    ...[...(one.parts ?? []), ...(one.tried ?? [])].flatMap(all),
  ];
  const found = all(made).find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`no ${rule}`);
  return found;
};

/** The routes with their verdicts. */
const routes = ({ tried = [] }: Finding) => tried.map(({ rule, verdict }) => `${rule} ${verdict}`);
const texts = ({ notes }: Finding) => notes.map(({ kind, text }) => `${kind}: ${text}`);
const clause = ({ rule, title, verdict, required, cite }: Finding) =>
  `${rule} (${title}): ${verdict}, ${required?.op} ${required?.value}, by ${cite.map(({ section }) => section).join(" and ")}`;

describe("ordinary wiring", () => {
  test.each<[string, string, CircuitUse, Verdict, string]>([
    [
      "85",
      "85",
      "ordinary",
      "pass",
      "nec/240.4(B) (the next standard rating): pass, <= 90 A, by 240.4(B) and 240.6(A)",
    ],
    [
      "85",
      "90",
      "ordinary",
      "pass",
      "nec/240.4(B) (the next standard rating): pass, <= 90 A, by 240.4(B) and 240.6(A)",
    ],
    [
      "85",
      "90.1",
      "ordinary",
      "fail",
      "nec/240.4(B) (the next standard rating): fail, <= 90 A, by 240.4(B) and 240.6(A)",
    ],
    [
      "90",
      "90",
      "ordinary",
      "pass",
      "nec/240.4 (a device of at most the ampacity): pass, <= 90 A, by 240.4",
    ],
    [
      "90",
      "100",
      "ordinary",
      "fail",
      "nec/240.4 (a device of at most the ampacity): fail, <= 90 A, by 240.4",
    ],
    [
      "85",
      "90",
      "several-receptacles",
      "fail",
      "nec/240.4 (a device of at most the ampacity): fail, <= 85 A, by 240.4",
    ],
    [
      "85",
      "85",
      "several-receptacles",
      "pass",
      "nec/240.4 (a device of at most the ampacity): pass, <= 85 A, by 240.4",
    ],
    [
      "799",
      "800",
      "ordinary",
      "pass",
      "nec/240.4(B) (the next standard rating): pass, <= 800 A, by 240.4(B) and 240.6(A)",
    ],
    [
      "801",
      "1000",
      "ordinary",
      "fail",
      "nec/240.4(C) (no next standard rating above a large ampacity): fail, <= 801 A, by 240.4(C)",
    ],
    [
      "801",
      "801",
      "ordinary",
      "pass",
      "nec/240.4(C) (no next standard rating above a large ampacity): pass, <= 801 A, by 240.4(C)",
    ],
  ])("%s A of ampacity, a device of %s A, %s: %s", (amperes, rating, use, verdict, said) => {
    const { finding: made } = judge(rating, use, { ampacity: A(amperes) });
    expect(made.verdict).toBe(verdict);
    const ordinary = part(made, "nec/ordinary-device");
    expect(ordinary.title).toBe("a conductor that no exception is for");
    const [first, small] = ordinary.parts ?? [];
    expect(clause(first as Finding)).toBe(said);
    expect(first?.actual).toEqual(A(rating));
    expect(small).toMatchObject({ rule: "nec/240.4(D)", verdict: "not-applicable" });
    expect(routes(made).slice(1)).toEqual([
      "nec/240.4(A) not-applicable",
      "nec/240.4(E) not-applicable",
      "nec/240.4(F) not-applicable",
      "nec/240.4(G) not-applicable",
    ]);
    expect(made.governs).toBe(verdict === "pass" ? "nec/ordinary-device" : undefined);
  });

  test("the whole says what it is, and the paragraphs what they are", () => {
    const { finding: made } = judge(90, "ordinary", { subject: "/conductors/F1" });
    expect(made).toMatchObject({
      rule: "nec/conductor-protection",
      title: "overcurrent protection of a conductor",
      subject: "/conductors/F1",
      actual: A(90),
      cite: [{ document: "NEC", edition: "2017", section: "240.4", status: "stated" }],
      notes: [],
    });
    expect(made.tried?.map(({ title }) => title)).toEqual([
      "a conductor that no exception is for",
      "power loss hazard",
      "tap conductors",
      "secondary conductors protected by the primary device",
      "equipment with an article of its own",
    ]);
    expect(made.tried?.slice(1).map(({ cite }) => cite[0]?.section)).toEqual([
      "240.4(A)",
      "240.4(E)",
      "240.4(F)",
      "240.4(G)",
    ]);
  });

  test("the steps name what the limit is made of", () => {
    const steps = (rating: number, amperes: number) =>
      part(
        judge(rating, "ordinary", { ampacity: A(amperes) }).finding,
        amperes === 85 ? "nec/240.4(B)" : "nec/240.4",
      ).steps;
    const inputs = (amperes: number) => [{ name: "I", value: A(amperes) }];
    expect(steps(90, 85)).toEqual([
      { label: "next standard rating above the ampacity", inputs: inputs(85), value: A(90) },
    ]);
    expect(steps(90, 90)).toEqual([
      { label: "largest device", formula: "I", inputs: inputs(90), value: A(90) },
    ]);
  });

  test("what is carried from another edition is noted with each paragraph", () => {
    const { finding: made } = judge(90, "ordinary", {}, "2005");
    expect(texts(made)).toEqual([
      "recovered-value: 240.4 is taken as in NEC 2017: no change is known",
    ]);
    expect(texts(part(made, "nec/240.4(B)"))).toEqual([
      "recovered-value: 240.4(B) is taken as in NEC 2017: no change is known",
      "recovered-value: 240.6(A) is taken as in NEC 2014: no change is known",
    ]);
    const own = judge(80, "several-receptacles", {}, "2005").finding;
    expect(texts(part(own, "nec/240.4"))).toEqual([
      "recovered-value: 240.4 is taken as in NEC 2017: no change is known",
    ]);
  });

  test("a fuse that is not verified decides nothing by itself", () => {
    const at = (rating: number, edition: EditionId) =>
      judge(
        rating,
        "ordinary",
        {
          ampacity: A("600.5"),
          conductor: copper("600 kcmil"),
          device: { kind: "fuse", rating: A(rating) },
        },
        edition,
      );
    expect(at(601, "2023").finding.verdict).toBe("pass");
    expect(at(700, "2023").finding.verdict).toBe("consult");
    expect(String(part(at(700, "2023").finding, "nec/240.4(B)").required?.value)).toBe("700 A");
    expect(at(701, "2023").finding.verdict).toBe("fail");
    expect(at(700, "2020").finding.verdict).toBe("fail");
    expect(String(at(700, "2023").largest)).toBe("600 A");
  });
});

describe("small conductors, by 240.4(D)", () => {
  test.each<[string, ConductorSize, string, string, EditionId]>([
    ["E12", "12 AWG", "21", "20 A", "2008"],
    ["E13", "10 AWG", "32.8", "30 A", "2020"],
  ])("%s: %s of %s A has at most %s", (_, size, amperes, most, edition) => {
    const change = { ampacity: A(amperes), conductor: copper(size) };
    const { finding: made, largest } = judge(most.replace(" A", ""), "ordinary", change, edition);
    expect([made.verdict, String(largest)]).toEqual(["pass", most]);
    const over = judge(Number.parseInt(most, 10) + 5, "ordinary", change, edition);
    expect(over.finding.verdict).toBe("fail");
    expect(part(over.finding, "nec/240.4(D)").verdict).toBe("fail");
    expect(part(over.finding, "nec/240.4(B)").verdict).toBe("pass");
    const [remedy] = over.finding.remedies;
    expect([remedy?.path, String(remedy?.value), remedy?.finding.verdict]).toEqual([
      "/device/rating",
      most,
      "pass",
    ]);
  });

  test("what the authority decides stays with it", () => {
    const clad = {
      ampacity: A(15),
      conductor: { size: "14 AWG", material: "copper-clad aluminum" },
    } as const;
    const at = (rating: number) => judge(rating, "ordinary", clad, "2023");
    expect(at(10).finding.verdict).toBe("consult");
    expect(at(15).finding.verdict).toBe("fail");
    expect(at(15).largest).toBeUndefined();
    expect(at(15).finding.remedies).toEqual([]);
  });
});

describe("E42: 4 AWG copper at 75 °C", () => {
  test.each(EDITION_IDS)("%s: 90 A as ordinary wiring", (edition) => {
    const conductor = { ...copper("4 AWG"), insulation: "THWN" } as const;
    const { total } = ampacity(
      conductor,
      { location: "dry", terminations: [{ listedFor: 75 }] },
      edition,
    );
    const change = { ampacity: total as Quantity<"current"> };
    const { finding: made, largest } = judge(100, "ordinary", change, edition);
    expect([made.verdict, String(largest)]).toEqual(["fail", "90 A"]);
    expect(judge(90, "ordinary", change, edition).finding.verdict).toBe("pass");
  });
});

describe("a use that is not stated", () => {
  test("is asked for only where it decides", () => {
    const at = (rating: number) => judge(rating, undefined).finding;
    expect(routes(at(80))).toEqual([
      "nec/ordinary-device pass",
      "nec/240.4(A) not-applicable",
      "nec/240.4(E) not-applicable",
      "nec/240.4(F) not-applicable",
      "nec/240.4(G) not-applicable",
    ]);
    expect(routes(at(90))).toEqual([
      "nec/ordinary-device needs-input",
      "nec/240.4(A) needs-input",
      "nec/240.4(E) needs-input",
      "nec/240.4(F) not-applicable",
      "nec/240.4(G) needs-input",
    ]);
    expect(routes(at(100))[0]).toBe("nec/ordinary-device fail");
    expect([80, 85, 90, 100].map((rating) => at(rating).verdict)).toEqual([
      "pass",
      "pass",
      "needs-input",
      "needs-input",
    ]);
    const asked = part(at(90), "nec/240.4(B)");
    expect(asked.missing).toEqual([
      {
        path: "/use",
        expects: "choice",
        choices: CIRCUIT_USES,
        ask: expect.stringContaining("several receptacles"),
      },
    ]);
    expect(clause(asked)).toBe(
      "nec/240.4(B) (the next standard rating): needs-input, <= 90 A, by 240.4(B) and 240.6(A)",
    );
    expect(asked.steps).toHaveLength(1);
    expect(asked.actual).toEqual(A(90));
    expect(part(at(90), "nec/240.4(A)").missing).toEqual(asked.missing);
    // within the ampacity the strict reading is shown, above every reading the widest
    expect(clause(part(at(80), "nec/240.4"))).toBe(
      "nec/240.4 (a device of at most the ampacity): pass, <= 85 A, by 240.4",
    );
    expect(String(part(at(100), "nec/240.4(B)").required?.value)).toBe("90 A");
  });

  test("the largest and the remedy are what does whatever the use is", () => {
    const { finding: made, largest } = judge(90, undefined);
    expect(String(largest)).toBe("80 A");
    expect(made.remedies.map(({ path, value }) => `${path}: ${value}`)).toEqual([
      "/device/rating: 80 A",
    ]);
    // a device that passes needs none, though it is above the largest standard one
    expect(judge(85, undefined)).toMatchObject({ largest: A(80), finding: { remedies: [] } });
  });

  test("a stated use never does worse than the question let expect, nor another way", () => {
    const uses: readonly CircuitUse[] = [
      "ordinary",
      "several-receptacles",
      "power-loss-hazard",
      "tap",
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 12_000 }),
        fc.integer({ min: 10, max: 12_000 }),
        fc.constantFrom<ConductorSize>("14 AWG", "10 AWG", "600 kcmil"),
        fc.constantFrom(...EDITION_IDS),
        (tenths, device, size, edition) => {
          const at = (use: CircuitUse | undefined) =>
            judge(
              1,
              use,
              {
                ampacity: A(tenths).scale("0.1"),
                conductor: copper(size),
                device: { kind: "cb", rating: A(device).scale("0.1") },
              },
              edition,
            ).finding.verdict;
          const verdicts = new Set(uses.map(at));
          const [only] = verdicts;
          expect(at(undefined)).toBe(verdicts.size === 1 ? only : "needs-input");
        },
      ),
      { seed: 240, numRuns: 200 },
    );
  });
});

describe("(A): a power loss hazard", () => {
  test("lets overload protection be left out, and short-circuit protection stay", () => {
    const { finding: made, largest } = judge(400, "power-loss-hazard");
    expect([made.verdict, made.governs, largest]).toEqual(["pass", "nec/240.4(A)", undefined]);
    expect(texts(part(made, "nec/240.4(A)"))).toEqual([
      "obligation: overload protection may be left out; protection against short circuits stays, and is not judged here",
    ]);
    expect(part(made, "nec/ordinary-device").verdict).toBe("fail");
    const old = judge(400, "power-loss-hazard", {}, "2011").finding;
    expect(texts(part(old, "nec/240.4(A)"))).toHaveLength(2);
  });

  test("is not needed where the device is small enough anyway", () => {
    expect(judge(90, "power-loss-hazard").finding.governs).toBe("nec/ordinary-device");
    expect(routes(judge(90, "power-loss-hazard").finding)[1]).toBe("nec/240.4(A) not-applicable");
  });
});

describe("(E): taps", () => {
  test("are judged elsewhere, and have no next standard rating", () => {
    const { finding: made, largest } = judge(90, "tap");
    expect([made.verdict, String(largest)]).toEqual(["consult", "80 A"]);
    expect(routes(made).slice(0, 3)).toEqual([
      "nec/ordinary-device fail",
      "nec/240.4(A) not-applicable",
      "nec/240.4(E) consult",
    ]);
    const route = part(made, "nec/240.4(E)");
    expect(texts(route)).toEqual([
      "advice: not judged here: 210.19(A)(3), 210.19(A)(4), 240.5(B)(2), 240.21, 368.17(B), 368.17(C), 430.53(D); @lineside/tap-rules judges those of 240.21",
      "advice: the next standard rating of 240.4(B) is not for feeder taps and secondary conductors",
    ]);
    expect(route.notes.map(({ cite }) => cite?.section)).toEqual(["240.4(E)", "240.4(B)"]);
    expect(made.remedies.map(({ value }) => String(value))).toEqual(["80 A"]);
  });

  test("a conductor protected at its ampacity is none", () => {
    const { finding: made } = judge(85, "tap");
    expect([made.verdict, made.governs]).toEqual(["pass", "nec/ordinary-device"]);
    expect(routes(made)[2]).toBe("nec/240.4(E) not-applicable");
  });
});

describe("(G): equipment with an article of its own", () => {
  test.each<[CircuitUse, string]>([
    ["motor", "the article on motors, such as its taps in 430.28 and 430.53(D)"],
    ["air-conditioning", "the article on air-conditioning and refrigerating equipment"],
    ["generator", "the article on generators, such as 445.12 and 445.13"],
    ["other-article", "the article that the equipment has of its own"],
  ])("%s: consult, whatever the device", (use, named) => {
    for (const rating of [80, 400]) {
      const { finding: made, largest } = judge(rating, use);
      expect([made.verdict, largest]).toEqual(["consult", undefined]);
      const route = part(made, "nec/240.4(G)");
      expect(route.verdict).toBe("consult");
      expect(texts(route)).toEqual([`advice: not judged here: ${named}`]);
      expect(route.cite).toEqual([
        {
          document: "NEC",
          edition: "2017",
          section: "240.4(G)",
          status: "lost",
          from: "the paragraph and its table were not obtained",
        },
      ]);
      expect(made.remedies).toEqual([]);
    }
    expect(part(judge(400, use).finding, "nec/ordinary-device").verdict).toBe("fail");
  });
});

describe("(F): the secondary conductors of a transformer", () => {
  const WHOLE: SecondaryTransformer = {
    connection: "single-phase-2-wire",
    vp: V(120),
    vs: V(24),
    protectionOk: true,
  };
  const secondary = (
    amperes: number | string,
    transformer: SecondaryTransformer | undefined,
    edition: EditionId = "2017",
    change: Partial<ProtectionCase> = {},
  ) =>
    judge(
      20,
      "transformer-secondary",
      { ampacity: A(amperes), conductor: copper("3 AWG"), transformer, ...change },
      edition,
    );

  test.each(EDITION_IDS)("E29, %s: 20 A on 120 V needs 100 A on 24 V", (edition) => {
    const { finding: made, largest } = secondary(100, WHOLE, edition);
    expect([made.verdict, made.governs, String(largest)]).toEqual(["pass", "nec/240.4(F)", "20 A"]);
    expect(routes(made)).toEqual([
      "nec/ordinary-device not-applicable",
      "nec/240.4(A) not-applicable",
      "nec/240.4(E) not-applicable",
      "nec/240.4(F) pass",
      "nec/240.4(G) not-applicable",
    ]);
    expect(secondary("99.99", WHOLE, edition).finding.verdict).toBe("consult");
    expect(part(secondary("99.99", WHOLE, edition).finding, "nec/240.4(F)").verdict).toBe("fail");
  });

  test("the steps show both sides of the ratio", () => {
    const ratio = part(secondary(100, WHOLE).finding, "nec/240.4(F)/ratio");
    expect(
      ratio.steps.map(({ label, formula, value }) => `${label}: ${formula} = ${value}`),
    ).toEqual([
      "secondary ampacity, referred to the primary: A · Vs / Vp = 20 A",
      "secondary ampacity that the primary device needs: I · Vp / Vs = 100 A",
    ]);
    expect(
      ratio.steps.map(({ inputs }) => inputs.map(({ name, value }) => `${name} = ${value}`)),
    ).toEqual([
      ["A = 100 A", "Vs = 24 V", "Vp = 120 V"],
      ["I = 20 A", "Vp = 120 V", "Vs = 24 V"],
    ]);
    expect(`${ratio.required?.op} ${ratio.required?.value}`).toBe("<= 20 A");
    expect(String(ratio.margin)).toBe("0 A");
    expect(ratio.notes).toEqual([]);
  });

  test("each clause says what it asks", () => {
    const { parts = [] } = part(secondary(100, WHOLE).finding, "nec/240.4(F)");
    expect(parts.map(({ rule, title, verdict }) => `${rule}: ${title}: ${verdict}`)).toEqual([
      "nec/240.4(F)/connection: a single-phase 2-wire or a three-phase delta-delta 3-wire secondary: pass",
      "nec/240.4(F)/ratio: ampacity, referred to the primary, of at least the primary device: pass",
      "nec/240.4(F)/450.3: the transformer's own protection complies with 450.3: pass",
    ]);
    expect(parts.map(({ cite }) => cite[0]?.section)).toEqual(["240.4(F)", "240.4(F)", "240.4(F)"]);
    expect(texts(part(secondary(100, WHOLE, "2008").finding, "nec/240.4(F)"))).toEqual([
      "recovered-value: 240.4(F) is taken as in NEC 2017: no change is known",
    ]);
  });

  test.each(SECONDARY_CONNECTIONS)("%s", (connection) => {
    const { finding: made, largest } = secondary(100, { ...WHOLE, connection });
    const two = connection === "single-phase-2-wire" || connection === "delta-delta-3-wire";
    expect(part(made, "nec/240.4(F)/connection").verdict).toBe(two ? "pass" : "fail");
    expect(made.verdict).toBe(two ? "pass" : "consult");
    expect(largest === undefined).toBe(!two);
    expect(texts(part(made, "nec/240.4(E)"))[0]).toBe(
      two
        ? undefined
        : "advice: not judged here: 240.21(C); @lineside/tap-rules judges those of 240.21",
    );
  });

  test("its protection by 450.3 has to be met", () => {
    const { finding: made } = secondary(100, { ...WHOLE, protectionOk: false });
    expect(part(made, "nec/240.4(F)/450.3").verdict).toBe("fail");
    expect(made.verdict).toBe("consult");
  });

  test("what is not given is asked, unless another clause fails", () => {
    const asked = (transformer: SecondaryTransformer | undefined) =>
      part(secondary(100, transformer).finding, "nec/240.4(F)");
    const paths = ({ parts = [] }: Finding) =>
      parts.flatMap(({ missing }) => missing.map(({ path, expects }) => `${path} ${expects}`));
    expect(asked(undefined).verdict).toBe("needs-input");
    expect(secondary(100, undefined).finding.verdict).toBe("needs-input");
    expect(paths(asked(undefined))).toEqual([
      "/transformer/connection choice",
      "/transformer/vp voltage",
      "/transformer/vs voltage",
      "/transformer/protectionOk boolean",
    ]);
    for (const field of ["connection", "vp", "vs", "protectionOk"] as const) {
      const made = asked({ ...WHOLE, [field]: undefined });
      expect(made.verdict).toBe("needs-input");
      const missing = (made.parts ?? []).flatMap((one) => one.missing);
      expect(missing.map(({ path }) => path)).toEqual([`/transformer/${field}`]);
      expect(missing[0]?.ask).toMatch(/\?$/);
    }
    expect(asked({ connection: "delta-wye" }).verdict).toBe("fail");
    expect(asked({ vp: V(120), vs: V(12) }).verdict).toBe("fail");
    expect(secondary(100, { ...WHOLE, protectionOk: undefined }).largest).toBeUndefined();
  });

  test("voltages in any unit, compared exactly", () => {
    const high = {
      connection: "delta-delta-3-wire",
      vp: kV("0.48"),
      vs: V(208),
      protectionOk: true,
    } as const;
    const at = (amperes: string, rating: string) =>
      secondary(amperes, high, "2017", { device: { kind: "cb", rating: A(rating) } });
    // 480/13 A · 208/480 is 16 A
    expect(at("480/13", "16").finding.verdict).toBe("pass");
    expect(at("480/13", "16.0001").finding.verdict).toBe("consult");
    expect(String(at("480/13", "16").largest)).toBe("15 A");
  });

  test("the limit of a small conductor may go through the ratio too", () => {
    const up = {
      connection: "single-phase-2-wire",
      vp: V(120),
      vs: V(240),
      protectionOk: true,
    } as const;
    const at = (rating: number) =>
      secondary(25, up, "2017", {
        conductor: copper("14 AWG"),
        device: { kind: "cb", rating: A(rating) },
      });
    expect(
      [30, 31, 50, 51].map((one) => part(at(one).finding, "nec/240.4(F)/ratio").verdict),
    ).toEqual(["pass", "consult", "consult", "fail"]);
    expect(String(at(30).largest)).toBe("30 A");
    expect(texts(part(at(40).finding, "nec/240.4(F)/ratio"))).toEqual([
      "advice: whether 240.4(D) limits the primary device of a small secondary conductor, by the same ratio, is not verified",
    ]);
    const clad = { size: "14 AWG", material: "copper-clad aluminum" } as const;
    expect(secondary(25, up, "2023", { conductor: clad }).largest).toBeUndefined();
  });
});

describe("the largest device", () => {
  test("passes, and the next standard one does not", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 150, max: 20_000 }),
        fc.constantFrom<ConductorSize>("14 AWG", "12 AWG", "10 AWG", "1/0 AWG"),
        fc.constantFrom<CircuitUse>("ordinary", "several-receptacles"),
        fc.constantFrom(...EDITION_IDS),
        (tenths, size, use, edition) => {
          const ampacityOf = A(tenths).scale("0.1");
          const at = (rating: Quantity<"current">) =>
            judge(
              1,
              use,
              { ampacity: ampacityOf, conductor: copper(size), device: { kind: "cb", rating } },
              edition,
            );
          const { largest } = at(A(1));
          const { ratings } = standardRatings(edition, "cb");
          const found = ratings.findLast((one) => at(one).finding.verdict === "pass");
          expect(largest).toEqual(found);
          const several = {
            device: "cb",
            severalReceptacles: use === "several-receptacles",
          } as const;
          expect(largest).toEqual(
            largestOrdinaryDevice(ampacityOf, copper(size), edition, several).rating,
          );
        },
      ),
      { seed: 42, numRuns: 100 },
    );
  });

  test("a finding with its remedy holds together", () => {
    const { finding: made } = judge(100, "ordinary");
    expect(finding(made)).toEqual(made);
    expect(made.remedies[0]?.finding.actual).toEqual(A(90));
  });
});

describe("bad input", () => {
  const good: ProtectionCase = {
    ampacity: A(85),
    conductor: copper("4 AWG"),
    device: { kind: "cb", rating: A(90) },
  };
  test.each<[object, string, string]>([
    [{ ampacity: V(5) }, "WRONG_KIND", "/ampacity"],
    [{ ampacity: A(0) }, "OUT_OF_RANGE", "/ampacity"],
    [{ conductor: { size: "5 AWG", material: "copper" } }, "UNKNOWN_SIZE", "/conductor/size"],
    [{ conductor: { size: "4 AWG", material: "tin" } }, "UNKNOWN_MATERIAL", "/conductor/material"],
    [{ device: { kind: "relay", rating: A(5) } }, "UNKNOWN_WORD", "/device/kind"],
    [{ device: { kind: "cb", rating: 90 } }, "WRONG_KIND", "/device/rating"],
    [{ use: "lift" }, "UNKNOWN_WORD", "/use"],
    [{ transformer: { connection: "zigzag" } }, "UNKNOWN_WORD", "/transformer/connection"],
    [{ transformer: { vp: A(5) } }, "WRONG_KIND", "/transformer/vp"],
    [{ transformer: { vs: V(0) } }, "OUT_OF_RANGE", "/transformer/vs"],
    [{ transformer: { protectionOk: "yes" } }, "WRONG_KIND", "/transformer/protectionOk"],
  ])("%j: %s at %s", (change, code, path) => {
    const error = caught(() =>
      conductorProtection({ ...good, ...change } as ProtectionCase, "2017"),
    );
    expect(error).toMatchObject({ code, path });
  });

  test("words are told with those that are known", () => {
    const run = (change: object) =>
      caught(() => conductorProtection({ ...good, ...change } as ProtectionCase, "2017"));
    expect(run({ use: "lift" })).toMatchObject({
      expected: CIRCUIT_USES,
      message: expect.stringContaining("a use of a circuit"),
    });
    expect(run({ transformer: { connection: "zigzag" } })).toMatchObject({
      expected: SECONDARY_CONNECTIONS,
      message: expect.stringContaining("a transformer's connection"),
    });
    expect(run({ device: { kind: "relay", rating: A(5) } }).message).toContain(
      "an overcurrent device",
    );
    expect(caught(() => conductorProtection(good, "2026" as "2023")).code).toBe(
      "UNVERIFIED_EDITION",
    );
  });
});

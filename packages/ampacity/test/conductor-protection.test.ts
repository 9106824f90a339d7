import type { Finding, Verdict } from "@lineside/findings";
import { A, type ConductorSize, type Quantity } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { ampacity, type CircuitUse, EDITION_IDS, type EditionId } from "../src/index.ts";
import { clause, copper, judge, part, routes, texts } from "./conductor-protection-case.ts";

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

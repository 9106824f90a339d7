import { A, type ConductorSize } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CIRCUIT_USES, type CircuitUse, EDITION_IDS } from "../src/index.ts";
import { clause, copper, judge, part, routes, texts } from "./conductor-protection-case.ts";

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

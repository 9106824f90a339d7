import { isInexact } from "@lineside/findings";
import { A, ft, mV, one, percent, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { RECOMMENDED_DROPS, type RecommendedDrop, voltageDrop } from "../src/index.ts";
import { ONE_PHASE, said, THREE_PHASE, verdictOf } from "./voltage-drop-case.ts";

describe("the limit", () => {
  test.each([
    [percent("16/3"), "pass"],
    [percent("5.333"), "fail"],
    [percent("5.334"), "pass"],
    [one("0.05"), "fail"],
    [V("6.4"), "pass"],
    [V("6.399999"), "fail"],
    [mV(6400), "pass"],
  ] as const)("%s on 6.4 V of 120 V: %s", (limit, want) => {
    expect(verdictOf(ONE_PHASE, limit)).toBe(want);
  });

  test("is compared with a root by squares: a fraction of 10⁻³⁰ decides", () => {
    const { drop } = voltageDrop(THREE_PHASE, "2017");
    if (drop === undefined || !isInexact(drop)) throw new Error("no root");
    expect(verdictOf(THREE_PHASE, V(drop.low))).toBe("fail");
    expect(verdictOf(THREE_PHASE, V(drop.high))).toBe("pass");
  });

  test("of two exact figures leaves a margin in percent", () => {
    const { finding } = voltageDrop({ ...ONE_PHASE, limit: percent(3) }, "2017");
    expect(finding).toMatchObject({
      rule: "nec/voltage-drop",
      title: "voltage drop",
      verdict: "fail",
    });
    expect([String(finding.actual), String(finding.margin)]).toEqual(["16/3 %", "-7/3 %"]);
    expect(String(finding.required?.value)).toBe("3 %");
    expect(finding.required?.op).toBe("<=");
    const volts = voltageDrop({ ...ONE_PHASE, limit: V(7) }, "2017").finding;
    expect([String(volts.actual), String(volts.margin)]).toEqual(["6.4 V", "0.6 V"]);
  });

  test("of a root leaves none", () => {
    const { finding, percent: share } = voltageDrop({ ...THREE_PHASE, limit: percent(3) }, "2017");
    expect([finding.verdict, finding.margin]).toEqual(["pass", undefined]);
    expect(finding.actual).toEqual(share);
    expect(said(share)).toMatch(/^≈ 1\.41/);
  });

  test("in volts needs no nominal voltage", () => {
    const { finding, percent: share } = voltageDrop(
      { ...ONE_PHASE, nominal: undefined, limit: V(7) },
      "2017",
    );
    expect([finding.verdict, share, finding.steps.length]).toEqual(["pass", undefined, 3]);
  });

  test("is none of the NEC's: without one nothing is required", () => {
    const { finding, drop, percent: share } = voltageDrop(ONE_PHASE, "2017");
    expect([finding.verdict, finding.required, finding.missing]).toEqual([
      "not-applicable",
      undefined,
      [],
    ]);
    expect([finding.actual, said(share)]).toEqual([drop, "16/3 %"]);
  });
});

describe("recommendations", () => {
  const [rie] = RECOMMENDED_DROPS as [RecommendedDrop];

  test("hold what one utility recommends, and no limit of the NEC's", () => {
    expect(RECOMMENDED_DROPS).toHaveLength(1);
    expect(String(rie.limit)).toBe("1 %");
    expect(rie).toMatchObject({
      id: "rie-esb750-2024/4.1.4",
      conductors: "the customer's conductors from the service point to the main service equipment",
      cite: { document: "RIE ESB 750", edition: "2024", section: "4.1.4", status: "stated" },
    });
    expect(RECOMMENDED_DROPS.some(({ cite }) => cite.document === "NEC")).toBe(false);
  });

  test("may be the limit, and are cited as what they are", () => {
    const { finding } = voltageDrop({ ...ONE_PHASE, limit: rie }, "2017");
    expect([finding.verdict, String(finding.required?.value), String(finding.actual)]).toEqual([
      "fail",
      "1 %",
      "16/3 %",
    ]);
    expect(finding.cite.map(({ document }) => document)).toEqual(["NEC", "RIE ESB 750"]);
    expect(finding.notes.at(-1)).toEqual({
      kind: "advice",
      text: `the limit is a recommendation for ${rie.conductors}, not a requirement`,
      cite: rie.cite,
    });
    const asked = voltageDrop({ ...ONE_PHASE, nominal: undefined, limit: rie }, "2017").finding;
    expect(asked.missing.map(({ path }) => path)).toEqual(["/nominal"]);
  });

  test.each([
    [{ length: ft("18.75") }, "is within it"],
    [{ length: ft("18.76") }, "is above it"],
    [{ nominal: undefined }, undefined],
  ] as const)("may be told of without a verdict: %j", (change, stands) => {
    const { finding } = voltageDrop({ ...ONE_PHASE, ...change, recommended: [rie] }, "2017");
    expect(finding.verdict).toBe("not-applicable");
    const said = `RIE ESB 750 4.1.4 recommends at most 1% for ${rie.conductors}; `;
    expect(finding.notes.at(-1)).toEqual({
      kind: "advice",
      text:
        said + (stands === undefined ? "the nominal voltage is not given" : `this drop ${stands}`),
      cite: rie.cite,
    });
  });

  test("may depend on what is open", () => {
    const large = { size: "3/0 AWG", material: "copper" } as const;
    const run = { ...ONE_PHASE, current: A(100), conductor: large, conduit: undefined };
    const { finding } = voltageDrop({ ...run, nominal: V(160), recommended: [rie] }, "2017");
    expect(finding.notes.at(-1)?.text).toMatch(/this drop may be above it$/);
  });
});

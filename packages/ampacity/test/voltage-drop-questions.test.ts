import { A, ft, percent, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { EDITIONS, voltageDrop } from "../src/index.ts";
import { ONE_PHASE, said } from "./voltage-drop-case.ts";

describe("what is left out", () => {
  test.each([
    [{ current: undefined }, ["/current current What current does the run carry?"]],
    [{ length: undefined }, ["/length length How long is the run, one way?"]],
    [
      { powerFactor: undefined },
      ["/powerFactor powerFactor What is the power factor of the load?"],
    ],
    [
      { nominal: undefined, limit: percent(3) },
      ["/nominal voltage What is the nominal voltage between the conductors?"],
    ],
    [
      { current: undefined, length: undefined, powerFactor: undefined },
      [
        "/current current What current does the run carry?",
        "/length length How long is the run, one way?",
        "/powerFactor powerFactor What is the power factor of the load?",
      ],
    ],
  ])("%j is asked for", (change, asked) => {
    const {
      finding,
      drop,
      percent: share,
      between,
    } = voltageDrop({ ...ONE_PHASE, ...change }, "2023");
    expect([finding.verdict, drop, share, between]).toEqual([
      "needs-input",
      undefined,
      undefined,
      undefined,
    ]);
    expect(finding.missing.map(({ path, expects, ask }) => `${path} ${expects} ${ask}`)).toEqual(
      asked,
    );
    expect(finding).toMatchObject({ rule: "nec/voltage-drop", title: "voltage drop" });
    expect(finding.cite).toHaveLength(1);
    expect(finding.notes.map(({ kind }) => kind)).toEqual(["recovered-value"]);
  });

  test("a nominal voltage is not needed without a limit", () => {
    const { finding, percent: share } = voltageDrop({ ...ONE_PHASE, nominal: undefined }, "2017");
    expect([finding.verdict, share]).toEqual(["not-applicable", undefined]);
  });

  // 3/0 AWG at a power factor of 1: 0.077, 0.082 and 0.079 Ω/kft, times 20
  const large = {
    ...ONE_PHASE,
    current: A(100),
    conductor: { size: "3/0 AWG", material: "copper" },
    conduit: undefined,
  } as const;

  test.each([
    [V("1.539"), "fail", "1.54 V", []],
    [V("1.54"), "needs-input", "none", ["/conduit"]],
    [V("1.639"), "needs-input", "none", ["/conduit"]],
    [V("1.64"), "pass", "1.64 V", []],
  ] as const)(
    "the conduit is tried, and asked for where it decides: %s %s",
    (limit, verdict, drop, missing) => {
      const answer = voltageDrop({ ...large, limit }, "2017");
      expect([answer.finding.verdict, said(answer.drop)]).toEqual([verdict, drop]);
      expect(answer.finding.missing.map(({ path }) => path)).toEqual(missing);
      const note = answer.finding.notes.find(({ text }) => text.startsWith("conduit not given"));
      if (verdict === "needs-input") {
        expect(note).toBeUndefined();
        expect(answer.between?.map(said)).toEqual(["1.54 V", "1.64 V"]);
        expect(answer.finding.actual).toBeUndefined();
        expect(answer.percent).toBeUndefined();
        return;
      }
      expect(answer.between).toBeUndefined();
      const end = verdict === "fail" ? "least" : "greatest";
      expect(note).toEqual({
        kind: "advice",
        text: `conduit not given: the ${end} drop of 3 readings is shown, and the verdict is the same for all`,
        cite: answer.finding.cite[0],
      });
      expect(answer.finding.steps[0]?.inputs.at(-1)?.value).toBe(
        verdict === "fail" ? "pvc" : "aluminum",
      );
    },
  );

  test("without a limit the conduit is asked for where the drops differ", () => {
    const { finding, between, drop } = voltageDrop(large, "2017");
    expect([finding.verdict, drop, between?.map(said)]).toEqual([
      "needs-input",
      undefined,
      ["1.54 V", "1.64 V"],
    ]);
    const small = voltageDrop({ ...ONE_PHASE, conduit: undefined }, "2017");
    expect([small.finding.verdict, said(small.drop)]).toEqual(["not-applicable", "6.4 V"]);
    expect(small.finding.missing).toEqual([]);
  });

  test("of direct current coating and stranding are asked for where they decide", () => {
    const run = { phases: "dc", current: A(16), length: ft(100) } as const;
    const conductor = { size: "12 AWG", material: "copper" } as const;
    // 1.93 to 2.05 Ω/kft, times 3.2
    const open = voltageDrop({ ...run, conductor, limit: V("6.4") }, "2017");
    expect(open.finding.missing.map(({ path }) => path)).toEqual([
      "/conductor/coated",
      "/conductor/stranding",
    ]);
    const settled = voltageDrop({ ...run, conductor, limit: V("6.56") }, "2017");
    expect([settled.finding.verdict, said(settled.drop)]).toEqual(["pass", "6.56 V"]);
    expect(settled.finding.notes.map(({ text }) => text)).toContain(
      "coated and stranding not given: the greatest drop of 4 readings is shown, and the verdict is the same for all",
    );
  });
});

describe("what the tables do not settle", () => {
  test.each([
    [{ size: "700 kcmil", material: "copper" }, "the rows beside it are 600 kcmil and 750 kcmil"],
    [{ size: "4 AWG", material: "copper-clad aluminum" }, "no column of copper-clad aluminum"],
  ] as const)("%j is consult", (conductor, text) => {
    const { finding, drop } = voltageDrop({ ...ONE_PHASE, conductor, limit: percent(3) }, "2017");
    expect([finding.verdict, drop, finding.steps]).toEqual(["consult", undefined, []]);
    expect(finding.notes[0]?.text).toContain(text);
    expect(finding.cite).toMatchObject([{ table: "Table 9" }]);
    expect(finding.title).toBe("voltage drop");
  });

  test("an edition whose table was not obtained: the other edition's drop, and consult", () => {
    const held = EDITIONS["2017"];
    const impedance = { ...held.impedance, standing: "consult", status: "lost" } as const;
    const own = { ...held, id: "next", impedance } as const;
    for (const limit of [undefined, percent(3), percent(10)]) {
      const { finding, drop } = voltageDrop({ ...ONE_PHASE, limit }, own);
      expect([finding.verdict, said(drop)]).toEqual(["consult", "6.4 V"]);
      expect(finding.notes.map(({ text }) => text)).toContain(
        "the values of chapter 9 Table 9 in this edition were not obtained",
      );
    }
    const asked = voltageDrop({ ...ONE_PHASE, length: undefined }, own).finding;
    expect([asked.verdict, asked.missing.map(({ path }) => path)]).toEqual([
      "consult",
      ["/length"],
    ]);
  });
});

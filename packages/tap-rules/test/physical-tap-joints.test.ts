import type { JointTorque, PhysicalTap, TapJoint } from "@lineside/tap-rules";
import { lbf_ft, lbf_in, microohm, mohm, N_m, ohm, one, percent } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { checkOf, SOUND_JOINT, SOUND_TAP, withConnector, withJoint } from "./sound-tap.ts";

describe("contact resistance", () => {
  test.for([
    [microohm("9.999"), "pass"],
    [microohm(10), "fail"],
    [mohm("0.01"), "fail"],
    [ohm("0.00000999"), "pass"],
    [microohm("10.001"), "fail"],
  ] as const)("%s: %s", ([contactResistance, verdict]) => {
    expect(checkOf("contact-resistance", withJoint({ contactResistance })).verdict).toBe(verdict);
  });

  test("each joint stands for itself, and one bad one fails the tap", () => {
    const joints: readonly TapJoint[] = [
      SOUND_JOINT,
      { ...SOUND_JOINT, contactResistance: microohm(12), torque: { phase: "B" } },
      { ...SOUND_JOINT, contactResistance: undefined, torque: undefined },
    ];
    const finding = checkOf("contact-resistance", { ...SOUND_TAP, joints });
    expect(finding.verdict).toBe("fail");
    expect(finding.parts?.map((part) => [part.title, part.subject, part.verdict])).toEqual([
      ["joint 1, A", "/joints/0", "pass"],
      ["joint 2, B", "/joints/1", "fail"],
      ["joint 3", "/joints/2", "needs-input"],
    ]);
  });
});

describe("torque", () => {
  const torqued = (torque: JointTorque): PhysicalTap =>
    withJoint({ torque: { ...SOUND_JOINT.torque, ...torque } });

  test.for([
    ["356.249", "fail"],
    ["356.25", "pass"],
    ["375", "pass"],
    ["393.75", "pass"],
    ["393.751", "fail"],
  ] as const)("%s lbf·in where 375 lbf·in within 5 percent is asked: %s", ([applied, verdict]) => {
    expect(checkOf("torque", torqued({ applied: lbf_in(applied) })).verdict).toBe(verdict);
  });

  test.for([
    [lbf_ft("29.6875"), percent(5), "pass"],
    [lbf_ft("29.687"), percent(5), "fail"],
    [lbf_in(376), lbf_in(1), "pass"],
    [lbf_in("376.001"), lbf_in(1), "fail"],
    [lbf_in(375), percent(0), "pass"],
    [lbf_in("375.001"), percent(0), "fail"],
    [lbf_in(300), one("0.2"), "pass"],
    // 1 N·m is 8.85 lbf·in
    [lbf_in("383.85"), N_m(1), "pass"],
    [lbf_in("383.86"), N_m(1), "fail"],
  ] as const)("%s within %s of 375 lbf·in: %s", ([applied, tolerance, verdict]) => {
    expect(checkOf("torque", torqued({ applied, tolerance })).verdict).toBe(verdict);
  });

  test("the bound that is broken or nearer is the one that is told", () => {
    const bound = (applied: string) => {
      const { required } =
        checkOf("torque", torqued({ applied: lbf_in(applied) })).parts?.[0] ?? {};
      return `${required?.op} ${String(required?.value)}`;
    };
    expect(bound("300")).toBe(">= 356.25 lbf·in");
    expect(bound("360")).toBe(">= 356.25 lbf·in");
    expect(bound("380")).toBe("<= 393.75 lbf·in");
    expect(bound("400")).toBe("<= 393.75 lbf·in");
  });

  test("too much or too little would pass at the maker's value", () => {
    for (const applied of [lbf_in(300), lbf_in(400)]) {
      const [finding] = checkOf("torque", torqued({ applied })).parts ?? [];
      expect(finding?.remedies.map(({ path, value }) => `${path} ${String(value)}`)).toEqual([
        "/joints/0/torque/applied 375 lbf·in",
      ]);
    }
  });

  test("a wrench out of calibration fails", () => {
    expect(checkOf("torque-tool", torqued({ toolCalibrated: false })).verdict).toBe("fail");
  });

  test("the record is asked for all that it lacks", () => {
    const [finding] = checkOf("torque-record", withJoint({ torque: undefined })).parts ?? [];
    expect(finding?.missing.map(({ path }) => path.slice("/joints/0/torque/".length))).toEqual([
      "applied",
      "date",
      "phase",
      "toolId",
    ]);
  });
});

describe("surfaces and bolts", () => {
  const OXIDE: readonly (readonly [Partial<TapJoint>, string])[] = [
    [{ on: "busbar", material: "copper", oxideRemoved: false }, "fail"],
    [{ on: "busbar", material: undefined, oxideRemoved: true }, "pass"],
    [{ on: "cable", material: "aluminum", oxideRemoved: false }, "fail"],
    [{ on: "cable", material: "copper", oxideRemoved: undefined }, "not-applicable"],
    [{ on: "cable", material: undefined, oxideRemoved: false }, "needs-input"],
    [{ on: undefined, material: "aluminum", oxideRemoved: false }, "fail"],
    [{ on: undefined, material: undefined, oxideRemoved: true }, "pass"],
    [{ on: undefined, material: "copper", oxideRemoved: undefined }, "needs-input"],
  ];
  test.for(OXIDE)("oxide of %o: %s", ([change, verdict]) => {
    expect(checkOf("oxide-removal", withJoint(change)).verdict).toBe(verdict);
  });

  const INHIBITOR: readonly (readonly [Partial<TapJoint>, string])[] = [
    [{ material: "aluminum", inhibitorApplied: true }, "pass"],
    [{ material: "aluminum", inhibitorApplied: false }, "fail"],
    [{ material: "copper", inhibitorApplied: false }, "not-applicable"],
    [{ material: undefined, inhibitorApplied: false }, "needs-input"],
    [{ material: undefined, inhibitorApplied: true }, "pass"],
  ];
  test.for(INHIBITOR)("inhibitor of %o: %s", ([change, verdict]) => {
    expect(checkOf("oxide-inhibitor", withJoint(change)).verdict).toBe(verdict);
  });

  const BOLTS: readonly (readonly [Partial<TapJoint>, string])[] = [
    [{ boltGrade: "4" }, "fail"],
    [{ boltGrade: "5" }, "pass"],
    [{ boltGrade: "5.1" }, "pass"],
    [{ boltGrade: "8.2" }, "pass"],
    [{ on: "cable", boltGrade: "2" }, "not-applicable"],
    [{ on: undefined, boltGrade: "2" }, "needs-input"],
    [{ on: undefined, boltGrade: "8" }, "pass"],
    [{ on: undefined, boltGrade: undefined }, "needs-input"],
  ];
  test.for(BOLTS)("bolts of %o: %s", ([change, verdict]) => {
    expect(checkOf("bolt-grade", withJoint(change)).verdict).toBe(verdict);
  });
});

describe("connectors", () => {
  test.for([
    ["pressure-bolt-lug", "pass"],
    ["insulation-piercing", "pass"],
    ["compression-lug", "fail"],
    ["split-bolt", "fail"],
    ["other", "fail"],
  ] as const)("%s: %s", ([kind, verdict]) => {
    expect(checkOf("connector-kind", withConnector({ kind })).verdict).toBe(verdict);
  });

  test("one that is not listed fails", () => {
    expect(checkOf("connector-listing", withConnector({ listed: false })).verdict).toBe("fail");
  });

  test.for([
    ["1 AWG", "fail"],
    ["1/0 AWG", "pass"],
    ["250 kcmil", "pass"],
    ["500 kcmil", "pass"],
    ["600 kcmil", "fail"],
  ] as const)("%s in a connector for 1/0 AWG to 500 kcmil: %s", ([conductor, verdict]) => {
    expect(checkOf("connector-size", withConnector({ conductor })).verdict).toBe(verdict);
  });

  test("one end of the range may settle that it does not fit, never that it fits", () => {
    const verdict = (change: Parameters<typeof withConnector>[0]) =>
      checkOf("connector-size", withConnector(change)).verdict;
    expect(verdict({ largest: undefined, conductor: "1 AWG" })).toBe("fail");
    expect(verdict({ smallest: undefined, conductor: "600 kcmil" })).toBe("fail");
    expect(verdict({ largest: undefined, conductor: "1/0 AWG" })).toBe("needs-input");
    expect(verdict({ smallest: undefined, conductor: "500 kcmil" })).toBe("needs-input");
  });

  test("a tap without connectors is not asked about them", () => {
    const tap = { ...SOUND_TAP, connectors: [] };
    expect(checkOf("connector-kind", tap).verdict).toBe("not-applicable");
    expect(checkOf("connector-listing", tap).verdict).toBe("not-applicable");
    expect(checkOf("connector-size", tap).verdict).toBe("not-applicable");
  });
});

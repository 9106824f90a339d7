import { fromJson, toJson, walk } from "@lineside/findings";
import {
  type CurrentPath,
  evaluatePhysicalTap,
  type PhysicalTap,
  type PhysicalTapCheckId,
} from "@lineside/tap-rules";
import { A, circularMils, faultA, faultKA, in2, kA, kV, mm2, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { checkOf, SOUND_TAP, without } from "./sound-tap.ts";

const ARTICLE = "Installing Safe and Compliant Service Entrance Taps (S000)";

describe("a sound tap", () => {
  const answer = evaluatePhysicalTap(SOUND_TAP);

  test("passes every check of the article", () => {
    expect(answer.verdict).toBe("pass");
    expect(answer.profile).toBe("service-entrance-tap-article");
    expect(answer.checks.map(({ finding }) => finding.verdict)).toEqual(Array(16).fill("pass"));
  });

  test("is never spoken of as by a code", () => {
    const all = [...walk(answer.finding)];
    expect(all.map(({ rule }) => rule).filter((rule) => !rule.startsWith("article-000/"))).toEqual(
      [],
    );
    const cites = all.flatMap(({ cite }) => cite);
    expect(cites.length).toBeGreaterThan(16);
    expect(new Set(cites.map(({ document, status }) => `${document}: ${status}`))).toEqual(
      new Set([`${ARTICLE}: single-source`]),
    );
    expect(answer.finding.notes[0]?.text).toBe(
      "an article, not a code, says so: no verdict of a code follows from it",
    );
  });

  test("goes through JSON and back", () => {
    expect(toJson(fromJson(toJson(answer.finding)))).toEqual(toJson(answer.finding));
  });
});

const DECISIVE: readonly (readonly [PhysicalTapCheckId, string])[] = [
  ["current-density", "/paths"],
  ["current-density", "/paths/0/kind"],
  ["current-density", "/paths/0/material"],
  ["current-density", "/paths/0/area"],
  ["current-density", "/paths/0/current"],
  ["contact-resistance", "/joints"],
  ["contact-resistance", "/joints/0/contactResistance"],
  ["fault-current", "/availableFault"],
  ["fault-current", "/enclosure/sccr"],
  ["torque", "/joints"],
  ["torque", "/joints/0/torque/applied"],
  ["torque", "/joints/0/torque/specified"],
  ["torque", "/joints/0/torque/tolerance"],
  ["torque-record", "/joints/0/torque/applied"],
  ["torque-record", "/joints/0/torque/date"],
  ["torque-record", "/joints/0/torque/phase"],
  ["torque-record", "/joints/0/torque/toolId"],
  ["torque-tool", "/joints/0/torque/toolCalibrated"],
  ["oxide-removal", "/joints/0/oxideRemoved"],
  ["oxide-inhibitor", "/joints/0/inhibitorApplied"],
  ["bolt-grade", "/joints/0/boltGrade"],
  ["connector-kind", "/connectors"],
  ["connector-kind", "/connectors/0/kind"],
  ["connector-listing", "/connectors/0/listed"],
  ["connector-size", "/connectors/0/smallest"],
  ["connector-size", "/connectors/0/largest"],
  ["connector-size", "/connectors/0/conductor"],
  ["nominal-voltage", "/nominalVoltage"],
  ["enclosure-type", "/enclosure/type"],
  ["arc-flash-study", "/arcFlashStudy"],
  ["arc-flash-study", "/judgedOn"],
  ["insulation-test", "/insulationTested"],
];

test.for(DECISIVE)("%s asks for %s where it is missing", ([check, path]) => {
  const finding = checkOf(check, without(SOUND_TAP, path));
  expect(finding.verdict).toBe("needs-input");
  const missing = [...walk(finding)].flatMap((one) => one.missing);
  expect(missing.map((one) => one.path)).toEqual([path]);
  expect(missing[0]?.ask).toMatch(/\?/);
});

test("of nothing all is asked, and nothing passes or fails", () => {
  const { checks, verdict, due } = evaluatePhysicalTap({});
  expect(verdict).toBe("needs-input");
  expect(new Set(checks.map(({ finding }) => finding.verdict))).toEqual(new Set(["needs-input"]));
  expect(due).toEqual([]);
});

describe("current density", () => {
  const path = (change: CurrentPath): PhysicalTap => ({
    ...SOUND_TAP,
    paths: [{ kind: "busbar", material: "copper", area: in2("0.5"), current: A(1), ...change }],
  });

  test.for([
    ["499.999", "pass"],
    ["500", "pass"],
    ["500.001", "fail"],
  ] as const)("%s A through half a square inch: %s", ([current, verdict]) => {
    expect(checkOf("current-density", path({ current: A(current) })).verdict).toBe(verdict);
    expect(
      checkOf("current-density", path({ kind: "contact-face", current: A(current) })).verdict,
    ).toBe(verdict);
  });

  test("holds exactly in other units", () => {
    // 1 in² is 645.16 mm²
    const area = mm2("645.16");
    expect(checkOf("current-density", path({ area, current: kA(1) })).verdict).toBe("pass");
    expect(checkOf("current-density", path({ area, current: kA("1.0001") })).verdict).toBe("fail");
  });

  test("says how dense the current is, and what would pass", () => {
    const finding = checkOf("current-density", path({ current: A(600) })).parts?.[0];
    expect(String(finding?.margin)).toBe("-100 A");
    expect(finding?.steps.map(({ value }) => String(value))).toEqual(["500 A", "1200 A/in²"]);
    expect(finding?.remedies.map((one) => `${one.path} ${String(one.value)}`)).toEqual([
      "/paths/0/area 0.6 in²",
      "/paths/0/current 500 A",
    ]);
  });

  test("of a wire is not judged, whatever else is known of it", () => {
    const [finding] = checkOf("current-density", { paths: [{ kind: "wire" }] }).parts ?? [];
    expect(finding?.verdict).toBe("not-applicable");
    expect(finding?.notes[0]?.text).toContain("250 kcmil: 1299 A/in²");
  });

  test("of aluminum is not judged, as the figure is for copper", () => {
    for (const material of ["aluminum", "copper-clad aluminum"] as const) {
      const [finding] = checkOf("current-density", path({ material })).parts ?? [];
      expect(finding?.verdict).toBe("not-applicable");
      expect(finding?.notes[0]?.text).toBe(`the figure is for copper, not for ${material}`);
    }
  });

  test("of no path is not judged, of the worst of several it is", () => {
    expect(checkOf("current-density", { ...SOUND_TAP, paths: [] }).verdict).toBe("not-applicable");
    const paths = [...(SOUND_TAP.paths ?? []), ...(path({ current: A(501) }).paths ?? [])];
    const finding = checkOf("current-density", { ...SOUND_TAP, paths });
    expect(finding.parts?.map(({ verdict }) => verdict)).toEqual(["pass", "fail"]);
    expect(finding.verdict).toBe("fail");
  });

  // 75 °C copper, NEC 2017 Table 310.15(B)(16) (N17)
  const WIRES = {
    "14 AWG": 20,
    "6 AWG": 65,
    "1/0 AWG": 150,
    "4/0 AWG": 230,
    "250 kcmil": 255,
    "300 kcmil": 285,
    "350 kcmil": 310,
    "400 kcmil": 335,
    "500 kcmil": 380,
  } as const;

  test("through 400 kcmil every copper wire at its ampacity would exceed it", () => {
    const densities = Object.entries(WIRES).map(([size, amperes]) => {
      const { n } = circularMils(size as keyof typeof WIRES).value;
      return [size, Math.round(amperes / ((Math.PI / 4) * Number(n) * 1e-6))] as const;
    });
    expect(densities.filter(([, density]) => density <= 1000)).toEqual([["500 kcmil", 968]]);
    expect(Object.fromEntries(densities)["250 kcmil"]).toBe(1299);
  });
});

describe("fault current", () => {
  const at = (availableFault: PhysicalTap["availableFault"], sccr = faultKA(65)): PhysicalTap => ({
    availableFault,
    enclosure: { sccr },
  });

  test.for([
    ["64999", "pass"],
    ["65000", "pass"],
    ["65001", "fail"],
  ] as const)("%s A at an enclosure of 65 kA: %s", ([fault, verdict]) => {
    expect(checkOf("fault-current", at(faultA(fault))).verdict).toBe(verdict);
  });

  test("may be within the rating of an enclosure that the article does not speak of", () => {
    const advice = (sccr: string) =>
      checkOf("fault-current", at(faultKA(10), faultKA(sccr))).notes.map(({ text }) => text);
    expect(checkOf("fault-current", at(faultKA(10), faultKA(22))).verdict).toBe("pass");
    expect(advice("64.999")[0]).toContain("is below what the document speaks of");
    expect(advice("65")[0]).toContain(
      "is within what the document speaks of, from 65 kA to 200 kA",
    );
    expect(advice("200")[0]).toContain("is within");
    expect(advice("200.001")[0]).toContain("is above");
  });

  test("names an enclosure and a supply that would do", () => {
    const { remedies } = checkOf("fault-current", at(faultKA(42), faultKA(35)));
    expect(remedies.map((one) => `${one.path} ${String(one.value)}`)).toEqual([
      "/enclosure/sccr 42 kA",
      "/availableFault 35 kA",
    ]);
  });
});

describe("voltage and enclosure", () => {
  test.for([
    ["119.999", "fail", ">=", "120 V"],
    ["120", "pass", ">=", "120 V"],
    ["359", "pass", ">=", "120 V"],
    ["361", "pass", "<=", "600 V"],
    ["600", "pass", "<=", "600 V"],
    ["600.001", "fail", "<=", "600 V"],
  ] as const)("%s V: %s", ([volts, verdict, op, bound]) => {
    const finding = checkOf("nominal-voltage", { nominalVoltage: V(volts) });
    expect(finding.verdict).toBe(verdict);
    expect([finding.required?.op, String(finding.required?.value)]).toEqual([op, bound]);
  });

  test("the voltage may stand in kV", () => {
    expect(checkOf("nominal-voltage", { nominalVoltage: kV("0.6") }).verdict).toBe("pass");
  });

  test.for([
    ["3R", "pass"],
    ["4", "pass"],
    ["12", "pass"],
    ["1", "fail"],
    ["3", "fail"],
    ["4X", "fail"],
  ] as const)("NEMA %s: %s", ([type, verdict]) => {
    expect(checkOf("enclosure-type", { enclosure: { type } }).verdict).toBe(verdict);
  });

  test("an insulation test that was not made fails", () => {
    expect(checkOf("insulation-test", { insulationTested: false }).verdict).toBe("fail");
  });
});

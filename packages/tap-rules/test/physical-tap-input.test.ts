import { evaluatePhysicalTap, type PhysicalTap } from "@lineside/tap-rules";
import { A, degC, faultKA, ft, in2, lbf_in, microohm, N, percent, V } from "@lineside/units";
import { expect, test } from "vitest";
import { SOUND_CONNECTOR, SOUND_JOINT, SOUND_TAP } from "./sound-tap.ts";

const torqued = (torque: object) => ({
  joints: [{ ...SOUND_JOINT, torque: { ...SOUND_JOINT.torque, ...torque } }],
});
const joint = (change: object) => ({ joints: [SOUND_JOINT, { ...SOUND_JOINT, ...change }] });
const connector = (change: object) => ({ connectors: [{ ...SOUND_CONNECTOR, ...change }] });
const path = (change: object) => ({ paths: [{ kind: "busbar", ...change }] });

const BAD: readonly (readonly [string, string, object])[] = [
  ["UNKNOWN_FIELD", "/voltage", { voltage: V(480) }],
  ["UNKNOWN_FIELD", "/toString", { toString: 1 }],
  ["WRONG_KIND", "/judgedOn", { judgedOn: new Date(0) }],
  ["WRONG_KIND", "/judgedOn", { judgedOn: 20_240_601 }],
  ["WRONG_KIND", "/judgedOn", { judgedOn: "June 1, 2024" }],
  ["OUT_OF_RANGE", "/judgedOn", { judgedOn: "2023-02-29" }],
  ["CONTRADICTION", "/arcFlashStudy", { arcFlashStudy: "2024-06-02" }],
  ["CONTRADICTION", "/inspections/thermalScan", { inspections: { thermalScan: "2024-06-02" } }],
  ["CONTRADICTION", "/inspections/torque", { inspections: { torque: "2024-06-02" } }],
  ["CONTRADICTION", "/inspections/shortCircuit", { inspections: { shortCircuit: "2024-06-02" } }],
  ["CONTRADICTION", "/joints/0/torque/date", torqued({ date: "2024-06-02" })],
  ["OUT_OF_RANGE", "/inspections/torque", { inspections: { torque: "2024-02-30" } }],
  ["WRONG_KIND", "/inspections/hottest", { inspections: { hottest: 71 } }],
  ["UNKNOWN_FIELD", "/inspections/scan", { inspections: { scan: "2024-01-01" } }],
  ["WRONG_KIND", "/inspections", { inspections: "2024-01-01" }],
  ["WRONG_KIND", "/nominalVoltage", { nominalVoltage: 480 }],
  ["OUT_OF_RANGE", "/nominalVoltage", { nominalVoltage: V(0) }],
  ["WRONG_KIND", "/paths", { paths: { kind: "busbar" } }],
  ["WRONG_KIND", "/paths/0", { paths: [null] }],
  ["WRONG_KIND", "/paths/1", { paths: Object.assign(Array(3), { 0: {}, 2: {} }) }],
  ["TOO_MANY", "/paths", { paths: Array(1001).fill({}) }],
  ["UNKNOWN_WORD", "/paths/0/kind", path({ kind: "bus" })],
  ["UNKNOWN_WORD", "/paths/0/material", path({ material: "Cu" })],
  ["OUT_OF_RANGE", "/paths/0/area", path({ area: in2(0) })],
  ["WRONG_KIND", "/paths/0/area", path({ area: ft(1) })],
  ["OUT_OF_RANGE", "/paths/0/current", path({ current: A(-1) })],
  ["WRONG_KIND", "/paths/0/current", path({ current: faultKA(1) })],
  ["UNKNOWN_FIELD", "/paths/0/width", path({ width: ft(1) })],
  ["CONTRADICTION", "/joints", { joints: [] }],
  ["TOO_MANY", "/joints", { joints: Array(1001).fill({}) }],
  ["UNKNOWN_WORD", "/joints/1/on", joint({ on: "bus" })],
  ["UNKNOWN_WORD", "/joints/1/material", joint({ material: "steel" })],
  ["OUT_OF_RANGE", "/joints/1/contactResistance", joint({ contactResistance: microohm(0) })],
  ["OUT_OF_RANGE", "/joints/1/contactResistance", joint({ contactResistance: microohm(-3) })],
  ["WRONG_KIND", "/joints/1/contactResistance", joint({ contactResistance: 9 })],
  ["WRONG_KIND", "/joints/1/oxideRemoved", joint({ oxideRemoved: "yes" })],
  ["WRONG_KIND", "/joints/1/inhibitorApplied", joint({ inhibitorApplied: 1 })],
  ["UNKNOWN_WORD", "/joints/1/boltGrade", joint({ boltGrade: "8.8" })],
  ["UNKNOWN_WORD", "/joints/1/boltGrade", joint({ boltGrade: 5 })],
  ["WRONG_KIND", "/joints/0/torque/applied", torqued({ applied: N(3) })],
  ["OUT_OF_RANGE", "/joints/0/torque/applied", torqued({ applied: lbf_in(0) })],
  ["OUT_OF_RANGE", "/joints/0/torque/specified", torqued({ specified: lbf_in(-1) })],
  ["WRONG_KIND", "/joints/0/torque/tolerance", torqued({ tolerance: 0.05 })],
  ["OUT_OF_RANGE", "/joints/0/torque/tolerance", torqued({ tolerance: percent(-1) })],
  ["OUT_OF_RANGE", "/joints/0/torque/tolerance", torqued({ tolerance: percent(100) })],
  ["OUT_OF_RANGE", "/joints/0/torque/tolerance", torqued({ tolerance: lbf_in(375) })],
  ["WRONG_KIND", "/joints/0/torque/phase", torqued({ phase: "" })],
  ["WRONG_KIND", "/joints/0/torque/phase", torqued({ phase: "x".repeat(201) })],
  ["WRONG_KIND", "/joints/0/torque/toolId", torqued({ toolId: 9921 })],
  ["WRONG_KIND", "/joints/0/torque/toolCalibrated", torqued({ toolCalibrated: "2024" })],
  ["UNKNOWN_FIELD", "/joints/0/torque/value", torqued({ value: lbf_in(1) })],
  ["UNKNOWN_WORD", "/connectors/0/kind", connector({ kind: "lug" })],
  ["WRONG_KIND", "/connectors/0/listed", connector({ listed: "UL" })],
  ["UNKNOWN_WORD", "/connectors/0/conductor", connector({ conductor: "3/0" })],
  ["UNKNOWN_WORD", "/connectors/0/smallest", connector({ smallest: 6 })],
  ["CONTRADICTION", "/connectors/0/smallest", connector({ smallest: "600 kcmil" })],
  ["UNKNOWN_FIELD", "/connectors/0/maker", connector({ maker: "x" })],
  ["UNKNOWN_WORD", "/enclosure/type", { enclosure: { type: "3r" } }],
  ["UNKNOWN_WORD", "/enclosure/type", { enclosure: { type: "NEMA 3R" } }],
  ["UNKNOWN_WORD", "/enclosure/type", { enclosure: { type: 4 } }],
  ["WRONG_KIND", "/enclosure/sccr", { enclosure: { sccr: A(65_000) } }],
  ["OUT_OF_RANGE", "/enclosure/sccr", { enclosure: { sccr: faultKA(0) } }],
  ["WRONG_KIND", "/enclosure", { enclosure: [] }],
  ["WRONG_KIND", "/availableFault", { availableFault: A(42_000) }],
  ["OUT_OF_RANGE", "/availableFault", { availableFault: faultKA(0) }],
  ["WRONG_KIND", "/insulationTested", { insulationTested: "yes" }],
  ["UNKNOWN_WORD", "/currentTransformers/side", { currentTransformers: { side: "line" } }],
  [
    "WRONG_KIND",
    "/currentTransformers/writtenAuthorization",
    { currentTransformers: { writtenAuthorization: "letter" } },
  ],
];

test.for(BAD)("%s at %s", ([code, place, change]) => {
  expect(() => evaluatePhysicalTap({ ...SOUND_TAP, ...change } as PhysicalTap)).toThrow(
    expect.objectContaining({ name: "TapRulesError", code, path: place }),
  );
});

test.for([null, undefined, 3, "tap", [], A(1)])("%s is no tap", (value) => {
  expect(() => evaluatePhysicalTap(value as unknown as PhysicalTap)).toThrow(
    expect.objectContaining({ code: "WRONG_KIND", path: "" }),
  );
});

test("a key __proto__ is refused like any unknown field", () => {
  const parsed = JSON.parse('{"__proto__":{"judgedOn":"2024-06-01"}}') as PhysicalTap;
  expect(() => evaluatePhysicalTap(parsed)).toThrow(
    expect.objectContaining({ code: "UNKNOWN_FIELD", path: "/__proto__" }),
  );
});

test("the limits themselves are allowed", () => {
  const day = "2024-06-01";
  const tap: PhysicalTap = {
    ...SOUND_TAP,
    paths: [{ kind: "busbar", material: "copper", area: in2(1), current: A(0) }],
    joints: Array(1000).fill(SOUND_JOINT),
    connectors: [{ ...SOUND_CONNECTOR, smallest: "250 kcmil", largest: "250 kcmil" }],
    judgedOn: day,
    arcFlashStudy: day,
    inspections: { thermalScan: day, torque: day, shortCircuit: day, hottest: degC(-40) },
  };
  expect(evaluatePhysicalTap(tap).verdict).toBe("pass");
});

test("a torque without the maker's value takes any tolerance, as nothing can be said of it", () => {
  const torque = { applied: lbf_in(1), tolerance: lbf_in(500) };
  expect(evaluatePhysicalTap({ joints: [{ torque }] }).verdict).toBe("needs-input");
});

import {
  type ConductorOrigin,
  classifyConductor,
  type HeatedConductor,
  shortCircuitWithstand,
} from "@lineside/tap-rules";
import { A, degC, V } from "@lineside/units";
import { expect, test } from "vitest";

type Change = Readonly<Record<string, unknown>>;

const ORIGIN = { edition: "2017", leaves: "device", upstreamRating: A(20), ampacity: A(20) };
const HEATED = {
  size: "10 AWG",
  material: "copper",
  insulation: "thermoplastic",
  initialTemperature: degC(75),
};

const ORIGINS: readonly (readonly [string, string, Change])[] = [
  ["MISSING_FIELD", "/edition", { edition: undefined }],
  ["UNKNOWN_EDITION", "/edition", { edition: "2018" }],
  ["UNVERIFIED_EDITION", "/edition", { edition: "2026" }],
  ["MISSING_FIELD", "/leaves", { leaves: undefined }],
  ["UNKNOWN_WORD", "/leaves", { leaves: "toString" }],
  ["UNKNOWN_WORD", "/leaves", { leaves: ["device"] }],
  ["UNKNOWN_WORD", "/tapped", { tapped: "service" }],
  ["UNKNOWN_WORD", "/tapped", { tapped: null }],
  ["UNKNOWN_WORD", "/endsIn", { endsIn: 1 }],
  ["WRONG_KIND", "/upstreamRating", { upstreamRating: 20 }],
  ["WRONG_KIND", "/upstreamRating", { upstreamRating: V(20) }],
  ["OUT_OF_RANGE", "/upstreamRating", { upstreamRating: A(0) }],
  ["WRONG_KIND", "/ampacity", { ampacity: "20 A" }],
  ["OUT_OF_RANGE", "/ampacity", { ampacity: A("-0.001") }],
  ["WRONG_KIND", "/ordinaryLimit", { ordinaryLimit: null }],
  ["OUT_OF_RANGE", "/ordinaryLimit", { ordinaryLimit: A(0) }],
  ["WRONG_KIND", "/deviceFollows", { deviceFollows: "no" }],
  ["WRONG_KIND", "/upstreamName", { upstreamName: "" }],
  ["WRONG_KIND", "/upstreamName", { upstreamName: "x".repeat(201) }],
  ["UNKNOWN_FIELD", "/upstream", { upstream: { rating: A(20) } }],
  ["UNKNOWN_FIELD", "/a~1b~0c", { "a/b~c": 1 }],
];

test.for(ORIGINS)("classifyConductor: %s at %s", ([code, path, change]) => {
  const origin = { ...ORIGIN, ...change } as unknown as ConductorOrigin;
  expect(() => classifyConductor(origin)).toThrow(expect.objectContaining({ code, path }));
});

const CONDUCTORS: readonly (readonly [string, string, Change])[] = [
  ["MISSING_FIELD", "/size", { size: undefined }],
  ["UNKNOWN_WORD", "/size", { size: "10" }],
  ["UNKNOWN_WORD", "/size", { size: 10 }],
  ["MISSING_FIELD", "/material", { material: undefined }],
  ["UNKNOWN_WORD", "/material", { material: "constructor" }],
  ["MISSING_FIELD", "/insulation", { insulation: undefined }],
  ["UNKNOWN_WORD", "/insulation", { insulation: "THHN" }],
  ["MISSING_FIELD", "/initialTemperature", { initialTemperature: undefined }],
  ["WRONG_KIND", "/initialTemperature", { initialTemperature: 75 }],
  ["WRONG_KIND", "/initialTemperature", { initialTemperature: A(75) }],
  ["UNKNOWN_FIELD", "/temperature", { temperature: degC(75) }],
];

test.for(CONDUCTORS)("shortCircuitWithstand: %s at %s", ([code, path, change]) => {
  const conductor = { ...HEATED, ...change } as unknown as HeatedConductor;
  expect(() => shortCircuitWithstand(conductor)).toThrow(expect.objectContaining({ code, path }));
});

test.for([null, undefined, 3, "device", [], A(1), new Map()])("%s is no input", (value) => {
  const error = expect.objectContaining({ code: "WRONG_KIND", path: "" });
  expect(() => classifyConductor(value as unknown as ConductorOrigin)).toThrow(error);
  expect(() => shortCircuitWithstand(value as unknown as HeatedConductor)).toThrow(error);
});

test("what the changes start from is good input", () => {
  expect(classifyConductor(ORIGIN as ConductorOrigin).is).toBe("feeder");
  expect(shortCircuitWithstand(HEATED as HeatedConductor).low.n).toBeGreaterThan(0n);
});

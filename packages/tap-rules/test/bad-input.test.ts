import {
  evaluateTap,
  maxEndDevice,
  maxUpstream,
  minAmpacity,
  type TapCase,
  TapRulesError,
} from "@lineside/tap-rules";
import { A, ft, kV, mV, V } from "@lineside/units";
import { expect, test } from "vitest";
import { PASSING } from "./passing-cases.ts";

const c = PASSING["240.21(C)(6)"];

/** A case that no compiler saw. */
function untyped(change: Readonly<Record<string, unknown>>): TapCase {
  return { ...c, ...change } as TapCase;
}

const BAD: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ["UNKNOWN_EDITION", "/edition", { edition: "2018" }],
  ["UNVERIFIED_EDITION", "/edition", { edition: "1999" }],
  ["UNVERIFIED_EDITION", "/edition", { edition: "2026" }],
  ["MISSING_FIELD", "/edition", { edition: undefined }],
  ["MISSING_FIELD", "/conductor", { conductor: undefined }],
  ["UNKNOWN_WORD", "/conductor", { conductor: "tap" }],
  ["OUT_OF_RANGE", "/length", { length: ft(-1) }],
  ["OUT_OF_RANGE", "/ampacity", { ampacity: A(-1) }],
  ["OUT_OF_RANGE", "/ampacity", { ampacity: A(0) }],
  ["OUT_OF_RANGE", "/ordinaryLimit", { ordinaryLimit: A(0) }],
  ["OUT_OF_RANGE", "/load", { load: A(-1) }],
  ["OUT_OF_RANGE", "/upstream/rating", { upstream: { rating: A(0) } }],
  ["OUT_OF_RANGE", "/ends/0/rating", { ends: [{ kind: "ocpd", rating: A("-0.001") }] }],
  [
    "OUT_OF_RANGE",
    "/ends/1/equipment",
    { ends: [{ kind: "ocpd" }, { kind: "ocpd", equipment: A(0) }] },
  ],
  ["OUT_OF_RANGE", "/transformer/vp", { transformer: { vp: V(0), vs: V(208) } }],
  ["OUT_OF_RANGE", "/transformer/vs", { transformer: { vp: V(480), vs: V(0) } }],
  ["OUT_OF_RANGE", "/transformer/vp", { transformer: { vp: V("1000.001") } }],
  ["OUT_OF_RANGE", "/transformer/vp", { transformer: { vp: kV("1.001") } }],
  ["WRONG_KIND", "/length", { length: A(10) }],
  ["WRONG_KIND", "/length", { length: 10 }],
  ["WRONG_KIND", "/length", { length: "10 ft" }],
  ["WRONG_KIND", "/ampacity", { ampacity: null }],
  ["WRONG_KIND", "/ampacity", { ampacity: { value: "10", unit: "A" } }],
  ["WRONG_KIND", "/upstream", { upstream: A(225) }],
  ["WRONG_KIND", "/ends", { ends: { kind: "ocpd" } }],
  ["WRONG_KIND", "/ends/0", { ends: [null] }],
  ["WRONG_KIND", "/ends/0", { ends: [undefined] }],
  ["WRONG_KIND", "/beyondEquipment", { beyondEquipment: "no" }],
  ["WRONG_KIND", "/install/raceway", { install: { raceway: 1 } }],
  ["WRONG_KIND", "/transformer/protectionOk", { transformer: { protectionOk: "yes" } }],
  ["WRONG_KIND", "/heldUpBy", { heldUpBy: "S1" }],
  ["WRONG_KIND", "/heldUpBy/1", { heldUpBy: ["S1", ""] }],
  ["WRONG_KIND", "/heldUpBy/0", { heldUpBy: ["x".repeat(201)] }],
  ["WRONG_KIND", "/subject", { subject: "S1" }],
  ["WRONG_KIND", "/cites", { cites: [] }],
  ["UNKNOWN_WORD", "/ends/0/kind", { ends: [{ kind: "breaker" }] }],
  ["UNKNOWN_WORD", "/ends/0/kind", { ends: [{ kind: "constructor" }] }],
  ["UNKNOWN_WORD", "/upstream/kind", { upstream: { kind: "relay" } }],
  ["UNKNOWN_WORD", "/transformer/connection", { transformer: { connection: "zigzag" } }],
  ["UNKNOWN_WORD", "/transformer/phases", { transformer: { phases: 2 } }],
  ["CONTRADICTION", "/transformer/phases", { transformer: { phases: 1, connection: "delta-wye" } }],
  ["CONTRADICTION", "/ends/0/equipment", { ends: [{ kind: "spd", equipment: A(100) }] }],
  [
    "CONTRADICTION",
    "/ends/0/listedInstructionsMet",
    { ends: [{ kind: "ocpd", listedInstructionsMet: true }] },
  ],
  ["UNKNOWN_FIELD", "/lenght", { lenght: ft(10) }],
  ["UNKNOWN_FIELD", "/toString", { toString: 1 }],
  ["UNKNOWN_FIELD", "/install/indoors", { install: { indoors: true } }],
  ["UNKNOWN_FIELD", "/upstream/amps", { upstream: { amps: A(1) } }],
  ["UNKNOWN_FIELD", "/ends/0/T", { ends: [{ kind: "ocpd", T: A(1) }] }],
  ["UNKNOWN_FIELD", "/transformer/tap", { transformer: { tap: 1 } }],
  ["TOO_MANY", "/ends", { ends: Array.from({ length: 1001 }, () => ({ kind: "ocpd" })) }],
  ["TOO_MANY", "/heldUpBy", { heldUpBy: Array.from({ length: 1001 }, () => "S1") }],
];

test.for(BAD)("%s at %s", ([code, path, change]) => {
  const error = expect.objectContaining({ code, path });
  expect(() => evaluateTap(untyped(change))).toThrow(error);
  expect(() => minAmpacity(untyped(change))).toThrow(error);
});

test.for([null, undefined, 3, "case", [], A(1)])("%s is no case", (value) => {
  expect(() => evaluateTap(value as unknown as TapCase)).toThrow(
    expect.objectContaining({ code: "WRONG_KIND", path: "" }),
  );
});

test("a key __proto__ is refused like any unknown field", () => {
  const parsed = JSON.parse(
    '{"__proto__":{"edition":"2017"},"edition":"2017","conductor":"feeder-tap"}',
  ) as TapCase;
  expect(() => evaluateTap(parsed)).toThrow(
    expect.objectContaining({ code: "UNKNOWN_FIELD", path: "/__proto__" }),
  );
});

test("the error says what was got and what was expected", () => {
  let caught: unknown;
  try {
    evaluateTap(untyped({ length: ft(-1) }));
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(TapRulesError);
  expect((caught as TapRulesError).message).toBe(
    "/length: got -1 ft (length), expected not below zero",
  );
});

test("the limits themselves are allowed", () => {
  const transformer = { vp: V(1000), vs: mV(1_000_000) };
  expect(evaluateTap({ ...c, length: ft(0), load: A(0), transformer }).verdict).toBe("pass");
});

test("fields of undefined are absent fields", () => {
  const answer = evaluateTap({
    edition: "2017",
    conductor: "feeder-tap",
    upstream: undefined,
    transformer: undefined,
    install: undefined,
  });
  expect(answer.verdict).toBe("needs-input");
});

const RATING_LISTS: readonly (readonly [string, string, unknown])[] = [
  ["WRONG_KIND", "/ratings/1", [A(15), 20]],
  ["WRONG_KIND", "/ratings/0", [A(0)]],
  ["WRONG_KIND", "/ratings/0", [V(15)]],
  ["TOO_MANY", "/ratings", Array.from({ length: 1001 }, () => A(15))],
  ["TOO_MANY", "/ratings", undefined],
];

test.for(RATING_LISTS)("ratings: %s at %s", ([code, path, ratings]) => {
  const list = ratings as Parameters<typeof maxUpstream>[1];
  const error = expect.objectContaining({ code, path });
  expect(() => maxUpstream(c, list)).toThrow(error);
  expect(() => maxEndDevice(c, list)).toThrow(error);
});

test("a conductor called protected whose numbers say otherwise contradicts itself", () => {
  const numbers = {
    edition: "2017",
    upstream: { rating: A(400) },
    ampacity: A(380),
    ordinaryLimit: A(350),
  } as const;
  for (const conductor of ["feeder", "branch-circuit"] as const) {
    expect(() => evaluateTap({ ...numbers, conductor })).toThrow(
      expect.objectContaining({ code: "CONTRADICTION", path: "/conductor" }),
    );
  }
});

import {
  evaluateTap,
  maxEndDevice,
  maxUpstream,
  minAmpacity,
  type TapCase,
  TapRulesError,
  waysToComply,
} from "@lineside/tap-rules";
import { A, ft, inch, kV, m, mV, V } from "@lineside/units";
import { expect, test } from "vitest";
import { PASSING } from "./passing-cases.ts";

const c = PASSING["240.21(C)(6)"];

const many = <T>(length: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length }, (_, i) => make(i));

/** A case that no compiler saw. */
function untyped(change: Readonly<Record<string, unknown>>): TapCase {
  return { ...c, ...change } as TapCase;
}

const BAD: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ["UNKNOWN_EDITION", "/edition", { edition: "2018" }],
  ["UNKNOWN_EDITION", "/edition", { edition: 2017 }],
  ["UNKNOWN_EDITION", "/edition", { edition: null }],
  ["UNKNOWN_EDITION", "/edition", { edition: ["2017"] }],
  ["UNKNOWN_EDITION", "/edition", { edition: "__proto__" }],
  ["UNVERIFIED_EDITION", "/edition", { edition: "1999" }],
  ["UNVERIFIED_EDITION", "/edition", { edition: "2026" }],
  ["MISSING_FIELD", "/edition", { edition: undefined }],
  ["MISSING_FIELD", "/conductor", { conductor: undefined }],
  ["UNKNOWN_WORD", "/conductor", { conductor: "tap" }],
  ["UNKNOWN_WORD", "/conductor", { conductor: "constructor" }],
  ["UNKNOWN_WORD", "/conductor", { conductor: ["feeder-tap"] }],
  ["UNKNOWN_WORD", "/ends/0/kind", { ends: [{}] }],
  ["UNKNOWN_WORD", "/ends/1/kind", { ends: [{ kind: "ocpd" }, { rating: A(10) }] }],
  ["OUT_OF_RANGE", "/transformer/vp", { transformer: { vp: kV("1.001") } }],
  [
    "OUT_OF_RANGE",
    "/ends/1/equipment",
    { ends: [{ kind: "ocpd" }, { kind: "ocpd", equipment: A(0) }] },
  ],
  ["WRONG_KIND", "/ends/1", { ends: [{ kind: "ocpd" }, undefined] }],
  ["WRONG_KIND", "/heldUpBy/1", { heldUpBy: ["S1", ""] }],
  ["WRONG_KIND", "/subject", { subject: "S1" }],
  ["WRONG_KIND", "/subject", { subject: 1 }],
  ["WRONG_KIND", "/subject", { subject: `/${"x".repeat(1000)}` }],
  ["WRONG_KIND", "/cites", { cites: [] }],
  ["WRONG_KIND", "/cites", { cites: "NEC" }],
  ["WRONG_KIND", "/cites/~1ampacity", { cites: { "/ampacity": "NEC" } }],
  ["WRONG_KIND", "/cites/~1length", { cites: { "/ampacity": {}, "/length": null } }],
  ["WRONG_KIND", "/printed", { printed: null }],
  ["WRONG_KIND", "/printed/a~0b", { printed: { "a~b": 174 } }],
  ["WRONG_KIND", "/printed/least", { printed: { least: "x".repeat(201) } }],
  ["TOO_MANY", "/printed", { printed: Object.fromEntries(many(1001, (i) => [`a${i}`, "1 A"])) }],
  ["TOO_MANY", "/cites", { cites: Object.fromEntries(many(1001, (i) => [`/a${i}`, {}])) }],
  ["UNKNOWN_FIELD", "/lenght", { lenght: ft(10) }],
  ["UNKNOWN_FIELD", "/toString", { toString: 1 }],
  ["UNKNOWN_FIELD", "/a~1b~0c", { "a/b~c": 1 }],
  ["UNKNOWN_FIELD", `/${"x".repeat(60)}`, { ["x".repeat(10_000)]: 1 }],
  ["UNKNOWN_FIELD", "/install/indoors", { install: { indoors: true } }],
  ["UNKNOWN_FIELD", "/ends/0/T", { ends: [{ kind: "ocpd", T: A(1) }] }],
  ["TOO_MANY", "/ends", { ends: many(1001, () => ({ kind: "ocpd" })) }],
  ["TOO_MANY", "/heldUpBy", { heldUpBy: many(1001, () => "S1") }],
  [
    "TOO_MANY",
    "/transformer/secondaries/1/ends",
    { transformer: { secondaries: [{}, { ends: many(1001, () => ({ kind: "ocpd" })) }] } },
  ],
  ["OUT_OF_RANGE", "/transformer/secondaries", { transformer: { secondaries: [] } }],
];

/** Two fields that cannot both be true. */
const CONTRADICTIONS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ["/transformer/phases", { transformer: { phases: 1, connection: "delta-wye" } }],
  ["/transformer/phases", { transformer: { phases: 3, connection: "single-phase-2-wire" } }],
  ...["equipment-with-ocpds", "spd", "overload-device", "tap-controller"].map(
    (kind) => ["/ends/0/equipment", { ends: [{ kind, equipment: A(100) }] }] as const,
  ),
  ...["ocpd", "equipment-with-ocpds", "overload-device", "tap-controller"].map(
    (kind) =>
      ["/ends/0/listedInstructionsMet", { ends: [{ kind, listedInstructionsMet: true }] }] as const,
  ),
  [
    "/transformer/secondaries/0/ends/0/equipment",
    { transformer: { secondaries: [{ ends: [{ kind: "spd", equipment: A(1) }] }] } },
  ],
  [
    "/transformer/secondaries/1/ends/0/listedInstructionsMet",
    {
      transformer: {
        secondaries: [{}, { ends: [{ kind: "ocpd", listedInstructionsMet: false }] }],
      },
    },
  ],
  ["/site/supervised", { site: { industrial: false, supervised: true } }],
  ["/site/manufacturing", { site: { industrial: false, manufacturing: true } }],
  ["/protectedLength", { length: ft(10), protectedLength: ft("10.001") }],
  [
    "/transformer/primary/protectedLength",
    { transformer: { primary: { length: m(3), protectedLength: ft(10) } } },
  ],
];

test.for(CONTRADICTIONS)("%s contradicts another field: %o", ([path, change]) => {
  const error = expect.objectContaining({ code: "CONTRADICTION", path });
  expect(() => evaluateTap(untyped(change))).toThrow(error);
  expect(() => maxEndDevice(untyped(change), [A(15)])).toThrow(error);
});

test("what comes near a contradiction is none", () => {
  const fine: readonly Readonly<Record<string, unknown>>[] = [
    { site: { industrial: false, supervised: false, manufacturing: false } },
    { site: { industrial: true, supervised: false, manufacturing: true } },
    { site: { supervised: true, manufacturing: true } },
    { length: ft(10), protectedLength: ft(10) },
    { protectedLength: ft(10), length: undefined },
    { transformer: { primary: { length: ft(10), protectedLength: inch(120) } } },
    { ends: [{ kind: "ocpd", equipment: A(1), listedInstructionsMet: undefined }] },
    { ends: [{ kind: "spd", listedInstructionsMet: false, equipment: undefined }] },
  ];
  for (const change of fine) expect(() => evaluateTap(untyped(change))).not.toThrow();
});

test("an object whose prototype brings fields is no case, nor is one within a case", () => {
  const inherited = Object.create({ ampacity: "200 A" }) as Readonly<Record<string, unknown>>;
  class Side {
    get rating(): string {
      return "200 A";
    }
  }
  const wrong = (path: string) => expect.objectContaining({ code: "WRONG_KIND", path });
  expect(() => evaluateTap(Object.assign(inherited, c) as unknown as TapCase)).toThrow(wrong(""));
  expect(() => evaluateTap(untyped({ upstream: new Side() }))).toThrow(wrong("/upstream"));
  expect(() => evaluateTap(untyped({ ends: [new Side()] }))).toThrow(wrong("/ends/0"));
  expect(() => evaluateTap(untyped({ site: new Map() }))).toThrow(wrong("/site"));
});

test("an object without a prototype is one like any other", () => {
  const bare = Object.assign(Object.create(null), c) as TapCase;
  expect(evaluateTap(bare).verdict).toBe("pass");
});

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
  ["WRONG_KIND", "/ratings/1", Object.assign(Array(3), { 0: A(15), 2: A(20) })],
  ["TOO_MANY", "/ratings", Array.from({ length: 1001 }, () => A(15))],
  ["TOO_MANY", "/ratings", undefined],
];

test.for(RATING_LISTS)("ratings: %s at %s", ([code, path, ratings]) => {
  const list = ratings as Parameters<typeof maxUpstream>[1];
  const error = expect.objectContaining({ code, path });
  expect(() => maxUpstream(c, list)).toThrow(error);
  expect(() => maxEndDevice(c, list)).toThrow(error);
  if (list !== undefined) expect(() => waysToComply(c, { ratings: list })).toThrow(error);
});

test.for([
  ["WRONG_KIND", "/options", null],
  ["WRONG_KIND", "/options", [A(15)]],
  ["UNKNOWN_FIELD", "/options/rating", { rating: [A(15)] }],
  ["TOO_MANY", "/ratings", { ratings: "15 A" }],
] as const)("the options of waysToComply: %s at %s", ([code, path, options]) => {
  expect(() => waysToComply(c, options as unknown as Parameters<typeof waysToComply>[1])).toThrow(
    expect.objectContaining({ code, path }),
  );
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

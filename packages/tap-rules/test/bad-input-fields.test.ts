import { evaluateTap, maxLength, type TapCase, TapRulesError } from "@lineside/tap-rules";
import { A, degC, faultA, ft, kVA, s, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { CASE_SHAPE, type FieldShape } from "../src/case-shape.ts";
import { changedCase } from "./changed-case.ts";

/** What a field holds, in the words of this test. */
type Holds =
  | "flag"
  | "size"
  | "phases"
  | "id"
  | "record"
  | "list"
  | "full list"
  | "current"
  | "current or zero"
  | "length"
  | "voltage"
  | "time"
  | "temperature"
  | "fault current"
  | "apparent power"
  | readonly string[];

const MATERIAL = ["copper", "aluminum", "copper-clad aluminum"];
const INSULATION = ["thermoplastic", "rubber-paper-or-varnished-cloth", "xlp-or-epr"];

const endFields = (at: string): Readonly<Record<string, Holds>> => ({
  [at]: "list",
  [`${at}/0`]: "record",
  [`${at}/0/kind`]: ["ocpd", "equipment-with-ocpds", "spd", "overload-device", "tap-controller"],
  [`${at}/0/rating`]: "current",
  [`${at}/0/equipment`]: "current",
  [`${at}/0/listedInstructionsMet`]: "flag",
});

const shortCircuitFields = (at: string): Readonly<Record<string, Holds>> => ({
  [at]: "record",
  [`${at}/current`]: "fault current",
  [`${at}/clearingTime`]: "time",
  [`${at}/initialTemperature`]: "temperature",
  [`${at}/insulation`]: INSULATION,
});

const sideFields = (at: string): Readonly<Record<string, Holds>> => ({
  [at]: "record",
  [`${at}/ampacity`]: "current",
  [`${at}/length`]: "length",
  [`${at}/protectedFromDamage`]: "flag",
  [`${at}/size`]: "size",
  [`${at}/material`]: MATERIAL,
  ...shortCircuitFields(`${at}/shortCircuit`),
});

const all = (at: string, holds: Holds, ...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`${at}/${name}`, holds]));

/** Every field of a case; of a list its first item. */
const FIELDS: Readonly<Record<string, Holds>> = {
  "/ampacity": "current",
  "/ordinaryLimit": "current",
  "/size": "size",
  "/material": MATERIAL,
  "/upstream": "record",
  "/upstream/rating": "current",
  "/upstream/kind": ["cb", "fuse"],
  "/upstream/conductorAmpacity": "current",
  "/sources": "list",
  "/sources/0": "record",
  "/sources/0/output": "current",
  "/sources/0/device": "current",
  "/length": "length",
  "/protectedLength": "length",
  "/load": "current or zero",
  "/supplies": ["transformer", "switchgear", "switchboard", "panelboard", "other"],
  "/beyondEquipment": "flag",
  ...endFields("/ends"),
  "/endsGrouped": "flag",
  "/transformer": "record",
  "/transformer/phases": "phases",
  "/transformer/connection": [
    "single-phase-2-wire",
    "single-phase-3-wire",
    "delta-delta-3-wire",
    "delta-delta-4-wire",
    "delta-wye",
    "wye-delta",
    "wye-wye",
  ],
  "/transformer/kva": "apparent power",
  "/transformer/vp": "voltage",
  "/transformer/vs": "voltage",
  "/transformer/protectionOk": "flag",
  "/transformer/suppliedByTap": "flag",
  ...sideFields("/transformer/primary"),
  "/transformer/primary/protectedLength": "length",
  "/transformer/secondaries": "full list",
  ...sideFields("/transformer/secondaries/0"),
  ...endFields("/transformer/secondaries/0/ends"),
  "/install": "record",
  ...all("/install", "flag", "field", "leavesEnclosure", "raceway", "protectedFromDamage"),
  ...all("/install", "flag", "outdoors", "spliced", "penetrates"),
  ...all("/install", "flag", "touchesCombustible", "deviceAtTap"),
  ...all("/install", "length", "horizontal", "tapHeight"),
  "/site": "record",
  ...all("/site", "flag", "industrial", "supervised", "qualifiedOnly", "manufacturing"),
  "/site/wallHeight": "length",
  "/disconnect": "record",
  "/disconnect/place": [
    "outside",
    "inside-nearest-entrance",
    "as-230.6-nearest-entrance",
    "elsewhere",
  ],
  ...all("/disconnect", "flag", "accessible", "withDevice"),
  "/outlet": "record",
  "/outlet/serves": [
    "cooking-appliance",
    "luminaire",
    "outlet",
    "receptacle",
    "infrared-heating",
    "deicing-leads",
  ],
  "/outlet/noLongerThanNeeded": "flag",
  "/motor": "record",
  "/motor/ampacity": "current",
  "/source": "record",
  "/source/nameplate": "current",
  ...all("/source", "flag", "overloadPrevented", "deviceAsCloseAsPracticable"),
  "/source/unclassifiedLocation": "flag",
  ...shortCircuitFields("/shortCircuit"),
  "/engineered": "record",
  ...all("/engineered", "flag", "differentialRelay", "shortCircuitStudy", "overloadRelay"),
  ...all("/engineered", "flag", "overloadStudy", "primaryCurve", "shortCircuitLimits"),
  "/engineered/listedTerminations": "flag",
  "/heldUpBy": "list",
  "/heldUpBy/0": "id",
};

/** Bad values, each with the code of its error. */
const NO_QUANTITY = [null, 0, 1, "10", "10 ft", true, [], {}, { value: "10", unit: "A" }] as const;
const wrongKind = (...values: readonly unknown[]) =>
  values.map((value) => ["WRONG_KIND", value] as const);
const outOfRange = (...values: readonly unknown[]) =>
  values.map((value) => ["OUT_OF_RANGE", value] as const);
const unknownWord = (...values: readonly unknown[]) =>
  values.map((value) => ["UNKNOWN_WORD", value] as const);

function badFor(holds: Holds): readonly (readonly [string, unknown])[] {
  if (typeof holds !== "string") {
    return unknownWord(
      ...[null, 1, true, [], {}, "", "constructor", "__proto__", "toString", "hasOwnProperty"],
      holds.map((word) => word.toUpperCase()).find((word) => !holds.includes(word)),
      ` ${holds[0]}`,
      [holds[0]],
    );
  }
  switch (holds) {
    case "flag":
      return wrongKind(null, 0, 1, "", "true", "no", [], {}, A(1));
    case "size":
      return unknownWord(null, 1, true, [], {}, "", "5000 kcmil", "3/0", "constructor", A(1));
    case "phases":
      return unknownWord(null, 0, 2, "3", true, [], 3.5, Number.NaN);
    case "id":
      return wrongKind(null, 0, "", "x".repeat(201), [], {});
    case "record":
      return wrongKind(null, 1, "x", true, [], A(1), () => 1);
    case "list":
    case "full list":
      return [
        ...wrongKind(null, 1, "x", true, {}, A(1), { length: 1, 0: {} }),
        ["TOO_MANY", Array.from({ length: 1001 }, () => ({}))],
        ...(holds === "full list" ? outOfRange([]) : []),
      ];
    case "current":
      return [...wrongKind(...NO_QUANTITY, V(1), ft(1)), ...outOfRange(A(0), A(-1), A("-0.001"))];
    case "current or zero":
      return [...wrongKind(...NO_QUANTITY, V(1)), ...outOfRange(A(-1), A("-0.001"))];
    case "length":
      return [...wrongKind(...NO_QUANTITY, A(1)), ...outOfRange(ft(-1), ft("-0.001"))];
    case "voltage":
      return [
        ...wrongKind(...NO_QUANTITY, A(1)),
        ...outOfRange(V(0), V(-1), V("1000.001"), V(4160)),
      ];
    case "time":
      return [...wrongKind(...NO_QUANTITY, ft(1)), ...outOfRange(s(-1))];
    case "temperature":
      return wrongKind(...NO_QUANTITY, ft(1));
    case "fault current":
      return [...wrongKind(...NO_QUANTITY, A(1)), ...outOfRange(faultA(0), faultA(-1))];
    case "apparent power":
      return [...wrongKind(...NO_QUANTITY, A(1)), ...outOfRange(kVA(0), kVA(-1))];
  }
}

function goodFor(holds: Holds): unknown {
  if (typeof holds !== "string") return holds[0];
  const good: Readonly<Record<Exclude<Holds, readonly string[]>, unknown>> = {
    flag: false,
    size: "3/0 AWG",
    phases: 3,
    id: "T1",
    record: {},
    list: [],
    "full list": [{}],
    current: A("0.001"),
    "current or zero": A(0),
    length: ft(0),
    voltage: V(1000),
    time: s(0),
    temperature: degC(-40),
    "fault current": faultA("0.001"),
    "apparent power": kVA("0.001"),
  };
  return good[holds];
}

/** A case with one field, and no more around it than it needs. */
function withField(path: string, value: unknown): TapCase {
  const c: TapCase = {
    edition: "2017",
    conductor: "feeder-tap",
    ...(path.startsWith("/ends/") && {
      ends: [{ kind: path.endsWith("Met") ? "spd" : "ocpd" }],
    }),
    ...(path.startsWith("/sources/") && { sources: [{}] }),
    ...(path.startsWith("/heldUpBy/") && { heldUpBy: ["S1"] }),
    ...(path.includes("/secondaries/") && {
      transformer: {
        secondaries: [
          path.includes("/ends/")
            ? { ends: [{ kind: path.endsWith("Met") ? "spd" : "ocpd" }] }
            : {},
        ],
      },
    }),
  };
  return changedCase(c, { [path]: value });
}

/** The paths of a shape, lists by their first item. */
function pathsOf(shape: FieldShape, at: string): readonly string[] {
  if (shape.is === "free") return [];
  if (shape.is === "list") return [at, ...pathsOf(shape.of, `${at}/0`)];
  if (shape.is !== "record") return [at];
  const fields = Object.entries(shape.fields);
  return [
    ...(at === "" ? [] : [at]),
    ...fields.flatMap(([key, one]) => pathsOf(one, `${at}/${key}`)),
  ];
}

test("every field of a case is here", () => {
  const paths = pathsOf({ is: "record", fields: CASE_SHAPE }, "");
  expect(Object.keys(FIELDS).sort()).toEqual([...paths].sort());
  const free = Object.keys(CASE_SHAPE).filter((key) => CASE_SHAPE[key]?.is === "free");
  expect(free).toEqual(["edition", "conductor", "subject", "cites", "printed"]);
});

describe.for(Object.entries(FIELDS))("%s", ([path, holds]) => {
  test.for(badFor(holds))("%s for %o", ([code, value]) => {
    const c = withField(path, value);
    for (const ask of [evaluateTap, maxLength]) {
      let caught: unknown;
      try {
        ask(c);
      } catch (error) {
        caught = error;
      }
      expect(caught).toBeInstanceOf(TapRulesError);
      const { code: got, path: at, message } = caught as TapRulesError;
      // a bad item of a list is found in it
      expect([got, at]).toEqual([code, path]);
      expect(message.length).toBeLessThan(400);
    }
  });

  test("what it may hold is taken, and so is nothing", () => {
    const good = /\/ends\/0$/.test(path) ? { kind: "ocpd" } : goodFor(holds);
    for (const value of [good, undefined]) {
      // an item of a list is there or not
      if (value === undefined && /\/0(?:\/kind)?$/.test(path)) continue;
      expect(["fail", "needs-input"]).toContain(evaluateTap(withField(path, value)).verdict);
    }
  });

  if (typeof holds !== "string") {
    test.for(holds)("takes %s", (word) => {
      expect(["fail", "needs-input"]).toContain(evaluateTap(withField(path, word)).verdict);
    });
  }

  if (holds === "record") {
    test.for(["ampacities", "toString", "constructor", "hasOwnProperty", "__proto__"])(
      "has no field %s",
      (key) => {
        const value = JSON.parse(`{${JSON.stringify(key)}:1}`) as object;
        const whole = /\/ends\/0$/.test(path) ? Object.assign(value, { kind: "ocpd" }) : value;
        expect(() => evaluateTap(withField(path, whole))).toThrow(
          expect.objectContaining({ code: "UNKNOWN_FIELD", path: `${path}/${key}` }),
        );
      },
    );
  }

  if (holds === "list" || holds === "full list") {
    test("a hole is no item", () => {
      const holed: unknown[] =
        path === "/heldUpBy" ? ["S1"] : [path.endsWith("ends") ? { kind: "ocpd" } : {}];
      holed.length = 2;
      expect(() => evaluateTap(withField(path, holed))).toThrow(
        expect.objectContaining({ code: "WRONG_KIND", path: `${path}/1` }),
      );
    });
  }
});

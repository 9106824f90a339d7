import { type Kind, type Quantity, V } from "@lineside/units";
import {
  DISCONNECT_PLACES,
  END_KINDS,
  INSULATION_KINDS,
  OUTLET_KINDS,
  SUPPLIED,
  TAP_MATERIALS,
} from "./case-words.ts";
import { CONNECTIONS } from "./connection.ts";

/** What a field of a case may hold. */
export type FieldShape =
  | { readonly is: "quantity"; readonly kind: Kind; readonly least: "zero" | "above-zero" | "none" }
  | { readonly is: "flag" }
  | { readonly is: "size" }
  | { readonly is: "words"; readonly words: ReadonlySet<unknown> }
  | { readonly is: "record"; readonly fields: RecordShape }
  | { readonly is: "list"; readonly of: FieldShape; readonly least?: number }
  | { readonly is: "id" }
  | { readonly is: "phases" }
  | { readonly is: "free" };

/** The fields of a record; a map, as it has no keys but its own. */
export type RecordShape = ReadonlyMap<string, FieldShape>;

/** 240.21 is judged for 1000 V and below. */
export const MOST_VOLTAGE: Quantity<"voltage"> = /* @__PURE__ */ V(1000);

const FLAG: FieldShape = { is: "flag" };
const CURRENT: FieldShape = { is: "quantity", kind: "current", least: "above-zero" };
const LENGTH: FieldShape = { is: "quantity", kind: "length", least: "zero" };
const VOLTAGE: FieldShape = { is: "quantity", kind: "voltage", least: "above-zero" };
const SIZE: FieldShape = { is: "size" };
const FREE: FieldShape = { is: "free" };

/* @__NO_SIDE_EFFECTS__ */
function words(all: readonly string[]): FieldShape {
  return { is: "words", words: new Set(all) };
}

/* @__NO_SIDE_EFFECTS__ */
function fieldsOf(fields: Readonly<Record<string, FieldShape>>): RecordShape {
  return new Map(Object.entries(fields));
}

/* @__NO_SIDE_EFFECTS__ */
function record(fields: Readonly<Record<string, FieldShape>>): FieldShape {
  return { is: "record", fields: fieldsOf(fields) };
}

const MATERIAL: FieldShape = /* @__PURE__ */ words(TAP_MATERIALS);

const ENDS: FieldShape = {
  is: "list",
  of: /* @__PURE__ */ record({
    kind: /* @__PURE__ */ words(END_KINDS),
    rating: CURRENT,
    equipment: CURRENT,
    listedInstructionsMet: FLAG,
  }),
};

const SHORT_CIRCUIT: FieldShape = /* @__PURE__ */ record({
  current: { is: "quantity", kind: "shortCircuitCurrent", least: "above-zero" },
  clearingTime: { is: "quantity", kind: "time", least: "zero" },
  initialTemperature: { is: "quantity", kind: "temperature", least: "none" },
  insulation: /* @__PURE__ */ words(INSULATION_KINDS),
});

/** What both sides of a transformer tell of their conductors. */
const SIDE: Readonly<Record<string, FieldShape>> = {
  ampacity: CURRENT,
  length: LENGTH,
  protectedFromDamage: FLAG,
  size: SIZE,
  material: MATERIAL,
  shortCircuit: SHORT_CIRCUIT,
};

const TRANSFORMER: FieldShape = /* @__PURE__ */ record({
  phases: { is: "phases" },
  connection: {
    is: "words",
    words: /* @__PURE__ */ new Set(/* @__PURE__ */ Object.keys(CONNECTIONS)),
  },
  kva: { is: "quantity", kind: "apparentPower", least: "above-zero" },
  vp: VOLTAGE,
  vs: VOLTAGE,
  protectionOk: FLAG,
  suppliedByTap: FLAG,
  primary: /* @__PURE__ */ record({ ...SIDE, protectedLength: LENGTH }),
  secondaries: {
    is: "list",
    least: 1,
    of: /* @__PURE__ */ record({ ...SIDE, ends: ENDS }),
  },
});

/** The fields of a case, each with what it may hold. */
export const CASE_SHAPE: RecordShape = /* @__PURE__ */ fieldsOf({
  edition: FREE,
  conductor: FREE,
  ampacity: CURRENT,
  ordinaryLimit: CURRENT,
  size: SIZE,
  material: MATERIAL,
  upstream: /* @__PURE__ */ record({
    rating: CURRENT,
    kind: /* @__PURE__ */ words(["cb", "fuse"]),
    conductorAmpacity: CURRENT,
  }),
  sources: {
    is: "list",
    of: /* @__PURE__ */ record({ output: CURRENT, device: CURRENT }),
  },
  length: LENGTH,
  protectedLength: LENGTH,
  load: { is: "quantity", kind: "current", least: "zero" },
  supplies: /* @__PURE__ */ words(SUPPLIED),
  beyondEquipment: FLAG,
  ends: ENDS,
  endsGrouped: FLAG,
  transformer: TRANSFORMER,
  install: /* @__PURE__ */ record({
    field: FLAG,
    leavesEnclosure: FLAG,
    raceway: FLAG,
    protectedFromDamage: FLAG,
    outdoors: FLAG,
    spliced: FLAG,
    penetrates: FLAG,
    horizontal: LENGTH,
    tapHeight: LENGTH,
    touchesCombustible: FLAG,
    deviceAtTap: FLAG,
  }),
  site: /* @__PURE__ */ record({
    industrial: FLAG,
    supervised: FLAG,
    qualifiedOnly: FLAG,
    manufacturing: FLAG,
    wallHeight: LENGTH,
  }),
  disconnect: /* @__PURE__ */ record({
    place: /* @__PURE__ */ words(DISCONNECT_PLACES),
    accessible: FLAG,
    withDevice: FLAG,
  }),
  outlet: /* @__PURE__ */ record({
    serves: /* @__PURE__ */ words(OUTLET_KINDS),
    noLongerThanNeeded: FLAG,
  }),
  motor: /* @__PURE__ */ record({ ampacity: CURRENT }),
  source: /* @__PURE__ */ record({
    nameplate: CURRENT,
    overloadPrevented: FLAG,
    deviceAsCloseAsPracticable: FLAG,
    unclassifiedLocation: FLAG,
  }),
  shortCircuit: SHORT_CIRCUIT,
  engineered: /* @__PURE__ */ record({
    differentialRelay: FLAG,
    shortCircuitStudy: FLAG,
    overloadRelay: FLAG,
    overloadStudy: FLAG,
    primaryCurve: FLAG,
    shortCircuitLimits: FLAG,
    listedTerminations: FLAG,
  }),
  heldUpBy: { is: "list", of: { is: "id" } },
  subject: FREE,
  cites: { is: "free" },
  printed: { is: "free" },
});

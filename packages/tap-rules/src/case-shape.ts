import { type Kind, type Quantity, V } from "@lineside/units";
import { CONNECTIONS } from "./connection.ts";

/** What a field of a case may hold. */
export type FieldShape =
  | { readonly is: "quantity"; readonly kind: Kind; readonly least: "zero" | "above-zero" | "none" }
  | { readonly is: "flag" }
  | { readonly is: "size" }
  | { readonly is: "words"; readonly words: Readonly<Record<string, unknown>> }
  | { readonly is: "record"; readonly fields: RecordShape }
  | { readonly is: "list"; readonly of: FieldShape; readonly least?: number }
  | { readonly is: "id" }
  | { readonly is: "phases" }
  | { readonly is: "free" };

/** The fields of a record. */
export type RecordShape = Readonly<Record<string, FieldShape>>;

/** 240.21 is judged for 1000 V and below. */
export const MOST_VOLTAGE: Quantity<"voltage"> = /* @__PURE__ */ V(1000);

const FLAG: FieldShape = { is: "flag" };
const CURRENT: FieldShape = { is: "quantity", kind: "current", least: "above-zero" };
const LENGTH: FieldShape = { is: "quantity", kind: "length", least: "zero" };
const VOLTAGE: FieldShape = { is: "quantity", kind: "voltage", least: "above-zero" };
const SIZE: FieldShape = { is: "size" };
const FREE: FieldShape = { is: "free" };

/* @__NO_SIDE_EFFECTS__ */
function words(...all: readonly string[]): FieldShape {
  return { is: "words", words: Object.fromEntries(all.map((word) => [word, true])) };
}

const MATERIAL: FieldShape = /* @__PURE__ */ words("copper", "aluminum", "copper-clad aluminum");

const ENDS: FieldShape = {
  is: "list",
  of: {
    is: "record",
    fields: {
      kind: /* @__PURE__ */ words(
        "ocpd",
        "equipment-with-ocpds",
        "spd",
        "overload-device",
        "tap-controller",
      ),
      rating: CURRENT,
      equipment: CURRENT,
      listedInstructionsMet: FLAG,
    },
  },
};

const SHORT_CIRCUIT: FieldShape = {
  is: "record",
  fields: {
    current: { is: "quantity", kind: "shortCircuitCurrent", least: "above-zero" },
    clearingTime: { is: "quantity", kind: "time", least: "zero" },
    initialTemperature: { is: "quantity", kind: "temperature", least: "none" },
    insulation: /* @__PURE__ */ words(
      "thermoplastic",
      "rubber-paper-or-varnished-cloth",
      "xlp-or-epr",
    ),
  },
};

/** What both sides of a transformer tell of their conductors. */
const SIDE: RecordShape = {
  ampacity: CURRENT,
  length: LENGTH,
  protectedFromDamage: FLAG,
  size: SIZE,
  material: MATERIAL,
  shortCircuit: SHORT_CIRCUIT,
};

const TRANSFORMER: FieldShape = {
  is: "record",
  fields: {
    phases: { is: "phases" },
    connection: { is: "words", words: CONNECTIONS },
    kva: { is: "quantity", kind: "apparentPower", least: "above-zero" },
    vp: VOLTAGE,
    vs: VOLTAGE,
    protectionOk: FLAG,
    suppliedByTap: FLAG,
    primary: { is: "record", fields: { ...SIDE, protectedLength: LENGTH } },
    secondaries: {
      is: "list",
      least: 1,
      of: { is: "record", fields: { ...SIDE, ends: ENDS } },
    },
  },
};

/** The fields of a case, each with what it may hold. */
export const CASE_SHAPE: RecordShape = {
  edition: FREE,
  conductor: FREE,
  ampacity: CURRENT,
  ordinaryLimit: CURRENT,
  size: SIZE,
  material: MATERIAL,
  upstream: {
    is: "record",
    fields: {
      rating: CURRENT,
      kind: /* @__PURE__ */ words("cb", "fuse"),
      conductorAmpacity: CURRENT,
    },
  },
  sources: {
    is: "list",
    of: { is: "record", fields: { output: CURRENT, device: CURRENT } },
  },
  length: LENGTH,
  protectedLength: LENGTH,
  load: { is: "quantity", kind: "current", least: "zero" },
  supplies: /* @__PURE__ */ words(
    "transformer",
    "switchgear",
    "switchboard",
    "panelboard",
    "other",
  ),
  beyondEquipment: FLAG,
  ends: ENDS,
  endsGrouped: FLAG,
  transformer: TRANSFORMER,
  install: {
    is: "record",
    fields: {
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
    },
  },
  site: {
    is: "record",
    fields: {
      industrial: FLAG,
      supervised: FLAG,
      qualifiedOnly: FLAG,
      manufacturing: FLAG,
      wallHeight: LENGTH,
    },
  },
  disconnect: {
    is: "record",
    fields: {
      place: /* @__PURE__ */ words(
        "outside",
        "inside-nearest-entrance",
        "as-230.6-nearest-entrance",
        "elsewhere",
      ),
      accessible: FLAG,
      withDevice: FLAG,
    },
  },
  outlet: {
    is: "record",
    fields: {
      serves: /* @__PURE__ */ words(
        "cooking-appliance",
        "luminaire",
        "outlet",
        "receptacle",
        "infrared-heating",
        "deicing-leads",
      ),
      noLongerThanNeeded: FLAG,
    },
  },
  motor: { is: "record", fields: { ampacity: CURRENT } },
  source: {
    is: "record",
    fields: {
      nameplate: CURRENT,
      overloadPrevented: FLAG,
      deviceAsCloseAsPracticable: FLAG,
      unclassifiedLocation: FLAG,
    },
  },
  shortCircuit: SHORT_CIRCUIT,
  engineered: {
    is: "record",
    fields: {
      differentialRelay: FLAG,
      shortCircuitStudy: FLAG,
      overloadRelay: FLAG,
      overloadStudy: FLAG,
      primaryCurve: FLAG,
      shortCircuitLimits: FLAG,
      listedTerminations: FLAG,
    },
  },
  heldUpBy: { is: "list", of: { is: "id" } },
  subject: FREE,
  cites: { is: "free" },
  printed: { is: "free" },
};

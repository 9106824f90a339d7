import type { Kind } from "@lineside/units";
import { TAP_MATERIALS } from "../case-words.ts";
import { BOLT_GRADES, CONNECTOR_KINDS, CURRENT_PATH_KINDS, JOINT_PLACES } from "./physical-tap.ts";
import type { PhysicalTapCheckId, PhysicalTapUpkeep } from "./profile.ts";

/** The materials of a current path or a joint. */

/** A NEMA enclosure type without the word: 3R, 4X, 12. */
export const ENCLOSURE_TYPE: RegExp = /^[1-9]\d?[A-Z]{0,2}$/;

/** What a field of a row must be. */
export type FieldForm = (
  | { readonly form: "quantity"; readonly kind: Kind }
  | { readonly form: "words"; readonly words: readonly string[] }
  | { readonly form: "word"; readonly words: readonly string[] }
  | { readonly form: "enclosure-types" }
  | { readonly form: "months" }
  | { readonly form: "text" }
) & { readonly optional?: true };

/** The fields of a row beside those that say where it comes from. */
export type RowForm = Readonly<Record<string, FieldForm>>;

const PLAIN: RowForm = {};
const MONTHS: RowForm = { months: { form: "months" } };
const ON: FieldForm = { form: "words", words: JOINT_PLACES };
const MATERIALS: FieldForm = { form: "words", words: TAP_MATERIALS };
const WORDS: FieldForm = { form: "text", optional: true };

/** What each check of a profile holds. */
export const CHECK_FORMS: Readonly<Record<PhysicalTapCheckId, RowForm>> = {
  "current-density": {
    most: { form: "quantity", kind: "currentDensity" },
    paths: { form: "words", words: CURRENT_PATH_KINDS },
    materials: MATERIALS,
    whyNotOthers: WORDS,
  },
  "contact-resistance": { below: { form: "quantity", kind: "resistance" } },
  "fault-current": {
    usualLeast: { form: "quantity", kind: "shortCircuitCurrent", optional: true },
    usualMost: { form: "quantity", kind: "shortCircuitCurrent", optional: true },
  },
  torque: PLAIN,
  "torque-record": PLAIN,
  "torque-tool": PLAIN,
  "oxide-removal": { on: ON, materials: MATERIALS },
  "oxide-inhibitor": { materials: MATERIALS },
  "bolt-grade": { on: ON, least: { form: "word", words: BOLT_GRADES } },
  "connector-kind": { oneOf: { form: "words", words: CONNECTOR_KINDS } },
  "connector-listing": PLAIN,
  "connector-size": PLAIN,
  "nominal-voltage": {
    least: { form: "quantity", kind: "voltage" },
    most: { form: "quantity", kind: "voltage" },
  },
  "enclosure-type": { oneOf: { form: "enclosure-types" } },
  "arc-flash-study": MONTHS,
  "insulation-test": PLAIN,
};

/** What each row of upkeep holds. */
export const UPKEEP_FORMS: Readonly<Record<keyof PhysicalTapUpkeep, RowForm>> = {
  "thermal-scan": { ...MONTHS, words: WORDS },
  "hot-spot": { above: { form: "quantity", kind: "temperature" }, words: WORDS },
  "torque-inspection": { ...MONTHS, words: WORDS },
  "utility-side": { words: WORDS },
};

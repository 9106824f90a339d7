import {
  EDITION_IDS,
  type EditionId,
  isTemperatureColumn,
  type TemperatureColumn,
  UNVERIFIED_EDITIONS,
} from "@lineside/ampacity";
import {
  type ConductorSize,
  type Kind,
  type Quantity,
  type Safe,
  type System,
  safeParseConductor,
  safeParseQuantity,
  safeParseSystem,
  systemTopology,
  type UnitsError,
} from "@lineside/units";
import { type DesignErrorCode, listed, shown } from "./design-error.ts";
import { type Objection, type Reject, wrongType } from "./objection.ts";
import { type Schema, written } from "./schema-field.ts";

/** What the reader of units calls a mistake, and what it is in a design. */
const CODES: Readonly<Partial<Record<UnitsError["code"], DesignErrorCode>>> = {
  UNIT_MISMATCH: "WRONG_KIND",
  UNKNOWN_UNIT: "UNKNOWN_UNIT",
  AMBIGUOUS: "AMBIGUOUS",
  NOT_STANDARD_SIZE: "UNKNOWN_SIZE",
  UNKNOWN_SYSTEM: "UNKNOWN_SYSTEM",
  OUT_OF_RANGE: "OUT_OF_RANGE",
  TOO_LONG: "OUT_OF_RANGE",
};

/** What is wrong with a text that the reader of units does not read. */
function unread(got: unknown, error: UnitsError, what: string): Objection {
  const { expected, suggestion } = error;
  const ways = listed(typeof expected === "string" ? [expected] : expected);
  const code = CODES[error.code] ?? "NOT_READ";
  if (code === "AMBIGUOUS") {
    const message = `${shown(got)} may be ${ways}; write out which`;
    return { code, message, got, expected: ways, suggestion };
  }
  const message = error.code === "PARSE" ? `${shown(got)} is not ${what}` : error.message;
  return { code, message, got, expected: what, suggestion };
}

/** A number, or a text that is nothing but a number: the unit was forgotten. */
function bareNumber(raw: unknown): string | undefined {
  if (typeof raw === "number") return String(raw);
  return typeof raw === "string" && /^\s*[-+]?[\d.,]+\s*$/.test(raw) ? raw.trim() : undefined;
}

/** How quantities of a kind are called in a message, and an example of one. */
interface Wanted<K extends Kind> {
  readonly kind: K;
  readonly what: string;
  readonly example: string;
}

/* @__NO_SIDE_EFFECTS__ */
function wanted<K extends Kind>(kind: K, example: string): Wanted<K> {
  const name = kind === "apparentPower" ? "power in volt-amperes" : kind;
  return { kind, what: `a ${name} such as ${example}`, example };
}

/** A quantity above zero. The example has the unit to propose where it was forgotten; nothing is ever assumed. */
function quantityOf<K extends Kind>(
  { kind, what, example }: Wanted<K>,
  raw: unknown,
  reject: Reject,
): Quantity<K> | undefined {
  const bare = bareNumber(raw);
  if (bare !== undefined) {
    const suggestion = `${bare} ${example.replace(/^[\d.,/'"-]+\s*/, "")}`;
    const message = `${bare} has no unit; write "${suggestion}" if that is meant`;
    return reject({ code: "NO_UNIT", message, got: raw, expected: what, suggestion });
  }
  if (typeof raw !== "string") return reject(wrongType(raw, what));
  const read: Safe<Quantity<K>> = safeParseQuantity(kind, raw);
  if (!read.ok) return reject(unread(raw, read.error, what));
  const { n } = read.value.value;
  if (n > 0) return read.value;
  return reject({
    code: n < 0 ? "NEGATIVE" : "OUT_OF_RANGE",
    message: `${shown(raw)} is not above zero`,
    got: raw,
    expected: `more than 0 ${read.value.unit.symbol}`,
  });
}

/** A text that is not a bare number, as JSON Schema says it. */
const WITH_UNIT = { type: "string", pattern: "[^-+0-9., ]" } as const;

/** A quantity with its unit, above zero. */
/* @__NO_SIDE_EFFECTS__ */
export function quantity<K extends Kind>(kind: K, example: string): Schema<Quantity<K>> {
  const one = wanted(kind, example);
  return written({ ...WITH_UNIT, examples: [example] }, (raw, reject) =>
    quantityOf(one, raw, reject),
  );
}

/** A standard conductor size, and nothing about the conductor beside it. */
/* @__NO_SIDE_EFFECTS__ */
export function conductorSize(): Schema<ConductorSize> {
  const what = "a conductor size such as 3/0 AWG or 500 kcmil";
  const examples = ["3 AWG", "2/0 AWG", "500 kcmil"];
  return written({ type: "string", examples }, (raw, reject) => {
    const text = typeof raw === "number" ? String(raw) : raw;
    if (typeof text !== "string") return reject(wrongType(raw, what));
    const read = safeParseConductor(text);
    if (!read.ok) return reject(unread(raw, read.error, what));
    const { size, material, construction } = read.value;
    if (material === undefined && construction === undefined) return size;
    return reject({
      code: "NOT_READ",
      message: `${shown(raw)} says more than a size; the material has a field of its own`,
      got: raw,
      expected: what,
      suggestion: size,
    });
  });
}

/** A system of supply, such as 208Y/120. */
/* @__NO_SIDE_EFFECTS__ */
export function system(): Schema<System> {
  const what = "a system such as 208Y/120 or 480Y/277";
  const examples = ["120/240", "208Y/120", "480Y/277"];
  return written({ type: "string", examples }, (raw, reject) => {
    if (typeof raw !== "string") return reject(wrongType(raw, what));
    const read = safeParseSystem(raw);
    return read.ok ? read.value : reject(unread(raw, read.error, what));
  });
}

/** The voltage of a winding: between lines, and the system where that was written. */
export interface WindingVoltage {
  readonly lineToLine: Quantity<"voltage">;
  readonly system?: System;
}

/** A voltage, or a system, of which the voltage between lines counts. */
/* @__NO_SIDE_EFFECTS__ */
export function windingVoltage(): Schema<WindingVoltage> {
  const volts = wanted("voltage", "480 V");
  const what = "a voltage such as 480 V, or a system such as 208Y/120";
  return written({ ...WITH_UNIT, examples: ["480 V", "208Y/120"] }, (raw, reject) => {
    const read = typeof raw === "string" ? safeParseSystem(raw) : undefined;
    if (read?.ok) {
      return { lineToLine: systemTopology(read.value).lineToLine, system: read.value };
    }
    if (read && String(raw).includes("/")) return reject(unread(raw, read.error, what));
    const lineToLine = quantityOf(volts, raw, reject);
    return lineToLine && { lineToLine };
  });
}

/** What the terminals of a piece of equipment are listed and marked for. */
/* @__NO_SIDE_EFFECTS__ */
export function terminationTemperature(): Schema<TemperatureColumn> {
  const celsius = wanted("temperature", "75 °C");
  const examples = ["60 °C", "75 °C", "90 °C"];
  return written({ type: "string", examples }, (raw, reject) => {
    const found = quantityOf(celsius, raw, reject);
    if (found === undefined) return undefined;
    const degrees = Number(found.value.n) / Number(found.value.d);
    if (found.unit.symbol === "°C" && isTemperatureColumn(degrees)) return degrees;
    const message = `${shown(raw)} is no temperature that terminals are listed for`;
    return reject({ code: "UNKNOWN_CHOICE", message, got: raw, expected: listed(examples) });
  });
}

/** An edition of the NEC by its year; of the last two we hold too little to judge by. */
export type DesignEdition = EditionId | "1999" | "2026";

/** The edition of the electrical code that the design is judged by; its year may be written as a number. */
/* @__NO_SIDE_EFFECTS__ */
export function necEdition(): Schema<DesignEdition> {
  const known = [...EDITION_IDS, ...Object.keys(UNVERIFIED_EDITIONS)].sort() as DesignEdition[];
  return written({ enum: [...known, ...known.map(Number)] }, (raw, reject) => {
    const year = typeof raw === "number" ? String(raw) : raw;
    const found = known.find((one) => one === year);
    if (found !== undefined) return found;
    return reject({
      code: typeof year === "string" ? "UNKNOWN_EDITION" : "WRONG_TYPE",
      message: `there is no ${shown(raw)} edition of the NEC; held are ${listed(EDITION_IDS)}`,
      got: raw,
      expected: listed(known),
    });
  });
}

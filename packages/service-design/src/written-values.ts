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
import { type DesignErrorCode, shown } from "./design-error.ts";
import { type Form, listed, object, type Place } from "./form.ts";

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

function unread(at: Place, raw: unknown, error: UnitsError, what: string): undefined {
  const { expected } = error;
  const ways = typeof expected === "string" ? [expected] : expected;
  const messages: Readonly<Partial<Record<UnitsError["code"], string>>> = {
    PARSE: `${shown(raw)} is not ${what}`,
    AMBIGUOUS: `${shown(raw)} may be ${listed(ways)}; write out which`,
  };
  return object(at, {
    code: CODES[error.code] ?? "NOT_READ",
    message: messages[error.code] ?? error.message,
    got: raw,
    expected: error.code === "AMBIGUOUS" ? listed(ways) : what,
    suggestion: error.suggestion,
  });
}

/** A number, or a text that is nothing but a number: the unit was forgotten. */
function bareNumber(raw: unknown): string | undefined {
  if (typeof raw === "number") return String(raw);
  return typeof raw === "string" && /^\s*[-+]?[\d.,]+\s*$/.test(raw) ? raw.trim() : undefined;
}

/**
 * A quantity with its unit, above zero. `unit` is the one to propose where it was forgotten; nothing is ever assumed.
 */
/* @__NO_SIDE_EFFECTS__ */
export function quantity<K extends Kind>(kind: K, example: string): Form<Quantity<K>> {
  const unit = example.replace(/^[\d.,/'"-]+\s*/, "");
  const what = `a ${kind === "apparentPower" ? "power in volt-amperes" : kind} such as ${example}`;
  return {
    what,
    read(raw, at) {
      const bare = bareNumber(raw);
      if (bare !== undefined) {
        const suggestion = `${bare} ${unit}`;
        const message = `${bare} has no unit; write "${suggestion}" if that is meant`;
        return object(at, { code: "NO_UNIT", message, got: raw, expected: what, suggestion });
      }
      if (typeof raw !== "string") {
        return object(at, {
          code: "WRONG_TYPE",
          message: `expected ${what}, got ${shown(raw)}`,
          got: raw,
          expected: what,
        });
      }
      const read: Safe<Quantity<K>> = safeParseQuantity(kind, raw);
      return read.ok ? aboveZero(read.value, raw, at) : unread(at, raw, read.error, what);
    },
    schema: () => ({ type: "string", pattern: "[^-+0-9., ]", examples: [example] }),
  };
}

function aboveZero<K extends Kind>(
  value: Quantity<K>,
  raw: string,
  at: Place,
): Quantity<K> | undefined {
  if (value.value.n > 0) return value;
  return object(at, {
    code: value.value.n < 0 ? "NEGATIVE" : "OUT_OF_RANGE",
    message: `${shown(raw)} is not above zero`,
    got: raw,
    expected: `more than 0 ${value.unit.symbol}`,
  });
}

/** A standard conductor size, and nothing about the conductor beside it. */
/* @__NO_SIDE_EFFECTS__ */
export function conductorSize(): Form<ConductorSize> {
  const what = "a conductor size such as 3/0 AWG or 500 kcmil";
  return {
    what,
    read(raw, at) {
      const written = typeof raw === "number" ? String(raw) : raw;
      if (typeof written !== "string") {
        const message = `expected ${what}, got ${shown(raw)}`;
        return object(at, { code: "WRONG_TYPE", message, got: raw, expected: what });
      }
      const read = safeParseConductor(written);
      if (!read.ok) return unread(at, raw, read.error, what);
      const { size, material, construction } = read.value;
      if (material === undefined && construction === undefined) return size;
      return object(at, {
        code: "NOT_READ",
        message: `${shown(raw)} says more than a size; the material has a field of its own`,
        got: raw,
        expected: what,
        suggestion: size,
      });
    },
    schema: () => ({ type: "string", examples: ["3 AWG", "2/0 AWG", "500 kcmil"] }),
  };
}

/** A system of supply, such as 208Y/120. */
/* @__NO_SIDE_EFFECTS__ */
export function system(): Form<System> {
  const what = "a system such as 208Y/120 or 480Y/277";
  return {
    what,
    read(raw, at) {
      if (typeof raw !== "string") {
        const message = `expected ${what}, got ${shown(raw)}`;
        return object(at, { code: "WRONG_TYPE", message, got: raw, expected: what });
      }
      const read = safeParseSystem(raw);
      return read.ok ? read.value : unread(at, raw, read.error, what);
    },
    schema: () => ({ type: "string", examples: ["120/240", "208Y/120", "480Y/277"] }),
  };
}

/** The voltage of a winding: between lines, and the system where that was written. */
export interface WindingVoltage {
  readonly lineToLine: Quantity<"voltage">;
  readonly system?: System;
}

/** A voltage, or a system, of which the voltage between lines counts. */
/* @__NO_SIDE_EFFECTS__ */
export function windingVoltage(): Form<WindingVoltage> {
  const volts = quantity("voltage", "480 V");
  const what = "a voltage such as 480 V, or a system such as 208Y/120";
  return {
    what,
    read(raw, at) {
      if (typeof raw === "string") {
        const read = safeParseSystem(raw);
        if (read.ok)
          return { lineToLine: systemTopology(read.value).lineToLine, system: read.value };
        if (raw.includes("/")) return unread(at, raw, read.error, what);
      }
      const lineToLine = volts.read(raw, at);
      return lineToLine && { lineToLine };
    },
    schema: () => ({ type: "string", pattern: "[^-+0-9., ]", examples: ["480 V", "208Y/120"] }),
  };
}

/** What the terminals of a piece of equipment are listed and marked for. */
/* @__NO_SIDE_EFFECTS__ */
export function terminationTemperature(): Form<TemperatureColumn> {
  const celsius = quantity("temperature", "75 °C");
  const what = "60 °C, 75 °C or 90 °C";
  return {
    what,
    read(raw, at) {
      const found = celsius.read(raw, at);
      if (found === undefined) return undefined;
      const degrees = Number(found.value.n) / Number(found.value.d);
      if (found.unit.symbol === "°C" && isTemperatureColumn(degrees)) return degrees;
      return object(at, {
        code: "UNKNOWN_CHOICE",
        message: `${shown(raw)} is no temperature that terminals are listed for`,
        got: raw,
        expected: what,
      });
    },
    schema: () => ({ type: "string", examples: ["60 °C", "75 °C", "90 °C"] }),
  };
}

/** An edition of the NEC by its year; of the last two we hold too little to judge by. */
export type DesignEdition = EditionId | "1999" | "2026";

/** The edition of the electrical code that the design is judged by. */
/* @__NO_SIDE_EFFECTS__ */
export function necEdition(): Form<DesignEdition> {
  const what = "a year of the NEC";
  const known = (): string[] => [...EDITION_IDS, ...Object.keys(UNVERIFIED_EDITIONS)].sort();
  return {
    what,
    read(raw, at) {
      const year = typeof raw === "number" ? String(raw) : raw;
      const found = known().find((one) => one === year);
      if (found !== undefined) return found as DesignEdition;
      return object(at, {
        code: typeof year === "string" ? "UNKNOWN_EDITION" : "WRONG_TYPE",
        message: `there is no ${shown(raw)} edition of the NEC; held are ${listed(EDITION_IDS)}`,
        got: raw,
        expected: listed(known()),
      });
    },
    schema: () => ({ enum: known() }),
  };
}

import { isQuantity, type Kind, type Quantity } from "@lineside/units";
import { TapRulesError, type TapRulesErrorCode } from "./tap-rules-error.ts";

/** An object that no compiler saw. */
export type Fields = Readonly<Record<string, unknown>>;

/** More ends, ratings, joints or words than any installation has. */
export const MOST_ITEMS = 1000;

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (isQuantity(value)) return `${value} (${value.kind})`;
  if (typeof value === "string") return JSON.stringify(value.slice(0, 60));
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null
    ? "an object"
    : typeof value === "function"
      ? "a function"
      : String(value).slice(0, 60);
}

/** The error of a field. */
export function fault(
  code: TapRulesErrorCode,
  path: string,
  got: unknown,
  expected: string,
): TapRulesError {
  return new TapRulesError(code, { path, got: show(got), expected });
}

/** A key as a JSON pointer has it, cut where it is long. */
export function escaped(key: string): string {
  return key.slice(0, 60).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** A plain object, of any realm: what a class or another prototype brings would be read and not checked. */
export function isRecord(value: unknown): value is Fields {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** An object that has no own fields but the known ones. */
export function fieldsOf(value: unknown, known: readonly string[], path: string): Fields {
  if (!isRecord(value)) throw fault("WRONG_KIND", path, value, "an object");
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) {
      throw fault("UNKNOWN_FIELD", `${path}/${escaped(key)}`, key, `one of ${known.join(", ")}`);
    }
  }
  return value;
}

/** As {@link fieldsOf}, where the object itself may be absent. */
export function optionalFields(value: unknown, known: readonly string[], path: string): Fields {
  return value === undefined ? {} : fieldsOf(value, known, path);
}

/** A bounded list. */
export function listOf(
  value: unknown,
  path: string,
  most: number = MOST_ITEMS,
): readonly unknown[] {
  if (!Array.isArray(value)) throw fault("WRONG_KIND", path, value, "a list");
  if (value.length > most) throw fault("TOO_MANY", path, value.length, `at most ${most}`);
  // a hole in a list is no entry, and map would pass it by
  return Array.from(value as readonly unknown[]);
}

/** A quantity of a kind above zero, or from zero on. */
export function checkAmount(
  value: unknown,
  kind: Kind,
  path: string,
  least: "zero" | "above-zero" = "above-zero",
): void {
  if (value === undefined) return;
  if (!isQuantity(value, kind)) throw fault("WRONG_KIND", path, value, `a ${kind}`);
  const { n } = (value as unknown as Quantity<"current">).value;
  if (n < 0 || (!(n > 0) && least === "above-zero")) {
    throw fault("OUT_OF_RANGE", path, value, least === "zero" ? "not below zero" : "above zero");
  }
}

/** A quantity of a kind that may be of any sign. */
export function checkPoint(value: unknown, kind: Kind, path: string): void {
  if (value !== undefined && !isQuantity(value, kind)) {
    throw fault("WRONG_KIND", path, value, `a ${kind}`);
  }
}

/** True or false. */
export function checkFlag(value: unknown, path: string): void {
  if (value !== undefined && typeof value !== "boolean") {
    throw fault("WRONG_KIND", path, value, "true or false");
  }
}

/** A word of a closed list. */
export function checkWord(value: unknown, words: readonly string[], path: string): void {
  if (value !== undefined && !words.includes(value as string)) {
    throw fault("UNKNOWN_WORD", path, value, `one of ${words.join(", ")}`);
  }
}

/** A text of some length. */
export function checkText(value: unknown, path: string, most = 200): void {
  if (value !== undefined && (typeof value !== "string" || value === "" || value.length > most)) {
    throw fault("WRONG_KIND", path, value, `a text of 1 to ${most} characters`);
  }
}

/** What a finding is about. */
export function checkSubject(value: unknown): void {
  checkText(value, "/subject", 1000);
  if (value !== undefined && !(value as string).startsWith("/")) {
    throw fault("WRONG_KIND", "/subject", value, "a JSON pointer");
  }
}

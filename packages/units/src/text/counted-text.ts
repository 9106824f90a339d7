import type { Kind } from "../exact/kind.ts";
import type { AnyQuantity, Quantity } from "../exact/quantity.ts";
import { type Safe, safely } from "../safe-result.ts";
import { UnitsError } from "../units-error.ts";
import { ambiguous } from "./ambiguity.ts";
import { type Cursor, readNumber } from "./number-text.ts";
import { parseQuantity } from "./quantity-text.ts";
import { notRead, trimmedText } from "./text-limit.ts";
import { kindsWritten, readUnit, unitAt } from "./unit-text.ts";

/**
 * Several alike, such as the three transformers of a bank. Not their sum: three of 167 kVA make a bank that is named
 * 500 kVA, so look a bank up by count and each.
 */
export interface Counted<Q = AnyQuantity> {
  readonly count: number;
  readonly each: Q;
}

const EXPECTED = "a count and what each is, such as 3-100 kVA";
const COUNTED = /^(?:\((?<bracketed>\d+)\)\s*|(?<count>\d+)\s*(?:[x×X]\s*|[-‐‑]))(?<each>\S.*)$/;

/**
 * Reads a count of equal things: `3-100 kVA`, `3 x 100 kVA`, `(3) 100 kVA`. The unit tells the kind, unless it is
 * named; A alone is of two kinds.
 *
 * @throws {@link UnitsError} `AMBIGUOUS` for `1-1/2 kVA`, which may be a mixed number, and for a unit of several kinds;
 * `OUT_OF_RANGE` for a count of none or above 999; else as {@link parseQuantity} does
 * @example
 * ```ts
 * import { parseCounted } from "@lineside/units";
 * const bank = parseCounted("3-167 kVA");
 * bank.count; // => 3
 * String(bank.each); // => "167 kVA"
 * parseCounted("1-1/2 kVA"); // throws AMBIGUOUS
 * ```
 */
export function parseCounted(text: string): Counted;
export function parseCounted<K extends Kind>(text: string, kind: K): Counted<Quantity<K>>;
export function parseCounted(text: string, kind?: Kind): Counted<unknown> {
  const trimmed = trimmedText(text, EXPECTED);
  const { bracketed, count: plain, each } = COUNTED.exec(trimmed)?.groups ?? {};
  const written = bracketed ?? plain;
  if (written === undefined || each === undefined) throw notRead(trimmed, EXPECTED);
  const count = Number(written);
  if (!(count >= 1 && count <= 999)) {
    throw new UnitsError("OUT_OF_RANGE", `${JSON.stringify(trimmed)} counts ${written}`, {
      got: written,
      expected: "a count from 1 to 999",
      input: trimmed,
    });
  }
  const whole: Cursor = { text: trimmed, at: 0, form: "whole" };
  readNumber(whole);
  if (whole.form === "dashed") {
    const { written: unit } = unitAt(whole);
    const [, part] = trimmed.slice(0, whole.at).split(/[-‐‑]/);
    throw ambiguous(trimmed, [`${count} of ${part} ${unit}`, `${count} ${part} ${unit}`]);
  }
  return { count, each: parseQuantity(kind ?? kindOf(trimmed, each), each) };
}

/**
 * {@link parseCounted} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseCounted } from "@lineside/units";
 * safeParseCounted("100 kVA").ok; // => false
 * ```
 */
export function safeParseCounted(text: string): Safe<Counted>;
export function safeParseCounted<K extends Kind>(text: string, kind: K): Safe<Counted<Quantity<K>>>;
export function safeParseCounted(text: string, kind?: Kind): Safe<Counted<unknown>> {
  return safely<Counted<unknown>>(() =>
    kind === undefined ? parseCounted(text) : parseCounted(text, kind),
  );
}

/** The one kind that lists the unit of this quantity. */
function kindOf(text: string, each: string): Kind {
  const cursor: Cursor = { text: each, at: 0, form: "whole" };
  if (readNumber(cursor) === undefined) throw notRead(text, EXPECTED, text.length - each.length);
  const { written } = unitAt(cursor);
  const kinds = written === "" ? [] : kindsWritten(written);
  const [kind, second] = kinds;
  // the errors of a missing or unknown unit are those of any one kind
  if (kind === undefined) readUnit(cursor, "apparentPower", undefined);
  if (kind !== undefined && second === undefined) return kind;
  throw ambiguous(text, kinds, "name the kind");
}

import {
  type AnyQuantity,
  compareRational,
  formatRational,
  type Rational,
  roundRational,
} from "@lineside/units";
import type { Margin, Requirement } from "./requirement.ts";
import { type AnyInexact, isInexact, type Value } from "./value.ts";

/** A decimal with more places than this is shown rounded, with the exact figure beside it. */
const PLAIN_PLACES = 3;
/** A longer exact figure tells a reader nothing; the rounded one is then marked with ≈. */
const LONGEST_EXACT = 24;

/** A unit as it stands after a number. */
function withUnit(number: string, symbol: string): string {
  if (symbol === "1") return number;
  return symbol === "°" || symbol === "%" ? `${number}${symbol}` : `${number} ${symbol}`;
}

/** Two places, or three significant digits of what is smaller than one. */
function placesFor(value: Rational): number {
  const size: Rational = { n: value.n < 0 ? -value.n : value.n, d: value.d };
  let places = 2;
  for (let below = 1n; places < 15 && Number(size.n) !== 0; places += 1) {
    if (compareRational(size, { n: 1n, d: below }) >= 0) break;
    below *= 10n;
  }
  return places;
}

function roundedOf(value: Rational): string {
  return roundRational(value, placesFor(value));
}

/** `22`, or `173.08` with `2250/13` beside it. */
function figures(value: Rational): { readonly shown: string; readonly exact?: string } {
  const exact = formatRational(value);
  const point = exact.indexOf(".");
  const plain = !exact.includes("/") && (point < 0 || exact.length - point - 1 <= PLAIN_PLACES);
  return plain && exact.length <= LONGEST_EXACT
    ? { shown: exact }
    : { shown: roundedOf(value), exact };
}

const squeezed = (text: string): string => text.replace(/[\s,]/g, "");

function quantityText(quantity: AnyQuantity): string {
  const { symbol } = quantity.unit;
  const { shown, exact } = figures(quantity.value);
  const about = exact !== undefined && exact.length > LONGEST_EXACT;
  const figure = `${about ? "≈ " : ""}${withUnit(shown, symbol)}`;
  const beside = exact === undefined || about ? undefined : withUnit(exact, symbol);
  const { text } = quantity;
  const asWritten = text !== undefined && squeezed(text) !== squeezed(figure) ? text : undefined;
  if (asWritten === undefined) return beside === undefined ? figure : `${figure} (${beside})`;
  return squeezed(asWritten) === squeezed(beside ?? "")
    ? `${figure} (${beside})`
    : `${asWritten} (${beside ?? figure})`;
}

/** A bound of an irrational figure is no exact figure: only the rounded one is shown, where both bounds round to it. */
function inexactText({ low, high, unit }: AnyInexact): string {
  // the root of a square is exact
  if (compareRational(low, high) === 0) return withUnit(figures(low).shown, unit.symbol);
  for (let places = placesFor(low); places >= 0; places -= 1) {
    const shown = roundRational(low, places);
    if (shown === roundRational(high, places)) return `≈ ${withUnit(shown, unit.symbol)}`;
  }
  return `between ${withUnit(roundedOf(low), unit.symbol)} and ${withUnit(roundedOf(high), unit.symbol)}`;
}

/**
 * A value for people to read. A quantity stands as it was written; where that is not a short decimal, rounded, with the
 * exact figure beside it. A root is marked with ≈.
 *
 * @example
 * ```ts
 * import { formatValue } from "@lineside/findings";
 * import { A, ft, kVA, timesRoot, V } from "@lineside/units";
 * formatValue(A("2250/13")); // => "173.08 A (2250/13 A)"
 * formatValue(timesRoot(kVA(150).over(V(480)), "1/3")); // => "≈ 180.42 A"
 * formatValue(ft("10.5", "10'-6\"")); // => "10'-6\" (10.5 ft)"
 * formatValue("3/0 AWG"); // => "3/0 AWG"
 * formatValue(true); // => "yes"
 * ```
 */
export function formatValue(value: Value): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return value;
  return isInexact(value) ? inexactText(value) : quantityText(value);
}

const listed = (words: readonly string[], joint: string): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;

/**
 * A requirement for people to read.
 *
 * @example
 * ```ts
 * import { formatRequirement } from "@lineside/findings";
 * import { ft } from "@lineside/units";
 * formatRequirement({ op: "<=", value: ft(25) }); // => "at most 25 ft"
 * formatRequirement({ op: "size>=", value: "2/0 AWG" }); // => "2/0 AWG or larger"
 * formatRequirement({ op: "one-of", value: ["dry", "damp", "wet"] }); // => "dry, damp or wet"
 * ```
 */
export function formatRequirement(requirement: Requirement): string {
  switch (requirement.op) {
    case "size>=":
      return `${requirement.value} or larger`;
    case "size<=":
      return `${requirement.value} or smaller`;
    case "one-of":
      return listed(requirement.value, "or") || "nothing that exists";
    case "none-of":
      return `not ${listed(requirement.value, "or")}`;
    case "is":
      return formatValue(requirement.value);
    default: {
      const words = {
        "<": "less than",
        "<=": "at most",
        ">": "more than",
        ">=": "at least",
        "=": "exactly",
      };
      return `${words[requirement.op]} ${formatValue(requirement.value)}`;
    }
  }
}

/** A margin in two pieces: what to call it, and how much it is. */
export interface MarginText {
  /** `to spare`, `short by`, `over by`, `off by`, or `at the limit`. */
  readonly label: "to spare" | "short by" | "over by" | "off by" | "at the limit";
  /** `3 ft`, always without a sign; empty at the limit. */
  readonly amount: string;
}

/** How a margin reads, given what was asked. */
export function marginText(margin: Margin, required: Requirement | undefined): MarginText {
  const sign =
    "sizes" in margin
      ? Math.sign(margin.sizes)
      : margin.value.n > 0
        ? 1
        : margin.value.n < 0
          ? -1
          : 0;
  if (sign === 0) return { label: "at the limit", amount: "" };
  const amount =
    "sizes" in margin
      ? `${Math.abs(margin.sizes)} ${Math.abs(margin.sizes) === 1 ? "size" : "sizes"}`
      : formatValue(sign < 0 ? (margin.scale(-1) as AnyQuantity) : margin);
  if (sign > 0) return { label: "to spare", amount };
  const op = required?.op;
  const under = op === ">=" || op === ">" || op === "size>=";
  return {
    label: op === "=" ? "off by" : under || op === undefined ? "short by" : "over by",
    amount,
  };
}

/**
 * A margin for people to read.
 *
 * @example
 * ```ts
 * import { formatMargin } from "@lineside/findings";
 * import { ft } from "@lineside/units";
 * formatMargin(ft(3)); // => "3 ft to spare"
 * formatMargin(ft(-3), { op: "<=", value: ft(25) }); // => "over by 3 ft"
 * formatMargin({ sizes: -1 }, { op: "size>=", value: "2/0 AWG" }); // => "short by 1 size"
 * ```
 */
export function formatMargin(margin: Margin, required?: Requirement): string {
  const { label, amount } = marginText(margin, required);
  return label === "at the limit"
    ? label
    : label === "to spare"
      ? `${amount} ${label}`
      : `${label} ${amount}`;
}

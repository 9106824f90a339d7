import { kcmil } from "../exact/unit-catalog.ts";
import { type Safe, safely } from "../safe-result.ts";
import { notRead, trimmedText } from "../text/text-limit.ts";
import { UnitsError } from "../units-error.ts";
import {
  CONDUCTOR_SIZES,
  type ConductorSize,
  isConductorSize,
  standardSize,
} from "./conductor-size.ts";

/** How a size may be written. */
export interface SizeTextOptions {
  /** Takes a bare number too: `6` is 6 AWG, `500` is 500 kcmil. No standard size could be both. */
  readonly bare?: boolean;
}

/** Copper or aluminum, by symbol. */
export type ConductorMaterial = "Cu" | "Al";

/** How many conductors are laid up together. */
export type ConductorConstruction = "duplex" | "triplex" | "quadruplex";

/** A conductor as a list of materials names it. */
export interface ConductorText {
  readonly size: ConductorSize;
  readonly material?: ConductorMaterial;
  readonly construction?: ConductorConstruction;
}

const EXPECTED = "a conductor size such as #3/0, 6 AWG or 500 kcmil";

// `#` or `No.`, a number or 1/0 to 4/0, a unit; the rest is the caller's
const SIZE =
  /^(?<mark>#|[Nn]o\. ?|NO\. ?)?(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\/\d+|\.\d+)?)(?:[ -]?(?<unit>AWG|awg|kcmil|KCMIL|Kcmil|kcml|KCML|MCM|mcm)(?![A-Za-z0-9]))?/;

/** A size at the start of a text, and what follows it. */
function sizeAtStart(
  text: string,
  options?: SizeTextOptions,
): { size: ConductorSize; rest: string } {
  const match = SIZE.exec(text);
  const { mark, number: written = "", unit } = match?.groups ?? {};
  const rest = text.slice(match?.[0].length ?? 0);
  if (match === null || /^[\w./#]/.test(rest))
    throw notRead(text, EXPECTED, match ? match[0].length : 0);
  const number = written.replaceAll(",", "");
  const gauge = unit === undefined || unit.toUpperCase() === "AWG";
  if (number.includes("/")) {
    // n/0 is nothing but a gauge
    if (!gauge || !/^[1-9]\d?\/0$/.test(number)) throw notRead(text, EXPECTED, mark?.length ?? 0);
    return { size: gaugeOf(number), rest };
  }
  if (!gauge) {
    const name = `${number} kcmil`;
    return { size: isConductorSize(name) ? name : standardSize(kcmil(number)), rest };
  }
  if (unit !== undefined || mark !== undefined) return { size: gaugeOf(number), rest };
  const readings = [`${number} AWG`, `${number} kcmil`];
  const standard = readings.filter(isConductorSize)[0];
  if (options?.bare && standard !== undefined) return { size: standard, rest };
  if (options?.bare) return { size: gaugeOf(number), rest };
  if (rest !== "") throw notRead(text, EXPECTED, match[0].length);
  throw new UnitsError(
    "AMBIGUOUS",
    `${JSON.stringify(text)} has no unit: ${readings.join(" or ")}?`,
    {
      got: text,
      expected: readings,
      input: text,
      ...(standard === undefined ? {} : { suggestion: standard }),
    },
  );
}

/** The standard gauge nearest to one that is not: by number, the larger wire where two are as near. */
function nearestGauge(number: string): ConductorSize {
  // 1/0 is 0, 4/0 is -3; old lists write 0 and 0000
  const rank = (gauge: string) =>
    /^0+$/.test(gauge)
      ? 1 - gauge.length
      : gauge.includes("/")
        ? 1 - Number.parseInt(gauge, 10)
        : Number(gauge);
  const asked = rank(number);
  let best: ConductorSize = "18 AWG";
  for (const size of CONDUCTOR_SIZES) {
    if (!size.endsWith(" AWG")) break;
    const [gauge = "", nearest = ""] = [size.slice(0, -4), best.slice(0, -4)];
    if (Math.abs(rank(gauge) - asked) <= Math.abs(rank(nearest) - asked)) best = size;
  }
  return best;
}

function gaugeOf(number: string): ConductorSize {
  const name = `${number} AWG`;
  if (isConductorSize(name)) return name;
  const kilo = `${number} kcmil`;
  const suggestion = isConductorSize(kilo) ? kilo : nearestGauge(number);
  throw new UnitsError(
    "NOT_STANDARD_SIZE",
    `${name} is not a standard conductor size; is it ${suggestion}?`,
    {
      got: name,
      expected: "one of the standard gauges from 18 AWG to 4/0 AWG",
      suggestion,
    },
  );
}

/**
 * Reads a conductor size: `#3/0`, `3/0 AWG`, `4/0`, `No. 3`, `500-kcmil`, `#350 MCM`, `350 KCML`.
 * A bare number such as `6` only by option; `MCM` and `KCML` are kcmil.
 *
 * @throws {@link UnitsError} `PARSE`, `AMBIGUOUS` (a bare number, with both readings), `TOO_LONG`, or
 * `NOT_STANDARD_SIZE` with the nearest standard size
 * @example
 * ```ts
 * import { parseSize } from "@lineside/units";
 * parseSize("#350 MCM"); // => "350 kcmil"
 * parseSize("4/0"); // => "4/0 AWG"
 * parseSize("500", { bare: true }); // => "500 kcmil"
 * parseSize("336 kcmil"); // throws NOT_STANDARD_SIZE
 * ```
 */
export function parseSize(text: string, options?: SizeTextOptions): ConductorSize {
  const trimmed = trimmedText(text, EXPECTED);
  const { size, rest } = sizeAtStart(trimmed, options);
  if (rest !== "") throw notRead(trimmed, EXPECTED, trimmed.length - rest.length);
  return size;
}

/**
 * {@link parseSize} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseSize } from "@lineside/units";
 * safeParseSize("6 AWG"); // => { ok: true, value: "6 AWG" }
 * safeParseSize("six").ok; // => false
 * ```
 */
export function safeParseSize(text: string, options?: SizeTextOptions): Safe<ConductorSize> {
  return safely(() => parseSize(text, options));
}

/** The words after a size, by what they say. */
function wordMeaning(word: string): Omit<ConductorText, "size"> | undefined {
  switch (word.toLowerCase()) {
    case "al":
    case "aluminum":
    case "aluminium":
      return { material: "Al" };
    case "cu":
    case "copper":
      return { material: "Cu" };
    case "duplex":
      return { construction: "duplex" };
    case "tri":
    case "triplex":
      return { construction: "triplex" };
    case "quad":
    case "quadruplex":
      return { construction: "quadruplex" };
    default:
      return undefined;
  }
}

/**
 * Reads a conductor as lists of materials name it: a size, then at most one word each for the metal and the lay-up.
 *
 * @throws {@link UnitsError} as {@link parseSize} does; `PARSE` for other words
 * @example
 * ```ts
 * import { parseConductor } from "@lineside/units";
 * parseConductor("#2 AL"); // => { size: "2 AWG", material: "Al" }
 * parseConductor("#3/0 Quad"); // => { size: "3/0 AWG", construction: "quadruplex" }
 * ```
 */
export function parseConductor(text: string, options?: SizeTextOptions): ConductorText {
  const trimmed = trimmedText(text, EXPECTED);
  const { size, rest } = sizeAtStart(trimmed, options);
  let conductor: ConductorText = { size };
  for (const word of rest.matchAll(/[^\s,]+/g)) {
    const meaning = wordMeaning(word[0]);
    // a word that is unknown, or says again what another said
    if (
      meaning === undefined ||
      Object.keys(meaning).some((key) => Object.hasOwn(conductor, key))
    ) {
      const at = trimmed.length - rest.length + word.index;
      throw notRead(trimmed, `${EXPECTED}, then its material and construction`, at);
    }
    conductor = { ...conductor, ...meaning };
  }
  return conductor;
}

/**
 * {@link parseConductor} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseConductor } from "@lineside/units";
 * safeParseConductor("6 AWG Cu"); // => { ok: true, value: { size: "6 AWG", material: "Cu" } }
 * safeParseConductor("#2 gold").ok; // => false
 * ```
 */
export function safeParseConductor(text: string, options?: SizeTextOptions): Safe<ConductorText> {
  return safely(() => parseConductor(text, options));
}

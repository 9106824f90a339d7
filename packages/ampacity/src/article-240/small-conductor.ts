import { type Citation, type Finding, finding, type Note } from "@lineside/findings";
import { A, type ConductorSize, compareSize, type Quantity } from "@lineside/units";
import { type Cited, carriedNotes, citeShare } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { checkMaterial, checkSize } from "../field-check.ts";
import type { Material } from "../material.ts";
import { checkCurrent } from "../positive-quantity.ts";
import type {
  SmallConductorRow,
  SmallConductorShare,
} from "../tables/small-conductors/small-conductor-rows.ts";
import { type DeviceRule, deviceRule } from "./device-limit.ts";

type Current = Quantity<"current">;

/** The conductor that a device protects, as far as its device depends on it beside the ampacity. */
export interface ProtectedConductor {
  readonly size: ConductorSize;
  readonly material: Material;
}

/** What 240.4(D) comes to for one small conductor. */
export interface SmallLimit {
  /** The largest device for certain; 0 A where it is open whether the size may be used at all. */
  readonly low: Current;
  /** The largest device that it may be; left out where it is open whether there is a limit. */
  readonly high?: Current;
  readonly cite: Citation;
  readonly notes: readonly Note[];
}

/** Whether nothing but one source has a row. */
const alone = ([, , , , confirmedBy]: SmallConductorRow): boolean => confirmedBy === "";

function statusOf(
  row: SmallConductorRow,
  { section, status, from }: SmallConductorShare,
  { id }: EditionName,
): Cited {
  const [, , statedIn] = row;
  if (statedIn.includes(id)) return { section, status: alone(row) ? "single-source" : "stated" };
  return from === undefined ? { section, status } : { section, status, from };
}

/** What 240.4(D) says of a conductor; `undefined` where it says nothing. */
export function smallLimit(
  { name, small }: DeviceRule,
  { size, material }: ProtectedConductor,
): SmallLimit | undefined {
  const rows = small.rows[material];
  const row = rows.find(([one]) => one === size);
  // a row of one source is that of the editions that it names, and is not carried to others
  const carried = (one: SmallConductorRow): boolean => !alone(one) || one[2].includes(name.id);
  const smallest = rows.find(carried);
  if (row !== undefined && carried(row)) {
    return alone(row) ? disputed(row, material, small, name) : rowLimit(row, small, name);
  }
  if (smallest === undefined || compareSize(size, smallest[0]) > 0) return undefined;
  const cite = citeShare(name, small);
  const text = `${cite.section} of this edition names no ${material} smaller than ${smallest[0]}`;
  const notes: Note[] = [{ kind: "advice", text, cite }, ...carriedNotes(cite)];
  if (row !== undefined) {
    const seen = `${row[2].join(", ")} has ${size} ${material} at ${row[1]} A, by one source`;
    notes.push({ kind: "advice", text: seen, cite });
  }
  return { low: A(0), cite, notes };
}

function rowLimit(
  row: SmallConductorRow,
  small: SmallConductorShare,
  name: EditionName,
): SmallLimit {
  const [size, amperes, , , , condition] = row;
  const cite = citeShare(name, statusOf(row, small, name));
  const notes: Note[] = [...carriedNotes(cite)];
  if (condition !== undefined) {
    notes.push({ kind: "obligation", text: `${size} at ${amperes} A asks for ${condition}`, cite });
  }
  const low = A(amperes);
  if (!small.unverified.includes(size)) return { low, high: low, cite, notes };
  const text = `whether ${cite.section} of this edition limits ${size} to ${amperes} A is not verified`;
  return { low, cite, notes: [...notes, { kind: "advice", text, cite }] };
}

/** A row that one source has and that another makes doubtful: its amperes, or no device at all. */
function disputed(
  [size, amperes, , , , condition]: SmallConductorRow,
  material: Material,
  { section }: SmallConductorShare,
  name: EditionName,
): SmallLimit {
  const cite = citeShare(name, { section, status: "single-source" });
  const has = `one source has ${size} ${material} at ${amperes} A`;
  const text = condition === undefined ? has : `${has}; that asks ${condition}`;
  return { low: A(0), high: A(amperes), cite, notes: [{ kind: "conflict", text, cite }] };
}

/** The finding of 240.4(D) on one device. */
export function judgeSmall(
  rules: DeviceRule,
  conductor: ProtectedConductor,
  rating: Current,
): Finding {
  const rule = `nec/${rules.small.section}`;
  const title = "small conductors";
  const limit = smallLimit(rules, conductor);
  if (limit === undefined) {
    const cite = [citeShare(rules.name, rules.small)];
    return finding({ rule, title, cite, actual: rating, verdict: "not-applicable" });
  }
  const { low, high, cite, notes } = limit;
  const over = high !== undefined && rating.gt(high);
  const verdict = rating.lte(low) ? "pass" : over ? "fail" : "consult";
  const held = high ?? low;
  return finding({
    rule,
    title,
    cite: [cite],
    ...(held.value.n > 0 && { required: { op: "<=", value: held } }),
    actual: rating,
    verdict,
    notes,
  });
}

/**
 * Whether a device is within what 240.4(D) allows for a small conductor, whatever its ampacity: 15 A for 14 AWG copper, 20 A
 * for 12 AWG, 30 A for 10 AWG, and so on. `not-applicable` for a size that it does not name.
 *
 * `consult` where the row is not verified for the edition (18 and 16 AWG before 2008), where one source has it and another
 * makes it doubtful (14 AWG copper-clad aluminum in 2023), and for aluminum smaller than any that is named.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`; `WRONG_KIND` or `OUT_OF_RANGE` for the rating;
 * `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { smallConductorProtection } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * const twelve = { size: "12 AWG", material: "copper" } as const;
 * smallConductorProtection(twelve, A(20), "2017").verdict; // => "pass"
 * String(smallConductorProtection(twelve, A(25), "2017").margin); // => "-5 A"
 * smallConductorProtection({ ...twelve, size: "8 AWG" }, A(50), "2017").verdict; // => "not-applicable"
 * ```
 */
export function smallConductorProtection(
  { size, material }: ProtectedConductor,
  rating: Quantity<"current">,
  edition: EditionLike,
): Finding {
  const rules = deviceRule(edition);
  checkSize(size, "/size");
  checkMaterial(material, "/material");
  checkCurrent(rating, "/rating");
  return judgeSmall(rules, { size, material }, rating);
}

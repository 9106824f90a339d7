import type { Verdict } from "@lineside/findings";
import type { TemperatureColumn } from "../temperature-column.ts";
import { compareCurrents, type ExactCurrent } from "./exact-current.ts";
import type { Amperage, Governor, NoAmperage, Reading } from "./reading.ts";

/** One reading, judged. */
interface Judged {
  readonly verdict: Exclude<Verdict, "needs-input" | "not-applicable">;
  readonly reading: Reading;
}

/** All readings of what is not known, judged together. */
export interface Assessment {
  readonly verdict: Exclude<Verdict, "not-applicable">;
  /** Whether the place, and whether the ends, could change the answer. */
  readonly locationDecides: boolean;
  readonly endsDecide: boolean;
  /** The lowest of the readings that have an ampacity. */
  readonly lowest: Amperage | undefined;
  /** The highest current that any reading gives one conductor. */
  readonly highest: ExactCurrent | undefined;
  /** A reading without an ampacity, where there is one. */
  readonly without: NoAmperage | undefined;
  /** What limits the readings that have an ampacity, and in which column, where it is the same for all. */
  readonly governedBy: Governor | undefined;
  readonly column: TemperatureColumn | undefined;
}

/** A reading held against the current that each conductor has to carry, where there is one. */
function judgeReading(reading: Reading, required: ExactCurrent | undefined): Judged {
  if (reading.kind === "not-permitted" || reading.kind === "too-hot") {
    return { verdict: "fail", reading };
  }
  if (reading.kind !== "amperage") return { verdict: "consult", reading };
  const { low, high } = reading;
  const verdict =
    required === undefined
      ? compareCurrents(low, high) === 0 && "pass"
      : compareCurrents(low, required) >= 0
        ? "pass"
        : compareCurrents(high, required) < 0 && "fail";
  return { verdict: verdict || "consult", reading };
}

/** Whether two readings come to one answer: the same verdict; where nothing is required, for the same reason or values. */
function agree(a: Judged, b: Judged, required: ExactCurrent | undefined): boolean {
  if (a.verdict !== b.verdict) return false;
  if (required !== undefined) return true;
  const [x, y] = [a.reading, b.reading];
  if (x.kind !== "amperage" || y.kind !== "amperage") return x.kind === y.kind;
  return compareCurrents(x.low, y.low) === 0 && compareCurrents(x.high, y.high) === 0;
}

/** The assessment of the one reading there is: every input that decides is given. */
function certain(reading: Amperage, required: ExactCurrent | undefined): Assessment {
  return {
    verdict: judgeReading(reading, required).verdict,
    locationDecides: false,
    endsDecide: false,
    lowest: reading,
    highest: reading.high,
    without: undefined,
    governedBy: reading.governedBy,
    column: reading.governing.column,
  };
}

/**
 * Judges the readings, one row for each kind of place that comes into question and one column for each answer that the
 * ends could lead to. If all agree, their verdict stands; where they do not, what decides is asked for.
 *
 * @param required - what one conductor has to carry
 */
export function assess(
  readings: readonly (readonly Reading[])[],
  required: ExactCurrent | undefined,
): Assessment {
  const [[only, ...others] = [], ...more] = readings;
  if (only?.kind === "amperage" && others.length === 0 && more.length === 0)
    return certain(only, required);
  const judged = readings.map((row) => row.map((one) => judgeReading(one, required)));
  const all = judged.flat();
  const [first] = all;
  if (first === undefined) throw new RangeError("no reading to judge");
  const same = (a: Judged | undefined, b: Judged | undefined): boolean =>
    a !== undefined && b !== undefined && agree(a, b, required);
  const locationDecides = judged.some((row) => row.some((one, at) => !same(one, judged[0]?.[at])));
  const endsDecide = judged.some((row) => row.some((one) => !same(one, row[0])));

  let lowest: Amperage | undefined;
  let highest: ExactCurrent | undefined;
  let without: NoAmperage | undefined;
  let governedBy: Governor | undefined;
  let column: TemperatureColumn | undefined;
  for (const { reading } of all) {
    if (reading.kind !== "amperage") {
      without ??= reading;
      continue;
    }
    const at = reading.governing.column;
    governedBy =
      lowest === undefined || governedBy === reading.governedBy ? reading.governedBy : undefined;
    column = lowest === undefined || column === at ? at : undefined;
    if (lowest === undefined || compareCurrents(reading.low, lowest.low) < 0) lowest = reading;
    if (highest === undefined || compareCurrents(reading.high, highest) > 0) highest = reading.high;
  }
  const verdict = locationDecides || endsDecide ? "needs-input" : first.verdict;
  return { verdict, locationDecides, endsDecide, lowest, highest, without, governedBy, column };
}

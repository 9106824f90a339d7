import type { Requirement, Value, Verdict } from "@lineside/findings";
import {
  CONDUCTOR_SIZES,
  type ConductorSize,
  circularMils,
  isConductorSize,
  kcmil,
  type Quantity,
} from "@lineside/units";
import { unknownWord } from "../ampacity-error.ts";
import type { GroundingSize } from "../tables/table-250-122/equipment-grounding-rows.ts";

/** The one size that is no standard one. */
const BETWEEN_STANDARD = "1200 kcmil";

/** Throws where a value is no size of a grounding conductor. */
export function checkGroundingSize(value: unknown, path: string): asserts value is GroundingSize {
  if (isConductorSize(value) || value === BETWEEN_STANDARD) return;
  const sizes = [...CONDUCTOR_SIZES, BETWEEN_STANDARD];
  throw unknownWord("UNKNOWN_SIZE", "a size of a grounding conductor", value, sizes, { path });
}

/** The area of a size of a grounding conductor. */
export function areaOf(size: GroundingSize): Quantity<"conductorArea"> {
  return isConductorSize(size) ? circularMils(size) : kcmil(1200);
}

/** The smallest standard size that has at least an area; `undefined` above 2000 kcmil. */
export function standardSizeFrom(area: Quantity<"conductorArea">): ConductorSize | undefined {
  return CONDUCTOR_SIZES.find((size) => circularMils(size).gte(area));
}

/** The size that a rule asks for, at least: settled where both are the same, else any from `least` (or from nothing) to `most`. */
export interface AskedSize<S extends GroundingSize = GroundingSize> {
  readonly least: S | undefined;
  readonly most: S;
}

/** A size that is settled, or one of two. */
export interface TableSize extends AskedSize {
  readonly least: GroundingSize;
}

/** Of two sizes that come into question, both. */
export function eitherSize(a: AskedSize, b: AskedSize): AskedSize {
  const least =
    a.least === undefined || b.least === undefined ? undefined : smaller(a.least, b.least);
  return { least, most: smaller(a.most, b.most) === a.most ? b.most : a.most };
}

function smaller(a: GroundingSize, b: GroundingSize): GroundingSize {
  return areaOf(b).lt(areaOf(a)) ? b : a;
}

/** What a finding says of an installed size, or of the question alone. */
export interface SizeJudgement {
  readonly verdict: Extract<Verdict, "pass" | "fail" | "consult">;
  readonly required: Requirement;
  readonly actual?: Value;
}

/** Judges an installed size; without one the size that is asked for is the answer, if it is settled. */
export function judgeSize(asked: AskedSize, installed: GroundingSize | undefined): SizeJudgement {
  const { least, most } = asked;
  if (installed === undefined) {
    return { verdict: least === most ? "pass" : "consult", required: atLeast(most) };
  }
  const short = (size: GroundingSize): boolean => areaOf(installed).lt(areaOf(size));
  const fails = least !== undefined && short(least);
  const verdict = fails ? "fail" : short(most) ? "consult" : "pass";
  const size = fails ? least : most;
  return isConductorSize(size) && isConductorSize(installed)
    ? { verdict, required: atLeast(size), actual: installed }
    : { verdict, required: { op: ">=", value: areaOf(size) }, actual: areaOf(installed) };
}

function atLeast(size: GroundingSize): Requirement {
  return isConductorSize(size) ? { op: "size>=", value: size } : { op: ">=", value: areaOf(size) };
}

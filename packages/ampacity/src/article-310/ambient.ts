import type { Citation, Note } from "@lineside/findings";
import { add, compareRational, degC, inch, type Quantity, type Rational } from "@lineside/units";
import { type Ground, groundOf } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { ROOFTOP } from "../tables/rooftop-adder/editions.ts";
import type { RooftopShare } from "../tables/rooftop-adder/rooftop-rows.ts";

/** The ambient that a conductor's factor is taken for, in °C. */
export interface EffectiveAmbient {
  /** The hottest and the coolest that come into question, equal where it is certain. */
  readonly hottest: Rational;
  readonly coolest: Rational;
  /** What a roof in the sun adds, where it adds something. */
  readonly roof?: RoofAdder;
}

/** What a roof in the sun adds to the ambient. */
export interface RoofAdder {
  readonly given: Rational;
  readonly adder: number;
  readonly cite: Citation;
  /** Whether it is not verified that the type has the adder. */
  readonly open: boolean;
}

/** An edition's rooftop rule. */
export interface RooftopRule {
  readonly share: RooftopShare;
  readonly ground: Ground;
}

/** The rooftop rule of an edition, set up at the first call. */
export const rooftopRule: (edition: EditionLike) => RooftopRule = /* @__PURE__ */ perEdition(
  { rooftop: ROOFTOP },
  ({ rooftop: share }, name) => ({ share, ground: groundOf(name, share) }),
);

/** Δ°C that a height above a roof adds; 0 above the highest band. */
export function roofAdder({ rows, includes }: RooftopShare, height: Quantity<"length">): number {
  const inches = height.to(inch).value;
  const within = includes === "upper-end" ? 0 : -1;
  const row = rows.find(([, to]) => compareRational(inches, fraction(to)) <= within);
  return row?.[2] ?? 0;
}

/** A number of the tables, which have at most three decimals, as a fraction. */
function fraction(value: number): Rational {
  return { n: Math.round(value * 1000), d: 1000 };
}

/** The ambient as it is given, with what a roof adds to it for an insulation type. */
export function effectiveAmbient(
  ambient: Quantity<"temperature">,
  height: Quantity<"length"> | undefined,
  insulation: string,
  { share, ground }: RooftopRule,
): EffectiveAmbient {
  const given = ambient.to(degC).value;
  const adder =
    height === undefined || share.exempt.includes(insulation) ? 0 : roofAdder(share, height);
  if (adder === 0) return { hottest: given, coolest: given };
  const open = share.unverified.includes(insulation);
  const hottest = add(given, { n: adder, d: 1 });
  return {
    hottest,
    coolest: open ? given : hottest,
    roof: { given, adder, cite: ground.cite, open },
  };
}

/** What is to be said of a height above a roof. */
export function roofNotes(
  height: Quantity<"length"> | undefined,
  insulation: string,
  { share, ground }: RooftopRule,
): readonly Note[] {
  if (height === undefined) return [];
  const { cite, notes } = ground;
  const advice = (text: string): readonly Note[] => [{ kind: "advice", text, cite }, ...notes];
  if (share.rows.length === 0) return advice("this edition has no adder for roofs in the sun");
  if (share.exempt.includes(insulation)) return advice(`${insulation} needs no adder for roofs`);
  if (roofAdder(share, height) === 0) return advice(`${height} above the roof adds nothing`);
  if (share.unverified.includes(insulation)) {
    return advice(
      `whether ${insulation} needs the adder for roofs in this edition is not verified: both are tried`,
    );
  }
  return notes;
}

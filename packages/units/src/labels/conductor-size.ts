import type { Quantity } from "../exact/quantity.ts";
import { cmil } from "../exact/unit-catalog.ts";
import { UnitsError } from "../units-error.ts";

/**
 * The standard conductor sizes, smallest first, with their areas in circular mils.
 * Ordered by area: the gauge formula is irrational and its results are not the printed areas.
 * Source: NEC 2017 chapter 9 Table 8, area column; 250 kcmil and above by their name.
 */
const AREAS = {
  "18 AWG": 1620,
  "16 AWG": 2580,
  "14 AWG": 4110,
  "12 AWG": 6530,
  "10 AWG": 10380,
  "8 AWG": 16510,
  "6 AWG": 26240,
  "4 AWG": 41740,
  "3 AWG": 52620,
  "2 AWG": 66360,
  "1 AWG": 83690,
  "1/0 AWG": 105600,
  "2/0 AWG": 133100,
  "3/0 AWG": 167800,
  "4/0 AWG": 211600,
  "250 kcmil": 250000,
  "300 kcmil": 300000,
  "350 kcmil": 350000,
  "400 kcmil": 400000,
  "500 kcmil": 500000,
  "600 kcmil": 600000,
  "700 kcmil": 700000,
  "750 kcmil": 750000,
  "800 kcmil": 800000,
  "900 kcmil": 900000,
  "1000 kcmil": 1000000,
  "1250 kcmil": 1250000,
  "1500 kcmil": 1500000,
  "1750 kcmil": 1750000,
  "2000 kcmil": 2000000,
} as const;

/** A standard conductor size by its canonical name, which is also its JSON: `"3/0 AWG"`, `"500 kcmil"`. */
export type ConductorSize = keyof typeof AREAS;

/** The 30 standard sizes, smallest first. */
export const CONDUCTOR_SIZES: readonly ConductorSize[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(AREAS) as ConductorSize[],
);

/**
 * Whether a value is the canonical name of a standard size.
 *
 * @example
 * ```ts
 * import { isConductorSize } from "@lineside/units";
 * isConductorSize("3/0 AWG"); // => true
 * isConductorSize("3/0"); // => false
 * ```
 */
export function isConductorSize(value: unknown): value is ConductorSize {
  return typeof value === "string" && Object.hasOwn(AREAS, value);
}

/**
 * The area of a standard size.
 *
 * @example
 * ```ts
 * import { circularMils } from "@lineside/units";
 * String(circularMils("4/0 AWG")); // => "211600 cmil"
 * ```
 */
export function circularMils(size: ConductorSize): Quantity<"conductorArea"> {
  return cmil(AREAS[size]);
}

/**
 * −1, 0 or 1 as `a` is smaller than, the same as or larger than `b`: 1/0 AWG is larger than 2 AWG.
 *
 * @example
 * ```ts
 * import { compareSize } from "@lineside/units";
 * compareSize("3/0 AWG", "250 kcmil"); // => -1
 * ```
 */
export function compareSize(a: ConductorSize, b: ConductorSize): -1 | 0 | 1 {
  return AREAS[a] < AREAS[b] ? -1 : AREAS[a] > AREAS[b] ? 1 : 0;
}

/**
 * The standard size `steps` places up (or down, negative) the list; `undefined` beyond its ends.
 *
 * @example
 * ```ts
 * import { stepSize } from "@lineside/units";
 * stepSize("1 AWG", 2); // => "2/0 AWG"
 * ```
 */
export function stepSize(size: ConductorSize, steps: number): ConductorSize | undefined {
  return CONDUCTOR_SIZES[CONDUCTOR_SIZES.indexOf(size) + steps];
}

/**
 * The next larger standard size, or `undefined` above 2000 kcmil.
 *
 * @example
 * ```ts
 * import { nextLarger } from "@lineside/units";
 * nextLarger("4/0 AWG"); // => "250 kcmil"
 * ```
 */
export function nextLarger(size: ConductorSize): ConductorSize | undefined {
  return stepSize(size, 1);
}

/**
 * The next smaller standard size, or `undefined` below 18 AWG.
 *
 * @example
 * ```ts
 * import { nextSmaller } from "@lineside/units";
 * nextSmaller("250 kcmil"); // => "4/0 AWG"
 * ```
 */
export function nextSmaller(size: ConductorSize): ConductorSize | undefined {
  return stepSize(size, -1);
}

/**
 * The standard size of an area.
 *
 * @throws {@link UnitsError} `NOT_STANDARD_SIZE`, with the nearest standard size as the suggestion
 * @example
 * ```ts
 * import { kcmil, standardSize } from "@lineside/units";
 * standardSize(kcmil(350)); // => "350 kcmil"
 * standardSize(kcmil(336)); // throws NOT_STANDARD_SIZE
 * ```
 */
export function standardSize(area: Quantity<"conductorArea">): ConductorSize {
  const found = CONDUCTOR_SIZES.find((size) => circularMils(size).gte(area)) ?? "2000 kcmil";
  if (circularMils(found).eq(area)) return found;
  const below = nextSmaller(found);
  // the larger where both are as near
  const suggestion =
    below !== undefined && area.minus(circularMils(below)).lt(circularMils(found).minus(area))
      ? below
      : found;
  throw new UnitsError(
    "NOT_STANDARD_SIZE",
    `${area} is not a standard conductor size; the nearest is ${suggestion}`,
    {
      got: String(area),
      expected: "one of the 30 standard sizes from 18 AWG to 2000 kcmil",
      suggestion,
    },
  );
}

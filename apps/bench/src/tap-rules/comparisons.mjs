import { cases } from "./operands.mjs";

/**
 * The raw comparisons that one evaluation needs: products of numbers against products of numbers, for the provisions that
 * are for such a conductor. Sums are given; the rest of an evaluation is left out: which provisions there are, what is missing, the
 * facts, the reasons and the remedies.
 *
 * @typedef {{ readonly larger: readonly number[]; readonly smaller: readonly number[] }} Comparison
 * @typedef {import("./cases/installation.mjs").Plain} Plain
 */

/** @type {(larger: readonly (number | undefined)[], smaller: readonly (number | undefined)[]) => readonly Comparison[]} */
const atLeast = (larger, smaller) =>
  [...larger, ...smaller].includes(undefined)
    ? []
    : [{ larger: /** @type {number[]} */ (larger), smaller: /** @type {number[]} */ (smaller) }];

/** @param {Plain | undefined} length */
const feet = (length) => length?.ft ?? (length?.m && length.m / 0.3048);

/**
 * @param {Plain} c
 * @param {number} limit
 */
const within = ({ length }, limit) =>
  atLeast([limit], [length && Math.round(feet(length) * 100) / 100]);

/**
 * The ampacity reaches the device or the equipment at each end.
 *
 * @param {Plain} c
 */
const ends = ({ ampacity, ends: all = [] }) =>
  all.flatMap((/** @type {Plain} */ end) => atLeast([ampacity?.A], [end.rating?.A]));

/** @param {Plain} c */
const load = ({ ampacity, load: of }) => atLeast([ampacity?.A], [of?.A]);

/**
 * The ampacity reaches a share of the device upstream, through the transformer where there is one.
 *
 * @param {Plain} c
 * @param {number} times
 * @param {number} [of]
 */
function share({ conductor, ampacity, upstream, transformer }, times, of = upstream?.rating.A) {
  return conductor === "transformer-secondary"
    ? atLeast([times, ampacity?.A, transformer.vs.V], [of, transformer.vp.V])
    : atLeast([times, ampacity?.A], [of]);
}

/**
 * With other sources on the feeder: 4 · times · A against 4 · I + 5 · S.
 *
 * @param {Plain} c
 * @param {number} times
 */
const withSources = (c, times) =>
  (c.sources ?? []).flatMap((/** @type {Plain} */ source) =>
    share(c, 4 * times, c.upstream && 4 * c.upstream.rating.A + 5 * source.output.A),
  );

/** @param {Plain} c */
const tenFeet = (c) => [
  ...within(c, 10),
  ...load(c),
  ...ends(c),
  ...share(c, 10),
  ...withSources(c, 10),
];
/** @param {Plain} c */
const twentyFiveFeet = (c) => [...within(c, 25), ...share(c, 3), ...ends(c), ...withSources(c, 3)];

/**
 * Both sides of a transformer that is tapped.
 *
 * @param {Plain} c
 */
function bothSides(c) {
  const { upstream, length, transformer = {} } = c;
  return (transformer.secondaries ?? []).flatMap((/** @type {Plain} */ secondary) => [
    ...share(c, 3),
    ...atLeast([3, secondary.ampacity.A, transformer.vs.V], [upstream?.rating.A, transformer.vp.V]),
    ...atLeast([25], [length && Math.round((feet(length) + feet(secondary.length)) * 100) / 100]),
    ...ends(secondary),
  ]);
}

/** @param {Plain} c */
function highBay(c) {
  const { install = {}, site = {} } = c;
  return [
    ...atLeast([site.wallHeight?.ft], [35]),
    ...atLeast([25], [feet(install.horizontal)]),
    ...within(c, 100),
    ...share(c, 3),
    ...ends(c),
    ...atLeast([install.tapHeight?.ft], [30]),
  ];
}

/** @param {Plain} c */
function feederTap(c) {
  const { site = {}, install = {}, ampacity, upstream } = c;
  return [
    ...share(c, 1),
    ...tenFeet(c),
    ...twentyFiveFeet(c),
    ...bothSides(c),
    ...(site.manufacturing ? highBay(c) : []),
    ...(install.outdoors ? ends(c) : []),
    ...(site.supervised
      ? [...atLeast([20, ampacity?.A], [19, upstream?.rating.A]), ...twentyFiveFeet(c)]
      : []),
  ];
}

/** @param {Plain} c */
function secondary(c) {
  const { site = {}, install = {}, transformer, upstream, ends: all = [], ampacity } = c;
  const { primary, kva } = transformer;
  const sum = all.reduce(
    (/** @type {number} */ total, /** @type {Plain} */ end) => total + end.rating.A,
    0,
  );
  const rated = kva && 1000 * kva.kVA;
  const [a, vs] = [ampacity?.A, transformer.vs.V];
  return [
    ...(transformer.connection.startsWith("delta-delta") ? share(c, 1) : []),
    ...tenFeet(c),
    ...(site.industrial
      ? [...within(c, 25), ...atLeast([3, a, a, vs, vs], [rated, rated]), ...atLeast([a], [sum])]
      : []),
    ...(install.outdoors ? ends(c) : []),
    ...(primary
      ? [
          ...atLeast([3, primary.ampacity.A], [upstream?.rating.A]),
          ...share(c, 3),
          ...within(c, 25),
          ...ends(c),
        ]
      : []),
    ...twentyFiveFeet(c),
    ...(site.supervised ? [...within(c, 100), ...share(c, 1.5), ...atLeast([a], [sum])] : []),
  ];
}

/** @param {Plain} c */
function motorTap(c) {
  const { ampacity, upstream, motor } = c;
  const conductors = upstream?.conductorAmpacity.A;
  return [
    ...share(c, 1),
    ...atLeast([ampacity?.A], [motor.ampacity.A]),
    ...[1, 3, 3].flatMap((times) => atLeast([times, ampacity?.A], [conductors])),
    ...tenFeet(c),
    ...twentyFiveFeet(c),
  ];
}

/** @type {Readonly<Record<string, (c: Plain) => readonly Comparison[]>>} */
const NEEDED = {
  "feeder-tap": feederTap,
  "transformer-secondary": secondary,
  "motor-feeder-tap": motorTap,
  "motor-group-tap": motorTap,
  "branch-circuit-tap": (c) => [
    ...share(c, 1),
    ...atLeast([50], [c.upstream?.rating.A]),
    ...atLeast([c.ampacity?.A], [20]),
    ...within(c, 1.5),
    ...load(c),
  ],
  "busway-reduction": (c) => [...share(c, 1), ...within(c, 50), ...share(c, 3)],
  "busway-tap": (c) => share(c, 1),
  generator: (c) => atLeast([100, c.ampacity?.A], [115, c.source.nameplate.A]),
  feeder: (c) => atLeast([c.ordinaryLimit.A], [c.upstream?.rating.A]),
  "branch-circuit": (c) => atLeast([c.ordinaryLimit.A], [c.upstream?.rating.A]),
};

/** Of each operand, those that its inputs allow. */
export const comparisons = cases.map((c) => NEEDED[c.conductor]?.(c) ?? []);

/** How many there are for one evaluation. */
export const comparisonsEach =
  comparisons.reduce((sum, some) => sum + some.length, 0) / comparisons.length;

import type { PlainCase } from "./case.ts";
import { atLeast, times, unverified, type Word } from "./verdict.ts";

/** k·A ≥ I. */
export const share = (c: PlainCase, k: number): Word => atLeast(times(k, c.ampacity), c.upstream);
/** k·A ≥ AF. */
export const feederShare = (c: PlainCase, k: number): Word =>
  atLeast(times(k, c.ampacity), c.feeder);
/** k·A·Vs ≥ m·I·Vp. */
export const throughTransformer = (
  c: PlainCase,
  k: number,
  ampacity: number | undefined,
  m = 1,
): Word => atLeast(times(k, ampacity, c.vs), times(m, c.upstream, c.vp));

/** A condition for what is installed in the field and leaves the enclosure. */
export function triggered(triggers: readonly (boolean | undefined)[], word: Word): Word {
  if (triggers.includes(false)) return "not-applicable";
  if (!triggers.includes(undefined)) return word;
  return word === "pass" || word === "not-applicable" ? word : "needs-input";
}

/**
 * 705.12: other sources on the feeder. `ampacity` is of the side that is asked; `through` where it is beyond the
 * transformer; `in2023` for the two provisions that the 2023 edition names.
 */
export function withSources(
  c: PlainCase,
  k: number,
  side: { ampacity: number | undefined; through?: boolean; in2023?: boolean },
): Word {
  const latest = c.year >= 2023;
  if (latest && side.in2023 !== true) return "not-applicable";
  if (c.sources === undefined) return "needs-input";
  if (c.sources.length === 0) return "not-applicable";
  const currents = c.sources.map(({ output, device }) => (latest ? device : output));
  const known = currents.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const [vs, vp] = side.through === true ? [c.vs, c.vp] : [1, 1];
  const left = times(4, k, side.ampacity, vs);
  const right = times(4 * (c.upstream ?? 0) + (latest ? 4 : 5) * known, vp);
  const word = atLeast(left, right);
  if (word === "pass" && (c.upstream === undefined || currents.includes(undefined)))
    return "needs-input";
  return unverified(c.year <= 2014, word);
}

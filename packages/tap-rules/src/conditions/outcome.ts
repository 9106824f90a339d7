import type {
  Citation,
  FindingInput,
  MissingInput,
  Named,
  Value,
  Verdict,
} from "@lineside/findings";
import type { Clause } from "../clause.ts";
import type { TapCase, TapEnd } from "../tap-case.ts";

/** What a condition comes to, before it is known whether the edition has it. */
export type Outcome = Omit<FindingInput, "rule" | "cite"> & { readonly verdict: Verdict };

/** A change of one input that may make a condition hold; of `/ends`, what the conductor ends in. */
export interface Change {
  readonly path: string;
  readonly value: Value | readonly TapEnd[];
}

/** Whether a value is what a conductor ends in. */
export function isEnds(value: Change["value"]): value is readonly TapEnd[] {
  return Array.isArray(value);
}

/** An outcome that only asks. */
export function asks(...missing: readonly MissingInput[]): Outcome {
  return { verdict: "needs-input", missing };
}

/** An input by its symbol, with the caller's citation for it. */
export function named(name: string, value: Value, path: string, c: TapCase): Named {
  const cites = c.cites;
  const cite: Citation | undefined =
    cites !== undefined && Object.hasOwn(cites, path) ? cites[path] : undefined;
  return cite === undefined ? { name, value } : { name, value, cite };
}

/**
 * The steps that a caller may set a printed figure beside: the section of the condition, a space, and one of
 * `share` (the share of the device upstream), `referred` (the ampacity referred to the primary), `least` (the smallest
 * ampacity that will do). So `240.21(C)(6)(1) least`.
 */
export type StepId = `${string} ${"share" | "referred" | "least"}`;

/** The figure that a document prints for a step, where the caller gave one. */
export function printedFor(
  { condition }: Clause,
  step: "share" | "referred" | "least",
  c: TapCase,
): string | undefined {
  if (c.printed === undefined) return undefined;
  const id: StepId = `${condition.section} ${step}`;
  return Object.hasOwn(c.printed, id) ? c.printed[id] : undefined;
}

import type { Kind } from "@lineside/units";

/** What an answer looks like: a quantity of a kind, a conductor size, a system voltage, … */
export type InputForm = Kind | "size" | "system" | "boolean" | "choice" | "count" | "text";

/** An input that a rule wanted and did not get. */
export interface MissingInput {
  /** Where it belongs, as a JSON pointer: `/conductors/S1/length`. */
  readonly path: string;
  readonly expects: InputForm;
  /** For `choice`: the words to choose from. */
  readonly choices?: readonly string[];
  /** The question as one would put it to the designer: `How long is the tap, lug to lug?` */
  readonly ask?: string;
}

/**
 * Missing inputs with each path once, in their order: of several that name one path the first.
 *
 * @example
 * ```ts
 * import { distinctInputs } from "@lineside/findings";
 * const length = { path: "/length", expects: "length" } as const;
 * distinctInputs([length, { ...length, ask: "How long is it?" }]); // => [{ path: "/length", expects: "length" }]
 * ```
 */
export function distinctInputs(inputs: readonly MissingInput[]): readonly MissingInput[] {
  const seen = new Set<string>();
  return inputs.filter(({ path }) => !seen.has(path) && seen.add(path));
}

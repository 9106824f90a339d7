import type { Citation } from "./citation.ts";
import type { Value } from "./value.ts";

/** A value by the name that it has in a formula. */
export interface Named {
  readonly name: string;
  readonly value: Value;
  readonly cite?: Citation;
}

/** One step of a derivation. */
export interface Step {
  /** What is worked out: `secondary current`. */
  readonly label: string;
  /** In the names of the inputs: `S / (√3 · V)`. */
  readonly formula?: string;
  readonly inputs: readonly Named[];
  readonly value: Value;
  /** The figure as the document prints it, where it differs from the exact one: `174 A`. */
  readonly printed?: string;
  /** Where the formula or the printed figure stands. */
  readonly cite?: Citation;
}

import type { ConductorSize } from "@lineside/units";
import type { Share } from "../../editions/share.ts";
import type { Material } from "../../material.ts";

/**
 * The largest overcurrent device of one small conductor: amperes, the editions in which a source states the row, that
 * source's code and the codes of what confirms it, by spaces; `DATA_SOURCES` says what the codes mean.
 */
export type SmallConductorRow = readonly [
  size: ConductorSize,
  amperes: number,
  statedIn: readonly string[],
  source: string,
  confirmedBy: string,
  /** What else the row asks, in our words. */
  condition?: string,
];

/** The small conductors of a span of editions, smallest first. */
export type SmallConductorRows = Readonly<Record<Material, readonly SmallConductorRow[]>>;

/** The small conductors of one edition. */
export interface SmallConductorShare extends Share {
  readonly rows: SmallConductorRows;
  /** Sizes of which it is not verified whether the edition has their rows. */
  readonly unverified: readonly ConductorSize[];
}

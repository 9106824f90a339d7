import { one, type Quantity } from "@lineside/units";
import { type Ground, groundOf } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import type { AdjustmentRow } from "../tables/adjustment-factors/adjustment-rows.ts";
import { ADJUSTMENT } from "../tables/adjustment-factors/editions.ts";
import type { Factor } from "./exact-current.ts";

/** The factor for a count of current-carrying conductors. */
export interface Adjustment {
  readonly factor: Factor;
  readonly ratio: Quantity<"ratio">;
  /** The counts it is for, `to` left out where it goes on. */
  readonly from: number;
  readonly to: number | undefined;
}

/** An edition's adjustment factors, ready to be looked up. */
export interface AdjustmentTable {
  /** By count, smallest first. */
  readonly bands: readonly Adjustment[];
  /** The length in inches up to which a raceway or a bundle needs none. */
  readonly freeLength: number;
  readonly ground: Ground;
}

function bandOf([from, to, percent]: AdjustmentRow): Adjustment {
  return {
    factor: { value: { n: percent, d: 100 }, root: undefined },
    ratio: one({ n: percent, d: 100 }),
    from,
    to: to ?? undefined,
  };
}

/** The adjustment factors of an edition, set up at the first call. */
export const adjustmentTable: (edition: EditionLike) => AdjustmentTable =
  /* @__PURE__ */ perEdition({ adjustment: ADJUSTMENT }, ({ adjustment }, name) => ({
    bands: adjustment.rows.map(bandOf),
    freeLength: adjustment.freeLength,
    ground: groundOf(name, adjustment),
  }));

/** The factor for a count of at least one. */
export function adjustmentFor({ bands }: AdjustmentTable, count: number): Adjustment {
  const found = bands.find(({ to }) => to === undefined || count <= to);
  if (found === undefined) throw new RangeError(`no adjustment factor for ${count} conductors`);
  return found;
}

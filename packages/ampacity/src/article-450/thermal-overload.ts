import type { MissingInput } from "@lineside/findings";
import { percent, type Quantity } from "@lineside/units";
import type {
  ThermalOverloadRow,
  TransformerProtectionRow,
} from "../tables/table-450-3-b/transformer-protection-rows.ts";

/** What is known of a transformer's own protection. */
export interface OwnProtection {
  /** Of the transformer; it counts with coordinated thermal overload protection. */
  readonly impedance?: Quantity<"ratio"> | undefined;
  /** Whether the maker has fitted coordinated thermal overload protection that interrupts the primary current. */
  readonly thermalOverload?: boolean | undefined;
}

const OPEN_OVERLOAD: MissingInput = {
  path: "/thermalOverload",
  expects: "boolean",
  ask: "Has the maker fitted coordinated thermal overload protection that interrupts the primary current?",
};
const OPEN_IMPEDANCE: MissingInput = {
  path: "/impedance",
  expects: "ratio",
  ask: "What is the transformer's impedance, in percent?",
};

/** Which percentages come into question, the smallest first, and what would settle it. */
export function percentsOf(
  { method, side }: TransformerProtectionRow,
  plain: number,
  { thermalOverload, impedance }: OwnProtection,
  rows: readonly ThermalOverloadRow[],
): { readonly percents: readonly number[]; readonly open: readonly MissingInput[] } {
  const fitted = method === "primary-and-secondary" && side === "primary";
  if (!fitted || thermalOverload === false) return { percents: [plain], open: [] };
  const within = rows.filter(({ above, upTo }) => {
    return (
      impedance === undefined || (impedance.gt(percent(above)) && impedance.lte(percent(upTo)))
    );
  });
  const found = within.map((row) => row.percent).toSorted((a, b) => a - b);
  const maybePlain = thermalOverload === undefined || impedance === undefined || found.length === 0;
  return {
    percents: maybePlain ? [plain, ...found] : found,
    open: [
      ...(thermalOverload === undefined ? [OPEN_OVERLOAD] : []),
      ...(impedance === undefined ? [OPEN_IMPEDANCE] : []),
    ],
  };
}

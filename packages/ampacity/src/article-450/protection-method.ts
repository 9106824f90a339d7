import { type Finding, finding, type Note, type Step } from "@lineside/findings";
import { A, type Quantity } from "@lineside/units";
import { citeShare, rowStatus } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import type { OvercurrentDevice } from "../tables/standard-ratings/rating-rows.ts";
import type {
  ProtectionMethod,
  TransformerProtectionRow,
  TransformerProtectionShare,
} from "../tables/table-450-3-b/transformer-protection-rows.ts";
import { type ProtectedSide, protectedSide } from "./protection-side.ts";
import { compareRated, ratedCurrent } from "./rated-current.ts";
import { type OwnProtection, percentsOf } from "./thermal-overload.ts";
import type { TransformerRating } from "./transformer-current.ts";

/** What `transformerProtection` is asked. */
export interface TransformerProtectionDemand
  extends Omit<TransformerRating, "printed">,
    OwnProtection {
  /** Where it is left out both methods are tried, and one suffices. */
  readonly method?: ProtectionMethod | undefined;
  /** The rating of the overcurrent device on the primary side. */
  readonly primaryDevice?: Quantity<"current"> | undefined;
  readonly secondaryDevice?: Quantity<"current"> | undefined;
  /** What kind the devices are; their standard ratings differ a little. */
  readonly device?: OvercurrentDevice | undefined;
}

/** How a transformer is protected by one method. */
export interface MethodProtection {
  readonly method: ProtectionMethod;
  readonly finding: Finding;
  readonly primary: ProtectedSide;
  /** Left out where the method asks for no device there. */
  readonly secondary?: ProtectedSide;
}

/** The table in one edition. */
export interface ProtectionTable {
  readonly name: EditionName;
  readonly share: TransformerProtectionShare;
}

/** The id of the rule; what it consists of adds to it. */
export const PROTECTION_RULE = "nec/transformer-protection";

/** One method: a device on the primary side, and one on the other where the method asks for it. */
export function protectionBy(
  method: ProtectionMethod,
  demand: TransformerProtectionDemand,
  edition: EditionLike,
  { name, share }: ProtectionTable,
  currents: readonly Step[],
): MethodProtection {
  const sideOf = (side: "primary" | "secondary"): ProtectedSide | undefined => {
    const rated = ratedCurrent(demand, side);
    const row = share.rows.find(
      (one) =>
        one.method === method &&
        one.side === side &&
        compareRated(rated, A(one.from)) >= 0 &&
        (one.below === null || compareRated(rated, A(one.below)) < 0),
    ) as TransformerProtectionRow;
    if (row.percent === null) return undefined;
    const { percents, open } = percentsOf(row, row.percent, demand, share.thermalOverload);
    const [percent] = percents as readonly [number];
    // the notes are named as the table names them
    const note = percent > row.percent ? " Note 3" : row.nextHigher ? " Note 1" : "";
    const cited = citeShare(name, rowStatus(share, row.confirmedBy));
    return protectedSide({
      side,
      edition,
      rated,
      percents,
      nextHigher: row.nextHigher,
      cite: { ...cited, table: `${cited.table}${note}` },
      device: demand.device,
      rating: side === "primary" ? demand.primaryDevice : demand.secondaryDevice,
      current: currents[side === "primary" ? 0 : 1] as Step,
      openPercent: open,
    });
  };
  const primary = sideOf("primary") as ProtectedSide;
  const secondary = sideOf("secondary");
  const cite = citeShare(name, share);
  const base = {
    rule: `${PROTECTION_RULE}/${method}`,
    title: `protection by ${method.replaceAll("-", " ")}`,
  };
  if (secondary === undefined) {
    const text = "this way the transformer needs no device on the secondary side";
    const notes: Note[] = [{ kind: "advice", text, cite }];
    const made = finding({ ...base, cite: [cite], parts: [primary.finding], notes });
    return { method, finding: made, primary };
  }
  const parts = [primary.finding, secondary.finding];
  return { method, finding: finding({ ...base, cite: [cite], parts }), primary, secondary };
}

import type { Verdict } from "@lineside/findings";
import { type ConductorSize, circularMils, cmil, percent, type Quantity } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { checkMaterial, checkSize } from "../field-check.ts";
import type { Material } from "../material.ts";
import {
  electrodeTable,
  type GroundingElectrode,
  groundingElectrode,
} from "./grounding-electrode.ts";
import { rowEnd, type ServiceTable } from "./service-table.ts";
import { bondingTable, type SupplySideBonding, supplySideBonding } from "./supply-side-bonding.ts";

/** The largest ungrounded conductors that a size serves, as `C` judges it. */
export interface LargestUngrounded<C> {
  /** As the finding of `check` says; `fail` where the size serves none. */
  readonly verdict: Verdict;
  /** The area, all conductors in parallel together; left out where there is none, and where it has no end. */
  readonly area?: Quantity<"conductorArea">;
  /** Whether the size serves any area. */
  readonly any: boolean;
  /** The size with that area; where there is none, with the smallest that was tried; where it has no end, above the last row. */
  readonly check: C;
  /** The size with one circular mil more, which does not pass. */
  readonly larger?: C;
}

type Area = Quantity<"conductorArea">;

const ONE_MIL = (): Area => cmil(1);

/** Where the rows end in the column of a material. */
function rowEnds({ share }: ServiceTable, material: Material): readonly Area[] {
  return share.rows.map((row) => rowEnd(row, material)).filter((end) => end !== undefined);
}

/** The largest of some areas for which the size suffices; it does for all smaller ones. */
function largestOf<C extends { readonly finding: { readonly verdict: Verdict } }>(
  areas: readonly Area[],
  at: (area: Area) => C,
  suffices: (check: C) => boolean,
): LargestUngrounded<C> {
  const sorted = areas.toSorted((a, b) => a.compare(b));
  const area = sorted.findLast((one) => suffices(at(one)));
  if (area === undefined) {
    const check = at(sorted[0] as Area);
    return { verdict: check.finding.verdict, any: false, check };
  }
  const check = at(area);
  const larger = at(area.plus(ONE_MIL()));
  return { verdict: check.finding.verdict, area, any: false, check, larger };
}

/**
 * The largest ungrounded service conductors that a grounding electrode conductor serves, as an area;
 * {@link groundingElectrode} has judged it, and one circular mil more.
 *
 * @param service - what the service conductors are made of
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { largestServiceForGroundingElectrode } from "@lineside/ampacity";
 * const { area, larger } = largestServiceForGroundingElectrode("4 AWG", "copper", "copper", "2017");
 * `${area}, and above it ${larger?.size}`; // => "167800 cmil, and above it 2 AWG"
 * largestServiceForGroundingElectrode("3/0 AWG", "copper", "copper", "2017").any; // => true
 * ```
 */
export function largestServiceForGroundingElectrode(
  size: ConductorSize,
  material: Material,
  service: Material,
  edition: EditionLike,
): LargestUngrounded<GroundingElectrode> {
  const table = electrodeTable(edition);
  checkAll(size, material, service, "/service");
  const at = (area: Area): GroundingElectrode =>
    groundingElectrode(
      { service: { area, material: service }, material, installed: size },
      edition,
    );
  const ends = rowEnds(table, service);
  const beyond = at((ends.at(-1) as Area).plus(ONE_MIL()));
  if (beyond.finding.verdict === "pass") return { verdict: "pass", any: true, check: beyond };
  return largestOf(ends, at, ({ finding }) => finding.verdict === "pass");
}

/**
 * The largest ungrounded supply conductors that a supply-side bonding jumper serves, as an area; {@link supplySideBonding} has
 * judged it, and one circular mil more. Where the edition's own rule was not obtained it is the area by the edition that was
 * read, and the verdict `consult`.
 *
 * @param ungrounded - what the supply conductors are made of
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { largestSupplyForBondingJumper } from "@lineside/ampacity";
 * const { area, larger } = largestSupplyForBondingJumper("250 kcmil", "copper", "copper", "2017");
 * `${area}, and above it ${larger?.size}`; // => "2000000 cmil, and above it 300 kcmil"
 * ```
 */
export function largestSupplyForBondingJumper(
  size: ConductorSize,
  material: Material,
  ungrounded: Material,
  edition: EditionLike,
): LargestUngrounded<SupplySideBonding> {
  const table = bondingTable(edition);
  checkAll(size, material, ungrounded, "/ungrounded");
  const at = (area: Area): SupplySideBonding =>
    supplySideBonding(
      { ungrounded: { area, material: ungrounded }, material, installed: size },
      edition,
    );
  const own = circularMils(size);
  const share = percent(table.share.percentOfArea as number);
  // a jumper also serves conductors no larger than itself, and the whole of which it is the share
  const areas = [own, own.over(share), ...rowEnds(table, ungrounded)];
  return largestOf(areas, at, ({ size: asked }) => {
    return asked !== undefined && circularMils(asked).lte(own);
  });
}

function checkAll(size: unknown, material: unknown, other: unknown, path: string): void {
  checkSize(size, "/size");
  checkMaterial(material, "/material");
  checkMaterial(other, path);
}

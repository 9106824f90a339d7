import { type Citation, type Finding, finding, type Note, type Step } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
import { citeShare, groundOf, rowStatus } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { checkMaterial, checkParallel } from "../field-check.ts";
import { type Material, tableMaterial } from "../material.ts";
import { checkCurrent } from "../positive-quantity.ts";
import type { GroundingSize } from "../tables/table-250-122/equipment-grounding-rows.ts";
import {
  type AskedSize,
  checkGroundingSize,
  eitherSize,
  judgeSize,
  type TableSize,
} from "./asked-size.ts";
import { cappedByTap, checkTap, type GroundedTap } from "./feeder-tap.ts";
import {
  type GroundingReading,
  type GroundingTable,
  groundingTable,
  readGroundingRow,
} from "./grounding-row.ts";

/** What {@link equipmentGrounding} is asked. */
export interface EquipmentGroundingDemand {
  /** The rating of the overcurrent device ahead; for a feeder tap, of the device ahead of the feeder. */
  readonly device: Quantity<"current">;
  /** Of the equipment grounding conductor. */
  readonly material: Material;
  /** In how many parallel sets the circuit conductors run; 1 where it is left out. */
  readonly sets?: number | undefined;
  /** In how many raceways the sets run. */
  readonly raceways?: number | undefined;
  /** The tap conductors, where it runs with a feeder tap. */
  readonly tap?: GroundedTap | undefined;
  /** The size that there is in each raceway, to be judged. */
  readonly installed?: GroundingSize | undefined;
}

/** The equipment grounding conductor. */
export interface EquipmentGrounding {
  readonly finding: Finding;
  /** The smallest size; left out where it is not settled. */
  readonly size?: GroundingSize;
  /** Where it is not settled: the least and the most that it may have to be, or the most alone. */
  readonly between?: readonly [GroundingSize | undefined, GroundingSize];
  /** How many there are, one in each raceway; left out where the raceways of parallel sets are not given. */
  readonly count?: number;
}

/** What was found before an installed size is judged. */
interface Sized {
  readonly asked: AskedSize;
  readonly cite: readonly Citation[];
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}

/** What the row of a device alone comes to. */
interface SizedByRow extends Sized {
  readonly asked: TableSize;
}

const RULE = "nec/equipment-grounding";
const TITLE = "equipment grounding conductor";

/**
 * The smallest equipment grounding conductor of the wire type, by Table 250.122: the first row whose device is not smaller
 * than the one ahead. Of parallel sets each raceway has one of that full size (250.122(F)). One that runs with a feeder tap
 * goes by the device ahead of the feeder and is never larger than the tap conductors (250.122(G)). Copper-clad aluminum stands
 * in the column of aluminum.
 *
 * `consult` above the last row, which is for 6000 A; where copies of the table differ and it decides (4000 A, aluminum, up to
 * 2011); for a tap in an edition whose rule for taps is not verified, unless the tap's own `device` leads to the same; and
 * where the limit by the tap conductors decides and these are of the other material or in parallel. A limit by the circuit
 * conductors, and an increase where those are larger than they need be, are not in the data: a note says so.
 *
 * @throws {@link AmpacityError} `WRONG_KIND` or `OUT_OF_RANGE` for a device; `UNKNOWN_MATERIAL`; `UNKNOWN_SIZE`;
 * `OUT_OF_RANGE` where `sets` or `raceways` is not 1 to 100; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { equipmentGrounding } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * equipmentGrounding({ device: A(50), material: "copper" }, "2023").size; // => "10 AWG"
 * // 250.122(G): by the 400 A ahead of the feeder, not by what the tap ends in
 * const tap = { size: "1/0 AWG", material: "copper" } as const;
 * equipmentGrounding({ device: A(400), material: "copper", tap }, "2017").size; // => "3 AWG"
 * const parallel = { device: A(800), material: "copper", sets: 3, raceways: 3 } as const;
 * const { size, count, finding } = equipmentGrounding({ ...parallel, installed: "3 AWG" }, "2017");
 * `${count} of ${size}: ${finding.verdict}`; // => "3 of 1/0 AWG: fail"
 * ```
 */
export function equipmentGrounding(
  demand: EquipmentGroundingDemand,
  edition: EditionLike,
): EquipmentGrounding {
  const table = groundingTable(edition);
  checkDemand(demand);
  const { installed } = demand;
  const base = { rule: RULE, title: TITLE } as const;
  const sized =
    demand.tap === undefined ? byDevice(demand, table) : byTap(demand, demand.tap, table);
  const count = countOf(demand);
  const counted = count === undefined ? {} : { count };
  if (sized === undefined) {
    const { cite, notes } = groundOf(table.name, table.share);
    const text = `${cite.table} ends below this device: it has no size`;
    const end: Note = { kind: "advice", text, cite };
    return {
      finding: finding({ ...base, verdict: "consult", cite: [cite], notes: [end, ...notes] }),
      ...counted,
    };
  }
  const { asked, cite, steps, notes } = sized;
  const { least, most } = asked;
  return {
    finding: finding({
      ...base,
      cite,
      ...judgeSize(asked, installed),
      steps,
      notes: [...notes, ...parallelNotes(demand, table), ...unjudged(cite)],
    }),
    ...(least === most ? { size: most } : { between: [least, most] as const }),
    ...counted,
  };
}

function checkDemand(demand: EquipmentGroundingDemand): void {
  const { device, material, sets, raceways, tap, installed } = demand;
  checkCurrent(device, "/device");
  checkMaterial(material, "/material");
  checkParallel(sets, "/sets");
  checkParallel(raceways, "/raceways");
  if (tap !== undefined) checkTap(tap);
  if (installed !== undefined) checkGroundingSize(installed, "/installed");
}

function countOf({ sets = 1, raceways }: EquipmentGroundingDemand): number | undefined {
  return raceways ?? (sets === 1 ? 1 : undefined);
}

/** The size by the row of the device. */
function byDevice(
  { device, material }: Pick<EquipmentGroundingDemand, "device" | "material">,
  table: GroundingTable,
): SizedByRow | undefined {
  const reading = readGroundingRow(table, device, material);
  if (reading === undefined) return undefined;
  const { rating, asked, rival } = reading;
  const share = rowStatus(table.share, reading.confirmedBy);
  const { cite, notes } = groundOf(
    table.name,
    rival === undefined ? share : { ...share, status: "derived", from: "copies that differ" },
  );
  const steps: Step[] = [
    {
      label: "row of the table",
      formula: "the first that is not smaller than the device",
      inputs: [{ name: "device", value: device }],
      value: rating,
      cite,
    },
    {
      label: `size in the ${tableMaterial(material)} column`,
      inputs: [{ name: "row", value: rating }],
      value: asked.least === asked.most ? asked.most : `${asked.least} or ${asked.most}`,
      cite,
    },
  ];
  return { asked, cite: [cite], steps, notes: [...rowNotes(reading, cite), ...notes] };
}

function rowNotes(
  { rating, asked, rival, remark }: GroundingReading,
  cite: Citation,
): readonly Note[] {
  if (rival !== undefined) {
    const text = `${rating}, aluminum, ${asked.least} or ${asked.most}: ${rival.from}; the older one has ${rival.size}`;
    return [{ kind: "conflict", text, cite }];
  }
  return remark === undefined ? [] : [{ kind: "conflict", text: `${rating}: ${remark}`, cite }];
}

/** The size of one that runs with a feeder tap. */
function byTap(
  { device, material }: EquipmentGroundingDemand,
  tap: GroundedTap,
  table: GroundingTable,
): Sized | undefined {
  const ahead = byDevice({ device, material }, table);
  if (ahead === undefined) return undefined;
  const { tapByFeederDevice, section } = table.share;
  const rule = citeShare(table.name, {
    ...table.share,
    ...(tapByFeederDevice
      ? {}
      : ({ status: "lost", from: "it is verified of later ones" } as const)),
    section: `${section}(G)`,
  });
  const asked = cappedByTap(ahead.asked, tap, material);
  const limited = asked.least !== ahead.asked.least || asked.most !== ahead.asked.most;
  const steps = limited ? [...ahead.steps, tapStep(ahead.asked, tap, asked, rule)] : ahead.steps;
  const open: readonly Note[] =
    limited && asked.least !== asked.most ? [openLimit(tap, material, rule)] : [];
  if (tapByFeederDevice) {
    return { asked, cite: [...ahead.cite, rule], steps, notes: [...ahead.notes, ...open] };
  }
  const own = tap.device && byDevice({ device: tap.device, material }, table);
  const either = own ? eitherSize(asked, own.asked) : { least: undefined, most: ahead.asked.most };
  const text = `by which device ${rule.section} of this edition goes for feeder taps is not verified: by that ahead of the feeder it is ${asked.most}, by the tap's own ${own?.asked.most ?? "perhaps another size"}`;
  return {
    asked: either,
    cite: ahead.cite,
    steps: [...steps, ...(own?.steps ?? [])],
    notes: [{ kind: "advice", text, cite: rule }, ...ahead.notes, ...open],
  };
}

function tapStep({ most }: AskedSize, tap: GroundedTap, asked: AskedSize, cite: Citation): Step {
  return {
    label: "not larger than the tap conductors",
    inputs: [
      { name: "size", value: most },
      { name: "tap", value: tap.size },
    ],
    value: asked.most,
    cite,
  };
}

function openLimit(tap: GroundedTap, material: Material, cite: Citation): Note {
  const why =
    tableMaterial(tap.material) === tableMaterial(material)
      ? "with several tap conductors in parallel"
      : "for two materials";
  const text = `it has to be no larger than the tap conductors; how that reads ${why} is not in the data`;
  return { kind: "advice", text, cite };
}

/** That each raceway has its own. */
function parallelNotes(
  { sets = 1, raceways = 1 }: EquipmentGroundingDemand,
  { name, share }: GroundingTable,
): readonly Note[] {
  if (sets === 1 && raceways === 1) return [];
  const cite = citeShare(name, { ...share, section: `${share.section}(F)` });
  return [{ kind: "obligation", text: "each raceway has one of this full size", cite }];
}

/** What is not in the data. */
function unjudged([cite]: readonly Citation[]): readonly Note[] {
  const text =
    "a limit by the circuit conductors, and an increase where those are larger than they need be, are not judged here";
  return [{ kind: "advice", text, ...(cite === undefined ? {} : { cite }) }];
}

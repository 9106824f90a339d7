import { type Citation, type Finding, finding, type Note, type Step } from "@lineside/findings";
import { type ConductorSize, circularMils, percent, type Quantity } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { checkMaterial, checkSize } from "../field-check.ts";
import { type Material, tableMaterial } from "../material.ts";
import { SUPPLY_SIDE_BONDING } from "../tables/table-250-102/editions.ts";
import { type AskedSize, judgeSize, type SizeJudgement, standardSizeFrom } from "./asked-size.ts";
import { readServiceTable, type ServiceReading, type ServiceTable } from "./service-table.ts";
import { checkUngrounded, type UngroundedConductors } from "./ungrounded-conductors.ts";

/** What {@link supplySideBonding} is asked. */
export interface SupplySideBondingDemand {
  /** The ungrounded supply conductors. */
  readonly ungrounded: UngroundedConductors;
  /** Of the jumper. */
  readonly material: Material;
  /** The size that there is, to be judged. */
  readonly installed?: ConductorSize | undefined;
}

/** The bonding jumper. */
export interface SupplySideBonding {
  readonly finding: Finding;
  /**
   * The smallest size. Where the edition's own rule was not obtained it is that of the edition that was read, and the verdict
   * `consult`. Left out where the area is not settled, or is more than a standard size has.
   */
  readonly size?: ConductorSize;
  /** The least area where that is a share of the area of the ungrounded conductors. */
  readonly least?: Quantity<"conductorArea">;
  /** The area of the ungrounded conductors, all in parallel together. */
  readonly area: Quantity<"conductorArea">;
}

/** The table in one edition. */
export const bondingTable: (edition: EditionLike) => ServiceTable = /* @__PURE__ */ perEdition(
  { supplySideBonding: SUPPLY_SIDE_BONDING },
  ({ supplySideBonding: share }, name) => ({ name, share }),
);

/** What comes out before an installed size is judged. */
interface Outcome {
  readonly asked?: AskedSize<ConductorSize>;
  readonly least?: Quantity<"conductorArea">;
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
}

/**
 * The smallest bonding jumper on the supply side, by Table 250.102(C)(1): by the area of the ungrounded conductors, all in
 * parallel together; above 1100 kcmil of copper or 1750 kcmil of aluminum 12.5 % of that area, exact, in a standard size that
 * is not smaller. No jumper has to be larger than the ungrounded conductors. Copper-clad aluminum stands in the column of
 * aluminum.
 *
 * How two materials compare above the last area, or where the ungrounded conductors are the smaller, is not in the data:
 * `consult` where it decides. The same before 2014, whose rule was not obtained.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`; `WRONG_KIND` or `OUT_OF_RANGE` for the area;
 * `OUT_OF_RANGE` where `sets` is not 1 to 100; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { supplySideBonding } from "@lineside/ampacity";
 * const ungrounded = { size: "500 kcmil", material: "copper", sets: 4 } as const;
 * const { size, least, area, finding } = supplySideBonding({ ungrounded, material: "copper" }, "2017");
 * `${least} of ${area}: ${size}`; // => "250000 cmil of 2000000 cmil: 250 kcmil"
 * finding.verdict; // => "pass"
 * const old = supplySideBonding({ ungrounded, material: "copper" }, "2008");
 * `${old.finding.verdict}, ${old.size} in another edition`; // => "consult, 250 kcmil in another edition"
 * ```
 */
export function supplySideBonding(
  { ungrounded, material, installed }: SupplySideBondingDemand,
  edition: EditionLike,
): SupplySideBonding {
  const table = bondingTable(edition);
  checkUngrounded(ungrounded, "/ungrounded");
  checkMaterial(material, "/material");
  if (installed !== undefined) checkSize(installed, "/installed");
  const reading = readServiceTable(table, ungrounded, material);
  const { area, cite } = reading;
  const alike = tableMaterial(ungrounded.material) === tableMaterial(material);
  const { asked, least, steps, notes } =
    reading.size === undefined
      ? byShare(reading, alike, table.share.percentOfArea as number)
      : bySize(reading, alike, reading.size);
  const lost = table.share.standing === "consult";
  const { verdict, ...compared } = judgement(asked, least, installed);
  const settled = asked !== undefined && asked.least === asked.most;
  return {
    finding: finding({
      rule: "nec/supply-side-bonding",
      title: "supply-side bonding jumper",
      cite: [cite],
      ...compared,
      verdict: lost ? "consult" : verdict,
      steps: [...reading.steps, ...steps],
      notes: [...(lost ? [notSettled(cite)] : []), ...reading.notes, ...notes],
    }),
    ...(settled && { size: asked.most }),
    ...(least !== undefined && { least }),
    area,
  };
}

/** Judges what is asked for: a size, an area that no standard size has, or neither. */
function judgement(
  asked: AskedSize | undefined,
  least: Quantity<"conductorArea"> | undefined,
  installed: ConductorSize | undefined,
): Partial<SizeJudgement> & Pick<SizeJudgement, "verdict"> {
  if (asked !== undefined) return judgeSize(asked, installed);
  if (least === undefined) return { verdict: "consult" };
  const required = { op: ">=", value: least } as const;
  return installed === undefined
    ? { verdict: "consult", required }
    : { verdict: "fail", required, actual: circularMils(installed) };
}

/** The size of the row, but none larger than the ungrounded conductors. */
function bySize({ area, cite }: ServiceReading, alike: boolean, size: ConductorSize): Outcome {
  if (circularMils(size).lte(area)) {
    return { asked: { least: size, most: size }, steps: [], notes: [] };
  }
  if (!alike) {
    const text = `no jumper has to be larger than the ungrounded conductors; how that reads for two materials is not in the data, so ${size} is sure to suffice`;
    return {
      asked: { least: undefined, most: size },
      steps: [],
      notes: [{ kind: "advice", text, cite }],
    };
  }
  const most = standardSizeFrom(area) as ConductorSize;
  const step: Step = {
    label: "not larger than the ungrounded conductors",
    inputs: [
      { name: "size", value: size },
      { name: "area", value: area },
    ],
    value: most,
    cite,
  };
  return { asked: { least: most, most }, steps: [step], notes: [] };
}

/** A share of the area, in a standard size that is not smaller. */
function byShare({ area, cite }: ServiceReading, alike: boolean, share: number): Outcome {
  if (!alike) {
    const text = `${share} % is of ungrounded conductors of the jumper's own material that carry as much; how these compare is not in the data`;
    return { steps: [], notes: [{ kind: "advice", text, cite }] };
  }
  const least = area.times(percent(share));
  const most = standardSizeFrom(least);
  const steps: Step[] = [
    {
      label: `${share} % of the area`,
      formula: "p · area",
      inputs: [
        { name: "p", value: percent(share) },
        { name: "area", value: area },
      ],
      value: least,
      cite,
    },
  ];
  if (most === undefined) {
    const text = `no standard size has ${least}`;
    return { least, steps, notes: [{ kind: "advice", text, cite }] };
  }
  steps.push({
    label: "standard size that is not smaller",
    inputs: [{ name: "area", value: least }],
    value: most,
  });
  return { asked: { least: most, most }, least, steps, notes: [] };
}

/** The note that the edition's own rule was not obtained. */
function notSettled(cite: Citation): Note {
  const why = cite.from === undefined ? "" : `: ${cite.from} what is shown`;
  const text = `what ${cite.table ?? cite.section} of this edition asks for is not settled${why}`;
  return { kind: "advice", text, cite };
}

import { type Finding, finding, type Note } from "@lineside/findings";
import type { ConductorSize, Quantity } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { checkMaterial, checkSize } from "../field-check.ts";
import type { Material } from "../material.ts";
import { GROUNDING_ELECTRODE } from "../tables/table-250-66/editions.ts";
import { judgeSize } from "./asked-size.ts";
import { readServiceTable, type ServiceTable } from "./service-table.ts";
import { checkUngrounded, type UngroundedConductors } from "./ungrounded-conductors.ts";

/** What {@link groundingElectrode} is asked. */
export interface GroundingElectrodeDemand {
  /** The ungrounded conductors of the service. */
  readonly service: UngroundedConductors;
  /** Of the grounding electrode conductor. */
  readonly material: Material;
  /** The size that there is, to be judged. */
  readonly installed?: ConductorSize | undefined;
}

/** The grounding electrode conductor. */
export interface GroundingElectrode {
  readonly finding: Finding;
  /** The smallest size, by the table. */
  readonly size: ConductorSize;
  /** The area that decides: of the largest ungrounded conductor, or of all in parallel. */
  readonly area: Quantity<"conductorArea">;
}

/** The table in one edition. */
export const electrodeTable: (edition: EditionLike) => ServiceTable = /* @__PURE__ */ perEdition(
  { groundingElectrode: GROUNDING_ELECTRODE },
  ({ groundingElectrode: share }, name) => ({ name, share }),
);

/**
 * The smallest grounding electrode conductor, by Table 250.66: the row is found by the area of the ungrounded service
 * conductors in the column of their material, the size stands in the column of the conductor's own. Copper-clad aluminum
 * stands in the column of aluminum. An area on the end of a row belongs to it.
 *
 * Electrodes that have limits of their own are not in the data: a note says so. With `installed` the size that there is is
 * judged, with a margin in standard sizes.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`; `WRONG_KIND` or `OUT_OF_RANGE` for the area;
 * `OUT_OF_RANGE` where `sets` is not 1 to 100; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { groundingElectrode } from "@lineside/ampacity";
 * const service = { size: "3/0 AWG", material: "copper", sets: 2 } as const;
 * const { size, area } = groundingElectrode({ service, material: "copper" }, "2017");
 * `${size} for ${area}`; // => "2 AWG for 335600 cmil"
 * groundingElectrode({ service, material: "aluminum" }, "2017").size; // => "1/0 AWG"
 * const { finding } = groundingElectrode({ service, material: "copper", installed: "4 AWG" }, "2017");
 * finding.verdict; // => "fail"
 * finding.margin; // => { sizes: -2 }
 * ```
 */
export function groundingElectrode(
  { service, material, installed }: GroundingElectrodeDemand,
  edition: EditionLike,
): GroundingElectrode {
  const table = electrodeTable(edition);
  checkUngrounded(service, "/service");
  checkMaterial(material, "/material");
  if (installed !== undefined) checkSize(installed, "/installed");
  const { area, size: found, cite, notes, steps } = readServiceTable(table, service, material);
  // every row of this table has a size
  const size = found as ConductorSize;
  const electrodes: Note = {
    kind: "advice",
    text: "electrodes with limits of their own, such as rods, are not judged here",
    cite,
  };
  return {
    finding: finding({
      rule: "nec/grounding-electrode",
      title: "grounding electrode conductor",
      cite: [cite],
      ...judgeSize({ least: size, most: size }, installed),
      steps,
      notes: [...notes, electrodes],
    }),
    size,
    area,
  };
}

import type { Citation, Note, Step } from "@lineside/findings";
import { type ConductorSize, cmil, type Quantity } from "@lineside/units";
import { groundOf, rowStatus } from "../citation.ts";
import type { EditionName } from "../editions/edition.ts";
import { type Material, tableMaterial } from "../material.ts";
import type {
  ServiceConductorRow,
  ServiceConductorShare,
} from "../tables/service-conductor-rows.ts";
import { areaSteps, type UngroundedConductors, ungroundedArea } from "./ungrounded-conductors.ts";

/** A table by the largest ungrounded conductor in one edition. */
export interface ServiceTable {
  readonly name: EditionName;
  readonly share: ServiceConductorShare;
}

/** What such a table says of some ungrounded conductors. */
export interface ServiceReading {
  readonly area: Quantity<"conductorArea">;
  /** `undefined` where the row has a share of the area in place of a size. */
  readonly size: ConductorSize | undefined;
  readonly cite: Citation;
  readonly notes: readonly Note[];
  readonly steps: readonly Step[];
}

/** Up to which area a row goes in the column of a material; `undefined` for the last row, which has no end. */
export function rowEnd(
  [copper, aluminum]: ServiceConductorRow,
  material: Material,
): Quantity<"conductorArea"> | undefined {
  const end = tableMaterial(material) === "copper" ? copper : aluminum;
  return end === null ? undefined : cmil(end);
}

/** Finds the row by the material of the ungrounded conductors, and there the size by that of the conductor asked for. */
export function readServiceTable(
  { name, share }: ServiceTable,
  ungrounded: UngroundedConductors,
  material: Material,
): ServiceReading {
  const area = ungroundedArea(ungrounded);
  const row = share.rows.find((one) => {
    const end = rowEnd(one, ungrounded.material);
    return end === undefined || area.lte(end);
  }) as ServiceConductorRow;
  const [, , copperText, aluminumText, copper, aluminum, , confirmedBy] = row;
  const of = tableMaterial(ungrounded.material);
  const to = tableMaterial(material);
  const size = (to === "copper" ? copper : aluminum) ?? undefined;
  const { cite, notes } = groundOf(name, rowStatus(share, confirmedBy));
  const words = of === "copper" ? copperText : aluminumText;
  const steps: Step[] = [
    ...areaSteps(ungrounded),
    {
      label: `row of ${of} ungrounded conductors`,
      formula: "the first that reaches the area",
      inputs: [{ name: "area", value: area }],
      value: words,
      cite,
    },
  ];
  if (size !== undefined) {
    steps.push({
      label: `size in the ${to} column`,
      inputs: [{ name: "row", value: words }],
      value: size,
      cite,
    });
  }
  return { area, size, cite, notes, steps };
}

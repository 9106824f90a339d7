import { A, type Quantity } from "@lineside/units";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { type Material, tableMaterial } from "../material.ts";
import { EQUIPMENT_GROUNDING } from "../tables/table-250-122/editions.ts";
import type {
  EquipmentGroundingShare,
  GroundingSize,
} from "../tables/table-250-122/equipment-grounding-rows.ts";
import { areaOf, type TableSize } from "./asked-size.ts";

/** The table of equipment grounding conductors in one edition. */
export interface GroundingTable {
  readonly name: EditionName;
  readonly share: EquipmentGroundingShare;
}

/** What the table says of one device. */
export interface GroundingReading {
  /** The largest device of the row. */
  readonly rating: Quantity<"current">;
  /** One size, or two where copies of the table differ and the edition's own is not known. */
  readonly asked: TableSize;
  /** Why there are two. */
  readonly rival?: { readonly size: GroundingSize; readonly from: string };
  /** What was seen elsewhere in the place of the aluminum size. */
  readonly remark?: string;
  readonly confirmedBy: string;
}

/** The table in one edition. */
export const groundingTable: (edition: EditionLike) => GroundingTable = /* @__PURE__ */ perEdition(
  { equipmentGrounding: EQUIPMENT_GROUNDING },
  ({ equipmentGrounding: share }, name) => ({ name, share }),
);

/** The first row whose device is not smaller; `undefined` above the last. */
export function readGroundingRow(
  { share }: GroundingTable,
  device: Quantity<"current">,
  material: Material,
): GroundingReading | undefined {
  const row = share.rows.find(([most]) => device.lte(A(most)));
  if (row === undefined) return undefined;
  const [most, copper, aluminum, , confirmedBy, remark] = row;
  const column = tableMaterial(material);
  const size = column === "copper" ? copper : aluminum;
  const found = { rating: A(most), confirmedBy };
  const rival = share.rivals.find((one) => one.device === most && one.material === column);
  if (rival !== undefined) {
    const [least, most] = [size, rival.size].toSorted((a, b) => areaOf(a).compare(areaOf(b))) as [
      GroundingSize,
      GroundingSize,
    ];
    return { ...found, asked: { least, most }, rival };
  }
  const asked = { least: size, most: size };
  // the remarks are all on sizes of aluminum
  return remark === undefined || column === "copper"
    ? { ...found, asked }
    : { ...found, asked, remark };
}

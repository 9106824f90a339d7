import type { Verdict } from "@lineside/findings";
import { A, type Quantity } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { checkMaterial } from "../field-check.ts";
import type { Material } from "../material.ts";
import type {
  EquipmentGroundingRow,
  GroundingSize,
} from "../tables/table-250-122/equipment-grounding-rows.ts";
import { checkGroundingSize } from "./asked-size.ts";
import { type EquipmentGrounding, equipmentGrounding } from "./equipment-grounding.ts";
import { groundingTable } from "./grounding-row.ts";

/** The largest device that a size serves, as {@link equipmentGrounding} judges it. */
export interface LargestGroundingDevice {
  /** `pass`: found; `fail`: the size is too small for the smallest device of the table. */
  readonly verdict: Extract<Verdict, "pass" | "fail">;
  readonly device?: Quantity<"current">;
  /** The size with that device; where there is none, with the smallest of the table. */
  readonly check: EquipmentGrounding;
  /** The size with one ampere more, which does not pass. */
  readonly larger?: EquipmentGrounding;
}

/**
 * The largest overcurrent device that an equipment grounding conductor serves; {@link equipmentGrounding} has judged it, and one
 * ampere more. Where copies of the table differ it is the device that the size serves by all of them. Not for feeder taps,
 * whose limit by the tap conductors leaves no largest device.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { largestDeviceForEquipmentGrounding } from "@lineside/ampacity";
 * const { device, larger } = largestDeviceForEquipmentGrounding("10 AWG", "copper", "2017");
 * `${device}, and above it ${larger?.size}`; // => "60 A, and above it 8 AWG"
 * String(largestDeviceForEquipmentGrounding("600 kcmil", "aluminum", "2017").device); // => "3000 A"
 * largestDeviceForEquipmentGrounding("16 AWG", "copper", "2017").verdict; // => "fail"
 * ```
 */
export function largestDeviceForEquipmentGrounding(
  size: GroundingSize,
  material: Material,
  edition: EditionLike,
): LargestGroundingDevice {
  const { rows } = groundingTable(edition).share;
  checkGroundingSize(size, "/size");
  checkMaterial(material, "/material");
  const at = (device: Quantity<"current">): EquipmentGrounding =>
    equipmentGrounding({ device, material, installed: size }, edition);
  for (const [most] of rows.toReversed()) {
    const device = A(most);
    const check = at(device);
    if (check.finding.verdict !== "pass") continue;
    return { verdict: "pass", device, check, larger: at(device.plus(A(1))) };
  }
  const [smallest] = rows[0] as EquipmentGroundingRow;
  return { verdict: "fail", check: at(A(smallest)) };
}

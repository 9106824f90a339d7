import type { AdjustmentShare } from "../tables/adjustment-factors/adjustment-rows.ts";
import type { AmbientShare } from "../tables/ambient-correction/ambient-rows.ts";
import type { FillShare } from "../tables/chapter-9-table-1/fill-rows.ts";
import type { RacewayShare } from "../tables/chapter-9-table-4/raceway-rows.ts";
import type { ConductorPropertyShare } from "../tables/chapter-9-table-8/conductor-property-rows.ts";
import type { ImpedanceShare } from "../tables/chapter-9-table-9/impedance-rows.ts";
import type { ConductorShare } from "../tables/conductor-rows.ts";
import type { DifferingAmpacitiesShare } from "../tables/differing-ampacities/editions.ts";
import type { CompactAreaShare, InsulatedAreaShare } from "../tables/insulated-area-rows.ts";
import type { InsulationShare } from "../tables/insulation-types/insulation-rows.ts";
import type { OrdinaryDeviceShare } from "../tables/ordinary-device/editions.ts";
import type { ParallelShare } from "../tables/parallel/editions.ts";
import type { RooftopShare } from "../tables/rooftop-adder/rooftop-rows.ts";
import type { ServiceConductorShare } from "../tables/service-conductor-rows.ts";
import type { SmallConductorShare } from "../tables/small-conductors/small-conductor-rows.ts";
import type { RatingShare } from "../tables/standard-ratings/rating-rows.ts";
import type { EquipmentGroundingShare } from "../tables/table-250-122/equipment-grounding-rows.ts";
import type { DwellingShare } from "../tables/table-310-12/dwelling-rows.ts";
import type { TransformerProtectionShare } from "../tables/table-450-3-b/transformer-protection-rows.ts";
import type { EditionId } from "./edition-id.ts";
import type { Share } from "./share.ts";

/** What an edition is called. */
export interface EditionName {
  /** `2017` */
  readonly id: string;
  /** `NEC` */
  readonly document: string;
}

/** The tables and rules of one edition: each with its number there, its rows and how well it is known. */
export interface EditionShares {
  /** 110.14(C) on terminations. */
  readonly terminations: Share;
  /** 240.4: the device of a conductor. */
  readonly ordinaryDevice: OrdinaryDeviceShare;
  /** 240.4(D): small conductors, whose device is limited whatever their ampacity. */
  readonly smallConductors: SmallConductorShare;
  /** 240.6(A): standard ratings of overcurrent devices. */
  readonly ratings: RatingShare;
  /** Table 250.66: the grounding electrode conductor. */
  readonly groundingElectrode: ServiceConductorShare;
  /** Table 250.102(C)(1): bonding jumpers on the supply side. */
  readonly supplySideBonding: ServiceConductorShare;
  /** Table 250.122: the equipment grounding conductor. */
  readonly equipmentGrounding: EquipmentGroundingShare;
  /** Insulation types by the place where they run. */
  readonly insulation: InsulationShare;
  /** Conductors in parallel. */
  readonly parallel: ParallelShare;
  /** Table 310.12 and the rule of 83 percent for dwellings. */
  readonly dwelling: DwellingShare;
  /** Correction for the ambient temperature, of tables made for 30 °C. */
  readonly ambient30: AmbientShare;
  /** The same of tables made for 40 °C. */
  readonly ambient40: AmbientShare;
  /** Adjustment for more than three current-carrying conductors. */
  readonly adjustment: AdjustmentShare;
  /** Several ampacities along one circuit. */
  readonly differingAmpacities: DifferingAmpacitiesShare;
  /** What a roof in the sun adds to the ambient. */
  readonly rooftop: RooftopShare;
  /** Table 310.16, by whatever number the edition gives it: raceway, cable or earth. */
  readonly conductors: ConductorShare;
  /** Table 310.17: single conductors in free air. */
  readonly freeAir: ConductorShare;
  /** Table 450.3(B): protection of transformers of up to 1000 V. */
  readonly transformerProtection: TransformerProtectionShare;
  /** Chapter 9 Table 1 and its notes: percent of fill. */
  readonly fill: FillShare;
  /** Chapter 9 Table 4: raceways. */
  readonly raceways: RacewayShare;
  /** Chapter 9 Table 5: areas of insulated conductors. */
  readonly insulatedAreas: InsulatedAreaShare;
  /** Chapter 9 Table 5A: areas of compact conductors. */
  readonly compactAreas: CompactAreaShare;
  /** Chapter 9 Table 8: circular mils and direct-current resistance. */
  readonly conductorProperties: ConductorPropertyShare;
  /** Chapter 9 Table 9: alternating-current resistance and reactance. */
  readonly impedance: ImpedanceShare;
}

/** One edition of a code, as data. No code asks for its name. */
export interface Edition extends EditionName, EditionShares {}

/** An edition by its id, or an edition's record, which may be the caller's own. */
export type EditionLike = EditionId | Edition;

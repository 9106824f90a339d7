export {
  AmpacityError,
  type AmpacityErrorCode,
  type AmpacityErrorDetails,
  type SafeAmpacity,
} from "./ampacity-error.ts";
export {
  type Termination,
  type TerminationAnswer,
  terminationColumn,
} from "./article-110/termination.ts";
export * from "./article-240/conductor-protection.ts";
export * from "./article-240/device-conductor.ts";
export * from "./article-240/ordinary-device.ts";
export {
  CIRCUIT_USES,
  type CircuitUse,
  type ProtectionCase,
  SECONDARY_CONNECTIONS,
  type SecondaryConnection,
  type SecondaryTransformer,
} from "./article-240/protection-case.ts";
export {
  type ProtectedConductor,
  smallConductorProtection,
} from "./article-240/small-conductor.ts";
export * from "./article-240/standard-rating.ts";
export * from "./article-250/equipment-grounding.ts";
export type { GroundedTap } from "./article-250/feeder-tap.ts";
export {
  type GroundingElectrode,
  type GroundingElectrodeDemand,
  groundingElectrode,
} from "./article-250/grounding-electrode.ts";
export * from "./article-250/largest-grounding-device.ts";
export * from "./article-250/largest-service.ts";
export {
  type SupplySideBonding,
  type SupplySideBondingDemand,
  supplySideBonding,
} from "./article-250/supply-side-bonding.ts";
export type { UngroundedConductors } from "./article-250/ungrounded-conductors.ts";
export {
  type CircuitAmpacity,
  type CircuitOptions,
  type CircuitSegment,
  circuitAmpacity,
} from "./article-310/circuit-ampacity.ts";
export {
  type Conductor,
  type CurrentCarrying,
  INSTALLATION_METHODS,
  type InputPaths,
  type Installation,
  type InstallationMethod,
} from "./article-310/conductor.ts";
export {
  type AmpacityFactors,
  type AmpacityOptions,
  type AmpacityResult,
  ampacity,
} from "./article-310/conductor-ampacity.ts";
export type {
  AmpacityCell,
  AmpacityDispute,
  AmpacityUnverified,
  AmpacityValue,
  KnownCell,
} from "./article-310/conductor-cells.ts";
export {
  type ChoiceDemand,
  type ConductorChoice,
  type ConductorChoices,
  conductorChoices,
} from "./article-310/conductor-choices.ts";
export {
  type ConductorForDevice,
  conductorForDevice,
  type DeviceConductor,
  type DeviceDemand,
} from "./article-310/conductor-for-device.ts";
export { CORRECTION_METHODS, type CorrectionMethod } from "./article-310/correction.ts";
export {
  type Circuit,
  type CurrentCarryingCount,
  countCurrentCarrying,
  type NeutralUse,
} from "./article-310/counting.ts";
export {
  DWELLING_ROLES,
  type DwellingCase,
  type DwellingRole,
} from "./article-310/dwelling-case.ts";
export * from "./article-310/dwelling-conductor.ts";
export * from "./article-310/dwelling-rating.ts";
export type { DwellingTableSize } from "./article-310/dwelling-routes.ts";
export * from "./article-310/installation-limit.ts";
export {
  INSULATIONS,
  type InsulationAnswer,
  insulationColumn,
  isInsulationType,
  LOCATIONS,
  parseInsulation,
  safeParseInsulation,
} from "./article-310/insulation.ts";
export type { Governor } from "./article-310/reading.ts";
export {
  type ConductorDemand,
  type JudgedSize,
  type NoConductor,
  type SmallestConductor,
  smallestConductor,
} from "./article-310/smallest-conductor.ts";
export {
  freeAirAmpacity,
  type TableMiss,
  type TablePlace,
  type TableSelection,
  tableAmpacity,
  tableRows,
} from "./article-310/table-ampacity.ts";
export * from "./article-450/largest-transformer-devices.ts";
export type {
  MethodProtection,
  TransformerProtectionDemand,
} from "./article-450/protection-method.ts";
export type { ProtectedSide } from "./article-450/protection-side.ts";
export type { ToldCurrent } from "./article-450/rated-current.ts";
export type { OwnProtection } from "./article-450/thermal-overload.ts";
export * from "./article-450/transformer-current.ts";
export * from "./article-450/transformer-protection.ts";
export type { DropConductor, DropLimit, DropRun, LimitedRun } from "./chapter-9/drop-run.ts";
export type { FillConductors } from "./chapter-9/fill-load.ts";
export {
  type AcConductor,
  acImpedance,
  type DcConductor,
  dcResistance,
  type ImpedanceAnswer,
} from "./chapter-9/impedance.ts";
export {
  CONDUITS,
  type Conduit,
  type ImpedanceReading,
  STRANDINGS,
  type Stranding,
} from "./chapter-9/impedance-readings.ts";
export {
  type AreaReading,
  type InsulatedArea,
  type InsulatedConductor,
  insulatedArea,
} from "./chapter-9/insulated-area.ts";
export * from "./chapter-9/longest-run.ts";
export * from "./chapter-9/max-conductors.ts";
export { RACEWAY_TYPES, type Raceway } from "./chapter-9/raceway.ts";
export * from "./chapter-9/raceway-fill.ts";
export * from "./chapter-9/recommended-drop.ts";
export * from "./chapter-9/smallest-for-drop.ts";
export * from "./chapter-9/smallest-raceway.ts";
export * from "./chapter-9/voltage-drop.ts";
export * from "./editions/compare-editions.ts";
export * from "./editions/edition.ts";
export {
  EDITION_IDS,
  type EditionId,
  isEditionId,
  UNVERIFIED_EDITIONS,
} from "./editions/edition-id.ts";
export { edition, safeEdition } from "./editions/edition-lookup.ts";
export { EDITIONS } from "./editions/nec.ts";
export type { ByEdition, Share, Standing } from "./editions/share.ts";
export {
  isMaterial,
  MATERIALS,
  type Material,
  parseMaterial,
  safeParseMaterial,
} from "./material.ts";
export * from "./printed/compare-tables.ts";
export {
  openCells,
  type PrintedCells,
  type PrintedColumn,
  type PrintedRow,
  type PrintedTable,
  type PrintedValue,
  type TableLayout,
  tableVerdict,
} from "./printed/printed-table.ts";
export {
  type PrintingOptions,
  printedTable,
  TABLE_IDS,
  type TableId,
  tableId,
} from "./printed/table-catalog.ts";
export * from "./printed/table-csv.ts";
export * from "./printed/table-json.ts";
export { standingText } from "./printed/table-legend.ts";
export { tableToMarkdown } from "./printed/table-markdown.ts";
export * from "./printed/table-text.ts";
export type * from "./tables/chapter-9-table-1/fill-rows.ts";
export type * from "./tables/chapter-9-table-4/raceway-rows.ts";
export type * from "./tables/chapter-9-table-8/conductor-property-rows.ts";
export type * from "./tables/chapter-9-table-9/impedance-rows.ts";
export * from "./tables/conductor-rows.ts";
export { DATA_SOURCES } from "./tables/data-sources.ts";
export type { DifferingAmpacitiesShare } from "./tables/differing-ampacities/editions.ts";
export type * from "./tables/insulated-area-rows.ts";
export * from "./tables/insulation-types/insulation-rows.ts";
export type { OrdinaryDeviceShare } from "./tables/ordinary-device/editions.ts";
export type { ParallelShare } from "./tables/parallel/editions.ts";
export type {
  SmallConductorRow,
  SmallConductorRows,
} from "./tables/small-conductors/small-conductor-rows.ts";
export * from "./tables/standard-ratings/rating-rows.ts";
export type { GroundingSize } from "./tables/table-250-122/equipment-grounding-rows.ts";
export type { ProtectionMethod } from "./tables/table-450-3-b/transformer-protection-rows.ts";
export * from "./temperature-column.ts";

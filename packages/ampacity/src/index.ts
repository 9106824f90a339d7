export {
  AmpacityError,
  type AmpacityErrorCode,
  type AmpacityErrorDetails,
  type SafeAmpacity,
} from "./ampacity-error.ts";
export type { Conductor, InputPaths, Installation } from "./conductor.ts";
export { type AmpacityOptions, type AmpacityResult, ampacity } from "./conductor-ampacity.ts";
export type { AmpacityCell, AmpacityDispute, AmpacityValue } from "./conductor-cells.ts";
export * from "./editions/edition.ts";
export {
  EDITION_IDS,
  type EditionLike,
  edition,
  isEditionId,
  safeEdition,
} from "./editions/edition-lookup.ts";
export { EDITIONS, type EditionId, UNVERIFIED_EDITIONS } from "./editions/nec-editions.ts";
export {
  INSULATIONS,
  type InsulationAnswer,
  insulationColumn,
  isInsulationType,
  LOCATIONS,
  parseInsulation,
  safeParseInsulation,
} from "./insulation.ts";
export {
  isMaterial,
  MATERIALS,
  type Material,
  parseMaterial,
  safeParseMaterial,
} from "./material.ts";
export * from "./ordinary-device.ts";
export type { Governor } from "./reading.ts";
export {
  type ConductorDemand,
  type JudgedSize,
  type NoConductor,
  type SmallestConductor,
  smallestConductor,
} from "./smallest-conductor.ts";
export * from "./standard-rating.ts";
export {
  type TableMiss,
  type TablePlace,
  type TableSelection,
  tableAmpacity,
  tableRows,
} from "./table-ampacity.ts";
export * from "./tables/conductor-rows.ts";
export { DATA_SOURCES } from "./tables/data-sources.ts";
export * from "./tables/insulation-types.ts";
export * from "./tables/rating-rows.ts";
export type { SmallConductorRow, SmallConductorRows } from "./tables/small-conductors.ts";
export * from "./temperature-column.ts";
export { type Termination, type TerminationAnswer, terminationColumn } from "./termination.ts";
export * from "./transformer-current.ts";

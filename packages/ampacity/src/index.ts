export {
  AmpacityError,
  type AmpacityErrorCode,
  type AmpacityErrorDetails,
  type SafeAmpacity,
} from "./ampacity-error.ts";
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
  type InsulationAnswer,
  INSULATIONS,
  insulationColumn,
  isInsulationType,
  LOCATIONS,
  parseInsulation,
  safeParseInsulation,
} from "./insulation.ts";
export { isMaterial, MATERIALS, type Material, parseMaterial, safeParseMaterial } from "./material.ts";
export {
  tableAmpacity,
  type TableMiss,
  type TablePlace,
  tableRows,
  type TableSelection,
} from "./table-ampacity.ts";
export * from "./tables/conductor-rows.ts";
export { DATA_SOURCES } from "./tables/data-sources.ts";
export * from "./tables/insulation-types.ts";
export * from "./tables/rating-rows.ts";
export * from "./temperature-column.ts";
export { type Termination, type TerminationAnswer, terminationColumn } from "./termination.ts";

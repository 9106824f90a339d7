import { acrossEditions, type ByEdition, type Share } from "../../editions/share.ts";

/** Several ampacities along one circuit, in one edition. */
export interface DifferingAmpacitiesShare extends Share {
  /** A part of lower ampacity does not count where it is at most so long, in feet, */
  readonly mostFeet: number;
  /** and at most so many percent of the circuit; of which length the source leaves open. */
  readonly mostPercent: number;
}

/** Several ampacities along one circuit, by edition; the section since 2020 was not obtained. */
export const DIFFERING_AMPACITIES: ByEdition<DifferingAmpacitiesShare> =
  /* @__PURE__ */ acrossEditions(
    { mostFeet: 10, mostPercent: 10 },
    { section: ["310.15(A)(2)", "310.15(A)(2)", "310"] },
  );

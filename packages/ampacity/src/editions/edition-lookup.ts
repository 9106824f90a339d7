import {
  AmpacityError,
  type SafeAmpacity,
  safelyRead,
  shown,
  unknownWord,
} from "../ampacity-error.ts";
import type { Edition } from "./edition.ts";
import { EDITIONS, type EditionId, UNVERIFIED_EDITIONS } from "./nec-editions.ts";

/** An edition by its id, or an edition's record, which may be the caller's own. */
export type EditionLike = EditionId | Edition;

/** The ids of the editions that are held, oldest first. */
export const EDITION_IDS: readonly EditionId[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(EDITIONS) as EditionId[],
);

/**
 * Whether a value is the id of an edition that is held.
 *
 * @example
 * ```ts
 * import { isEditionId } from "@lineside/ampacity";
 * isEditionId("2017"); // => true
 * isEditionId("2026"); // => false
 * ```
 */
export function isEditionId(value: unknown): value is EditionId {
  return typeof value === "string" && Object.hasOwn(EDITIONS, value);
}

/** The held edition closest in years, the older of two. */
function nearest(id: string): EditionId | undefined {
  const year = /^\d{4}$/.test(id) ? Number(id) : undefined;
  if (year === undefined) return undefined;
  const far = (one: string): number => Math.abs(Number(one) - year);
  return EDITION_IDS.reduce((best, one) => (far(one) < far(best) ? one : best));
}

/**
 * An edition of the NEC as data, by its year.
 *
 * @throws {@link AmpacityError} `UNVERIFIED_EDITION` for 1999 and 2026, whose tables were not obtained; `UNKNOWN_EDITION`
 * for everything else that is not in {@link EDITION_IDS}
 * @example
 * ```ts
 * import { edition } from "@lineside/ampacity";
 * edition("2008").numbering.ampacityTable; // => "310.16"
 * edition("2014").numbering.ampacityTable; // => "310.15(B)(16)"
 * edition("2023").numbering.ampacityTable; // => "310.16"
 * ```
 */
export function edition(id: string): Edition {
  if (isEditionId(id)) return EDITIONS[id];
  const suggestion = typeof id === "string" ? nearest(id) : undefined;
  if (typeof id === "string" && Object.hasOwn(UNVERIFIED_EDITIONS, id)) {
    throw new AmpacityError(
      "UNVERIFIED_EDITION",
      `NEC ${id} is not held: ${UNVERIFIED_EDITIONS[id]}; held are ${EDITION_IDS.join(", ")}`,
      { path: "/edition", got: shown(id), expected: EDITION_IDS, suggestion },
    );
  }
  throw unknownWord("UNKNOWN_EDITION", "an edition that is held", id, EDITION_IDS, {
    path: "/edition",
    suggestion,
  });
}

/**
 * {@link edition} without throwing.
 *
 * @example
 * ```ts
 * import { safeEdition } from "@lineside/ampacity";
 * const read = safeEdition("2026");
 * read.ok ? "" : read.error.code; // => "UNVERIFIED_EDITION"
 * ```
 */
export function safeEdition(id: string): SafeAmpacity<Edition> {
  return safelyRead(() => edition(id));
}

/** The record of an edition given by id or as a record. */
export function editionOf(given: EditionLike): Edition {
  return typeof given === "object" && given !== null ? given : edition(given);
}

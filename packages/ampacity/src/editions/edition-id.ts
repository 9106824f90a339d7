import { AmpacityError, shown, unknownWord } from "../ampacity-error.ts";

/** The editions of the NEC whose tables are held. */
export type EditionId = "2002" | "2005" | "2008" | "2011" | "2014" | "2017" | "2020" | "2023";

/** The ids of the editions that are held, oldest first. */
export const EDITION_IDS: readonly EditionId[] = /* @__PURE__ */ Object.freeze([
  "2002",
  "2005",
  "2008",
  "2011",
  "2014",
  "2017",
  "2020",
  "2023",
] as const);

/** Editions that exist and whose tables were not obtained, with what is missing. */
export const UNVERIFIED_EDITIONS: Readonly<Record<string, string>> = {
  "1999": "its tables were not obtained",
  "2026": "its tables were not obtained and changes are reported",
};

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
  return EDITION_IDS.includes(value as EditionId);
}

/** The held edition closest in years, the older of two. */
function nearest(id: string): EditionId | undefined {
  const year = /^\d{4}$/.test(id) ? Number(id) : undefined;
  if (year === undefined) return undefined;
  const far = (one: string): number => Math.abs(Number(one) - year);
  return EDITION_IDS.reduce((best, one) => (far(one) < far(best) ? one : best));
}

/** Throws where a value is no id of an edition that is held. */
export function checkEditionId(id: unknown): asserts id is EditionId {
  if (isEditionId(id)) return;
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

import { type SafeAmpacity, safelyRead } from "../ampacity-error.ts";
import type { Edition } from "./edition.ts";
import { checkEditionId } from "./edition-id.ts";
import { EDITIONS } from "./nec.ts";

/**
 * An edition of the NEC as data, by its year.
 *
 * @throws {@link AmpacityError} `UNVERIFIED_EDITION` for 1999 and 2026, whose tables were not obtained; `UNKNOWN_EDITION`
 * for everything else that is not in {@link EDITION_IDS}
 * @example
 * ```ts
 * import { edition } from "@lineside/ampacity";
 * edition("2008").conductors.table; // => "Table 310.16"
 * edition("2014").conductors.table; // => "Table 310.15(B)(16)"
 * edition("2023").conductors.table; // => "Table 310.16"
 * edition("2008").freeAir.standing; // => "consult"
 * ```
 */
export function edition(id: string): Edition {
  checkEditionId(id);
  return EDITIONS[id];
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

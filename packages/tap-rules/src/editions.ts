import { TapRulesError } from "./tap-rules-error.ts";

/** An edition of the NEC whose tap provisions can be answered. */
export type EditionId = "2002" | "2005" | "2008" | "2011" | "2014" | "2017" | "2020" | "2023";

/** The editions that can be answered, in order. What each of them says stands on the conditions themselves. */
export const EDITION_IDS: readonly EditionId[] = /* @__PURE__ */ Object.freeze<EditionId[]>([
  "2002",
  "2005",
  "2008",
  "2011",
  "2014",
  "2017",
  "2020",
  "2023",
]);

/** Editions that exist and are not answered, each with the reason. */
export const UNVERIFIED_EDITIONS: Readonly<Record<string, string>> = /* @__PURE__ */ Object.freeze({
  "1999":
    "its 240-21 is known from articles only: no (C)(6), secondaries of 25 ft for industry only, and no 230.6 for outside taps",
  "2026": "any change of its 240.21 is not verified",
});

/** The place of an edition in time; only for comparing. */
export function editionOrder(edition: EditionId): number {
  return EDITION_IDS.indexOf(edition);
}

/**
 * Reads the name of an edition.
 *
 * @throws {@link TapRulesError} `UNKNOWN_EDITION`, or `UNVERIFIED_EDITION` for one that exists and is not answered
 * @example
 * ```ts
 * import { parseEdition } from "@lineside/tap-rules";
 * parseEdition("2017"); // => "2017"
 * parseEdition("2026"); // throws UNVERIFIED_EDITION
 * parseEdition("2018"); // throws UNKNOWN_EDITION
 * ```
 */
export function parseEdition(text: unknown, path = "/edition"): EditionId {
  const found = EDITION_IDS.indexOf(text as EditionId);
  if (found >= 0) return EDITION_IDS[found] as EditionId;
  const got = typeof text === "string" ? text.slice(0, 60) : typeof text;
  const expected = `one of ${EDITION_IDS.join(", ")}`;
  if (typeof text === "string" && Object.hasOwn(UNVERIFIED_EDITIONS, text)) {
    throw new TapRulesError("UNVERIFIED_EDITION", {
      path,
      got: `${got}: ${UNVERIFIED_EDITIONS[text]}`,
      expected,
    });
  }
  if (text === undefined)
    throw new TapRulesError("MISSING_FIELD", { path, got: "nothing", expected });
  throw new TapRulesError("UNKNOWN_EDITION", { path, got, expected });
}

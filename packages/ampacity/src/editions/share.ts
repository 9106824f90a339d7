import type { CitationStatus } from "@lineside/findings";
import { EDITION_IDS, type EditionId } from "./edition-id.ts";

/**
 * What may be answered from a table or a rule under one edition.
 *
 * - `stated`: read for that edition
 * - `by-data`: the rows themselves say to which editions they belong
 * - `assumed-unchanged`: read in another edition, and no change is known; every finding says so
 * - `consult`: a change is known or suspected, and the edition's own values were not obtained
 * - `not-applicable`: the edition has no such rule
 */
export type Standing = "stated" | "by-data" | "assumed-unchanged" | "consult" | "not-applicable";

/** Where something stands in one edition, and how well it is known there. */
export interface Share {
  /** `240.6(A)`; empty where only a table is meant. */
  readonly section: string;
  /** `Table 310.15(B)(16)` */
  readonly table?: string;
  readonly standing: Standing;
  /** What a citation says of it. */
  readonly status: CitationStatus;
  /** What the values were taken from, where the status is not `stated`. */
  readonly from?: string;
}

/** What each edition that is held has of one table or rule. */
export type ByEdition<S> = Readonly<Record<EditionId, S>>;

/** A number that moved: what it was up to 2008, from 2011 and from 2020. */
export type Moved = readonly [to2008: string, from2011: string, from2020: string];

/** What is known of how something stood in the editions. */
export interface Provenance {
  readonly section?: string | Moved;
  readonly table?: string | Moved;
  /** The editions of which the values may be others and were not obtained, and why. */
  readonly unsettled?: readonly EditionId[];
  readonly why?: string;
}

function numbered(moved: string | Moved | undefined, id: EditionId): string {
  if (moved === undefined || typeof moved === "string") return moved ?? "";
  return moved[id < "2011" ? 0 : id < "2020" ? 1 : 2];
}

/** The edition that was read whole. */
const READ = "2017";

/**
 * One content in all editions: `stated` where it was read, assumed unchanged from there, and `consult` where that may not be
 * assumed.
 */
export function acrossEditions<C extends object>(
  content: C,
  { section, table, unsettled = [], why = "" }: Provenance,
): ByEdition<C & Share> {
  const from = `NEC ${READ}`;
  const shareOf = (id: EditionId): C & Share => {
    const place = {
      ...content,
      section: numbered(section, id),
      ...(table === undefined ? {} : { table: numbered(table, id) }),
    };
    if (id === READ) return { ...place, standing: "stated", status: "stated" };
    return unsettled.includes(id)
      ? { ...place, standing: "consult", status: "lost", from: `${why}; ${from} has` }
      : { ...place, standing: "assumed-unchanged", status: "assumed-unchanged", from };
  };
  return Object.fromEntries(EDITION_IDS.map((id) => [id, shareOf(id)])) as ByEdition<C & Share>;
}

/** The same in all editions but for some, which differ in what is named. */
export function amended<S>(
  base: ByEdition<S>,
  changes: { readonly [E in EditionId]?: Partial<S> },
): ByEdition<S> {
  return Object.fromEntries(
    EDITION_IDS.map((id) => [id, { ...base[id], ...changes[id] }]),
  ) as ByEdition<S>;
}

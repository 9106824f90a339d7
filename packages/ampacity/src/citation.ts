import type { Citation, Note } from "@lineside/findings";
import type { EditionName } from "./editions/edition.ts";
import type { Share } from "./editions/share.ts";

/** What a citation takes of a share; a row may have its own status. */
export type Cited = Pick<Share, "section" | "table" | "status" | "from">;

/** A citation of a place in an edition. */
export function citeShare({ id, document }: EditionName, share: Cited): Citation {
  const { section, table, status, from } = share;
  return {
    document,
    edition: id,
    section,
    ...(table === undefined ? {} : { table }),
    status,
    ...(from === undefined ? {} : { from }),
  };
}

/** The place of a citation in words: its section, or its table, which those of a chapter need beside it. */
export function placeOf({ section, table }: Pick<Citation, "section" | "table">): string {
  if (section.startsWith("chapter") && table !== undefined) return `${section} ${table}`;
  return section || (table ?? "");
}

/** The note that a value is not that edition's own. */
export function carriedNotes(cite: Citation): readonly Note[] {
  if (cite.status !== "assumed-unchanged") return [];
  const text = `${placeOf(cite)} is taken as in ${cite.from}: no change is known`;
  return [{ kind: "recovered-value", text, cite }];
}

/** A rule's citation, and the notes that belong to every answer that rests on it. */
export interface Ground {
  readonly cite: Citation;
  readonly notes: readonly Note[];
}

/** What answers cite and note that rest on a share. */
export function groundOf(name: EditionName, share: Cited, notes: readonly Note[] = []): Ground {
  const cite = citeShare(name, share);
  return { cite, notes: [...notes, ...carriedNotes(cite)] };
}

/** The status of one row: its own edition's, but of a single source where nothing confirms it. */
export function rowStatus<S extends Pick<Share, "status" | "from">>(
  share: S,
  confirmedBy: string,
): S {
  if (share.status !== "stated" || confirmedBy !== "") return share;
  return { ...share, status: "single-source" };
}

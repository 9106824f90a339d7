import type { Citation, Note } from "@lineside/findings";
import type { Edition, Numbering, TableStatus } from "./editions/edition.ts";

/** A citation of one of an edition's sections. */
export function citeSection(
  { id, document, numbering }: Edition,
  what: keyof Numbering,
  { status, from }: TableStatus,
): Citation {
  const cite = { document, edition: id, section: numbering[what], status };
  return from === undefined ? cite : { ...cite, from };
}

/** A citation of an edition's ampacity table. */
export function citeAmpacityTable(
  { id, document, numbering }: Edition,
  { status, from }: TableStatus,
): Citation {
  const cite = {
    document,
    edition: id,
    section: "",
    table: `Table ${numbering.ampacityTable}`,
    status,
  };
  return from === undefined ? cite : { ...cite, from };
}

/** The note that a value is not that edition's own. */
export function carriedNotes(cite: Citation): readonly Note[] {
  if (cite.status !== "assumed-unchanged") return [];
  const text = `${cite.section || cite.table} is taken as in ${cite.from}: no change is known`;
  return [{ kind: "recovered-value", text, cite }];
}

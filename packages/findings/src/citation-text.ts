import type { Citation, CitationStatus } from "./citation.ts";

const STATUS: Readonly<Record<CitationStatus, string>> = {
  stated: "",
  recovered: "recovered",
  derived: "derived",
  "assumed-unchanged": "assumed unchanged",
  "single-source": "single source",
  lost: "lost in print",
  "not-published": "not published",
  "not-permitted": "not permitted",
};

/**
 * A citation for people to read; its status is named where it is not plainly stated.
 *
 * @example
 * ```ts
 * import { formatCitation } from "@lineside/findings";
 * formatCitation({ document: "NEC", edition: "2002", section: "240.21(C)(6)(1)", status: "stated" });
 * // => "NEC 2002, 240.21(C)(6)(1)"
 * formatCitation({
 *   document: "NEC", edition: "2011", section: "310.15", table: "Table 310.15(B)(16)", status: "assumed-unchanged",
 *   from: "2014",
 * });
 * // => "NEC 2011, 310.15, Table 310.15(B)(16) [assumed unchanged, from 2014]"
 * ```
 */
export function formatCitation({
  document,
  edition,
  section,
  table,
  page,
  status,
  from,
}: Citation): string {
  const place = [
    `${document} ${edition}`.trim(),
    section,
    table ?? "",
    page === undefined ? "" : `p. ${page}`,
  ];
  const known = [STATUS[status], from === undefined ? "" : `from ${from}`].filter(
    (word) => word !== "",
  );
  const where = place.filter((word) => word !== "").join(", ");
  return known.length === 0 ? where : `${where} [${known.join(", ")}]`;
}

/** The code of a document that says what an edition has; it stands on the rows of the data and in docs/sources.md. */
export type SourceCode =
  | "N17"
  | "S000"
  | "S003"
  | "S004"
  | "AUD23"
  | "LEV14"
  | "MH-148053"
  | "MH-30710"
  | "MH-40831"
  | "MH-69745"
  | "MH-2572910"
  | "MH-2580771"
  | "ELR-849"
  | "ELR-971"
  | "ELR-1568"
  | "EC&M January 2008";

/** What the source codes mean, as a citation names them. */
export const DATA_SOURCES: Readonly<Record<SourceCode, string>> = /* @__PURE__ */ Object.freeze({
  N17: "NEC 2017",
  S000: "Installing Safe and Compliant Service Entrance Taps (S000)",
  S003: "IAEI article on NEC 2002 (S003)",
  S004: "Electrical Contractor article (S004)",
  AUD23: "list of values checked against an edition of 2023 (AUD23)",
  LEV14: "Leviton guide to NEC 2014 (LEV14)",
  "MH-148053": "trade forum thread (MH-148053)",
  "MH-30710": "trade forum thread (MH-30710)",
  "MH-40831": "trade forum thread (MH-40831)",
  "MH-69745": "trade forum thread (MH-69745)",
  "MH-2572910": "trade forum thread (MH-2572910)",
  "MH-2580771": "trade forum thread (MH-2580771)",
  "ELR-849": "licence-renewal course (ELR-849)",
  "ELR-971": "licence-renewal course (ELR-971)",
  "ELR-1568": "licence-renewal course (ELR-1568)",
  "EC&M January 2008": "EC&M magazine, January 2008",
});

/** The documents of a row, in words. */
export function sourceText(source: SourceCode | readonly SourceCode[]): string {
  const codes = typeof source === "string" ? [source] : source;
  return codes.map((code) => DATA_SOURCES[code]).join(" and ");
}

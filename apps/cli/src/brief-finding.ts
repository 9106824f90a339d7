import type { Citation, Finding, Note } from "@lineside/findings";

/** Whether two citations name the same place, whatever is known of how well it was read. */
const samePlace = (a: Citation, b: Citation): boolean =>
  a.document === b.document &&
  a.edition === b.edition &&
  a.section === b.section &&
  a.table === b.table;

/** What the citations of the finding already say goes: where a value was taken from, and where a note stands. */
function briefNotes({ notes, cite }: Finding): readonly Note[] {
  return notes.flatMap((note): Note[] => {
    const { kind, text, cite: from } = note;
    if (from === undefined || !cite.some((one) => samePlace(one, from))) return [note];
    return kind === "recovered-value" ? [] : [{ kind, text }];
  });
}

/** A clause with the section only: document, edition and how well it was read stand with its route. */
function briefClause(clause: Finding): Finding {
  const cite = clause.cite.map(({ section, table }): Citation => {
    return {
      document: "",
      edition: "",
      section,
      ...(table !== undefined && { table }),
      status: "stated",
    };
  });
  const rule = clause.title === undefined ? clause.rule : "";
  return { ...clause, rule, cite, notes: briefNotes(clause) };
}

/** A route that governs with all that it asks; another one with what decides against it, or is open. */
function briefRoute(route: Finding, { verdict, governs }: Finding): Finding {
  if (route.parts === undefined) return { ...route, notes: briefNotes(route) };
  const governing = verdict === "pass" && route.verdict === "pass" && route.rule === governs;
  const applying = route.parts.filter((part) => part.verdict !== "not-applicable");
  const decisive = governing ? applying : applying.filter((part) => part.verdict === route.verdict);
  const notes = briefNotes(route);
  if (verdict !== "pass" || governing) return { ...route, notes, parts: decisive.map(briefClause) };
  // beside a route that governs, the first reason is enough, and nothing has to be mended
  const [first] = decisive.map(briefClause);
  return { ...route, notes, parts: first === undefined ? [] : [{ ...first, remedies: [] }] };
}

/**
 * A finding as it is printed without `--explain`: what decides, each thing once. For printing only; `--json` and `--explain`
 * have everything.
 */
export function brief(finding: Finding): Finding {
  const { parts, tried } = finding;
  const applying = tried?.filter((route) => route.verdict !== "not-applicable");
  const routes = applying?.length === 0 ? tried : applying;
  return {
    ...finding,
    notes: briefNotes(finding),
    ...(parts && { parts: parts.map(briefClause) }),
    ...(routes && { tried: routes.map((route) => briefRoute(route, finding)) }),
  };
}

/** The same finding without its questions, where those are asked elsewhere. */
export function unasked(finding: Finding): Finding {
  const { parts, tried } = finding;
  return {
    ...finding,
    missing: [],
    ...(parts && { parts: parts.map(unasked) }),
    ...(tried && { tried: tried.map(unasked) }),
  };
}

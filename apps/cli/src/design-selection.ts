import type { EditionId } from "@lineside/ampacity";
import type { Design, DesignFile, ObjectReport, Report } from "@lineside/service-design";
import { UsageError } from "./usage-error.ts";

/** The same design judged by another edition, its alternatives too. */
export function underEdition(design: Design, nec: EditionId): Design {
  const changed = <D extends DesignFile>(one: D): D => ({ ...one, codes: { ...one.codes, nec } });
  const { alternatives = {} } = design;
  const named = Object.entries(alternatives).map(([name, one]) => [name, changed(one)] as const);
  return { ...changed(design), alternatives: Object.fromEntries(named) };
}

/** The conductors of a report, or the one that is asked for. */
export function conductorsOf(report: Report, id: string | undefined): readonly ObjectReport[] {
  const all = report.objects.filter(({ subject }) => subject.startsWith("/conductors/"));
  if (id === undefined) return all;
  const found = all.filter((one) => one.id === id);
  if (found.length > 0) return found;
  const known = all.map((one) => one.id).join(", ") || "it has none";
  throw new UsageError(`--conductor: the design has no conductor ${JSON.stringify(id)}; it has ${known}`);
}

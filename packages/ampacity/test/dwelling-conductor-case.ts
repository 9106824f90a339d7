import type { Finding } from "@lineside/findings";
import { A } from "@lineside/units";
import { type DwellingCase, dwellingConductor, type EditionId } from "../src/index.ts";

export const SERVICE = { role: "service", system: "120/240" } as const;
export const FEEDER = { role: "feeder", system: "120/240", entireLoad: true } as const;

export const judge = (given: Partial<DwellingCase>, edition: EditionId = "2023") =>
  dwellingConductor({ rating: A(100), ...given }, edition);

export const texts = ({ notes }: Finding) => notes.map(({ kind, text }) => `${kind}: ${text}`);
export const routes = ({ tried = [] }: Finding) =>
  tried.map(({ rule, verdict }) => `${rule} ${verdict}`);
export const route = (made: Finding, end: string): Finding => {
  const found = made.tried?.find(({ rule }) => rule.endsWith(end));
  if (found === undefined) throw new Error(`no route ${end}`);
  return found;
};
/** What is asked: of the rule itself, and of the routes that are open. */
export const paths = (made: Finding): readonly string[] => [
  ...new Set(
    [made, ...(made.tried ?? [])].flatMap(({ missing }) => missing.map(({ path }) => path)),
  ),
];

import type { Finding } from "@lineside/findings";
import { A, type ConductorSize } from "@lineside/units";
import {
  type CircuitUse,
  conductorProtection,
  type EditionId,
  type ProtectionCase,
} from "../src/index.ts";

export const copper = (size: ConductorSize) => ({ size, material: "copper" }) as const;

/** One case: 4 AWG copper of 85 A behind a breaker, unless said otherwise. */
export const judge = (
  rating: number | string,
  use: CircuitUse | undefined,
  change: Partial<ProtectionCase> = {},
  edition: EditionId = "2017",
) =>
  conductorProtection(
    {
      ampacity: A(85),
      conductor: copper("4 AWG"),
      device: { kind: "cb", rating: A(rating) },
      use,
      ...change,
    },
    edition,
  );

/** The finding of a rule, wherever in the whole it stands. */
export const part = (made: Finding, rule: string): Finding => {
  const all = (one: Finding): readonly Finding[] => [
    one,
    ...[...(one.parts ?? []), ...(one.tried ?? [])].flatMap(all),
  ];
  const found = all(made).find((one) => one.rule === rule);
  if (found === undefined) throw new Error(`no ${rule}`);
  return found;
};

/** The routes with their verdicts. */
export const routes = ({ tried = [] }: Finding) =>
  tried.map(({ rule, verdict }) => `${rule} ${verdict}`);
export const texts = ({ notes }: Finding) => notes.map(({ kind, text }) => `${kind}: ${text}`);
export const clause = ({ rule, title, verdict, required, cite }: Finding) =>
  `${rule} (${title}): ${verdict}, ${required?.op} ${required?.value}, by ${cite.map(({ section }) => section).join(" and ")}`;

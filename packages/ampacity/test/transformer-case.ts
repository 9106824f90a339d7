import { kVA, V, VA } from "@lineside/units";
import {
  type EditionId,
  type ProtectedSide,
  type TransformerProtection,
  type TransformerProtectionDemand,
  transformerProtection,
} from "../src/index.ts";

/** By the primary device alone, a breaker. */
export const PRIMARY_ONLY = { method: "primary-only", device: "cb" } as const;
/** By a breaker on each side. */
export const BOTH = {
  method: "primary-and-secondary",
  device: "cb",
  thermalOverload: false,
} as const;

export type Settings = Partial<TransformerProtectionDemand>;

/** A transformer of three phases, 480 V to 208 V. */
export const three = (kva: number | string, more: Settings = {}): TransformerProtectionDemand => ({
  kva: kVA(kva),
  primary: V(480),
  secondary: V(208),
  phases: 3,
  ...more,
});
/** One of one phase whose rated primary current is so many amperes, at 100 V to 50 V. */
export const single = (
  amperes: number | string,
  more: Settings = {},
): TransformerProtectionDemand => ({
  kva: VA(amperes).scale(100),
  primary: V(100),
  secondary: V(50),
  phases: 1,
  ...more,
});

export const judge = (demand: TransformerProtectionDemand, edition: EditionId = "2017") =>
  transformerProtection(demand, edition);
export const sideOf = (
  { methods }: TransformerProtection,
  side: "primary" | "secondary" = "primary",
): ProtectedSide => {
  const found = methods[0]?.[side];
  if (found === undefined) throw new Error(`no ${side} side`);
  return found;
};
/** One side in one line. */
export const said = ({ finding, percent: share, largest, perhaps }: ProtectedSide): string =>
  [`${finding.verdict}: ${share} %`, largest ?? "none", perhaps && `perhaps ${perhaps}`]
    .filter(Boolean)
    .join(", ");
export const paths = ({ finding }: ProtectedSide): readonly string[] =>
  finding.missing.map(({ path }) => path);
export const texts = ({ finding }: { finding: { notes: readonly { text: string }[] } }) =>
  finding.notes.map(({ text }) => text);

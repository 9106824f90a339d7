import { explain, type Finding } from "@lineside/findings";
import { layoutFor } from "../colour.ts";
import type { Io } from "../io.ts";
import { type AnsweringOptions, briefByOption, byOption } from "../option-questions.ts";

/** A finding as text: with `--explain` whole, else what decides; its paths are options. */
export function findingText(
  finding: Finding,
  options: AnsweringOptions,
  flags: { readonly explain?: true },
  io: Io,
): string {
  return flags.explain
    ? explain(byOption(finding, options), layoutFor(io))
    : explain(briefByOption(finding, options), { ...layoutFor(io), steps: false });
}

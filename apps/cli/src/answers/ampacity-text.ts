import type { Conductor } from "@lineside/ampacity";
import type { Finding } from "@lineside/findings";
import type { Io } from "../io.ts";
import type { AnsweringOptions } from "../option-questions.ts";
import { findingText } from "./finding-text.ts";

/** The option that answers each question of the rule. */
export const AMPACITY_OPTIONS: AnsweringOptions = {
  "/size": { option: "--size", write: "such as 500 kcmil or 3/0 AWG" },
  "/material": { option: "--material" },
  "/insulation": { option: "--insulation", write: "such as THW, THHN or XHHW-2" },
  "/sets": { option: "--sets" },
  "/location": { option: "--location" },
  "/terminations": { option: "--terminations", write: "60C, 75C or 90C" },
  "/ambient": { option: "--ambient", write: "such as 45C or 113F" },
  "/currentCarrying": { option: "--count" },
  "/currentCarrying/perSet": { option: "--count" },
  "/heightAboveRoof": { option: "--roof" },
  "/bundleLength": { option: "--bundle" },
  "/circuitRating": { option: "--circuit", write: "a current, such as 225 A" },
};

/** The same with the option that says what is required. */
export function asking(path: string, option: string): AnsweringOptions {
  return { ...AMPACITY_OPTIONS, [path]: { option } };
}

/** The rule's inputs stand where the options' table has them. */
export const AMPACITY_PATHS = { conductor: "", installation: "" };

/** `2 × 500 kcmil copper THW`, as far as it is known. */
export function describe({ size, material, insulation, sets }: Conductor): string {
  const count = sets !== undefined && sets > 1 ? `${sets} × ` : "";
  return [`${count}${size ?? "conductor"}`, material, insulation]
    .filter((word) => word !== undefined)
    .join(" ");
}

/** A finding of this rule as text; its paths are options. */
export function ampacityText(finding: Finding, flags: { readonly explain?: true }, io: Io): string {
  const titled = { title: "ampacity as installed", ...finding };
  return findingText(titled, AMPACITY_OPTIONS, flags, io);
}

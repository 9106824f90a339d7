import { type Finding, type MissingInput, questions, relocate } from "@lineside/findings";
import { brief, unasked } from "./brief-finding.ts";
import type { Io } from "./io.ts";

/** The option that answers a question, and how it is written where the question's own choices do not say it. */
export interface AnsweringOption {
  readonly option: string;
  readonly write?: string;
}

/** By the path of what is asked: `/length`. */
export type AnsweringOptions = Readonly<Record<string, AnsweringOption>>;

/** The option for a path, or for what holds it: of `/ends/0/rating` that of `/ends`. */
function optionFor(path: string, options: AnsweringOptions): AnsweringOption | undefined {
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    if (Object.hasOwn(options, at)) return options[at];
  }
  return undefined;
}

/** A finding whose paths are options, for printing: `would pass  --length = 10 ft`. */
export function byOption(finding: Finding, options: AnsweringOptions): Finding {
  return relocate(finding, (path) => optionFor(path, options)?.option ?? path);
}

/** What is printed without `--explain`: the questions follow on standard error. */
export function briefByOption(finding: Finding, options: AnsweringOptions): Finding {
  return unasked(brief(byOption(finding, options)));
}

/** Words on lines of at most that width, the first of which is not indented. */
function wrapped(text: string, width: number, indent: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(indent + word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

/** Prints questions by the option that answers each, with the choices there are. */
export function printQuestions(
  asked: readonly MissingInput[],
  options: AnsweringOptions,
  io: Io,
): void {
  if (asked.length === 0) return;
  io.err("\nTo decide it, say:\n");
  for (const { path, ask, choices } of asked) {
    const found = optionFor(path, options);
    const how = found?.write ?? choices?.join(", ");
    const text = `${found?.option ?? path}: ${ask ?? "needed"}${how === undefined ? "" : ` (${how})`}`;
    io.err(`  ${wrapped(text, io.width - 2, "      ")}\n`);
  }
}

/** What is open of a finding; a route that fails asks nothing more. */
function openPartOf(finding: Finding): Finding {
  const open = (under: readonly Finding[]) =>
    under.filter(({ verdict }) => verdict === "needs-input").map(openPartOf);
  const { parts, tried } = finding;
  return { ...finding, ...(parts && { parts: open(parts) }), ...(tried && { tried: open(tried) }) };
}

/** The questions of a finding that is open, the most decisive first. */
export function openQuestions(finding: Finding): readonly MissingInput[] {
  return finding.verdict === "needs-input" ? questions([openPartOf(finding)]) : [];
}

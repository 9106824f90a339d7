import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lineside, root, wordsOf } from "./invocation.ts";

/** A fence of a Markdown file. */
export interface Fence {
  readonly language: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  readonly text: string;
}

const FENCE = /^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm;

export function fencesOf(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(FENCE)].map(({ index, 1: language = "", 2: text = "" }) => {
    return { language, line: markdown.slice(0, index).split("\n").length, text };
  });
}

export function markdownOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** The files that a page shows: a `yaml` fence whose first line is `# name.yaml`; a later one replaces an earlier one. */
export function shownFiles(fences: readonly Fence[]): Readonly<Record<string, string>> {
  const named = fences.flatMap(({ language, text }): [string, string][] => {
    const name = /^# ([\w-]+\.yaml)$/m.exec(text.split("\n", 1)[0] ?? "")?.[1];
    return language === "yaml" && name !== undefined ? [[name, text]] : [];
  });
  return Object.fromEntries(named);
}

/** The commands in a `console` fence, each with the backslashes of its lines, without the prompt. */
export function commandsIn(console: string): readonly string[] {
  return [...console.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, command = ""]) => command);
}

/** Runs what stands after the prompts of a fence and writes what a terminal would then show. */
export async function played(
  fence: Fence,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  let shown = "";
  let status = 0;
  for (const command of commandsIn(fence.text)) {
    shown += `$ ${command}\n`;
    if (command === "echo $?") {
      shown += `${status}\n`;
      continue;
    }
    const words = wordsOf(command);
    const argv = words.slice(words[0] === "npx" ? 2 : 1);
    if (!/^(?:npx )?lineside\b/.test(command)) throw new Error(`cannot play: ${command}`);
    const ran = await lineside(argv, { files });
    status = ran.status;
    shown += ran.terminal;
  }
  return shown;
}

import type { Design } from "./design.ts";
import type { DesignError, Position } from "./design-error.ts";
import { readDesign } from "./design-reading.ts";
import { readYaml } from "./yaml-text.ts";

/** A design that was read, and where its fields stand in the text. */
export interface ParsedDesign {
  readonly ok: true;
  readonly design: Design;
  /** The place of a field by its JSON pointer; of one that is not there, the place of what would hold it. */
  locate(path: string): Position;
}

/** What a text came to: a design, or everything that is wrong with it. */
export type DesignRead =
  | ParsedDesign
  | { readonly ok: false; readonly errors: readonly DesignError[] };

/** What is known of the text. */
export interface ParseOptions {
  /** What the messages call it. It is not opened. */
  readonly filename?: string | undefined;
}

/**
 * Reads a design file: YAML 1.2 or JSON. Every mistake has a code, a path, a line and a column, in
 * the order of the text. Never throws, whatever the
 * text; a text that is too large is not looked at.
 *
 * @example
 * ```ts
 * import { parseDesign } from "@lineside/service-design";
 * const read = parseDesign("lineside: 1\nconductors: { S1: { length: 22 } }");
 * read.ok ? [] : read.errors.map(({ code, path, line, column, suggestion }) => [code, path, line, column, suggestion]);
 * // => [["NO_UNIT", "/conductors/S1/length", 2, 29, "22 ft"]]
 * ```
 */
export function parseDesign(text: string, options: ParseOptions = {}): DesignRead {
  const { filename } = options;
  const named = filename === undefined ? {} : { file: filename };
  const yaml = readYaml(text);
  if (!yaml.ok) return { ok: false, errors: yaml.faults.map((fault) => ({ ...fault, ...named })) };
  const read = readDesign(yaml.data);
  if (!read.ok) {
    const errors = read.issues.map((issue): DesignError => {
      return { ...issue, ...named, ...yaml.locate(issue.path, issue.atKey) };
    });
    errors.sort((a, b) => a.line - b.line || a.column - b.column);
    return { ok: false, errors };
  }
  return { ok: true, design: read.design, locate: (path) => yaml.locate(path) };
}

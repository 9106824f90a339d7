import { readFileSync } from "node:fs";
import {
  type Design,
  type DesignError,
  formatDesignError,
  type ParsedDesign,
  parseDesign,
} from "@lineside/service-design";

/** The examples that stand in the documentation. */
export const EXAMPLES: readonly string[] = [
  "transformer-taps",
  "feeder-taps",
  "half-finished",
  "plant",
];

const folder = new URL("../../../docs/examples/", import.meta.url);

export function exampleText(name: string): string {
  return readFileSync(new URL(`${name}.yaml`, folder), "utf8");
}

export function expectedOf(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.expected.json`, folder), "utf8"));
}

/** The class of each conductor of an example, as a reader of its drawing tells it. */
export function classesOf(name: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(new URL(`${name}.classes.json`, folder), "utf8"));
}

/** A text that has to be a design. */
export function parsed(text: string): ParsedDesign {
  const read = parseDesign(text);
  if (!read.ok) throw new Error(read.errors.map(formatDesignError).join("\n"));
  return read;
}

export function designOf(text: string): Design {
  return parsed(text).design;
}

/** The mistakes of a text that has to be none. */
export function errorsOf(text: string): readonly DesignError[] {
  const read = parseDesign(text, { filename: "a.yaml" });
  return read.ok ? [] : read.errors;
}

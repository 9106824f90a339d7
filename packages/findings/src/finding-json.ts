import { formatRational, type Kind, type QuantityJson, quantityToJson } from "@lineside/units";
import type { Citation } from "./citation.ts";
import type { Finding, Remedy } from "./finding.ts";
import { FindingsError } from "./findings-error.ts";
import { MAX_DEPTH, MAX_FINDINGS, MAX_ITEMS, MAX_STRING } from "./json-limit.ts";
import type { MissingInput } from "./missing-input.ts";
import type { Note } from "./note.ts";
import type { Margin, Requirement } from "./requirement.ts";
import type { Named, Step } from "./step.ts";
import { isInexact, type Value } from "./value.ts";
import type { Verdict } from "./verdict.ts";

/** A root or a multiple of π in JSON: two bounds, as fractions in the unit. */
export interface InexactJson {
  readonly kind: Kind;
  readonly low: string;
  readonly high: string;
  readonly unit: string;
}

/** A {@link Value} in JSON: a quantity names its kind. */
export type ValueJson = (QuantityJson & { readonly kind: Kind }) | InexactJson | string | boolean;

/** A {@link Requirement} in JSON. */
export interface RequirementJson {
  readonly op: Requirement["op"];
  readonly value: ValueJson | readonly string[];
}

/** A {@link Named} value in JSON. */
export interface NamedJson {
  readonly name: string;
  readonly value: ValueJson;
  readonly cite?: Citation;
}

/** A {@link Step} in JSON. */
export interface StepJson {
  readonly label: string;
  readonly formula?: string;
  readonly inputs: readonly NamedJson[];
  readonly value: ValueJson;
  readonly printed?: string;
  readonly cite?: Citation;
}

/** A {@link Remedy} in JSON. */
export interface RemedyJson {
  readonly path: string;
  readonly value: ValueJson;
  readonly finding: FindingJson;
}

/** A {@link Finding} in JSON: plain data, its keys always in this order. */
export interface FindingJson {
  readonly rule: string;
  readonly title?: string;
  readonly subject?: string;
  readonly verdict: Verdict;
  readonly cite: readonly Citation[];
  readonly required?: RequirementJson;
  readonly actual?: ValueJson;
  readonly margin?: (QuantityJson & { readonly kind: Kind }) | { readonly sizes: number };
  readonly steps: readonly StepJson[];
  readonly missing: readonly MissingInput[];
  readonly remedies: readonly RemedyJson[];
  readonly notes: readonly Note[];
  readonly parts?: readonly FindingJson[];
  readonly tried?: readonly FindingJson[];
  readonly governs?: string;
}

/** What has been written so far, and how deep. */
interface Written {
  findings: number;
}

/** A field, where there is one; spread into an object literal, which fixes the order of the keys. */
function field<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}

function tooLarge(path: string, got: string, expected: string): FindingsError {
  return new FindingsError("TOO_LARGE", { path, got, expected });
}

function textOf(text: string, path: string): string {
  if (text.length > MAX_STRING) {
    throw tooLarge(path, `${text.length} characters`, `at most ${MAX_STRING}`);
  }
  return text;
}

function listOf<T, J>(items: readonly T[], path: string, write: (item: T, path: string) => J): J[] {
  if (items.length > MAX_ITEMS)
    throw tooLarge(path, `${items.length} items`, `at most ${MAX_ITEMS}`);
  return items.map((item, i) => write(item, `${path}/${i}`));
}

function optionalText<K extends string>(key: K, text: string | undefined, path: string) {
  return field(key, text === undefined ? undefined : textOf(text, `${path}/${key}`));
}

function valueJson(value: Value, path: string): ValueJson {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return textOf(value, path);
  if (!isInexact(value)) return quantityToJson<Kind>(value as never, { kind: true });
  const { kind, low, high, unit } = value;
  return { kind, low: formatRational(low), high: formatRational(high), unit: unit.symbol };
}

function requirementJson({ op, value }: Requirement, path: string): RequirementJson {
  if (typeof value === "object" && Array.isArray(value)) {
    return { op, value: listOf(value as readonly string[], `${path}/value`, textOf) };
  }
  return { op, value: valueJson(value as Value, `${path}/value`) };
}

function marginJson(margin: Margin, path: string): NonNullable<FindingJson["margin"]> {
  if ("sizes" in margin) return { sizes: margin.sizes };
  return valueJson(margin, path) as QuantityJson & { readonly kind: Kind };
}

function citationJson(c: Citation, path: string): Citation {
  return {
    document: textOf(c.document, `${path}/document`),
    edition: textOf(c.edition, `${path}/edition`),
    section: textOf(c.section, `${path}/section`),
    ...optionalText("table", c.table, path),
    ...optionalText("page", c.page, path),
    status: c.status,
    ...optionalText("from", c.from, path),
  };
}

const citeField = (cite: Citation | undefined, path: string) =>
  field("cite", cite && citationJson(cite, `${path}/cite`));

function namedJson({ name, value, cite }: Named, path: string): NamedJson {
  return {
    name: textOf(name, `${path}/name`),
    value: valueJson(value, `${path}/value`),
    ...citeField(cite, path),
  };
}

function stepJson(step: Step, path: string): StepJson {
  return {
    label: textOf(step.label, `${path}/label`),
    ...optionalText("formula", step.formula, path),
    inputs: listOf(step.inputs, `${path}/inputs`, namedJson),
    value: valueJson(step.value, `${path}/value`),
    ...optionalText("printed", step.printed, path),
    ...citeField(step.cite, path),
  };
}

function missingJson(
  { path: at, expects, choices, ask }: MissingInput,
  path: string,
): MissingInput {
  return {
    path: textOf(at, `${path}/path`),
    expects,
    ...field("choices", choices && listOf(choices, `${path}/choices`, textOf)),
    ...optionalText("ask", ask, path),
  };
}

function noteJson({ kind, text, cite }: Note, path: string): Note {
  return { kind, text: textOf(text, `${path}/text`), ...citeField(cite, path) };
}

function findingJson(f: Finding, path: string, depth: number, written: Written): FindingJson {
  if (depth > MAX_DEPTH) {
    throw new FindingsError("TOO_DEEP", {
      path,
      got: "more",
      expected: `at most ${MAX_DEPTH} levels`,
    });
  }
  written.findings += 1;
  if (written.findings > MAX_FINDINGS)
    throw tooLarge(path, "more", `at most ${MAX_FINDINGS} findings`);
  const under = (key: "parts" | "tried", findings: readonly Finding[] | undefined) =>
    field(
      key,
      findings &&
        listOf(findings, `${path}/${key}`, (one, at) => findingJson(one, at, depth + 1, written)),
    );
  const remedyJson = (remedy: Remedy, at: string): RemedyJson => ({
    path: textOf(remedy.path, `${at}/path`),
    value: valueJson(remedy.value, `${at}/value`),
    finding: findingJson(remedy.finding, `${at}/finding`, depth + 1, written),
  });
  return {
    rule: textOf(f.rule, `${path}/rule`),
    ...optionalText("title", f.title, path),
    ...optionalText("subject", f.subject, path),
    verdict: f.verdict,
    cite: listOf(f.cite, `${path}/cite`, citationJson),
    ...field("required", f.required && requirementJson(f.required, `${path}/required`)),
    ...field("actual", f.actual === undefined ? undefined : valueJson(f.actual, `${path}/actual`)),
    ...field("margin", f.margin && marginJson(f.margin, `${path}/margin`)),
    steps: listOf(f.steps, `${path}/steps`, stepJson),
    missing: listOf(f.missing, `${path}/missing`, missingJson),
    remedies: listOf(f.remedies, `${path}/remedies`, remedyJson),
    notes: listOf(f.notes, `${path}/notes`, noteJson),
    ...under("parts", f.parts),
    ...under("tried", f.tried),
    ...optionalText("governs", f.governs, path),
  };
}

/**
 * A finding as plain data: quantities with their kind, keys always in the same order, so that equal findings are equal bytes.
 * What it writes, {@link fromJson} reads.
 *
 * @throws {@link FindingsError} `TOO_DEEP`, `TOO_LARGE`; a `UnitsError` with `TOO_LONG` for a fraction of hundreds of digits
 * @example
 * ```ts
 * import { finding, toJson } from "@lineside/findings";
 * import { ft } from "@lineside/units";
 * const length = finding({
 *   rule: "nec/240.21(C)(6)",
 *   cite: [{ document: "NEC", edition: "2002", section: "240.21(C)(6)", status: "stated" }],
 *   required: { op: "<=", value: ft(25) },
 *   actual: ft(22),
 * });
 * toJson(length).margin; // => { kind: "length", value: "3", unit: "ft" }
 * Object.keys(toJson(length)).slice(0, 3); // => ["rule", "verdict", "cite"]
 * ```
 */
export function toJson(finding: Finding): FindingJson {
  return findingJson(finding, "", 0, { findings: 0 });
}

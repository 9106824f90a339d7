import { CITATION_STATUSES } from "./citation.ts";
import { MAX_ITEMS, MAX_STRING } from "./json-limit.ts";
import { NOTE_KINDS } from "./note.ts";
import { VERDICTS } from "./verdict.ts";

/** A JSON Schema, as plain data. */
export type JsonSchema = { readonly [key: string]: unknown };

const text: JsonSchema = { type: "string", maxLength: MAX_STRING };
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const list = (items: JsonSchema): JsonSchema => ({ type: "array", maxItems: MAX_ITEMS, items });
const words = (list: readonly string[]): JsonSchema => ({ enum: [...list] });

/** An object with these keys and no others; a key that ends in `?` may be left out. */
function record(description: string, fields: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const keys = Object.keys(fields);
  return {
    description,
    type: "object",
    properties: Object.fromEntries(keys.map((key) => [key.replace("?", ""), fields[key]])),
    required: keys.filter((key) => !key.endsWith("?")),
    additionalProperties: false,
  };
}

const oneOf = (...anyOf: JsonSchema[]): JsonSchema => ({ anyOf });
const requirement = (ops: readonly string[], value: JsonSchema): JsonSchema =>
  record("What a rule wants", { op: words(ops), value });

/**
 * The JSON Schema (2020-12) of what `toJson` writes. It describes the form; what must agree (a verdict with its clauses, a
 * margin with its requirement) only `fromJson` checks.
 *
 * @example
 * ```ts
 * import { findingJsonSchema } from "@lineside/findings";
 * const schema = findingJsonSchema();
 * schema["$ref"]; // => "#/$defs/finding"
 * ```
 */
export function findingJsonSchema(): JsonSchema {
  const bound = { type: "string", maxLength: 400, pattern: "^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$" };
  const kind = { type: "string", description: "The kind of quantity: current, length, …" };
  const unit = { type: "string", description: "The unit's symbol" };
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Finding",
    $ref: "#/$defs/finding",
    $defs: {
      finding: record("How a rule answers", {
        rule: { ...text, minLength: 1, description: "The rule's stable id" },
        "title?": text,
        "subject?": { ...text, description: "The object judged, as a JSON pointer" },
        verdict: words(VERDICTS),
        cite: list(ref("citation")),
        "required?": ref("requirement"),
        "actual?": ref("value"),
        "margin?": ref("margin"),
        steps: list(ref("step")),
        missing: list(ref("missing")),
        remedies: list(ref("remedy")),
        notes: list(ref("note")),
        "parts?": { ...list(ref("finding")), description: "Clauses that must all hold" },
        "tried?": { ...list(ref("finding")), description: "Provisions of which one suffices" },
        "governs?": { ...text, description: "The rule id of the route that decides" },
      }),
      citation: record("Where a rule or a value is printed", {
        document: text,
        edition: text,
        section: text,
        "table?": text,
        "page?": text,
        status: words(CITATION_STATUSES),
        "from?": text,
      }),
      quantity: record("An exact amount in the unit in which it was entered", {
        kind,
        value: { ...bound, description: "A decimal, or n/d in lowest terms" },
        unit,
        "text?": { type: "string", maxLength: 200, description: "As written" },
      }),
      inexact: record("A root or a multiple of π, between two bounds", {
        kind,
        low: bound,
        high: bound,
        unit,
      }),
      value: oneOf(ref("quantity"), ref("inexact"), text, { type: "boolean" }),
      requirement: oneOf(
        requirement(["<", "<=", ">", ">=", "="], ref("quantity")),
        requirement(["size>=", "size<="], text),
        requirement(["one-of", "none-of"], list(text)),
        requirement(["is"], { type: "boolean" }),
      ),
      margin: oneOf(ref("quantity"), record("Standard sizes", { sizes: { type: "integer" } })),
      named: record("A value by its name in a formula", {
        name: text,
        value: ref("value"),
        "cite?": ref("citation"),
      }),
      step: record("One step of a derivation", {
        label: text,
        "formula?": text,
        inputs: list(ref("named")),
        value: ref("value"),
        "printed?": text,
        "cite?": ref("citation"),
      }),
      missing: record("An input that a rule wanted and did not get", {
        path: { ...text, description: "Where it belongs, as a JSON pointer" },
        expects: { type: "string", pattern: "^[A-Za-z][A-Za-z0-9-]{0,39}$" },
        "choices?": list(text),
        "ask?": text,
      }),
      remedy: record("A change that makes the rule pass, with the rule's answer after it", {
        path: text,
        value: ref("value"),
        finding: ref("finding"),
      }),
      note: record("What a reader should know beside the verdict", {
        kind: words(NOTE_KINDS),
        text,
        "cite?": ref("citation"),
      }),
    },
  };
}

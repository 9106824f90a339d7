import {
  type AnyQuantity,
  anyQuantityFromJson,
  compareRational,
  isConductorSize,
  UnitsError,
} from "@lineside/units";
import { CITATION_STATUSES, type Citation } from "./citation.ts";
import { type Finding, finding, type Remedy } from "./finding.ts";
import { FindingsError } from "./findings-error.ts";
import { MAX_DEPTH, MAX_FINDINGS } from "./json-limit.ts";
import {
  badField,
  listOf,
  optional,
  present,
  recordOf,
  type Spot,
  stringOf,
  wordOf,
} from "./json-record.ts";
import type { InputForm, MissingInput } from "./missing-input.ts";
import { NOTE_KINDS, type Note } from "./note.ts";
import type { Margin, Requirement } from "./requirement.ts";
import type { Named, Step } from "./step.ts";
import type { AnyInexact, Value } from "./value.ts";
import { VERDICTS } from "./verdict.ts";

/** Errors of `units` come out as errors of this package, with the same place. */
function readQuantity({ json, path }: Spot): AnyQuantity {
  try {
    return anyQuantityFromJson(json, { path });
  } catch (error) {
    if (!(error instanceof UnitsError)) throw error;
    const expected = typeof error.expected === "string" ? error.expected : error.expected.join(" ");
    throw new FindingsError("BAD_FIELD", { path: error.path || path, got: error.got, expected });
  }
}

function readInexact(spot: Spot): AnyInexact {
  const at = recordOf(spot, ["kind", "low", "high", "unit"]);
  const bound = (key: "low" | "high") =>
    readQuantity({
      json: { kind: at("kind").json, value: at(key).json, unit: at("unit").json },
      path: spot.path,
    });
  const [low, high] = [bound("low"), bound("high")];
  if (compareRational(low.value, high.value) > 0)
    throw badField(at("high"), "a bound not below the lower one");
  const { kind, unit } = low;
  return { kind, unit, low: low.value, high: high.value } as AnyInexact;
}

function readValue(spot: Spot): Value {
  const { json } = spot;
  if (typeof json === "boolean") return json;
  if (typeof json === "string") return stringOf(spot);
  if (typeof json !== "object" || json === null) {
    throw badField(spot, "a quantity with its kind, a text, true or false");
  }
  return Object.hasOwn(json, "low") ? readInexact(spot) : readQuantity(spot);
}

const COMPARISONS = ["<", "<=", ">", ">=", "="] as const;
const SIZES = ["size>=", "size<="] as const;
const WORDS = ["one-of", "none-of"] as const;

function readRequirement(spot: Spot): Requirement {
  const at = recordOf(spot, ["op", "value"]);
  const op = wordOf(at("op"), [...COMPARISONS, ...SIZES, ...WORDS, "is"]);
  const value = at("value");
  if (op === "is") {
    if (typeof value.json !== "boolean") throw badField(value, "true or false");
    return { op, value: value.json };
  }
  if (op === "one-of" || op === "none-of") return { op, value: listOf(value, stringOf) };
  if (op === "size>=" || op === "size<=") {
    if (!isConductorSize(value.json)) throw badField(value, "a conductor size");
    return { op, value: value.json };
  }
  return { op, value: readQuantity(value) };
}

function readMargin(spot: Spot): Margin {
  const { json } = spot;
  if (typeof json !== "object" || json === null || !Object.hasOwn(json, "sizes"))
    return readQuantity(spot);
  const sizes = recordOf(spot, ["sizes"])("sizes");
  if (!Number.isSafeInteger(sizes.json)) throw badField(sizes, "a whole number");
  return { sizes: sizes.json as number };
}

function readCitation(spot: Spot): Citation {
  const at = recordOf(spot, ["document", "edition", "section", "table", "page", "status", "from"]);
  return present({
    document: stringOf(at("document")),
    edition: stringOf(at("edition")),
    section: stringOf(at("section")),
    table: optional(at("table"), stringOf),
    page: optional(at("page"), stringOf),
    status: wordOf(at("status"), CITATION_STATUSES),
    from: optional(at("from"), stringOf),
  });
}

function readNamed(spot: Spot): Named {
  const at = recordOf(spot, ["name", "value", "cite"]);
  return present({
    name: stringOf(at("name")),
    value: readValue(at("value")),
    cite: optional(at("cite"), readCitation),
  });
}

function readStep(spot: Spot): Step {
  const at = recordOf(spot, ["label", "formula", "inputs", "value", "printed", "cite"]);
  return present({
    label: stringOf(at("label")),
    formula: optional(at("formula"), stringOf),
    inputs: listOf(at("inputs"), readNamed),
    value: readValue(at("value")),
    printed: optional(at("printed"), stringOf),
    cite: optional(at("cite"), readCitation),
  });
}

/** Kinds are open to declaration merging, so that any such word may name one. */
function readForm(spot: Spot): InputForm {
  const word = stringOf(spot);
  if (!/^[A-Za-z][A-Za-z0-9-]{0,39}$/.test(word)) throw badField(spot, "the form of an input");
  return word as InputForm;
}

function readMissing(spot: Spot): MissingInput {
  const at = recordOf(spot, ["path", "expects", "choices", "ask"]);
  return present({
    path: stringOf(at("path")),
    expects: readForm(at("expects")),
    choices: optional(at("choices"), (choices) => listOf(choices, stringOf)),
    ask: optional(at("ask"), stringOf),
  });
}

function readNote(spot: Spot): Note {
  const at = recordOf(spot, ["kind", "text", "cite"]);
  return present({
    kind: wordOf(at("kind"), NOTE_KINDS),
    text: stringOf(at("text")),
    cite: optional(at("cite"), readCitation),
  });
}

/** In the order in which {@link toJson} writes them. */
export const FINDING_KEYS: readonly string[] = [
  "rule",
  "title",
  "subject",
  "verdict",
  "cite",
  "required",
  "actual",
  "margin",
  "steps",
  "missing",
  "remedies",
  "notes",
  "parts",
  "tried",
  "governs",
];

interface Read {
  findings: number;
}

function readFinding(spot: Spot, depth: number, read: Read): Finding {
  const { path } = spot;
  if (depth > MAX_DEPTH) {
    throw new FindingsError("TOO_DEEP", {
      path,
      got: "more",
      expected: `at most ${MAX_DEPTH} levels`,
    });
  }
  read.findings += 1;
  if (read.findings > MAX_FINDINGS) {
    throw new FindingsError("TOO_LARGE", {
      path,
      got: "more",
      expected: `at most ${MAX_FINDINGS} findings`,
    });
  }
  const at = recordOf(spot, FINDING_KEYS);
  const inner = (one: Spot) => readFinding(one, depth + 1, read);
  const readRemedy = (one: Spot): Remedy => {
    const of = recordOf(one, ["path", "value", "finding"]);
    return {
      path: stringOf(of("path")),
      value: readValue(of("value")),
      finding: inner(of("finding")),
    };
  };
  const fields = {
    rule: stringOf(at("rule")),
    title: optional(at("title"), stringOf),
    subject: optional(at("subject"), stringOf),
    verdict: wordOf(at("verdict"), VERDICTS),
    cite: listOf(at("cite"), readCitation),
    required: optional(at("required"), readRequirement),
    actual: optional(at("actual"), readValue),
    margin: optional(at("margin"), readMargin),
    steps: listOf(at("steps"), readStep),
    missing: listOf(at("missing"), readMissing),
    remedies: listOf(at("remedies"), readRemedy),
    notes: listOf(at("notes"), readNote),
    parts: optional(at("parts"), (parts) => listOf(parts, inner)),
    tried: optional(at("tried"), (tried) => listOf(tried, inner)),
    governs: optional(at("governs"), stringOf),
  };
  try {
    return finding(fields);
  } catch (error) {
    if (error instanceof FindingsError) throw error.under(path);
    if (!(error instanceof UnitsError)) throw error;
    // requirement and actual of two kinds
    const expected = String(error.expected);
    throw new FindingsError("NOT_COMPARABLE", { path: `${path}/actual`, got: error.got, expected });
  }
}

/**
 * Reads what {@link toJson} wrote, and checks it as {@link finding} does: unknown keys, wrong forms, a verdict that does not
 * follow, lists and trees beyond any finding's size are errors, with the place.
 *
 * @throws {@link FindingsError} `BAD_FIELD`, `TOO_DEEP`, `TOO_LARGE`, and those of {@link finding}
 * @example
 * ```ts
 * import { finding, fromJson, toJson } from "@lineside/findings";
 * const asked = finding({ rule: "nec/240.21", missing: [{ path: "/length", expects: "length" }] });
 * fromJson(JSON.parse(JSON.stringify(toJson(asked)))); // => asked
 * fromJson({ ...toJson(asked), verdict: "pass" }); // throws UNCITED
 * ```
 */
export function fromJson(json: unknown): Finding {
  return readFinding({ json, path: "" }, 0, { findings: 0 });
}

/** What {@link safeFromJson} returns. */
export type SafeFinding =
  | { readonly ok: true; readonly value: Finding }
  | { readonly ok: false; readonly error: FindingsError };

/**
 * {@link fromJson} that returns its error.
 *
 * @example
 * ```ts
 * import { safeFromJson } from "@lineside/findings";
 * const read = safeFromJson({ rule: "nec/240.21", verdict: "fine" });
 * read.ok ? "" : [read.error.code, read.error.path]; // => ["BAD_FIELD", "/verdict"]
 * ```
 */
export function safeFromJson(json: unknown): SafeFinding {
  try {
    return { ok: true, value: fromJson(json) };
  } catch (error) {
    if (error instanceof FindingsError) return { ok: false, error };
    throw error;
  }
}

import { formatCitation } from "./citation-text.ts";
import type { Finding } from "./finding.ts";
import { askText } from "./missing-text.ts";
import type { Step } from "./step.ts";
import {
  besidePrinted,
  governingRoute,
  isRepeated,
  measureText,
  reasonText,
  requiredText,
  titleOf,
  verdictSpan,
  withPrinted,
} from "./summary-line.ts";
import { type Colour, columns, type Span, wrap } from "./text-layout.ts";
import { formatMargin, formatValue, marginText } from "./value-text.ts";
import { VERDICTS } from "./verdict.ts";

/** How {@link explain} prints. */
export interface ExplainOptions {
  /** Columns to wrap to; 80 by default, at least 40. */
  readonly width?: number;
  /** Colours a piece of text, for a terminal; every verdict has its mark and word without it. */
  readonly color?: Colour;
  /** How many levels of clauses and routes to open; all by default. */
  readonly depth?: number;
  /** Whether to print the derivations; true by default. */
  readonly steps?: boolean;
}

/** {@link ExplainOptions} with nothing left out. */
export interface Layout {
  readonly width: number;
  readonly colour: Colour;
  readonly depth: number;
  readonly steps: boolean;
}

export function layoutOf({ width = 80, color, depth, steps = true }: ExplainOptions): Layout {
  return {
    width: Math.max(40, width),
    colour: color ?? ((_, text) => text),
    depth: depth ?? Number.POSITIVE_INFINITY,
    steps,
  };
}

/** A line of the block of a finding: a label, and text that wraps beside it. */
interface Row {
  readonly label: string;
  readonly spans: readonly Span[];
}

const LABEL_COLUMNS = 11;

function row(label: string, text: string, more?: string, style?: Span["style"]): Row {
  const spans: Span[] = [style === undefined ? { text } : { text, style }];
  if (more) spans.push({ text: ` ${more}`, style: "dim" });
  return { label, spans };
}

function measureRows(f: Finding): Row[] {
  const rows: Row[] = [];
  const required = requiredText(f);
  if (required !== undefined) rows.push(row("required", required));
  if (f.actual !== undefined) rows.push(row("found", withPrinted(f.actual, f)));
  if (f.margin !== undefined) {
    const { label, amount } = marginText(f.margin, f.required);
    rows.push(amount === "" ? row("margin", `none: ${label}`) : row(label, amount));
  }
  return rows;
}

function stepText({ label, formula, inputs, value, printed }: Step): string {
  const figure = formatValue(value);
  const result = printed === undefined ? figure : besidePrinted(figure, printed);
  const equals = formula === undefined ? "" : `${formula} ${result.startsWith("≈") ? "" : "= "}`;
  const where = inputs.map((input) => {
    const from = input.cite === undefined ? "" : ` (${formatCitation(input.cite)})`;
    return `${input.name} = ${formatValue(input.value)}${from}`;
  });
  return [
    `${label}: ${equals}${result}`,
    ...(where.length === 0 ? [] : [`where ${where.join(", ")}`]),
  ].join(", ");
}

const NOTE_LABELS = {
  advice: "advice",
  obligation: "obligation",
  conflict: "conflict",
  "recovered-value": "recovered",
} as const;

function bodyRows(f: Finding, { steps, depth }: Layout, { level, subject }: Place): Row[] {
  const rows = level < depth && isRepeated(f) ? [] : measureRows(f);
  // at the top of a tree its reason; further down the tree shows it
  const reason = level === 0 && (f.parts ?? f.tried) !== undefined ? reasonText(f) : undefined;
  if (reason !== undefined) rows.unshift(row("in short", reason));
  if (steps) {
    f.steps.forEach((step, i) => {
      const cite = step.cite && `(${formatCitation(step.cite)})`;
      rows.push(row(i === 0 ? "worked out" : "", stepText(step), cite));
    });
  }
  for (const input of f.missing) {
    const { question, where } = askText(input);
    rows.push(row("asks", question, where, "question"));
  }
  for (const { path, value, finding } of f.remedies) {
    const spare = finding.margin && `, ${formatMargin(finding.margin, finding.required)}`;
    rows.push(row("would pass", `${path} = ${formatValue(value)}${spare ?? ""}`));
  }
  for (const { kind, text, cite } of f.notes) {
    rows.push(row(NOTE_LABELS[kind], text, cite && `(${formatCitation(cite)})`));
  }
  if (f.subject !== undefined && f.subject !== subject) rows.push(row("for", f.subject));
  const rule = f.title === undefined ? "" : f.rule;
  if (f.cite.length > 0)
    rows.push(row("per", f.cite.map(formatCitation).join("; "), rule && `· ${rule}`));
  else if (rule !== "") rows.push(row("rule", rule, undefined, "dim"));
  return rows;
}

function countText(findings: readonly Finding[]): string {
  const counts = VERDICTS.map((verdict) => {
    const n = findings.filter((one) => one.verdict === verdict).length;
    return n === 0 ? "" : `${n} ${verdict}`;
  });
  return counts.filter((text) => text !== "").join(", ");
}

/** A clause that holds and has nothing more to say takes one paragraph. */
function isPlain(f: Finding, { steps }: Layout): boolean {
  return (
    f.verdict === "pass" &&
    f.parts === undefined &&
    f.tried === undefined &&
    f.notes.length === 0 &&
    f.remedies.length === 0 &&
    (f.steps.length === 0 || !steps)
  );
}

function plainSpans(f: Finding): Span[] {
  const measure = measureText(f);
  const cite = f.cite.map(formatCitation).join("; ");
  return [
    ...(measure === undefined ? [] : [{ text: `: ${measure}` }]),
    ...(cite === "" ? [] : [{ text: ` (${cite})`, style: "dim" as const }]),
  ];
}

/** Where a finding stands in the tree. */
interface Place {
  readonly level: number;
  /** Before its own first line, and before whatever follows. */
  readonly first: string;
  readonly next: string;
  /** What the finding around it is about. */
  readonly subject?: string | undefined;
  readonly governs?: boolean;
}

function block(f: Finding, layout: Layout, place: Place): string[] {
  const { level, first, next, subject, governs } = place;
  const { width, colour } = layout;
  const head: Span[] = [
    verdictSpan(f.verdict),
    { text: "  " },
    { text: titleOf(f), style: "heading" },
  ];
  if (governs) head.push({ text: " (governs)" });
  const body = `${next}  `;
  const plain = level > 0 && isPlain(f, layout);
  const lines = wrap(plain ? [...head, ...plainSpans(f)] : head, {
    width,
    first,
    next: body,
    colour,
  });
  if (plain) return lines;

  for (const { label, spans } of bodyRows(f, layout, place)) {
    const blank = " ".repeat(LABEL_COLUMNS + 1);
    const padded = `${label}${" ".repeat(Math.max(1, LABEL_COLUMNS + 1 - columns(label)))}`;
    const shown = label === "" ? blank : colour("dim", padded);
    // a coloured label must not be counted: it is put in after wrapping
    const [top = "", ...rest] = wrap(spans, {
      width,
      first: `${body}${blank}`,
      next: `${body}${blank}`,
      colour,
    });
    lines.push(`${body}${shown}${top.slice(body.length + blank.length)}`.trimEnd(), ...rest);
  }
  for (const [children, label] of [
    [f.parts, "all must hold"],
    [f.tried, "one suffices"],
  ] as const) {
    if (children === undefined) continue;
    if (children.length === 0) continue;
    const governing = children === f.tried ? governingRoute(f) : undefined;
    const closed = level >= layout.depth;
    const text = closed ? `${label}: ${countText(children)}` : `${label}:`;
    lines.push(...wrap([{ text, style: "dim" }], { width, first: body, next: body, colour }));
    if (closed) {
      const told = level === 0 || (f.verdict === "pass" && f.tried === undefined);
      const reason = told ? undefined : reasonText(f);
      if (reason !== undefined)
        lines.push(...wrap([{ text: reason }], { width, first: body, next: body, colour }));
      continue;
    }
    children.forEach((child, i) => {
      const last = i === children.length - 1;
      lines.push(
        ...block(child, layout, {
          level: level + 1,
          first: `${body}${last ? "└─ " : "├─ "}`,
          next: `${body}${last ? "   " : "│  "}`,
          subject: f.subject ?? subject,
          governs: child === governing,
        }),
      );
    });
  }
  return lines;
}

/**
 * A finding as text for a person: the verdict as a mark and a word, what was required beside what was found, exact figures
 * beside rounded and printed ones, the derivation, what it asks for, what would pass, and its clauses and routes as a tree.
 *
 * @example
 * ```ts
 * import { explain, finding } from "@lineside/findings";
 * import { A } from "@lineside/units";
 * const clause = finding({
 *   rule: "nec/240.21(C)(6)(1)",
 *   title: "One third of the primary device, through the voltage ratio",
 *   cite: [{ document: "NEC", edition: "2002", section: "240.21(C)(6)(1)", status: "stated" }],
 *   required: { op: ">=", value: A("2250/13") },
 *   actual: A(175),
 * });
 * explain(clause).split("\n");
 * // => [
 * //   "✓ PASS  One third of the primary device, through the voltage ratio",
 * //   "  required    at least 173.08 A (2250/13 A)",
 * //   "  found       175 A",
 * //   "  to spare    1.92 A (25/13 A)",
 * //   "  per         NEC 2002, 240.21(C)(6)(1) · nec/240.21(C)(6)(1)",
 * // ]
 * ```
 */
export function explain(finding: Finding, options: ExplainOptions = {}): string {
  return block(finding, layoutOf(options), { level: 0, first: "", next: "" }).join("\n");
}

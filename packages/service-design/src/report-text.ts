import {
  type Colour,
  clauseText,
  explain,
  type Finding,
  formatValue,
  formatVerdict,
  type TextStyle,
  type Verdict,
  verdictMark,
} from "@lineside/findings";
import { A } from "@lineside/units";
import { type Paragraph, paragraphs } from "./paragraph.ts";
import type { DerivedValue, DesignReport, ObjectReport, Report, SmallestSize } from "./report.ts";

/** How {@link renderText} prints. */
export interface TextOptions {
  /** Colours a piece of text, for a terminal; every verdict has its mark and word without it. */
  readonly color?: Colour;
  /** Columns to wrap to; 100 by default, at least 60. */
  readonly width?: number;
  /** Whether to print every clause and derivation; false by default. */
  readonly explain?: boolean;
}

interface Layout {
  readonly width: number;
  readonly colour: Colour;
  readonly explain: boolean;
}

/**
 * A report for a person: what it comes to, each thing with what was worked out, exact figures beside published ones, the
 * conditions with what they ask and what was found, what would help, what is asked, and the alternatives.
 *
 * @example
 * ```ts
 * import { checkDesign, renderText } from "@lineside/service-design";
 * const text = renderText(checkDesign({ lineside: 1, project: { name: "Two shops" } }));
 * text.split("\n").slice(0, 2); // => ["Two shops", "? NEEDS INPUT  nothing was judged"]
 * ```
 */
export function renderText(report: Report, options: TextOptions = {}): string {
  const layout: Layout = {
    width: Math.max(60, options.width ?? 100),
    colour: options.color ?? ((_, text) => text),
    explain: options.explain ?? false,
  };
  const title = report.project ?? "A design";
  const edition = report.edition === undefined ? "" : `, judged by NEC ${report.edition}`;
  const blocks = [
    [
      { text: `${title}${edition}`, style: "heading" as const },
      { text: `${formatVerdict(report.verdict)}  ${summaryOf(report)}`, style: report.verdict },
    ],
    ...designBlocks(report, layout, 0),
    ...Object.entries(report.alternatives).flatMap(([name, one]) => [
      [
        { text: `Alternative: ${name}`, style: "heading" as const },
        { text: `${formatVerdict(one.verdict)}  ${summaryOf(one)}`, style: one.verdict },
      ],
      ...designBlocks(one, layout, 0, report),
    ]),
    [
      {
        text: "It meets the stated conditions or it does not: this is no approval. The authority having jurisdiction decides.",
        style: "dim" as const,
      },
    ],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => paragraphs(block, layout))
    .join("\n\n");
}

/** `2 conductors pass, S1 fails`. */
function summaryOf({ objects }: DesignReport): string {
  const judged = objects.filter(({ findings }) => findings.length > 0);
  const words: Readonly<Record<Verdict, string>> = {
    fail: "fail",
    "needs-input": "need input",
    consult: "to be settled with the authority",
    pass: "pass",
    "not-applicable": "not judged by these rules",
  };
  const groups = (Object.keys(words) as Verdict[]).flatMap((verdict) => {
    const ids = judged.filter((one) => one.verdict === verdict).map(({ id }) => id);
    if (ids.length === 0) return [];
    const verb = ids.length === 1 && verdict === "fail" ? "fails" : words[verdict];
    const single: Readonly<Partial<Record<Verdict, string>>> = {
      "needs-input": "needs input",
      pass: "passes",
    };
    return [`${ids.join(", ")} ${ids.length === 1 ? (single[verdict] ?? verb) : words[verdict]}`];
  });
  return groups.join("; ") || "nothing was judged";
}

function designBlocks(
  report: DesignReport,
  layout: Layout,
  indent: number,
  base?: DesignReport,
): Paragraph[][] {
  const blocks: Paragraph[][] = [];
  if (report.general.length > 0) {
    blocks.push(report.general.flatMap((one) => findingLines(one, layout, indent)));
  }
  for (const one of worstFirst(report.objects)) {
    // an alternative shows what it changes
    if (base !== undefined && sameObject(one, base)) continue;
    blocks.push(objectLines(one, layout, indent));
  }
  const { questions } = report;
  if (questions.length > 0 && report.verdict !== "pass") {
    blocks.push([
      { text: "Questions", style: "heading", indent },
      ...questions.map(({ ask, path, choices }, i): Paragraph => {
        const words = choices && choices.length <= 8 ? ` (${choices.join(", ")})` : "";
        return {
          text: `${i + 1}. ${ask ?? `What is ${path}?`}${words}  [${path}]`,
          style: "question",
          indent,
          hang: 3,
        };
      }),
    ]);
  }
  return blocks;
}

/** What fails first, then what is open; what passes in the order of the report, and what is only worked out before it. */
function worstFirst(objects: readonly ObjectReport[]): readonly ObjectReport[] {
  const first: readonly Verdict[] = ["fail", "needs-input", "consult"];
  const rest = objects.filter(({ verdict }) => !first.includes(verdict));
  return [
    ...rest.filter(({ findings }) => findings.length === 0),
    ...first.flatMap((verdict) => objects.filter((one) => one.verdict === verdict)),
    ...rest.filter(({ findings }) => findings.length > 0),
  ];
}

/** Whether an object of an alternative says the same as that of the design itself. */
function sameObject(one: ObjectReport, base: DesignReport): boolean {
  const before = base.objects.find(({ subject }) => subject === one.subject);
  if (before === undefined || before.label !== one.label || before.verdict !== one.verdict)
    return false;
  const shown = ({ derived, governing, smallest }: ObjectReport) =>
    JSON.stringify([
      governing,
      derived.map(({ name, value, published }) => [name, formatValue(value), String(published)]),
      smallest.map(({ required, smallest: { size } }) => [String(required), size]),
    ]);
  return shown(before) === shown(one);
}

function objectLines(one: ObjectReport, layout: Layout, indent: number): Paragraph[] {
  const inner = indent + 4;
  const judged = one.findings.length > 0;
  const head = judged ? `${formatVerdict(one.verdict)}  ` : "";
  const lines: Paragraph[] = [
    {
      text: `${head}${one.id}  ${one.label}`,
      style: judged ? one.verdict : "heading",
      indent,
      hang: 4,
    },
  ];
  const { classification } = one;
  if (classification !== undefined) {
    const is = classification.is.replaceAll("-", " ");
    lines.push({ text: `${is}: ${classification.because}`, style: "dim", indent: inner });
  }
  const plain = one.derived.filter(({ name }) => !name.includes("/"));
  lines.push(...plain.map((value) => derivedLine(value, inner)));
  for (const finding of one.findings) lines.push(...findingLines(finding, layout, inner, one));
  lines.push(...one.smallest.flatMap((size) => smallestLine(size, one, inner)));
  return lines;
}

function derivedLine({ label, value, published }: DerivedValue, indent: number): Paragraph {
  const beside = published === undefined ? "" : `  (published: ${formatValue(published)})`;
  return { text: `${label}: ${formatValue(value)}${beside}`, indent, hang: 2 };
}

/** The smallest size that will do; what only the share of the device asks is shown for the route that is in question. */
function smallestLine(one: SmallestSize, owner: ObjectReport, indent: number): Paragraph[] {
  const { provision, of, required, smallest: least, nextSmaller } = one;
  const { smallest } = owner;
  const twin = smallest.find((other) => other.provision === provision && other.of !== of);
  const repeated = of === "ratio" && twin !== undefined && twin.required.eq(required);
  if (repeated) return [];
  const what = of === "ratio" ? "for its share of the device alone" : "for all that it asks";
  // all in amperes, whatever the design is written in
  const carries = (ampacity: typeof least.ampacity) =>
    ampacity === undefined ? "" : ` (${formatValue(ampacity.to(A))})`;
  const fails =
    nextSmaller === undefined
      ? ""
      : nextSmaller.verdict === "fail"
        ? `, ${nextSmaller.size} fails${carries(nextSmaller.ampacity)}`
        : `, ${nextSmaller.size} is not settled`;
  const text = `smallest by ${provision}, ${what}, at least ${formatValue(required.to(A))}: ${least.size} passes${carries(least.ampacity)}${fails}`;
  return [{ text, indent, hang: 2 }];
}

function findingLines(
  finding: Finding,
  layout: Layout,
  indent: number,
  owner?: ObjectReport,
): Paragraph[] {
  if (layout.explain) {
    const { colour } = layout;
    const text = explain(finding, { width: layout.width - indent, color: colour });
    return [{ text, indent, verbatim: true }];
  }
  // the ampacity stands among what was worked out
  if (finding.rule === "nec/conductor-ampacity" && finding.verdict === "pass") return [];
  const lines: Paragraph[] = [];
  if (finding.tried === undefined) lines.push(clauseLine(finding, indent));
  for (const route of routesOf(finding)) lines.push(...routeLines(route, finding, indent, owner));
  for (const { path, value, finding: again } of finding.remedies) {
    const by = again.tried?.find(({ rule }) => rule === again.governs);
    const how = by === undefined ? "" : ` by ${by.rule.replace(/^nec\//, "")}`;
    lines.push({
      text: `would pass${how}: ${path} = ${formatValue(value)}`,
      style: "pass",
      indent,
      hang: 2,
    });
  }
  const decides = finding.verdict === "fail" || finding.verdict === "consult";
  for (const { kind, text } of finding.notes) {
    if (decides && kind !== "recovered-value")
      lines.push({ text: `note: ${text}`, style: "dim", indent, hang: 2 });
  }
  return lines;
}

/** The routes that a reader wants: the one that governs; where none does, all that apply. */
function routesOf({ tried = [], governs, verdict }: Finding): readonly Finding[] {
  const applying = tried.filter((one) => one.verdict !== "not-applicable");
  if (verdict !== "pass") return applying;
  const [first] = applying.filter(({ rule }) => rule === governs);
  return first === undefined ? applying : [first, ...applying.filter((one) => one !== first)];
}

function routeLines(
  route: Finding,
  { verdict, governs }: Finding,
  indent: number,
  owner: ObjectReport | undefined,
): Paragraph[] {
  const governing = verdict === "pass" && route.rule === governs;
  const section = route.rule.replace(/^nec\//, "");
  const title = `route ${section}: ${route.verdict}`;
  const parts = (route.parts ?? []).filter(({ verdict: one }) => one !== "not-applicable");
  const decisive = governing ? parts : parts.filter((one) => one.verdict === route.verdict);
  // of a route that does not govern a conductor that stands, the first reason is enough
  const shown = verdict === "pass" && !governing ? decisive.slice(0, 1) : decisive;
  const [only] = shown;
  if (verdict === "pass" && !governing && only !== undefined) {
    return [{ text: `${title}, ${clauseText(only)}`, style: "dim", indent, hang: 2 }];
  }
  const words = route.title === undefined ? "" : `, ${route.title}`;
  const lines: Paragraph[] = [
    { text: `${title}${governing ? ", it governs" : ""}${words}`, style: route.verdict, indent },
  ];
  for (const clause of shown) {
    lines.push(clauseLine(clause, indent + 2));
    const prefix = `${clause.rule.replace(/^nec\//, "")}/`;
    const worked = owner?.derived.filter(({ name }) => name.startsWith(prefix)) ?? [];
    if (clause.steps.length > 0)
      lines.push(...worked.map((value) => derivedLine(value, indent + 6)));
  }
  return lines;
}

function clauseLine(clause: Finding, indent: number): Paragraph {
  return {
    text: `${verdictMark(clause.verdict)} ${clauseText(clause)}`,
    style: textStyle(clause.verdict),
    indent,
    hang: 2,
  };
}

function textStyle(verdict: Verdict): TextStyle | undefined {
  return verdict === "pass" ? undefined : verdict;
}

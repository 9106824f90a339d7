import { type Finding, formatValue } from "@lineside/findings";
import type { DesignReport, ObjectReport, Report } from "@lineside/service-design";

/** What is expected of one conductor. */
interface ConductorExpectation {
  readonly verdict: string;
  readonly governing?: string;
  /** Rule ids of conditions that must be among those that fail. */
  readonly failing?: readonly string[];
  readonly remedies?: Readonly<Record<string, string>>;
}

/** What is expected of a design, or of one of its alternatives. */
interface DesignExpectation {
  readonly verdict: string;
  readonly conductors: Readonly<Record<string, ConductorExpectation>>;
}

/** The `NAME.expected.json` beside an example. */
export interface Expectation extends DesignExpectation {
  /** By object and name: `S1/ampacity`. */
  readonly derived?: Readonly<
    Record<string, { readonly exact: string; readonly published?: string }>
  >;
  /** By conductor and of what: `S1 ratio`. */
  readonly smallest?: Readonly<
    Record<string, { readonly size: string; readonly nextSmaller?: string }>
  >;
  /** The paths of all questions, the most decisive first. */
  readonly questions?: readonly string[];
  readonly alternatives?: Readonly<Record<string, DesignExpectation>>;
  /** Pieces of the printed report. */
  readonly text?: readonly string[];
}

/** One line for each thing that is not as expected. */
export function differences(report: Report, text: string, expected: Expectation): string[] {
  // lines are wrapped where they happen to be full
  const flat = text.replace(/\s+/g, " ");
  return [
    ...designDifferences("", report, expected),
    ...derivedDifferences(report, expected),
    ...smallestDifferences(report, expected),
    ...differ(
      "questions",
      (expected.questions ?? []).join(", "),
      report.questions.map(({ path }) => path).join(", "),
    ),
    ...alternativeDifferences(report, expected),
    ...(expected.text ?? [])
      .filter((piece) => !flat.includes(piece))
      .map((piece) => `the report does not say "${piece}"`),
  ];
}

function alternativeDifferences(
  { alternatives }: Report,
  { alternatives: expected = {} }: Expectation,
): string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(alternatives)])].flatMap((name) => {
    const [found, wanted] = [alternatives[name], expected[name]];
    if (found === undefined) return [`${name}: no such alternative`];
    if (wanted === undefined) return [`${name}: an alternative of which nothing is expected`];
    return designDifferences(`${name}: `, found, wanted);
  });
}

const differ = (what: string, expected: unknown, got: unknown): string[] =>
  expected === got ? [] : [`${what}: expected ${expected || "none"}, got ${got || "none"}`];

function objectOf(report: DesignReport, id: string): ObjectReport | undefined {
  return report.objects.find((one) => one.id === id);
}

function designDifferences(
  at: string,
  report: DesignReport,
  expected: DesignExpectation,
): string[] {
  const conductors = report.objects.filter(({ subject }) => subject.startsWith("/conductors/"));
  const unexpected = conductors.filter(({ id }) => !Object.hasOwn(expected.conductors, id));
  return [
    ...differ(`${at}verdict`, expected.verdict, report.verdict),
    ...unexpected.map(({ id }) => `${at}${id}: a conductor of which nothing is expected`),
    ...Object.entries(expected.conductors).flatMap(([id, wanted]) => {
      const found = objectOf(report, id);
      return found === undefined
        ? [`${at}${id}: not in the report`]
        : conductorDifferences(`${at}${id}`, found, wanted);
    }),
  ];
}

function conductorDifferences(
  at: string,
  { verdict, governing, findings }: ObjectReport,
  wanted: ConductorExpectation,
): string[] {
  const failing = new Set(findings.flatMap(failingRules));
  const remedies = new Map(
    findings.flatMap((one) => one.remedies.map(({ path, value }) => [path, formatValue(value)])),
  );
  return [
    ...differ(at, wanted.verdict, verdict),
    ...differ(`${at} governed by`, wanted.governing, governing),
    ...(wanted.failing ?? [])
      .filter((rule) => !failing.has(rule))
      .map((rule) => `${at}: ${rule} does not fail`),
    ...Object.entries(wanted.remedies ?? {}).flatMap(([path, value]) =>
      differ(`${path} that would pass`, value, remedies.get(path)),
    ),
  ];
}

function failingRules(finding: Finding): string[] {
  const under = [...(finding.parts ?? []), ...(finding.tried ?? [])].flatMap(failingRules);
  return finding.verdict === "fail" ? [finding.rule, ...under] : under;
}

function derivedDifferences(report: Report, { derived = {} }: Expectation): string[] {
  return Object.entries(derived).flatMap(([key, { exact, published }]) => {
    const [id = "", ...rest] = key.split("/");
    const found = objectOf(report, id)?.derived.find(({ name }) => name === rest.join("/"));
    if (found === undefined) return [`${key}: not worked out`];
    // a figure beside its fraction, or held between bounds, starts with the decimal
    const shown = formatValue(found.value)
      .replace(/^≈ /, "")
      .replace(/ \(.*$/, "");
    return [
      ...differ(key, exact, shown),
      ...(published === undefined
        ? []
        : differ(
            `${key} as published`,
            published,
            found.published && formatValue(found.published),
          )),
    ];
  });
}

function smallestDifferences(report: Report, { smallest = {} }: Expectation): string[] {
  return Object.entries(smallest).flatMap(([key, { size, nextSmaller }]) => {
    const [id = "", of] = key.split(" ");
    const found = objectOf(report, id)?.smallest.filter((one) => one.of === of) ?? [];
    const fits = found.some(
      (one) => one.smallest.size === size && one.nextSmaller?.size === nextSmaller,
    );
    return fits
      ? []
      : [
          `smallest ${key}: expected ${size} above ${nextSmaller}, got ${found.map((one) => one.smallest.size)}`,
        ];
  });
}

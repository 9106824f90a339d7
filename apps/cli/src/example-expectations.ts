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
    ...Object.entries(expected.alternatives ?? {}).flatMap(([name, one]) => {
      const found = report.alternatives[name];
      return found === undefined
        ? [`${name}: no such alternative`]
        : designDifferences(`${name}: `, found, one);
    }),
    ...(expected.text ?? [])
      .filter((piece) => !flat.includes(piece))
      .map((piece) => `the report does not say "${piece}"`),
  ];
}

const differ = (what: string, expected: unknown, got: unknown): string[] =>
  expected === got ? [] : [`${what}: expected ${expected}, got ${got}`];

function objectOf(report: DesignReport, id: string): ObjectReport | undefined {
  return report.objects.find((one) => one.id === id);
}

function designDifferences(
  at: string,
  report: DesignReport,
  expected: DesignExpectation,
): string[] {
  return [
    ...differ(`${at}verdict`, expected.verdict, report.verdict),
    ...Object.entries(expected.conductors).flatMap(([id, wanted]) => {
      const found = objectOf(report, id);
      if (found === undefined) return [`${at}${id}: not in the report`];
      const failing = new Set(found.findings.flatMap(failingRules));
      const remedies = new Map(
        found.findings.flatMap(({ remedies }) =>
          remedies.map(({ path, value }) => [path, formatValue(value)]),
        ),
      );
      return [
        ...differ(`${at}${id}`, wanted.verdict, found.verdict),
        ...(wanted.governing === undefined
          ? []
          : differ(`${at}${id} governed by`, wanted.governing, found.governing)),
        ...(wanted.failing ?? [])
          .filter((rule) => !failing.has(rule))
          .map((rule) => `${at}${id}: ${rule} does not fail`),
        ...Object.entries(wanted.remedies ?? {}).flatMap(([path, value]) =>
          differ(`${at}${path} that would pass`, value, remedies.get(path)),
        ),
      ];
    }),
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

import {
  type Finding,
  type FindingJson,
  isInexact,
  type Question,
  type Step,
  toJson,
  type Value,
  type Verdict,
} from "@lineside/findings";
import { formatRational, type Kind, type Quantity, quantityToJson } from "@lineside/units";
import type {
  DerivedValue,
  DesignReport,
  ObjectReport,
  Report,
  SizeAnswer,
  SmallestSize,
} from "./report.ts";

/** A value in JSON: a quantity names its kind and unit; a root is held between two fractions. */
export type ReportValueJson =
  | string
  | boolean
  | { readonly kind: string; readonly value: string; readonly unit: string; readonly text?: string }
  | { readonly kind: string; readonly low: string; readonly high: string; readonly unit: string };

/** A {@link DerivedValue} in JSON. */
export interface DerivedJson {
  readonly subject: string;
  readonly name: string;
  readonly label: string;
  readonly value: ReportValueJson;
  readonly published?: ReportValueJson;
  readonly steps: readonly {
    readonly label: string;
    readonly formula?: string;
    readonly inputs: readonly { readonly name: string; readonly value: ReportValueJson }[];
    readonly value: ReportValueJson;
    readonly printed?: string;
  }[];
}

/** A size that was judged, in JSON. */
export interface SizeJson {
  readonly size: string;
  readonly ampacity?: ReportValueJson;
  readonly verdict: Verdict;
}

/** An {@link ObjectReport} in JSON; its findings stand with all others, by its subject. */
export interface ObjectJson {
  readonly subject: string;
  readonly id: string;
  readonly label: string;
  readonly verdict: Verdict;
  readonly classification?: { readonly is: string; readonly because: string };
  readonly governing?: string;
  readonly derived: readonly DerivedJson[];
  readonly smallest: readonly {
    readonly provision: string;
    readonly of: SmallestSize["of"];
    readonly required: ReportValueJson;
    readonly smallest: SizeJson;
    readonly nextSmaller?: SizeJson;
  }[];
}

/** A {@link DesignReport} in JSON. */
export interface DesignReportJson {
  readonly verdict: Verdict;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly decisive: readonly string[];
  readonly edition?: string;
  readonly questions: readonly Question[];
  readonly objects: readonly ObjectJson[];
  readonly findings: readonly FindingJson[];
}

/** A {@link Report} in JSON. */
export interface ReportJson extends DesignReportJson {
  /** The version of this form. */
  readonly lineside: 1;
  readonly project?: string;
  readonly publishedIn?: string;
  readonly alternatives: Readonly<Record<string, DesignReportJson>>;
}

function valueJson(value: Value): ReportValueJson {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (isInexact(value)) {
    const { kind, low, high, unit } = value;
    return { kind, low: formatRational(low), high: formatRational(high), unit: unit.symbol };
  }
  return quantityToJson<Kind>(value as unknown as Quantity<Kind>, { kind: true });
}

function stepJson({ label, formula, inputs, value, printed }: Step): DerivedJson["steps"][number] {
  return {
    label,
    ...(formula !== undefined && { formula }),
    inputs: inputs.map(({ name, value: input }) => ({ name, value: valueJson(input) })),
    value: valueJson(value),
    ...(printed !== undefined && { printed }),
  };
}

function derivedJson({ subject, name, label, value, published, steps }: DerivedValue): DerivedJson {
  return {
    subject,
    name,
    label,
    value: valueJson(value),
    ...(published !== undefined && { published: valueJson(published) }),
    steps: steps.map(stepJson),
  };
}

function sizeJson({ size, ampacity, verdict }: SizeAnswer): SizeJson {
  return { size, ...(ampacity !== undefined && { ampacity: valueJson(ampacity) }), verdict };
}

function objectJson(one: ObjectReport): ObjectJson {
  const { subject, id, label, verdict, classification, governing } = one;
  return {
    subject,
    id,
    label,
    verdict,
    ...(classification !== undefined && { classification }),
    ...(governing !== undefined && { governing }),
    derived: one.derived.map(derivedJson),
    smallest: one.smallest.map(({ provision, of, required, smallest, nextSmaller }) => ({
      provision,
      of,
      required: valueJson(required),
      smallest: sizeJson(smallest),
      ...(nextSmaller !== undefined && { nextSmaller: sizeJson(nextSmaller) }),
    })),
  };
}

function designReportJson(report: DesignReport): DesignReportJson {
  const { verdict, overall, edition, questions, objects, findings } = report;
  return {
    verdict,
    counts: overall.counts,
    decisive: overall.decisive,
    ...(edition !== undefined && { edition }),
    questions,
    objects: objects.map(objectJson),
    findings: findings.map((one: Finding) => toJson(one)),
  };
}

/**
 * A report as JSON can hold it: the same keys in the same order for the same design, whatever the order of its file.
 *
 * @example
 * ```ts
 * import { checkDesign, reportToJson } from "@lineside/service-design";
 * const json = reportToJson(checkDesign({ lineside: 1 }));
 * json.verdict; // => "needs-input"
 * json.questions.map(({ path }) => path); // => ["/codes/nec", "/conductors"]
 * JSON.parse(JSON.stringify(json)).lineside; // => 1
 * ```
 */
export function reportToJson(report: Report): ReportJson {
  const { project, publishedIn, alternatives } = report;
  const named = Object.entries(alternatives).map(
    ([name, one]) => [name, designReportJson(one)] as const,
  );
  return {
    lineside: 1,
    ...(project !== undefined && { project }),
    ...(publishedIn !== undefined && { publishedIn }),
    ...designReportJson(report),
    alternatives: Object.fromEntries(named),
  };
}

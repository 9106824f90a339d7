import { type SmallestConductor, smallestConductor } from "@lineside/ampacity";
import { allOf, type Finding } from "@lineside/findings";
import { conductorPath, minAmpacity, type ProvisionId } from "@lineside/tap-rules";
import { formatQuantity, type Quantity } from "@lineside/units";
import { memberOf } from "./json-pointer.ts";
import type { DerivedValue, ObjectReport, SizeAnswer, SmallestSize } from "./report.ts";
import { findingsOf, type JudgingContext, type RunJudgement } from "./run-judgement.ts";

/** `2 × 500 kcmil copper THW, 22 ft, T1 → LP`, as far as it is known. */
export function conductorLabel({ run }: RunJudgement): string {
  const { first, last, length } = run;
  const { size, material, insulation, sets = 1 } = first;
  const kind = [size, material, insulation].filter((word) => word !== undefined).join(" ");
  const pieces = [
    `${sets > 1 ? `${sets} × ` : ""}${kind || "a conductor"}`,
    length === undefined ? "" : formatQuantity(length),
    `${first.from ?? "?"} → ${last.to ?? "?"}`,
  ];
  return pieces.filter((piece) => piece !== "").join(", ");
}

/** The figure that a document prints for a value, where the design names one. */
export function publishedFigure(
  { design }: Pick<JudgingContext, "design">,
  of: string,
  name: string,
): Quantity<"current"> | undefined {
  const figures = design.published?.figures ?? {};
  const key = `${of}/${name}`;
  return Object.hasOwn(figures, key) ? figures[key] : undefined;
}

function withPublished(
  value: DerivedValue,
  published: Quantity<"current"> | undefined,
): DerivedValue {
  return published === undefined ? value : { ...value, published };
}

/** What is worked out on the way to the answer of a conductor: its ampacity, and the steps of the tap conditions. */
function derivedOf(context: JudgingContext, { run, ampacity, tap }: RunJudgement): DerivedValue[] {
  const subject = conductorPath(run.id);
  const derived: DerivedValue[] = [];
  const put = (name: string, value: Omit<DerivedValue, "subject" | "name">) =>
    derived.push(
      withPublished({ subject, name, ...value }, publishedFigure(context, run.id, name)),
    );
  const { total, column, between, finding: found } = ampacity.result;
  const [least, most] = between ?? [];
  if (least !== undefined) {
    const label = `ampacity, not settled: up to ${most}, at least`;
    put("ampacity", { label, value: least, steps: found.steps });
  }
  if (total !== undefined) {
    const label = column === undefined ? "ampacity" : `ampacity, ${column} °C column`;
    put("ampacity", { label, value: total, steps: found.steps });
  }
  for (const route of tap?.answer.routes ?? []) {
    for (const clause of route.finding.parts ?? []) {
      const names = STEP_NAMES[clause.steps.length] ?? [];
      clause.steps.forEach((step, i) => {
        const name = `${clause.rule.replace(/^nec\//, "")}/${names[i] ?? i}`;
        put(name, { label: step.label, value: step.value, steps: [step] });
      });
    }
  }
  return derived;
}

/** The steps of a ratio condition, as the tap rules name them: through a transformer there are three. */
const STEP_NAMES: Readonly<Record<number, readonly string[]>> = {
  1: ["least"],
  3: ["referred", "share", "least"],
};

/** What a solver of conductor sizes answered, in short. */
function sizeAnswer({ size, ampacity, finding }: SmallestConductor): SizeAnswer {
  return { size, ...(ampacity !== undefined && { ampacity }), verdict: finding.verdict };
}

/** The smallest size for one requirement, of the material and insulation that the conductor has. */
export function smallestFor(
  { design, edition }: JudgingContext,
  { run, ampacity }: RunJudgement,
  required: Quantity<"current">,
): Pick<SmallestSize, "smallest" | "nextSmaller"> | undefined {
  const { material, insulation, sets } = design.conductors?.[run.id] ?? {};
  if (material === undefined || insulation === undefined) return undefined;
  const { installation } = ampacity;
  const demand = { required, material, insulation, sets, installation };
  const found = smallestConductor(demand, edition);
  if (found.size === undefined) return undefined;
  const { nextSmaller } = found;
  return {
    smallest: sizeAnswer(found),
    ...(nextSmaller !== undefined && { nextSmaller: sizeAnswer(nextSmaller) }),
  };
}

/** The share of the device upstream that a provision asks as an ampacity. */
function ratioOf(route: Finding): Quantity<"current"> | undefined {
  for (const clause of route.parts ?? []) {
    const value = clause.steps.at(-1)?.value;
    const required = clause.required?.value;
    if (clause.steps.length > 0 && value === required && typeof value === "object") {
      return value as Quantity<"current">;
    }
  }
  return undefined;
}

/**
 * For the provision that governs, or where none does for each that could let the conductor stand: the smallest size for
 * all that it asks, and for its share alone.
 */
export function smallestSizes(context: JudgingContext, judged: RunJudgement): SmallestSize[] {
  const { tap } = judged;
  if (tap === undefined || judged.standing !== "tap") return [];
  const found: SmallestSize[] = [];
  const solved = new Map<string, ReturnType<typeof smallestFor>>();
  const put = (
    provision: ProvisionId,
    of: SmallestSize["of"],
    required: Quantity<"current"> | undefined | null,
  ) => {
    if (!required) return;
    const key = String(required);
    if (!solved.has(key)) solved.set(key, smallestFor(context, judged, required));
    const sizes = solved.get(key);
    if (sizes !== undefined) found.push({ provision, of, required, ...sizes });
  };
  const { governing } = tap.answer;
  for (const { provision, value, finding } of minAmpacity(tap.case)) {
    if (governing !== undefined && provision !== governing) continue;
    if (value === null || finding.verdict !== "pass") continue;
    const route = tap.answer.routes.find((one) => one.provision === provision);
    put(provision, "ratio", route && ratioOf(route.finding));
    put(provision, "provision", value);
  }
  return found;
}

/** Everything about one conductor, but what would help it. */
export function conductorReport(context: JudgingContext, judged: RunJudgement): ObjectReport {
  const { run, classification, tap, protection } = judged;
  const findings = findingsOf(judged);
  const governing = protection.verdict === "pass" ? tap?.answer.governing : undefined;
  return {
    subject: memberOf("/conductors", run.id),
    id: run.id,
    label: conductorLabel(judged),
    ...(classification?.is !== undefined && {
      classification: { is: classification.is, because: classification.because },
    }),
    verdict: allOf(findings.map(({ verdict }) => verdict)),
    ...(governing !== undefined && { governing }),
    derived: derivedOf(context, judged),
    smallest: smallestSizes(context, judged),
    findings,
  };
}

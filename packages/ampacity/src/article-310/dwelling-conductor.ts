import { type Finding, finding, type MissingInput, type Note } from "@lineside/findings";
import { A, type Quantity } from "@lineside/units";
import { carriedNotes, citeShare } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { checkDwellingCase, DWELLING_ASK, type DwellingCase } from "./dwelling-case.ts";
import {
  type DwellingRule,
  type DwellingTableSize,
  dwellingRule,
  percentRoute,
  requiredAmpacity,
  serviceRoute,
  tableRoute,
  tableSize,
} from "./dwelling-routes.ts";

/** What {@link dwellingConductor} answers. */
export interface DwellingConductor {
  /** The ways in which the conductors may suffice are its routes (`tried`). */
  readonly finding: Finding;
  /** The ampacity that suffices, where the rule is for this case and known in the edition. */
  readonly required?: Quantity<"current">;
  /** What the edition's table gives, where it has one, the rating a row, and the material is known. */
  readonly table?: DwellingTableSize;
}

const RULE = "nec/dwelling-conductor";
const TITLE = "conductors of a dwelling's service or feeder";
const NOT_ENTIRE =
  "the rule is for a feeder that carries the entire load of the dwelling, or is as large as the service conductors";

/** Why a case is none that the rule is for; `undefined` where nothing says so. */
function outside(
  { rating, role, system }: DwellingCase,
  { share }: DwellingRule,
): string | undefined {
  const { least, most, wyeFeeders } = share;
  if (rating.lt(A(least)) || rating.gt(A(most))) {
    return `the rule is for ratings from ${least} A to ${most} A`;
  }
  if (system !== undefined && system !== "120/240" && system !== "120/208") {
    return "the rule is for single-phase dwelling supplies of 120/240 V, and for some of 208Y/120 V";
  }
  if (system === "120/208" && !wyeFeeders) {
    return "in this edition the rule is for supplies of 120/240 V only";
  }
  if (system === "120/208" && role === "service") {
    return "of a 208Y/120 V supply the rule is for feeders only";
  }
  return undefined;
}

/** What decides whether the rule is for a case and is not said. */
function scopeQuestions(
  { role, system, entireLoad }: DwellingCase,
  anyLoad: boolean,
): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  if (role === undefined) missing.push(DWELLING_ASK.role);
  if (system === undefined) missing.push(DWELLING_ASK.system);
  if (role !== "service" && entireLoad === undefined && !anyLoad)
    missing.push(DWELLING_ASK.entireLoad);
  return missing;
}

/** An edition whose own values were not obtained: only what holds without them is answered. */
function unread(given: DwellingCase, rules: DwellingRule): Finding {
  const { rating, ampacity, subject } = given;
  const { name, share, general } = rules;
  if (ampacity?.gte(rating)) {
    const cite = citeShare(name, general);
    return finding({
      rule: RULE,
      title: TITLE,
      subject,
      cite: [cite],
      required: { op: ">=", value: rating },
      actual: ampacity,
      notes: [
        {
          kind: "advice",
          text: "the ampacity is at least the rating: no allowance is needed",
          cite,
        },
        ...carriedNotes(cite),
      ],
    });
  }
  const cite = citeShare(name, share);
  const text = `${share.from}; later editions ask ${share.percent} % of the rating, ${requiredAmpacity(rules, rating)}, of ratings from ${share.least} A to ${share.most} A`;
  return finding({
    rule: RULE,
    title: TITLE,
    subject,
    cite: [cite],
    ...(ampacity !== undefined && { actual: ampacity }),
    verdict: "consult",
    notes: [{ kind: "advice", text, cite }],
  });
}

/**
 * Whether conductors suffice for a dwelling's service, or for the feeder of its entire load, of 100 A to 400 A: an ampacity of
 * 83 % of the rating, or from 2020 on the size of Table 310.12 where nothing lowers the ampacity; and a feeder need not carry
 * more than the service conductors.
 *
 * Of a 120/240 V single-phase supply; from 2017 on of feeders of a 3-wire single-phase supply from 208Y/120 V too. Up to 2011
 * the editions have tables of their own, which were not obtained: `consult`, but for an ampacity of the whole rating. A rating
 * between two rows of the table has no row: there the 83 % decide.
 *
 * What decides whether the rule is for the case and is left out is asked for, but where no route would let the conductors stand
 * anyway.
 *
 * Where factors below 1 lower the ampacity it is not verified whether the 83 % are held against the ampacity before or after
 * them: both are tried, and `consult` said where they differ.
 *
 * @throws {@link AmpacityError} `WRONG_KIND`, `OUT_OF_RANGE`, `UNKNOWN_WORD`, `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`, with the path
 * of the field; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { dwellingConductor } from "@lineside/ampacity";
 * import { A } from "@lineside/units";
 * const service = { rating: A(100), role: "service", system: "120/240" } as const;
 * const { finding, required } = dwellingConductor({ ...service, ampacity: A(85) }, "2014");
 * `${required}: ${finding.verdict}`; // => "83 A: pass"
 * dwellingConductor({ ...service, material: "copper" }, "2023").table?.size; // => "4 AWG"
 * dwellingConductor({ ...service, ampacity: A(85) }, "2008").finding.verdict; // => "consult"
 * dwellingConductor({ rating: A(100), ampacity: A(85) }, "2023").finding.missing.map(({ path }) => path);
 * // => ["/role", "/system", "/entireLoad"]
 * ```
 */
export function dwellingConductor(given: DwellingCase, edition: EditionLike): DwellingConductor {
  const rules = dwellingRule(edition);
  checkDwellingCase(given);
  const { rating, role, entireLoad, material, subject } = given;
  const { name, share } = rules;
  if (share.standing === "consult") return { finding: unread(given, rules) };

  const cite = citeShare(name, share);
  const head = { rule: RULE, title: TITLE, subject, cite: [cite] } as const;
  const notApplicable = (text: string): DwellingConductor => {
    const notes: Note[] = [{ kind: "advice", text, cite }, ...carriedNotes(cite)];
    return { finding: finding({ ...head, verdict: "not-applicable", notes }) };
  };
  const out = outside(given, rules);
  if (out !== undefined) return notApplicable(out);

  const service = serviceRoute(given, rules);
  const notes = carriedNotes(cite);
  if (service !== undefined && role === "feeder" && entireLoad === false) {
    if (service.verdict === "fail") return notApplicable(NOT_ENTIRE);
    const missing = scopeQuestions(given, true);
    return { finding: finding({ ...head, tried: [service], missing, notes }) };
  }
  const all = [percentRoute(given, rules), tableRoute(given, rules), service].filter(
    (one) => one !== undefined,
  );
  // of routes beside one that passes nothing is asked
  const passes = all.some(({ verdict }) => verdict === "pass");
  const tried = passes ? all.filter(({ verdict }) => verdict !== "needs-input") : all;
  const missing = scopeQuestions(given, service?.verdict === "pass");
  const table = material === undefined ? undefined : tableSize(rules, rating, material);
  return {
    finding: finding({ ...head, tried, missing, notes }),
    required: requiredAmpacity(rules, rating),
    ...(table !== undefined && { table }),
  };
}

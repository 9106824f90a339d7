import {
  type Citation,
  type Finding,
  finding,
  type MissingInput,
  type Note,
  type Step,
} from "@lineside/findings";
import { A, type ConductorSize, percent, type Quantity } from "@lineside/units";
import { type Cited, citeShare, rowStatus } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { type Material, tableMaterial } from "../material.ts";
import { ORDINARY_DEVICE } from "../tables/ordinary-device/editions.ts";
import type { DwellingRow, DwellingShare } from "../tables/table-310-12/dwelling-rows.ts";
import { DWELLING } from "../tables/table-310-12/editions.ts";
import { DWELLING_ASK, type DwellingCase } from "./dwelling-case.ts";

type Current = Quantity<"current">;

/** The dwelling rule in one edition. */
export interface DwellingRule {
  readonly name: EditionName;
  readonly share: DwellingShare;
  /** 240.4, which lets every conductor of at least the rating stand. */
  readonly general: Cited;
}

/** The rule's section, without its table. */
function sectionCite({ name, share }: DwellingRule): Citation {
  const { section, status, from } = share;
  return citeShare(name, from === undefined ? { section, status } : { section, status, from });
}

/** The dwelling rule by edition, set up at the first question. */
export const dwellingRule: (edition: EditionLike) => DwellingRule = /* @__PURE__ */ perEdition(
  { dwelling: DWELLING, ordinaryDevice: ORDINARY_DEVICE },
  ({ dwelling: share, ordinaryDevice: general }, name) => ({ name, share, general }),
);

/** The ampacity that suffices for a rating. */
export function requiredAmpacity({ share }: DwellingRule, rating: Current): Current {
  return rating.scale({ n: share.percent, d: 100 });
}

/** The rule's percentage of a rating, as a step. */
export function percentStep(
  { share }: DwellingRule,
  rating: Current,
  value: Current,
  cite: Citation,
): Step {
  return {
    label: "ampacity that suffices",
    formula: "k · I",
    inputs: [
      { name: "k", value: percent(share.percent), cite },
      { name: "I", value: rating },
    ],
    value,
    cite,
  };
}

/** The row of a rating, of which there is none between two. */
function rowOf({ share }: DwellingRule, rating: Current): DwellingRow | undefined {
  return share.rows.find(([amperes]) => rating.eq(A(amperes)));
}

/** What the table gives for a rating, where the edition has a table and the table a row. */
export interface DwellingTableSize {
  readonly size: ConductorSize;
  readonly cite: Citation;
}

/** The table's size for a rating; `undefined` where there is no such row. */
export function tableSize(
  rules: DwellingRule,
  rating: Current,
  material: Material,
): DwellingTableSize | undefined {
  const row = rowOf(rules, rating);
  if (row === undefined) return undefined;
  const [, copper, aluminum, , confirmedBy] = row;
  const size = tableMaterial(material) === "copper" ? copper : aluminum;
  return { size, cite: citeShare(rules.name, rowStatus(rules.share, confirmedBy)) };
}

/** The ampacity is at least the percentage of the rating. */
export function percentRoute(given: DwellingCase, rules: DwellingRule): Finding {
  const { rating, ampacity, conditionsOfUse, beforeFactors } = given;
  const cite = sectionCite(rules);
  const required = requiredAmpacity(rules, rating);
  const asked = {
    rule: `nec/${cite.section}/percent`,
    title: `an ampacity of ${rules.share.percent} % of the rating`,
    cite: [cite],
    required: { op: ">=", value: required },
    steps: [percentStep(rules, rating, required, cite)],
  } as const;
  if (ampacity === undefined) return finding({ ...asked, missing: [DWELLING_ASK.ampacity] });
  const made = { ...asked, actual: ampacity };
  if (conditionsOfUse === false) return finding(made);
  if (ampacity.gte(required)) {
    const text = "the ampacity after the factors suffices, so that before them does too";
    const notes: Note[] = conditionsOfUse === true ? [{ kind: "advice", text, cite }] : [];
    return finding({ ...made, notes });
  }
  if (conditionsOfUse === undefined && beforeFactors === undefined) {
    const text = "the ampacity is taken for one that no factor lowers";
    return finding({ ...made, notes: [{ kind: "advice", text, cite }] });
  }
  // with factors below 1 it is open whether the percentage is held against the ampacity before or after them
  if (beforeFactors === undefined) {
    return finding({ ...made, verdict: "needs-input", missing: [DWELLING_ASK.beforeFactors] });
  }
  const text = `how the ${rules.share.percent} % meet correction and adjustment is not verified: before them the ampacity is ${beforeFactors}, after them ${ampacity}`;
  const notes = [{ kind: "advice", text, cite }] as const;
  return beforeFactors.gte(required)
    ? finding({ ...made, verdict: "consult", notes })
    : finding({ ...made, notes });
}

/** The size is at least that of the table, which is for conductors that nothing lowers. */
export function tableRoute(given: DwellingCase, rules: DwellingRule): Finding | undefined {
  if (rules.share.rows.length === 0) return undefined;
  const { rating, size, material, conditionsOfUse } = given;
  const cite = citeShare(rules.name, rules.share);
  const rule = `nec/${cite.table}`;
  const title = "a size of the table";
  const none = (text: string): Finding =>
    finding({
      rule,
      title,
      cite: [cite],
      verdict: "not-applicable",
      notes: [{ kind: "advice", text, cite }],
    });
  if (rowOf(rules, rating) === undefined) {
    return none(`${cite.table} has no row of ${rating}: the ${rules.share.percent} % decide`);
  }
  if (conditionsOfUse === true) {
    return none(`${cite.table} is for conductors without correction and adjustment`);
  }
  const lacks: MissingInput[] = [
    ...(size === undefined ? [DWELLING_ASK.size] : []),
    ...(material === undefined ? [DWELLING_ASK.material] : []),
  ];
  const found = material === undefined ? undefined : tableSize(rules, rating, material);
  if (found === undefined || size === undefined) {
    return finding({ rule, title, cite: [cite], missing: lacks });
  }
  const required = { op: "size>=", value: found.size } as const;
  const text = "copper-clad aluminum is read in the column of aluminum";
  const notes: Note[] =
    material === "copper-clad aluminum" ? [{ kind: "advice", text, cite: found.cite }] : [];
  const asked = { rule, title, cite: [found.cite], required, actual: size, notes };
  const made = finding(asked);
  if (made.verdict === "fail" || conditionsOfUse === false) return made;
  return finding({
    ...asked,
    verdict: "needs-input",
    missing: [DWELLING_ASK.conditionsOfUse],
  });
}

/** A feeder is as large as the service conductors, more than which it never needs. */
export function serviceRoute(given: DwellingCase, rules: DwellingRule): Finding | undefined {
  const { role, ampacity, serviceAmpacity } = given;
  if (role === "service") return undefined;
  const cite = sectionCite(rules);
  const missing: MissingInput[] = [
    ...(role === undefined ? [DWELLING_ASK.role] : []),
    ...(ampacity === undefined ? [DWELLING_ASK.ampacity] : []),
    ...(serviceAmpacity === undefined ? [DWELLING_ASK.serviceAmpacity] : []),
  ];
  return finding({
    rule: `nec/${cite.section}/service-conductors`,
    title: "a feeder as large as the service conductors",
    cite: [cite],
    ...(serviceAmpacity !== undefined && { required: { op: ">=", value: serviceAmpacity } }),
    actual: ampacity,
    missing,
  });
}

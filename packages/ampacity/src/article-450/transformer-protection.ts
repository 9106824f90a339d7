import { type Citation, type Finding, finding, type Note } from "@lineside/findings";
import { V } from "@lineside/units";
import { OVERCURRENT_DEVICES } from "../article-240/standard-rating.ts";
import { groundOf } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { checkFlag, checkWord } from "../field-check.ts";
import { checkAboveZero, checkCurrent } from "../positive-quantity.ts";
import { TRANSFORMER_PROTECTION } from "../tables/table-450-3-b/editions.ts";
import type { ProtectionMethod } from "../tables/table-450-3-b/transformer-protection-rows.ts";
import {
  type MethodProtection,
  PROTECTION_RULE,
  type ProtectionTable,
  protectionBy,
  type TransformerProtectionDemand,
} from "./protection-method.ts";
import { ratedCurrent, type ToldCurrent, wholeAmperes } from "./rated-current.ts";
import { transformerCurrents } from "./transformer-current.ts";

/** The ways to protect a transformer, the one with fewer devices first. */
export const PROTECTION_METHODS: readonly ProtectionMethod[] = /* @__PURE__ */ Object.freeze([
  "primary-only",
  "primary-and-secondary",
] as const);

/** How a transformer is protected. */
export interface TransformerProtection {
  readonly finding: Finding;
  /** The rated currents: exact for one phase, roots for three. */
  readonly primary: ToldCurrent;
  readonly secondary: ToldCurrent;
  /** Each method that was tried; empty where the table is not for the transformer. */
  readonly methods: readonly MethodProtection[];
}

const protectionTable: (edition: EditionLike) => ProtectionTable = /* @__PURE__ */ perEdition(
  { transformerProtection: TRANSFORMER_PROTECTION },
  ({ transformerProtection: share }, name) => ({ name, share }),
);

/**
 * Whether a transformer of up to 1000 V is protected by its overcurrent devices, by Table 450.3(B): by the primary device
 * alone, or by one on each side. Rows are chosen and ratings compared by the exact rated currents, roots by their squares.
 * Where the row says so (Note 1) the next higher standard rating may be used in place of 125 %.
 *
 * Figures by the customary way, which rounds the current to whole amperes first, stand beside the exact ones in the steps, and
 * a note tells where they lead to another device. What is left out is tried every way and asked for where it decides; 250 % on
 * the primary side may be 600 % or 400 % by impedance with coordinated thermal overload protection (Note 3). Whether the
 * secondary conductors are protected is another matter, which `@lineside/tap-rules` judges.
 *
 * @throws {@link AmpacityError} as `transformerCurrents` does; `WRONG_KIND` or `OUT_OF_RANGE` for a device or the impedance;
 * `WRONG_KIND` for `thermalOverload`; `UNKNOWN_WORD` for `method` and `device`; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { transformerProtection } from "@lineside/ampacity";
 * import { A, V, kVA } from "@lineside/units";
 * const transformer = { kva: kVA(75), primary: V(480), secondary: V(208), phases: 3 } as const;
 * const { finding, methods } = transformerProtection({ ...transformer, primaryDevice: A(125) }, "2011");
 * finding.verdict; // => "pass"
 * finding.governs; // => "nec/transformer-protection/primary-only"
 * methods.map(({ method, primary }) => `${method}: ${primary.percent} %, ${primary.largest}`);
 * // => ["primary-only: 125 %, 125 A", "primary-and-secondary: 250 %, 225 A"]
 * const larger = transformerProtection({ ...transformer, primaryDevice: A(225) }, "2011");
 * larger.finding.verdict; // => "needs-input"
 * larger.methods[1]?.secondary?.finding.missing[0]?.path; // => "/secondaryDevice"
 * ```
 */
export function transformerProtection(
  demand: TransformerProtectionDemand,
  edition: EditionLike,
): TransformerProtection {
  const table = protectionTable(edition);
  checkDemand(demand);
  const { kva, primary, secondary, phases, method } = demand;
  const rating = { kva, primary, secondary, phases };
  const printed = (side: "primary" | "secondary"): string | undefined =>
    wholeAmperes(ratedCurrent(rating, side))?.toString();
  const currents = transformerCurrents({
    ...rating,
    printed: { primary: printed("primary"), secondary: printed("secondary") },
  });
  const { cite, notes } = groundOf(table.name, table.share);
  const base = {
    rule: PROTECTION_RULE,
    title: "overcurrent protection of a transformer",
    cite: [cite],
  };
  const told = { primary: currents.primary, secondary: currents.secondary };
  const { mostVolts } = table.share;
  if ([primary, secondary].some((one) => one.gt(V(mostVolts)))) {
    const text = `${cite.table} is for transformers of up to ${mostVolts} V; what holds above is not in the data`;
    const above: Note = { kind: "advice", text, cite };
    const made = finding({ ...base, verdict: "consult", steps: currents.steps, notes: [above] });
    return { finding: made, ...told, methods: [] };
  }
  const tried = method === undefined ? PROTECTION_METHODS : [method];
  const methods = tried.map((by) => protectionBy(by, demand, edition, table, currents.steps));
  return {
    finding: finding({
      ...base,
      tried: methods.map((one) => one.finding),
      notes: [conductorsNote(cite), ...notes],
    }),
    ...told,
    methods,
  };
}

function checkDemand(demand: TransformerProtectionDemand): void {
  const { method, primaryDevice, secondaryDevice, impedance, thermalOverload, device } = demand;
  transformerCurrents(demand);
  if (method !== undefined)
    checkWord(method, PROTECTION_METHODS, "a way to protect a transformer", "/method");
  if (primaryDevice !== undefined) checkCurrent(primaryDevice, "/primaryDevice");
  if (secondaryDevice !== undefined) checkCurrent(secondaryDevice, "/secondaryDevice");
  if (impedance !== undefined) checkAboveZero(impedance, "ratio", "/impedance");
  if (thermalOverload !== undefined) checkFlag(thermalOverload, "/thermalOverload");
  if (device !== undefined)
    checkWord(device, OVERCURRENT_DEVICES, "an overcurrent device", "/device");
}

/** That the conductors are another matter. */
function conductorsNote(cite: Citation): Note {
  const text =
    "whether the secondary conductors are protected is another matter: 240.4(F) and 240.21(C)";
  return { kind: "advice", text, cite };
}

import type { Citation, Step, Value } from "@lineside/findings";
import { isQuantity, type Quantity } from "@lineside/units";
import type { Conductor, Installation } from "../article-310/conductor.ts";
import { type AmpacityResult, ampacity } from "../article-310/conductor-ampacity.ts";
import { placeOf } from "../citation.ts";
import type { Edition, EditionLike } from "./edition.ts";
import { EDITION_IDS } from "./edition-id.ts";
import { checkEditionList } from "./edition-list.ts";

/** A conductor as installed, to be asked under several editions. */
export interface ComparedInput {
  readonly conductor: Conductor;
  readonly installation: Installation;
  /** What all conductors of a phase together have to carry. */
  readonly required?: Quantity<"current"> | undefined;
}

/** What one edition says of one thing. */
export interface EditionSaying {
  /** The edition's id. */
  readonly edition: string;
  /** `undefined` where the edition has nothing of the kind. */
  readonly value: string | undefined;
  /** Where it stands. */
  readonly cite: Citation | undefined;
}

/** Something in which editions differ. */
export interface EditionChange {
  /**
   * `verdict`, `ampacity`, a step of the derivation by its label, or the place of a citation: `place: corrected for the ambient`.
   */
  readonly what: string;
  /** `value`: the answer or a figure changes; `place`: only where it stands. */
  readonly kind: "value" | "place";
  /** One for each edition asked, in their order. */
  readonly says: readonly EditionSaying[];
}

/** What {@link compareEditions} answers. */
export interface EditionComparison {
  readonly answers: readonly { readonly edition: string; readonly result: AmpacityResult }[];
  /** What differs, values before places. Empty where the editions agree in everything. */
  readonly changes: readonly EditionChange[];
}

function idOf(edition: EditionLike): string {
  return typeof edition === "object" ? (edition as Edition).id : edition;
}

function text(value: Value): string {
  if (typeof value !== "object") return String(value);
  return isQuantity(value)
    ? String(value)
    : `from ${value.low.n}/${value.low.d} ${value.unit.symbol}`;
}

/** A step's label without the figures in it, which may be what differs. */
function nameOf({ label }: Step): string {
  return label.replace(/, \d+ °C$/, "").replace(/^adjusted for \d+ /, "adjusted for ");
}

function ampacityText({ total, between, inexact }: AmpacityResult): string | undefined {
  if (total !== undefined) return String(total);
  if (inexact !== undefined) return text(inexact.total);
  return between?.join(" to ");
}

/** What an answer says, by the name of each thing. */
function sayings(edition: string, result: AmpacityResult): ReadonlyMap<string, EditionSaying> {
  const { finding } = result;
  const [cite] = finding.cite;
  const said = new Map<string, EditionSaying>();
  said.set("verdict", { edition, value: finding.verdict, cite });
  said.set("ampacity", { edition, value: ampacityText(result), cite });
  for (const step of finding.steps) {
    said.set(nameOf(step), { edition, value: text(step.value), cite: step.cite });
    for (const input of step.inputs) {
      if (input.cite === undefined) continue;
      said.set(`${nameOf(step)}: ${input.name}`, {
        edition,
        value: text(input.value),
        cite: input.cite,
      });
    }
  }
  return said;
}

/** Where something stands, without how well it is known. */
function standsAt(cite: Citation | undefined): string | undefined {
  return cite && placeOf(cite);
}

function differ(values: readonly (string | undefined)[]): boolean {
  return values.some((value) => value !== values[0]);
}

/**
 * What changes for a conductor between editions, and where each of them says it: the verdict, the ampacity, every step of the
 * derivation, and the numbers of sections and tables.
 *
 * @param editions - ids or records; all that are held where they are left out
 * @throws {@link AmpacityError} as `ampacity` does; `OUT_OF_RANGE` for fewer than two editions
 * @example
 * ```ts
 * import { compareEditions } from "@lineside/ampacity";
 * const conductor = { size: "14 AWG", material: "copper", insulation: "TW" } as const;
 * const { changes } = compareEditions({ conductor, installation: {} }, ["2008", "2014"]);
 * const ampacity = changes.find(({ what }) => what === "ampacity");
 * ampacity?.says.map(({ edition, value, cite }) => `${edition}: ${value}, ${cite?.table}`);
 * // => ["2008: 20 A, Table 310.16", "2014: 15 A, Table 310.15(B)(16)"]
 * ```
 */
export function compareEditions(
  { conductor, installation, required }: ComparedInput,
  editions: readonly EditionLike[] = EDITION_IDS,
): EditionComparison {
  checkEditionList(editions);
  const answers = editions.map((edition) => ({
    edition: idOf(edition),
    result: ampacity(conductor, installation, edition, { required }),
  }));
  const said = answers.map(({ edition, result }) => sayings(edition, result));
  const names = new Set(said.flatMap((one) => [...one.keys()]));
  const values: EditionChange[] = [];
  const places: EditionChange[] = [];
  for (const what of names) {
    const says = said.map((one, at): EditionSaying => {
      const { edition } = answers[at] as { readonly edition: string };
      return one.get(what) ?? { edition, value: undefined, cite: undefined };
    });
    if (differ(says.map(({ value }) => value))) values.push({ what, kind: "value", says });
    else if (differ(says.map(({ cite }) => standsAt(cite)))) {
      places.push({ what, kind: "place", says });
    }
  }
  return { answers, changes: [...values, ...places] };
}

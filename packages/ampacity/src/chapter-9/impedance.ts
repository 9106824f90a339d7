import type { Citation, MissingInput, Note } from "@lineside/findings";
import { type ConductorSize, compareSize } from "@lineside/units";
import { carriedNotes, groundOf, placeOf } from "../citation.ts";
import type { EditionLike } from "../editions/edition.ts";
import { checkFlag, checkMaterial, checkSize, checkWord } from "../field-check.ts";
import { type Material, tableMaterial } from "../material.ts";
import {
  acReadings,
  CONDUITS,
  type Conduit,
  dcReadings,
  type ImpedanceReading,
  type ReadingTable,
  type SizedReading,
  STRANDINGS,
  type Stranding,
} from "./impedance-readings.ts";
import { notObtained } from "./not-obtained.ts";

/** A conductor whose impedance with alternating current is looked for. */
export interface AcConductor {
  readonly size: ConductorSize;
  readonly material: Material;
  /** Where it is left out, all three are tried. */
  readonly conduit?: Conduit | undefined;
}

/** A conductor whose resistance with direct current is looked for. */
export interface DcConductor {
  readonly size: ConductorSize;
  readonly material: Material;
  /** Whether each wire of copper is coated; where it is left out, both are tried. Of aluminum it is not read. */
  readonly coated?: boolean | undefined;
  /** Where it is left out and the size has both, both are tried. */
  readonly stranding?: Stranding | undefined;
}

/** What a table of impedances answers. */
export interface ImpedanceAnswer {
  /**
   * `pass`: there is one reading; `needs-input`: an input decides between several that differ; `consult`: the table has no
   * such row or column, or the edition's own values were not obtained.
   */
  readonly verdict: "pass" | "needs-input" | "consult";
  /** The reading, where there is one. */
  readonly reading?: ImpedanceReading;
  /** All readings that come into question; none off the rows. */
  readonly readings: readonly ImpedanceReading[];
  readonly cite: Citation;
  readonly missing: readonly MissingInput[];
  readonly notes: readonly Note[];
}

/**
 * Resistance and reactance of a conductor with alternating current, to neutral, at 75 °C and 60 Hz, three single conductors
 * in a conduit, by chapter 9 Table 9. Nothing is interpolated: off the rows the verdict is `consult`, and a note names the
 * rows on either side. Copper-clad aluminum has no column.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`; `UNKNOWN_WORD` for the conduit; `UNKNOWN_EDITION`,
 * `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { acImpedance } from "@lineside/ampacity";
 * const conductor = { size: "3/0 AWG", material: "copper" } as const;
 * const { reading } = acImpedance({ ...conductor, conduit: "steel" }, "2017");
 * `${reading?.resistance}, ${reading?.reactance}`; // => "0.079 Ω/kft, 0.052 Ω/kft"
 * acImpedance(conductor, "2017").missing.map(({ path }) => path); // => ["/conduit"]
 * const off = acImpedance({ size: "700 kcmil", material: "copper", conduit: "pvc" }, "2017");
 * `${off.verdict}: ${off.notes[0]?.text}`; // => "consult: chapter 9 Table 9 has no row of 700 kcmil; the rows beside it are 600 kcmil and 750 kcmil"
 * ```
 */
export function acImpedance(
  { size, material, conduit }: AcConductor,
  edition: EditionLike,
): ImpedanceAnswer {
  const table = acReadings(edition);
  checkSize(size, "/size");
  checkMaterial(material, "/material");
  if (conduit !== undefined) checkWord(conduit, CONDUITS, "a material of conduits", "/conduit");
  return answer(
    table,
    { size, material },
    (one) => conduit === undefined || one.conduit === conduit,
  );
}

/**
 * Resistance of a conductor with direct current at 75 °C, by chapter 9 Table 8: of copper coated or not, of aluminum; up to
 * 8 AWG solid or stranded. Copper-clad aluminum has no column.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_MATERIAL`; `UNKNOWN_WORD` for the stranding; `WRONG_KIND` where
 * `coated` is no yes or no; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { dcResistance } from "@lineside/ampacity";
 * const conductor = { size: "8 AWG", material: "copper", coated: false } as const;
 * String(dcResistance({ ...conductor, stranding: "solid" }, "2017").reading?.resistance); // => "0.764 Ω/kft"
 * dcResistance(conductor, "2017").readings.map(({ resistance }) => `${resistance}`); // => ["0.764 Ω/kft", "0.778 Ω/kft"]
 * dcResistance(conductor, "2017").missing.map(({ path }) => path); // => ["/stranding"]
 * ```
 */
export function dcResistance(
  { size, material, coated, stranding }: DcConductor,
  edition: EditionLike,
): ImpedanceAnswer {
  const table = dcReadings(edition);
  checkSize(size, "/size");
  checkMaterial(material, "/material");
  if (coated !== undefined) checkFlag(coated, "/coated");
  if (stranding !== undefined) {
    checkWord(stranding, STRANDINGS, "a make of conductors", "/stranding");
  }
  return answer(
    table,
    { size, material },
    (one) =>
      (coated === undefined || one.coated === undefined || one.coated === coated) &&
      (stranding === undefined || one.stranding === stranding),
  );
}

/** The sizes that a table of impedances has for a material, or for the one that shares its column elsewhere. */
export function impedanceSizes(
  material: Material,
  current: "ac" | "dc",
  edition: EditionLike,
): readonly ConductorSize[] {
  const { readings } = (current === "dc" ? dcReadings : acReadings)(edition);
  return [...new Set(readings[tableMaterial(material)].map(({ size }) => size))];
}

const shownOf = (one: ImpedanceReading): string => `${one.resistance} ${one.reactance ?? ""}`;

function answer(
  { share, name, readings: held }: ReadingTable,
  { size, material }: { readonly size: ConductorSize; readonly material: Material },
  matches: (one: ImpedanceReading) => boolean,
): ImpedanceAnswer {
  const { cite, notes: carried } = groundOf(name, share);
  const none = (text: string): ImpedanceAnswer => ({
    verdict: "consult",
    readings: [],
    cite,
    missing: [],
    notes: [{ kind: "advice", text, cite }, ...carried],
  });
  const table = placeOf(cite);
  if (material === "copper-clad aluminum") return none(`${table} has no column of ${material}`);
  const readings = held[material].filter((one) => one.size === size && matches(one));
  const [first] = readings;
  if (first === undefined) return none(missText(table, held[material], size));
  const alike = readings.every((one) => shownOf(one) === shownOf(first));
  const missing = alike ? [] : questions(readings);
  const settled = share.standing !== "consult";
  const rest = {
    readings,
    cite: first.cite,
    missing,
    notes: [...first.notes, ...carriedNotes(first.cite), ...(settled ? [] : [notObtained(cite)])],
  };
  if (missing.length > 0) return { verdict: settled ? "needs-input" : "consult", ...rest };
  return { verdict: settled ? "pass" : "consult", reading: first, ...rest };
}

function missText(table: string, held: readonly SizedReading[], size: ConductorSize): string {
  if (held.some((one) => one.size === size)) return `${table} has no such row of ${size}`;
  const below = held.findLast((one) => compareSize(one.size, size) < 0)?.size;
  const above = held.find((one) => compareSize(one.size, size) > 0)?.size;
  const beside = [below, above].filter((one) => one !== undefined);
  const rows = beside.length === 2 ? "the rows beside it are" : "the nearest row is";
  return `${table} has no row of ${size}; ${rows} ${beside.join(" and ")}`;
}

/** What would decide between readings that differ. */
function questions(readings: readonly ImpedanceReading[]): readonly MissingInput[] {
  const differs = (field: "conduit" | "coated" | "stranding"): boolean =>
    new Set(readings.map((one) => one[field])).size > 1;
  const asked: MissingInput[] = [];
  if (differs("conduit")) asked.push(askConduit("/conduit"));
  if (differs("coated")) {
    asked.push({ path: "/coated", expects: "boolean", ask: "Are the wires of copper coated?" });
  }
  if (differs("stranding")) {
    const ask = "Is the conductor solid or stranded?";
    asked.push({ path: "/stranding", expects: "choice", choices: STRANDINGS, ask });
  }
  return asked;
}

/** The question of what the conduit is made of. */
export function askConduit(path: string): MissingInput {
  const ask = "Is the conduit of PVC, of aluminum or of steel?";
  return { path, expects: "choice", choices: CONDUITS, ask };
}

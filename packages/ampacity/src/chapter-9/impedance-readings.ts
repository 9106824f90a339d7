import type { Citation, Note } from "@lineside/findings";
import { type ConductorSize, ohm_per_kft, type Quantity } from "@lineside/units";
import { citeShare, rowStatus } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import type { Share } from "../editions/share.ts";
import { CONDUCTOR_PROPERTIES } from "../tables/chapter-9-table-8/editions.ts";
import { IMPEDANCE } from "../tables/chapter-9-table-9/editions.ts";

/** What a conduit is made of, as far as the impedance of the conductors in it depends on that. */
export type Conduit = "pvc" | "aluminum" | "steel";

/** The conduits, in the order of their columns. */
export const CONDUITS: readonly Conduit[] = /* @__PURE__ */ Object.freeze([
  "pvc",
  "aluminum",
  "steel",
] as const);

/** Whether a conductor is one wire or several. */
export type Stranding = "solid" | "stranded";

/** The two makes of a conductor. */
export const STRANDINGS: readonly Stranding[] = /* @__PURE__ */ Object.freeze([
  "solid",
  "stranded",
] as const);

/** One printed value, and what it holds for. */
export interface ImpedanceReading {
  readonly resistance: Quantity<"impedancePerLength">;
  /** With alternating current. */
  readonly reactance?: Quantity<"impedancePerLength">;
  /** With alternating current: the effective impedance at a power factor of 0.85, as printed; a rounded check figure. */
  readonly impedance?: Quantity<"impedancePerLength">;
  readonly conduit?: Conduit;
  readonly coated?: boolean;
  readonly stranding?: Stranding;
  readonly cite: Citation;
  readonly notes: readonly Note[];
}

/** The rows of one table, made ready. */
export interface ReadingTable {
  readonly share: Share;
  readonly name: EditionName;
  readonly readings: Readonly<Record<"copper" | "aluminum", readonly SizedReading[]>>;
}

/** A reading of one size. */
export type SizedReading = ImpedanceReading & { readonly size: ConductorSize };

/**
 * Whether a code among those that confirm a row confirms a cell of it: a code may name the cells that it was read for, as
 * in `PYIMP(x,r-pvc)`.
 */
function confirmed(confirmedBy: string, cell: string): boolean {
  return confirmedBy.split(" ").some((code) => {
    const [source = "", cells] = code.split(/[()]/);
    return source !== "" && (cells === undefined || cells.split(",").includes(cell));
  });
}

/** A row's citation, by what confirms all of these cells. */
function citeCells(
  name: EditionName,
  share: Share,
  confirmedBy: string,
  cells: readonly string[],
): Citation {
  const every = cells.every((cell) => confirmed(confirmedBy, cell));
  return citeShare(name, rowStatus(share, every ? confirmedBy : ""));
}

/** Table 9 as readings, by edition. */
export const acReadings: (edition: EditionLike) => ReadingTable = /* @__PURE__ */ perEdition(
  { impedance: IMPEDANCE },
  ({ impedance: share }, name) => {
    const readings: { readonly copper: SizedReading[]; readonly aluminum: SizedReading[] } = {
      copper: [],
      aluminum: [],
    };
    for (const row of share.rows) {
      const [size, x, xSteel, copper, aluminum, copperZ, aluminumZ, , confirmedBy, note] = row;
      const metals = [
        ["copper", copper, copperZ],
        ["aluminum", aluminum, aluminumZ],
      ] as const;
      for (const [metal, resistance, impedance] of metals) {
        if (resistance === null) continue;
        CONDUITS.forEach((conduit, at) => {
          const cite = citeCells(name, share, confirmedBy, ["x", `r-${conduit}`]);
          readings[metal].push({
            size,
            resistance: ohm_per_kft(resistance[at] as number),
            reactance: ohm_per_kft(conduit === "steel" ? xSteel : x),
            ...(impedance !== null && { impedance: ohm_per_kft(impedance[at] as number) }),
            conduit,
            cite,
            notes: note === undefined ? [] : [{ kind: "conflict", text: `${size}: ${note}`, cite }],
          });
        });
      }
    }
    return { share, name, readings };
  },
);

/** Table 8 as readings, by edition. */
export const dcReadings: (edition: EditionLike) => ReadingTable = /* @__PURE__ */ perEdition(
  { conductorProperties: CONDUCTOR_PROPERTIES },
  ({ conductorProperties: share }, name) => {
    const readings: { readonly copper: SizedReading[]; readonly aluminum: SizedReading[] } = {
      copper: [],
      aluminum: [],
    };
    for (const [size, , strands, uncoated, coated, aluminum, , confirmedBy] of share.rows) {
      const stranding: Stranding = strands === "solid" ? "solid" : "stranded";
      const reading = (ohms: number, cell: string) => ({
        size,
        resistance: ohm_per_kft(ohms),
        stranding,
        cite: citeCells(name, share, confirmedBy, [cell]),
        notes: [],
      });
      readings.copper.push(
        { ...reading(uncoated, "Cu-uncoated"), coated: false },
        { ...reading(coated, "Cu-coated"), coated: true },
      );
      readings.aluminum.push(reading(aluminum, "Al"));
    }
    return { share, name, readings };
  },
);

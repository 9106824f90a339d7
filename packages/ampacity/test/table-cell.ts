import type { ConductorSize } from "@lineside/units";
import { EDITIONS, type Edition, type EditionId } from "../src/index.ts";
import type { TableMaterial } from "../src/tables/index.ts";

/** A cell as the case files name it, in the words of the collected files. */
export interface NamedCell {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

const METALS: Readonly<Record<string, TableMaterial>> = { Cu: "copper", Al: "aluminum" };

function metalOf(word: string): TableMaterial {
  const metal = METALS[word];
  if (metal === undefined) throw new Error(`${word} is no metal`);
  return metal;
}

/** `Cu 75 C` */
function ampacityCell(share: Edition["conductors"], row: string, column: string): unknown {
  const [metal = "", rating] = column.split(" ");
  const at = { 60: 1, 75: 2, 90: 3 }[Number(rating)] as 1 | 2 | 3;
  return share.rows[metalOf(metal)].find(([size]) => size === row)?.[at];
}

/** `41-45 C`, or one temperature, and `75 C` */
function ambientCell({ factors }: Edition["ambient30"], row: string, column: string): unknown {
  const hottest = Number(/(?:^|[-( ])(-?[\d.]+) C\)?$/.exec(row)?.[1]);
  const at = factors.columns.indexOf(Number.parseInt(column, 10));
  return factors.rows.find(([, end]) => hottest <= end)?.[2][at];
}

/** `Al over 900 thru 1750` */
function serviceCell({ rows, percentOfArea }: Edition["groundingElectrode"], row: string): unknown {
  const [metal = "", ...words] = row.split(" ");
  const [text, size] = metalOf(metal) === "copper" ? ([2, 4] as const) : ([3, 5] as const);
  const found = rows.find((one) => one[text] === words.join(" "));
  return found && (found[size] ?? `${percentOfArea}% of area`);
}

/** `RMC 2 1/2` */
function racewayCell({ rows }: Edition["raceways"], row: string, column: string): unknown {
  const [, type = "", size = ""] = /^(\S+) (.+)$/.exec(row) ?? [];
  const at = {
    internal_dia_in: 2,
    area_100_in2: 3,
    area_53_one_in2: 4,
    area_31_two_in2: 5,
    area_40_over2_in2: 6,
    area_60_nipple_in2: 7,
  }[column] as 2 | 3 | 4 | 5 | 6 | 7;
  return rows[type as keyof typeof rows].find(([one]) => one === size.replace(" ", "-"))?.[at];
}

/** `THHN, THWN, THWN-2; 500 kcmil` */
function areaCell(rows: object, row: string): unknown {
  const [group = "", size] = row.split("; ");
  const areas = (rows as Record<string, readonly (readonly [ConductorSize, number])[]>)[group];
  return areas?.find(([one]) => one === size)?.[1];
}

/** `x_steel_ohm_per_kft` */
function impedanceCell({ rows }: Edition["impedance"], row: string, column: string): unknown {
  const found = rows.find(([size]) => size === row);
  if (found === undefined || column === "x_pvc_al_ohm_per_kft") return found?.[1];
  if (column === "x_steel_ohm_per_kft") return found[2];
  const [what, metal, conduit = ""] = column.split("_");
  const at = { r: { cu: 3, al: 4 }, z: { cu: 5, al: 6 } }[what as "r" | "z"][metal as "cu" | "al"];
  const values = found[at as 3 | 4 | 5 | 6];
  return values?.[["pvc", "al", "steel"].indexOf(conduit)];
}

function protectionCell({ rows }: Edition["transformerProtection"], row: string): unknown {
  const [method = "", side, rated = ""] = row.split("; ");
  const at = Number(/\d+/.exec(rated)?.[0] ?? 0);
  const current = rated.startsWith("<") ? at - 0.5 : at;
  const found = rows.find(
    (one) =>
      one.method === (method === "primary only" ? "primary-only" : "primary-and-secondary") &&
      one.side === side &&
      current >= one.from &&
      (one.below === null || current < one.below),
  );
  return found && (found.percent ?? "not required");
}

/** What an edition's own rows have in a cell; `undefined` where they have no such cell. */
export function cellOf({ table, row, column: words }: NamedCell, id: EditionId): unknown {
  const edition = EDITIONS[id];
  const column = words.replace(/ \(.*\)$/, "");
  switch (table) {
    case "310.16":
      return ampacityCell(edition.conductors, row, column);
    case "310.17":
      return ampacityCell(edition.freeAir, row, column);
    case "ambient-30C":
      return ambientCell(edition.ambient30, row, column);
    case "ambient-40C":
      return ambientCell(edition.ambient40, row, column);
    case "adjustment":
      return edition.adjustment.rows.find(([from]) => from === Number.parseInt(row, 10))?.[2];
    case "rooftop-adder": {
      const to = Number(/([\d.]+) in$/.exec(row)?.[1]);
      return edition.rooftop.rows.find(([, end]) => end === to)?.[column.endsWith("C") ? 2 : 3];
    }
    case "310.12":
      return edition.dwelling.rows.find(([rating]) => `${rating} A` === row)?.[
        metalOf(column) === "copper" ? 1 : 2
      ];
    case "insulation-types":
      return edition.insulation.rows[row as "THHN"][column === "rating_wet_c" ? "wet" : "dry"];
    case "240.4(D)": {
      const material =
        column === "CCA" ? "copper-clad aluminum" : metalOf(column.replace("/CCA", ""));
      return edition.smallConductors.rows[material].find(([size]) => size === row)?.[1];
    }
    case "240.6(A)": {
      const found = edition.ratings.rows.find(([amperes]) => `${amperes} A` === row);
      return found && (found[1] === "both" ? "fuse,cb" : "fuse only");
    }
    case "250.66":
      return serviceCell(edition.groundingElectrode, row);
    case "250.102(C)(1)":
      return serviceCell(edition.supplySideBonding, row);
    case "250.122":
      return edition.equipmentGrounding.rows.find(([device]) => `${device} A` === row)?.[
        metalOf(column) === "copper" ? 1 : 2
      ];
    case "450.3(B)":
      return protectionCell(edition.transformerProtection, row);
    case "ch9-1":
      if (row === "rounding") return edition.fill.roundsUpFromTenths / 10;
      return edition.fill.rows.find(([words]) => words === (row === "1" ? "one" : row))?.[1];
    case "ch9-4":
      return racewayCell(edition.raceways, row, column);
    case "ch9-5":
      return areaCell(edition.insulatedAreas.rows, row);
    case "ch9-5A":
      return areaCell(edition.compactAreas.rows, row);
    case "ch9-8": {
      const [, size, stranding] = /^(.+) (\S+)$/.exec(row) ?? [];
      const at = ["_cu_uncoated", "_cu_coated", "_al"].findIndex((end) => column.endsWith(end));
      return edition.conductorProperties.rows.find(
        (one) => one[0] === size && one[2] === stranding,
      )?.[(3 + at) as 3 | 4 | 5];
    }
    case "ch9-9":
      return impedanceCell(edition.impedance, row, column);
    default:
      throw new Error(`${table} is no table`);
  }
}

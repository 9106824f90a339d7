import type { EditionId, TableId } from "../src/index.ts";
import { NAMED, number } from "./collected-row.ts";
import type { CaseRow } from "./collected-table.ts";

/** A way to read a collected file: the place of a row, its values. */
interface Reading {
  readonly file: string;
  readonly id: TableId;
  readonly edition: EditionId;
  readonly count: number;
  readonly only?: (row: CaseRow) => boolean;
  readonly keys: readonly string[];
  readonly values: readonly string[];
  readonly read: (row: CaseRow) => readonly [place: readonly unknown[], values: readonly unknown[]];
}

const ampacity = {
  keys: ["material", "column", "size"],
  values: ["amperes"],
  read: (row: CaseRow) =>
    [
      [NAMED[row["material"] ?? ""], row["temp_rating_c"], row["label"]],
      [number(row["ampacity_a"])],
    ] as const,
};
const ambient = {
  keys: ["from", "to", "column"],
  values: ["factor"],
  read: (row: CaseRow) =>
    [
      [number(row["amb_lo_c"]), number(row["amb_hi_c"]), row["temp_rating_c"]],
      [number(row["factor"])],
    ] as const,
};
const roof = {
  keys: ["from", "to"],
  values: ["adderC", "adderF"],
  read: (row: CaseRow) =>
    [
      [number(row["dist_above_roof_in_min"]), number(row["dist_above_roof_in_max"])],
      [row["adder_c"], row["adder_f"]],
    ] as const,
};
const areas = {
  keys: ["types", "size"],
  values: ["area"],
  read: (row: CaseRow) => [[row["types"], row["label"]], [number(row["area_in2"])]] as const,
};
export const ratings = {
  keys: ["amperes"],
  values: ["breaker", "fuse"],
  read: (row: CaseRow) => [[row["rating_a"]], [row["device"] === "fuse,cb", true]] as const,
};
/** A row without a size has a share of the area in its place. */
function sizeOrNull(text: string | undefined): string | null {
  return text?.endsWith("of area") ? null : (text ?? null);
}
const service = (copper: string, aluminum: string) => ({
  keys: ["copperUngrounded", "aluminumUngrounded"],
  values: ["copperThrough", "aluminumThrough", "copper", "aluminum"],
  read: (row: CaseRow) =>
    [
      [row["cu_ungrounded"], row["al_ungrounded"]],
      [
        number(row["cu_max_cmil"]),
        number(row["al_max_cmil"]),
        sizeOrNull(row[copper]),
        sizeOrNull(row[aluminum]),
      ],
    ] as const,
});
const IMPEDANCES = ["rCopper", "rAluminum", "zCopper", "zAluminum"].flatMap((key) =>
  ["Pvc", "Aluminum", "Steel"].map((conduit) => `${key}${conduit}`),
);
const CONDUCTORS: Readonly<Record<string, string>> = {
  "1": "one",
  "2": "two",
  "over 2": "more than two",
  "nipple <=24 in": "nipple",
};

export const READINGS: readonly Reading[] = [
  {
    file: "table-310-16.csv",
    id: "310.16",
    edition: "2008",
    count: 167,
    ...ampacity,
    only: (row) => row["edition_set"] === "<=2008",
  },
  {
    file: "table-310-16.csv",
    id: "310.16",
    edition: "2017",
    count: 167,
    ...ampacity,
    only: (row) => row["edition_set"] === "2014-2023",
  },
  { file: "table-310-17-free-air.csv", id: "310.17", edition: "2017", count: 167, ...ampacity },
  { file: "ambient-correction-30C.csv", id: "ambient-30C", edition: "2017", count: 39, ...ambient },
  {
    file: "ambient-correction-40C.csv",
    id: "ambient-40C",
    edition: "2017",
    count: 107,
    ...ambient,
  },
  {
    file: "adjustment-factors.csv",
    id: "adjustment",
    edition: "2017",
    count: 7,
    keys: ["from", "to"],
    values: ["percent"],
    read: (row) => [[row["n_min"], number(row["n_max"])], [row["percent"]]],
  },
  {
    file: "rooftop-adder.csv",
    id: "rooftop-adder",
    edition: "2014",
    count: 4,
    ...roof,
    only: (row) => row["edition"]?.startsWith("2014") === true,
  },
  {
    file: "rooftop-adder.csv",
    id: "rooftop-adder",
    edition: "2017",
    count: 1,
    ...roof,
    only: (row) => row["edition"] === "2017",
  },
  {
    file: "table-310-12-dwelling.csv",
    id: "310.12",
    edition: "2023",
    count: 11,
    keys: ["rating"],
    values: ["copper", "aluminum"],
    read: (row) => [[row["service_rating_a"]], [row["cu_size"], row["al_size"]]],
  },
  ...(["2014", "2017", "2020"] as const).map((edition) => ({
    file: "ocpd-standard-ratings.csv",
    id: "240.6(A)" as const,
    edition,
    count: 42,
    ...ratings,
    only: (row: CaseRow) => row["editions"]?.split(",").includes(edition) === true,
  })),
  {
    file: "table-250-66-gec.csv",
    id: "250.66",
    edition: "2017",
    count: 7,
    ...service("gec_cu", "gec_al"),
  },
  {
    file: "table-250-102-C-1.csv",
    id: "250.102(C)(1)",
    edition: "2017",
    count: 7,
    ...service("cu_min", "al_min"),
  },
  {
    file: "table-250-122-egc.csv",
    id: "250.122",
    edition: "2017",
    count: 19,
    keys: ["device"],
    values: ["copper", "aluminum"],
    read: (row) => [[row["ocpd_max_a"]], [row["cu_size"], row["al_size"]]],
  },
  {
    file: "ch9-table1-fill.csv",
    id: "ch9-1",
    edition: "2017",
    count: 4,
    only: (row) => row["conductors"] !== "rounding",
    keys: ["conductors"],
    values: ["percent"],
    read: (row) => [[CONDUCTORS[row["conductors"] ?? ""]], [row["percent"]]],
  },
  {
    file: "ch9-table4-raceways.csv",
    id: "ch9-4",
    edition: "2017",
    count: 121,
    keys: ["raceway", "size", "metricDesignator"],
    values: ["diameter", "area", "one", "two", "moreThanTwo", "nipple"],
    read: (row) => [
      [row["raceway"], row["trade_size"]?.replace(" ", "-"), row["metric_designator"]],
      [
        "internal_dia_in",
        "area_100_in2",
        "area_53_one_in2",
        "area_31_two_in2",
        "area_40_over2_in2",
        "area_60_nipple_in2",
      ].map((name) => number(row[name])),
    ],
  },
  { file: "ch9-table5-conductor-areas.csv", id: "ch9-5", edition: "2017", count: 136, ...areas },
  { file: "ch9-table5A-compact-areas.csv", id: "ch9-5A", edition: "2017", count: 75, ...areas },
  {
    file: "ch9-table8-conductor-properties.csv",
    id: "ch9-8",
    edition: "2017",
    count: 36,
    keys: ["size", "stranding"],
    values: ["circularMils", "uncoatedCopper", "coatedCopper", "aluminum"],
    read: (row) => [
      [row["label"], row["stranding"]],
      [
        "circular_mils",
        "dc_ohm_per_kft_75C_cu_uncoated",
        "dc_ohm_per_kft_75C_cu_coated",
        "dc_ohm_per_kft_75C_al",
      ].map((name) => number(row[name])),
    ],
  },
  {
    file: "ch9-table9-ac-impedance.csv",
    id: "ch9-9",
    edition: "2017",
    count: 21,
    keys: ["size"],
    values: ["x", "xSteel", ...IMPEDANCES],
    read: (row) => [
      [row["label"]],
      [
        "x_pvc_al",
        "x_steel",
        ...["r_cu", "r_al", "z_cu", "z_al"].flatMap((one) =>
          ["pvc", "al", "steel"].map((in_) => `${one}_${in_}`),
        ),
      ].map((name) => number(row[`${name}_ohm_per_kft`])),
    ],
  },
];

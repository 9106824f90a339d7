import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  compareTables,
  type EditionId,
  type PrintedRow,
  printedTable,
  type TableId,
  tableAmpacity,
} from "../src/index.ts";
import { type CaseRow, caseRows, caseText } from "./collected-table.ts";

/** The codes that confirm a row, without what they confirm of it; where words stand in their place there are none. */
function codesOf(confirmedBy: string): string {
  const parts = confirmedBy.split(/[; ](?![^(]*\))(?!\()/).filter((part) => part !== "");
  const codes = parts.map((part) => /^([A-Z][A-Z0-9-]+)(?: ?\(.*\))?$/.exec(part)?.[1] ?? "");
  return codes.includes("") ? "" : codes.join(" ");
}

/** A row in one line. */
function line(
  place: readonly unknown[],
  values: readonly unknown[],
  source: string,
  confirmedBy: string,
): string {
  return [place.join(" "), values.map(String).join(" "), source, codesOf(confirmedBy)].join(" | ");
}

/** The rows of our table in the same form. */
function ours(
  id: TableId,
  edition: EditionId,
  keys: readonly string[],
  values: readonly string[],
): readonly string[] {
  const { rows } = printedTable(id, edition);
  const cells = ({ cells: all }: PrintedRow, names: readonly string[]): readonly unknown[] =>
    names.map((name) => all[name]);
  return rows
    .map((row) => line(cells(row, keys), cells(row, values), row.source, row.confirmedBy))
    .toSorted();
}

/** A number of a file; none where there is none. */
function number(text: string | undefined): number | null {
  return text === undefined || text === "" ? null : Number(text);
}

const NAMED: Readonly<Record<string, string>> = {
  Cu: "copper",
  Al: "aluminum",
  CCA: "copper-clad aluminum",
};

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
const ratings = {
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

const READINGS: readonly Reading[] = [
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

describe("the collected files", () => {
  const sums = caseText("SHA256SUMS")
    .trimEnd()
    .split("\n")
    .map((one) => one.split("  ") as [string, string]);

  test.each(sums)("%s %s", (sum, file) => {
    expect(createHash("sha256").update(caseText(file)).digest("hex")).toBe(sum);
  });

  test("are 22", () => {
    expect(new Set(sums.map(([, file]) => file)).size).toBe(22);
    const files = readdirSync(new URL("./cases", import.meta.url));
    expect(sums.every(([, file]) => files.includes(file))).toBe(true);
  });
});

describe("every collected row is ours, and ours are no others", () => {
  test.each(READINGS)(
    "$file: $id of $edition, $count rows",
    ({ file, id, edition, count, only, keys, values, read }) => {
      const rows = caseRows(file).filter(only ?? (() => true));
      const wanted = rows.map((row) => {
        const [place, found] = read(row);
        return line(place, found, row["source"] ?? "", row["confirmed_by"] ?? "");
      });
      // of edition 2014: what is said of edition 2017 in that place does not confirm it
      const own = wanted.map((one) => one.replace("EEC14 | N17", "EEC14 | "));
      expect(ours(id, edition, keys, values)).toEqual(own.toSorted());
      expect(rows).toHaveLength(count);
    },
  );

  test("240.6(A) of 2023: 38 rows, and four of fuses of which nothing was obtained", () => {
    const rows = caseRows("ocpd-standard-ratings.csv").filter((row) => row["editions"] === "2023");
    const wanted = rows.map((row) =>
      line(...ratings.read(row), row["source"] ?? "", row["confirmed_by"] ?? ""),
    );
    const unseen = [1, 3, 6, 601].map((amperes) => line([amperes], [false, null], "", ""));
    expect(ours("240.6(A)", "2023", ratings.keys, ratings.values)).toEqual(
      [...wanted, ...unseen].toSorted(),
    );
    expect(rows).toHaveLength(38);
  });

  test("240.4(D): ten of eight rows, nine in 2017 and one that came in 2023", () => {
    const small = caseRows("small-conductor-ocpd-240-4-D.csv");
    expect(small).toHaveLength(8);
    const wanted = (year: string) =>
      small
        .filter((row) => row["editions"]?.includes("2017") || row["editions"]?.includes(year))
        .flatMap((row) =>
          (row["material"] ?? "")
            .split("/")
            .map((one) =>
              line(
                [NAMED[one], `${row["size_awg"]} AWG`],
                [row["max_ocpd_a"]],
                row["source"] ?? "",
                row["confirmed_by"] ?? "",
              ),
            ),
        )
        .toSorted();
    for (const [year, count] of [
      ["2017", 9],
      ["2020", 9],
      ["2023", 10],
    ] as const) {
      expect(wanted(year)).toHaveLength(count);
      expect(ours("240.4(D)", year, ["material", "size"], ["amperes"])).toEqual(wanted(year));
    }
  });

  test("450.3(B): seven rows, and two of Note 3", () => {
    const file = caseRows("table-450-3-B.csv");
    expect(file).toHaveLength(7);
    const lowest = (row: CaseRow): number =>
      row["rated_current"] === "<9 A" && row["method"] === "primary only"
        ? 2
        : row["rated_current"] === ">=9 A"
          ? 9
          : 0;
    const wanted = file.map((row) => {
      const current = row["rated_current"] ?? "";
      const below = current.startsWith("<") ? number(current.replace(/\D/g, "")) : null;
      const method = row["method"] === "primary only" ? "primary-only" : "primary-and-secondary";
      const higher = row["rule"]?.startsWith("next higher") === true;
      const place = [method, row["side"], lowest(row), below, null, null];
      return line(
        place,
        [number(row["max_percent"]), higher],
        row["source"] ?? "",
        row["confirmed_by"] ?? "",
      );
    });
    const both = file.find((row) => row["rule"]?.includes("Note 3"));
    const [, six, four] =
      /Note 3: (\d+)% \(Z<=6%\) or (\d+)% \(6<Z<=10%\)/.exec(both?.["rule"] ?? "") ?? [];
    const noted = [
      [0, 6, six],
      [6, 10, four],
    ].map(([above, upTo, percent]) =>
      line(
        ["primary-and-secondary", "primary", 0, null, above, upTo],
        [percent, false],
        both?.["source"] ?? "",
        both?.["confirmed_by"] ?? "",
      ),
    );
    const keys = ["method", "side", "from", "below", "impedanceAbove", "impedanceUpTo"];
    expect(ours("450.3(B)", "2017", keys, ["percent", "nextHigher"])).toEqual(
      [...wanted, ...noted].toSorted(),
    );
  });

  test("insulation types: 30 rows are 31 types, and a cell of words is open", () => {
    const file = caseRows("insulation-types.csv");
    expect(file).toHaveLength(30);
    const { rows } = printedTable("insulation-types", "2017");
    const types = file.flatMap((row) => (row["type"] ?? "").replace(" (interior)", "").split("/"));
    expect(rows.map(({ cells }) => cells["type"])).toEqual(types);
    expect(types).toHaveLength(31);
    const whole = /^\d+$/;
    for (const row of file) {
      const {
        rating_dry_c: dry = "",
        rating_wet_c: wet = "",
        ampacity_column_c: column = "",
        locations = "",
      } = row;
      for (const type of (row["type"] ?? "").replace(" (interior)", "").split("/")) {
        const printed = rows.find(({ cells }) => cells["type"] === type);
        const at = (place: string): unknown => printed?.open?.[place] ?? printed?.cells[place];
        expect(printed?.source, type).toBe("N17");
        expect(codesOf(printed?.confirmedBy ?? ""), type).toBe(codesOf(row["confirmed_by"] ?? ""));
        expect(printed?.cells["cableLimit"], type).toBe(type === "NM-B" ? 60 : null);
        const read = row["source"] === "N17" && (whole.test(dry) || dry.startsWith("90 for"));
        const dryWanted = Number(/^\d+/.exec(read ? dry : column)?.[0]);
        const known =
          row["source"]?.startsWith("N17") === true && /^\d+(?:\/\d+| \(.*)?$/.test(column);
        expect(at("dry"), `${type} dry`).toEqual(known ? dryWanted : []);
        const wetRead = known && read && wet !== "-";
        const wetWanted = whole.test(wet) ? Number(wet) : "not permitted";
        expect(at("wet"), `${type} wet`).toEqual(wetRead ? wetWanted : []);
        const pair = [wetWanted, dryWanted];
        const damp = locations.includes("dry+damp")
          ? dryWanted
          : wetWanted === dryWanted || wet === "not wet"
            ? wetWanted
            : pair;
        expect(at("damp"), `${type} damp`).toEqual(wetRead ? damp : []);
      }
    }
  });

  test("what confirms a part of a row says which", () => {
    const parts = new Map<string, number>();
    for (const id of [
      "250.66",
      "250.122",
      "250.102(C)(1)",
      "ch9-8",
      "ch9-9",
      "insulation-types",
    ] as const) {
      for (const { confirmedBy } of printedTable(id, "2017").rows) {
        for (const code of confirmedBy.split(" ").filter((one) => one.includes("("))) {
          parts.set(code, (parts.get(code) ?? 0) + 1);
        }
      }
    }
    expect(Object.fromEntries(parts)).toEqual({
      "NOM12(Cu)": 7,
      "XFMRPY(Cu,Al)": 7,
      "AUD23(Cu)": 7,
      "MH-27781(12.5%)": 1,
      "AUD23(Cu-uncoated)": 9,
      "PYIMP(x,r-pvc)": 10,
    });
  });

  test("what a row asks beside its values is said of it", () => {
    const notes = printedTable("ch9-1", "2017").notes.map(({ text }) => text);
    const rounding = caseRows("ch9-table1-fill.csv").find(
      (row) => row["conductors"] === "rounding",
    );
    expect(notes).toContain(
      `a count of conductors of one size goes up from a decimal of ${rounding?.["percent"]} (Note 7)`,
    );
    expect(notes).toContain("a nipple is at most 24 in long (Note 4)");
    const capped = caseRows("table-310-16.csv").filter(
      (row) => row["note"] === "OCPD capped by 240.4(D)",
    );
    const noted = printedTable("310.16", "2017").rows.filter(({ note }) =>
      note?.startsWith("240.4(D)"),
    );
    expect(noted).toHaveLength(capped.length);
    expect(noted).toHaveLength(15);
    const percents = printedTable("250.102(C)(1)", "2017").rows.map(
      ({ cells }) => cells["percentOfArea"],
    );
    expect(percents).toEqual([null, null, null, null, null, null, 12.5]);
  });
});

describe("what the values have in common", () => {
  /** √(p/q) in hundredths, half up, by whole numbers: k is the root of 10000 p/q where (2k−1)² q ≤ 40000 p < (2k+1)² q. */
  function hundredths(p: bigint, q: bigint): bigint {
    let k = 0n;
    while ((2n * k + 1n) ** 2n * q <= 40000n * p) k += 1n;
    return k;
  }

  test.each([
    ["ambient-30C", 30n, 39],
    ["ambient-40C", 40n, 107],
  ] as const)("%s: the equation at the top of each band gives every factor", (id, base, count) => {
    const { rows } = printedTable(id, "2017");
    for (const { cells } of rows) {
      const [column, top] = [BigInt(Number(cells["column"])), BigInt(Number(cells["to"]))];
      expect(hundredths(column - top, column - base), JSON.stringify(cells)).toBe(
        BigInt(Math.round(Number(cells["factor"]) * 100)),
      );
    }
    expect(rows).toHaveLength(count);
  });

  test.each([
    ["310.16", "2008"],
    ["310.16", "2017"],
    ["310.17", "2017"],
  ] as const)(
    "%s of %s: ampacity rises with size, and never falls with the column",
    (id, edition) => {
      const { rows } = printedTable(id, edition);
      const of = (material: string, column: number) =>
        rows.filter(({ cells }) => cells["material"] === material && cells["column"] === column);
      for (const material of ["copper", "aluminum"]) {
        for (const column of [60, 75, 90]) {
          const amperes = of(material, column).map(({ cells }) => Number(cells["amperes"]));
          expect(amperes.length).toBeGreaterThan(26);
          expect(amperes.every((one, at) => at === 0 || one > (amperes[at - 1] ?? 0))).toBe(true);
        }
        for (const [low, high] of [
          [60, 75],
          [75, 90],
        ] as const) {
          for (const { cells } of of(material, low)) {
            const next = of(material, high).find((one) => one.cells["size"] === cells["size"]);
            expect(Number(next?.cells["amperes"])).toBeGreaterThanOrEqual(Number(cells["amperes"]));
          }
        }
      }
    },
  );

  test("Table 4: 428 of 484 areas are the rounded percentage, the rest lie within 0.00072 in²", () => {
    const thousandths = (value: unknown): number => Math.round(Number(value) * 1000);
    const found = printedTable("ch9-4", "2017").rows.flatMap(({ cells }) =>
      (
        [
          ["one", 53],
          ["two", 31],
          ["moreThanTwo", 40],
          ["nipple", 60],
        ] as const
      ).map(([key, percent]) => {
        const exact = percent * thousandths(cells["area"]);
        const printed = thousandths(cells[key]);
        return {
          equal: Math.floor((exact + 50) / 100) === printed,
          off: Math.abs(100 * printed - exact),
        };
      }),
    );
    expect(found).toHaveLength(484);
    expect(found.filter(({ equal }) => equal)).toHaveLength(428);
    expect(Math.max(...found.map(({ off }) => off))).toBeLessThanOrEqual(72);
  });

  test("310.12: the smallest conductor of which the 75 °C column has 83 % of the rating, in all 22 cells", () => {
    const { rows } = printedTable("310.16", "2023");
    for (const { cells } of printedTable("310.12", "2023").rows) {
      for (const material of ["copper", "aluminum"]) {
        const enough = rows.find(
          (one) =>
            one.cells["material"] === material &&
            one.cells["column"] === 75 &&
            100 * Number(one.cells["amperes"]) >= 83 * Number(cells["rating"]),
        );
        expect(cells[material]).toBe(enough?.cells["size"]);
      }
    }
  });

  test("the areas in circular mils of 310.16's file are those of Table 8", () => {
    const areas = new Map(
      printedTable("ch9-8", "2017").rows.map(({ cells }) => [cells["size"], cells["circularMils"]]),
    );
    for (const row of caseRows("table-310-16.csv")) {
      expect(areas.get(row["label"] ?? ""), row["label"]).toBe(Number(row["circular_mils"]));
    }
  });

  test("the 15 collected differences of 310.16 are those that comparing finds", () => {
    const wanted = caseRows("table-310-16-edition-diff.csv").map((row) => {
      const size = Number(row["size"]) >= 250 ? `${row["size"]} kcmil` : `${row["size"]} AWG`;
      return [
        NAMED[row["material"] ?? ""],
        size,
        row["temp_rating_c"],
        row["ampacity_le_2008"],
        row["ampacity_2014_2023"],
      ].join(" ");
    });
    const { changes, open, unheld } = compareTables("310.16", ["2008", "2017"]);
    const found = changes.map(({ key, column, says }) => {
      expect(column).toBe("amperes");
      return [key["material"], key["size"], key["column"], ...says.map(({ value }) => value)].join(
        " ",
      );
    });
    expect(found.toSorted()).toEqual(wanted.toSorted());
    expect(found).toHaveLength(15);
    expect(found.filter((one) => one.includes(" 75 "))).toEqual([]);
    expect([open, unheld]).toEqual([[], []]);
  });

  test("a printed cell of 310.16 is the cell that the lookup answers", () => {
    for (const edition of ["2002", "2011", "2023"] as const) {
      for (const { cells, status, open, source, confirmedBy } of printedTable("310.16", edition)
        .rows) {
        const { material, size, column } = cells as never;
        const cell = tableAmpacity({ material, size, column }, edition);
        expect(cell.cite.status).toBe(status);
        expect(String(cell.ampacity)).toBe(
          cells["amperes"] === null ? "undefined" : `${cells["amperes"]} A`,
        );
        expect(cell.alternatives?.map(String)).toEqual(open?.["amperes"]?.map((one) => `${one} A`));
        if (cell.kind !== "miss")
          expect([cell.source, cell.confirmedBy]).toEqual([source, confirmedBy]);
      }
    }
  });
});

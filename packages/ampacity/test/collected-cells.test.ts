import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { printedTable } from "../src/index.ts";
import { READINGS, ratings } from "./collected-reading.ts";
import { codesOf, line, NAMED, number, ours } from "./collected-row.ts";
import { type CaseRow, caseRows, caseText } from "./collected-table.ts";

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

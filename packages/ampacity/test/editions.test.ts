import { describe, expect, test } from "vitest";
import {
  AmpacityError,
  EDITION_IDS,
  EDITIONS,
  edition,
  isEditionId,
  safeEdition,
  tableAmpacity,
} from "../src/index.ts";
import { caught } from "./caught.ts";

describe("editions", () => {
  test("eight editions are held, each under its own id", () => {
    expect(EDITION_IDS).toEqual(["2002", "2005", "2008", "2011", "2014", "2017", "2020", "2023"]);
    for (const id of EDITION_IDS) expect(edition(id).id).toBe(id);
  });

  test.each([
    ["2002", "310.16", "310.4", "310.13"],
    ["2005", "310.16", "310.4", "310.13"],
    ["2008", "310.16", "310.4", "310.13"],
    ["2011", "310.15(B)(16)", "310.10(H)", "310.104(A)"],
    ["2014", "310.15(B)(16)", "310.10(H)", "310.104(A)"],
    ["2017", "310.15(B)(16)", "310.10(H)", "310.104(A)"],
    ["2020", "310.16", "310.10(G)", "310.4(1)"],
    ["2023", "310.16", "310.10(G)", "310.4(1)"],
  ] as const)(
    "%s numbers: table %s, parallel %s, insulation %s",
    (id, table, parallel, insulation) => {
      const record = edition(id);
      expect(record.conductors.table).toBe(`Table ${table}`);
      const sections = [
        record.parallel,
        record.insulation,
        record.terminations,
        record.ratings,
        record.ordinaryDevice,
        record.smallConductors,
      ].map(({ section }) => section);
      expect(sections).toEqual([
        parallel,
        insulation,
        "110.14(C)",
        "240.6(A)",
        "240.4",
        "240.4(D)",
      ]);
    },
  );

  test("what was read in 2017 is stated there and assumed elsewhere", () => {
    for (const id of EDITION_IDS) {
      const { insulation, terminations, parallel, ordinaryDevice, smallConductors } = edition(id);
      const want = id === "2017" ? "stated" : "assumed-unchanged";
      const tables = [insulation, terminations, parallel, ordinaryDevice, smallConductors];
      for (const { status } of tables) expect(status).toBe(want);
    }
  });

  test.each([
    ["1999", "2002"],
    ["2026", "2023"],
  ])("%s is known and not verified", (id, suggestion) => {
    const error = caught(() => edition(id));
    expect(error).toMatchObject({
      code: "UNVERIFIED_EDITION",
      path: "/edition",
      suggestion,
      expected: EDITION_IDS,
    });
    expect(safeEdition(id)).toEqual({ ok: false, error });
  });

  test.each([
    ["2018", "2017"],
    ["2019", "2020"],
    ["2021", "2020"],
    ["1881", "2002"],
    ["9999", "2023"],
    ["", undefined],
    ["NEC 2017", undefined],
    ["__proto__", undefined],
    ["constructor", undefined],
  ])("%j is unknown", (id, suggestion) => {
    const error = caught(() => edition(id));
    expect(error.code).toBe("UNKNOWN_EDITION");
    expect(error.suggestion).toBe(suggestion);
    expect(isEditionId(id)).toBe(false);
  });

  test("a wrong edition is an error wherever an edition is taken, and bounded in what it repeats", () => {
    const place = { size: "4 AWG", material: "copper", column: 75 } as const;
    const error = caught(() => tableAmpacity(place, "2".repeat(100_000) as "2017"));
    expect(error).toBeInstanceOf(AmpacityError);
    expect(error.got.length).toBeLessThanOrEqual(60);
    expect(error.message.length).toBeLessThan(300);
    expect(caught(() => tableAmpacity(place, null as unknown as "2017")).code).toBe(
      "UNKNOWN_EDITION",
    );
    expect(caught(() => tableAmpacity(place, 2017 as unknown as "2017")).code).toBe(
      "UNKNOWN_EDITION",
    );
  });

  test("a caller's own edition is as good as a held one: nothing asks for its name", () => {
    const own = { ...EDITIONS["2008"], id: "City 2010", document: "City amendments" };
    const { ampacity, cite } = tableAmpacity(
      { size: "14 AWG", material: "copper", column: 60 },
      own,
    );
    expect(String(ampacity)).toBe("20 A");
    expect(cite).toMatchObject({
      document: "City amendments",
      edition: "City 2010",
      table: "Table 310.16",
    });
  });
});

import { describe, expect, test } from "vitest";
import { EDITIONS, fill } from "../src/index.ts";
import { EMT, of, said, texts } from "./raceway-fill-case.ts";

describe("conductors of one area, by Note 7", () => {
  // 0.0243 in² each: 0.122 in² hold 5.02 of them; in 3/4, 0.213 in² hold 8.77, in 1/2 ENT 0.114 in² hold 4.69
  const TW = { size: "10 AWG", insulation: "TW" } as const;
  test("a rest of 0.8 or more counts as one more", () => {
    // 0.346 in² of 1 EMT hold 14.24; of 1-1/4, 0.598 in² hold 24.61
    // 12 AWG TW, 0.0181 in²: 0.122 hold 6.74, 0.213 hold 11.77, 0.598 hold 33.04, 0.346 hold 19.12
    // 14 AWG TW, 0.0139 in²: 0.122 hold 8.78, 0.213 hold 15.32, 0.346 hold 24.89
    const fourteen = { size: "14 AWG", insulation: "TW" } as const;
    const result = fill([of(25, fourteen)], { ...EMT, size: "1" }, "2017");
    const { finding } = result;
    expect(said(result)).toBe("pass: 0.3475 in² of 0.346 in²");
    expect([String(finding.required?.value), String(finding.actual), finding.required?.op]).toEqual(
      ["25 1", "25 1", "<="],
    );
    expect(finding.steps.at(-1)).toMatchObject({
      label: "conductors of this area that fit",
      formula: "⌊allowed / a + 0.2⌋",
      cite: { table: "Table 1 Note 7", status: "stated" },
    });
    expect(finding.steps.at(-1)?.inputs.map(({ name, value }) => `${name} ${value}`)).toEqual([
      "allowed 0.346 in²",
      "a 0.0139 in²",
    ]);
    expect(String(finding.steps.at(-1)?.value)).toBe("25 1");
    expect(texts(result)).toEqual([
      "conductors of one area: a rest of 0.8 or more counts as one more",
    ]);
    expect(finding.notes[0]?.cite?.table).toBe("Table 1 Note 7");
    const more = fill([of(26, fourteen)], { ...EMT, size: "1" }, "2017").finding;
    expect([more.verdict, String(more.required?.value), String(more.margin)]).toEqual([
      "fail",
      "25 1",
      "-1 1",
    ]);
    expect(more.notes).toEqual([]);
    // in two entries they are no others
    expect(
      fill([of(20, fourteen), of(5, fourteen)], { ...EMT, size: "1" }, "2017").finding.verdict,
    ).toBe("pass");
    // one that is larger, and the areas decide
    const mixed = fill([of(24, fourteen), of(1, TW)], { ...EMT, size: "1" }, "2017").finding;
    expect([mixed.verdict, String(mixed.required?.value)]).toEqual(["fail", "0.346 in²"]);
  });

  test.each([
    // 8 AWG THHN, 0.0366 in²
    ["0.17568", "pass"],
    ["0.17567", "fail"],
    ["0.183", "pass"],
  ])("five in an area of %s: %s", (area, want) => {
    // 4.8 · 0.0366 is 0.17568
    const held = EDITIONS["2017"];
    const [row] = held.raceways.rows.EMT;
    if (row === undefined) throw new Error("no row");
    const changed = row.with(6, Number(area)) as unknown as typeof row;
    const raceways = { ...held.raceways, rows: { ...held.raceways.rows, EMT: [changed] } };
    const own = { ...held, id: "own", raceways };
    expect(fill([of(5, { size: "8 AWG", insulation: "THHN" })], EMT, own).finding.verdict).toBe(
      want,
    );
  });

  test.each([
    // 0.161 in² for one: 0.8 of 1 AWG TW (0.1901) is 0.15208; of 1/0 (0.2223) 0.17784
    ["2 AWG", "pass"],
    ["1 AWG", "consult"],
    ["1/0 AWG", "fail"],
  ])("a single %s is not rounded up to: %s", (size, want) => {
    const result = fill([of(1, { size, insulation: "TW" })], EMT, "2017");
    expect(result.finding.verdict).toBe(want);
    const text = "whether the rounding of Note 7 allows a single conductor is not verified";
    expect(texts(result)).toEqual(want === "consult" ? [text] : []);
    if (want === "consult") {
      expect(result.finding.notes[0]?.cite?.table).toBe("Table 1 Note 7");
      expect(said(result)).toBe("consult: 0.1901 in² of 0.161 in²");
    }
  });
});

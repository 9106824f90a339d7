import { CONDUCTOR_SIZES, type ConductorSize } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  acImpedance,
  CONDUITS,
  type Conduit,
  dcResistance,
  EDITION_IDS,
  EDITIONS,
  type Material,
} from "../src/index.ts";
import { caught } from "./caught.ts";
import { type CaseRow, caseRows } from "./collected-table.ts";

const AC = caseRows("ch9-table9-ac-impedance.csv");
const DC = caseRows("ch9-table8-conductor-properties.csv");
const METALS = [
  ["cu", "copper"],
  ["al", "aluminum"],
] as const;
const CONDUIT_CODES = { pvc: "pvc", aluminum: "al", steel: "steel" } as const;

const cell = (row: CaseRow, what: "r" | "z", metal: string, conduit: Conduit): string =>
  row[`${what}_${metal}_${CONDUIT_CODES[conduit]}_ohm_per_kft`] ?? "";
const reactance = (row: CaseRow, conduit: Conduit): string =>
  row[conduit === "steel" ? "x_steel_ohm_per_kft" : "x_pvc_al_ohm_per_kft"] ?? "";
const ohms = (text: string): string => `${Number(text)} Ω/kft`;

/** Every column of Table 9 as collected. */
const CELLS = AC.flatMap((row) =>
  METALS.flatMap(([code, material]) =>
    CONDUITS.flatMap((conduit) => {
      const r = cell(row, "r", code, conduit);
      const z = cell(row, "z", code, conduit);
      const x = reactance(row, conduit);
      return r === "" ? [] : [{ size: row["label"] as ConductorSize, material, conduit, r, x, z }];
    }),
  ),
);

describe("alternating current, Table 9", () => {
  test("has the 123 cells of R that were collected, with X and Z, in every edition", () => {
    expect(CELLS).toHaveLength(123);
    for (const edition of EDITION_IDS) {
      for (const { size, material, conduit, r, x, z } of CELLS) {
        const { verdict, reading, readings, missing } = acImpedance(
          { size, material, conduit },
          edition,
        );
        expect([verdict, readings.length, missing.length]).toEqual(["pass", 1, 0]);
        expect([
          String(reading?.resistance),
          String(reading?.reactance),
          String(reading?.impedance),
          reading?.conduit,
        ]).toEqual([ohms(r), ohms(x), ohms(z), conduit]);
      }
    }
  });

  test("every Z is R · 0.85 + X · sin φ within the rounding of the print", () => {
    const half = (text: string): number => 0.5 * 10 ** -(text.split(".")[1]?.length ?? 0);
    const sine = Math.sqrt(1 - 0.85 ** 2);
    const agreeing = CELLS.filter(({ r, x, z }) => {
      const middle = Number(r) * 0.85 + Number(x) * sine;
      const slack = half(r) * 0.85 + half(x) * sine + half(z);
      return Math.abs(middle - Number(z)) <= slack + 1e-12;
    });
    expect(agreeing).toHaveLength(123);
  });

  test.each([
    ["18 AWG", "the nearest row is 14 AWG"],
    ["700 kcmil", "the rows beside it are 600 kcmil and 750 kcmil"],
    ["800 kcmil", "the rows beside it are 750 kcmil and 1000 kcmil"],
    ["2000 kcmil", "the nearest row is 1000 kcmil"],
  ] as const)("%s is off the rows: %s", (size, rows) => {
    const { verdict, reading, readings, cite, notes, missing } = acImpedance(
      { size, material: "copper", conduit: "pvc" },
      "2017",
    );
    expect([verdict, reading, readings, missing]).toEqual(["consult", undefined, [], []]);
    const text = `chapter 9 Table 9 has no row of ${size}; ${rows}`;
    expect(notes).toEqual([{ kind: "advice", text, cite }]);
    expect(cite).toMatchObject({ section: "chapter 9", table: "Table 9", status: "stated" });
  });

  test("nothing is interpolated: nine sizes of copper and ten of aluminum are off the rows", () => {
    const off = (material: Material) =>
      CONDUCTOR_SIZES.filter(
        (size) => acImpedance({ size, material, conduit: "pvc" }, "2017").verdict === "consult",
      );
    expect(off("copper")).toEqual([
      "18 AWG",
      "16 AWG",
      "700 kcmil",
      "800 kcmil",
      "900 kcmil",
      "1250 kcmil",
      "1500 kcmil",
      "1750 kcmil",
      "2000 kcmil",
    ]);
    expect(off("aluminum")).toEqual([
      ...off("copper").slice(0, 2),
      "14 AWG",
      ...off("copper").slice(2),
    ]);
    expect(
      acImpedance({ size: "14 AWG", material: "aluminum" }, "2017").notes.map(({ text }) => text),
    ).toEqual(["chapter 9 Table 9 has no row of 14 AWG; the nearest row is 12 AWG"]);
  });

  test("copper-clad aluminum has no column", () => {
    for (const answer of [
      acImpedance({ size: "4 AWG", material: "copper-clad aluminum", conduit: "pvc" }, "2023"),
      dcResistance({ size: "4 AWG", material: "copper-clad aluminum" }, "2023"),
    ]) {
      expect([answer.verdict, answer.readings]).toEqual(["consult", []]);
      const table = answer.cite.table;
      expect(answer.notes.map(({ text }) => text)).toEqual([
        `chapter 9 ${table} has no column of copper-clad aluminum`,
        expect.stringContaining("is taken as in NEC 2017: no change is known"),
      ]);
    }
  });

  test("without a conduit all three readings come, and it is asked for", () => {
    const { verdict, reading, readings, missing } = acImpedance(
      { size: "3/0 AWG", material: "copper" },
      "2017",
    );
    expect([verdict, reading]).toEqual(["needs-input", undefined]);
    expect(
      readings.map(({ conduit, resistance, reactance: x }) => `${conduit} ${resistance} ${x}`),
    ).toEqual([
      "pvc 0.077 Ω/kft 0.042 Ω/kft",
      "aluminum 0.082 Ω/kft 0.042 Ω/kft",
      "steel 0.079 Ω/kft 0.052 Ω/kft",
    ]);
    expect(missing).toEqual([
      {
        path: "/conduit",
        expects: "choice",
        choices: ["pvc", "aluminum", "steel"],
        ask: "Is the conduit of PVC, of aluminum or of steel?",
      },
    ]);
  });

  test.each([
    ["3/0 AWG", "steel", "2017", "stated"],
    ["10 AWG", "pvc", "2017", "stated"],
    // only reactance and the resistance in PVC were confirmed
    ["10 AWG", "steel", "2017", "single-source"],
    ["8 AWG", "aluminum", "2017", "single-source"],
    ["12 AWG", "steel", "2017", "stated"],
    ["10 AWG", "steel", "2023", "assumed-unchanged"],
    ["3/0 AWG", "steel", "2005", "assumed-unchanged"],
  ] as const)("%s in %s, %s: %s", (size, conduit, edition, status) => {
    const { cite, reading, notes } = acImpedance({ size, material: "copper", conduit }, edition);
    expect(cite).toEqual(reading?.cite);
    expect(cite).toMatchObject({ document: "NEC", edition, table: "Table 9", status });
    const carried = notes.filter(({ kind }) => kind === "recovered-value");
    expect(carried).toHaveLength(status === "assumed-unchanged" ? 1 : 0);
  });

  test("another tool's shifted reactances are noted and not taken", () => {
    for (const [size, theirs, ours] of [
      ["10 AWG", ["0.054 Ω/kft", "0.068 Ω/kft"], ["0.05 Ω/kft", "0.063 Ω/kft"]],
      ["8 AWG", ["0.05 Ω/kft", "0.063 Ω/kft"], ["0.052 Ω/kft", "0.065 Ω/kft"]],
    ] as const) {
      const at = (conduit: Conduit, of: ConductorSize = size) =>
        acImpedance({ size: of, material: "copper", conduit }, "2017");
      const own = [at("pvc"), at("steel")];
      expect(own.map(({ reading }) => String(reading?.reactance))).toEqual(ours);
      // theirs are those of the row above
      const above = size === "10 AWG" ? "12 AWG" : "10 AWG";
      expect(
        [at("pvc", above), at("steel", above)].map((one) => String(one.reading?.reactance)),
      ).toEqual(theirs);
      const [note] = own[0]?.notes ?? [];
      expect(note?.kind).toBe("conflict");
      expect(note?.text).toBe(
        `${size}: another tool (EEC14) has reactances of ${theirs.map((one) => one.split(" ")[0]).join(" and ")}`,
      );
    }
    expect(
      acImpedance({ size: "6 AWG", material: "copper", conduit: "pvc" }, "2017").notes,
    ).toEqual([]);
  });
});

describe("direct current, Table 8", () => {
  test("has the 36 rows that were collected, in every edition", () => {
    expect(DC).toHaveLength(36);
    for (const edition of EDITION_IDS) {
      for (const row of DC) {
        const size = row["label"] as ConductorSize;
        const stranding = row["stranding"] === "solid" ? "solid" : "stranded";
        const at = (material: Material, coated?: boolean) =>
          String(dcResistance({ size, material, coated, stranding }, edition).reading?.resistance);
        expect([at("copper", false), at("copper", true), at("aluminum")]).toEqual(
          ["cu_uncoated", "cu_coated", "al"].map((one) =>
            ohms(row[`dc_ohm_per_kft_75C_${one}`] ?? ""),
          ),
        );
      }
    }
  });

  test("asks for coating and stranding where they differ", () => {
    const asked = (size: ConductorSize, more: object = {}, material: Material = "copper") => {
      const answer = dcResistance({ size, material, ...more }, "2017");
      return [answer.verdict, answer.readings.length, ...answer.missing.map(({ path }) => path)];
    };
    expect(asked("8 AWG")).toEqual(["needs-input", 4, "/coated", "/stranding"]);
    expect(asked("8 AWG", { coated: true })).toEqual(["needs-input", 2, "/stranding"]);
    expect(asked("8 AWG", { stranding: "solid" })).toEqual(["needs-input", 2, "/coated"]);
    expect(asked("8 AWG", { coated: true, stranding: "solid" })).toEqual(["pass", 1]);
    expect(asked("6 AWG")).toEqual(["needs-input", 2, "/coated"]);
    expect(asked("6 AWG", { coated: false })).toEqual(["pass", 1]);
    expect(asked("8 AWG", {}, "aluminum")).toEqual(["needs-input", 2, "/stranding"]);
    expect(asked("6 AWG", {}, "aluminum")).toEqual(["pass", 1]);
    expect(asked("6 AWG", { coated: true }, "aluminum")).toEqual(["pass", 1]);
    expect(dcResistance({ size: "8 AWG", material: "copper" }, "2017").missing).toEqual([
      { path: "/coated", expects: "boolean", ask: "Are the wires of copper coated?" },
      {
        path: "/stranding",
        expects: "choice",
        choices: ["solid", "stranded"],
        ask: "Is the conductor solid or stranded?",
      },
    ]);
  });

  test("a reading says what it holds for", () => {
    const { reading } = dcResistance(
      { size: "8 AWG", material: "copper", coated: true, stranding: "stranded" },
      "2017",
    );
    expect(reading).toMatchObject({ coated: true, stranding: "stranded", notes: [] });
    expect([reading?.reactance, reading?.conduit]).toEqual([undefined, undefined]);
  });

  test("no solid conductor is held from 6 AWG up", () => {
    const { verdict, notes } = dcResistance(
      { size: "6 AWG", material: "aluminum", stranding: "solid" },
      "2017",
    );
    expect(verdict).toBe("consult");
    expect(notes.map(({ text }) => text)).toEqual(["chapter 9 Table 8 has no such row of 6 AWG"]);
  });

  test.each([
    ["18 AWG", { coated: false, stranding: "solid" }, "single-source"],
    ["8 AWG", { coated: false, stranding: "solid" }, "stated"],
    ["8 AWG", { coated: false, stranding: "stranded" }, "stated"],
    // only the uncoated column of the stranded rows was confirmed
    ["8 AWG", { coated: true, stranding: "stranded" }, "single-source"],
    ["6 AWG", { coated: true, stranding: "stranded" }, "stated"],
  ] as const)("%s %j is %s", (size, make, status) => {
    expect(dcResistance({ size, material: "copper", ...make }, "2017").cite.status).toBe(status);
  });
});

describe("an edition whose values were not obtained", () => {
  const own = {
    ...EDITIONS["2017"],
    id: "next",
    impedance: {
      ...EDITIONS["2017"].impedance,
      standing: "consult",
      status: "lost",
      from: "changes are reported; NEC 2017 has",
    },
  } as const;

  test("answers consult, with the other edition's values as information", () => {
    const conductor = { size: "3/0 AWG", material: "copper" } as const;
    const { verdict, reading, notes, cite } = acImpedance({ ...conductor, conduit: "pvc" }, own);
    expect([verdict, String(reading?.resistance), cite.status]).toEqual([
      "consult",
      "0.077 Ω/kft",
      "lost",
    ]);
    expect(notes.map(({ text }) => text)).toEqual([
      "the values of chapter 9 Table 9 in this edition were not obtained: changes are reported; NEC 2017 has",
    ]);
    expect(notes.map(({ kind, cite: at }) => [kind, at])).toEqual([["advice", cite]]);
    const open = acImpedance(conductor, own);
    expect([open.verdict, open.readings.length, open.missing.length]).toEqual(["consult", 3, 1]);
  });
});

describe("bad input", () => {
  const good = { size: "4 AWG", material: "copper" } as const;
  test.each<[() => unknown, string, string]>([
    [() => acImpedance({ ...good, size: "5 AWG" as "4 AWG" }, "2017"), "UNKNOWN_SIZE", "/size"],
    [
      () => acImpedance({ ...good, material: "tin" as "copper" }, "2017"),
      "UNKNOWN_MATERIAL",
      "/material",
    ],
    [() => acImpedance({ ...good, conduit: "EMT" as "steel" }, "2017"), "UNKNOWN_WORD", "/conduit"],
    [() => acImpedance(good, "2026" as "2023"), "UNVERIFIED_EDITION", "/edition"],
    [() => dcResistance({ ...good, size: "5 AWG" as "4 AWG" }, "2017"), "UNKNOWN_SIZE", "/size"],
    [
      () => dcResistance({ ...good, material: "tin" as "copper" }, "2017"),
      "UNKNOWN_MATERIAL",
      "/material",
    ],
    [() => dcResistance({ ...good, coated: "yes" as never }, "2017"), "WRONG_KIND", "/coated"],
    [
      () => dcResistance({ ...good, stranding: "fine" as "solid" }, "2017"),
      "UNKNOWN_WORD",
      "/stranding",
    ],
  ])("%#: %s at %s", (run, code, path) => {
    expect(caught(run)).toMatchObject({ code, path });
  });

  test("says what was got and what is expected", () => {
    const error = caught(() => dcResistance({ ...good, coated: "yes" as never }, "2017"));
    expect(error.message).toBe('/coated: "yes" is neither true nor false');
    expect([error.got, error.expected]).toEqual(['"yes"', ["true", "false"]]);
    const word = caught(() => acImpedance({ ...good, conduit: "EMT" as "steel" }, "2017"));
    expect(word.message).toBe('"EMT" is not a material of conduits: pvc, aluminum, steel');
  });
});

import { A, type ConductorSize } from "@lineside/units";
import { describe, expect, test } from "vitest";
import type { Material } from "../src/index.ts";
import { ask, NOT_JUDGED, said, texts } from "./equipment-grounding-case.ts";

describe("a feeder tap", () => {
  const tap = (size: ConductorSize, material: Material = "copper", more: object = {}) => ({
    tap: { size, material, ...more },
  });

  test.each(["2005", "2008", "2011", "2014", "2017", "2020", "2023"] as const)(
    "E20, %s: 1/0 AWG from a feeder of 400 A has 3 AWG, whatever it ends in",
    (edition) => {
      for (const device of [undefined, A(150)]) {
        const answer = ask(400, "copper", edition, tap("1/0 AWG", "copper", { device }));
        expect(said(answer)).toBe("pass: 3 AWG");
        expect(answer.finding.cite.map(({ section }) => section)).toEqual([
          "250.122",
          "250.122(G)",
        ]);
        expect(answer.finding.steps).toHaveLength(2);
      }
    },
  );

  test.each([
    ["2 AWG", "pass: 3 AWG", 2],
    ["3 AWG", "pass: 3 AWG", 2],
    ["4 AWG", "pass: 4 AWG", 3],
    ["8 AWG", "pass: 8 AWG", 3],
  ] as const)("of %s, never larger than the tap: %s", (size, want, steps) => {
    const answer = ask(400, "copper", "2017", tap(size));
    expect(said(answer)).toBe(want);
    expect(answer.finding.steps).toHaveLength(steps);
    expect(texts(answer)).toEqual([NOT_JUDGED]);
  });

  test("the limit is a step by 250.122(G)", () => {
    const { steps } = ask(400, "copper", "2017", tap("4 AWG")).finding;
    expect(steps[2]).toEqual({
      label: "not larger than the tap conductors",
      inputs: [
        { name: "size", value: "3 AWG" },
        { name: "tap", value: "4 AWG" },
      ],
      value: "4 AWG",
      cite: {
        document: "NEC",
        edition: "2017",
        section: "250.122(G)",
        table: "Table 250.122",
        status: "stated",
      },
    });
  });

  test.each([
    ["3 AWG", "aluminum", {}, "pass: 3 AWG"],
    ["4 AWG", "aluminum", {}, "consult: any to 3 AWG"],
    ["4 AWG", "copper", { sets: 1 }, "pass: 4 AWG"],
    ["4 AWG", "copper", { sets: 2 }, "consult: 4 AWG to 3 AWG"],
    ["3 AWG", "copper", { sets: 2 }, "pass: 3 AWG"],
  ] as const)("of %s %s %o: %s", (size, material, more, want) => {
    expect(said(ask(400, "copper", "2017", tap(size, material, more)))).toBe(want);
  });

  test("copper-clad aluminum and aluminum stand in one column", () => {
    const answer = ask(400, "aluminum", "2017", tap("4 AWG", "copper-clad aluminum"));
    expect(said(answer)).toBe("pass: 4 AWG");
  });

  test("what is not settled is told, and a size that suffices either way passes", () => {
    const mixed = tap("4 AWG", "aluminum");
    expect(texts(ask(400, "copper", "2017", mixed))).toEqual([
      "it has to be no larger than the tap conductors; how that reads for two materials is not in the data",
      NOT_JUDGED,
    ]);
    const [note] = ask(400, "copper", "2017", mixed).finding.notes;
    expect([note?.kind, note?.cite?.section]).toEqual(["advice", "250.122(G)"]);
    const parallel = tap("4 AWG", "copper", { sets: 2 });
    expect(texts(ask(400, "copper", "2017", parallel))[0]).toBe(
      "it has to be no larger than the tap conductors; how that reads with several tap conductors in parallel is not in the data",
    );
    const verdict = (more: object, installed: ConductorSize) =>
      ask(400, "copper", "2017", { ...more, installed }).finding.verdict;
    expect(verdict(mixed, "3 AWG")).toBe("pass");
    expect(verdict(mixed, "14 AWG")).toBe("consult");
    expect(verdict(parallel, "6 AWG")).toBe("fail");
    expect(verdict(parallel, "4 AWG")).toBe("consult");
    expect(verdict(parallel, "3 AWG")).toBe("pass");
  });

  test("copies that differ, and a tap", () => {
    const of = (size: ConductorSize) => said(ask(4000, "aluminum", "2008", tap(size, "aluminum")));
    expect(of("800 kcmil")).toBe("consult: 750 kcmil to 800 kcmil");
    expect(of("750 kcmil")).toBe("pass: 750 kcmil");
    expect(of("600 kcmil")).toBe("pass: 600 kcmil");
  });

  describe("2002, whose rule for taps is not verified", () => {
    test.each([
      ["400 A", "1/0 AWG", undefined, "consult: any to 3 AWG"],
      ["the same row", "1/0 AWG", 350, "pass: 3 AWG"],
      ["150 A", "1/0 AWG", 150, "consult: 6 AWG to 3 AWG"],
      ["the limit by the tap", "6 AWG", 150, "pass: 6 AWG"],
      ["no device known, a small tap", "6 AWG", undefined, "consult: any to 3 AWG"],
    ] as const)("%s: %s, %s: %s", (_, size, device, want) => {
      const more = device === undefined ? {} : { device: A(device) };
      expect(said(ask(400, "copper", "2002", tap(size, "copper", more)))).toBe(want);
    });

    test("both readings are told", () => {
      const open = ask(400, "copper", "2002", tap("1/0 AWG"));
      expect(open.finding.notes[0]).toEqual({
        kind: "advice",
        text: "by which device 250.122(G) of this edition goes for feeder taps is not verified: by that ahead of the feeder it is 3 AWG, by the tap's own perhaps another size",
        cite: {
          document: "NEC",
          edition: "2002",
          section: "250.122(G)",
          table: "Table 250.122",
          status: "lost",
          from: "it is verified of later ones",
        },
      });
      expect(open.finding.cite.map(({ section }) => section)).toEqual(["250.122"]);
      const both = ask(400, "copper", "2002", tap("1/0 AWG", "copper", { device: A(150) }));
      expect(texts(both)[0]).toContain("it is 3 AWG, by the tap's own 6 AWG");
      expect(both.finding.steps.map(({ value }) => String(value))).toEqual([
        "400 A",
        "3 AWG",
        "200 A",
        "6 AWG",
      ]);
      expect(texts(both)).toContain("250.122 is taken as in NEC 2017: no change is known");
    });

    test("an installed size that suffices either way passes", () => {
      const of = (installed: ConductorSize, device?: number) =>
        ask(400, "copper", "2002", {
          ...tap("1/0 AWG", "copper", device === undefined ? {} : { device: A(device) }),
          installed,
        }).finding.verdict;
      expect(of("3 AWG")).toBe("pass");
      expect(of("4 AWG")).toBe("consult");
      expect(of("14 AWG")).toBe("consult");
      expect(of("3 AWG", 150)).toBe("pass");
      expect(of("6 AWG", 150)).toBe("consult");
      expect(of("8 AWG", 150)).toBe("fail");
    });

    test("what is not settled of one reading is not settled of both", () => {
      const mixed = tap("4 AWG", "aluminum", { device: A(150) });
      expect(said(ask(400, "copper", "2002", mixed))).toBe("consult: any to 3 AWG");
    });

    test("a tap's own device above the table leaves its size open", () => {
      const answer = ask(4000, "copper", "2002", tap("2000 kcmil", "copper", { device: A(7000) }));
      expect(said(answer)).toBe("consult: any to 500 kcmil");
    });
  });
});

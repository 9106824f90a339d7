import { A, degC, inch } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { compareEditions, EDITION_IDS, EDITIONS, type EditionChange } from "../src/index.ts";
import { at75, copper } from "./as-installed.ts";
import { caught } from "./caught.ts";

function lines(changes: readonly EditionChange[]): readonly string[] {
  return changes.map(
    ({ kind, what, says }) =>
      `${kind} ${what}: ${says.map(({ edition, value, cite }) => `${edition} ${value} (${cite?.table ?? cite?.section})`).join(", ")}`,
  );
}

describe("editions compared", () => {
  test("14 AWG at 60 °C changes from 20 A to 15 A, cited in each edition", () => {
    const input = { conductor: copper("14 AWG", "TW"), installation: {} };
    const { changes, answers } = compareEditions(input, ["2008", "2011", "2014"]);
    expect(lines(changes).slice(0, 2)).toEqual([
      "value ampacity: 2008 20 A (Table 310.16), 2011 15 A (Table 310.15(B)(16)), 2014 15 A (Table 310.15(B)(16))",
      "value table value in the column of the insulation: 2008 20 A (Table 310.16), 2011 15 A (Table 310.15(B)(16)), 2014 15 A (Table 310.15(B)(16))",
    ]);
    expect(answers.map(({ edition, result }) => `${edition} ${result.total}`)).toEqual([
      "2008 20 A",
      "2011 15 A",
      "2014 15 A",
    ]);
  });

  test("where only numbers of sections move, only places change", () => {
    const input = {
      conductor: copper("3/0 AWG", "XHHW-2"),
      installation: { ambient: degC(45), currentCarrying: 6, ...at75 },
    };
    const { changes } = compareEditions(input, ["2017", "2023"]);
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(["place"]));
    expect(lines(changes)).toContain(
      "place corrected for the ambient: 2017 195.75 A (310.15(B)(2)), 2023 195.75 A (310.15(B)(1))",
    );
    expect(lines(changes)).toContain(
      "place adjusted for current-carrying conductors: p: 2017 0.8 1 (310.15(B)(3)(a)), 2023 0.8 1 (310.15(C)(1))",
    );
    expect(compareEditions(input, ["2020", "2023"]).changes).toEqual([]);
    expect(compareEditions(input, ["2014", "2017"]).changes).toEqual([]);
  });

  test("values come before places", () => {
    const input = {
      conductor: copper("1 AWG", "THHN"),
      installation: { location: "dry" },
    } as const;
    const kinds = compareEditions(input, ["2008", "2014"]).changes.map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].toSorted().toReversed());
    expect(kinds).toContain("value");
    expect(kinds).toContain("place");
  });

  test("a verdict that changes, a step that an edition has not, and an open value", () => {
    const conductor = copper("3 AWG", "THHN");
    const installation = {
      location: "dry",
      terminations: [{ listedFor: 90, circuitRating: A(125) }],
    } as const;
    const { changes } = compareEditions({ conductor, installation, required: A(112) }, [
      "2008",
      "2011",
      "2014",
    ]);
    const [verdict, ampacity] = lines(changes);
    expect(verdict).toMatch(/^value verdict: 2008 fail .*2011 consult .*2014 pass/);
    expect(ampacity).toMatch(/^value ampacity: 2008 110 A .*2011 110 A to 115 A .*2014 115 A/);

    const roof = {
      conductor: copper("3/0 AWG", "THWN-2"),
      installation: { ambient: degC(30), heightAboveRoof: A(1) as never, ...at75 },
    };
    expect(caught(() => compareEditions(roof, ["2005", "2014"])).path).toBe(
      "/installation/heightAboveRoof",
    );
  });

  test("the equation's roots are compared too", () => {
    const input = {
      conductor: copper("3/0 AWG", "XHHW-2"),
      installation: { ambient: degC(45), correction: "equation", currentCarrying: 3 },
    } as const;
    const ends = {
      ...input.installation,
      terminations: [{ kind: "separate-connector", listedFor: 90 }],
    } as const;
    const { changes } = compareEditions({ ...input, installation: ends }, ["2014", "2017"]);
    expect(changes).toEqual([]);
  });

  test("roots that differ differ, and each step by its name without figures", () => {
    const conductor = copper("1 AWG", "THHN");
    const installation = {
      location: "dry",
      ambient: degC(45),
      correction: "equation",
      currentCarrying: 6,
      terminations: [{ kind: "separate-connector", listedFor: 90 }],
    } as const;
    const { changes } = compareEditions({ conductor, installation }, ["2008", "2014"]);
    const values = changes.filter(({ kind }) => kind === "value").map(({ what }) => what);
    expect(values).toEqual([
      "ampacity",
      "table value in the column of the insulation",
      "corrected for the ambient, by the equation",
      "adjusted for current-carrying conductors",
    ]);
    for (const { what, says } of changes) {
      if (what === "ampacity")
        for (const { value } of says) expect(value).toMatch(/^from \d+\/\d+ A$/);
    }
  });

  test("an edition that has no such step or value says nothing of it", () => {
    const roof = {
      conductor: copper("3/0 AWG", "THWN-2"),
      installation: { ambient: degC(30), heightAboveRoof: inch(0), currentCarrying: 3, ...at75 },
    };
    const step = compareEditions(roof, ["2005", "2014"]).changes.find(
      ({ what }) => what === "ambient with what the roof adds",
    );
    expect(step?.says).toEqual([
      { edition: "2005", value: undefined, cite: undefined },
      {
        edition: "2014",
        value: "63 °C",
        cite: expect.objectContaining({ section: "310.15(B)(3)(c)" }),
      },
    ]);
    const wet = { conductor: copper("3 AWG", "THHN"), installation: { location: "wet" } } as const;
    const { answers } = compareEditions(wet, ["2008", "2014"]);
    expect(answers.map(({ result }) => result.finding.verdict)).toEqual(["fail", "fail"]);
  });

  test("inputs of a step count where they have a citation of their own", () => {
    const input = { conductor: copper("4 AWG", "THW"), installation: at75 };
    const names = compareEditions(input, ["2008", "2014"]).changes.map(({ what }) => what);
    expect(names).toContain("table value in the column of the insulation: insulation");
    expect(names).not.toContain("table value in the column of the insulation: size");
  });

  test("all editions where none are named, records too", () => {
    const input = { conductor: copper("4 AWG", "TW"), installation: {} };
    expect(compareEditions(input).answers.map(({ edition }) => edition)).toEqual(EDITION_IDS);
    const own = { ...EDITIONS["2017"], id: "City 2018" };
    const { answers } = compareEditions(input, ["2017", own]);
    expect(answers.map(({ edition }) => edition)).toEqual(["2017", "City 2018"]);
  });

  test.each<[string, unknown]>([
    ["none", []],
    ["one", ["2017"]],
    ["no list", "2017"],
    ["too many", Array(51).fill("2017")],
  ])("%s cannot be compared", (_, editions) => {
    const input = { conductor: copper("4 AWG", "TW"), installation: {} };
    expect(caught(() => compareEditions(input, editions as never))).toMatchObject({
      code: "OUT_OF_RANGE",
      path: "/editions",
    });
  });

  test("fifty can", () => {
    const input = { conductor: copper("4 AWG", "TW"), installation: {} };
    expect(compareEditions(input, Array(50).fill("2017")).changes).toEqual([]);
  });
});

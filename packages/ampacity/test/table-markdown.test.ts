import { describe, expect, test } from "vitest";
import { EDITION_IDS, printedTable, TABLE_IDS, tableToMarkdown } from "../src/index.ts";

const _EVERY = EDITION_IDS.flatMap((edition) => TABLE_IDS.map((id) => [id, edition] as const));

describe("as Markdown", () => {
  test("a small table, whole", () => {
    expect(
      tableToMarkdown(printedTable("rooftop-adder", "2014")),
    ).toBe(`What a roof in the sun adds to the ambient.

NEC 2014, 310.15(B)(3)(c)

| height from (in) | to (in) | added (°C) | added (°F) |
|---:|---:|---:|---:|
| 0 | 0.5 | 33 | 60 |
| 0.5 | 3.5 | 22 | 40 |
| 3.5 | 12 | 17 | 30 |
| 12 | 36 | 14 | 25 |

- a band includes its upper end
- whether XHHW-2 is exempt is not verified for this edition

- \`stated\`: a source has it for this edition, and another confirms it

- EEC14: eecalcs (Java, 2021), which states NEC 2014
- NOM12: tables of NOM-001-SEDE-2012, a code based on NEC 2011
- MECHKIT: a public solar design program's tables
`);
  });

  test("a wide one with footnotes, sections, and signs that mean something", () => {
    const ampacities = tableToMarkdown(printedTable("310.16", "2011"));
    expect(ampacities).toContain(
      "13 cells are not settled for NEC 2011.\n\nampacity in A:\n\n| size | copper 60 °C |",
    );
    expect(ampacities).toContain("|---|---:|---:|---:|---:|---:|---:|\n");
    expect(ampacities).toContain("| 14 AWG | 15 <sup>b,c</sup> | 20 <sup>c</sup> |");
    expect(ampacities).toContain("- <sup>a</sup> no second source");
    expect(ampacities).toContain("\\[assumed unchanged, from NEC 2017\\]");
    expect(tableToMarkdown(printedTable("ch9-4", "2017"))).toContain(
      "\n\n**LFNC-A**\n\n| trade size | metric |",
    );
    expect(tableToMarkdown(printedTable("ch9-5", "2017"))).toContain(
      "| RHH\\*, RHW\\*, RHW-2\\* (no outer covering) |",
    );
    expect(tableToMarkdown(printedTable("310.17", "2005"))).toBe(
      "Ampacity of single conductors in free air: 30 °C ambient, up to 2000 V.\n\nNEC 2005, Table 310.17\n\n" +
        "Nothing is printed: the values of NEC 2005 are not held (the table before 2011 was not obtained).\n",
    );
  });
});

import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { jsonOf, lineside } from "./invocation.ts";

interface TableRow {
  readonly cells: Readonly<Record<string, unknown>>;
  readonly status: string;
  readonly source: string;
}

interface TableOutput {
  readonly lineside: string;
  readonly verdict: string;
  readonly edition: string;
  readonly citation: unknown;
  readonly rows: readonly TableRow[];
}

const ask = (...words: string[]) => lineside(["table", ...words]);
const of = (edition: string) => ["--edition", edition];

describe("lineside table ID", () => {
  test("310.16 of 2008 and of 2017: 167 rows each, and exactly 15 cells differ", async () => {
    const [old, now] = await Promise.all([
      ask("310.16", ...of("2008"), "--json"),
      ask("310.16", ...of("2017"), "--json"),
    ]);
    expect([old, now].map(({ status, err }) => [status, err])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    const [before, after] = [jsonOf<TableOutput>(old), jsonOf<TableOutput>(now)];
    expect([before.rows.length, after.rows.length]).toEqual([167, 167]);
    const differ = before.rows.filter(
      ({ cells }, at) => cells["amperes"] !== after.rows[at]?.cells["amperes"],
    );
    expect(differ).toHaveLength(15);
    expect(differ.some(({ cells }) => cells["column"] === 75)).toBe(false);
    expect(Object.keys(after)).toEqual([
      ...[
        "lineside",
        "verdict",
        "id",
        "title",
        "document",
        "edition",
        "standing",
        "citation",
        "columns",
        "rows",
      ],
      ...["notes", "sources"],
    ]);
    expect(after).toMatchObject({
      verdict: "pass",
      id: "310.16",
      edition: "2017",
      citation: {
        document: "NEC",
        edition: "2017",
        table: "Table 310.15(B)(16)",
        status: "stated",
      },
    });
    expect(after.rows[2]).toMatchObject({
      cells: { material: "copper", size: "14 AWG", column: 60, amperes: 15 },
      status: "stated",
      source: "N17",
      confirmedBy: ["EEC14", "INTRY23", "NOM12", "SCR16", "AUD23"],
    });
  });

  test("as text, in the width of the terminal", async () => {
    const { out, err, status } = await ask("Table 310.15(B)(16)", ...of("2023"));
    expect(out.split("\n").slice(2, 6)).toEqual([
      "NEC 2023, Table 310.16",
      "",
      "ampacity in A",
      "size        copper  copper   copper  aluminum  aluminum  aluminum",
    ]);
    expect(out.endsWith("edition of 2023\n")).toBe(true);
    expect({ err, status }).toEqual({ err: "", status: 0 });
    const narrow = await lineside(["table", "310.16", ...of("2023")], { width: 40 });
    expect(Math.max(...narrow.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
    const painted = await lineside(["table", "ch9-1", ...of("2023")], { color: true });
    expect(stripVTControlCharacters(painted.out)).toBe((await ask("ch9-1", ...of("2023"))).out);
    expect(painted.out).toContain("\u001B[1m");
  });

  test("only the rows of a material and of columns", async () => {
    const words = ["--material", "Al", "--column", "75C", "--column", "90", "--json"];
    const { rows } = jsonOf<TableOutput>(await ask("310.16", ...of("2017"), ...words));
    expect(rows).toHaveLength(54);
    expect(new Set(rows.map(({ cells }) => `${cells["material"]} ${cells["column"]}`))).toEqual(
      new Set(["aluminum 75", "aluminum 90"]),
    );
    const clad = jsonOf<TableOutput>(
      await ask("310.16", ...of("2017"), "--material", "CCA", "--json"),
    );
    expect(clad.rows).toHaveLength(81);
    const own = jsonOf<TableOutput>(
      await ask("240.4(D)", ...of("2023"), "--material", "CCA", "--json"),
    );
    expect(own.rows.map(({ cells }) => cells)).toEqual([
      { material: "copper-clad aluminum", size: "14 AWG", amperes: 10 },
      { material: "copper-clad aluminum", size: "12 AWG", amperes: 15 },
      { material: "copper-clad aluminum", size: "10 AWG", amperes: 25 },
    ]);
    const factors = jsonOf<TableOutput>(
      await ask("ambient-40C", ...of("2017"), "--column", "250 °C", "--json"),
    );
    expect(factors.rows).toHaveLength(25);
  });

  test("cells that are not settled are consult, unless they are not asked for", async () => {
    const all = await ask("310.16", ...of("2011"));
    expect(all.out).toContain("13 cells are not settled for NEC 2011.");
    expect(all.out).toContain("145 or 150 d");
    expect(all.status).toBe(2);
    expect(jsonOf<TableOutput>(await ask("310.16", ...of("2011"), "--json")).verdict).toBe(
      "consult",
    );
    const settled = await ask("310.16", ...of("2011"), "--column", "75C", "--json");
    expect(settled.status).toBe(0);
    expect(jsonOf<TableOutput>(settled).verdict).toBe("pass");
  });

  test("values that are not held are not printed, or marked as another edition's", async () => {
    const none = await ask("310.17", ...of("2008"), "--json");
    expect(none.status).toBe(2);
    expect(jsonOf<TableOutput>(none)).toMatchObject({
      verdict: "consult",
      standing: "consult",
      citation: { status: "lost", from: "the table before 2011 was not obtained; NEC 2017 has" },
      rows: [],
    });
    const other = await ask("310.17", ...of("2008"), "--elsewhere", "--json");
    expect(other.status).toBe(2);
    const { verdict, rows } = jsonOf<TableOutput>(other);
    expect([verdict, rows.length]).toEqual(["consult", 167]);
    expect(rows.every(({ cells, status }) => cells["amperes"] === null && status === "lost")).toBe(
      true,
    );
    expect(rows[2]).toMatchObject({ elsewhere: { amperes: 25 } });
    expect((await ask("310.17", ...of("2008"), "--elsewhere")).out).toContain(
      "14 AWG        (25)    (30)",
    );
    const absent = await ask("rooftop-adder", ...of("2002"), "--json");
    expect([jsonOf<TableOutput>(absent).verdict, absent.status]).toEqual(["not-applicable", 0]);
  });

  test("as CSV, and what a reader has to know beside it", async () => {
    const { out, err, status } = await ask("250.122", ...of("2008"), "--csv");
    const lines = out.split("\r\n");
    expect(lines).toHaveLength(21);
    expect(lines[0]).toBe(
      "edition,device,copper,aluminum,open,elsewhere,status,taken_from,source,confirmed_by,note",
    );
    expect(lines[17]).toMatch(
      /^2008,4000,500 kcmil,,aluminum: 750 kcmil or 800 kcmil,,assumed-unchanged,NEC 2017,N17,/,
    );
    expect(err).toBe("1 cell is not settled for NEC 2008.\n");
    expect(status).toBe(2);
    expect(await ask("250.122", ...of("2017"), "--csv")).toMatchObject({ err: "", status: 0 });
  });

  test("as Markdown", async () => {
    const { out, err, status } = await ask("ch9-1", ...of("2023"), "--markdown");
    expect(out).toContain("| conductors | of the area (%) |\n|---|---:|\n| one | 53 |\n");
    expect({ err, status }).toEqual({ err: "", status: 0 });
  });
});

describe("lineside table", () => {
  test("lists all tables with their numbers in an edition", async () => {
    const { out, err, status } = await ask(...of("2014"));
    expect({ err, status }).toEqual({ err: "", status: 0 });
    const lines = out.split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "Tables of NEC 2014: id, number there, how it is held",
      "",
      "310.16            Table 310.15(B)(16)  stated             Ampacity in a raceway, a cable or earth:",
    ]);
    expect(lines.find((line) => line.startsWith("ch9-5A"))).toMatch(
      /^ch9-5A +chapter 9 Table 5A +assumed-unchanged +Areas/,
    );
    expect(lines.find((line) => line.startsWith("adjustment"))).toContain("310.15(B)(3)(a)");
    expect(lines.filter((line) => /^\S/.test(line))).toHaveLength(21);
    const narrow = await lineside(["table", ...of("2014")], { width: 60 });
    expect(narrow.out).toContain(
      "\nch9-4             chapter 9 Table 4    assumed-unchanged\n  Areas of raceways\n",
    );
  });

  test("as JSON", async () => {
    const { out, status } = await ask(...of("2008"), "--json");
    const { verdict, edition, tables } = JSON.parse(out);
    expect([verdict, edition, tables.length, status]).toEqual(["pass", "2008", 20, 0]);
    expect(tables[1]).toEqual({
      id: "310.17",
      title: "Ampacity of single conductors in free air: 30 °C ambient, up to 2000 V",
      number: "Table 310.17",
      standing: "consult",
      verdict: "consult",
      rows: 0,
      citation: {
        document: "NEC",
        edition: "2008",
        section: "",
        table: "Table 310.17",
        status: "lost",
        from: "the table before 2011 was not obtained; NEC 2017 has",
      },
    });
    expect(tables[0]).toMatchObject({ id: "310.16", rows: 167, verdict: "pass" });
  });

  test("asks for the edition", async () => {
    const { out, err, status } = await ask("310.16", "--json");
    expect(JSON.parse(out)).toMatchObject({
      verdict: "needs-input",
      missing: [{ path: "/edition" }],
    });
    expect(err).toContain("Which edition of the NEC applies?");
    expect(status).toBe(2);
    const unverified = await ask("310.16", ...of("2026"), "--json");
    expect(JSON.parse(unverified.out)).toMatchObject({ verdict: "consult", edition: "2026" });
    expect(unverified.status).toBe(2);
  });
});

describe("lineside table ID --against", () => {
  test("the 15 cells of 310.16 that changed", async () => {
    const { out, err, status } = await ask("310.16", ...of("2017"), "--against", "2008");
    const lines = out.trimEnd().split("\n");
    expect(lines.slice(2, 9)).toEqual([
      "NEC 2017, Table 310.15(B)(16)",
      "NEC 2008, Table 310.16 [derived, from copies of Table 310.16 from before 2011 that name no edition]",
      "",
      "15 cells differ between NEC 2017 and 2008.",
      "",
      "                            2017   2008",
      "copper, 14 AWG, 60 °C       15 A   20 A",
    ]);
    expect(lines.slice(8)).toHaveLength(15);
    expect({ err, status }).toEqual({ err: "", status: 0 });
    const json = JSON.parse(
      (await ask("310.16", ...of("2017"), "--against", "2008", "--json")).out,
    );
    expect(Object.keys(json)).toEqual([
      ...[
        "lineside",
        "verdict",
        "id",
        "title",
        "edition",
        "against",
        "citations",
        "changes",
        "open",
        "unheld",
      ],
    ]);
    expect(json).toMatchObject({
      verdict: "pass",
      id: "310.16",
      edition: "2017",
      against: "2008",
      open: [],
      unheld: [],
    });
    expect(json.changes).toHaveLength(15);
    expect(json.changes[0].says.map(({ value }: { value: number }) => value)).toEqual([15, 20]);
    expect(json.citations.map(({ edition }: { edition: string }) => edition)).toEqual([
      "2017",
      "2008",
    ]);
  });

  test("what is open stands apart, and is consult", async () => {
    const { out, status } = await ask("310.16", ...of("2011"), "--against", "2017");
    expect(out).toContain(
      "No cells differ between NEC 2011 and 2017.\n\n13 cells are not settled.\n\n",
    );
    expect(out).toContain("\naluminum, 12 AWG, 60 °C     15 A or 20 A    15 A\n");
    expect(status).toBe(2);
    const ratings = await ask("240.6(A)", ...of("2020"), "--against", "2023");
    expect(ratings.out).toContain(
      "1 cell differs between NEC 2020 and 2023.\n\n                       2020  2023\n10 A, circuit breaker  no    yes\n",
    );
    expect(ratings.out).toContain("\n601 A, fuse  yes   yes or no\n");
    const small = await ask("240.4(D)", ...of("2005"), "--against", "2023");
    expect(small.out).toContain("copper-clad aluminum, 14 AWG  no such row  10 A");
    expect(small.out).toContain("copper, 18 AWG  ?     7 A");
  });

  test("only in the rows that are asked for", async () => {
    const words = ["--material", "copper", "--column", "60C"];
    const { out, status } = await ask("310.16", ...of("2017"), "--against", "2008", ...words);
    expect(out).toContain("5 cells differ between NEC 2017 and 2008.");
    expect(status).toBe(0);
    const at75 = await ask(
      "310.16",
      ...of("2011"),
      "--against",
      "2008",
      "--column",
      "75C",
      "--json",
    );
    expect(JSON.parse(at75.out)).toMatchObject({ verdict: "pass", changes: [], open: [] });
  });

  test("an edition that is not held cannot be compared", async () => {
    const { out, status } = await ask("310.17", ...of("2008"), "--against", "2017");
    expect(out.split("\n").slice(1)).toEqual([
      "NEC 2008, Table 310.17",
      "NEC 2017, Table 310.15(B)(17)",
      "",
      "Nothing is printed: the values of NEC 2008 are not held (the table before 2011 was not obtained).",
      "",
      "Nothing can be compared.",
      "",
    ]);
    expect(status).toBe(2);
    const json = await ask("310.17", ...of("2008"), "--against", "2017", "--json");
    expect(JSON.parse(json.out)).toMatchObject({
      verdict: "consult",
      unheld: ["2008"],
      changes: [],
    });
    const unverified = await ask("310.16", ...of("2017"), "--against", "2026");
    expect(unverified.err).toMatch(/^--against: NEC 2026 is not held/);
    expect({ out: unverified.out, status: unverified.status }).toEqual({ out: "", status: 2 });
  });
});

describe("a command line of table that is wrong", () => {
  test.for([
    [
      ["310.61"],
      '"310.61" is not a table that is held; 310.16 is nearest (UNKNOWN_TABLE)\n  did you mean 310.16?\n  expected 310.16, 310.17, ',
    ],
    [
      ["310.15(B)(2)"],
      "is the number of several tables: ambient-30C, ambient-40C (UNKNOWN_TABLE)\n  expected ambient-30C, ambient-40C\n",
    ],
    [["xyz"], '"xyz" is not a table that is held (UNKNOWN_TABLE)\n  expected 310.16'],
    [["310.16", "--csv", "--json"], "--json, --csv: the answer has one form"],
    [["310.16", "--csv", "--markdown"], "--csv, --markdown: the answer has one form"],
    [["--csv"], "--csv: say of which table"],
    [["--against", "2008", "--elsewhere"], "--against, --elsewhere: say of which table"],
    [
      ["--material", "Cu", "--column", "75", "--markdown"],
      "--material, --column, --markdown: say of which table",
    ],
    [["310.16", "--against", "2008", "--csv"], "--csv: a comparison has none"],
    [
      ["310.16", "--against", "2008", "--elsewhere", "--markdown"],
      "--elsewhere, --markdown: a comparison has none",
    ],
    [["310.16", "--against", "2009"], "(UNKNOWN_EDITION)"],
    [["310.16", "--material", "tin"], "--material:"],
    [["240.6(A)", "--material", "Cu"], "--material: the rows of table 240.6(A) have no material"],
    [["250.66", "--column", "75C"], "--column: the rows of table 250.66 have no column"],
    [
      ["310.16", "--column", "80C"],
      "--column: table 310.16 has no column of 80 °C\n  expected 60, 75, 90\n",
    ],
    [
      ["310.16", "--column", "hot"],
      '--column: "hot" is no column\n  expected a temperature in °C, such as 75C',
    ],
  ] as const)("%j", async ([words, message]) => {
    const { out, err, status } = await ask(...words, ...of("2017"));
    expect(err).toContain(message);
    expect({ out, status }).toEqual({ out: "", status: 64 });
  });

  test("an edition of --against that is none is said of that option", async () => {
    const { err } = await ask("310.16", ...of("2017"), "--against", "2009");
    expect(err).toMatch(/^--against: /);
  });
});

test("the help has examples, each of which is understood", async () => {
  const { out } = await lineside(["table", "--help"]);
  const examples = [...out.matchAll(/^ {2}\$ lineside (table .*)$/gm)].map(([, words = ""]) =>
    words.split(" "),
  );
  expect(examples.length).toBeGreaterThan(4);
  for (const words of examples) expect([0, 2]).toContain((await lineside(words)).status);
});

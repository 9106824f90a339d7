import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { jsonOf, lineside } from "./invocation.ts";

const conductor = (fields: string) => `lineside: 1\nconductors:\n  S1: { ${fields} }\n`;

interface Mistake {
  readonly what: string;
  readonly text: string;
  readonly place: string;
  readonly code: string;
  readonly expected: string;
}

const mistakes: readonly Mistake[] = [
  {
    what: "an unknown unit",
    text: conductor("length: 22 furlings"),
    place: "a.yaml:3:17: /conductors/S1/length: ",
    code: "UNKNOWN_UNIT",
    expected: "a length such as 22 ft",
  },
  {
    what: "no unit",
    text: conductor("length: 22"),
    place: "a.yaml:3:17: /conductors/S1/length: ",
    code: "NO_UNIT",
    expected: "22 ft",
  },
  {
    what: "a wrong kind",
    text: conductor("length: 22 A"),
    place: "a.yaml:3:17: /conductors/S1/length: ",
    code: "WRONG_KIND",
    expected: "a length such as 22 ft",
  },
  {
    what: "ambiguous feet and inches",
    text: conductor("length: 10-6"),
    place: "a.yaml:3:17: /conductors/S1/length: ",
    code: "AMBIGUOUS",
    expected: "10 ft 6 in or 10 to 6",
  },
  {
    what: "an unknown conductor size",
    text: conductor("size: 501 kcmil"),
    place: "a.yaml:3:15: /conductors/S1/size: ",
    code: "UNKNOWN_SIZE",
    expected: "a conductor size",
  },
  {
    what: "an unknown edition",
    text: 'lineside: 1\ncodes: { nec: "2021" }\n',
    place: "a.yaml:2:15: /codes/nec: ",
    code: "UNKNOWN_EDITION",
    expected: "2020, 2023",
  },
  {
    what: "a negative length",
    text: conductor("length: -22 ft"),
    place: "a.yaml:3:17: /conductors/S1/length: ",
    code: "NEGATIVE",
    expected: "more than 0 ft",
  },
  {
    what: "a device that feeds nothing",
    text: "lineside: 1\nequipment:\n  B1: { is: breaker, rating: 225 A }\n",
    place: "a.yaml:3:7: /equipment/B1: ",
    code: "FEEDS_NOTHING",
    expected: "a conductor from: B1",
  },
  {
    what: "a file that is not YAML",
    text: "lineside: 1\nequipment: [\n",
    place: "a.yaml:3:1: ",
    code: "SYNTAX",
    expected: "YAML or JSON",
  },
  {
    what: "a file that is not text",
    text: "\u0000\u0001\u0002",
    place: "a.yaml:1:1: ",
    code: "NOT_TEXT",
    expected: "YAML or JSON in UTF-8",
  },
  {
    what: "__proto__ in YAML",
    text: "lineside: 1\n__proto__: { polluted: true }\n",
    place: "a.yaml:2:1: /__proto__: ",
    code: "PROTO_KEY",
    expected: "another name",
  },
  {
    what: "__proto__ in JSON",
    text: '{ "lineside": 1, "equipment": { "__proto__": { "is": "breaker" } } }',
    place: "a.yaml:1:33: /equipment/__proto__: ",
    code: "PROTO_KEY",
    expected: "another name",
  },
  {
    what: "an empty file",
    text: "",
    place: "a.yaml:1:1: ",
    code: "WRONG_TYPE",
    expected: "lineside: 1",
  },
];

describe("a file that is not a design", () => {
  test.for(mistakes.map((one) => [one.what, one] as const))(
    "%s",
    async ([, { text, place, code, expected }]) => {
      const { out, err, status } = await lineside(["check", "a.yaml"], {
        files: { "a.yaml": text },
      });
      const [first = "", second = ""] = err.split("\n");
      expect(first.startsWith(place), first).toBe(true);
      expect(first.endsWith(`(${code})`), first).toBe(true);
      expect(second).toMatch(/^ {4}expected /);
      expect(second).toContain(expected);
      expect({ out, status }).toEqual({ out: "", status: 64 });
      expect(Object.prototype).not.toHaveProperty("polluted");
    },
  );

  test.for(["tap", "ampacity"])("%s says the same of it", async (command) => {
    const files = { "a.yaml": conductor("length: 22") };
    const checked = await lineside(["check", "a.yaml"], { files });
    const other = await lineside([command, "a.yaml"], { files });
    expect(other).toEqual(checked);
  });

  test("standard input is named as such", async () => {
    const { err } = await lineside(["check", "-"], { files: { "-": "lineside: 2\n" } });
    expect(err).toContain("standard input:1:11: /lineside: ");
  });

  test("all mistakes are told, up to a number", async () => {
    const many = Array.from({ length: 30 }, (_, i) => `  S${i}: { length: ${i} }\n`).join("");
    const files = { "a.yaml": `lineside: 1\nconductors:\n${many}` };
    const { err } = await lineside(["check", "a.yaml"], { files });
    expect(err.match(/\(NO_UNIT\)/g)).toHaveLength(20);
    expect(err).toContain("and 10 more mistakes in a.yaml");
    const ran = await lineside(["check", "a.yaml", "--json"], { files });
    expect(jsonOf<{ files: { errors: object[] }[] }>(ran).files[0]?.errors).toHaveLength(30);
  });

  test("its text does not steer the terminal", async () => {
    const esc = String.fromCharCode(27);
    const files = { [`${esc}[31m.yaml`]: "lineside: 2\n" };
    const { err } = await lineside(["check", `${esc}[31m.yaml`], { files });
    expect(err).not.toContain(esc);
    expect(err).toContain("�[31m.yaml:1:11");
  });
});

describe("a file that is not read", () => {
  const folder = mkdtempSync(join(tmpdir(), "lineside-cli-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test("one of 100 MB is refused at once, by its size", async () => {
    const file = join(folder, "large.yaml");
    writeFileSync(file, "lineside: 1\n");
    truncateSync(file, 100 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    const { err, status } = await lineside(["check", file]);
    expect(err).toContain("has 100.0 MiB; a design file has at most 1 MiB (TOO_LARGE)");
    expect(status).toBe(64);
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  test.for([
    [1024 * 1024, false],
    [1024 * 1024 + 1, true],
  ] as const)("of %i bytes: refused by its size %s", async ([size, refused]) => {
    const file = join(folder, `${size}.yaml`);
    writeFileSync(file, `lineside: 1\n#${" ".repeat(size - 13)}`);
    const { err } = await lineside(["check", file]);
    expect(err.includes("TOO_LARGE")).toBe(refused);
  });

  test("a directory, a file that is not there", async () => {
    const directory = await lineside(["check", folder]);
    expect(directory.err).toContain("is a directory, not a design file (IS_DIRECTORY)");
    const nothing = await lineside(["check", join(folder, "none.yaml")]);
    expect(nothing.err).toContain("there is no file");
    const under = await lineside(["check", join(folder, "large.yaml", "x.yaml")]);
    expect(under.err).toContain("(NOT_FOUND)");
    const json = jsonOf<object>(await lineside(["check", folder, "--json"]));
    expect(json).toMatchObject({ verdict: null, files: [{ errors: [{ code: "IS_DIRECTORY" }] }] });
  });
});

import { formatDesignError, parseDesign, readDesign } from "@lineside/service-design";
import { describe, expect, test } from "vitest";
import { designOf, errorsOf, exampleText, parsed } from "./example-file.ts";
import { first } from "./first-mistake.ts";

describe("the text", () => {
  const cases: Readonly<Record<string, readonly [text: string, expected: readonly unknown[]]>> = {
    "not YAML": ["lineside: 1\nequipment: {", ["SYNTAX", "", 2, 13]],
    "a sentence": ["Two shops on Harbor Street", ["WRONG_TYPE", "", 1, 1]],
    "an empty file": ["", ["WRONG_TYPE", "", 1, 1]],
    "a list": ["- lineside: 1", ["WRONG_TYPE", "", 1, 1]],
    binary: ["lineside: 1\na: \u0000\u0001", ["NOT_TEXT", "", 2, 4]],
    "undecodable bytes": ["lineside: 1\nproject: { name: \uFFFD }", ["NOT_TEXT", "", 2, 18]],
    "two documents": ["lineside: 1\n---\nlineside: 1\n", ["MULTIPLE_DOCUMENTS", "", 2, 1]],
    "a key twice": [
      "lineside: 1\nequipment:\n  A: { is: wireway, is: wireway }",
      ["DUPLICATE_KEY", "/equipment/A/is", 3, 21],
    ],
    "a tag": ["lineside: 1\nproject: { name: !!js/function x }", ["TAG", "/project/name", 2, 32]],
    "an ordinary tag": ["lineside: 1\nproject: { name: !!str x }", ["TAG", "/project/name", 2, 24]],
    "an alias of nothing": [
      "lineside: 1\nproject: { name: *who }",
      ["ALIAS", "/project/name", 2, 18],
    ],
    "an older YAML": ["%YAML 1.1\n---\nlineside: 1", ["DIRECTIVE", "", 1, 1]],
    "a key that is a list": ["lineside: 1\n? [a]\n: b", ["WRONG_TYPE", "", 2, 3]],
    __proto__: ["lineside: 1\n__proto__: { polluted: true }", ["PROTO_KEY", "/__proto__", 2, 1]],
    "__proto__ deeper": [
      "lineside: 1\nequipment: { __proto__: { is: wireway } }",
      ["PROTO_KEY", "/equipment/__proto__", 2, 14],
    ],
    "the word constructor": [
      "lineside: 1\nequipment: { constructor: { is: wireway } }",
      ["PROTO_KEY", "/equipment/constructor", 2, 14],
    ],
    "prototype in JSON": ['{"lineside": 1, "prototype": {}}', ["PROTO_KEY", "/prototype", 1, 17]],
  };
  test.for(Object.entries(cases))("%s", ([, [text, expected]]) => {
    expect(first(text)).toEqual(expected);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("JSON is read as it is", () => {
    const design = designOf(
      '{"lineside":1,"codes":{"nec":"2017"},"equipment":{"W":{"is":"wireway"}}}',
    );
    expect(design.equipment?.["W"]?.is).toBe("wireway");
  });

  test("anchors and aliases are read", () => {
    const design = designOf(
      "lineside: 1\nequipment: { A: { is: wireway }, B: { is: wireway } }\nconductors:\n  X: &x { from: A, to: B, length: 3 ft }\n",
    );
    expect(String(design.conductors?.["X"]?.length)).toBe("3 ft");
    const runs = designOf(
      "lineside: 1\nconductors:\n  X: { runs: &r { raceway: true } }\n  Y: { runs: *r }\n",
    );
    expect(runs.conductors?.["Y"]?.runs).toEqual({ raceway: true });
  });

  test("a byte order mark is no mistake", () => {
    expect(designOf("\uFEFFlineside: 1").lineside).toBe(1);
  });

  test("several mistakes of YAML are all reported", () => {
    expect(errorsOf("lineside: 1\n  x: [").length).toBeGreaterThan(1);
  });
});

describe("the version", () => {
  test.for([
    ["codes: {}", "MISSING_VERSION", ""],
    ["lineside:", "MISSING_VERSION", ""],
    ["lineside: 2", "UNKNOWN_VERSION", "/lineside"],
    ["lineside: 0", "UNKNOWN_VERSION", "/lineside"],
    ['lineside: "1"', "UNKNOWN_VERSION", "/lineside"],
  ] as const)("%s", ([text, code, path]) => {
    expect(first(text).slice(0, 2)).toEqual([code, path]);
  });

  test("of a newer file it is said that it is newer, and nothing else", () => {
    const errors = errorsOf("lineside: 7\nunheard: of");
    expect(errors.map(({ message }) => message)).toEqual([
      "the file is of version 7, newer than this program, which reads version 1",
    ]);
  });
});

/** Fields of one conductor, or of one piece of equipment, each wrong by itself. */
describe("a field", () => {
  const conductors: Readonly<Record<string, readonly [string, string, string, string?]>> = {
    "a number without a unit": ["length: 22", "NO_UNIT", "length", "22 ft"],
    "a number in quotes without a unit": ['length: "22"', "NO_UNIT", "length", "22 ft"],
    "an unknown unit": ["length: 22 furlongs", "UNKNOWN_UNIT", "length"],
    "a unit of another kind": ["length: 22 A", "WRONG_KIND", "length"],
    "feet-inches without marks": ["length: 10-6", "AMBIGUOUS", "length"],
    "feet-inches with 14 inches": ['length: 5-14"', "AMBIGUOUS", "length"],
    "a negative length": ["length: -22 ft", "NEGATIVE", "length"],
    "a length of nothing": ["length: 0 ft", "OUT_OF_RANGE", "length"],
    "a length that is a list": ["length: [22 ft]", "WRONG_TYPE", "length"],
    "a number that is none": ["length: 1e99999999 ft", "UNKNOWN_UNIT", "length"],
    "a number with too many digits": [`length: ${"9".repeat(250)} ft`, "OUT_OF_RANGE", "length"],
    "a size that is none": ["size: 5 AWG", "UNKNOWN_SIZE", "size", "4 AWG"],
    "an area that is no size": ["size: 336 kcmil", "UNKNOWN_SIZE", "size", "350 kcmil"],
    "a size without a unit": ["size: 500", "AMBIGUOUS", "size", "500 kcmil"],
    "a size with its material": ["size: '#3/0 Cu'", "NOT_READ", "size", "3/0 AWG"],
    "a symbol for a material": ["material: Cu", "UNKNOWN_CHOICE", "material", "copper"],
    "British aluminium": ["material: aluminium", "UNKNOWN_CHOICE", "material", "aluminum"],
    "an insulation that is none": ["insulation: THWN2", "UNKNOWN_CHOICE", "insulation", "THWN-2"],
    "no sets": ["sets: 0", "OUT_OF_RANGE", "sets"],
    "half a set": ["sets: 1.5", "OUT_OF_RANGE", "sets"],
    "minus one set": ["sets: -1", "NEGATIVE", "sets"],
    "sets in words": ["sets: two", "WRONG_TYPE", "sets"],
    "yes for true": ["runs: { raceway: yes }", "WRONG_TYPE", "runs/raceway", "true"],
    "off for false": ["runs: { raceway: off }", "WRONG_TYPE", "runs/raceway", "false"],
    "a misspelt key": ["lenght: 22 ft", "UNKNOWN_KEY", "lenght", "length"],
    "a misspelt key deeper": ["runs: { racewy: true }", "UNKNOWN_KEY", "runs/racewy", "raceway"],
    "a key of nowhere near": ["colour: red", "UNKNOWN_KEY", "colour"],
    "a place that is none": ["runs: { location: indoors }", "UNKNOWN_CHOICE", "runs/location"],
    "an end that is nothing": ["to: LQ", "UNKNOWN_ID", "to", "LP"],
    "an end with a bad name": ["to: a/b", "BAD_ID", "to"],
  };
  test.for(Object.entries(conductors))(
    "of a conductor: %s",
    ([, [field, code, path, suggestion]]) => {
      const errors = errorsOf(
        `lineside: 1\nequipment: { LP: { is: panelboard } }\nconductors:\n  S1: { ${field} }\n`,
      );
      expect(errors.map((one) => [one.code, one.path, one.line, one.suggestion])).toEqual([
        [code, `/conductors/S1/${path}`, 4, suggestion],
      ]);
      expect(errors[0]?.expected).not.toBe("");
    },
  );

  const pieces: Readonly<Record<string, readonly [string, string, string, string?]>> = {
    "no class": ["rating: 3 A", "MISSING_KEY", "/is"],
    "a class that is none": ["is: brekaer", "UNKNOWN_CHOICE", "/is", "breaker"],
    "another word for a class": ["is: utility", "UNKNOWN_CHOICE", "/is", "service-point"],
    "a field of another class": ["is: wireway, kva: 150 kVA", "UNKNOWN_KEY", "/kva"],
    "a rating in another kind": ["is: wireway, rating: 225 V", "WRONG_KIND", "/rating"],
    "power without a unit": ["is: transformer, kva: 150", "NO_UNIT", "/kva", "150 kVA"],
    "real power": ["is: transformer, kva: 150 kW", "WRONG_KIND", "/kva"],
    "an ambiguous system": ["is: transformer, secondary: 120/208", "AMBIGUOUS", "/secondary"],
    "a system that is none": [
      "is: transformer, secondary: 12/25 kV",
      "UNKNOWN_SYSTEM",
      "/secondary",
    ],
    "a connection that is none": [
      "is: transformer, connection: delta-wey",
      "UNKNOWN_CHOICE",
      "/connection",
      "delta-wye",
    ],
    "terminals for no such temperature": [
      "is: wireway, terminations: 80 °C",
      "UNKNOWN_CHOICE",
      "/terminations",
    ],
    "a main that is none": ["is: panelboard, main: nothing", "WRONG_TYPE", "/main"],
    "fed by nothing": ["is: wireway, fedBy: Y", "UNKNOWN_ID", "/fedBy"],
    "not a map": ["", "WRONG_TYPE", ""],
  };
  test.for(Object.entries(pieces))(
    "of a piece of equipment: %s",
    ([, [fields, code, path, suggestion]]) => {
      const value = fields === "" ? "a breaker" : `{ ${fields} }`;
      const [error] = errorsOf(`lineside: 1\nequipment:\n  X: ${value}\n`);
      expect([error?.code, error?.path, error?.line, error?.suggestion]).toEqual([
        code,
        `/equipment/X${path}`,
        3,
        suggestion,
      ]);
    },
  );

  test.for([
    ["codes: { nec: 2018 }", "UNKNOWN_EDITION", "/codes/nec"],
    ['codes: { nec: "latest" }', "UNKNOWN_EDITION", "/codes/nec"],
    ["codes: { nec: [2017] }", "WRONG_TYPE", "/codes/nec"],
    ["service: { system: 120/208 }", "AMBIGUOUS", "/service/system"],
    ["declarations: { torqued: done }", "WRONG_TYPE", "/declarations/torqued"],
    [
      "published: { figures: { T1/primary-current: 180 } }",
      "NO_UNIT",
      "/published/figures/T1~1primary-current",
    ],
    [
      "published: { figures: { T1/primary: 180 A } }",
      "UNKNOWN_KEY",
      "/published/figures/T1~1primary",
    ],
    [
      "published: { figures: { T1/primary-current: 180 A } }",
      "UNKNOWN_ID",
      "/published/figures/T1~1primary-current",
    ],
    ["conductor: {}", "UNKNOWN_KEY", "/conductor"],
    ["equipment: []", "WRONG_TYPE", "/equipment"],
    ["equipment: { 'a/b': { is: wireway } }", "BAD_ID", "/equipment/a~1b"],
  ] as const)("%s", ([text, code, path]) => {
    expect(first(`lineside: 1\n${text}`).slice(0, 3)).toEqual([code, path, 2]);
  });

  test("an edition may be written without quotes", () => {
    expect(designOf("lineside: 1\ncodes: { nec: 2017 }").codes?.nec).toBe("2017");
  });

  test("a field without a value is one that is left out", () => {
    expect(designOf("lineside: 1\nconductors: { A: { length: } }").conductors).toStrictEqual({
      A: {},
    });
    expect(designOf("lineside: 1\nconductors: { A: }").conductors).toStrictEqual({});
  });
});

describe("the one-line", () => {
  const equipment = `
  MDP: { is: switchboard, fedBy: SP }
  SP: { is: service-point }
  P1: { is: breaker, fedBy: MDP }
  LP: { is: panelboard }`;
  const cases: Readonly<Record<string, readonly [string, string, string, string]>> = {
    "a device that feeds nothing": ["", "", "FEEDS_NOTHING", "/equipment/P1"],
    "a loop of pieces": [
      "\n  A: { is: wireway, fedBy: B }\n  B: { is: wireway, fedBy: A }",
      "F: { from: P1, to: LP }",
      "LOOP",
      "/equipment/A/fedBy",
    ],
    "a loop of conductors": [
      "\n  A: { is: wireway }\n  B: { is: wireway }",
      "F: { from: P1, to: LP }, X: { from: A, to: B }, Y: { from: B, to: A }",
      "LOOP",
      "/conductors/Y/from",
    ],
    "a conductor to where it starts": [
      "",
      "F: { from: P1, to: P1 }",
      "SAME_ENDS",
      "/conductors/F/to",
    ],
    "a piece that feeds itself": [
      "\n  A: { is: wireway, fedBy: A }",
      "F: { from: P1, to: LP }",
      "LOOP",
      "/equipment/A/fedBy",
    ],
    "two feeders": [
      "",
      "F: { from: P1, to: LP }, G: { from: MDP, to: LP }",
      "TWO_FEEDERS",
      "/conductors/G/to",
    ],
    "a feeder and a bus": [
      "\n  Q: { is: panelboard, fedBy: MDP }",
      "F: { from: P1, to: Q }",
      "TWO_FEEDERS",
      "/conductors/F/to",
    ],
    "a conductor from a conductor": [
      "",
      "F: { from: P1, to: LP }, G: { from: F, to: LP }",
      "UNKNOWN_ID",
      "/conductors/G/from",
    ],
  };
  test.for(Object.entries(cases))("%s", ([, [more, conductors, code, path]]) => {
    const errors = errorsOf(
      `lineside: 1\nequipment:${equipment}${more}\nconductors: { ${conductors} }`,
    );
    expect(errors.map((one) => [one.code, one.path])).toContainEqual([code, path]);
  });

  test("a breaker at the end of a conductor, or with a board behind it, feeds nothing wrongly", () => {
    expect(
      errorsOf(
        `lineside: 1\nequipment:${equipment}\n  E: { is: breaker }\nconductors: { F: { from: P1, to: E } }`,
      ),
    ).toEqual([]);
    expect(
      errorsOf("lineside: 1\nequipment: { B: { is: fuse }, L: { is: panelboard, fedBy: B } }"),
    ).toEqual([]);
  });
});

describe("places", () => {
  test("every field of an example is where its text stands", () => {
    const text = exampleText("transformer-taps");
    const lines = text.split("\n");
    const { locate } = parsed(text);
    const { line, column } = locate("/equipment/P1/rating");
    expect(lines[line - 1]?.slice(column - 1)).toMatch(/^225 A/);
    const size = locate("/alternatives/smallest/conductors/S1/size");
    expect(lines[size.line - 1]?.slice(size.column - 1)).toMatch(/^2\/0 AWG/);
  });

  test("what is not there is where it would belong", () => {
    const { locate } = parsed("lineside: 1\nconductors:\n  X:\n    length: 3 ft\n");
    expect(locate("/conductors/X/load")).toEqual(locate("/conductors/X"));
    expect(locate("/conductors/X")).toEqual({ line: 4, column: 5 });
    expect(locate("/nothing/at/all")).toEqual({ line: 1, column: 1 });
  });

  test("mistakes stand in the order of the text", () => {
    const errors = errorsOf(
      "lineside: 1\nfoo: 1\nconductors: { A: { length: 1, size: 5 AWG } }\ncodes: { nec: 1 }\nproject: { name: [] }",
    );
    expect(errors.map(({ line, path }) => [line, path])).toEqual([
      [2, "/foo"],
      [3, "/conductors/A/length"],
      [3, "/conductors/A/size"],
      [4, "/codes/nec"],
      [5, "/project/name"],
    ]);
  });

  test("a name that cannot be one is where it stands, not where its value does", () => {
    expect(first("lineside: 1\nequipment: { 'a/b': { is: wireway } }")).toEqual([
      "BAD_ID",
      "/equipment/a~1b",
      2,
      14,
    ]);
  });

  test("of a field without a value the name is still looked at", () => {
    expect(errorsOf("lineside: 1\ncodes: { nce: }").map(({ code }) => code)).toEqual([
      "UNKNOWN_KEY",
    ]);
  });

  test("a main device is none or a map, and says what it is", () => {
    const main = (value: string) =>
      errorsOf(`lineside: 1\nequipment: { P: { is: panelboard, main: ${value} } }`).map(
        ({ code, path, message }) => [code, path.slice(12), message],
      );
    expect(main("{ rating: 3 A }")).toEqual([
      ["MISSING_KEY", "/main/is", "this is missing; write breaker or fuse"],
    ]);
    expect(main("{ is: brekaer, ratting: 3 A }")).toEqual([
      ["UNKNOWN_CHOICE", "/main/is", "brekaer is not known here; did you mean breaker?"],
      [
        "UNKNOWN_KEY",
        "/main/ratting",
        "ratting is not a field of a main device; did you mean rating?",
      ],
    ]);
    expect(main("[none]")).toEqual([["WRONG_TYPE", "/main", "expected none or a map, got a list"]]);
  });

  test("a message names file, line, column, path and what was expected", () => {
    const [error] = errorsOf("lineside: 1\nequipment: { P1: { is: breaker, rating: 225 } }");
    expect(error && formatDesignError(error)).toBe(
      'a.yaml:2:41: /equipment/P1/rating: 225 has no unit; write "225 A" if that is meant',
    );
    expect(error?.expected).toBe("a current such as 225 A");
  });
});

describe("plain data", () => {
  test("is read as the file is", () => {
    const read = readDesign({
      lineside: 1,
      conductors: { X: { length: "3 ft", load: undefined } },
    });
    expect(read.ok && String(read.design.conductors?.["X"]?.length)).toBe("3 ft");
  });

  test.for([
    [JSON.parse('{"lineside":1,"__proto__":{}}'), "PROTO_KEY", "/__proto__"],
    [{ lineside: 1, project: { name: () => 1 } }, "WRONG_TYPE", "/project/name"],
    [{ lineside: 1, project: { name: 1n } }, "WRONG_TYPE", "/project/name"],
    [{ lineside: Number.NaN }, "UNKNOWN_VERSION", "/lineside"],
    [undefined, "WRONG_TYPE", ""],
  ] as const)("%o", ([data, code, path]) => {
    const read = readDesign(data);
    expect(read.ok ? [] : read.issues.map((one) => [one.code, one.path])).toEqual([[code, path]]);
  });

  test("that holds itself is refused", () => {
    const ring: Record<string, unknown> = { lineside: 1 };
    ring["project"] = ring;
    const read = readDesign(ring);
    expect(read.ok ? "" : read.issues[0]?.code).toBe("TOO_DEEP");
  });
});

test("parseDesign names no file where none was given", () => {
  const read = parseDesign("lineside: 2");
  expect(read.ok ? [] : read.errors.map((one) => "file" in one)).toEqual([false]);
});

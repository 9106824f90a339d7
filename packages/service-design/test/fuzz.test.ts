import { type Finding, walk } from "@lineside/findings";
import {
  checkDesign,
  type DesignRead,
  parseDesign,
  type Report,
  readDesign,
  renderText,
  reportToJson,
} from "@lineside/service-design";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { EXAMPLES, exampleText } from "./example-file.ts";

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

const seed = 20_261_122;

/** Everything that can be done with a text: never an exception, and errors that say all that they should. */
function survives(read: DesignRead): Report | undefined {
  if (!read.ok) {
    expect(read.errors.length).toBeGreaterThan(0);
    for (const { code, path, line, column, message, expected, got } of read.errors) {
      expect(code).toMatch(/^[A-Z_]+$/);
      expect(path).toMatch(/^(?:\/.*)?$/s);
      expect(line).toBeGreaterThanOrEqual(1);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(`${message}${expected}`).not.toMatch(/undefined|NaN|\[object/);
      expect(got.length).toBeLessThanOrEqual(60);
    }
    return undefined;
  }
  const report = checkDesign(read.design);
  expect(renderText(report)).not.toMatch(/undefined|NaN|\[object/);
  expect(renderText(report, { explain: true, width: 40 })).not.toMatch(/NaN|\[object/);
  expect(JSON.stringify(reportToJson(report)).length).toBeGreaterThan(10);
  return report;
}

const words = [
  "lineside: 1",
  "lineside:",
  "equipment:",
  "conductors:",
  "codes: { nec: 2017 }",
  "alternatives:",
  "  A:",
  "  - ",
  "{",
  "}",
  "[",
  "]",
  "is: breaker",
  "is: transformer",
  "from: A",
  "to: A",
  "length: 22 ft",
  "22",
  "10'-6\"",
  "&a",
  "*a",
  "!!str",
  "|",
  ">",
  "? ",
  ": ",
  "__proto__: {}",
  "constructor",
  "null",
  "~",
  "true",
  "'",
  '"',
  "#",
  "%",
  "\n",
  "\n  ",
  "---",
  "...",
  "\t",
  "<<: *a",
  "\u00e9",
  "\u{1F50C}",
] as const;

describe("no text throws", () => {
  test("random characters", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 200 }),
        (text) => void survives(parseDesign(text)),
      ),
      { seed, numRuns: 300 },
    );
  });

  test("random words of YAML", () => {
    const text = fc
      .array(fc.constantFrom(...words), { maxLength: 40 })
      .map((list) => list.join(" "));
    fc.assert(
      fc.property(text, (one) => void survives(parseDesign(`lineside: 1\n${one}`))),
      { seed, numRuns: 500 },
    );
  });

  test("examples with a piece cut out, doubled or replaced", () => {
    const mutation = fc.record({
      name: fc.constantFrom(...EXAMPLES),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 60 }),
      with: fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })),
    });
    fc.assert(
      fc.property(mutation, ({ name, at, length, with: piece }) => {
        const text = exampleText(name);
        const start = Math.floor(at * text.length);
        survives(parseDesign(text.slice(0, start) + piece + text.slice(start + length)));
      }),
      { seed, numRuns: 250 },
    );
  });
});

/** Every field of plain data, by its keys. */
function* fieldsOf(data: Plain, keys: readonly string[] = []): Generator<readonly string[]> {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return;
  for (const [key, value] of Object.entries(data)) {
    yield [...keys, key];
    yield* fieldsOf(value, [...keys, key]);
  }
}

function without(data: Plain, [key = "", ...rest]: readonly string[]): Plain {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return data;
  const { [key]: gone, ...others } = data;
  return rest.length === 0 || gone === undefined
    ? others
    : { ...others, [key]: without(gone, rest) };
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}

/** The designs of the examples, with their alternatives as designs of their own. */
function designsOf(name: string): readonly Plain[] {
  const { alternatives = {}, ...base } = parse(exampleText(name)) as Record<string, Plain>;
  const merged = (target: Plain | undefined, patch: Plain): Plain => {
    if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
    const result: Record<string, Plain> = { ...(target as Record<string, Plain>) };
    for (const [key, value] of Object.entries(patch)) {
      if (value === null) delete result[key];
      else result[key] = merged(result[key], value);
    }
    return result;
  };
  return [
    base,
    ...Object.values(alternatives as Record<string, Plain>).map((patch) => merged(base, patch)),
  ];
}

describe.for([...EXAMPLES])("a field taken from %s", (name) => {
  test("never turns a failure into a pass, and never throws", () => {
    for (const design of designsOf(name)) {
      const whole = readDesign(design);
      if (!whole.ok) throw new Error(JSON.stringify(whole.issues));
      const before = checkDesign(whole.design).verdict;
      for (const keys of fieldsOf(design)) {
        const read = readDesign(without(design, keys));
        if (!read.ok) continue;
        const after = checkDesign(read.design).verdict;
        // a failing conductor that is taken away altogether fails no more; nor does a board that is no board
        const gone = keys.length <= 2;
        if (before === "fail" && !gone) expect(after, keys.join("/")).not.toBe("pass");
        if (before === "needs-input" && !gone) expect(after, keys.join("/")).not.toBe("pass");
      }
    }
  });
});

describe("generated designs", () => {
  const quantity = (numbers: readonly (number | string)[], unit: string) =>
    fc.option(
      fc.constantFrom(...numbers).map((one) => `${one} ${unit}`),
      { nil: undefined, freq: 6 },
    );
  const flag = fc.option(fc.boolean(), { nil: undefined, freq: 3 });
  const choice = (...list: string[]) =>
    fc.option(fc.constantFrom(...list), { nil: undefined, freq: 6 });
  const ids = ["A", "B", "C", "D", "E"] as const;
  const amperes = [1, 15, 20, 60, 100, 150, "175.5", 225, 350, 400, 800, 1200, 6000];

  const equipment = fc.oneof(
    fc.record({
      is: fc.constantFrom("breaker", "fuse", "fused-disconnect"),
      rating: quantity(amperes, "A"),
    }),
    fc.record({
      is: fc.constantFrom("wireway", "disconnect"),
      terminations: choice("60 °C", "75 °C", "90 °C"),
    }),
    fc.record({
      is: fc.constantFrom("panelboard", "switchboard"),
      rating: quantity(amperes, "A"),
      main: fc.option(
        fc.oneof(
          fc.constant("none" as const),
          fc.record({ is: fc.constant("breaker"), rating: quantity(amperes, "A") }),
        ),
        { nil: undefined },
      ),
    }),
    fc.record({
      is: fc.constant("transformer"),
      kva: quantity([15, "112.5", 150, "1/3"], "kVA"),
      primary: quantity([480, 240, 12470], "V"),
      secondary: choice("208Y/120", "120/240", "24 V", "480 V"),
      connection: choice("delta-wye", "delta-delta-3-wire", "single-phase-2-wire", "wye-wye"),
    }),
    fc.record({ is: fc.constant("service-point") }),
  );
  const conductor = fc.record({
    size: choice("14 AWG", "10 AWG", "3 AWG", "1/0 AWG", "250 kcmil", "500 kcmil", "2000 kcmil"),
    material: choice("copper", "aluminum"),
    insulation: choice("THW", "THHN", "XHHW", "USE", "SIS", "UF-B"),
    sets: fc.option(fc.constantFrom(1, 2, 4), { nil: undefined }),
    length: quantity([1, 10, "10.001", 25, "25 1/2", 100], "ft"),
    load: quantity(amperes, "A"),
    runs: fc.option(
      fc.record({
        raceway: flag,
        leavesEnclosure: flag,
        fieldInstalled: flag,
        protectedFromDamage: flag,
        beyondEquipment: flag,
        location: choice("dry", "damp", "wet"),
      }),
      { nil: undefined },
    ),
  });
  // a tree: each piece is fed by one before it, so that there is no loop and one feeder
  const design = fc
    .record({
      nec: choice("1999", "2002", "2008", "2011", "2014", "2017", "2020", "2023", "2026"),
      pieces: fc.array(equipment, { minLength: 2, maxLength: 5 }),
      conductors: fc.array(conductor, { minLength: 5, maxLength: 5 }),
      parents: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
    })
    .map(({ nec, pieces, conductors, parents }) => ({
      lineside: 1,
      codes: { nec },
      equipment: Object.fromEntries(pieces.map((one, i) => [ids[i], one])),
      conductors: Object.fromEntries(
        pieces
          .slice(1)
          .map((_, i) => [
            `F${i}`,
            { ...conductors[i], from: ids[(parents[i] ?? 0) % (i + 1)], to: ids[i + 1] },
          ]),
      ),
    }));

  test("are judged without an exception; remedies pass; answers hold together", () => {
    fc.assert(
      fc.property(design, (data) => {
        const read = readDesign(data);
        if (!read.ok) {
          // what is put together at random may be idle, or of another voltage than what feeds it
          for (const { code } of read.issues)
            expect(["FEEDS_NOTHING", "VOLTAGES_DISAGREE"]).toContain(code);
          return;
        }
        const report = checkDesign(read.design);
        expect(renderText(report)).not.toMatch(/undefined|NaN|\[object/);
        reportToJson(report);
        const all: Finding[] = report.findings.flatMap((one) => [...walk(one)]);
        for (const { verdict, missing, remedies, parts, tried, rule } of all) {
          if (verdict === "needs-input" && !parts && !tried)
            expect(missing.length, rule).toBeGreaterThan(0);
          for (const { finding } of remedies) expect(finding.verdict).toBe("pass");
          for (const { path } of missing)
            expect(path).toMatch(/^\/(?:codes|conductors|equipment|site)(?:\/|$)/);
        }
        if (report.verdict === "needs-input") expect(report.questions.length).toBeGreaterThan(0);
        if (data.codes.nec === undefined) expect(report.verdict).not.toBe("pass");
      }),
      { seed, numRuns: 400 },
    );
  });

  test("a remedy, written into the file, makes its conductor pass", () => {
    fc.assert(
      fc.property(design, (data) => {
        const read = readDesign(data);
        if (!read.ok) return;
        const report = checkDesign(read.design);
        for (const one of report.objects) {
          for (const { path, value } of one.findings.flatMap(({ remedies }) => remedies)) {
            const again = readDesign(
              withField(data as Plain, path.slice(1).split("/"), String(value)),
            );
            if (!again.ok) throw new Error(JSON.stringify(again.issues));
            const after = checkDesign(again.design).objects.find(({ id }) => id === one.id);
            expect(after?.verdict, `${path} = ${String(value)}`).toBe("pass");
          }
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test("do not hang on the order of the file, nor on JSON or YAML", () => {
    const turned = (data: Plain): Plain =>
      typeof data === "object" && data !== null && !Array.isArray(data)
        ? Object.fromEntries(
            Object.entries(data)
              .filter(([, value]) => isDefined(value))
              .reverse()
              .map(([key, value]) => [key, turned(value)]),
          )
        : data;
    const answer = (text: string) => {
      const read = parseDesign(text);
      return read.ok ? JSON.stringify(reportToJson(checkDesign(read.design))) : "wrong";
    };
    fc.assert(
      fc.property(design, (data) => {
        const plain = JSON.parse(JSON.stringify(data)) as Plain;
        const as = answer(JSON.stringify(plain));
        expect(answer(stringify(plain))).toBe(as);
        expect(answer(stringify(turned(plain)))).toBe(as);
      }),
      { seed, numRuns: 120 },
    );
  });

  function withField(data: Plain, [key = "", ...rest]: readonly string[], value: string): Plain {
    const map = typeof data === "object" && data !== null && !Array.isArray(data) ? data : {};
    return { ...map, [key]: rest.length === 0 ? value : withField(map[key] ?? {}, rest, value) };
  }
});

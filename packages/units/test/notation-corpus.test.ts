/** How lengths, sizes and systems are written in two utility manuals (`page` is of the first, or of the RIE manual). */
import { readFileSync } from "node:fs";
import {
  type AnyQuantity,
  anyQuantityFromJson,
  compareAny,
  inch,
  isQuantity,
  type LengthOptions,
  parseBound,
  parseConductor,
  parseDimensions,
  parseGauge,
  parseLength,
  parseQuantity,
  parseRange,
  parseSizeRange,
  parseSlope,
  parseSystem,
  parseTradeSize,
  parseVoltagePair,
  UnitsError,
} from "@lineside/units";
import { describe, expect, test } from "vitest";

interface Row {
  readonly raw: string;
  readonly context: string;
  readonly meaning: string;
  readonly reader: string;
  readonly hint?: { readonly bare?: "ft-in"; readonly unit?: "in" };
  /** The error code of the same text read with no hint. */
  readonly withoutHint?: string;
  /** What the reader returns, each quantity as its exact text. */
  readonly reads?: unknown;
  /** The meaning's figures in inches, as the corpus gives them. */
  readonly inches?: readonly string[];
}

const rows: readonly Row[] = JSON.parse(
  readFileSync(new URL("cases/notation-corpus.json", import.meta.url), "utf8"),
);

type Reader = (text: string, options?: LengthOptions) => unknown;

const readers: Readonly<Record<string, Reader>> = {
  length: parseLength,
  bound: (text, options) => parseBound("length", text, options),
  range: (text, options) => parseRange("length", text, options),
  dimensions: parseDimensions,
  slope: (text) => parseSlope(text),
  conductor: (text) => parseConductor(text),
  "size range": (text) => parseSizeRange(text),
  gauge: (text) => parseGauge(text),
  system: (text) => parseSystem(text),
  "voltage pair": (text) => parseVoltagePair(text),
  apparentPower: (text) => parseQuantity("apparentPower", text),
  voltage: (text) => parseQuantity("voltage", text),
  soundLevel: (text) => parseQuantity("soundLevel", text),
  illuminance: (text) => parseQuantity("illuminance", text),
  mass: (text) => parseQuantity("mass", text),
  monthlyEnergy: (text) => parseQuantity("monthlyEnergy", text),
};

function read(reader: string, text: string, hint?: Row["hint"]): unknown {
  const one = readers[reader];
  if (one === undefined) throw new Error(`no reader ${reader}`);
  return one(text, { bare: hint?.bare, unit: hint?.unit === "in" ? inch : undefined });
}

/** The same with every quantity as its exact text. */
function plain(value: unknown): unknown {
  if (isQuantity(value)) return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, plain(v)]));
}

/** The lengths within a result, in order. */
function lengthsIn(value: unknown): readonly unknown[] {
  if (isQuantity(value, "length")) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(lengthsIn) : [];
}

function codeOf(run: () => unknown): string {
  try {
    return `read as ${JSON.stringify(plain(run()))}`;
  } catch (error) {
    if (error instanceof UnitsError) return error.code;
    throw error;
  }
}

test("the corpus has its 39 rows", () => {
  expect(rows).toHaveLength(39);
});

describe("each row reads as it is meant", () => {
  test.for(rows.filter(({ reads }) => reads !== undefined))("$raw ($context)", (row) => {
    const value = read(row.reader, row.raw, row.hint);
    expect(plain(value)).toEqual(row.reads);
    if (row.inches === undefined) return;
    const lengths = lengthsIn(value);
    expect(lengths).toHaveLength(row.inches.length);
    for (const [i, length] of lengths.entries()) {
      expect(isQuantity(length, "length") && compareAny(length, inch(row.inches[i] ?? ""))).toBe(0);
    }
  });
});

/** The quantities within a result. */
function quantitiesIn(value: unknown): readonly AnyQuantity[] {
  if (isQuantity(value)) return [value];
  return typeof value === "object" && value !== null
    ? Object.values(value).flatMap(quantitiesIn)
    : [];
}

test("what was read survives strict JSON, with its text", () => {
  const amounts = rows
    .filter(({ reads }) => reads !== undefined)
    .flatMap((row) => quantitiesIn(read(row.reader, row.raw, row.hint)));
  expect(amounts).toHaveLength(38);
  for (const quantity of amounts) {
    const json: unknown = JSON.parse(JSON.stringify(quantity));
    const back = anyQuantityFromJson({ ...(json as object), kind: quantity.kind });
    expect([compareAny(back, quantity), back.text]).toEqual([0, quantity.text]);
  }
});

describe("a row that needs a hint is refused without it", () => {
  test.for(rows.filter(({ hint }) => hint !== undefined))("$raw", (row) => {
    expect(codeOf(() => read(row.reader, row.raw))).toBe(row.withoutHint);
  });
});

test("a conduit's 1-1/4 is a trade size too, with no hint", () => {
  expect(parseTradeSize("1-1/4")).toBe("1-1/4");
});

test("the row to reject is rejected by every reader, with or without hints", () => {
  const [row, ...others] = rows.filter(({ reads }) => reads === undefined);
  expect(others).toEqual([]);
  for (const reader of Object.keys(readers)) {
    for (const hint of [undefined, { bare: "ft-in", unit: "in" } as const]) {
      expect(codeOf(() => read(reader, row?.raw ?? "", hint))).toMatch(/^[A-Z_]+$/);
    }
  }
});

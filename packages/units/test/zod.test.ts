import {
  A,
  CONDUCTOR_SIZES,
  faultKA,
  ft,
  inch,
  kVA,
  m,
  type Quantity,
  SYSTEM_NAMES,
  TRADE_SIZES,
} from "@lineside/units";
import {
  anyQuantityCodec,
  conductorSize,
  countedCodec,
  quantityCodec,
  quantityText,
  system,
  tradeSize,
  unitCodec,
} from "@lineside/units/zod";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import * as mini from "zod/mini";

const length = quantityCodec("length");

describe("quantityCodec", () => {
  test("decodes and encodes the same bytes", () => {
    for (const json of [
      { value: "10.5", unit: "ft" as const },
      { value: "1/3", unit: "m" as const },
      { value: "10.5", unit: "ft" as const, text: `10'-6"` },
    ]) {
      expect(z.encode(length, z.decode(length, json))).toEqual(json);
    }
  });

  test.each([
    [{ value: "10.5", unit: "ft", text: `10'-7"` }, "TEXT_MISMATCH", ["text"]],
    [{ value: "10.50", unit: "ft" }, "PARSE", ["value"]],
    [{ value: "1/0", unit: "ft" }, "DIVIDE_BY_ZERO", ["value"]],
  ])("%j has an issue with the code", (json, code, path) => {
    const issue = length.safeParse(json).error?.issues[0];
    expect(issue).toMatchObject({ code: "custom", params: { code }, path });
  });

  test.each([
    ["10 ft"],
    [null],
    [{ value: 10.5, unit: "ft" }],
    [{ value: "1", unit: "V" }],
    [{ value: "1" }],
    [{ value: "1", unit: "ft", note: "x" }],
    [{ value: "1", unit: "ft", kind: "area" }],
    [{ value: "1e999999999", unit: "ft" }],
    [{ value: "9".repeat(401), unit: "ft" }],
    [JSON.parse('{"value":"1","unit":"ft","__proto__":{}}')],
  ])("refuses %j", (json) => {
    expect(length.safeParse(json).success).toBe(false);
  });

  test("does not encode another kind, nor anything else", () => {
    for (const value of [A(1), 3, null, { kind: "length" }]) {
      expect(z.safeEncode(length, value as unknown as Quantity<"length">).success).toBe(false);
    }
  });

  test("nor a fault current as a load current, though both are in A", () => {
    const fault = faultKA(22) as unknown as Quantity<"current">;
    expect(z.safeEncode(quantityCodec("current"), fault).success).toBe(false);
  });

  test("fits into a schema of zod, and issues keep their path", () => {
    const tap = z.strictObject({ size: conductorSize, length });
    const read = tap.parse({ size: "3/0 AWG", length: { value: "10.5", unit: "ft" } });
    expect(read.length.eq(ft("10.5"))).toBe(true);
    const issue = tap.safeParse({ size: "3/0 AWG", length: { value: "2/6", unit: "ft" } }).error
      ?.issues[0];
    expect(issue?.path).toEqual(["length", "value"]);
  });
});

describe("quantityText", () => {
  const schema = quantityText("apparentPower");
  test("reads what people write, or the JSON, and writes the JSON", () => {
    expect(String(z.decode(schema, "5,000 kva"))).toBe("5000 kVA");
    expect(String(z.decode(schema, { value: "5000", unit: "kVA" }))).toBe("5000 kVA");
    expect(z.encode(schema, z.decode(schema, "5,000 kva"))).toEqual({
      value: "5000",
      unit: "kVA",
      text: "5,000 kva",
    });
  });
  test.each([
    ["480 V", "UNIT_MISMATCH"],
    ["5000", "PARSE"],
    ["", "PARSE"],
    ["3-100 kVA", "AMBIGUOUS"],
  ])("%j has an issue with the code", (text, code) => {
    expect(schema.safeParse(text).error?.issues[0]).toMatchObject({ params: { code }, path: [] });
  });
  test("bounds the text", () => {
    expect(schema.safeParse(" ".repeat(201)).success).toBe(false);
  });
});

describe("unitCodec", () => {
  const schema = unitCodec(ft, inch);
  test("takes its own units only, and no text", () => {
    expect(z.decode(schema, { value: "126", unit: "in" }).eq(ft("10.5"))).toBe(true);
    expect(schema.safeParse({ value: "3", unit: "m" }).success).toBe(false);
    expect(schema.safeParse({ value: "1", unit: "ft", text: "1 ft" }).success).toBe(false);
    expect(schema.safeParse({ value: "2/6", unit: "ft" }).error?.issues[0]?.path).toEqual([
      "value",
    ]);
  });
  test("writes no text, and no other unit", () => {
    expect(z.encode(schema, ft("10.5", `10'-6"`))).toEqual({ value: "10.5", unit: "ft" });
    expect(z.safeEncode(schema, m(1)).success).toBe(false);
  });
});

test("anyQuantityCodec goes by the kind in the JSON", () => {
  const schema = anyQuantityCodec();
  const json = { kind: "shortCircuitCurrent", value: "22", unit: "kA" } as const;
  expect(z.decode(schema, json).kind).toBe("shortCircuitCurrent");
  expect(z.encode(schema, faultKA(22))).toEqual(json);
  expect(schema.safeParse({ value: "22", unit: "kA" }).success).toBe(false);
  expect(schema.safeParse({ ...json, kind: "voltage" }).error?.issues[0]).toMatchObject({
    params: { code: "UNIT_MISMATCH" },
    path: ["unit"],
  });
});

test("countedCodec takes a count from 1 to 999 and a quantity of its kind", () => {
  const bank = countedCodec("apparentPower");
  const json = { count: 3, each: { value: "167", unit: "kVA" } } as const;
  expect(z.encode(bank, z.decode(bank, json))).toEqual(json);
  expect(z.decode(bank, json).each.unit).toBe(kVA);
  for (const count of [0, 1000, 1.5, "3", null]) {
    expect(bank.safeParse({ ...json, count }).success).toBe(false);
  }
  for (const count of [1, 999]) expect(bank.safeParse({ ...json, count }).success).toBe(true);
  expect(bank.safeParse({ count: 3, each: { value: "167", unit: "kW" } }).success).toBe(false);
});

describe("labels", () => {
  test.each([
    ["conductorSize", conductorSize, CONDUCTOR_SIZES, "3/0 awg"],
    ["tradeSize", tradeSize, TRADE_SIZES, "1 1/4"],
    ["system", system, SYSTEM_NAMES, "208Y/120V"],
  ] as const)("%s is its closed set", (_, schema, all, none) => {
    for (const one of all) expect(schema.safeParse(one).data).toBe(one);
    for (const other of [none, "", "__proto__", null, 3]) {
      expect(schema.safeParse(other).success).toBe(false);
    }
    // zod keeps an enum as keys, and JavaScript puts keys such as 1 first
    const json = z.toJSONSchema(schema);
    expect([json.type, [...(json.enum ?? [])].sort()]).toEqual(["string", [...all].sort()]);
  });
});

describe("JSON Schema of the input", () => {
  test("of a quantity", () => {
    const schema = z.toJSONSchema(length, { io: "input" });
    expect(schema).toMatchObject({
      type: "object",
      additionalProperties: false,
      required: ["value", "unit"],
      properties: {
        value: { type: "string", maxLength: 400, pattern: expect.any(String) },
        unit: { type: "string", enum: expect.arrayContaining(["m", "ft", "in"]) },
        text: { type: "string", maxLength: 200 },
      },
    });
    expect(mini.toJSONSchema(length, { io: "input" })).toEqual(schema);
  });
  test("its pattern takes what is written, and no exponent", () => {
    const { properties } = z.toJSONSchema(unitCodec(ft), { io: "input" });
    const { pattern } = (properties?.["value"] ?? {}) as { pattern: string };
    const matches = (value: string) => new RegExp(pattern).test(value);
    expect(["10", "-10.5", "1/3", "-2250/13"].filter(matches)).toHaveLength(4);
    expect(["", ".5", "1e3", "1/", "1.", "NaN", "1/3/4", "1.5/2"].filter(matches)).toEqual([]);
  });
  test("of a text or a quantity, and of any kind", () => {
    expect(z.toJSONSchema(quantityText("length"), { io: "input" })).toMatchObject({
      anyOf: [{ type: "string" }, { type: "object" }],
    });
    expect(z.toJSONSchema(anyQuantityCodec(), { io: "input" })).toMatchObject({
      required: ["kind", "value", "unit"],
    });
  });
});

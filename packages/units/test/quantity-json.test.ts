import {
  A,
  type AnyQuantity,
  anyQuantityFromJson,
  defineUnit,
  faultKA,
  formatRational,
  ft,
  inch,
  m,
  parseConductor,
  parseLength,
  parseQuantity,
  type Quantity,
  quantityFromJson,
  quantityToJson,
  type Safe,
  safeAnyQuantityFromJson,
  safeQuantityFromJson,
} from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as catalog from "../src/exact/unit-catalog.ts";

const UNITS = Object.values(catalog) as unknown as readonly ((
  value: string,
  text?: string,
) => AnyQuantity)[];

function refusal<T>(read: Safe<T>): string {
  if (read.ok) throw new Error(`read as ${JSON.stringify(read.value)}`);
  return `${read.error.code} ${read.error.path}`;
}

describe("round trips", () => {
  const value = fc
    .tuple(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.bigInt({ min: 1n, max: 10n ** 20n }),
    )
    .map(([n, d]) => `${n}/${d}`);
  test("every unit, with and without the kind: the same bytes, and the same amount", () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), value, (unit, v) => {
        let quantity: AnyQuantity;
        try {
          quantity = unit(v);
        } catch {
          // beyond a power factor, or below absolute zero
          quantity = unit("0.5");
        }
        const plain = JSON.stringify(quantityToJson(quantity as Quantity<"length">));
        const back = quantityFromJson(quantity.kind, JSON.parse(plain));
        expect(JSON.stringify(quantityToJson(back))).toBe(plain);
        expect(JSON.stringify(back)).toBe(plain);
        const kinded = JSON.stringify(
          quantityToJson(quantity as Quantity<"length">, { kind: true }),
        );
        const any = anyQuantityFromJson(JSON.parse(kinded));
        expect(JSON.stringify(quantityToJson(any as Quantity<"length">, { kind: true }))).toBe(
          kinded,
        );
        expect([any.kind, any.unit, formatRational(any.value)]).toEqual([
          quantity.kind,
          quantity.unit,
          formatRational(quantity.value),
        ]);
      }),
      { seed: 20261122, numRuns: 1000 },
    );
  });

  test("the text as written stays, whatever the reader was told", () => {
    const read: readonly AnyQuantity[] = [
      parseLength(`10'-6"`),
      parseLength("3-6", { bare: "ft-in" }),
      parseLength("1-1/4", { unit: inch }),
      parseLength("18", { unit: inch }),
      parseLength(`5-6"`),
      parseQuantity("apparentPower", "5,000 kva"),
      parseQuantity("mass", "1800#"),
      parseQuantity("temperature", "75 °C"),
    ];
    for (const quantity of read) {
      const json = JSON.stringify(quantityToJson(quantity as Quantity<"length">));
      const back = quantityFromJson(quantity.kind, JSON.parse(json));
      expect(back.text).toBe(quantity.text);
      expect(JSON.stringify(quantityToJson(back))).toBe(json);
    }
  });

  test("keys stand in one order", () => {
    expect(JSON.stringify(quantityToJson(parseLength(`10'-6"`), { kind: true }))).toBe(
      '{"kind":"length","value":"10.5","unit":"ft","text":"10\'-6\\""}',
    );
    expect(JSON.stringify(quantityToJson(A("2250/13")))).toBe('{"value":"2250/13","unit":"A"}');
  });

  test("what would not be read is not written", () => {
    const long = A(`1/${"7".repeat(390)}`).scale(`1/${"3".repeat(390)}`);
    expect(() => quantityToJson(long)).toThrow(expect.objectContaining({ code: "TOO_LONG" }));
    expect(() => quantityToJson(A(1, "1 A".padEnd(201)))).toThrow(
      expect.objectContaining({ code: "TOO_LONG" }),
    );
  });
});

describe("quantityFromJson refuses", () => {
  const cases: readonly [string, string][] = [
    ["null", "PARSE "],
    ['"10 ft"', "PARSE "],
    ["10.5", "PARSE "],
    ['[{"value":"1","unit":"ft"}]', "PARSE "],
    ["{}", "UNKNOWN_UNIT /unit"],
    ['{"value":"1"}', "UNKNOWN_UNIT /unit"],
    ['{"unit":"ft"}', "NOT_A_NUMBER /value"],
    ['{"value":10.5,"unit":"ft"}', "NOT_A_NUMBER /value"],
    ['{"value":null,"unit":"ft"}', "NOT_A_NUMBER /value"],
    ['{"value":"","unit":"ft"}', "NOT_A_NUMBER /value"],
    ['{"value":"NaN","unit":"ft"}', "NOT_A_NUMBER /value"],
    ['{"value":"ten","unit":"ft"}', "NOT_A_NUMBER /value"],
    ['{"value":"10.50","unit":"ft"}', "PARSE /value"],
    ['{"value":"010","unit":"ft"}', "PARSE /value"],
    ['{"value":"+1","unit":"ft"}', "PARSE /value"],
    ['{"value":"-0","unit":"ft"}', "PARSE /value"],
    ['{"value":".5","unit":"ft"}', "PARSE /value"],
    ['{"value":"1e3","unit":"ft"}', "PARSE /value"],
    ['{"value":"2/6","unit":"ft"}', "PARSE /value"],
    ['{"value":"1/2","unit":"ft"}', "PARSE /value"],
    ['{"value":"1/0","unit":"ft"}', "DIVIDE_BY_ZERO /value"],
    ['{"value":"1e999999999","unit":"ft"}', "TOO_LONG /value"],
    [`{"value":"${"9".repeat(401)}","unit":"ft"}`, "TOO_LONG /value"],
    ['{"value":"1","unit":"V"}', "UNIT_MISMATCH /unit"],
    ['{"value":"1","unit":"FT"}', "UNKNOWN_UNIT /unit"],
    ['{"value":"1","unit":"feet"}', "UNKNOWN_UNIT /unit"],
    ['{"value":"1","unit":"__proto__"}', "UNKNOWN_UNIT /unit"],
    ['{"value":"1","unit":["ft"]}', "UNKNOWN_UNIT /unit"],
    ['{"value":"1","unit":"ft","kind":"area"}', "UNIT_MISMATCH /kind"],
    ['{"value":"1","unit":"ft","kind":null}', "UNIT_MISMATCH /kind"],
    ['{"value":"1","unit":"ft","note":"x"}', "PARSE /note"],
    ['{"value":"1","unit":"ft","a/b~c":"x"}', "PARSE /a~1b~0c"],
    ['{"value":"1","unit":"ft","__proto__":{"value":"2"}}', "PARSE /__proto__"],
    ['{"value":"1","unit":"ft","constructor":{}}', "PARSE /constructor"],
    ['{"value":"1","unit":"ft","text":1}', "PARSE /text"],
    ['{"value":"1","unit":"ft","text":null}', "PARSE /text"],
    ['{"value":"1","unit":"ft","text":""}', "TEXT_MISMATCH /text"],
    [`{"value":"1","unit":"ft","text":"2'"}`, "TEXT_MISMATCH /text"],
    ['{"value":"1","unit":"ft","text":"1 V"}', "TEXT_MISMATCH /text"],
    [`{"value":"1","unit":"ft","text":"${"1".repeat(201)}"}`, "TOO_LONG /text"],
  ];
  test.each(cases)("%s", (json, expected) => {
    expect(refusal(safeQuantityFromJson("length", JSON.parse(json)))).toBe(expected);
    expect(() => quantityFromJson("length", JSON.parse(json))).toThrow(
      expect.objectContaining({ code: expected.split(" ")[0] }),
    );
  });

  test("a value outside what the kind allows", () => {
    expect(refusal(safeQuantityFromJson("powerFactor", { value: "2", unit: "pf" }))).toBe(
      "OUT_OF_RANGE ",
    );
  });
  test("a kind that is none", () => {
    for (const kind of ["__proto__", "toString", "speed"]) {
      expect(refusal(safeQuantityFromJson(kind as "length", { value: "1", unit: "ft" }))).toBe(
        "UNIT_MISMATCH /unit",
      );
    }
  });
  test("and says where in the caller's data", () => {
    const read = safeQuantityFromJson(
      "length",
      { value: "x", unit: "ft" },
      { path: "/conductors/S1/length" },
    );
    expect(refusal(read)).toBe("NOT_A_NUMBER /conductors/S1/length/value");
  });
});

describe("quantityFromJson takes", () => {
  test("the equal text in another unit", () => {
    const json = { value: "126", unit: "in", text: `10'-6"` };
    expect(String(quantityFromJson("length", json))).toBe("126 in");
  });
  test("its own kind, said again", () => {
    expect(String(quantityFromJson("length", { kind: "length", value: "1/3", unit: "ft" }))).toBe(
      "1/3 ft",
    );
  });
  test("an object without a prototype", () => {
    const json = Object.assign(Object.create(null), { value: "1", unit: "ft" });
    expect(quantityFromJson("length", json).eq(ft(1))).toBe(true);
  });
  test("numbers and unreduced values, when told to be lenient", () => {
    const lenient = { lenient: true };
    expect(String(quantityFromJson("length", { value: 10.5, unit: "ft" }, lenient))).toBe(
      "10.5 ft",
    );
    expect(String(quantityFromJson("length", { value: "2/6", unit: "ft" }, lenient))).toBe(
      "1/3 ft",
    );
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, null, true]) {
      expect(refusal(safeQuantityFromJson("length", { value, unit: "ft" }, lenient))).toBe(
        "NOT_A_NUMBER /value",
      );
    }
  });
  test("units of one's own", () => {
    const rod = defineUnit("length", "rod" as "ft", "5.0292");
    const json = quantityToJson(rod(2));
    expect(quantityFromJson("length", json, { units: [rod] }).eq(m("10.0584"))).toBe(true);
    expect(refusal(safeQuantityFromJson("length", json))).toBe("UNKNOWN_UNIT /unit");
  });
});

describe("anyQuantityFromJson", () => {
  test("tells two kinds of A apart by the kind", () => {
    const json = quantityToJson(faultKA(22), { kind: true });
    expect(anyQuantityFromJson(json).kind).toBe("shortCircuitCurrent");
    expect(anyQuantityFromJson({ ...json, kind: "current" }).kind).toBe("current");
  });
  test.each([
    [{ value: "22", unit: "kA" }, "PARSE /kind"],
    [{ kind: "speed", value: "22", unit: "kA" }, "PARSE /kind"],
    [{ kind: "__proto__", value: "22", unit: "kA" }, "PARSE /kind"],
    [{ kind: 3, value: "22", unit: "kA" }, "PARSE /kind"],
    [{ kind: "voltage", value: "22", unit: "kA" }, "UNIT_MISMATCH /unit"],
    ["22 kA", "PARSE "],
  ])("refuses %j", (json, expected) => {
    expect(refusal(safeAnyQuantityFromJson(json))).toBe(expected);
  });
});

test("a conductor is plain JSON as it is", () => {
  const conductor = parseConductor("#2 AL");
  expect(JSON.parse(JSON.stringify(conductor))).toEqual(conductor);
});

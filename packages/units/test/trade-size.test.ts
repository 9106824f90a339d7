import {
  compareTradeSize,
  isTradeSize,
  metricDesignator,
  nextLargerTradeSize,
  parseTradeSize,
  safeParseTradeSize,
  TRADE_SIZES,
  type TradeSize,
} from "@lineside/units";
import { describe, expect, test } from "vitest";

const DESIGNATED =
  "3/8 (12) 1/2 (16) 3/4 (21) 1 (27) 1-1/4 (35) 1-1/2 (41) 2 (53) 2-1/2 (63) 3 (78) 3-1/2 (91) 4 (103) 5 (129) 6 (155)";

test("13 trade sizes with their designators, in order", () => {
  expect(TRADE_SIZES.map((size) => `${size} (${metricDesignator(size)})`).join(" ")).toBe(
    DESIGNATED,
  );
  TRADE_SIZES.forEach((a, i) => {
    TRADE_SIZES.forEach((b, j) => {
      expect(compareTradeSize(a, b) + 0).toBe(Math.sign(i - j) + 0);
    });
    expect(nextLargerTradeSize(a)).toBe(TRADE_SIZES[i + 1]);
  });
});

describe("parseTradeSize", () => {
  test("reads each from its name, with its mark, its designator and both", () => {
    for (const size of TRADE_SIZES) {
      const designator = metricDesignator(size);
      const texts = [
        size,
        `${size}"`,
        `${size} in.`,
        `${size}-inch`.replace("-inch", " inch"),
        `${size} (${designator})`,
        `${size} inch (${designator})`,
        size.replace("-", " "),
      ];
      for (const text of texts) expect(parseTradeSize(text), text).toBe(size);
    }
  });

  test.each<[string, TradeSize]>([
    ["1-1/2 inch (41)", "1-1/2"],
    ["1½", "1-1/2"],
    ["½ in", "1/2"],
    ["⅜", "3/8"],
    ["2 inches", "2"],
    [" 3/4 ", "3/4"],
  ])("%j is %s", (text, size) => {
    expect(parseTradeSize(text)).toBe(size);
    expect(safeParseTradeSize(text)).toEqual({ ok: true, value: size });
  });

  test.each([
    ["", "PARSE", undefined],
    ["x", "PARSE", undefined],
    ["-1/2", "PARSE", undefined],
    ["11/4", "PARSE", undefined],
    ["1-1/4 ft", "PARSE", undefined],
    ["1-1/4 (35", "PARSE", undefined],
    ["(35)", "PARSE", undefined],
    ["1-1/4-1/2", "PARSE", undefined],
    ["1-3/4", "NOT_STANDARD_SIZE", "2"],
    ["7", "NOT_STANDARD_SIZE", "6"],
    ["1.25", "NOT_STANDARD_SIZE", "1-1/4"],
    ["1-2/8", "NOT_STANDARD_SIZE", "1-1/4"],
    [".75", "NOT_STANDARD_SIZE", "3/4"],
    ["4-1/2", "NOT_STANDARD_SIZE", "5"],
    ["2/0", "NOT_STANDARD_SIZE", "2"],
    ["1-1/2 inch (35)", "DESIGNATOR_MISMATCH", "1-1/2 (41)"],
    ["1-1/4 (41)", "DESIGNATOR_MISMATCH", "1-1/4 (35)"],
    ["2 (52)", "DESIGNATOR_MISMATCH", "2 (53)"],
    ["2 (54)", "DESIGNATOR_MISMATCH", "2 (53)"],
    ["1".repeat(201), "TOO_LONG", undefined],
    [null as unknown as string, "PARSE", undefined],
  ])("%j is refused: %s", (text, code, suggestion) => {
    const read = safeParseTradeSize(text);
    expect(read.ok ? read.value : [read.error.code, read.error.suggestion]).toEqual([
      code,
      suggestion,
    ]);
    expect(() => parseTradeSize(text)).toThrow(expect.objectContaining({ code }));
  });
});

test.each([["1-1/4 "], ["1 1/4"], ["35"], [1], ["constructor"]])("%j names none", (value) => {
  expect(isTradeSize(value)).toBe(false);
});

/** What the compiler must refuse, and what the readers' results are. */
import {
  A,
  type AnyQuantity,
  type Bound,
  type Counted,
  formatFeetInches,
  formatQuantity,
  inch,
  parseBound,
  parseCounted,
  parseLength,
  parseQuantity,
  parseRange,
  parseSlope,
  type Quantity,
  readLength,
  safeParseLength,
  safeParseQuantity,
  V,
} from "@lineside/units";

export const length: Quantity<"length"> = parseLength("5 ft");
export const sameLength: Quantity<"length"> = readLength("5 ft").value;
export const current: Quantity<"current"> = parseQuantity("current", "5 A");
export const slope: Quantity<"ratio"> = parseSlope("1:12");
export const bound: Bound<"voltage"> = parseBound("voltage", "600 V max.");
export const low: Quantity<"realPower"> = parseRange("realPower", "0-500 kW").low;
export const each: AnyQuantity = parseCounted("3-100 kVA").each;
export const bank: Counted<Quantity<"apparentPower">> = parseCounted("3-100 kVA", "apparentPower");

// @ts-expect-error a length is no current
export const wrong: Quantity<"current"> = parseLength("5 ft");
// @ts-expect-error the kind of the text is the kind of the result
export const mismatched: Quantity<"voltage"> = parseQuantity("current", "5 A");
// @ts-expect-error no such kind
parseQuantity("amperage", "5 A");
// @ts-expect-error no default kind
parseQuantity("5 A");
// @ts-expect-error the unit of another kind
parseQuantity("current", "5", { unit: V });
// @ts-expect-error a unit of length only
parseLength("5", { unit: A });
// @ts-expect-error the one custom that there is
parseLength("5-6", { bare: "inches" });
// @ts-expect-error a text
parseLength(5);
// @ts-expect-error only lengths print in feet and inches
formatFeetInches(A(5), { denominator: 16 });
// @ts-expect-error the denominator is never assumed
formatFeetInches(inch(5));
// @ts-expect-error not a rule's fraction
formatFeetInches(inch(5), { denominator: 10 });
// @ts-expect-error there is no nearest: it could hide a failure
formatFeetInches(inch(5), { denominator: 8, rounding: "nearest" });
// @ts-expect-error the unit of another kind
formatQuantity(A(5), { unit: V });
// @ts-expect-error the value is there only if it was read
safeParseLength("5 ft").value;
// @ts-expect-error what the unit decides is not known to be a power
parseCounted("3-100 kVA").each.to(inch);

const read = safeParseQuantity("current", "5 A");
export const value: Quantity<"current"> | string = read.ok ? read.value : read.error.code;

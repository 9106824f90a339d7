import { isConductorSize, isQuantity, type Quantity } from "@lineside/units";
import { CASE_SHAPE, type FieldShape, MOST_VOLTAGE, type RecordShape } from "./case-shape.ts";
import { CONNECTIONS } from "./connection.ts";
import { parseEdition } from "./editions.ts";
import { CONDUCTOR_CLASSES, type Site, type TapCase, type TapEnd } from "./tap-case.ts";
import { TapRulesError, type TapRulesErrorCode } from "./tap-rules-error.ts";

/** More ends, conductors above or ratings than any installation has. */
export const MOST_ITEMS = 1000;

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (isQuantity(value)) return `${value} (${value.kind})`;
  return typeof value === "string"
    ? JSON.stringify(value.slice(0, 60))
    : Array.isArray(value)
      ? "a list"
      : typeof value === "object"
        ? "an object"
        : String(value).slice(0, 60);
}

function wrong(
  code: TapRulesErrorCode,
  path: string,
  got: unknown,
  expected: string,
): TapRulesError {
  return new TapRulesError(code, { path, got: show(got), expected });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isQuantity(value);
}

function checkRecord(value: unknown, fields: RecordShape, path: string): void {
  if (!isRecord(value)) throw wrong("WRONG_KIND", path, value, "an object");
  // own enumerable fields only: a class instance or a prototype adds none
  for (const key of Object.keys(value)) {
    const shape = fields.get(key);
    if (shape === undefined) {
      const expected = `one of ${[...fields.keys()].join(", ")}`;
      throw wrong("UNKNOWN_FIELD", `${path}/${key.slice(0, 60)}`, key, expected);
    }
    const field = value[key];
    if (field !== undefined) checkField(field, shape, path, key);
  }
}

function checkQuantity(
  value: unknown,
  { kind, least }: Extract<FieldShape, { is: "quantity" }>,
  path: string,
  key: string,
): void {
  if (!isQuantity(value, kind)) throw wrong("WRONG_KIND", `${path}/${key}`, value, `a ${kind}`);
  const { n } = value.value;
  if (least !== "none" && (n < 0 || (!(n > 0) && least === "above-zero"))) {
    const expected = least === "zero" ? "not below zero" : "above zero";
    throw wrong("OUT_OF_RANGE", `${path}/${key}`, value, expected);
  }
  if (kind === "voltage" && (value as Quantity<"voltage">).gt(MOST_VOLTAGE)) {
    const expected = `at most ${MOST_VOLTAGE}, as 240.21 is applied here`;
    throw wrong("OUT_OF_RANGE", `${path}/${key}`, value, expected);
  }
}

function checkList(
  value: unknown,
  { of, least = 0 }: Extract<FieldShape, { is: "list" }>,
  path: string,
): void {
  if (!Array.isArray(value)) throw wrong("WRONG_KIND", path, value, "a list");
  if (value.length > MOST_ITEMS)
    throw wrong("TOO_MANY", path, value.length, `at most ${MOST_ITEMS}`);
  if (value.length < least) throw wrong("OUT_OF_RANGE", path, value.length, `at least ${least}`);
  // by index, so that a hole is seen too
  for (let i = 0; i < value.length; i++) checkField(value[i], of, path, String(i));
}

function checkField(value: unknown, shape: FieldShape, path: string, key: string): void {
  switch (shape.is) {
    case "quantity":
      checkQuantity(value, shape, path, key);
      return;
    case "flag":
      if (typeof value === "boolean") return;
      throw wrong("WRONG_KIND", `${path}/${key}`, value, "true or false");
    case "size":
      if (isConductorSize(value)) return;
      throw wrong("UNKNOWN_WORD", `${path}/${key}`, value, "a conductor size, such as 250 kcmil");
    case "words":
      if (shape.words.has(value)) return;
      throw wrong("UNKNOWN_WORD", `${path}/${key}`, value, `one of ${[...shape.words].join(", ")}`);
    case "phases":
      if (value === 1 || value === 3) return;
      throw wrong("UNKNOWN_WORD", `${path}/${key}`, value, "1 or 3");
    case "id":
      if (typeof value === "string" && value !== "" && value.length <= 200) return;
      throw wrong(
        "WRONG_KIND",
        `${path}/${key}`,
        value,
        "the id of a conductor, of 1 to 200 characters",
      );
    case "record":
      checkRecord(value, shape.fields, `${path}/${key}`);
      return;
    case "list":
      checkList(value, shape, `${path}/${key}`);
      return;
    case "free":
  }
}

/** Each end by itself: what belongs to other kinds of end. */
function checkEnds(ends: readonly TapEnd[], path: string): void {
  ends.forEach(({ kind, equipment, listedInstructionsMet }, i) => {
    const at = `${path}/${i}`;
    if (kind === undefined) throw wrong("UNKNOWN_WORD", `${at}/kind`, kind, "what it is");
    if (equipment !== undefined && kind !== "ocpd") {
      const expected = "only beside kind ocpd, whose equipment it is";
      throw wrong("CONTRADICTION", `${at}/equipment`, equipment, expected);
    }
    if (listedInstructionsMet !== undefined && kind !== "spd") {
      throw wrong("CONTRADICTION", `${at}/listedInstructionsMet`, kind, "only beside kind spd");
    }
  });
}

/** A part is no longer than the whole. */
function checkProtected(
  { length, protectedLength }: Pick<TapCase, "length" | "protectedLength">,
  path: string,
): void {
  if (length === undefined || !protectedLength?.gt(length)) return;
  const expected = `at most the length, ${length}`;
  throw wrong("CONTRADICTION", `${path}/protectedLength`, protectedLength, expected);
}

function checkTransformer({ transformer }: TapCase): void {
  const { phases, connection, primary, secondaries } = transformer ?? {};
  const row = connection && CONNECTIONS[connection];
  if (row !== undefined && phases !== undefined && phases !== row.phases) {
    const expected = `${row.phases}, as ${connection} has`;
    throw wrong("CONTRADICTION", "/transformer/phases", phases, expected);
  }
  if (primary !== undefined) checkProtected(primary, "/transformer/primary");
  secondaries?.forEach(({ ends = [] }, i) => {
    checkEnds(ends, `/transformer/secondaries/${i}/ends`);
  });
}

function checkSite({ industrial, supervised, manufacturing }: Site): void {
  if (industrial !== false) return;
  const expected = "an industrial installation";
  if (supervised === true) throw wrong("CONTRADICTION", "/site/supervised", supervised, expected);
  if (manufacturing === true)
    throw wrong("CONTRADICTION", "/site/manufacturing", manufacturing, expected);
}

function checkMap(value: unknown, path: string): void {
  if (value !== undefined && !isRecord(value)) throw wrong("WRONG_KIND", path, value, "an object");
}

/**
 * Checks a case that may come from JavaScript or JSON that no compiler saw. Absent fields are fine.
 *
 * @throws {@link TapRulesError} with the path of the first field that is wrong
 */
export function checkCase(c: TapCase): void {
  checkRecord(c, CASE_SHAPE, "");
  parseEdition(c.edition);
  if (!CONDUCTOR_CLASSES.includes(c.conductor)) {
    const code = c.conductor === undefined ? "MISSING_FIELD" : "UNKNOWN_WORD";
    throw wrong(code, "/conductor", c.conductor, `one of ${CONDUCTOR_CLASSES.join(", ")}`);
  }
  if (c.ends !== undefined) checkEnds(c.ends, "/ends");
  checkProtected(c, "");
  if (c.transformer !== undefined) checkTransformer(c);
  if (c.site !== undefined) checkSite(c.site);
  checkMap(c.cites, "/cites");
  checkMap(c.printed, "/printed");
  if (c.subject !== undefined && (typeof c.subject !== "string" || !c.subject.startsWith("/"))) {
    throw wrong("WRONG_KIND", "/subject", c.subject, "a JSON pointer");
  }
}

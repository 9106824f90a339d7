import { isConductorSize, isQuantity, type Quantity } from "@lineside/units";
import { CASE_SHAPE, type FieldShape, MOST_VOLTAGE, type RecordShape } from "./case-shape.ts";
import { CONNECTIONS } from "./connection.ts";
import { parseEdition } from "./editions.ts";
import { escaped, fault, isRecord, MOST_ITEMS } from "./field-check.ts";
import { CONDUCTOR_CLASSES, type Site, type TapCase, type TapEnd } from "./tap-case.ts";

function checkRecord(value: unknown, fields: RecordShape, path: string): void {
  if (!isRecord(value)) throw fault("WRONG_KIND", path, value, "an object");
  for (const key of Object.keys(value)) {
    const shape = fields.get(key);
    if (shape === undefined) {
      const expected = `one of ${[...fields.keys()].join(", ")}`;
      throw fault("UNKNOWN_FIELD", `${path}/${escaped(key)}`, key, expected);
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
  if (!isQuantity(value, kind)) throw fault("WRONG_KIND", `${path}/${key}`, value, `a ${kind}`);
  const { n } = value.value;
  if (least !== "none" && (n < 0 || (!(n > 0) && least === "above-zero"))) {
    const expected = least === "zero" ? "not below zero" : "above zero";
    throw fault("OUT_OF_RANGE", `${path}/${key}`, value, expected);
  }
  if (kind === "voltage" && (value as Quantity<"voltage">).gt(MOST_VOLTAGE)) {
    const expected = `at most ${MOST_VOLTAGE}, as 240.21 is applied here`;
    throw fault("OUT_OF_RANGE", `${path}/${key}`, value, expected);
  }
}

function checkList(
  value: unknown,
  { of, least = 0 }: Extract<FieldShape, { is: "list" }>,
  path: string,
): void {
  if (!Array.isArray(value)) throw fault("WRONG_KIND", path, value, "a list");
  if (value.length > MOST_ITEMS)
    throw fault("TOO_MANY", path, value.length, `at most ${MOST_ITEMS}`);
  if (value.length < least) throw fault("OUT_OF_RANGE", path, value.length, `at least ${least}`);
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
      throw fault("WRONG_KIND", `${path}/${key}`, value, "true or false");
    case "size":
      if (isConductorSize(value)) return;
      throw fault("UNKNOWN_WORD", `${path}/${key}`, value, "a conductor size, such as 250 kcmil");
    case "words":
      if (shape.words.has(value)) return;
      throw fault("UNKNOWN_WORD", `${path}/${key}`, value, `one of ${[...shape.words].join(", ")}`);
    case "phases":
      if (value === 1 || value === 3) return;
      throw fault("UNKNOWN_WORD", `${path}/${key}`, value, "1 or 3");
    case "id":
      if (typeof value === "string" && value !== "" && value.length <= 200) return;
      throw fault(
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
    if (kind === undefined) throw fault("UNKNOWN_WORD", `${at}/kind`, kind, "a kind, such as ocpd");
    if (equipment !== undefined && kind !== "ocpd") {
      const expected = "only beside kind ocpd, whose equipment it is";
      throw fault("CONTRADICTION", `${at}/equipment`, equipment, expected);
    }
    if (listedInstructionsMet !== undefined && kind !== "spd") {
      throw fault("CONTRADICTION", `${at}/listedInstructionsMet`, kind, "only beside kind spd");
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
  throw fault("CONTRADICTION", `${path}/protectedLength`, protectedLength, expected);
}

function checkTransformer({ transformer }: TapCase): void {
  const { phases, connection, primary, secondaries } = transformer ?? {};
  const row = connection && CONNECTIONS[connection];
  if (row !== undefined && phases !== undefined && phases !== row.phases) {
    const expected = `${row.phases}, as ${connection} has`;
    throw fault("CONTRADICTION", "/transformer/phases", phases, expected);
  }
  if (primary !== undefined) checkProtected(primary, "/transformer/primary");
  secondaries?.forEach(({ ends = [] }, i) => {
    checkEnds(ends, `/transformer/secondaries/${i}/ends`);
  });
}

function checkSite({ industrial, supervised, manufacturing }: Site): void {
  if (industrial !== false) return;
  const expected = "an industrial installation";
  if (supervised === true) throw fault("CONTRADICTION", "/site/supervised", supervised, expected);
  if (manufacturing === true)
    throw fault("CONTRADICTION", "/site/manufacturing", manufacturing, expected);
}

function isShortText(value: unknown): boolean {
  return typeof value === "string" && value.length <= 200;
}

function isPointer(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("/") && value.length <= 1000;
}

/** A record with keys of the caller's own. */
function checkEntries(
  value: unknown,
  path: string,
  holds: (entry: unknown) => boolean,
  expected: string,
): void {
  if (!isRecord(value)) throw fault("WRONG_KIND", path, value, "an object");
  const entries = Object.entries(value);
  if (entries.length > MOST_ITEMS)
    throw fault("TOO_MANY", path, entries.length, `at most ${MOST_ITEMS}`);
  for (const [key, entry] of entries) {
    if (!holds(entry)) throw fault("WRONG_KIND", `${path}/${escaped(key)}`, entry, expected);
  }
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
    throw fault(code, "/conductor", c.conductor, `one of ${CONDUCTOR_CLASSES.join(", ")}`);
  }
  if (c.ends !== undefined) checkEnds(c.ends, "/ends");
  checkProtected(c, "");
  if (c.transformer !== undefined) checkTransformer(c);
  if (c.site !== undefined) checkSite(c.site);
  if (c.cites !== undefined) checkEntries(c.cites, "/cites", isRecord, "a citation");
  if (c.printed !== undefined) checkEntries(c.printed, "/printed", isShortText, "a printed figure");
  if (c.subject !== undefined && !isPointer(c.subject)) {
    throw fault("WRONG_KIND", "/subject", c.subject, "a JSON pointer");
  }
}

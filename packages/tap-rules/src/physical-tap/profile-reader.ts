import type { Citation } from "@lineside/findings";
import { type Kind, type Quantity, type QuantityJson, safeQuantityFromJson } from "@lineside/units";
import { checkText, checkWord, type Fields, fault, fieldsOf, listOf } from "../field-check.ts";
import type {
  PhysicalTapCheckId,
  PhysicalTapChecks,
  PhysicalTapProfile,
  PhysicalTapUpkeep,
  ProfileStatus,
} from "./profile.ts";
import {
  CHECK_FORMS,
  ENCLOSURE_TYPE,
  type FieldForm,
  type RowForm,
  UPKEEP_FORMS,
} from "./profile-form.ts";

type ReadField<T> = T extends QuantityJson<infer K extends Kind> ? Quantity<K> : T;

/** A row with its quantities read, its rule id and its citation. */
export type ReadRow<R> = { readonly [F in keyof R]: ReadField<R[F]> } & {
  readonly rule: string;
  readonly cite: Citation;
};

type ReadRows<T> = { readonly [C in keyof T]: ReadRow<NonNullable<T[C]>> | undefined };

/** A profile that has been checked. */
export interface ReadProfile {
  readonly profile: PhysicalTapProfile;
  readonly checks: ReadRows<Required<PhysicalTapChecks>>;
  readonly upkeep: ReadRows<Required<PhysicalTapUpkeep>>;
}

const STATUSES: readonly ProfileStatus[] = [
  "stated",
  "recovered",
  "derived",
  "assumed-unchanged",
  "single-source",
];
const OF_ANY_ROW: readonly string[] = ["source", "section", "status", "from"];
const NAME = /^[a-z0-9][a-z0-9.-]{0,59}$/;
/** The prefixes of rules that a code sets. */
const CODES: readonly string[] = ["nec", "nesc"];
const MOST_SOURCES = 100;
const MOST_WORDS = 100;
const MOST_TEXT = 1000;
const MOST_MONTHS = 1200;

function required(value: unknown, path: string, expected: string): void {
  if (value === undefined) throw fault("MISSING_FIELD", path, value, expected);
}

function readQuantity(kind: Kind, value: unknown, path: string): Quantity<Kind> {
  const read = safeQuantityFromJson(kind, value);
  if (!read.ok)
    throw fault("WRONG_KIND", path, value, `a ${kind} as { value, unit }: ${read.error.message}`);
  if (kind !== "temperature" && read.value.value.n <= 0) {
    throw fault("OUT_OF_RANGE", path, read.value, "above zero");
  }
  return read.value;
}

function checkWords(
  value: unknown,
  path: string,
  isWord: (word: unknown) => boolean,
  expected: string,
): void {
  const words = listOf(value, path, MOST_WORDS);
  if (words.length === 0) throw fault("OUT_OF_RANGE", path, 0, "at least one word");
  words.forEach((word, i) => {
    if (!isWord(word)) throw fault("UNKNOWN_WORD", `${path}/${i}`, word, expected);
  });
}

function readField(field: FieldForm, value: unknown, path: string): unknown {
  if (value === undefined) {
    if (field.optional !== true) required(value, path, "a field of the row");
    return undefined;
  }
  switch (field.form) {
    case "quantity":
      return readQuantity(field.kind, value, path);
    case "words":
      checkWords(
        value,
        path,
        (word) => field.words.includes(word as string),
        `one of ${field.words.join(", ")}`,
      );
      return value;
    case "word":
      checkWord(value, field.words, path);
      return value;
    case "enclosure-types":
      checkWords(value, path, isEnclosureType, "a NEMA type such as 3R");
      return value;
    case "months":
      if (
        !Number.isSafeInteger(value) ||
        (value as number) < 1 ||
        (value as number) > MOST_MONTHS
      ) {
        throw fault(
          "OUT_OF_RANGE",
          path,
          value,
          `a whole number of months from 1 to ${MOST_MONTHS}`,
        );
      }
      return value;
    case "text":
      checkText(value, path, MOST_TEXT);
      return value;
  }
}

/** Whether a word has the form of a NEMA enclosure type. */
export function isEnclosureType(word: unknown): boolean {
  return typeof word === "string" && ENCLOSURE_TYPE.test(word);
}

interface Place {
  readonly rule: string;
  readonly path: string;
  readonly sources: Fields;
}

function citation(row: Fields, { path, sources }: Place): Citation {
  for (const key of ["source", "section", "status"]) required(row[key], `${path}/${key}`, "a text");
  checkText(row["source"], `${path}/source`);
  checkText(row["section"], `${path}/section`);
  checkText(row["from"], `${path}/from`);
  const [code, status, from] = [row["source"] as string, row["status"], row["from"]];
  if (!Object.hasOwn(sources, code)) {
    throw fault("UNKNOWN_WORD", `${path}/source`, code, "a key of /profile/sources");
  }
  if (!STATUSES.includes(status as ProfileStatus)) {
    throw fault("UNKNOWN_WORD", `${path}/status`, status, `one of ${STATUSES.join(", ")}`);
  }
  const { document, edition } = sources[code] as { document: string; edition: string };
  const cite = {
    document,
    edition,
    section: row["section"] as string,
    status: status as ProfileStatus,
  };
  return from === undefined ? cite : { ...cite, from: from as string };
}

function readRow(value: unknown, form: RowForm, place: Place): ReadRow<object> {
  const row = fieldsOf(value, [...OF_ANY_ROW, ...Object.keys(form)], place.path);
  const read: Record<string, unknown> = { ...row };
  for (const [key, field] of Object.entries(form)) {
    read[key] = readField(field, row[key], `${place.path}/${key}`);
  }
  return { ...read, rule: place.rule, cite: citation(row, place) };
}

function readRows<T>(
  value: unknown,
  forms: Readonly<Record<string, RowForm>>,
  { rule, path, sources }: Place,
): ReadRows<T> {
  const rows = fieldsOf(value, Object.keys(forms), path);
  return Object.fromEntries(
    Object.entries(forms).flatMap(([id, form]) =>
      rows[id] === undefined
        ? []
        : [
            [
              id,
              readRow(rows[id], form, { rule: `${rule}/${id}`, path: `${path}/${id}`, sources }),
            ],
          ],
    ),
  ) as ReadRows<T>;
}

function checkSources(value: unknown): Fields {
  const path = "/profile/sources";
  required(value, path, "an object of documents");
  const codes = typeof value === "object" && value !== null ? Object.keys(value) : [];
  if (codes.length > MOST_SOURCES)
    throw fault("TOO_MANY", path, codes.length, `at most ${MOST_SOURCES}`);
  const sources = fieldsOf(value, codes, path);
  for (const code of codes) {
    const at = `${path}/${code.slice(0, 60)}`;
    const { document, edition } = fieldsOf(sources[code], ["document", "edition"], at);
    required(document, `${at}/document`, "the name of the document");
    checkText(document, `${at}/document`);
    if (typeof edition !== "string" || edition.length > 200) {
      throw fault(
        "WRONG_KIND",
        `${at}/edition`,
        edition,
        "a text, empty where the document has none",
      );
    }
  }
  return sources;
}

function checkOrder<K extends Kind>(
  least: Quantity<K> | undefined,
  most: Quantity<K> | undefined,
  path: string,
): void {
  if (least !== undefined && most !== undefined && least.gt(most)) {
    throw fault("CONTRADICTION", path, least, `not above ${most}`);
  }
}

/** Checks a profile and reads its quantities. */
export function readProfile(value: unknown): ReadProfile {
  const path = "/profile";
  const fields = fieldsOf(value, ["id", "rules", "nature", "sources", "checks", "upkeep"], path);
  const { id, rules, nature } = fields;
  for (const [key, name] of [
    ["id", id],
    ["rules", rules],
  ] as const) {
    required(name, `${path}/${key}`, "a name");
    if (typeof name !== "string" || !NAME.test(name) || CODES.includes(name)) {
      throw fault(
        "WRONG_KIND",
        `${path}/${key}`,
        name,
        "a name in lower case, such as article-000, that is not that of a code",
      );
    }
  }
  required(nature, `${path}/nature`, "what its documents are");
  checkText(nature, `${path}/nature`);
  const sources = checkSources(fields["sources"]);
  const place = (key: string): Place => ({
    rule: rules as string,
    path: `${path}/${key}`,
    sources,
  });
  required(fields["checks"], `${path}/checks`, "an object of checks");
  const checks = readRows<Required<PhysicalTapChecks>>(
    fields["checks"],
    CHECK_FORMS,
    place("checks"),
  );
  const upkeep = readRows<Required<PhysicalTapUpkeep>>(
    fields["upkeep"] === undefined ? {} : fields["upkeep"],
    UPKEEP_FORMS,
    place("upkeep"),
  );
  const voltage = checks["nominal-voltage"];
  checkOrder(voltage?.least, voltage?.most, `${path}/checks/nominal-voltage/least`);
  const rating = checks["fault-current"];
  checkOrder(rating?.usualLeast, rating?.usualMost, `${path}/checks/fault-current/usualLeast`);
  return { profile: value as PhysicalTapProfile, checks, upkeep };
}

/**
 * Checks a profile that was read from JSON.
 *
 * @throws {@link TapRulesError} with the path of the first field that is wrong, under `/profile`
 * @example
 * ```ts
 * import { parsePhysicalTapProfile, SERVICE_ENTRANCE_TAP_ARTICLE } from "@lineside/tap-rules";
 * parsePhysicalTapProfile(JSON.parse(JSON.stringify(SERVICE_ENTRANCE_TAP_ARTICLE))).id; // => "service-entrance-tap-article"
 * parsePhysicalTapProfile({ ...SERVICE_ENTRANCE_TAP_ARTICLE, rules: "nec" }); // throws WRONG_KIND
 * ```
 */
export function parsePhysicalTapProfile(value: unknown): PhysicalTapProfile {
  return readProfile(value).profile;
}

/** The ids of the checks, in the order in which they are judged. */
export const PHYSICAL_TAP_CHECKS: readonly PhysicalTapCheckId[] = /* @__PURE__ */ Object.keys(
  CHECK_FORMS,
) as PhysicalTapCheckId[];

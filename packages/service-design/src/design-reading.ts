import type { Design, DesignFile } from "./design.ts";
import type { Issue } from "./design-error.ts";
import { shown } from "./design-error.ts";
import { DESIGN_VERSION, designFields } from "./design-form.ts";
import { type Form, object, type Place, record, text, unknownKey } from "./form.ts";
import { memberOf } from "./json-pointer.ts";
import { checkOneLine } from "./one-line-check.ts";
import { isForbiddenKey, isPlainMap, mergePatch, type Plain } from "./plain-data.ts";
import { LIMITS } from "./text-limits.ts";

/** What plain data came to. */
export type PlainRead =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** What an alternative may change: all that is judged. */
const PATCHED: readonly string[] = [
  "project",
  "codes",
  "service",
  "equipment",
  "conductors",
  "declarations",
  "published",
];
/** More alternatives than a person compares. */
const MOST_ALTERNATIVES = 20;

interface FileForms {
  readonly file: Form<DesignFile>;
  readonly name: Form<string>;
}

/** The form of a design file without its alternatives. */
export function designFileForm(): Form<DesignFile> {
  return record<DesignFile>("a design", designFields());
}

/**
 * Reads a design from plain data, such as parsed JSON. The data is bounded and checked as the text of a file is; mistakes
 * have paths and no lines.
 *
 * @example
 * ```ts
 * import { readDesign } from "@lineside/service-design";
 * const read = readDesign({ lineside: 1, equipment: { P1: { is: "breaker", rating: 225 } } });
 * read.ok ? [] : read.issues.map(({ code, path }) => ({ code, path }));
 * // => [{ code: "NO_UNIT", path: "/equipment/P1/rating" }]
 * ```
 */
export function readDesign(data: unknown): PlainRead {
  const issues: Issue[] = [];
  const at: Place = { path: "", issues };
  const plain = boundedPlain(data, at);
  if (plain === undefined) return { ok: false, issues };
  if (!isPlainMap(plain)) {
    object(at, {
      code: "WRONG_TYPE",
      message: plain === null ? "the file is empty" : `a design is a map, not ${shown(plain)}`,
      got: plain,
      expected: `a map that starts with lineside: ${DESIGN_VERSION}`,
    });
    return { ok: false, issues };
  }
  if (!checkVersion(plain["lineside"], at)) return { ok: false, issues };
  const forms: FileForms = { file: designFileForm(), name: text("a name", 64) };
  const { alternatives: patches = null, ...rest } = plain;
  const file = forms.file.read(rest, at);
  // alternatives of a file that is wrong would repeat its mistakes
  if (file !== undefined && issues.length === 0) checkOneLine(file, at);
  if (file === undefined || issues.length > 0) return { ok: false, issues };
  const alternatives = readAlternatives(rest, patches, forms, at);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, design: alternatives === undefined ? file : { ...file, alternatives } };
}

/** Before anything else: another version means that nothing else can be trusted. */
function checkVersion(version: Plain | undefined, at: Place): boolean {
  if (version === DESIGN_VERSION) return true;
  const expected = `lineside: ${DESIGN_VERSION}`;
  if (version === undefined || version === null) {
    const message = `this is not marked as a design file; write ${expected} at its top`;
    object(at, {
      code: "MISSING_VERSION",
      message,
      got: "nothing",
      expected,
      suggestion: expected,
    });
    return false;
  }
  const newer = typeof version === "number" && version > DESIGN_VERSION;
  const message = newer
    ? `the file is of version ${version}, newer than this program, which reads version ${DESIGN_VERSION}`
    : `${shown(version)} is no version of a design file; write ${expected}`;
  object(
    { ...at, path: "/lineside" },
    { code: "UNKNOWN_VERSION", message, got: version, expected },
  );
  return false;
}

/** Each alternative is read whole: the file with its patch merged in. */
function readAlternatives(
  file: Plain,
  patches: Plain,
  forms: FileForms,
  top: Place,
): Design["alternatives"] | undefined {
  if (patches === null) return undefined;
  const at: Place = { ...top, path: "/alternatives" };
  if (!isPlainMap(patches)) {
    const message = `expected named changes, got ${shown(patches)}`;
    return object(at, { code: "WRONG_TYPE", message, got: patches, expected: "a map by name" });
  }
  const names = Object.keys(patches);
  if (names.length > MOST_ALTERNATIVES) {
    const expected = `at most ${MOST_ALTERNATIVES} alternatives`;
    return object(at, {
      code: "TOO_MANY",
      message: `${names.length} alternatives`,
      got: names.length,
      expected,
    });
  }
  const read = new Map<string, DesignFile>();
  for (const name of names) {
    const patch = patches[name] ?? null;
    const here: Place = { ...at, path: memberOf(at.path, name) };
    if (forms.name.read(name, here) === undefined) continue;
    if (!isPlainMap(patch)) {
      const message = `expected the fields to change, got ${shown(patch)}`;
      object(here, { code: "WRONG_TYPE", message, got: patch, expected: "a map" });
      continue;
    }
    for (const key of Object.keys(patch)) {
      if (!PATCHED.includes(key)) unknownKey(here, key, "an alternative", PATCHED);
    }
    // the mistakes of the patched file stand in the patch, whose paths are the file's own
    const patched: Place = { path: "", issues: [] };
    const whole = forms.file.read(mergePatch(file, patch), patched);
    if (whole !== undefined && patched.issues.length === 0) checkOneLine(whole, patched);
    for (const issue of patched.issues) {
      if (top.issues.length >= LIMITS.errors) break;
      const message = `in the alternative ${name}: ${issue.message}`;
      top.issues.push({ ...issue, path: `${here.path}${issue.path}`, message });
    }
    if (whole !== undefined && patched.issues.length === 0) read.set(name, whole);
  }
  return Object.fromEntries(read);
}

/** Plain data within the limits; `undefined` after an issue. */
function boundedPlain(data: unknown, at: Place): Plain | undefined {
  let items = 0;
  const visit = (value: unknown, path: string, depth: number): Plain | undefined => {
    items += 1;
    const here: Place = { ...at, path };
    if (depth > LIMITS.depth) {
      const expected = `at most ${LIMITS.depth} levels`;
      return object(here, {
        code: "TOO_DEEP",
        message: "too many maps and lists inside each other",
        got: value,
        expected,
      });
    }
    if (items > LIMITS.items) {
      if (items > LIMITS.items + 1) return undefined;
      const expected = `at most ${LIMITS.items} values`;
      return object(here, {
        code: "TOO_MANY",
        message: "far more than a design holds",
        got: value,
        expected,
      });
    }
    if (value === null || typeof value === "boolean" || typeof value === "string") return value;
    if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
    if (Array.isArray(value)) {
      const list: Plain[] = [];
      for (const [i, item] of value.entries()) {
        const read = visit(item, memberOf(path, i), depth + 1);
        if (read === undefined) return undefined;
        list.push(read);
      }
      return list;
    }
    if (isPlainMap(value)) {
      const members: [string, Plain][] = [];
      for (const [key, item] of Object.entries(value) as [string, unknown][]) {
        const inside = memberOf(path, key);
        if (isForbiddenKey(key)) {
          const message = `${key} cannot be the name of anything in a design`;
          return object(
            { ...at, path: inside },
            { code: "PROTO_KEY", message, got: key, expected: "another name", atKey: true },
          );
        }
        if (item === undefined) continue;
        const read = visit(item, inside, depth + 1);
        if (read === undefined) return undefined;
        members.push([key, read]);
      }
      return Object.fromEntries(members);
    }
    return object(here, {
      code: "WRONG_TYPE",
      message: `a ${typeof value} is no plain data`,
      got: typeof value,
      expected: "what JSON can say",
    });
  };
  return visit(data, "", 0);
}

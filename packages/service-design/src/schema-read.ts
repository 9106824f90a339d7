import { nearestWord } from "@lineside/findings";
import * as z from "zod/mini";
import { type Issue, listed, shown } from "./design-error.ts";
import { memberOf } from "./json-pointer.ts";
import { forbiddenKey, type Objection, wrongType } from "./objection.ts";
import { isForbiddenKey, isPlainMap } from "./plain-data.ts";
import { suggestionFor } from "./suggestion.ts";
import { LIMITS } from "./text-limits.ts";

/** The schemas of the maps that hold an unknown key; zod's own issues do not name them. */
type Holders = ReadonlyMap<unknown, z.ZodMiniObject>;

/** What data means by a schema of this package, or the first hundred things that are wrong with it. */
export function readBy<T>(
  schema: z.ZodMiniType<T>,
  data: unknown,
): { readonly value: T } | { readonly issues: readonly Issue[] } {
  const holders = new Map<unknown, z.ZodMiniObject>();
  const read = schema.safeParse(data, {
    reportInput: true,
    error: ({ code, input, inst }) => {
      if (code === "unrecognized_keys" && inst instanceof z.ZodMiniObject) holders.set(input, inst);
      return undefined;
    },
  });
  if (read.success) return { value: read.data };
  const issues: Issue[] = [];
  for (const issue of read.error.issues) {
    for (const { path = [], got, suggestion, ...rest } of objectionsTo(issue, holders)) {
      if (issues.length >= LIMITS.errors) return { issues };
      issues.push({
        ...rest,
        path: [...issue.path, ...path].map(String).reduce(memberOf, ""),
        got: shown(got),
        ...(suggestion !== undefined && { suggestion }),
      });
    }
  }
  return { issues };
}

/** What zod calls a type, in the words of a design. */
const TYPES: Readonly<Record<string, string>> = {
  object: "a map",
  record: "a map by name",
  string: "a text",
  boolean: "true or false",
  int: "a whole number",
};

/** What an issue of zod means in a design. */
function objectionsTo(issue: z.core.$ZodIssue, holders: Holders): readonly Objection[] {
  const { input: got } = issue;
  switch (issue.code) {
    case "custom":
      return [{ message: issue.message, ...(issue.params as Omit<Objection, "message">) }];
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, holders.get(got)));
    case "invalid_key":
      return issue.issues.flatMap((one) => objectionsTo(one, holders)).map(atKey);
    case "invalid_value":
      return [notOneOf(issue.values.map(String), got)];
    case "invalid_union":
      return unionObjections(issue, holders);
    case "invalid_type":
      return [ofWrongType(got, TYPES[issue.expected] ?? "another value")];
    case "too_small":
      return [outOfRange(got, `at least ${issue.minimum}`)];
    case "too_big":
      return [outOfRange(got, `at most ${issue.maximum}`)];
    default:
      return [wrongType(got, "another value")];
  }
}

const atKey = (objection: Objection): Objection => ({ ...objection, atKey: true });

function ofWrongType(got: unknown, expected: string): Objection {
  if (typeof got === "number" && expected === TYPES["int"]) return outOfRange(got, expected);
  const words = expected === TYPES["boolean"] ? ["true", "false"] : [];
  const suggestion = suggestionFor(got, words);
  if (suggestion === undefined) return wrongType(got, expected);
  return {
    ...wrongType(got, expected),
    message: `write ${suggestion} for ${shown(got)}`,
    suggestion,
  };
}

function outOfRange(got: unknown, limit: string): Objection {
  if (typeof got === "string") {
    const message = `a text of ${got.length} characters`;
    return { code: "OUT_OF_RANGE", message, got, expected: `${limit} characters` };
  }
  const code = Number(got) < 0 ? "NEGATIVE" : "OUT_OF_RANGE";
  return { code, message: `${shown(got)} is not ${limit}`, got, expected: limit };
}

/** Of several schemas the one whose type fits is the one that was meant. */
function unionObjections(
  { errors, input: got, path, ...issue }: z.core.$ZodIssueInvalidUnion,
  holders: Holders,
): readonly Objection[] {
  if ("options" in issue && issue.options) {
    const tag = String(path.at(-1));
    return [notOneOf(issue.options.map(String), isPlainMap(got) ? got[tag] : undefined)];
  }
  const branches = errors.map((branch) =>
    branch.flatMap((one) =>
      objectionsTo(one, holders).map((objection) => {
        return { ...objection, path: [...one.path.map(String), ...(objection.path ?? [])] };
      }),
    ),
  );
  const meant = branches.find((branch) => branch.every((one) => one.path.length > 0));
  return meant ?? [wrongType(got, listed(branches.flat().map(({ expected }) => expected)))];
}

function notOneOf(words: readonly string[], got: unknown): Objection {
  const expected = listed(words);
  if (got === undefined) {
    const message = `this is missing; write ${expected}`;
    return { code: "MISSING_KEY", message, got: "nothing", expected };
  }
  if (typeof got !== "string") return wrongType(got, expected);
  const suggestion = suggestionFor(got, words);
  const message =
    suggestion === undefined
      ? `${shown(got)} is none of ${expected}`
      : `${shown(got)} is not known here; did you mean ${suggestion}?`;
  return { code: "UNKNOWN_CHOICE", message, got, expected, suggestion };
}

function unknownKey(key: string, holder: z.ZodMiniObject | undefined): Objection {
  if (isForbiddenKey(key)) return { ...forbiddenKey(key), path: [key] };
  const known = Object.keys(holder?.shape ?? {});
  const title = (holder && z.globalRegistry.get(holder)?.title) ?? "this map";
  const suggestion = nearestWord(key, known);
  const hint = suggestion ? `did you mean ${suggestion}?` : `it has ${listed(known)}`;
  return {
    code: "UNKNOWN_KEY",
    message: `${shown(key)} is not a field of ${title}; ${hint}`,
    path: [key],
    got: key,
    expected: listed(known),
    suggestion,
    atKey: true,
  };
}

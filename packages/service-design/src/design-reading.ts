import type { Design } from "./design.ts";
import type { Issue } from "./design-error.ts";
import { designSchema } from "./design-file.ts";
import { keysOf } from "./json-pointer.ts";
import { readBy } from "./schema-read.ts";

/** What plain data came to. */
export type PlainRead =
  | { readonly ok: true; readonly design: Design }
  | { readonly ok: false; readonly issues: readonly Issue[] };

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
  const read = readBy(designSchema, data);
  if ("value" in read) return { ok: true, design: read.value };
  // alternatives of a file that is wrong repeat its mistakes
  const own = read.issues.filter(({ path }) => !path.startsWith("/alternatives/"));
  return { ok: false, issues: own.length > 0 ? own : read.issues.map(inAlternative) };
}

function inAlternative(issue: Issue): Issue {
  const [section, name, ...field] = keysOf(issue.path);
  return section === "alternatives" && field.length > 0
    ? { ...issue, message: `in the alternative ${name}: ${issue.message}` }
    : issue;
}

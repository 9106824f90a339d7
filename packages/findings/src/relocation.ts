import type { Finding, Remedy } from "./finding.ts";

/**
 * A finding and all its clauses and routes, outermost first.
 *
 * @example
 * ```ts
 * import { finding, walk } from "@lineside/findings";
 * const clause = finding({ rule: "nec/240.21(B)(1)(1)", verdict: "consult" });
 * const route = finding({ rule: "nec/240.21(B)(1)", parts: [clause] });
 * [...walk(route)].map((one) => one.rule); // => ["nec/240.21(B)(1)", "nec/240.21(B)(1)(1)"]
 * ```
 */
export function* walk(finding: Finding): Generator<Finding, void, undefined> {
  yield finding;
  for (const part of finding.parts ?? []) yield* walk(part);
  for (const route of finding.tried ?? []) yield* walk(route);
}

/**
 * The same finding in a larger file: every path of a missing input, a remedy or a subject is rewritten, in its clauses,
 * routes and remedies too. A rule package names the fields of its own input; a design knows where those stand in its file.
 *
 * @example
 * ```ts
 * import { finding, relocate } from "@lineside/findings";
 * const tap = finding({ rule: "nec/240.21", missing: [{ path: "/length", expects: "length" }] });
 * relocate(tap, (path) => `/conductors/S1${path}`).missing[0]?.path; // => "/conductors/S1/length"
 * ```
 */
export function relocate(finding: Finding, place: (path: string) => string): Finding {
  const moved = (findings: readonly Finding[]) => findings.map((one) => relocate(one, place));
  const changes: Partial<Finding> = {
    ...(finding.subject !== undefined && { subject: place(finding.subject) }),
    ...(finding.missing.length > 0 && {
      missing: finding.missing.map((input) => ({ ...input, path: place(input.path) })),
    }),
    ...(finding.remedies.length > 0 && {
      remedies: finding.remedies.map(
        (remedy): Remedy => ({
          path: place(remedy.path),
          value: remedy.value,
          finding: relocate(remedy.finding, place),
        }),
      ),
    }),
    ...(finding.parts && { parts: moved(finding.parts) }),
    ...(finding.tried && { tried: moved(finding.tried) }),
  };
  return { ...finding, ...changes };
}

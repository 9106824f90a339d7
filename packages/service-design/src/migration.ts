import { shown } from "./design-error.ts";
import type { Objection, Reject } from "./objection.ts";
import type { PlainMap } from "./plain-data.ts";

/** The version of the form of a design file. */
export const DESIGN_VERSION = 1 as const;

/** Turns the data of a file of one version into that of the next; the version itself is counted up for it. */
export type Migration = (data: PlainMap) => PlainMap;

/** One for each older version: that of version 1 first. There is no older version yet. */
const MIGRATIONS: readonly Migration[] = [];

/**
 * The data in the form of today's version. Comes before anything else is read: in another version nothing else can be
 * trusted.
 */
export function migrated(
  data: PlainMap,
  reject: Reject,
  migrations: readonly Migration[] = MIGRATIONS,
): PlainMap | undefined {
  const latest = migrations.length + 1;
  const version = data["lineside"] ?? null;
  const known = typeof version === "number" && Number.isInteger(version);
  if (!known || version < 1 || version > latest) return reject(notAVersion(version, latest));
  const today = migrations.slice(version - 1).reduce((older, step) => step(older), data);
  return { ...today, lineside: latest };
}

function notAVersion(version: unknown, latest: number): Objection {
  const expected = `lineside: ${latest}`;
  if (version === null) {
    const message = `this is not marked as a design file; write ${expected} at its top`;
    return { code: "MISSING_VERSION", message, got: "nothing", expected, suggestion: expected };
  }
  const message =
    typeof version === "number" && version > latest
      ? `the file is of version ${version}, newer than this program, which reads version ${latest}`
      : `${shown(version)} is no version of a design file; write ${expected}`;
  return { code: "UNKNOWN_VERSION", message, got: version, expected, path: ["lineside"] };
}

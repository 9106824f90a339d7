import * as z from "zod/mini";
import { boundedPlain } from "./bounded-data.ts";
import { shown } from "./design-error.ts";
import { DESIGN_VERSION, migrated } from "./migration.ts";
import { objectTo, type Reject, wrongType } from "./objection.ts";
import { isPlainMap, mergePatch, type Plain, type PlainMap } from "./plain-data.ts";

/** More alternatives than a person compares. */
const MOST_ALTERNATIVES = 20;

/** The data as the schemas of maps read it: bounded, of today's version, each alternative written out. */
export function prepared(data: unknown, payload: z.core.ParsePayload): unknown {
  const reject: Reject = (objection) => objectTo(payload, objection);
  const plain = boundedPlain(data, reject);
  const today = plain === undefined ? undefined : currentFile(plain, reject);
  if (today === undefined) return z.NEVER;
  const { alternatives = null, ...file } = today;
  return withGaps({ ...file, alternatives: patched(file, alternatives, reject) });
}

function currentFile(plain: Plain, reject: Reject): PlainMap | undefined {
  if (isPlainMap(plain)) return migrated(plain, reject);
  return reject({
    code: "WRONG_TYPE",
    message: plain === null ? "the file is empty" : `a design is a map, not ${shown(plain)}`,
    got: plain,
    expected: `a map that starts with lineside: ${DESIGN_VERSION}`,
  });
}

/** The alternatives as whole designs, but for the version. */
function patched(file: PlainMap, patches: Plain, reject: Reject): Plain {
  if (!isPlainMap(patches)) return patches;
  const path = ["alternatives"];
  const names = Object.keys(patches);
  if (names.length > MOST_ALTERNATIVES) {
    const message = `${names.length} alternatives`;
    const expected = `at most ${MOST_ALTERNATIVES} alternatives`;
    reject({ code: "TOO_MANY", message, got: names.length, expected, path });
    return null;
  }
  const { lineside: _, ...base } = file;
  const whole = new Map<string, Plain>();
  for (const [name, patch] of Object.entries(patches)) {
    if (isPlainMap(patch)) whole.set(name, mergePatch(base, patch));
    else reject({ ...wrongType(patch, "the fields to change"), path: [...path, name] });
  }
  return Object.fromEntries(whole);
}

/** A field that holds nothing as one that is not there, whose name is still looked at. */
function withGaps(data: Plain): unknown {
  if (data === null) return undefined;
  if (!isPlainMap(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withGaps(value)]));
}

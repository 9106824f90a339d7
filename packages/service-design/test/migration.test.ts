import { describe, expect, test } from "vitest";
import { type Migration, migrated } from "../src/migration.ts";
import type { Objection } from "../src/objection.ts";

/** Two versions that never were: in the first equipment was called gear, in the second lengths had no unit. */
const migrations: readonly Migration[] = [
  ({ gear = {}, ...rest }) => ({ ...rest, equipment: gear }),
  ({ length = 0, ...rest }) => ({ ...rest, length: `${String(length)} ft` }),
];

function read(data: Parameters<Migration>[0]) {
  const objections: Objection[] = [];
  const today = migrated(data, (one) => void objections.push(one), migrations);
  return today ?? objections.map(({ code, message }) => [code, message]);
}

describe("a file of an older version", () => {
  test.for([
    [{ lineside: 1, gear: { A: {} }, length: 3 }],
    [{ lineside: 2, equipment: { A: {} }, length: 3 }],
    [{ lineside: 3, equipment: { A: {} }, length: "3 ft" }],
  ] as const)("takes the steps from there to today: %j", ([data]) => {
    expect(read(data)).toEqual({ lineside: 3, equipment: { A: {} }, length: "3 ft" });
  });

  test("is not changed itself", () => {
    const data = Object.freeze({ lineside: 1, gear: {} });
    read(data);
    expect(data).toEqual({ lineside: 1, gear: {} });
  });

  test.for([
    [{ lineside: 4 }, "UNKNOWN_VERSION", "the file is of version 4, newer than this program"],
    [{ lineside: 0 }, "UNKNOWN_VERSION", "0 is no version of a design file; write lineside: 3"],
    [{ lineside: 1.5 }, "UNKNOWN_VERSION", "1.5 is no version of a design file"],
    [{ lineside: "1" }, "UNKNOWN_VERSION", "1 is no version of a design file"],
    [{}, "MISSING_VERSION", "this is not marked as a design file; write lineside: 3 at its top"],
  ] as const)("is none: %j", ([data, code, message]) => {
    expect(read(data)).toEqual([[code, expect.stringContaining(message)]]);
  });
});

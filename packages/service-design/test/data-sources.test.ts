import { DATA_SOURCES as AMPACITY_SOURCES } from "@lineside/ampacity";
import { DATA_SOURCES as TAP_SOURCES } from "@lineside/tap-rules";
import { expect, test } from "vitest";

test("a source code means the same document in every package", () => {
  const shared = Object.entries(TAP_SOURCES).filter(([code]) =>
    Object.hasOwn(AMPACITY_SOURCES, code),
  );
  expect(shared.map(([code]) => code)).toEqual(["N17", "AUD23"]);
  for (const [code, words] of shared) {
    const document = words.replace(` (${code})`, "");
    expect(AMPACITY_SOURCES[code]?.includes(document), code).toBe(true);
  }
});

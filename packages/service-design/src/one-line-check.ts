import { nearestWord } from "@lineside/findings";
import { type OneLineFaultCode, oneLineFaults } from "@lineside/tap-rules";
import type { DesignFile } from "./design.ts";
import type { DesignErrorCode } from "./design-error.ts";
import { keysOf } from "./json-pointer.ts";
import type { Objection } from "./objection.ts";
import { publishedName } from "./published-figure.ts";

/** What is wrong with how a design hangs together; each field by itself was read before. */
export function* oneLineObjections(design: DesignFile): Generator<Objection> {
  for (const { code, path, message, got, expected, suggestion } of oneLineFaults(design, {
    // what a design does not tell yet is asked for
    partial: true,
  })) {
    yield { code: CODES[code], path: keysOf(path), message, got, expected, suggestion };
  }
  yield* strayFigures(design);
}

/** What a fault of a one-line is in a design file. */
const CODES: Readonly<Record<OneLineFaultCode, DesignErrorCode>> = {
  TOO_MANY: "TOO_MANY",
  WRONG_KIND: "WRONG_KIND",
  UNKNOWN_ID: "UNKNOWN_ID",
  TWO_FEEDERS: "TWO_FEEDERS",
  SAME_ENDS: "SAME_ENDS",
  LOOP: "LOOP",
  FEEDS_NOTHING: "FEEDS_NOTHING",
  NOT_A_SUPPLY: "NOT_A_SUPPLY",
  NO_SOURCE: "NO_SOURCE",
  VOLTAGES_DISAGREE: "VOLTAGES_DISAGREE",
  CONTRADICTION: "CONTRADICTION",
};

/** Every published figure is of a thing of the design. */
function* strayFigures({
  equipment = {},
  conductors = {},
  published,
}: DesignFile): Generator<Objection> {
  for (const key of Object.keys(published?.figures ?? {})) {
    const { of = "" } = publishedName(key) ?? {};
    if (Object.hasOwn(equipment, of) || Object.hasOwn(conductors, of)) continue;
    const suggestion = nearestWord(of, [...Object.keys(equipment), ...Object.keys(conductors)]);
    yield {
      code: "UNKNOWN_ID",
      path: ["published", "figures", key],
      message: `there is no ${of} in this design${suggestion ? `; did you mean ${suggestion}?` : ""}`,
      got: of,
      expected: "the name of a piece of equipment or of a conductor",
      suggestion,
      atKey: true,
    };
  }
}

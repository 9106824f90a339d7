import { AmpacityError } from "@lineside/ampacity";
import { UsageError } from "../usage-error.ts";

/** Runs what looks for a table, and says what is wrong with its id as the command line's mistake. */
export function tableError<T>(find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (!(error instanceof AmpacityError) || error.code !== "UNKNOWN_TABLE") throw error;
    const { message, code, expected, suggestion } = error;
    const words = typeof expected === "string" ? expected : expected.join(", ");
    const meant = suggestion === undefined ? "" : `\n  did you mean ${suggestion}?`;
    throw new UsageError(`${message} (${code})${meant}\n  expected ${words}`);
  }
}

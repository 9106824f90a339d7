import { AmpacityError } from "@lineside/ampacity";
import { UsageError } from "../usage-error.ts";
import { AMPACITY_OPTIONS } from "./ampacity-text.ts";

/**
 * Runs a question of which each value was read by itself, and says by option what will not do: such as a circuit of 0 A.
 *
 * @param required - the option that says what is required
 */
export function refusedTogether<T>(ask: () => T, required: string): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof AmpacityError)) throw error;
    const { path, got, expected, code } = error;
    const asks = path === "/required" || path === "/rating";
    const option = asks ? required : (AMPACITY_OPTIONS[path]?.option ?? path);
    const wanted = typeof expected === "string" ? expected : expected.join(", ");
    throw new UsageError(`${option}: ${got} will not do (${code})\n  expected ${wanted}`);
  }
}

import { AmpacityError } from "@lineside/ampacity";
import type { AnsweringOptions } from "../option-questions.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Runs a question of which each value was read by itself, and says by option what will not do: such as a circuit of 0 A.
 *
 * @param options - the option that each input was given by
 */
export function refusedTogether<T>(ask: () => T, options: AnsweringOptions): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof AmpacityError)) throw error;
    const { path, got, expected, code } = error;
    const option = options[path]?.option ?? path;
    const wanted = typeof expected === "string" ? expected : expected.join(", ");
    throw new UsageError(`${option}: ${got} will not do (${code})\n  expected ${wanted}`);
  }
}

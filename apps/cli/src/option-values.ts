import type { AmpacityError } from "@lineside/ampacity";
import { type Kind, type Quantity, safeParseQuantity, type UnitsError } from "@lineside/units";
import { UsageError } from "./usage-error.ts";

/** What the `safe…` readers of the packages answer. */
type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: UnitsError | AmpacityError };

/** The value of an option, or a usage error that names the option. */
export function optionValue<T>(option: string, read: Read<T>): T {
  if (read.ok) return read.value;
  const { message, code, expected } = read.error;
  const wanted = typeof expected === "string" ? expected : expected.join(" or ");
  throw new UsageError(`${option}: ${message} (${code})\n  expected ${wanted}`);
}

/** A quantity from an option, not negative; `undefined` where the option was not given. */
export function optionalQuantity<K extends Kind>(
  option: string,
  kind: K,
  text: string | undefined,
): Quantity<K> | undefined {
  if (text === undefined) return undefined;
  const value = optionValue(option, safeParseQuantity(kind, text));
  if (value.value.n >= 0) return value;
  throw new UsageError(
    `${option}: ${JSON.stringify(text)} is negative (NEGATIVE)\n  expected a ${kind} that is not below zero`,
  );
}

/** One of the words that an option takes. */
export function optionalWord<W extends string>(
  option: string,
  words: readonly W[],
  text: string | undefined,
): W | undefined {
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  throw new UsageError(
    `${option}: ${JSON.stringify(text)} is not known (UNKNOWN_WORD)\n  expected ${words.join(", ")}`,
  );
}

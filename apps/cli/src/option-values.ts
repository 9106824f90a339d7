import { type AmpacityError, EDITION_IDS, type EditionId, isEditionId, safeEdition } from "@lineside/ampacity";
import type { Kind, Quantity, UnitsError } from "@lineside/units";
import { safeParseQuantity } from "@lineside/units";
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

/** A quantity from an option; `undefined` where the option was not given. */
export function optionalQuantity<K extends Kind>(
  option: string,
  kind: K,
  text: string | undefined,
): Quantity<K> | undefined {
  return text === undefined ? undefined : optionValue(option, safeParseQuantity(kind, text));
}

/** What is said where no edition was named: there is no default. */
export const EDITION_QUESTION: string =
  `Which edition of the NEC applies? There is no default.\n  --edition ${EDITION_IDS.join(" | ")}\n`;

/** The edition that an option names; throws where it is not one of those that are held. */
export function editionFrom(text: string): EditionId {
  const { id } = optionValue("--edition", safeEdition(text));
  if (!isEditionId(id)) throw new Error(`edition ${id} is held but not listed`);
  return id;
}

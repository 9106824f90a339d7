import { UnitsError } from "./units-error.ts";

/** What a `safe…` function returns: the value, or the error that its twin throws. */
export type Safe<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: UnitsError };

/** Runs a reader and hands back its {@link UnitsError} instead of throwing; other errors still throw. */
export function safely<T>(read: () => T): Safe<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof UnitsError) return { ok: false, error };
    throw error;
  }
}

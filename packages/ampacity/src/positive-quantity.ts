import { isQuantity, type Kind, type Quantity } from "@lineside/units";
import { AmpacityError, shown } from "./ampacity-error.ts";

/** Throws where a value is no quantity of a kind. */
export function checkKind<K extends Kind>(
  value: unknown,
  kind: K,
  path: string,
): asserts value is Quantity<K> {
  if (isQuantity(value, kind)) return;
  const got = isQuantity(value) ? value.kind : shown(value);
  throw new AmpacityError("WRONG_KIND", `${path}: ${got} is not a quantity of ${kind}`, {
    path,
    got,
    expected: kind,
  });
}

/** Throws where a value is no quantity of a kind, above zero. */
export function checkAboveZero(value: unknown, kind: Kind, path: string): void {
  checkKind(value, kind, path);
  if (value.value.n > 0) return;
  throw new AmpacityError("OUT_OF_RANGE", `${path}: ${value} is not above zero`, {
    path,
    got: String(value),
    expected: "more than 0",
  });
}

/** Throws where a value is no current above zero. */
export function checkCurrent(value: unknown, path: string): asserts value is Quantity<"current"> {
  checkAboveZero(value, "current", path);
}

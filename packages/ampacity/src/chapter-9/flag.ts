import { AmpacityError, shown } from "../ampacity-error.ts";

/** Throws where a field that asks for yes or no has something else. */
export function checkFlag(value: unknown, path: string): asserts value is boolean {
  if (typeof value === "boolean") return;
  throw new AmpacityError("WRONG_KIND", `${path}: ${shown(value)} is neither true nor false`, {
    path,
    got: shown(value),
    expected: ["true", "false"],
  });
}

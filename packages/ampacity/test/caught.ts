import { AmpacityError } from "../src/index.ts";

/** The error that a call throws; throws itself where the call does not, or throws something else. */
export function caught(call: () => unknown): AmpacityError {
  try {
    call();
  } catch (error) {
    if (error instanceof AmpacityError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

import type * as z from "zod/mini";
import { type Issue, shown } from "./design-error.ts";

/** What is wrong with a value, and where in it. */
export interface Objection extends Pick<Issue, "code" | "message" | "expected" | "atKey"> {
  readonly got: unknown;
  readonly suggestion?: string | undefined;
  /** The keys from the value to what is wrong in it. */
  readonly path?: readonly string[];
}

/** Says what is wrong, and gives no value. */
export type Reject = (objection: Objection) => undefined;

/** Notes an objection as an issue of zod; what zod has no word for stands in its `params`. */
export function objectTo(payload: z.core.ParsePayload, objection: Objection): undefined {
  const { message, path = [], got, ...said } = objection;
  const params = { ...said, got: shown(got) };
  const { value: input } = payload;
  payload.issues.push({ code: "custom", message, input, path: [...path], params });
}

export function wrongType(got: unknown, expected: string): Objection {
  const message = `expected ${expected}, got ${shown(got)}`;
  return { code: "WRONG_TYPE", message, got, expected };
}

export function forbiddenKey(key: string): Objection {
  const message = `${key} cannot be the name of anything in a design`;
  return { code: "PROTO_KEY", message, got: key, expected: "another name", atKey: true };
}

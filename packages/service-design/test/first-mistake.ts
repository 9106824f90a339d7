import { errorsOf } from "./example-file.ts";

/** The first mistake of a text, as code, path, line and column. */
export function first(text: string): readonly unknown[] {
  const [error] = errorsOf(text);
  return [error?.code, error?.path, error?.line, error?.column];
}

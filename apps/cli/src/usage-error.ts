/** Something on the command line is wrong; the message says what was got and what was expected. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

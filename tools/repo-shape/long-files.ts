/** Source files beyond 400 lines, each with the reason that it is not two files. */
export const longFiles: Readonly<Record<string, string>> = {};

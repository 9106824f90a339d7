import type { InputForm, MissingInput } from "./missing-input.ts";

const FORMS: Readonly<Partial<Record<InputForm, string>>> = {
  size: "a conductor size",
  system: "a system voltage",
  boolean: "yes or no",
  choice: "one of the listed words",
  count: "a whole number",
  text: "text",
};

/** What an answer looks like: `a length`, `yes or no`, `dry, damp or wet`. */
function formText({ expects, choices }: MissingInput): string {
  if (choices !== undefined && choices.length > 0) {
    return choices.length === 1
      ? `${choices[0]}`
      : `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
  }
  const form = FORMS[expects];
  if (form !== undefined) return form;
  const words = expects.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `${/^[aeiou]/.test(words) ? "an" : "a"} ${words}`;
}

/** The question that a missing input is, and where and how to answer it. */
export function askText(input: MissingInput): {
  readonly question: string;
  readonly where: string;
} {
  return {
    question: input.ask ?? `What is ${input.path}?`,
    where: input.ask === undefined ? `(${formText(input)})` : `(${input.path}: ${formText(input)})`,
  };
}

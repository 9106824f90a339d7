/** Three-valued words, and sums and products of what may be missing. */
export type Word = "pass" | "fail" | "consult" | "needs-input" | "not-applicable";

export const all = (words: readonly Word[]): Word => {
  for (const word of ["fail", "needs-input", "consult", "pass"] as const)
    if (words.includes(word)) return word;
  return "not-applicable";
};
export const any = (words: readonly Word[]): Word => {
  for (const word of ["pass", "needs-input", "consult", "fail"] as const)
    if (words.includes(word)) return word;
  return "not-applicable";
};
export const yes = (fact: boolean | undefined): Word =>
  fact === undefined ? "needs-input" : fact ? "pass" : "fail";
export const no = (fact: boolean | undefined): Word =>
  fact === undefined ? "needs-input" : fact ? "fail" : "pass";
export const oneOf = <T>(word: T | undefined, words: readonly T[]): Word =>
  word === undefined ? "needs-input" : words.includes(word) ? "pass" : "fail";

/** A condition that an edition may or may not have. */
export const unverified = (doubtful: boolean, word: Word): Word =>
  doubtful && word === "fail" ? "consult" : word;

type Amount = bigint | number | undefined;

/** The product; missing where a factor is. */
export function times(...factors: readonly Amount[]): bigint | undefined {
  let product = 1n;
  for (const factor of factors) {
    if (factor === undefined) return undefined;
    product *= BigInt(factor);
  }
  return product;
}
export const atLeast = (left: Amount, right: Amount): Word =>
  left === undefined || right === undefined
    ? "needs-input"
    : BigInt(left) >= BigInt(right)
      ? "pass"
      : "fail";

/** One route: its conditions by name, which of them say whom it is for, and whether the edition has it for sure. */
export interface Route {
  readonly id: string;
  readonly scopes: readonly Word[];
  readonly parts: readonly (readonly [name: string, word: Word])[];
  readonly standing?: "unverified" | "absent" | undefined;
}

export function routeWord({ scopes, parts, standing }: Route): Word {
  if (standing === "absent" || scopes.includes("fail")) return "not-applicable";
  const word = all([...scopes, ...parts.map(([, one]) => one)]);
  return standing === "unverified" && word === "pass" ? "consult" : word;
}

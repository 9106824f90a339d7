import { A, type AnyQuantity, ft, timesRoot, V } from "@lineside/units";
import {
  allOf,
  anyOf,
  type Finding,
  finding,
  judge,
  type Margin,
  type Remedy,
  type Requirement,
  type Value,
  type Verdict,
} from "../src/index.ts";

// the operators take verdicts and nothing else
allOf(["pass", "fail"]) satisfies Verdict;
// @ts-expect-error no such verdict
anyOf(["pass", "unknown"]);

// a value is a quantity of any kind, a root, a size, a word, a yes or no; never a bare number
const values: readonly Value[] = [ft(1), A(1), timesRoot(V(480), 3), "3/0 AWG", "wet", true];
// @ts-expect-error a count is a ratio
const count: Value = 3;

// each requirement has the value of its form
judge({ op: "<=", value: ft(25) }, ft(22)).verdict satisfies "pass" | "fail";
// @ts-expect-error a bound is a quantity
const bound: Requirement = { op: "<=", value: "25 ft" };
// @ts-expect-error not a standard size
const size: Requirement = { op: "size>=", value: "5 AWG" };
// @ts-expect-error words, not one word
const words: Requirement = { op: "one-of", value: "wet" };

// what may be undefined in what finding() takes is absent from what it makes
const made: Finding = finding({ rule: "r", verdict: "consult", title: undefined });
// @ts-expect-error a finding that was not made by finding() lacks what that fills in
const bare: Finding = { rule: "r", verdict: "pass" };
// @ts-expect-error a rule has an id
finding({ verdict: "consult" });
// @ts-expect-error a finding is not changed
made.verdict = "pass";
// @ts-expect-error nor are its lists
made.steps.push();
// @ts-expect-error a remedy shows what the rule says after it
const remedy: Remedy = { path: "/size", value: "3 AWG" };

const margin: Margin = { sizes: 1 };
const quantity: AnyQuantity | { readonly sizes: number } = margin;

export { bare, bound, count, quantity, remedy, size, values, words };

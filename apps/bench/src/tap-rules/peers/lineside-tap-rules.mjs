import {
  evaluateTap,
  maxEndDevice,
  maxLength,
  maxUpstream,
  minAmpacity,
  waysToComply,
} from "@lineside/tap-rules";
import { A } from "@lineside/units";
import { RATINGS } from "../cases/choice.mjs";
import { cases, round } from "../operands.mjs";
import { made } from "../plain-made.mjs";

const all = cases.map(made);
const of = (is) => round(all.filter(is));
const feederTaps = of(({ conductor }) => conductor === "feeder-tap");
const secondaries = of(({ conductor }) => conductor === "transformer-secondary");
const others = of(
  ({ conductor }) => conductor !== "feeder-tap" && conductor !== "transformer-secondary",
);
const failing = of((one) => evaluateTap(one).verdict === "fail");
/** What would mend a failure is a measure of its own. */
const PLAIN = { remedies: false };
const ratings = RATINGS.map((rating) => A(rating));

const solve = (one) => [
  minAmpacity(one),
  maxLength(one),
  maxUpstream(one, ratings),
  maxEndDevice(one, ratings),
];

export const speed = {
  all: (i) => evaluateTap(all[i], PLAIN),
  mended: (i) => evaluateTap(all[i]),
  feederTap: (i) => evaluateTap(feederTaps[i], PLAIN),
  secondary: (i) => evaluateTap(secondaries[i], PLAIN),
  others: (i) => evaluateTap(others[i], PLAIN),
  failing: (i) => evaluateTap(failing[i]),
  solvers: (i) => solve(all[i]),
  ways: (i) => waysToComply(failing[i], { ratings }),
};

const hasValue = (solutions) => solutions.some(({ value }) => value !== null);

/** What the operations answer, for a look at whether they do what is to be timed. */
export const answer = {
  all: (i) => speed.all(i).verdict,
  mended: (i) => speed.mended(i).verdict,
  feederTap: (i) => speed.feederTap(i).verdict,
  secondary: (i) => speed.secondary(i).verdict,
  others: (i) => speed.others(i).verdict,
  failing: (i) => speed.failing(i).verdict,
  solvers: (i) => (speed.solvers(i).some(hasValue) ? "found" : "none"),
  ways: (i) => (speed.ways(i).length > 0 ? "found" : "none"),
};

import { ampacity, smallestConductor } from "@lineside/ampacity";
import { A, degC, degF } from "@lineside/units";
import { cases } from "../operands.mjs";

const conductors = cases.map(({ size, material, insulation, sets }) => ({
  size,
  material,
  insulation,
  sets,
}));
const installations = cases.map(
  ({ location, ambient, currentCarrying, correction, listedFor, circuitRating }, i) => ({
    location,
    // as often in the one unit as in the other
    ambient: i % 2 === 0 ? degC(ambient) : degF(Math.round(ambient * 1.8 + 32)),
    currentCarrying,
    correction,
    terminations: listedFor.map((column) => ({ listedFor: column })),
    circuitRating: A(circuitRating),
  }),
);
const editions = cases.map(({ edition }) => edition);
const withSteps = cases.map(({ required }) => ({ required: A(required) }));
const plain = withSteps.map((options) => ({ ...options, steps: false }));
const demands = cases.map(({ material, insulation, sets }, i) => ({
  ...withSteps[i],
  material,
  insulation,
  sets,
  installation: installations[i],
}));

export const speed = {
  plain: (i) => ampacity(conductors[i], installations[i], editions[i], plain[i]),
  steps: (i) => ampacity(conductors[i], installations[i], editions[i], withSteps[i]),
  smallest: (i) => smallestConductor(demands[i], editions[i]),
};

/** What the operations answer, for a look at whether they do what is to be timed. */
export const answer = {
  plain: (i) => speed.plain(i).finding.verdict,
  steps: (i) => speed.steps(i).finding.verdict,
  smallest: (i) => speed.smallest(i).finding.verdict,
};

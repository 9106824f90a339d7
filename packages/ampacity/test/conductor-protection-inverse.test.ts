import { finding } from "@lineside/findings";
import { A, type ConductorSize, type Quantity } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CircuitUse,
  EDITION_IDS,
  largestOrdinaryDevice,
  standardRatings,
} from "../src/index.ts";
import { copper, judge } from "./conductor-protection-case.ts";

describe("the largest device", () => {
  test("passes, and the next standard one does not", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 150, max: 20_000 }),
        fc.constantFrom<ConductorSize>("14 AWG", "12 AWG", "10 AWG", "1/0 AWG"),
        fc.constantFrom<CircuitUse>("ordinary", "several-receptacles"),
        fc.constantFrom(...EDITION_IDS),
        (tenths, size, use, edition) => {
          const ampacityOf = A(tenths).scale("0.1");
          const at = (rating: Quantity<"current">) =>
            judge(
              1,
              use,
              { ampacity: ampacityOf, conductor: copper(size), device: { kind: "cb", rating } },
              edition,
            );
          const { largest } = at(A(1));
          const { ratings } = standardRatings(edition, "cb");
          const found = ratings.findLast((one) => at(one).finding.verdict === "pass");
          expect(largest).toEqual(found);
          const several = {
            device: "cb",
            severalReceptacles: use === "several-receptacles",
          } as const;
          expect(largest).toEqual(
            largestOrdinaryDevice(ampacityOf, copper(size), edition, several).rating,
          );
        },
      ),
      { seed: 42, numRuns: 100 },
    );
  });

  test("a finding with its remedy holds together", () => {
    const { finding: made } = judge(100, "ordinary");
    expect(finding(made)).toEqual(made);
    expect(made.remedies[0]?.finding.actual).toEqual(A(90));
  });
});

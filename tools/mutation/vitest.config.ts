import { defineConfig, mergeConfig } from "vitest/config";
import shared from "../../vitest.shared.ts";

const tests = `packages/${process.env["LINESIDE_MUTATED"]}/test`;

/**
 * One project, as the mutation test wants it: the tests of one package against its sources. Without those that go through
 * thousands of cases or conductors, which reach every mutant and would take longer than all others: a score is without them.
 * `LINESIDE_TESTS` names fewer still, such as `conditions,solve*`, for a part of the code; the score is then a lower bound.
 */
export default mergeConfig(
  shared,
  defineConfig({
    test: {
      include: (process.env["LINESIDE_TESTS"] ?? "**/*")
        .split(",")
        .map((name) => `${tests}/${name}.test.ts`),
      exclude: [
        "properties",
        "properties-monotone",
        "properties-one-line",
        "properties-solve",
        "properties-ways",
        "plain-cases",
        "one-line-depth",
      ].map((name) => `packages/tap-rules/test/${name}.test.ts`),
    },
  }),
);

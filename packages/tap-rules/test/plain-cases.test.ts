import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainAnswer } from "./oracle/answer.ts";
import type { PlainClass } from "./oracle/case.ts";
import { INPUTS } from "./plain-case/background.ts";
import { OUTLINES, plainCases } from "./plain-case/cases.ts";
import { rareFeatures, routeIds } from "./plain-case/coverage.ts";

const CASES = fc.sample(plainCases, { seed: 24021, numRuns: 16_000 });

test("each route, exception and missing input is in at least a twentieth of the cases that it can matter to", () => {
  expect(rareFeatures(CASES, 0.05)).toEqual([]);
});

test("each input is missing in about a tenth of the cases, the ordinary limit in most", () => {
  const odd = INPUTS.filter((input) => input !== "ordinary").flatMap((input) => {
    const share = CASES.filter((c) => c[input] === undefined).length / CASES.length;
    return share < 0.06 || share > 0.14 ? [`${input}: ${(100 * share).toFixed(1)} %`] : [];
  });
  expect(odd).toEqual([]);
});

test("the oracle gives each route each of pass, fail and needs-input often enough", () => {
  const seen = new Map<string, number>();
  for (const c of CASES)
    for (const { id, word } of plainAnswer(c).routes) {
      const key = `${c.is} ${id} ${word}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  const rare = Object.entries(OUTLINES).flatMap(([is, outlines]) =>
    Object.keys(outlines).flatMap((id) =>
      ["pass", "fail", "needs-input"]
        .filter((word) => (seen.get(`${is} ${id} ${word}`) ?? 0) < 15)
        .map((word) => `${is} ${id} ${word}`),
    ),
  );
  expect(rare).toEqual([]);
});

test.each(Object.keys(OUTLINES))("%s has an outline for each route of the oracle", (is) => {
  const [outlined, judged] = routeIds(is as PlainClass);
  expect(outlined).toEqual(judged);
});

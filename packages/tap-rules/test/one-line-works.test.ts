import {
  CONDUCTOR_CLASSES,
  classify,
  evaluateOneLine,
  type OneLine,
  oneLineFaults,
} from "@lineside/tap-rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { WORKS, WORKS_ANSWERS } from "./one-line-works.ts";
import { renamed } from "./renamed-one-line.ts";

test("nothing is wrong with it, and each class occurs", () => {
  expect(oneLineFaults(WORKS)).toEqual([]);
  const classes = [...classify(WORKS, "2017").values()].map(({ is }) => is);
  expect(new Set(classes)).toEqual(new Set(CONDUCTOR_CLASSES));
});

test("each conductor is what the drawing says, and judged so", () => {
  const answers = evaluateOneLine(WORKS, "2017");
  const found = [...answers].map(([id, one]) => [id, [one.classification.is, one.finding.verdict]]);
  expect(Object.fromEntries(found)).toEqual(WORKS_ANSWERS);
});

test("judging and classifying tell the same", () => {
  const classes = classify(WORKS, "2017");
  for (const [id, { classification }] of evaluateOneLine(WORKS, "2017")) {
    expect(classification).toEqual(classes.get(id));
  }
});

test("a frozen one is read: nothing in it is changed", () => {
  const frozen = (value: unknown): void => {
    if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  };
  const copy: OneLine = copyOf(WORKS);
  frozen(copy);
  expect([...classify(copy, "2017").keys()]).toEqual(Object.keys(WORKS_ANSWERS));
});

/** Maps and their members anew; quantities are shared. */
function copyOf({ equipment = {}, conductors = {}, site }: OneLine): OneLine {
  const copied = <T extends object>(map: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(map).map(([id, one]) => [id, { ...one }]));
  return { equipment: copied(equipment), conductors: copied(conductors), site: { ...site } };
}

const IDS = [...Object.keys(WORKS.equipment ?? {}), ...Object.keys(WORKS.conductors ?? {})];

test("its names, and the order in which they are listed, change nothing", () => {
  const before = evaluateOneLine(WORKS, "2017");
  const shuffled = fc.shuffledSubarray(IDS, { minLength: IDS.length, maxLength: IDS.length });
  fc.assert(
    fc.property(shuffled, fc.boolean(), (names, backwards) => {
      const place = new Map(IDS.map((id, i) => [id, `n${names[i]}`]));
      const nameOf = (id: string): string => place.get(id) ?? id;
      const order = <T>(entries: readonly T[]) => (backwards ? [...entries].reverse() : entries);
      const after = evaluateOneLine(renamed(WORKS, nameOf, order), "2017");
      expect(after.size).toBe(before.size);
      for (const [id, one] of before) {
        const other = after.get(nameOf(id));
        expect([
          other?.classification.is,
          other?.classification.heldUpBy,
          other?.finding.verdict,
          other?.answer?.governing,
          other?.members,
        ]).toEqual([
          one.classification.is,
          one.classification.heldUpBy.map(nameOf),
          one.finding.verdict,
          one.answer?.governing,
          one.members.map(nameOf),
        ]);
      }
    }),
    { seed: 24025, numRuns: 60 },
  );
});

import { classify, evaluateOneLine, type OneLine } from "@lineside/tap-rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type PlainOneLine, plainOneLineAnswers } from "./oracle/one-line.ts";
import { editionOf, oneLineOf } from "./plain-one-line/conversion.ts";
import { plainOneLines } from "./plain-one-line/one-lines.ts";

const SEED = 24024;

test("3000 one-lines of 3 to 30 conductors: what each is, what holds it up and its verdict as the oracle says", () => {
  const seen = new Map<string, number>();
  const sizes = new Set<number>();
  const governing = new Map<string, number>();
  const count = <K>(counts: Map<K, number>, key: K): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  fc.assert(
    fc.property(plainOneLines, (p) => {
      sizes.add(p.conductors.length);
      const classes = classify(oneLineOf(p), editionOf(p));
      const answers = evaluateOneLine(oneLineOf(p), editionOf(p));
      const found = p.conductors.map(({ id }) => {
        const [is, answer] = [classes.get(id), answers.get(id)];
        const governs = answer?.answer?.governing;
        if (governs !== undefined) count(governing, governs);
        return { id, is: is?.is, heldUpBy: is?.heldUpBy, verdict: answer?.finding.verdict };
      });
      const expected = plainOneLineAnswers(p);
      expect(found).toEqual(expected);
      for (const { is, heldUpBy, verdict } of expected)
        count(seen, `${is}${heldUpBy.length > 0 ? ", held up" : ""}: ${verdict}`);
    }),
    { seed: SEED, numRuns: 3000 },
  );
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([3, 30]);
  const often = [
    "service: not-applicable",
    "feeder: pass",
    "branch-circuit: pass",
    "feeder-tap: pass",
    "feeder-tap: fail",
    "feeder-tap, held up: fail",
    "transformer-secondary: pass",
    "transformer-secondary: fail",
    "transformer-secondary, held up: fail",
  ];
  expect(often.filter((key) => (seen.get(key) ?? 0) < 300)).toEqual([]);
  const routes = ["(B)(1)", "(B)(2)", "(B)(3)", "(C)(1)", "(C)(2)", "(C)(5)", "(C)(6)"];
  expect(routes.filter((id) => (governing.get(`240.21${id}`) ?? 0) < 10)).toEqual([]);
});

/** Every name replaced by another, of which the order of letters is the other way round. */
function renamed({ equipment = {}, conductors = {}, site }: OneLine): {
  readonly oneLine: OneLine;
  readonly nameOf: (id: string) => string;
} {
  const names = [...Object.keys(equipment), ...Object.keys(conductors)].sort();
  const nameOf = (id: string): string => `z/${String(names.length - names.indexOf(id))}~`;
  const end = (id: string | undefined): string | undefined => (id === undefined ? id : nameOf(id));
  return {
    nameOf,
    oneLine: {
      equipment: Object.fromEntries(
        Object.entries(equipment).map(([id, piece]) => [
          nameOf(id),
          { ...piece, fedBy: end(piece.fedBy) },
        ]),
      ),
      conductors: Object.fromEntries(
        Object.entries(conductors).map(([id, one]) => [
          nameOf(id),
          { ...one, from: end(one.from), to: end(one.to) },
        ]),
      ),
      site,
    },
  };
}

test("the names of equipment and conductors, and the order in which they are listed, change nothing", () => {
  fc.assert(
    fc.property(plainOneLines, (p: PlainOneLine) => {
      const plain = oneLineOf(p);
      const { oneLine, nameOf } = renamed(plain);
      const before = evaluateOneLine(plain, editionOf(p));
      const after = evaluateOneLine(oneLine, editionOf(p));
      for (const [id, one] of before) {
        const other = after.get(nameOf(id));
        expect([
          other?.classification.is,
          other?.classification.heldUpBy,
          other?.finding.verdict,
          other?.members,
        ]).toEqual([
          one.classification.is,
          one.classification.heldUpBy.map(nameOf),
          one.finding.verdict,
          one.members.map(nameOf),
        ]);
      }
    }),
    { seed: SEED + 1, numRuns: 600 },
  );
});

import type { Finding } from "@lineside/findings";
import { type Condition, PROVISIONS, type ProvisionId } from "@lineside/tap-rules";
import { isConductorSize, isQuantity, type Quantity, stepSize } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { CONDITION_ROWS } from "./conditions/all-rows.ts";
import { hasLimit, inputsOf } from "./conditions/condition-inputs.ts";
import {
  askedBy,
  type ConditionRow,
  nameOf,
  partFor,
  provisionOf,
  routeFor,
} from "./conditions/condition-row.ts";

/** Every condition of every provision, with those of which one suffices. */
const CONDITIONS = PROVISIONS.flatMap(({ id, conditions }) =>
  conditions
    .flatMap((one): readonly Condition[] => (one.form === "any-of" ? [one, ...one.of] : [one]))
    .map((condition) => [id, nameOf(condition), condition] as const),
);

interface Judged {
  readonly row: ConditionRow;
  readonly part: Finding;
}

const JUDGED = new Map<string, Judged[]>();
for (const row of CONDITION_ROWS) {
  const [id, name, changes] = row;
  const key = `${id} ${name}`;
  const part = partFor(id, name, routeFor(id, changes));
  JUDGED.set(key, [...(JUDGED.get(key) ?? []), { row, part }]);
}

function judged(id: ProvisionId, name: string): readonly Judged[] {
  const found = JUDGED.get(`${id} ${name}`);
  if (found === undefined) throw new Error(`no row for ${name} of ${id}`);
  return found;
}

test("every row is of a condition that there is", () => {
  const known = new Set(CONDITIONS.map(([id, name]) => `${id} ${name}`));
  expect([...JUDGED.keys()].filter((key) => !known.has(key))).toEqual([]);
  expect(known.size).toBe(CONDITIONS.length);
});

/** What a condition comes to where it is not met. */
function unmet(condition: Condition): string {
  if (condition.scope) return "not-applicable";
  return condition.form === "fact" ? (condition.otherwise ?? "fail") : "fail";
}

describe.for(CONDITIONS)("%s: %s", ([id, name, condition]) => {
  test("has a case that passes and one that does not", () => {
    const verdicts = new Set(judged(id, name).map(({ part }) => part.verdict));
    expect([...verdicts]).toContain("pass");
    expect([...verdicts]).toContain(unmet(condition));
  });

  test("has a case for each input that it lacks", () => {
    const asked = judged(id, name).map(({ part }) => askedBy(part));
    // whom a provision is for is asked first, and by that condition
    const before = condition.scope
      ? []
      : provisionOf(id).conditions.flatMap((one) => (one.scope ? inputsOf(one) : []));
    for (const path of inputsOf(condition).filter((one) => !before.includes(one))) {
      const alone = asked.some((paths) => paths.length === 1 && paths[0] === path);
      expect([path, alone]).toEqual([path, true]);
    }
  });
});

/** How far what was found is from what is required, in doubles: it picks cases, and decides nothing. */
function distance({ required, actual }: Finding): number | undefined {
  const value = required?.value;
  if (isConductorSize(value) && isConductorSize(actual)) {
    if (value === actual) return 0;
    return stepSize(value, 1) === actual || stepSize(value, -1) === actual ? 0.001 : 1;
  }
  if (!isQuantity(value)) return undefined;
  const number = (of: unknown): number | undefined => {
    if (isQuantity(of)) {
      const { n, d } = (of as Quantity<"current">).to((value as Quantity<"current">).unit).value;
      return Number(n) / Number(d);
    }
    if (typeof of !== "object" || of === null || !("low" in of)) return undefined;
    const { n, d } = of.low as { readonly n: bigint | number; readonly d: bigint | number };
    return Number(n) / Number(d);
  };
  const [a, b] = [number(value), number(actual)];
  return a === undefined || b === undefined ? undefined : Math.abs(a - b) / Math.max(a, b, 1e-9);
}

/** A root and a logarithm are met by no exact number. */
const IRRATIONAL: readonly Condition["form"][] = ["short-circuit"];
const formOf = (one: Condition) => (one.form === "other-side" ? one.of.form : one.form);

describe.for(CONDITIONS.filter(([, , condition]) => hasLimit(condition)))(
  "%s: %s",
  ([id, name, condition]) => {
    const near = () =>
      judged(id, name).flatMap(({ part, row: [, , , , shown] }) => {
        const by = distance(part);
        return by !== undefined && by <= 0.005 ? [{ part, by, shown }] : [];
      });
    const scopeOrFail = condition.scope ? "not-applicable" : "fail";

    test("has a case just within the limit, and one just beyond", () => {
      const equal = condition.form === "upstream-rating" && condition.op === "=";
      const within = near().some(({ part, by }) => by > 0 && part.verdict === "pass");
      expect(within).toBe(!equal);
      // a provision for other conductors shows no figures
      const beyond = condition.scope
        ? judged(id, name).some(({ part }) => part.verdict === scopeOrFail)
        : near().some(({ part, by }) => by > 0 && part.verdict === "fail");
      expect(beyond).toBe(true);
    });

    test("has a case at the limit", () => {
      if (IRRATIONAL.includes(formOf(condition)) || condition.scope) {
        expect(near().length).toBeGreaterThan(condition.scope ? 0 : 1);
        return;
      }
      const at = near().filter(({ by }) => by === 0);
      expect(at.some(({ part }) => part.verdict === "pass")).toBe(true);
    });
  },
);

describe.for(CONDITIONS.filter(([, , condition]) => condition.form === "any-of"))(
  "%s: %s",
  ([id, name, condition]) => {
    const ways = condition.form === "any-of" ? condition.of : [];
    // one device is also a sum of one
    const implied = (way: Condition, other: Condition) =>
      way === other || (way.form === "single-device" && other.form === "device-sum");

    test.for(ways.map((way) => [nameOf(way), way] as const))("stands by %s alone", ([, way]) => {
      const alone = judged(id, name).some(({ part }) =>
        part.tried?.every(({ verdict }, i) => {
          const other = ways[i];
          return verdict === (other && implied(way, other) ? "pass" : "fail");
        }),
      );
      expect(alone).toBe(true);
    });
  },
);

import { A, percent, type Quantity, V, VA } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type EditionId,
  largestTransformerDevices,
  type OvercurrentDevice,
  PROTECTION_METHODS,
  type ProtectionMethod,
  standardRatings,
  type TransformerProtection,
  type TransformerProtectionDemand,
} from "../src/index.ts";
import { BOTH, judge, PRIMARY_ONLY, sideOf, single, three } from "./transformer-case.ts";

/** Whether a rating is at most so many percent of the rated current of S volt-amperes at V volts, in whole numbers. */
function within(rating: number, share: number, S: number, volts: number, phases: 1 | 3): boolean {
  const [r, p, s, v] = [rating, share, S, volts].map(BigInt) as [bigint, bigint, bigint, bigint];
  return BigInt(phases) * (100n * r * v) ** 2n <= (p * s) ** 2n;
}

/** The percentage and the largest circuit breaker, by a search written otherwise. */
function searched(
  method: ProtectionMethod,
  side: "primary" | "secondary",
  S: number,
  volts: number,
  phases: 1 | 3,
): readonly [number, number | undefined] {
  const atLeast = (amperes: number) => within(amperes, 100, S, volts, phases);
  const share =
    method === "primary-and-secondary" && side === "primary"
      ? 250
      : atLeast(9)
        ? 125
        : side === "secondary" || atLeast(2)
          ? 167
          : 300;
  const ratings = standardRatings("2017", "cb").ratings.map((one) => Number(one.value.n));
  const below = ratings.filter((rating) => within(rating, share, S, volts, phases));
  const exact = below.some((rating) => {
    const [r, p, s, v] = [rating, share, S, volts].map(BigInt) as [bigint, bigint, bigint, bigint];
    return BigInt(phases) * (100n * r * v) ** 2n === (p * s) ** 2n;
  });
  const next = ratings[below.length];
  return [share, share === 125 && !exact && next !== undefined ? next : below.at(-1)];
}

describe("properties", () => {
  const transformers = fc.record({
    S: fc.integer({ min: 50, max: 1_500_000 }),
    primary: fc.constantFrom(120, 208, 240, 277, 480, 600),
    secondary: fc.constantFrom(24, 120, 208, 240, 480),
    phases: fc.constantFrom(1, 3),
  }) as fc.Arbitrary<{ S: number; primary: number; secondary: number; phases: 1 | 3 }>;

  test("the largest breaker is that of a search in whole numbers, and the next one fails", () => {
    fc.assert(
      fc.property(transformers, ({ S, primary, secondary, phases }) => {
        const found = largestTransformerDevices(
          {
            kva: VA(S),
            primary: V(primary),
            secondary: V(secondary),
            phases,
            device: "cb",
            thermalOverload: false,
          },
          "2017",
        );
        for (const each of found) {
          const [, first] = searched(each.method, "primary", S, primary, phases);
          const [, second] = searched(each.method, "secondary", S, secondary, phases);
          const needed = each.method === "primary-and-secondary";
          expect(each.primary?.toString()).toBe(first && `${first} A`);
          expect(each.secondary?.toString()).toBe(needed && second ? `${second} A` : undefined);
          const every = first !== undefined && (!needed || second !== undefined);
          expect(each.verdict).toBe(every ? "pass" : "fail");
          expect(each.check.finding.verdict).toBe(every ? "pass" : "needs-input");
          expect(each.largerPrimary?.finding.verdict ?? "fail").toBe("fail");
          expect(each.largerSecondary?.finding.verdict ?? "fail").toBe("fail");
        }
      }),
      { seed: 450, numRuns: 200 },
    );
  });

  test("any whole rating is judged as the search has it", () => {
    fc.assert(
      fc.property(
        transformers,
        fc.constantFrom(...PROTECTION_METHODS),
        fc.integer({ min: 1, max: 4000 }),
        ({ S, primary, secondary, phases }, method, rating) => {
          const answer = judge({
            kva: VA(S),
            primary: V(primary),
            secondary: V(secondary),
            phases,
            method,
            device: "cb",
            thermalOverload: false,
            primaryDevice: A(rating),
          });
          const [share, largest = 0] = searched(method, "primary", S, primary, phases);
          const passes = within(rating, share, S, primary, phases) || rating <= largest;
          expect(sideOf(answer).percent).toBe(share);
          expect(sideOf(answer).finding.verdict).toBe(passes ? "pass" : "fail");
        },
      ),
      { seed: 4503, numRuns: 200 },
    );
  });
});

describe("the largest devices", () => {
  const rows = (
    demand: Parameters<typeof largestTransformerDevices>[0],
    edition: EditionId = "2017",
  ) =>
    largestTransformerDevices(demand, edition).map(
      ({ method, verdict, primary, secondary }) =>
        `${method}: ${verdict}, ${primary ?? "none"}, ${secondary ?? "none"}`,
    );

  test("of each method, judged, with the next ones", () => {
    const [alone, both] = largestTransformerDevices(
      three(150, { device: "cb", thermalOverload: false }),
      "2017",
    );
    expect(rows(three(150, { device: "cb", thermalOverload: false }))).toEqual([
      "primary-only: pass, 250 A, none",
      "primary-and-secondary: pass, 450 A, 600 A",
    ]);
    expect(alone?.check.finding.verdict).toBe("pass");
    expect(alone?.check.methods.map(({ method }) => method)).toEqual(["primary-only"]);
    expect(Object.keys(alone ?? {})).toEqual([
      "method",
      "verdict",
      "primary",
      "check",
      "largerPrimary",
    ]);
    const device = (answer: TransformerProtection | undefined, side: "primary" | "secondary") =>
      String(answer?.methods[0]?.[side]?.finding.actual);
    expect(device(alone?.largerPrimary, "primary")).toBe("300 A");
    expect(both?.check.finding.verdict).toBe("pass");
    expect([
      device(both?.largerPrimary, "primary"),
      device(both?.largerPrimary, "secondary"),
    ]).toEqual(["500 A", "600 A"]);
    expect([
      device(both?.largerSecondary, "primary"),
      device(both?.largerSecondary, "secondary"),
    ]).toEqual(["450 A", "700 A"]);
    expect(both?.largerPrimary?.finding.verdict).toBe("fail");
    expect(both?.largerSecondary?.finding.verdict).toBe("fail");
  });

  test("devices that are given are not read, and one method may be asked for", () => {
    const given = three(150, { ...PRIMARY_ONLY, primaryDevice: A(15), secondaryDevice: A(15) });
    expect(rows(given)).toEqual(["primary-only: pass, 250 A, none"]);
    const [found] = largestTransformerDevices(given, "2017");
    expect(found?.check.methods[0]?.primary.finding.actual).toEqual(A(250));
  });

  test.each<[string, TransformerProtectionDemand, EditionId, string]>([
    ["no breaker is that small", single(1, PRIMARY_ONLY), "2017", "fail, none, none"],
    [
      "a fuse may be",
      single(1, { method: "primary-only", device: "fuse" }),
      "2017",
      "pass, 3 A, none",
    ],
    [
      "one that is not verified may be",
      single(1, { method: "primary-only", device: "fuse" }),
      "2023",
      "consult, none, none",
    ],
    [
      "one of the two devices may be",
      single(1, { method: "primary-only" }),
      "2017",
      "needs-input, none, none",
    ],
    [
      "thermal overload protection may allow one",
      {
        ...single(4, { ...BOTH, thermalOverload: undefined, impedance: percent(5) }),
        secondary: V(10),
      },
      "2017",
      "needs-input, none, 50 A",
    ],
    ["one side only", single(5, BOTH), "2017", "fail, none, 15 A"],
    ["the other side only", { ...single(6, BOTH), secondary: V(100) }, "2017", "fail, 15 A, none"],
    ["6000 A is the last", single(4800, PRIMARY_ONLY), "2017", "pass, 6000 A, none"],
  ])("%s", (_, demand, edition, want) => {
    expect(rows(demand, edition)[0]?.replace(/^[^:]*: /, "")).toBe(want);
  });

  test("there is none above the last rating", () => {
    const [found] = largestTransformerDevices(single(4800, PRIMARY_ONLY), "2017");
    expect(found).not.toHaveProperty("largerPrimary");
  });

  test("the next one is of the kind that was asked for", () => {
    const next = (device: OvercurrentDevice | undefined) => {
      const [found] = largestTransformerDevices(
        single(480, { method: "primary-only", device }),
        "2017",
      );
      const side = found?.largerPrimary?.methods[0]?.primary.finding;
      return `${side?.actual as Quantity<"current">}: ${side?.verdict}`;
    };
    expect(next("fuse")).toBe("601 A: fail");
    expect(next("cb")).toBe("700 A: fail");
    expect(next(undefined)).toBe("700 A: fail");
  });
});

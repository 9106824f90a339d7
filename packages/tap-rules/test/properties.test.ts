import { evaluateTap, TapRulesError } from "@lineside/tap-rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainAnswer } from "./oracle/answer.ts";
import type { PlainCase } from "./oracle/case.ts";
import { INPUTS } from "./plain-case/background.ts";
import { plainCases } from "./plain-case/cases.ts";
import { heldUpById, tapCaseOf } from "./plain-case/conversion.ts";
import { verdictsByRoute } from "./verdicts-by-route.ts";

const SEED = 24021;

test("16000 cases: each route, the whole and what governs as the oracle says", () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(plainCases, (p) => {
      const expected = plainAnswer(p);
      if (expected.verdict === "error") {
        expect(() => evaluateTap(tapCaseOf(p))).toThrow(TapRulesError);
        return;
      }
      const answer = evaluateTap(tapCaseOf(p));
      expect({
        verdict: answer.verdict,
        governing: answer.governing,
        routes: verdictsByRoute(answer),
      }).toEqual({
        verdict: expected.verdict,
        governing: expected.governing,
        routes: expected.routes.map(({ id, word }) => `${id} ${word}`),
      });
      expect(answer.finding.verdict).toBe(answer.verdict);
      for (const { provision, finding } of answer.routes) {
        const key = `${p.is} ${provision} ${finding.verdict}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }),
    { seed: SEED, numRuns: 16_000 },
  );
  const routes = new Set([...seen.keys()].map((key) => key.slice(0, key.lastIndexOf(" "))));
  const unreached = [...routes].flatMap((route) =>
    ["pass", "fail", "needs-input"].filter((word) => (seen.get(`${route} ${word}`) ?? 0) < 15),
  );
  expect([routes.size, unreached]).toEqual([36, []]);
});

test("the names of conductors change nothing but themselves", () => {
  const json = (p: PlainCase, name: (i: number) => string, subject: string): string =>
    JSON.stringify(
      evaluateTap({
        ...tapCaseOf(p),
        heldUpBy:
          p.held === undefined ? undefined : Array.from({ length: p.held }, (_, i) => name(i)),
        subject,
      }),
      (_, value: unknown) => (typeof value === "bigint" ? String(value) : value),
    );
  const other = (i: number): string => ["~tap one~", "~a/b~"][i] ?? `~${i}~`;
  fc.assert(
    fc.property(plainCases, (p) => {
      fc.pre(plainAnswer(p).verdict !== "error");
      const unnamed = (text: string, name: (i: number) => string, subject: string): string =>
        [0, 1].reduce(
          (all, i) => all.replaceAll(name(i), `<${i}>`),
          text.replaceAll(subject, "<subject>"),
        );
      const plain = (i: number): string => `~${heldUpById(i)}~`;
      expect(unnamed(json(p, other, "/~x"), other, "/~x")).toBe(
        unnamed(json(p, plain, "/conductors/~7~"), plain, "/conductors/~7~"),
      );
    }),
    { seed: SEED, numRuns: 1000 },
  );
});

/** A case with one input less: of the case itself, or of an end, a source, a secondary. */
const withoutOne = (p: PlainCase): readonly PlainCase[] => {
  const less = <T extends object>(list: readonly T[] | undefined, keys: readonly (keyof T)[]) =>
    (list ?? []).flatMap((one, i) =>
      keys
        .filter((key) => one[key] !== undefined)
        .map((key) => list?.map((same, j) => (i === j ? { ...same, [key]: undefined } : same))),
    );
  const rated = p.ends?.every(({ kind }) => kind === "ocpd" || kind === "equipment-with-ocpds");
  const side = ["ampacity", "length", "safe", "ends", "size", "material"] as const;
  const fault = ["current", "time", "t1", "insulation"] as const;
  return [
    ...INPUTS.filter((input) => p[input] !== undefined).map((input) => ({
      ...p,
      [input]: undefined,
    })),
    ...(rated === true ? less(p.ends, ["rating"]).map((ends) => ({ ...p, ends })) : []),
    ...less(p.sources, ["output", "device"]).map((sources) => ({ ...p, sources })),
    ...less(p.secondaries, side).map((secondaries) => ({ ...p, secondaries })),
    ...fault.map((key) => ({
      ...p,
      secondaries: p.secondaries?.map((one) => ({
        ...one,
        fault: { ...one.fault, [key]: undefined },
      })),
    })),
  ];
};

test("an input that is taken away never makes a pass of a fail or a consult", () => {
  let compared = 0;
  fc.assert(
    fc.property(plainCases, fc.nat(10_000), (p, choice) => {
      fc.pre(plainAnswer(p).verdict !== "error");
      const choices = withoutOne(p);
      const less = choices[choice % choices.length] ?? p;
      const [full, partial] = [evaluateTap(tapCaseOf(p)), evaluateTap(tapCaseOf(less))];
      if (full.verdict === "fail" || full.verdict === "consult")
        expect(partial.verdict).not.toBe("pass");
      partial.routes.forEach(({ provision, finding }, i) => {
        const before = full.routes[i]?.finding.verdict;
        if (before !== "fail" && before !== "consult") return;
        compared++;
        expect(`${provision} ${finding.verdict}`).not.toBe(`${provision} pass`);
      });
    }),
    { seed: SEED, numRuns: 3000 },
  );
  expect(compared).toBeGreaterThan(6000);
});

import type { Finding, Verdict } from "@lineside/findings";
import {
  EDITION_IDS,
  type EditionId,
  evaluateTap,
  maxUpstream,
  minAmpacity,
  type ProvisionId,
  type StepId,
  shortCircuitWithstand,
} from "@lineside/tap-rules";
import { A, type AnyQuantity, approximate, degC, faultA, isQuantity, s } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { readCases, tapCase } from "./case-file.ts";
import { PASSING } from "./passing-cases.ts";

interface Figure {
  readonly exact: string;
  readonly rounded: string;
  readonly published?: string;
}

interface WorkedExample {
  readonly id: string;
  readonly title: string;
  readonly editions: readonly EditionId[];
  readonly case: unknown;
  readonly verdict?: Verdict;
  readonly governing?: ProvisionId;
  readonly routes?: Readonly<Record<string, Verdict>>;
  readonly parts?: Readonly<Record<string, Verdict>>;
  readonly fails?: readonly string[];
  readonly required?: Readonly<Record<string, Figure>>;
  readonly margin?: Readonly<Record<string, Figure>>;
  readonly minAmpacity?: Readonly<Record<string, Figure>>;
  readonly maxUpstream?: Readonly<Record<string, string>>;
  readonly steps?: Readonly<Record<StepId, Figure>>;
  readonly noNextSizeUp?: string;
}

const RATINGS = [
  15, 20, 30, 40, 60, 100, 125, 150, 200, 225, 300, 350, 400, 450, 500, 600, 800,
].map((a) => A(a));
const STEP_LABEL = {
  referred: /referred/,
  share: /of the (?:primary device|device upstream)$/,
  least: /^smallest/,
};

const examples = readCases<WorkedExample>("worked-examples.json");
const cases = examples.flatMap((one) =>
  one.editions.map((edition) => [one.id, one.title, edition, one] as const),
);

function figureOf(value: unknown): { exact: string; rounded: string } {
  expect(isQuantity(value)).toBe(true);
  const quantity = value as AnyQuantity;
  return { exact: String(quantity), rounded: approximate(quantity, 2) };
}

function expectFigure(value: unknown, { exact, rounded }: Figure): void {
  expect(figureOf(value)).toEqual({ exact, rounded });
}

describe.for(cases)("%s, %s, NEC %s", ([, , edition, example]) => {
  const c = tapCase(example.case, edition);
  const answer = evaluateTap(c);
  const parts = new Map<string, Finding>(
    answer.routes.flatMap((route) =>
      (route.finding.parts ?? []).map((part) => [part.rule, part] as const),
    ),
  );
  const part = (rule: string): Finding => {
    const found = parts.get(rule);
    if (found === undefined) throw new Error(`no condition ${rule}`);
    return found;
  };

  test("answers as published, and exactly", () => {
    expect.hasAssertions();
    if (example.verdict !== undefined) {
      expect(answer.verdict).toBe(example.verdict);
      expect(answer.governing).toBe(example.governing);
      expect(answer.finding.governs).toBe(example.governing && `nec/${example.governing}`);
    }
    for (const [id, verdict] of Object.entries(example.routes ?? {})) {
      const route = answer.routes.find((one) => one.provision === id);
      expect([id, route?.finding.verdict]).toEqual([id, verdict]);
    }
    for (const [rule, verdict] of Object.entries(example.parts ?? {})) {
      expect([rule, part(rule).verdict]).toEqual([rule, verdict]);
    }
    for (const rule of example.fails ?? [])
      expect([rule, part(rule).verdict]).toEqual([rule, "fail"]);
    for (const [rule, figure] of Object.entries(example.required ?? {})) {
      expectFigure(part(rule).required?.value, figure);
    }
    for (const [rule, figure] of Object.entries(example.margin ?? {}))
      expectFigure(part(rule).margin, figure);
    for (const [id, figure] of Object.entries(example.minAmpacity ?? {})) {
      const solution = minAmpacity(c).find((one) => one.provision === id);
      expectFigure(solution?.value, figure);
    }
    for (const [id, value] of Object.entries(example.maxUpstream ?? {})) {
      const solution = maxUpstream(c, RATINGS).find((one) => one.provision === id);
      expect(String(solution?.value)).toBe(value);
      expect(solution?.beyond?.finding.parts?.some((one) => one.verdict === "fail")).toBe(true);
    }
  });
});

describe.for(cases.filter(([, , , one]) => one.steps !== undefined))(
  "%s, %s, NEC %s",
  ([, , edition, example]) => {
    test.for(Object.entries(example.steps ?? {}))(
      "%s: the printed figure beside the exact one",
      ([id, figure]) => {
        const [section = "", step] = id.split(" ") as [string, keyof typeof STEP_LABEL];
        const answer = evaluateTap({
          ...tapCase(example.case, edition),
          printed: { [id]: figure.published ?? "" },
        });
        const found = answer.routes
          .flatMap((route) => route.finding.parts ?? [])
          .find((one) => one.rule === `nec/${section}`)
          ?.steps.find((one) => STEP_LABEL[step].test(one.label));
        expectFigure(found?.value, figure);
        expect(found?.printed).toBe(figure.published);
      },
    );
  },
);

test.for(cases.filter(([, , , one]) => one.noNextSizeUp !== undefined))(
  "%s, %s, NEC %s: the next size up is ruled out where the edition says so",
  ([, , edition, example]) => {
    const { routes } = evaluateTap(tapCase(example.case, edition));
    const notes = routes
      .flatMap((route) => route.finding.parts ?? [])
      .filter((part) => example.fails?.includes(part.rule))
      .map((part) => part.notes.find(({ text }) => text.includes("240.4(B)"))?.cite);
    expect(notes.map((cite) => [cite?.edition, cite?.section])).toEqual(
      notes.map(() => [edition, example.noNextSizeUp]),
    );
    expect(notes).toHaveLength(2);
  },
);

describe("E23, what 10 AWG bears of a short circuit, 75 to 150 °C", () => {
  const conductor = { size: "10 AWG", material: "copper", insulation: "thermoplastic" } as const;
  const initialTemperature = degC(75);

  test("301 993 A²s, published rounded as 303 × 10³", () => {
    const { low, high } = shortCircuitWithstand({ ...conductor, initialTemperature });
    expect([low.n / low.d, high.n / high.d]).toEqual([301_993n, 301_993n]);
    // 0.4 % apart
    expect(Math.abs(303e3 / 301_993 - 1)).toBeLessThan(0.004);
  });

  const heated = PASSING["240.92(B)/(B)(2)"];
  test.for(EDITION_IDS)("NEC %s: what is over it fails, from 2008 on", (edition) => {
    const verdict = (clearingTime: string) =>
      evaluateTap({
        ...heated,
        edition,
        size: conductor.size,
        shortCircuit: {
          current: faultA(1000),
          clearingTime: s(clearingTime),
          initialTemperature,
          insulation: conductor.insulation,
        },
      }).verdict;
    const known = Number(edition) >= 2008;
    // 303 × 10³ A²s is what is published, and too much
    expect([verdict("0.301993"), verdict("0.301994"), verdict("0.303")]).toEqual([
      known ? "pass" : "fail",
      "fail",
      "fail",
    ]);
  });
});

test("every example of the facts that these provisions decide is here", () => {
  // E01, E02, E32 and the 450.3(B) figure of E27 are the transformer's: @lineside/ampacity has them; E50 is disputed
  expect([...new Set([...examples.map(({ id }) => id.slice(0, 3)), "E23"])].sort()).toEqual(
    "E03 E04 E05 E07 E08 E09 E11 E16 E18 E19 E22 E23 E24 E25 E27 E29 E35 E40 E44 E45 E46 E49 E51".split(
      " ",
    ),
  );
});

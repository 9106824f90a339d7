import { allOf, anyOf, type Finding, relocate } from "@lineside/findings";
import type { Clause } from "../clause.ts";
import type { AnyOfCondition, OtherSideCondition } from "../provision.ts";
import { question } from "../questions.ts";
import type { PrimarySide, SecondarySide, TapCase } from "../tap-case.ts";
import type { JudgeClause } from "./condition-form.ts";
import { asks, type Change, type Outcome } from "./outcome.ts";

/** One of several suffices. */
export function judgeAnyOf(
  { of }: Clause<AnyOfCondition>,
  c: TapCase,
  judge: JudgeClause,
): Outcome {
  const tried = of.map((one) => judge(one, c));
  const verdict = anyOf(tried.map((one) => one.verdict));
  // of ways that all fail the first that can say by how much
  const shown = verdict === "fail" ? tried.find((one) => one.margin !== undefined) : undefined;
  return shown?.required === undefined || shown.actual === undefined
    ? { verdict, tried }
    : { verdict, tried, required: shown.required, actual: shown.actual };
}

/** A case as one of the conductors on the other side has it, and where its fields stand in the whole. */
export interface SideView {
  readonly view: TapCase;
  readonly place: (path: string) => string;
}

const OWN_FIELDS = ["/ampacity", "/length", "/ends", "/size", "/material", "/shortCircuit"];
const OWN_FACT = "/install/protectedFromDamage";

function placing(base: string): (path: string) => string {
  return (path) => {
    if (path === OWN_FACT) return `${base}/protectedFromDamage`;
    const own = OWN_FIELDS.some((field) => path === field || path.startsWith(`${field}/`));
    return own ? `${base}${path}` : path;
  };
}

function viewOf(c: TapCase, side: PrimarySide | SecondarySide): TapCase {
  return {
    ...c,
    ampacity: side.ampacity,
    length: side.length,
    ends: "ends" in side ? side.ends : undefined,
    size: side.size,
    material: side.material,
    shortCircuit: side.shortCircuit,
    install: { ...c.install, protectedFromDamage: side.protectedFromDamage },
    cites: undefined,
  };
}

/** The conductors on the other side of the transformer, each as a case; `undefined` where the case does not tell. */
export function sideViews(
  { side }: OtherSideCondition,
  c: TapCase,
): readonly SideView[] | undefined {
  if (side === "primary") {
    const view = viewOf(c, c.transformer?.primary ?? {});
    return [{ view, place: placing("/transformer/primary") }];
  }
  return c.transformer?.secondaries?.map((one, i) => ({
    view: viewOf(c, one),
    place: placing(`/transformer/secondaries/${i}`),
  }));
}

/** A condition on each conductor of the other side; of one alone it is that conductor's. */
export function judgeOtherSide(
  { condition, of: [inner] = [] }: Clause<OtherSideCondition>,
  c: TapCase,
  judge: JudgeClause,
): Outcome {
  const views = sideViews(condition, c);
  if (views === undefined || inner === undefined) return asks(question("/transformer/secondaries"));
  const parts: Finding[] = views.map(({ view, place }) => relocate(judge(inner, view), place));
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) {
    const { verdict, required, actual, steps, missing, notes, parts: within, tried } = only;
    return { verdict, required, actual, steps, missing, notes, parts: within, tried };
  }
  return {
    verdict: allOf(parts.map((one) => one.verdict)),
    parts: parts.map((one, i) => ({ ...one, title: `set ${i + 1}: ${one.title}` })),
  };
}

/** The same change, of a conductor of the other side. */
export function placed({ path, value }: Change, { place }: SideView): Change {
  return { path: place(path), value };
}

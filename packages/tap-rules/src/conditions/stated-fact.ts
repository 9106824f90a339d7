import { sectionIn } from "../clause.ts";
import { CONNECTIONS } from "../connection.ts";
import type {
  ConnectionCondition,
  FactCondition,
  FactPath,
  NoTapOfATapCondition,
  WordCondition,
} from "../provision.ts";
import { question } from "../questions.ts";
import type { TapCase } from "../tap-case.ts";
import { factAt, wordAt } from "./case-reading.ts";
import type { ConditionForm } from "./condition-form.ts";
import { asks } from "./outcome.ts";

const IS: Readonly<Record<"true" | "false", { readonly op: "is"; readonly value: boolean }>> = {
  true: { op: "is", value: true },
  false: { op: "is", value: false },
};

const EXCEPTIONS_NOT_HELD = [
  {
    kind: "advice",
    text: "exceptions of this section are not held here: ask the authority whether one allows it",
  },
] as const;

/** Of a site of which nothing is known, whether it is industrial at all: a no answers the finer questions. */
function firstAsked(path: FactPath, { site }: TapCase): FactPath {
  const finer = path === "/site/supervised" || path === "/site/manufacturing";
  return finer && site?.industrial === undefined ? "/site/industrial" : path;
}

/** A plain yes or no. */
export const FACT: ConditionForm<FactCondition> = {
  judge({ condition: { path, wanted, otherwise } }, c) {
    const actual = factAt(path, c);
    if (actual === undefined) return asks(question(firstAsked(path, c)));
    const required = wanted ? IS.true : IS.false;
    if (actual === wanted) return { verdict: "pass", required, actual };
    return otherwise === undefined
      ? { verdict: "fail", required, actual }
      : { verdict: otherwise, required, actual, notes: EXCEPTIONS_NOT_HELD };
  },
  changes({ condition: { path, wanted, scope } }) {
    return scope ? [] : [{ path, value: wanted }];
  },
};

/** One of some words. */
export const WORD: ConditionForm<WordCondition> = {
  judge({ condition }, c) {
    const actual = wordAt(condition, c);
    if (actual === undefined) return asks(question(condition.path));
    const required = { op: "one-of", value: condition.allowed } as const;
    return { verdict: condition.allowed.includes(actual) ? "pass" : "fail", required, actual };
  },
  changes({ condition: { path, allowed } }) {
    return path === "/disconnect/place" ? allowed.map((value) => ({ path, value })) : [];
  },
};

const ALLOWED: readonly string[] = /* @__PURE__ */ Object.keys(CONNECTIONS).filter(
  (one) => CONNECTIONS[one as keyof typeof CONNECTIONS].primaryMayProtect,
);

/** Of any other connection the primary device does not protect the secondary conductors, and (C)(1) is not for them. */
export const CONNECTION: ConditionForm<ConnectionCondition> = {
  judge({ edition }, c) {
    const connection = c.transformer?.connection;
    if (connection === undefined) return asks(question("/transformer/connection"));
    const required = { op: "one-of", value: ALLOWED } as const;
    if (CONNECTIONS[connection].primaryMayProtect) {
      return { verdict: "pass", required, actual: connection };
    }
    return {
      verdict: "fail",
      required,
      actual: connection,
      notes: [
        {
          kind: "advice",
          text: `of a ${connection} transformer the primary device does not protect the secondary conductors`,
          cite: sectionIn("240.4(F)", edition),
        },
      ],
    };
  },
};

/** Conductors that stand by 240.21 supply others only through a device that protects those. */
export const NO_TAP_OF_A_TAP: ConditionForm<NoTapOfATapCondition> = {
  judge(_, c) {
    const { heldUpBy } = c;
    if (heldUpBy === undefined) return asks(question("/heldUpBy"));
    if (heldUpBy.length === 0) return { verdict: "pass", required: IS.true, actual: true };
    const names = heldUpBy.slice(0, 5).join(", ") + (heldUpBy.length > 5 ? ", …" : "");
    return {
      verdict: "fail",
      required: IS.true,
      actual: false,
      notes: [
        {
          kind: "advice",
          text: `${c.subject ?? "this conductor"} is supplied by ${names}, which itself has no protection at its ampacity where it starts: start it at the feeder or the transformer, or put a device between that protects it`,
        },
      ],
    };
  },
};

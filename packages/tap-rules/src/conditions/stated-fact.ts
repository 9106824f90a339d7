import { type Clause, sectionIn } from "../clause.ts";
import { CONNECTIONS } from "../connection.ts";
import type {
  ConnectionCondition,
  FactCondition,
  FactPath,
  NoTapOfATapCondition,
} from "../provision.ts";
import { question } from "../questions.ts";
import type { TapCase } from "../tap-case.ts";
import { asks, type Change, type Outcome } from "./outcome.ts";

/** What the case states, by path. */
function stated(path: FactPath, c: TapCase): boolean | undefined {
  switch (path) {
    case "/beyondEquipment":
      return c.beyondEquipment;
    case "/install/raceway":
      return c.install?.raceway;
    case "/install/protectedFromDamage":
      return c.install?.protectedFromDamage;
    case "/transformer/protectionOk":
      return c.transformer?.protectionOk;
  }
}

const IS: Readonly<Record<"true" | "false", { readonly op: "is"; readonly value: boolean }>> = {
  true: { op: "is", value: true },
  false: { op: "is", value: false },
};

/** A plain yes or no. */
export function judgeFact({ condition }: Clause<FactCondition>, c: TapCase): Outcome {
  const actual = stated(condition.path, c);
  if (actual === undefined) return asks(question(condition.path));
  const required = condition.wanted ? IS.true : IS.false;
  return { verdict: actual === condition.wanted ? "pass" : "fail", required, actual };
}

/** The other way round. */
export function factChanges({ condition }: Clause<FactCondition>): readonly Change[] {
  return [{ path: condition.path, value: condition.wanted }];
}

const ALLOWED: readonly string[] = /* @__PURE__ */ Object.keys(CONNECTIONS).filter(
  (one) => CONNECTIONS[one as keyof typeof CONNECTIONS].primaryMayProtect,
);

/** Of any other connection the primary device does not protect the secondary conductors, and (C)(1) is not for them. */
export function judgeConnection(clause: Clause<ConnectionCondition>, c: TapCase): Outcome {
  const connection = c.transformer?.connection;
  if (connection === undefined) return asks(question("/transformer/connection"));
  const required = { op: "one-of", value: ALLOWED } as const;
  if (CONNECTIONS[connection].primaryMayProtect) {
    return { verdict: "pass", required, actual: connection };
  }
  return {
    verdict: "not-applicable",
    notes: [
      {
        kind: "advice",
        text: `of a ${connection} transformer the primary device does not protect the secondary conductors`,
        cite: sectionIn("240.4(F)", clause.edition),
      },
    ],
  };
}

/** Conductors that stand by 240.21 supply others only through a device that protects those. */
export function judgeTapOfATap(_: Clause<NoTapOfATapCondition>, c: TapCase): Outcome {
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
}

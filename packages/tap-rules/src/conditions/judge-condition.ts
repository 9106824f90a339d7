import type { Clause } from "../clause.ts";
import type {
  ConnectionCondition,
  EachEndCondition,
  FactCondition,
  LengthCondition,
  NoTapOfATapCondition,
  RatioCondition,
  SingleDeviceCondition,
} from "../provision.ts";
import type { TapCase } from "../tap-case.ts";
import { judgeRatio, ratioChanges } from "./ampacity-ratio.ts";
import { endChanges, judgeEachEnd, judgeSingleDevice } from "./end-devices.ts";
import { judgeLength, lengthChanges } from "./length-limit.ts";
import { judgeLoad, loadChanges } from "./load.ts";
import type { Change, Outcome } from "./outcome.ts";
import { factChanges, judgeConnection, judgeFact, judgeTapOfATap } from "./stated-fact.ts";

/** What a condition comes to, taken as in force. */
export function judgeCondition(clause: Clause, c: TapCase): Outcome {
  switch (clause.condition.form) {
    case "length":
      return judgeLength(clause as Clause<LengthCondition>, c);
    case "load":
      return judgeLoad(c);
    case "ratio":
      return judgeRatio(clause as Clause<RatioCondition>, c);
    case "each-end":
      return judgeEachEnd(clause as Clause<EachEndCondition>, c);
    case "single-device":
      return judgeSingleDevice(clause as Clause<SingleDeviceCondition>, c);
    case "fact":
      return judgeFact(clause as Clause<FactCondition>, c);
    case "connection":
      return judgeConnection(clause as Clause<ConnectionCondition>, c);
    case "no-tap-of-a-tap":
      return judgeTapOfATap(clause as Clause<NoTapOfATapCondition>, c);
  }
}

/** Changes of one input that may make a condition hold; each still has to be judged. */
export function changesFor(clause: Clause, c: TapCase): readonly Change[] {
  switch (clause.condition.form) {
    case "length":
      return lengthChanges(clause as Clause<LengthCondition>, c);
    case "load":
      return loadChanges(c);
    case "ratio":
      return ratioChanges(clause as Clause<RatioCondition>, c);
    case "each-end":
      return endChanges(c, true);
    case "single-device":
      return endChanges(c, false);
    case "fact":
      return factChanges(clause as Clause<FactCondition>);
    case "connection":
    case "no-tap-of-a-tap":
      return [];
  }
}

import { distinctInputs, type MissingInput, type Note } from "@lineside/findings";
import type { ConductorSize } from "@lineside/units";
import type { InputPaths, Installation } from "../article-310/conductor.ts";
import type { Ground } from "../citation.ts";
import type { TemperatureColumn } from "../temperature-column.ts";
import { answerTermination, type Termination, type TerminationAnswer } from "./termination.ts";

/** A lowest and a highest column that come into question; equal where it is certain. */
export type ColumnSpan = readonly [TemperatureColumn, TemperatureColumn];

/** What all ends together allow: the lowest column of any end. */
export interface TerminationLimit {
  /** One span; or two where inputs are missing: the answers with the lowest and with the highest that they could lead to. */
  readonly spans: readonly [ColumnSpan] | readonly [ColumnSpan, ColumnSpan];
  /** The questions that could change the limit. */
  readonly missing: readonly MissingInput[];
  readonly notes: readonly Note[];
}

const NOTHING_KNOWN: readonly Termination[] = [{}];

const NO_ENDS =
  "no termination is described: an end at equipment is taken, not listed above what the rule gives";

function lower(a: TemperatureColumn, b: TemperatureColumn): TemperatureColumn {
  return a < b ? a : b;
}

/** The lowest of two spans, at either end. */
function lowerSpan(a: ColumnSpan, b: ColumnSpan): ColumnSpan {
  return [lower(a[0], b[0]), lower(a[1], b[1])];
}

const UNLIMITED: ColumnSpan = [90, 90];

/** The column that the ends of a conductor allow. */
export function terminationLimit(
  { terminations, circuitRating }: Installation,
  size: ConductorSize,
  ground: Ground,
  { installation }: InputPaths,
): TerminationLimit {
  const given = terminations !== undefined && terminations.length > 0;
  const notes: Note[] = given ? [] : [{ kind: "advice", text: NO_ENDS, cite: ground.cite }];
  const asked: TerminationAnswer[] = [];
  let known = UNLIMITED;
  let open = UNLIMITED;
  const ends = given ? terminations : NOTHING_KNOWN;
  for (const [at, end] of ends.entries()) {
    const whole: Termination = {
      kind: end.kind,
      circuitRating: end.circuitRating ?? circuitRating,
      marked: end.marked,
      listedFor: end.listedFor,
      motorDesign: end.motorDesign,
      size: end.size ?? size,
    };
    const path = `${installation}/terminations/${at}`;
    const answer = answerTermination(whole, ground.cite, path, installation);
    notes.push(...answer.notes);
    if (answer.verdict === "needs-input") {
      asked.push(answer);
      open = lowerSpan(open, answer.columns);
    } else {
      known = lowerSpan(known, answer.columns);
    }
  }
  const [low, high] = open;
  const least = lowerSpan(known, [low, low]);
  const most = lowerSpan(known, [high, high]);
  if (least[0] === most[0] && least[1] === most[1]) return { spans: [least], missing: [], notes };
  // an end that cannot be the lowest decides nothing
  const missing = asked.filter(({ columns }) => columns[0] < most[1]).flatMap((one) => one.missing);
  return { spans: [least, most], missing: distinctInputs(missing), notes };
}

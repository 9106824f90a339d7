import type { Citation, Note } from "@lineside/findings";
import { addMonths, type CalendarDay } from "./calendar-day.ts";
import type { PhysicalTap } from "./physical-tap.ts";
import type { ReadProfile } from "./profile-reader.ts";

/** What has to be done again. */
export type UpkeepTask = "thermal-scan" | "torque-inspection" | "arc-flash-study";

/** When something has to be done again. */
export interface DueDate {
  readonly task: UpkeepTask;
  /** When it was last done; absent where only a short circuit is known. */
  readonly last?: CalendarDay;
  /** The last day on which it is not late. */
  readonly due: CalendarDay;
  readonly because: "interval" | "short-circuit";
  /** Whether the day of judging is after it; absent where there is no such day. */
  readonly overdue?: boolean;
  readonly cite: Citation;
}

type Due = Omit<DueDate, "overdue">;

/** A short circuit on the day of an inspection, or after it, makes the next one due on that day. */
function torqueDue(
  row: NonNullable<ReadProfile["upkeep"]["torque-inspection"]>,
  { inspections }: PhysicalTap,
): readonly Due[] {
  const { torque: last, shortCircuit } = inspections ?? {};
  const task = "torque-inspection";
  if (shortCircuit !== undefined && (last === undefined || shortCircuit >= last)) {
    const due = { task, due: shortCircuit, because: "short-circuit", cite: row.cite } as const;
    return [last === undefined ? due : { ...due, last }];
  }
  if (last === undefined) return [];
  return [{ task, last, due: addMonths(last, row.months), because: "interval", cite: row.cite }];
}

function every(
  task: UpkeepTask,
  row: { readonly months: number; readonly cite: Citation } | undefined,
  last: CalendarDay | undefined,
): readonly Due[] {
  if (row === undefined || last === undefined) return [];
  return [{ task, last, due: addMonths(last, row.months), because: "interval", cite: row.cite }];
}

/** What is due next, of what was done before. */
export function dueDates({ checks, upkeep }: ReadProfile, tap: PhysicalTap): readonly DueDate[] {
  const torque = upkeep["torque-inspection"];
  const dates = [
    ...every("thermal-scan", upkeep["thermal-scan"], tap.inspections?.thermalScan),
    ...(torque === undefined ? [] : torqueDue(torque, tap)),
    ...every("arc-flash-study", checks["arc-flash-study"], tap.arcFlashStudy),
  ];
  const { judgedOn } = tap;
  return judgedOn === undefined
    ? dates
    : dates.map((date) => ({ ...date, overdue: judgedOn > date.due }));
}

function sentence(text: string, words: string | undefined): string {
  return words === undefined ? text : `${text}: ${words}`;
}

function hotSpotNotes({ upkeep }: ReadProfile, { inspections }: PhysicalTap): readonly Note[] {
  const row = upkeep["hot-spot"];
  const hottest = inspections?.hottest;
  if (row === undefined || hottest === undefined || !hottest.gt(row.above)) return [];
  const text = sentence(`hot: ${hottest}, above ${row.above}`, row.words);
  return [{ kind: "advice", text, cite: row.cite }];
}

function utilitySideNotes({ upkeep }: ReadProfile, tap: PhysicalTap): readonly Note[] {
  const row = upkeep["utility-side"];
  const { side, writtenAuthorization } = tap.currentTransformers ?? {};
  if (row === undefined || side === "customer" || writtenAuthorization === true) return [];
  const rule =
    "current transformers on the utility's side of the service point only with its written authorization";
  return [
    {
      kind: side === "utility" ? "obligation" : "advice",
      text: sentence(rule, row.words),
      cite: row.cite,
    },
  ];
}

/** What to do from time to time, and what else a reader should know; never a verdict. */
export function upkeepNotes(read: ReadProfile, tap: PhysicalTap): readonly Note[] {
  const { "thermal-scan": scan, "torque-inspection": torque } = read.upkeep;
  const notes: Note[] = [];
  if (scan !== undefined) {
    const text = sentence(`thermal scan every ${scan.months} months`, scan.words);
    notes.push({ kind: "advice", text, cite: scan.cite });
  }
  if (torque !== undefined) {
    const text = `mechanical inspection with torque every ${torque.months} months, and after a short circuit`;
    notes.push({ kind: "advice", text: sentence(text, torque.words), cite: torque.cite });
  }
  return [...notes, ...hotSpotNotes(read, tap), ...utilitySideNotes(read, tap)];
}

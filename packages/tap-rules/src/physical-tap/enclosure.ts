import type { Finding, Note } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
import { addMonths } from "./calendar-day.ts";
import { absent, boundOf, judged } from "./judgement.ts";
import type { PhysicalTap } from "./physical-tap.ts";
import type { ReadProfile } from "./profile-reader.ts";
import { physicalQuestion } from "./questions.ts";

type Row<C extends keyof ReadProfile["checks"]> = NonNullable<ReadProfile["checks"][C]>;

/** The row of a profile, read. */
export type FaultRow = Row<"fault-current">;

/** Whether a rating is one that the document speaks of; advice only. */
function usualNote(row: FaultRow, sccr: Quantity<"shortCircuitCurrent">): readonly Note[] {
  const { usualLeast, usualMost } = row;
  if (usualLeast === undefined && usualMost === undefined) return [];
  const below = usualLeast !== undefined && sccr.lt(usualLeast);
  const above = usualMost !== undefined && sccr.gt(usualMost);
  const range = [
    ...(usualLeast === undefined ? [] : [`from ${usualLeast}`]),
    ...(usualMost === undefined ? [] : [`to ${usualMost}`]),
  ].join(" ");
  const where = below ? "below" : above ? "above" : "within";
  const text = `the rating of ${sccr} is ${where} what the document speaks of, ${range}`;
  return [{ kind: "advice", text, cite: row.cite }];
}

/** Available fault ≤ the enclosure's rating. */
export function judgeFault(row: FaultRow, tap: PhysicalTap): Finding {
  const { availableFault, enclosure } = tap;
  const sccr = enclosure?.sccr;
  const title = "fault current within the rating of the enclosure";
  const notes = sccr === undefined ? [] : usualNote(row, sccr);
  if (availableFault === undefined || sccr === undefined) {
    const missing = absent(
      [availableFault, physicalQuestion("availableFault")],
      [sccr, physicalQuestion("enclosure/sccr")],
    );
    return judged(row, { title, missing, notes });
  }
  const withRating = { ...tap, enclosure: { ...enclosure, sccr: availableFault } };
  const withFault = { ...tap, availableFault: sccr };
  return judged(row, {
    title,
    required: { op: "<=", value: sccr },
    actual: availableFault,
    notes,
    remedies: availableFault.gt(sccr)
      ? [
          { path: "/enclosure/sccr", value: availableFault, finding: judgeFault(row, withRating) },
          { path: "/availableFault", value: sccr, finding: judgeFault(row, withFault) },
        ]
      : undefined,
  });
}

/** One of the NEMA types that the profile names. */
export function judgeEnclosureType(row: Row<"enclosure-type">, tap: PhysicalTap): Finding {
  const actual = tap.enclosure?.type;
  const title = "type of the enclosure";
  if (actual === undefined)
    return judged(row, { title, missing: [physicalQuestion("enclosure/type")] });
  return judged(row, { title, required: { op: "one-of", value: row.oneOf }, actual });
}

/** Between the two voltages, both included. */
export function judgeVoltage(row: Row<"nominal-voltage">, tap: PhysicalTap): Finding {
  const { nominalVoltage: actual } = tap;
  const title = "nominal voltage";
  if (actual === undefined)
    return judged(row, { title, missing: [physicalQuestion("nominalVoltage")] });
  return judged(row, { title, required: boundOf(actual, row.least, row.most), actual });
}

/** Not older than so many months on the day of judging; the last of its days included. */
export function judgeStudy(row: Row<"arc-flash-study">, tap: PhysicalTap): Finding {
  const { arcFlashStudy, judgedOn } = tap;
  const title = `arc-flash study not older than ${row.months} months`;
  if (arcFlashStudy === undefined || judgedOn === undefined) {
    const missing = absent(
      [arcFlashStudy, physicalQuestion("arcFlashStudy")],
      [judgedOn, physicalQuestion("judgedOn")],
    );
    return judged(row, { title, missing });
  }
  const last = addMonths(arcFlashStudy, row.months);
  return judged(row, {
    title,
    verdict: judgedOn <= last ? "pass" : "fail",
    actual: arcFlashStudy,
    steps: [
      {
        label: "last day on which it counts",
        formula: `study + ${row.months} months`,
        inputs: [
          { name: "study", value: arcFlashStudy },
          { name: "judged on", value: judgedOn },
        ],
        value: last,
        cite: row.cite,
      },
    ],
  });
}

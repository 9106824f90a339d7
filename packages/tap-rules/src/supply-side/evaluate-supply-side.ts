import { type Finding, finding, type Note, type Verdict } from "@lineside/findings";
import { citationOf, sectionIn, standingIn } from "../clause.ts";
import type { EditionId } from "../editions.ts";
import { READ_IN_2017 } from "../provisions/standings.ts";
import { DATA_SOURCES, sourceText } from "../sources.ts";
import { checkSupplySide, rowFor } from "./supply-side-check.ts";
import {
  SUPPLY_SIDE_KINDS,
  type SupplySideConnection,
  type SupplySideKind,
} from "./supply-side-connection.ts";
import type { SupplySideCondition, SupplySideRow } from "./supply-side-rows.ts";

/** What 230.82 says of one connection ahead of the service disconnect. */
export interface SupplySideAnswer {
  readonly verdict: Verdict;
  /** The entry of the list that names what is connected; absent where none does. */
  readonly row?: SupplySideRow;
  /** Rule `nec/230.82`, what the entry asks in `parts`; of a splice `nec/230.46`. */
  readonly finding: Finding;
}

/** What is a tap in the words of the trade, and so might be taken for one of 240.21. */
const CALLED_TAPS: readonly SupplySideKind[] = ["tap", "monitoring-tap", "splice"];
const MONITORING: readonly SupplySideKind[] = ["monitoring-tap", "instrument-transformer", "shunt"];

function notTapNotes({ connects, edition }: SupplySideConnection): readonly Note[] {
  if (connects === undefined) return [];
  const notes: Note[] = [];
  const instruments = MONITORING.includes(connects);
  if (instruments) {
    notes.push({
      kind: "advice",
      text: "monitoring taps and current transformers ahead of the service disconnect are for this item",
      cite: citationOf(
        "230.82(4)",
        edition,
        standingIn(edition, rowFor(connects)?.standings ?? []),
      ),
    });
  }
  if (!instruments && !CALLED_TAPS.includes(connects)) return notes;
  notes.push({
    kind: "advice",
    text: "service conductors and what is tapped from them are never tap conductors: the 10-ft and 25-ft rules do not apply",
    cite: sectionIn("240.21(D)", edition),
  });
  notes.push({
    kind: "conflict",
    text: "the article puts the 10-ft and 25-ft rules ahead of the main device; they are not for service conductors",
    cite: {
      document: DATA_SOURCES.S000,
      edition: "",
      section: "Implementation Logic",
      status: "single-source",
    },
  });
  if (CALLED_TAPS.includes(connects) && connects !== "splice") {
    notes.push({
      kind: "obligation",
      text: "service conductors are spliced and tapped as 230.46 says, which is not judged here",
      cite: sectionIn("230.46", edition),
    });
  }
  return notes;
}

function judgeCondition(
  condition: SupplySideCondition,
  row: SupplySideRow,
  connection: SupplySideConnection,
): Finding {
  const { edition } = connection;
  const head = {
    rule: `nec/230.82/${row.id}/${condition.field}`,
    title: condition.words,
    cite: [citationOf(row.section, edition, standingIn(edition, row.standings))],
  };
  const path = `/${condition.field}`;
  const ask = condition.question;
  if (condition.form === "purpose") {
    const { oneOf } = condition;
    const actual = connection.purpose;
    return actual === undefined
      ? finding({ ...head, missing: [{ path, expects: "choice", choices: oneOf, ask }] })
      : finding({ ...head, required: { op: "one-of", value: oneOf }, actual });
  }
  const actual = connection[condition.field];
  return actual === undefined
    ? finding({ ...head, missing: [{ path, expects: "boolean", ask }] })
    : finding({ ...head, required: { op: "is", value: true }, actual });
}

function unchangedNotes(row: SupplySideRow, edition: EditionId): readonly Note[] {
  const standing = standingIn(edition, row.standings);
  if (standing.status === "stated") return [];
  const text = `the list as read in ${sourceText(standing.source)}; no change is known between it and ${edition}`;
  return [{ kind: "recovered-value", text, cite: citationOf(row.section, edition, standing) }];
}

function listed(row: SupplySideRow, connection: SupplySideConnection): SupplySideAnswer {
  const { edition, subject } = connection;
  const parts = row.conditions.map((condition) => judgeCondition(condition, row, connection));
  const note: readonly Note[] =
    row.note === undefined
      ? []
      : [
          {
            kind: "obligation",
            text: row.note.text,
            cite: citationOf(row.note.section, "2017", READ_IN_2017),
          },
        ];
  const answer = finding({
    rule: "nec/230.82",
    title: row.words,
    subject,
    cite: [citationOf(row.section, edition, standingIn(edition, row.standings))],
    ...(parts.length === 0 ? { verdict: "pass" as const } : { parts }),
    notes: [...note, ...notTapNotes(connection), ...unchangedNotes(row, edition)],
  });
  return { verdict: answer.verdict, row, finding: answer };
}

function unlisted(connection: SupplySideConnection): Finding {
  const { connects, edition, subject } = connection;
  const head = { subject, cite: [sectionIn("230.82", edition)], rule: "nec/230.82" };
  if (connects === undefined) {
    return finding({
      ...head,
      title: "connection ahead of the service disconnect",
      missing: [
        {
          path: "/connects",
          expects: "choice",
          choices: SUPPLY_SIDE_KINDS,
          ask: "What is connected ahead of the service disconnect?",
        },
      ],
    });
  }
  if (connects === "splice") {
    return finding({
      rule: "nec/230.46",
      title: "splice of service conductors",
      subject,
      verdict: "consult",
      cite: [sectionIn("230.46", edition)],
      notes: [
        {
          kind: "advice",
          text: "service conductors may be spliced as 230.46 says; what it asks is not held here",
          cite: sectionIn("230.46", edition),
        },
        ...notTapNotes(connection),
      ],
    });
  }
  return finding({
    ...head,
    title: "not on the list of what may be connected ahead of the service disconnect",
    verdict: "fail",
    notes: [
      {
        kind: "advice",
        text: "connect it on the load side of the service disconnect",
        cite: sectionIn("230.82", edition),
      },
    ],
  });
}

/**
 * Whether something may be connected to service conductors ahead of the service disconnect: only what the list of 230.82
 * names, and as it names it. The 10-ft and 25-ft rules of 240.21 have no part in it: service conductors are never tap
 * conductors (240.21(D), 230.46).
 *
 * The list was read in 2017; in other editions it is taken for unchanged, and its citation says so.
 *
 * @throws {@link TapRulesError} where the connection is wrong; what is absent is asked for instead
 * @example
 * ```ts
 * import { evaluateSupplySide } from "@lineside/tap-rules";
 * const meter = evaluateSupplySide({ edition: "2017", connects: "monitoring-tap" });
 * meter.verdict; // => "pass"
 * meter.finding.cite[0]?.section; // => "230.82(4)"
 * evaluateSupplySide({ edition: "2017", connects: "tap", purpose: "fire-pump" }).verdict; // => "pass"
 * evaluateSupplySide({ edition: "2017", connects: "tap", purpose: "other" }).verdict; // => "fail"
 * evaluateSupplySide({ edition: "2017", connects: "type-2-spd" }).finding.parts?.[0]?.missing[0]?.path; // => "/inListedEquipment"
 * evaluateSupplySide({ edition: "2017", connects: "other" }).verdict; // => "fail"
 * ```
 */
export function evaluateSupplySide(connection: SupplySideConnection): SupplySideAnswer {
  checkSupplySide(connection);
  const { connects } = connection;
  const row = connects === undefined ? undefined : rowFor(connects);
  if (row !== undefined) return listed(row, connection);
  const answer = unlisted(connection);
  return { verdict: answer.verdict, finding: answer };
}

import { parseEdition } from "../editions.ts";
import { checkFlag, checkSubject, checkWord, fault, fieldsOf } from "../field-check.ts";
import {
  SUPPLY_SIDE_KINDS,
  SUPPLY_SIDE_TAP_PURPOSES,
  type SupplySideConnection,
  type SupplySideKind,
} from "./supply-side-connection.ts";
import { SUPPLY_SIDE_ROWS, type SupplySideRow } from "./supply-side-rows.ts";

const FLAGS = ["forPowerOperableDisconnect", "inListedEquipment", "listed", "ofUtility"] as const;

/** The row of 230.82 that names what is connected. */
export function rowFor(connects: SupplySideKind): SupplySideRow | undefined {
  return SUPPLY_SIDE_ROWS.find((row) => row.connects.includes(connects));
}

/** Checks a connection that may come from JavaScript or JSON that no compiler saw. */
export function checkSupplySide(value: unknown): asserts value is SupplySideConnection {
  const known = ["edition", "connects", "purpose", ...FLAGS, "subject"];
  const fields = fieldsOf(value, known, "");
  parseEdition(fields["edition"]);
  checkWord(fields["connects"], SUPPLY_SIDE_KINDS, "/connects");
  checkWord(fields["purpose"], SUPPLY_SIDE_TAP_PURPOSES, "/purpose");
  for (const flag of FLAGS) checkFlag(fields[flag], `/${flag}`);
  checkSubject(fields["subject"]);
  const { connects } = fields as { readonly connects?: SupplySideKind };
  if (connects === undefined) return;
  const asked = rowFor(connects)?.conditions.map(({ field }) => field) ?? [];
  for (const field of ["purpose", ...FLAGS] as const) {
    if (fields[field] !== undefined && !asked.includes(field)) {
      throw fault("CONTRADICTION", `/${field}`, fields[field], `nothing beside ${connects}`);
    }
  }
}

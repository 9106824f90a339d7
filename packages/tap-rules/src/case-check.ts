import { type AnyQuantity, isQuantity, type Kind, type Quantity, V } from "@lineside/units";
import { CONNECTIONS, type Connection } from "./connection.ts";
import { parseEdition } from "./editions.ts";
import { CONDUCTOR_CLASSES, type TapCase } from "./tap-case.ts";
import { TapRulesError, type TapRulesErrorCode } from "./tap-rules-error.ts";

/** More ends, conductors above or ratings than any installation has. */
export const MOST_ITEMS = 1000;
/** 240.21 is for 1000 V and below. */
const MOST_VOLTAGE: Quantity<"voltage"> = /* @__PURE__ */ V(1000);

const FIELDS: Readonly<Record<string, true>> = {
  edition: true,
  conductor: true,
  ampacity: true,
  ordinaryLimit: true,
  upstream: true,
  length: true,
  load: true,
  beyondEquipment: true,
  ends: true,
  transformer: true,
  install: true,
  heldUpBy: true,
  subject: true,
  cites: true,
  printed: true,
};
const UPSTREAM: Readonly<Record<string, true>> = { rating: true, kind: true };
const END: Readonly<Record<string, true>> = {
  kind: true,
  rating: true,
  equipment: true,
  listedInstructionsMet: true,
};
const TRANSFORMER: Readonly<Record<string, true>> = {
  phases: true,
  connection: true,
  kva: true,
  vp: true,
  vs: true,
  protectionOk: true,
};
const INSTALL: Readonly<Record<string, true>> = {
  field: true,
  leavesEnclosure: true,
  raceway: true,
  protectedFromDamage: true,
};
const END_KINDS: Readonly<Record<string, true>> = {
  ocpd: true,
  "equipment-with-ocpds": true,
  spd: true,
};
const DEVICE_KINDS: Readonly<Record<string, true>> = { cb: true, fuse: true };

function show(value: unknown): string {
  if (value === undefined) return "nothing";
  if (isQuantity(value)) return `${value} (${value.kind})`;
  return typeof value === "string"
    ? JSON.stringify(value.slice(0, 60))
    : Array.isArray(value)
      ? "a list"
      : typeof value === "object"
        ? "an object"
        : String(value).slice(0, 60);
}

function wrong(
  code: TapRulesErrorCode,
  path: string,
  got: unknown,
  expected: string,
): TapRulesError {
  return new TapRulesError(code, { path, got: show(got), expected });
}

function isRecord(value: unknown, path: string): value is Readonly<Record<string, unknown>> {
  if (value === undefined) return false;
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !isQuantity(value))
    return true;
  throw wrong("WRONG_KIND", path, value, "an object");
}

/** Own enumerable fields only: those of a list; a class instance or a prototype adds none. */
function checkFields(value: object, known: Readonly<Record<string, true>>, path: string): void {
  for (const key of Object.keys(value)) {
    if (known[key] !== true || !Object.hasOwn(known, key)) {
      throw wrong(
        "UNKNOWN_FIELD",
        `${path}/${key.slice(0, 60)}`,
        key,
        `one of ${Object.keys(known).join(", ")}`,
      );
    }
  }
}

function checkQuantity(
  value: unknown,
  kind: Kind,
  least: "zero" | "above-zero",
  path: string,
): void {
  if (value === undefined) return;
  if (!isQuantity(value, kind)) throw wrong("WRONG_KIND", path, value, `a ${kind}`);
  const { n } = (value as AnyQuantity).value;
  if (n < 0 || (!(n > 0) && least === "above-zero")) {
    throw wrong("OUT_OF_RANGE", path, value, least === "zero" ? "not below zero" : "above zero");
  }
}

function checkCurrent(value: unknown, path: string): void {
  checkQuantity(value, "current", "above-zero", path);
}

function checkFlag(value: unknown, path: string): void {
  if (value !== undefined && typeof value !== "boolean")
    throw wrong("WRONG_KIND", path, value, "true or false");
}

function checkWord(value: unknown, words: Readonly<Record<string, unknown>>, path: string): void {
  if (typeof value !== "string" || !Object.hasOwn(words, value)) {
    throw wrong("UNKNOWN_WORD", path, value, `one of ${Object.keys(words).join(", ")}`);
  }
}

function checkVoltage(value: unknown, path: string): void {
  checkQuantity(value, "voltage", "above-zero", path);
  if (isQuantity(value, "voltage") && value.gt(MOST_VOLTAGE)) {
    throw wrong("OUT_OF_RANGE", path, value, `at most ${MOST_VOLTAGE}, as 240.21 is applied here`);
  }
}

function checkList(value: unknown, path: string): value is readonly unknown[] {
  if (value === undefined) return false;
  if (!Array.isArray(value)) throw wrong("WRONG_KIND", path, value, "a list");
  if (value.length > MOST_ITEMS)
    throw wrong("TOO_MANY", path, value.length, `at most ${MOST_ITEMS}`);
  return true;
}

function checkEnds(ends: unknown): void {
  if (!checkList(ends, "/ends")) return;
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i];
    if (!isRecord(end, `/ends/${i}`)) throw wrong("WRONG_KIND", `/ends/${i}`, end, "an object");
    checkFields(end, END, `/ends/${i}`);
    checkWord(end["kind"], END_KINDS, `/ends/${i}/kind`);
    checkCurrent(end["rating"], `/ends/${i}/rating`);
    checkCurrent(end["equipment"], `/ends/${i}/equipment`);
    checkFlag(end["listedInstructionsMet"], `/ends/${i}/listedInstructionsMet`);
    if (end["equipment"] !== undefined && end["kind"] !== "ocpd") {
      throw wrong(
        "CONTRADICTION",
        `/ends/${i}/equipment`,
        end["equipment"],
        "only beside kind ocpd, whose equipment it is",
      );
    }
    if (end["listedInstructionsMet"] !== undefined && end["kind"] !== "spd") {
      throw wrong(
        "CONTRADICTION",
        `/ends/${i}/listedInstructionsMet`,
        end["kind"],
        "only beside kind spd",
      );
    }
  }
}

function checkTransformer(t: unknown): void {
  if (!isRecord(t, "/transformer")) return;
  checkFields(t, TRANSFORMER, "/transformer");
  checkVoltage(t["vp"], "/transformer/vp");
  checkVoltage(t["vs"], "/transformer/vs");
  checkQuantity(t["kva"], "apparentPower", "above-zero", "/transformer/kva");
  checkFlag(t["protectionOk"], "/transformer/protectionOk");
  const { phases, connection } = t;
  if (phases !== undefined && phases !== 1 && phases !== 3)
    throw wrong("UNKNOWN_WORD", "/transformer/phases", phases, "1 or 3");
  if (connection === undefined) return;
  checkWord(connection, CONNECTIONS, "/transformer/connection");
  const row = CONNECTIONS[connection as Connection];
  if (phases !== undefined && phases !== row.phases) {
    throw wrong(
      "CONTRADICTION",
      "/transformer/phases",
      phases,
      `${row.phases}, as ${connection} has`,
    );
  }
}

function checkHeldUpBy(heldUpBy: unknown): void {
  if (!checkList(heldUpBy, "/heldUpBy")) return;
  for (let i = 0; i < heldUpBy.length; i++) {
    const id = heldUpBy[i];
    if (typeof id !== "string" || id === "" || id.length > 200) {
      throw wrong(
        "WRONG_KIND",
        `/heldUpBy/${i}`,
        id,
        "the id of a conductor, of 1 to 200 characters",
      );
    }
  }
}

/**
 * Checks a case that may come from JavaScript or JSON that no compiler saw. Absent fields are fine.
 *
 * @throws {@link TapRulesError} with the path of the first field that is wrong
 */
export function checkCase(c: TapCase): void {
  if (!isRecord(c, "")) throw wrong("WRONG_KIND", "", c, "an object");
  checkFields(c, FIELDS, "");
  parseEdition(c.edition);
  if (!CONDUCTOR_CLASSES.includes(c.conductor)) {
    const code = c.conductor === undefined ? "MISSING_FIELD" : "UNKNOWN_WORD";
    throw wrong(code, "/conductor", c.conductor, `one of ${CONDUCTOR_CLASSES.join(", ")}`);
  }
  checkCurrent(c.ampacity, "/ampacity");
  checkCurrent(c.ordinaryLimit, "/ordinaryLimit");
  checkQuantity(c.load, "current", "zero", "/load");
  checkQuantity(c.length, "length", "zero", "/length");
  checkFlag(c.beyondEquipment, "/beyondEquipment");
  if (isRecord(c.upstream, "/upstream")) {
    checkFields(c.upstream, UPSTREAM, "/upstream");
    checkCurrent(c.upstream["rating"], "/upstream/rating");
    if (c.upstream["kind"] !== undefined)
      checkWord(c.upstream["kind"], DEVICE_KINDS, "/upstream/kind");
  }
  if (isRecord(c.install, "/install")) {
    checkFields(c.install, INSTALL, "/install");
    checkFlag(c.install["field"], "/install/field");
    checkFlag(c.install["leavesEnclosure"], "/install/leavesEnclosure");
    checkFlag(c.install["raceway"], "/install/raceway");
    checkFlag(c.install["protectedFromDamage"], "/install/protectedFromDamage");
  }
  checkEnds(c.ends);
  checkTransformer(c.transformer);
  checkHeldUpBy(c.heldUpBy);
  isRecord(c.cites, "/cites");
  isRecord(c.printed, "/printed");
  if (c.subject !== undefined && (typeof c.subject !== "string" || !c.subject.startsWith("/"))) {
    throw wrong("WRONG_KIND", "/subject", c.subject, "a JSON pointer");
  }
}

import { isConductorSize, isQuantity, isSystem, type Kind } from "@lineside/units";
import { OUTLET_KINDS } from "../case-words.ts";
import { CONNECTIONS } from "../connection.ts";
import type { OneLineFault, OneLineFaultCode } from "./one-line-fault.ts";
import { type Id, PIECE_CLASSES } from "./piece.ts";
import { memberOf } from "./pointer.ts";

/** More equipment, and more conductors, than any installation has. */
export const MOST_NODES = 20_000;
/** The longest name. */
const LONGEST_ID = 200;

/** A check of one value: what is expected, where it is not met. */
type Check = (value: unknown) => string | undefined;
type Fields = Readonly<Record<string, Check>>;

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isQuantity(value);
}

/* @__NO_SIDE_EFFECTS__ */
const aboveZero =
  (kind: Kind): Check =>
  (value) =>
    isQuantity(value, kind) && value.value.n > 0 ? undefined : `a ${kind} above zero`;
/* @__NO_SIDE_EFFECTS__ */
const notNegative =
  (kind: Kind): Check =>
  (value) =>
    isQuantity(value, kind) && !(value.value.n < 0) ? undefined : `a ${kind}, not below zero`;
const flag: Check = (value) => (typeof value === "boolean" ? undefined : "true or false");
const name: Check = (value) =>
  typeof value === "string" && value !== "" && value.length <= LONGEST_ID
    ? undefined
    : `a name of 1 to ${LONGEST_ID} characters`;
/* @__NO_SIDE_EFFECTS__ */
const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === "string" && words.includes(value) ? undefined : `one of ${words.join(", ")}`;
/* @__NO_SIDE_EFFECTS__ */
const recordOf =
  (fields: Fields): Check =>
  (value) => {
    if (!isMap(value)) return "an object";
    for (const key of Object.keys(fields)) {
      const expected = value[key] === undefined ? undefined : fields[key]?.(value[key]);
      if (expected !== undefined) return `${key}: ${expected}`;
    }
    return undefined;
  };

const current: Check = aboveZero("current");
const length: Check = notNegative("length");
const voltage: Check = (value) => {
  if (!isMap(value) || value["lineToLine"] === undefined) return "an object with lineToLine";
  return recordOf({
    lineToLine: aboveZero("voltage"),
    system: (one) => (isSystem(one) ? undefined : "a system such as 208Y/120"),
  })(value);
};
const main: Check = (value) =>
  value === "none"
    ? undefined
    : isMap(value)
      ? recordOf({ is: oneOf(["breaker", "fuse"]), rating: current })(value)
      : "none or a main device";

/** Fields of equipment. What else a piece has is its owner's. */
const PIECE: Fields = {
  fedBy: name,
  rating: current,
  main,
  kva: aboveZero("apparentPower"),
  primary: voltage,
  secondary: voltage,
  voltage,
  system: (value) => (isSystem(value) ? undefined : "a system such as 208Y/120"),
  connection: oneOf(/* @__PURE__ */ Object.keys(CONNECTIONS)),
  protectionComplies: flag,
  nameplate: current,
  overloadPrevented: flag,
  deviceAsCloseAsPracticable: flag,
  unclassifiedLocation: flag,
  output: current,
  device: current,
  ampacity: current,
  listedInstructionsMet: flag,
  serves: oneOf(OUTLET_KINDS),
};

const FACTS: Fields = {
  raceway: flag,
  leavesEnclosure: flag,
  fieldInstalled: flag,
  protectedFromDamage: flag,
  beyondEquipment: flag,
  outdoors: flag,
  spliced: flag,
  penetrates: flag,
  horizontal: length,
  tapHeight: length,
  touchesCombustible: flag,
  deviceAtTap: flag,
};

const CONDUCTOR: Fields = {
  from: name,
  to: name,
  ampacity: current,
  ordinaryLimit: current,
  size: (value) => (isConductorSize(value) ? undefined : "a conductor size such as 3/0 AWG"),
  length,
  load: notNegative("current"),
  noLongerThanNeeded: flag,
  endsGrouped: flag,
  motorAmpacity: current,
  sets: (value) =>
    Number.isSafeInteger(value) && Number(value) > 0 ? undefined : "a whole number above zero",
};

const SITE: Fields = {
  industrial: flag,
  supervised: flag,
  qualifiedOnly: flag,
  manufacturing: flag,
  wallHeight: length,
};

function shown(value: unknown): string {
  if (value === null) return "nothing";
  if (isQuantity(value)) return `${value} (${value.kind})`;
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "an object";
  return String(value).slice(0, 60);
}

function fault(
  code: OneLineFaultCode,
  path: string,
  node: Id,
  got: unknown,
  expected: string,
): OneLineFault {
  const [key = ""] = path.split("/").slice(-1);
  const about = node === "" ? key : `${key} of ${node}`;
  const message = `${about}: expected ${expected}, got ${shown(got)}`;
  return { code, path, node, message, got: shown(got), expected };
}

function* fieldFaults(
  value: Readonly<Record<string, unknown>>,
  fields: Fields,
  path: string,
  node: Id,
): Generator<OneLineFault> {
  for (const key of Object.keys(fields)) {
    const one = Object.hasOwn(value, key) ? value[key] : undefined;
    const expected = one === undefined ? undefined : fields[key]?.(one);
    if (expected !== undefined) yield fault("WRONG_KIND", memberOf(path, key), node, one, expected);
  }
}

/** The things of one section, each an object with a name that may be one. */
function* section(
  oneLine: Readonly<Record<string, unknown>>,
  key: "equipment" | "conductors",
): Generator<OneLineFault, readonly (readonly [Id, Readonly<Record<string, unknown>>])[]> {
  const map = oneLine[key];
  if (map === undefined) return [];
  if (!isMap(map)) {
    yield fault("WRONG_KIND", `/${key}`, "", map, "an object, by name");
    return [];
  }
  const ids = Object.keys(map);
  if (ids.length > MOST_NODES) {
    yield fault("TOO_MANY", `/${key}`, "", ids.length, `at most ${MOST_NODES}`);
    return [];
  }
  const found: [Id, Readonly<Record<string, unknown>>][] = [];
  for (const id of ids) {
    const path = memberOf(`/${key}`, id);
    const bad = name(id);
    const one = map[id];
    if (bad !== undefined) yield fault("WRONG_KIND", path, id, id, bad);
    else if (isMap(one)) found.push([id, one]);
    else yield fault("WRONG_KIND", path, id, one, "an object");
  }
  return found;
}

/** What is wrong with the values of a one-line, each by itself. It may come from JavaScript or JSON that no compiler saw. */
export function* shapeFaults(oneLine: unknown): Generator<OneLineFault> {
  if (!isMap(oneLine)) {
    yield fault("WRONG_KIND", "", "", oneLine, "an object");
    return;
  }
  for (const [id, piece] of yield* section(oneLine, "equipment")) {
    const path = memberOf("/equipment", id);
    const expected = oneOf(PIECE_CLASSES)(piece["is"]);
    if (expected !== undefined) yield fault("WRONG_KIND", `${path}/is`, id, piece["is"], expected);
    yield* fieldFaults(piece, PIECE, path, id);
  }
  for (const [id, conductor] of yield* section(oneLine, "conductors")) {
    const path = memberOf("/conductors", id);
    yield* fieldFaults(conductor, CONDUCTOR, path, id);
    const { runs } = conductor;
    if (isMap(runs)) yield* fieldFaults(runs, FACTS, `${path}/runs`, id);
    else if (runs !== undefined) yield fault("WRONG_KIND", `${path}/runs`, id, runs, "an object");
  }
  yield* siteFaults(oneLine["site"]);
}

function* siteFaults(site: unknown): Generator<OneLineFault> {
  if (site === undefined) return;
  if (!isMap(site)) {
    yield fault("WRONG_KIND", "/site", "", site, "an object");
    return;
  }
  yield* fieldFaults(site, SITE, "/site", "");
  if (site["industrial"] !== false) return;
  for (const key of ["supervised", "manufacturing"]) {
    if (site[key] !== true) continue;
    yield fault("CONTRADICTION", `/site/${key}`, "", true, "an industrial installation");
  }
}

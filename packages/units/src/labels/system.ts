import type { Quantity } from "../exact/quantity.ts";
import { kV, V } from "../exact/unit-catalog.ts";
import { type Safe, safely } from "../safe-result.ts";
import { notRead, trimmedText } from "../text/text-limit.ts";
import { UnitsError } from "../units-error.ts";

/**
 * The service systems, with their nominal voltages as utilities name them: looked up, never computed (120·√3 is 207.85).
 * `lineToNeutral` of the high-leg delta is that of the two legs beside the neutral.
 * Sources: Table 4-4 and Figure 4-20 of a utility's service manual (the wyes), section 4 of another (the single-phase ones).
 */
const SYSTEMS = {
  "120/240": {
    phases: 1,
    wires: 3,
    connection: "centre-tapped",
    lineToLine: 240,
    lineToNeutral: 120,
  },
  "120/208": {
    phases: 1,
    wires: 3,
    connection: "two legs of a wye",
    lineToLine: 208,
    lineToNeutral: 120,
  },
  "277/480": {
    phases: 1,
    wires: 3,
    connection: "two legs of a wye",
    lineToLine: 480,
    lineToNeutral: 277,
  },
  "208Y/120": { phases: 3, wires: 4, connection: "wye", lineToLine: 208, lineToNeutral: 120 },
  "480Y/277": { phases: 3, wires: 4, connection: "wye", lineToLine: 480, lineToNeutral: 277 },
  "240-high-leg": {
    phases: 3,
    wires: 4,
    connection: "delta",
    lineToLine: 240,
    lineToNeutral: 120,
    highLeg: { leg: "B", toGround: 208 },
  },
} as const;

/** A service system by its name, which is also its JSON. */
export type System = keyof typeof SYSTEMS;

/** How the windings behind a system are connected. */
export type SystemConnection = "centre-tapped" | "two legs of a wye" | "wye" | "delta";

/** What a system is, beyond its name. */
export interface SystemTopology {
  readonly phases: 1 | 3;
  /** With the neutral. */
  readonly wires: 3 | 4;
  readonly connection: SystemConnection;
  readonly lineToLine: Quantity<"voltage">;
  readonly lineToNeutral: Quantity<"voltage">;
  /** The leg of a delta that lies opposite the tapped winding. */
  readonly highLeg?: { readonly leg: "B"; readonly toGround: Quantity<"voltage"> };
}

/** A service that is none of the closed list, such as 480 delta, 4160Y or two-phase: as described, judged by no rule. */
export interface OtherSystem {
  readonly label: string;
  readonly phases: 1 | 2 | 3;
  readonly wires: number;
  readonly connection: string;
}

/** What is known of a service beside its voltages. */
export interface SystemHint {
  readonly phases?: 1 | 3;
  readonly wires?: 3 | 4;
}

/** The six systems. */
export const SYSTEM_NAMES: readonly System[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(SYSTEMS) as System[],
);

/**
 * Whether a value is the name of a system.
 *
 * @example
 * ```ts
 * import { isSystem } from "@lineside/units";
 * isSystem("208Y/120"); // => true
 * isSystem("120/208Y"); // => false
 * ```
 */
export function isSystem(value: unknown): value is System {
  return typeof value === "string" && Object.hasOwn(SYSTEMS, value);
}

/**
 * The phases, wires, connection and nominal voltages of a system.
 *
 * @example
 * ```ts
 * import { systemTopology } from "@lineside/units";
 * const { phases, lineToLine, highLeg } = systemTopology("240-high-leg");
 * phases; // => 3
 * String(lineToLine); // => "240 V"
 * String(highLeg?.toGround); // => "208 V"
 * ```
 */
export function systemTopology(system: System): SystemTopology {
  const row = SYSTEMS[system];
  const { phases, wires, connection } = row;
  const voltages = { lineToLine: V(row.lineToLine), lineToNeutral: V(row.lineToNeutral) };
  if (!("highLeg" in row)) return { phases, wires, connection, ...voltages };
  const highLeg = { leg: row.highLeg.leg, toGround: V(row.highLeg.toGround) };
  return { phases, wires, connection, ...voltages, highLeg };
}

/** What each pair of voltages may be, in the order in which they are written. */
const READINGS: Readonly<Record<string, readonly System[]>> = {
  "120/240": ["120/240"],
  "120/208": ["120/208", "208Y/120"],
  "277/480": ["277/480", "480Y/277"],
  "208Y/120": ["208Y/120"],
  "120/208Y": ["208Y/120"],
  "480Y/277": ["480Y/277"],
  "277/480Y": ["480Y/277"],
  "480/277": ["480Y/277"],
  "240-high-leg": ["240-high-leg"],
  "240": ["240-high-leg"],
};

const EXPECTED = "a system such as 120/240, 208Y/120 or 240, 4-wire";

/** The words beside the voltages, each with what it says of the system. */
const WORDS: readonly (readonly [RegExp, (row: SystemTopologyRow) => boolean])[] = [
  [/\b(?:single|one|1)[ -]?(?:phase|ph\b)/i, (row) => row.phases === 1],
  [/\b(?:three|3)[ -]?(?:phase|ph\b)/i, (row) => row.phases === 3],
  [/\b(?:three|3)[ -]?wire/i, (row) => row.wires === 3],
  [/\b(?:four|4)[ -]?wire/i, (row) => row.wires === 4],
  [/\(?\bnetwork\b\)?/i, (row) => row.connection === "two legs of a wye"],
  [/\bwye\b/i, (row) => row.connection === "wye"],
  [/\bdelta\b/i, (row) => row.connection === "delta"],
];
type SystemTopologyRow = (typeof SYSTEMS)[System];

/**
 * Reads a system as manuals write it: `208Y/120`, `120/208Y`, `480/277V`, `120/240 volts`, `240, 4-Wire`,
 * `4-wire delta, 240 volts`. Words such as `3-phase`, `4-wire` or `(network)` are heeded.
 *
 * `120/208` and `277/480` are two legs of a wye in one manual and the whole wye in another: pass what else is known.
 *
 * @throws {@link UnitsError} `AMBIGUOUS` with both readings; `UNKNOWN_SYSTEM`, `TOO_LONG`, `PARSE` for no text
 * @example
 * ```ts
 * import { parseSystem } from "@lineside/units";
 * parseSystem("120/208Y"); // => "208Y/120"
 * parseSystem("120/208", { phases: 3 }); // => "208Y/120"
 * parseSystem("120/208 V (network)"); // => "120/208"
 * parseSystem("120/208"); // throws AMBIGUOUS
 * parseSystem("12/25 kV"); // throws UNKNOWN_SYSTEM
 * ```
 */
export function parseSystem(text: string, hint: SystemHint = {}): System {
  const trimmed = trimmedText(text, EXPECTED);
  let rest = trimmed;
  const said = WORDS.filter(([word]) => {
    const without = rest.replace(word, "");
    const found = without !== rest;
    rest = without;
    return found;
  });
  const voltages = rest
    .replace(/[\s,]+/g, "")
    .replace(/(?:V|VAC|[Vv]olts?)$/, "")
    .toUpperCase();
  const key = voltages === "240-HIGH-LEG" ? "240-high-leg" : voltages;
  const listed = Object.hasOwn(READINGS, key) ? (READINGS[key] ?? []) : [];
  const fitting = listed.filter((system) => {
    const row = SYSTEMS[system];
    return (
      said.every(([, fits]) => fits(row)) &&
      (hint.phases ?? row.phases) === row.phases &&
      (hint.wires ?? row.wires) === row.wires
    );
  });
  const [only, other] = fitting;
  // 240 without its fourth wire is a voltage, or a delta with no neutral
  const named = key !== "240" || hint.wires === 4 || said.some(([word]) => word.test("4-wire"));
  if (only !== undefined && other === undefined && named) return only;
  const got = { got: trimmed, input: trimmed };
  if (other !== undefined) {
    const readings = fitting.map(
      (system) => `${system} (${SYSTEMS[system].phases}-phase, ${SYSTEMS[system].wires}-wire)`,
    );
    throw new UnitsError(
      "AMBIGUOUS",
      `${JSON.stringify(trimmed)} may be ${readings.join(" or ")}`,
      { ...got, expected: fitting },
    );
  }
  const objection =
    listed.length === 0
      ? "is not one of the systems"
      : `does not fit ${listed.join(" or ")} with what is said of its phases and wires`;
  throw new UnitsError("UNKNOWN_SYSTEM", `${JSON.stringify(trimmed)} ${objection}`, {
    ...got,
    expected: SYSTEM_NAMES,
    ...(key === "240" ? { suggestion: "240, 4-wire" } : {}),
  });
}

/**
 * {@link parseSystem} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseSystem } from "@lineside/units";
 * safeParseSystem("480Y/277V"); // => { ok: true, value: "480Y/277" }
 * safeParseSystem("277/480").ok; // => false
 * ```
 */
export function safeParseSystem(text: string, hint?: SystemHint): Safe<System> {
  return safely(() => parseSystem(text, hint));
}

const PAIR = "two voltages such as 12/25 kV";

/**
 * Reads two voltages that are no service system: `12/25 kv` is a 12 kV and a 25 kV distribution voltage.
 *
 * @throws {@link UnitsError} `PARSE`, `TOO_LONG`
 * @example
 * ```ts
 * import { parseVoltagePair } from "@lineside/units";
 * parseVoltagePair("12/25 kv").map(String); // => ["12 kV", "25 kV"]
 * ```
 */
export function parseVoltagePair(
  text: string,
): readonly [Quantity<"voltage">, Quantity<"voltage">] {
  const trimmed = trimmedText(text, PAIR);
  const [, first, second, unit] =
    /^(\d+(?:\.\d+)?) ?\/ ?(\d+(?:\.\d+)?) ?(?:(V|v|[Vv]olts?)|kV|kv|KV)$/.exec(trimmed) ?? [];
  if (first === undefined || second === undefined) throw notRead(trimmed, PAIR);
  const of = unit === undefined ? kV : V;
  return [of(first), of(second)];
}

/**
 * {@link parseVoltagePair} that returns its error.
 *
 * @example
 * ```ts
 * import { safeParseVoltagePair } from "@lineside/units";
 * safeParseVoltagePair("12/25").ok; // => false
 * ```
 */
export function safeParseVoltagePair(
  text: string,
): Safe<readonly [Quantity<"voltage">, Quantity<"voltage">]> {
  return safely(() => parseVoltagePair(text));
}

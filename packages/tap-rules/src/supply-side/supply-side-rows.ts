import type { Standing } from "../provision.ts";
import {
  AS_IN_2017_FROM_2020,
  AS_IN_2017_SINCE_2002,
  READ_IN_2017,
} from "../provisions/standings.ts";
import type {
  SupplySideConnection,
  SupplySideKind,
  SupplySideTapPurpose,
} from "./supply-side-connection.ts";

/** A field that a row of 230.82 asks for. */
export type SupplySideField = Exclude<
  keyof SupplySideConnection,
  "edition" | "connects" | "subject"
>;

/** What a row asks of a connection. */
export type SupplySideCondition =
  | {
      readonly form: "fact";
      readonly field: Exclude<SupplySideField, "purpose">;
      readonly words: string;
      readonly question: string;
    }
  | {
      readonly form: "purpose";
      readonly field: "purpose";
      readonly words: string;
      readonly question: string;
      readonly oneOf: readonly SupplySideTapPurpose[];
    };

/** One entry of the list of 230.82: what may be connected ahead of the service disconnect. */
export interface SupplySideRow {
  /** Its rule id is `nec/230.82/` and this. */
  readonly id: string;
  /** `230.82(4)` where the number of the item was read; else the section. */
  readonly section: string;
  /** What it allows, in our words. */
  readonly words: string;
  readonly connects: readonly SupplySideKind[];
  readonly conditions: readonly SupplySideCondition[];
  readonly standings: readonly Standing[];
  /** What else holds for it, and where 2017 says so. */
  readonly note?: { readonly text: string; readonly section: string };
}

/** Read in 2017; the other editions are taken for unchanged. */
const STANDINGS: readonly Standing[] = [AS_IN_2017_SINCE_2002, READ_IN_2017, AS_IN_2017_FROM_2020];

/**
 * The list of 230.82: nothing else may be connected ahead of the service disconnect.
 * Source: N17, in which the list was read; only of one item its number is known.
 */
export const SUPPLY_SIDE_ROWS: readonly SupplySideRow[] = [
  {
    id: "limiters",
    section: "230.82",
    words: "cable limiters and other current-limiting devices",
    connects: ["current-limiter"],
    conditions: [],
    standings: STANDINGS,
  },
  {
    id: "meters",
    section: "230.82",
    words: "meters and meter sockets",
    connects: ["meter", "meter-socket"],
    conditions: [],
    standings: STANDINGS,
  },
  {
    id: "meter-disconnect",
    section: "230.82",
    words: "a meter disconnect switch",
    connects: ["meter-disconnect-switch"],
    conditions: [],
    standings: STANDINGS,
  },
  {
    id: "instruments",
    section: "230.82(4)",
    words:
      "instrument transformers, shunts, load management devices, surge arresters and Type 1 surge-protective devices",
    connects: [
      "instrument-transformer",
      "shunt",
      "monitoring-tap",
      "load-management-device",
      "surge-arrester",
      "type-1-spd",
    ],
    conditions: [],
    standings: STANDINGS,
  },
  {
    id: "taps",
    section: "230.82",
    words: "taps for load management, standby power, fire pumps, fire alarms and sprinkler alarms",
    connects: ["tap"],
    conditions: [
      {
        form: "purpose",
        field: "purpose",
        words: "used only for what the list names",
        question: "What does the tap supply?",
        oneOf: ["load-management", "standby-power", "fire-pump", "fire-alarm", "sprinkler-alarm"],
      },
    ],
    standings: STANDINGS,
  },
  {
    id: "power-sources",
    section: "230.82",
    words: "power production sources",
    connects: ["power-production-source"],
    conditions: [],
    standings: STANDINGS,
    note: {
      text: "connected as 705.12(A) of 2017 says; other editions may number it otherwise, and it is not judged here",
      section: "705.12(A)",
    },
  },
  {
    id: "control-circuits",
    section: "230.82",
    words: "control circuits of a disconnect that can be operated by power",
    connects: ["control-circuit"],
    conditions: [
      {
        form: "fact",
        field: "forPowerOperableDisconnect",
        words: "for a disconnect that can be operated by power",
        question: "Is the control circuit for a disconnect that can be operated by power?",
      },
    ],
    standings: STANDINGS,
  },
  {
    id: "protection-in-listed-equipment",
    section: "230.82",
    words: "ground-fault protection and Type 2 surge-protective devices in listed equipment",
    connects: ["ground-fault-protection", "type-2-spd"],
    conditions: [
      {
        form: "fact",
        field: "inListedEquipment",
        words: "part of listed equipment",
        question: "Is it part of listed equipment?",
      },
    ],
    standings: STANDINGS,
  },
  {
    id: "utility-communications",
    section: "230.82",
    words: "listed communications equipment of the utility",
    connects: ["utility-communications"],
    conditions: [
      {
        form: "fact",
        field: "listed",
        words: "listed",
        question: "Is the communications equipment listed?",
      },
      {
        form: "fact",
        field: "ofUtility",
        words: "the utility's",
        question: "Is the communications equipment the utility's?",
      },
    ],
    standings: STANDINGS,
  },
];

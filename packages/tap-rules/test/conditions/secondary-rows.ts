import type { Connection } from "@lineside/tap-rules";
import { A, V } from "@lineside/units";
import type { ConditionRow } from "./condition-row.ts";
import { eachEnd } from "./end-rows.ts";
import {
  asked,
  atLeast,
  deviceSum,
  fact,
  length,
  load,
  noTapOfATap,
  ratio,
  scope,
  singleDevice,
} from "./form-rows.ts";

const PRIMARY = "240.21(C)(1)";
const TEN = "240.21(C)(2)";
const INDUSTRIAL = "240.21(C)(3)";
const TWENTY_FIVE = "240.21(C)(6)";
const THROUGH = ["/ampacity", "/upstream/rating", "/transformer/vp", "/transformer/vs"];

function connected(
  connection: Connection,
  phases: 1 | 3,
  verdict: "pass" | "not-applicable",
): ConditionRow {
  const changes = { "/transformer/connection": connection, "/transformer/phases": phases };
  return [PRIMARY, `${PRIMARY}/connection`, changes, verdict];
}

/** 240.21(C)(1), of 120 A at 24 V behind 20 A at 120 V. */
export const PRIMARY_PROTECTED_ROWS: readonly ConditionRow[] = [
  connected("single-phase-2-wire", 1, "pass"),
  connected("delta-delta-3-wire", 3, "pass"),
  connected("single-phase-3-wire", 1, "not-applicable"),
  connected("delta-delta-4-wire", 3, "not-applicable"),
  connected("delta-wye", 3, "not-applicable"),
  connected("wye-delta", 3, "not-applicable"),
  connected("wye-wye", 3, "not-applicable"),
  ...asked(PRIMARY, `${PRIMARY}/connection`, ["/transformer/connection"]),
  ...noTapOfATap(PRIMARY),
  ...fact(PRIMARY, `${PRIMARY}/450.3`, "/transformer/protectionOk"),
  ...ratio(PRIMARY, `${PRIMARY}/ratio`, 24, "0.002"),
  ...atLeast(PRIMARY, `${PRIMARY}/ratio`, 100),
  ...asked(PRIMARY, `${PRIMARY}/ratio`, THROUGH),
];

/** 240.21(C)(2), of 200 A at half the voltage behind 500 A. */
export const TEN_FOOT_SECONDARY_ROWS: readonly ConditionRow[] = [
  ...noTapOfATap(TEN),
  ...length(TEN, `${TEN}/length`, { ft: 10, m: 3 }),
  ...load(TEN, `${TEN}(1)a`, "/load", 200),
  ...eachEnd(TEN, `${TEN}(1)b`),
  ...fact(TEN, `${TEN}(2)`, "/beyondEquipment", false),
  ...fact(TEN, `${TEN}(3)`, "/install/raceway"),
  ...ratio(TEN, `${TEN}(4)`, 1000, "0.05"),
  [TEN, `${TEN}(4)`, { "/upstream/rating": A(4000), "/install/field": false }, "not-applicable"],
  [
    TEN,
    `${TEN}(4)`,
    { "/upstream/rating": A(4000), "/install/leavesEnclosure": false },
    "not-applicable",
  ],
  [TEN, `${TEN}(4)`, { "/install/leavesEnclosure": undefined }, "pass", "100 A"],
  ...asked(TEN, `${TEN}(4)`, ["/install/field", "/install/leavesEnclosure"], {
    "/upstream/rating": A(2000),
  }),
  ...asked(TEN, `${TEN}(4)`, THROUGH),
];

const rating = `${INDUSTRIAL}(2)/rating`;
const onePhase = { "/transformer/connection": "single-phase-3-wire", "/transformer/phases": 1 };
const phasesOpen = { "/transformer/connection": undefined, "/transformer/phases": undefined };

/** 240.21(C)(3), of 200 A on 75 kVA at 240 V: 75 000 / (√3 × 240) is 180.4219… A, 75 000 / 240 is 312.5 A. */
export const INDUSTRIAL_SECONDARY_ROWS: readonly ConditionRow[] = [
  ...scope(INDUSTRIAL, `${INDUSTRIAL}/industrial`, "/site/industrial"),
  // supervised, or manufacturing, is industrial
  [
    INDUSTRIAL,
    `${INDUSTRIAL}/industrial`,
    { "/site/industrial": undefined, "/site/supervised": true },
    "pass",
  ],
  [
    INDUSTRIAL,
    `${INDUSTRIAL}/industrial`,
    { "/site/industrial": undefined, "/site/manufacturing": true },
    "pass",
  ],
  ...noTapOfATap(INDUSTRIAL),
  ...length(INDUSTRIAL, `${INDUSTRIAL}/length`, { ft: 25, m: 7.5 }),
  [INDUSTRIAL, `${INDUSTRIAL}/supplies`, { "/supplies": "switchgear" }, "pass"],
  [INDUSTRIAL, `${INDUSTRIAL}/supplies`, { "/supplies": "switchboard" }, "pass"],
  [INDUSTRIAL, `${INDUSTRIAL}/supplies`, { "/supplies": "panelboard" }, "fail"],
  [INDUSTRIAL, `${INDUSTRIAL}/supplies`, { "/supplies": "other" }, "fail"],
  [INDUSTRIAL, `${INDUSTRIAL}/supplies`, { "/supplies": "transformer" }, "fail"],
  ...asked(INDUSTRIAL, `${INDUSTRIAL}/supplies`, ["/supplies"]),
  ...fact(INDUSTRIAL, `${INDUSTRIAL}(1)`, "/site/qualifiedOnly"),
  [INDUSTRIAL, rating, { "/ampacity": A("180.4219") }, "fail"],
  [INDUSTRIAL, rating, { "/ampacity": A("180.4220") }, "pass"],
  [INDUSTRIAL, rating, { "/ampacity": A("180.42195912") }, "fail"],
  [INDUSTRIAL, rating, { "/ampacity": A("180.42195913") }, "pass"],
  [INDUSTRIAL, rating, { "/ampacity": A("312.49"), ...onePhase }, "fail", "-0.01 A"],
  [INDUSTRIAL, rating, { "/ampacity": A("312.5"), ...onePhase }, "pass", "0 A"],
  [INDUSTRIAL, rating, { "/ampacity": A("312.51"), ...onePhase }, "pass", "0.01 A"],
  // the connection tells the phases too
  [INDUSTRIAL, rating, { "/transformer/phases": undefined }, "pass"],
  [INDUSTRIAL, rating, { ...onePhase, "/transformer/phases": undefined }, "fail"],
  // the phases matter only where one of the two ways fails
  [INDUSTRIAL, rating, { ...phasesOpen, "/ampacity": A("312.5") }, "pass"],
  [INDUSTRIAL, rating, { ...phasesOpen, "/ampacity": A("180.4219") }, "fail"],
  ...asked(INDUSTRIAL, rating, ["/transformer/phases"], {
    ...phasesOpen,
    "/ampacity": A("312.49"),
  }),
  ...asked(INDUSTRIAL, rating, ["/transformer/phases"], {
    ...phasesOpen,
    "/ampacity": A("180.4220"),
  }),
  ...asked(INDUSTRIAL, rating, ["/ampacity", "/transformer/kva", "/transformer/vs"]),
  ...deviceSum(INDUSTRIAL, `${INDUSTRIAL}(2)/devices`, 200),
  ...fact(INDUSTRIAL, `${INDUSTRIAL}(3)`, "/endsGrouped"),
  // one alone is grouped, whatever is said
  [
    INDUSTRIAL,
    `${INDUSTRIAL}(3)`,
    { "/ends": [{ kind: "ocpd", rating: A(1) }], "/endsGrouped": undefined },
    "pass",
  ],
  [
    INDUSTRIAL,
    `${INDUSTRIAL}(3)`,
    { "/ends": undefined, "/endsGrouped": undefined },
    "needs-input",
    ["/endsGrouped"],
  ],
  ...fact(INDUSTRIAL, `${INDUSTRIAL}(4)`, "/install/protectedFromDamage"),
];

/** 240.21(C)(6), of 200 A at half the voltage behind 250 A. */
export const TWENTY_FIVE_FOOT_SECONDARY_ROWS: readonly ConditionRow[] = [
  ...noTapOfATap(TWENTY_FIVE),
  ...length(TWENTY_FIVE, `${TWENTY_FIVE}/length`, { ft: 25, m: 7.5 }),
  ...ratio(TWENTY_FIVE, `${TWENTY_FIVE}(1)`, 300, "0.015"),
  [TWENTY_FIVE, `${TWENTY_FIVE}(1)`, { "/transformer/vs": V(200) }, "pass", "0 A"],
  [TWENTY_FIVE, `${TWENTY_FIVE}(1)`, { "/transformer/vs": V("199.99") }, "fail"],
  [TWENTY_FIVE, `${TWENTY_FIVE}(1)`, { "/transformer/vp": V("576.01") }, "fail"],
  ...asked(TWENTY_FIVE, `${TWENTY_FIVE}(1)`, THROUGH),
  ...singleDevice(TWENTY_FIVE, `${TWENTY_FIVE}(2)`, 200),
  ...fact(TWENTY_FIVE, `${TWENTY_FIVE}(3)`, "/install/protectedFromDamage"),
];

import { A } from "@lineside/units";
import type { ConditionRow } from "./condition-row.ts";
import { eachEnd } from "./end-rows.ts";
import {
  asked,
  fact,
  length,
  load,
  noTapOfATap,
  otherSources,
  ratio,
  singleDevice,
} from "./form-rows.ts";

const TEN = "240.21(B)(1)";
const TWENTY_FIVE = "240.21(B)(2)";
const UPSTREAM = ["/ampacity", "/upstream/rating"];
const factory = { "/install/field": false };
const within = { "/install/leavesEnclosure": false };

/** 240.21(B)(1), of 200 A behind 1000 A. */
export const TEN_FOOT_ROWS: readonly ConditionRow[] = [
  ...noTapOfATap(TEN),
  ...length(TEN, `${TEN}/length`, { ft: 10, m: 3 }),
  ...load(TEN, `${TEN}(1)a`, "/load", 200),
  ...eachEnd(TEN, `${TEN}(1)b`),
  ...fact(TEN, `${TEN}(2)`, "/beyondEquipment", false),
  ...fact(TEN, `${TEN}(3)`, "/install/raceway"),
  ...ratio(TEN, `${TEN}(4)`, 2000, "0.1"),
  [TEN, `${TEN}(4)`, { "/upstream/rating": A(4000), ...factory }, "not-applicable"],
  [TEN, `${TEN}(4)`, { "/upstream/rating": A(4000), ...within }, "not-applicable"],
  // one of the two that is not so settles it
  [
    TEN,
    `${TEN}(4)`,
    { "/upstream/rating": undefined, ...within, "/install/field": undefined },
    "not-applicable",
  ],
  [
    TEN,
    `${TEN}(4)`,
    { "/ampacity": undefined, ...factory, "/install/leavesEnclosure": undefined },
    "not-applicable",
  ],
  // met whether it applies or not
  [TEN, `${TEN}(4)`, { "/upstream/rating": A(2000), "/install/field": undefined }, "pass", "0 A"],
  ...asked(TEN, `${TEN}(4)`, ["/install/field", "/install/leavesEnclosure"], {
    "/upstream/rating": A("2000.1"),
  }),
  [
    TEN,
    `${TEN}(4)`,
    { "/upstream/rating": undefined, "/install/field": undefined },
    "needs-input",
    ["/upstream/rating", "/install/field"],
  ],
  ...asked(TEN, `${TEN}(4)`, UPSTREAM),
  ...otherSources(TEN, "705.12/output", "output", 800, "0.08", UPSTREAM),
  [TEN, "705.12/output", { "/sources": undefined, ...factory }, "not-applicable"],
  [TEN, "705.12/output", { "/sources": [{}], ...within }, "not-applicable"],
  [
    TEN,
    "705.12/output",
    { "/sources": [{ output: A(800) }], "/install/field": undefined },
    "pass",
    "0 A",
  ],
  ...asked(TEN, "705.12/output", ["/install/field", "/install/leavesEnclosure"], {
    "/sources": [{ output: A("800.08") }],
  }),
  [
    TEN,
    "705.12/output",
    { "/sources": [{}], "/install/field": undefined },
    "needs-input",
    ["/sources/0/output", "/install/field"],
  ],
];

/** 240.21(B)(2), of 200 A behind 500 A. */
export const TWENTY_FIVE_FOOT_ROWS: readonly ConditionRow[] = [
  ...noTapOfATap(TWENTY_FIVE),
  ...length(TWENTY_FIVE, `${TWENTY_FIVE}/length`, { ft: 25, m: 7.5 }),
  ...ratio(TWENTY_FIVE, `${TWENTY_FIVE}(1)`, 600, "0.03"),
  // for every tap of 25 ft, wherever it is made
  [
    TWENTY_FIVE,
    `${TWENTY_FIVE}(1)`,
    { "/upstream/rating": A("600.03"), ...factory },
    "fail",
    "-0.01 A",
  ],
  ...asked(TWENTY_FIVE, `${TWENTY_FIVE}(1)`, UPSTREAM),
  ...singleDevice(TWENTY_FIVE, `${TWENTY_FIVE}(2)`, 200),
  ...fact(TWENTY_FIVE, `${TWENTY_FIVE}(3)`, "/install/protectedFromDamage"),
  // a raceway alone does not say that it is approved for that
  [
    TWENTY_FIVE,
    `${TWENTY_FIVE}(3)`,
    { "/install": { raceway: true } },
    "needs-input",
    ["/install/protectedFromDamage"],
  ],
  ...otherSources(TWENTY_FIVE, "705.12/output", "output", 80, "0.024", UPSTREAM),
  ...otherSources(TWENTY_FIVE, "705.12/devices", "device", 100, "0.03", UPSTREAM),
];

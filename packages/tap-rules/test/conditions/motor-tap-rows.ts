import type { ProvisionId } from "@lineside/tap-rules";
import { A } from "@lineside/units";
import type { ConditionRow } from "./condition-row.ts";
import { asked, endsIn, fact, length, load, noTapOfATap, ratio } from "./form-rows.ts";
import { highBayRun, highWalls } from "./high-bay-rows.ts";

const TEN = "430.28(1)";
const TWENTY_FIVE = "430.28(2)";
const FULL = "430.28(3)";
const HIGH_BAY = "430.28 Ex";
const CONDUCTOR = "/upstream/conductorAmpacity";

/** What all of 430.28 ask. */
function common(id: ProvisionId, ampacity: number): readonly ConditionRow[] {
  return [
    ...noTapOfATap(id),
    ...load(id, "430.28/ampacity", "/motor/ampacity", ampacity),
    ...endsIn(id, "430.28/device", ["ocpd"]),
    // its rating is for Part IV of Article 430, not for the ampacity
    [id, "430.28/device", { "/ends": [{ kind: "ocpd", rating: A(5000) }] }, "pass"],
  ];
}

/** A share of the ampacity of the conductors that are tapped, whatever their device is. */
function ofConductors(
  id: ProvisionId,
  condition: string,
  limit: number,
  step: string,
): readonly ConditionRow[] {
  return [
    ...ratio(id, condition, limit, step, CONDUCTOR),
    [id, condition, { "/upstream/rating": A(6000) }, "pass"],
    [id, condition, { "/upstream/rating": undefined }, "pass"],
    ...asked(id, condition, ["/ampacity", CONDUCTOR]),
  ];
}

const means = "/install/protectedFromDamage";
const raceway = "/install/raceway";
const either = `${TWENTY_FIVE}/protected`;

/** 430.28, of 150 A behind 600 A on conductors of 400 A; (3) of 400 A. */
export const MOTOR_FEEDER_ROWS: readonly ConditionRow[] = [
  ...common(TEN, 150),
  ...length(TEN, `${TEN}/length`, { ft: 10, m: 3 }),
  ...fact(TEN, `${TEN}/raceway`, raceway),
  ...ratio(TEN, `${TEN}/ratio`, 1500, "0.1"),
  [TEN, `${TEN}/ratio`, { "/upstream/rating": A(4000), "/install/field": false }, "not-applicable"],
  // leaving the enclosure is not asked here
  [
    TEN,
    `${TEN}/ratio`,
    { "/upstream/rating": A(4000), "/install/leavesEnclosure": false },
    "fail",
    "-250 A",
  ],
  [TEN, `${TEN}/ratio`, { "/install/field": undefined }, "pass", "90 A"],
  ...asked(TEN, `${TEN}/ratio`, ["/install/field"], { "/upstream/rating": A(4000) }),
  ...asked(TEN, `${TEN}/ratio`, ["/ampacity", "/upstream/rating"]),
  ...common(TWENTY_FIVE, 150),
  ...length(TWENTY_FIVE, `${TWENTY_FIVE}/length`, { ft: 25, m: 7.5 }),
  ...ofConductors(TWENTY_FIVE, `${TWENTY_FIVE}/ratio`, 450, "0.03"),
  [TWENTY_FIVE, either, { [means]: true, [raceway]: false }, "pass"],
  [TWENTY_FIVE, either, { [means]: false, [raceway]: true }, "pass"],
  [TWENTY_FIVE, either, { [means]: false, [raceway]: false }, "fail"],
  [TWENTY_FIVE, either, { [means]: undefined, [raceway]: false }, "needs-input", [means]],
  [TWENTY_FIVE, either, { [means]: false, [raceway]: undefined }, "needs-input", [raceway]],
  ...fact(TWENTY_FIVE, `${either}/means`, means),
  ...fact(TWENTY_FIVE, `${either}/raceway`, raceway),
  ...common(FULL, 400),
  ...ofConductors(FULL, `${FULL}/ratio`, 400, "0.01"),
  ...highWalls(HIGH_BAY, `${HIGH_BAY}/walls`),
  ...common(HIGH_BAY, 150),
  ...highBayRun(HIGH_BAY, {
    horizontal: `${HIGH_BAY}/horizontal`,
    whole: `${HIGH_BAY}/length`,
    spliced: `${HIGH_BAY}/splices`,
    penetrates: `${HIGH_BAY}/penetrations`,
    size: `${HIGH_BAY}/size`,
    height: `${HIGH_BAY}/height`,
  }),
  ...ofConductors(HIGH_BAY, `${HIGH_BAY}/ratio`, 450, "0.03"),
  ...fact(HIGH_BAY, `${HIGH_BAY}/raceway`, raceway),
];

const GROUP_FULL = "430.53(D)/full";
const THIRD = "430.53(D)/third";
const TENTH = "430.53(D)/tenth";
const ENCLOSED = "430.53(D)/third-enclosed";
const CONTROLLER = ["ocpd", "tap-controller"] as const;

/** 430.53(D), on conductors of 60 A behind 100 A. */
export const MOTOR_GROUP_ROWS: readonly ConditionRow[] = [
  ...noTapOfATap(GROUP_FULL),
  ...ofConductors(GROUP_FULL, `${GROUP_FULL}/ratio`, 60, "0.01"),
  ...noTapOfATap(THIRD),
  ...ofConductors(THIRD, `${THIRD}/ratio`, 60, "0.03"),
  ...length(THIRD, `${THIRD}/length`, { ft: 25, m: 7.5 }),
  ...fact(THIRD, `${THIRD}/protected`, means),
  ...endsIn(THIRD, `${THIRD}/device`, ["overload-device"]),
  ...noTapOfATap(TENTH),
  ...ratio(TENTH, `${TENTH}/ratio`, 120, "0.1"),
  // no matter where it is installed
  [
    TENTH,
    `${TENTH}/ratio`,
    { "/upstream/rating": A(121), "/install/field": false },
    "fail",
    "-0.1 A",
  ],
  ...asked(TENTH, `${TENTH}/ratio`, ["/ampacity", "/upstream/rating"]),
  ...length(TENTH, `${TENTH}/length`, { ft: 10, m: 3 }),
  ...fact(TENTH, `${TENTH}/raceway`, raceway),
  ...endsIn(TENTH, `${TENTH}/device`, CONTROLLER),
  ...noTapOfATap(ENCLOSED),
  ...ofConductors(ENCLOSED, `${ENCLOSED}/ratio`, 60, "0.03"),
  ...length(ENCLOSED, `${ENCLOSED}/length`, { ft: 25, m: 7.5 }),
  ...fact(ENCLOSED, `${ENCLOSED}/raceway`, raceway),
  ...endsIn(ENCLOSED, `${ENCLOSED}/device`, CONTROLLER),
];

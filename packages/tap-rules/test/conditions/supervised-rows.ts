import type { ProvisionId } from "@lineside/tap-rules";
import { A, degC, degF, faultA, faultKA, ms, s } from "@lineside/units";
import type { Changes } from "../changed-case.ts";
import type { ConditionRow } from "./condition-row.ts";
import {
  asked,
  atMost,
  deviceSum,
  fact,
  length,
  noTapOfATap,
  ratio,
  scope,
  singleDevice,
  supervisedOnly,
} from "./form-rows.ts";
import { besideTheShare } from "./high-bay-rows.ts";
import { outsideDisconnect } from "./outside-rows.ts";
import { besideTheShares, suppliesTransformer } from "./transformer-tap-rows.ts";

const PERCENT = "240.91(B)";

/** 240.91(B), of 950 A behind 1000 A. */
export const NINETY_FIVE_PERCENT_ROWS: readonly ConditionRow[] = [
  ...supervisedOnly(PERCENT, `${PERCENT}/supervised`),
  [
    PERCENT,
    `${PERCENT}/over-800`,
    { "/upstream/rating": A("800.01"), "/ampacity": A(799) },
    "pass",
    "0.01 A",
  ],
  [
    PERCENT,
    `${PERCENT}/over-800`,
    { "/upstream/rating": A(800), "/ampacity": A(799) },
    "not-applicable",
  ],
  [
    PERCENT,
    `${PERCENT}/over-800`,
    { "/upstream/rating": A("799.99"), "/ampacity": A(799) },
    "not-applicable",
  ],
  ...asked(PERCENT, `${PERCENT}/over-800`, ["/upstream/rating"]),
  ...noTapOfATap(PERCENT),
  ...ratio(PERCENT, `${PERCENT}/ratio`, 1000, "0.01").map(
    // 95 % of a hundredth
    ([id, condition, changes, verdict, shown]): ConditionRow => [
      id,
      condition,
      changes,
      verdict,
      String(shown).replace("0.01", "0.0095"),
    ],
  ),
  ...asked(PERCENT, `${PERCENT}/ratio`, ["/ampacity"]),
  ...fact(PERCENT, `${PERCENT}/short-circuit`, "/engineered/shortCircuitLimits"),
  ...fact(PERCENT, `${PERCENT}/terminations`, "/engineered/listedTerminations"),
];

/** Table 240.92(B), of the case's own conductor or, at a pointer, of another one. */
function shortCircuit(
  id: ProvisionId,
  condition: string,
  of = "",
  also: readonly string[] = [],
): readonly ConditionRow[] {
  /** 1000 A in 10 AWG: T1 75 °C; copper with thermoplastic bears it 0.301 993 6… s. */
  const heated = (more: Changes): Changes => ({
    [`${of}/size`]: "10 AWG",
    [`${of}/shortCircuit/current`]: faultA(1000),
    ...Object.fromEntries(Object.entries(more).map(([path, value]) => [`${of}${path}`, value])),
  });
  const borne = (time: string, verdict: "pass" | "fail", more: Changes = {}): ConditionRow => [
    id,
    condition,
    heated({ "/shortCircuit/clearingTime": s(time), ...more }),
    verdict,
  ];
  const insulation = "/shortCircuit/insulation";
  const before = "/shortCircuit/initialTemperature";
  const rubber = { [insulation]: "rubber-paper-or-varnished-cloth" };
  const xlp = { [insulation]: "xlp-or-epr" };
  const aluminum = { "/material": "aluminum" };
  return [
    borne("0.301993", "pass"),
    borne("0.301994", "fail"),
    borne("0.301993", "pass", { "/shortCircuit/current": faultKA(1) }),
    // twice the current, a quarter of the time
    borne("0.075498", "pass", { "/shortCircuit/current": faultA(2000) }),
    borne("0.075499", "fail", { "/shortCircuit/current": faultA(2000) }),
    borne("0.472101", "pass", rubber),
    borne("0.472102", "fail", rubber),
    borne("0.623639", "pass", xlp),
    borne("0.623640", "fail", xlp),
    borne("0.129359", "pass", aluminum),
    borne("0.129360", "fail", aluminum),
    borne("0.202022", "pass", { ...aluminum, ...rubber }),
    borne("0.202023", "fail", { ...aluminum, ...rubber }),
    borne("0.266647", "pass", { ...aluminum, ...xlp }),
    borne("0.266648", "fail", { ...aluminum, ...xlp }),
    borne("0.301993", "pass", { [before]: degF(167) }),
    // as hot before as the insulation bears, or hotter: nothing is left
    borne("0.000001", "pass", { [before]: degC("149.99") }),
    borne("0.000001", "fail", { [before]: degC(150) }),
    borne("0", "fail", { [before]: degC(150) }),
    borne("0.000001", "fail", { [before]: degC("150.01") }),
    borne("0.000001", "fail", { [before]: degC(200), ...rubber }),
    borne("0.000001", "fail", { [before]: degC(250), ...xlp }),
    [id, condition, { [`${of}/material`]: "copper-clad aluminum" }, "consult"],
    ...asked(id, condition, [
      `${of}/size`,
      `${of}/material`,
      `${of}/shortCircuit/current`,
      `${of}/shortCircuit/clearingTime`,
      `${of}/shortCircuit/initialTemperature`,
      `${of}/shortCircuit/insulation`,
      ...also,
    ]),
  ];
}

function clearedInTime(
  id: ProvisionId,
  condition: string,
  of = "",
  also: readonly string[] = [],
): readonly ConditionRow[] {
  const path = `${of}/shortCircuit/clearingTime`;
  return [
    ...atMost(id, condition, path, s, 10),
    [id, condition, { [path]: ms(10_000) }, "pass", "0 ms"],
    [id, condition, { [path]: ms("10000.1") }, "fail", "-0.1 ms"],
    ...asked(id, condition, [path, ...also]),
  ];
}

const TABLE = "240.92(B)";

function byTemperature(id: ProvisionId): readonly ConditionRow[] {
  return [
    ...supervisedOnly(id, `${TABLE}/supervised`),
    ...noTapOfATap(id),
    ...clearedInTime(id, `${TABLE}/time`),
    ...shortCircuit(id, `${TABLE}/temperature`),
  ];
}

const TAP = "240.92(B)/(B)(2)";
const TRANSFORMER = "240.92(B)/(B)(3)";
const HIGH_BAY = "240.92(B)/(B)(4)";
const FIRST = "/transformer/secondaries/0";

/** 240.92(B), of 100 A behind 500 A. */
export const SHORT_CIRCUIT_ROWS: readonly ConditionRow[] = [
  ...byTemperature(TAP),
  ...length(TAP, "240.21(B)(2)/length", { ft: 25, m: 7.5 }),
  ...singleDevice(TAP, "240.21(B)(2)(2)", 100),
  ...fact(TAP, "240.21(B)(2)(3)", "/install/protectedFromDamage"),
  ...byTemperature(TRANSFORMER),
  ...suppliesTransformer(TRANSFORMER),
  ...clearedInTime(TRANSFORMER, `${TABLE}/time of each-secondary`, FIRST, [
    "/transformer/secondaries",
  ]),
  ...shortCircuit(TRANSFORMER, `${TABLE}/temperature of each-secondary`, FIRST, [
    "/transformer/secondaries",
  ]),
  ...besideTheShares(TRANSFORMER),
  ...byTemperature(HIGH_BAY),
  ...besideTheShare(HIGH_BAY, 100),
];

const OUTSIDE = "240.92(D)";

/** 240.92(D), of 200 A. */
export const SUPERVISED_OUTSIDE_ROWS: readonly ConditionRow[] = [
  ...supervisedOnly(OUTSIDE, `${OUTSIDE}/supervised`),
  ...scope(OUTSIDE, `${OUTSIDE}/outdoors`, "/install/outdoors"),
  ...noTapOfATap(OUTSIDE),
  ...deviceSum(OUTSIDE, `${OUTSIDE}/devices`, 200, { most: 6, grouped: true }),
  ...outsideDisconnect(OUTSIDE, `${OUTSIDE}/with-device`, OUTSIDE),
];

const SECONDARY = "240.92(C)";
const relays = (short: boolean | undefined, study: boolean | undefined): Changes => ({
  "/engineered/differentialRelay": short,
  "/engineered/shortCircuitStudy": study,
});
const overload = (relay: boolean | undefined, study: boolean | undefined): Changes => ({
  "/engineered/overloadRelay": relay,
  "/engineered/overloadStudy": study,
});
const above = { "/upstream/rating": A(151) };
const two = {
  "/ends": [
    { kind: "ocpd", rating: A(100) },
    { kind: "ocpd", rating: A(100) },
  ],
  "/endsGrouped": true,
};
const lugs = { "/ends": [{ kind: "equipment-with-ocpds", rating: A(200) }] };
const ratioAlone = `${SECONDARY}(1)/ratio`;

/** 240.92(C), of 200 A at half the voltage behind 150 A: each way of its two conditions alone suffices. */
export const SUPERVISED_SECONDARY_ROWS: readonly ConditionRow[] = [
  ...supervisedOnly(SECONDARY, `${SECONDARY}/supervised`),
  ...noTapOfATap(SECONDARY),
  ...length(SECONDARY, `${SECONDARY}/length`, { ft: 100, m: 30 }),
  [SECONDARY, `${SECONDARY}(1)`, relays(false, false), "pass"],
  [SECONDARY, `${SECONDARY}(1)`, { ...above, ...relays(true, false) }, "pass"],
  [SECONDARY, `${SECONDARY}(1)`, { ...above, ...relays(false, true) }, "pass"],
  [SECONDARY, `${SECONDARY}(1)`, { ...above, ...relays(false, false) }, "fail", "-4/3 A"],
  [
    SECONDARY,
    `${SECONDARY}(1)`,
    { ...above, ...relays(undefined, false) },
    "needs-input",
    ["/engineered/differentialRelay"],
  ],
  [
    SECONDARY,
    `${SECONDARY}(1)`,
    { ...above, ...relays(false, undefined) },
    "needs-input",
    ["/engineered/shortCircuitStudy"],
  ],
  ...asked(
    SECONDARY,
    `${SECONDARY}(1)`,
    ["/ampacity", "/upstream/rating", "/transformer/vp", "/transformer/vs"],
    relays(false, false),
  ),
  ...ratio(SECONDARY, ratioAlone, 150, "0.0075"),
  ...asked(SECONDARY, ratioAlone, [
    "/ampacity",
    "/upstream/rating",
    "/transformer/vp",
    "/transformer/vs",
  ]),
  ...fact(SECONDARY, `${SECONDARY}(1)/relay`, "/engineered/differentialRelay"),
  ...fact(SECONDARY, `${SECONDARY}(1)/study`, "/engineered/shortCircuitStudy"),
  [SECONDARY, `${SECONDARY}(2)`, overload(false, false), "pass"],
  [SECONDARY, `${SECONDARY}(2)`, { ...two, ...overload(false, false) }, "pass"],
  [SECONDARY, `${SECONDARY}(2)`, { ...lugs, ...overload(true, false) }, "pass"],
  [SECONDARY, `${SECONDARY}(2)`, { ...lugs, ...overload(false, true) }, "pass"],
  [SECONDARY, `${SECONDARY}(2)`, { ...lugs, ...overload(false, false) }, "fail"],
  [
    SECONDARY,
    `${SECONDARY}(2)`,
    { ...lugs, ...overload(undefined, false) },
    "needs-input",
    ["/engineered/overloadRelay"],
  ],
  [
    SECONDARY,
    `${SECONDARY}(2)`,
    { ...lugs, ...overload(false, undefined) },
    "needs-input",
    ["/engineered/overloadStudy"],
  ],
  ...asked(
    SECONDARY,
    `${SECONDARY}(2)`,
    ["/ends", "/ends/0/rating", "/ampacity"],
    overload(false, false),
  ),
  ...asked(SECONDARY, `${SECONDARY}(2)`, ["/endsGrouped"], { ...two, ...overload(false, false) }),
  ...singleDevice(SECONDARY, `${SECONDARY}(2)/device`, 200),
  ...deviceSum(SECONDARY, `${SECONDARY}(2)/devices`, 200, { most: 6, grouped: true }),
  ...asked(SECONDARY, `${SECONDARY}(2)/devices`, ["/ends/0/rating"]),
  ...fact(SECONDARY, `${SECONDARY}(2)/relay`, "/engineered/overloadRelay"),
  ...fact(SECONDARY, `${SECONDARY}(2)/study`, "/engineered/overloadStudy"),
];

const CURVE = "240.92(E)";

/** 240.92(E). */
export const PRIMARY_CURVE_ROWS: readonly ConditionRow[] = [
  ...supervisedOnly(CURVE, `${CURVE}/supervised`),
  ...noTapOfATap(CURVE),
  ...fact(CURVE, `${CURVE}/curve`, "/engineered/primaryCurve"),
];

import type { Condition, Provision, ProvisionId, Standing } from "../provision.ts";
import { FEEDER_TAP_25FT } from "./feeder-tap-25ft.ts";
import { BESIDE_THE_SHARE, IN_HIGH_BAY } from "./feeder-tap-high-bay.ts";
import {
  BESIDE_THE_SHARES,
  ofEachSecondary,
  SUPPLIES_TRANSFORMER,
} from "./feeder-tap-transformer.ts";
import {
  NO_NEXT_SIZE_UP_FOR_SECONDARIES,
  NO_NEXT_SIZE_UP_FOR_TAPS,
  NO_TAP_OF_A_TAP,
} from "./general.ts";
import { outdoors, supervised } from "./installation.ts";
import { HUNDRED_FEET } from "./limits.ts";
import { outsideDisconnect } from "./outside-taps.ts";
import { ONE_AND_A_HALF_TIMES, TWENTY_NINETEENTHS } from "./shares.ts";
import { AS_IN_2017_FROM_2020, NOT_VERIFIED_BEFORE_2017, READ_IN_2017 } from "./standings.ts";

/** 240.91(B): a conductor of 95 % behind a device of more than 800 A. */
export const NINETY_FIVE_PERCENT: Provision = {
  id: "240.91(B)",
  title: "device of over 800 A in a supervised industrial installation",
  standings: NOT_VERIFIED_BEFORE_2017,
  conditions: [
    supervised("240.91(B)/supervised"),
    {
      form: "upstream-rating",
      section: "240.91(B)/over-800",
      words: "a device of more than 800 A",
      op: ">",
      amperes: 800,
      scope: true,
    },
    NO_TAP_OF_A_TAP,
    {
      form: "ratio",
      section: "240.91(B)/ratio",
      words: "ampacity of at least 95 % of the device",
      tap: TWENTY_NINETEENTHS,
    },
    {
      form: "fact",
      section: "240.91(B)/short-circuit",
      words: "within the short-circuit limits of the conductor",
      path: "/engineered/shortCircuitLimits",
      wanted: true,
    },
    {
      form: "fact",
      section: "240.91(B)/terminations",
      words: "equipment and terminations are listed and marked for it",
      path: "/engineered/listedTerminations",
      wanted: true,
    },
  ],
};

/** 240.92(B) came in 2008. */
const SINCE_2008: readonly Standing[] = [
  {
    from: "2002",
    to: "2005",
    force: "absent",
    status: "single-source",
    source: "MH-69745",
    note: "taps sized by the temperature of a short circuit came in 2008",
  },
  { from: "2008", to: "2014", force: "in-force", status: "single-source", source: "MH-69745" },
  READ_IN_2017,
  AS_IN_2017_FROM_2020,
];

/** What takes the place of a share of the device upstream. */
const SHORT_CIRCUIT: readonly Condition[] = [
  {
    form: "clearing-time",
    section: "240.92(B)/time",
    words: "the short circuit is cleared within 10 s",
    seconds: 10,
  },
  {
    form: "short-circuit",
    section: "240.92(B)/temperature",
    words: "a short circuit does not heat the conductor above what its insulation bears",
  },
];

/* @__NO_SIDE_EFFECTS__ */
function byTemperature(
  id: ProvisionId,
  title: string,
  scope: readonly Condition[],
  others: readonly Condition[],
): Provision {
  return {
    id,
    title,
    standings: SINCE_2008,
    nextSizeUp: NO_NEXT_SIZE_UP_FOR_TAPS,
    conditions: [
      supervised("240.92(B)/supervised"),
      ...scope,
      NO_TAP_OF_A_TAP,
      ...SHORT_CIRCUIT,
      ...others,
    ],
  };
}

/** 240.21(B)(2) without its share, as 240.92(B) has it. */
export const SUPERVISED_TAP_25FT: Provision = /* @__PURE__ */ byTemperature(
  "240.92(B)/(B)(2)",
  "feeder tap of not over 25 ft, sized by the temperature of a short circuit",
  [],
  /* @__PURE__ */ FEEDER_TAP_25FT.conditions.filter(({ form }) =>
    ["length", "single-device", "fact"].includes(form),
  ),
);

/** 240.21(B)(3) without its shares. */
export const SUPERVISED_TAP_TRANSFORMER: Provision = /* @__PURE__ */ byTemperature(
  "240.92(B)/(B)(3)",
  "feeder tap that supplies a transformer, sized by the temperature of a short circuit",
  [SUPPLIES_TRANSFORMER],
  /* @__PURE__ */ SHORT_CIRCUIT.map(ofEachSecondary).concat(BESIDE_THE_SHARES),
);

/** 240.21(B)(4) without its share. */
export const SUPERVISED_TAP_HIGH_BAY: Provision = /* @__PURE__ */ byTemperature(
  "240.92(B)/(B)(4)",
  "feeder tap in a high-bay building, sized by the temperature of a short circuit",
  IN_HIGH_BAY,
  BESIDE_THE_SHARE,
);

/** The letters that followed (B) stood one earlier before (B) came in. */
/* @__NO_SIDE_EFFECTS__ */
function oneEarlier(section: string, status: "single-source" | "derived"): readonly Standing[] {
  return [
    { from: "2002", to: "2002", force: "in-force", status, source: "S003", section },
    {
      from: "2005",
      to: "2005",
      force: "in-force",
      status: "derived",
      source: ["S003", "MH-69745"],
      section,
    },
    { from: "2008", to: "2014", force: "in-force", status: "assumed-unchanged", source: "N17" },
    READ_IN_2017,
    AS_IN_2017_FROM_2020,
  ];
}

const SINGLE = "one breaker or one set of fuses, rated not over the ampacity";
const SIX = "at most six grouped devices, together rated not over the ampacity";

/** 240.92(C): transformer secondary conductors of up to 100 ft. */
export const SUPERVISED_SECONDARY: Provision = {
  id: "240.92(C)",
  title: "secondary conductor of not over 100 ft in a supervised industrial installation",
  standings: /* @__PURE__ */ oneEarlier("240.92(B)", "derived"),
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_SECONDARIES,
  conditions: [
    supervised("240.92(C)/supervised"),
    NO_TAP_OF_A_TAP,
    {
      form: "length",
      section: "240.92(C)/length",
      words: "not over 100 ft, lug to lug",
      limit: HUNDRED_FEET,
    },
    {
      form: "any-of",
      section: "240.92(C)(1)",
      words: "protected against short circuits",
      of: [
        {
          form: "ratio",
          section: "240.92(C)(1)/ratio",
          words: "primary device of at most 150 % of the ampacity referred to the primary",
          tap: ONE_AND_A_HALF_TIMES,
          through: "transformer",
        },
        {
          form: "fact",
          section: "240.92(C)(1)/relay",
          words: "differential relays trip the device upstream",
          path: "/engineered/differentialRelay",
          wanted: true,
        },
        {
          form: "fact",
          section: "240.92(C)(1)/study",
          words: "calculations under engineering supervision show it",
          path: "/engineered/shortCircuitStudy",
          wanted: true,
        },
      ],
    },
    {
      form: "any-of",
      section: "240.92(C)(2)",
      words: "protected against overload",
      of: [
        { form: "single-device", section: "240.92(C)(2)/device", words: SINGLE },
        {
          form: "device-sum",
          section: "240.92(C)(2)/devices",
          words: SIX,
          most: 6,
          grouped: true,
        },
        {
          form: "fact",
          section: "240.92(C)(2)/relay",
          words: "overcurrent relays limit the load to the ampacity",
          path: "/engineered/overloadRelay",
          wanted: true,
        },
        {
          form: "fact",
          section: "240.92(C)(2)/study",
          words: "calculations under engineering supervision show it",
          path: "/engineered/overloadStudy",
          wanted: true,
        },
      ],
    },
  ],
};

/* @__NO_SIDE_EFFECTS__ */
function outsideGroup(): readonly Condition[] {
  return [
    supervised("240.92(D)/supervised"),
    outdoors("240.92(D)/outdoors"),
    NO_TAP_OF_A_TAP,
    {
      form: "device-sum",
      section: "240.92(D)/devices",
      words: SIX,
      most: 6,
      grouped: true,
    },
    ...outsideDisconnect("240.92(D)/with-device", "240.92(D)"),
  ];
}

/** 240.92(D): feeder taps outdoors, to a group of devices. */
export const SUPERVISED_TAP_OUTSIDE: Provision = {
  id: "240.92(D)",
  title: "feeder tap outdoors in a supervised industrial installation",
  standings: /* @__PURE__ */ oneEarlier("240.92(C)", "single-source"),
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_TAPS,
  conditions: /* @__PURE__ */ outsideGroup(),
};

/** 240.92(E): secondary conductors that the curve of the primary device protects. */
export const SUPERVISED_SECONDARY_BY_PRIMARY: Provision = {
  id: "240.92(E)",
  title: "secondary conductor protected by the primary device's curve",
  standings: /* @__PURE__ */ oneEarlier("240.92(D)", "derived"),
  conditions: [
    supervised("240.92(E)/supervised"),
    NO_TAP_OF_A_TAP,
    {
      form: "fact",
      section: "240.92(E)/curve",
      words: "the time-current curve of the primary device, at the secondary voltage, protects it",
      path: "/engineered/primaryCurve",
      wanted: true,
    },
  ],
};

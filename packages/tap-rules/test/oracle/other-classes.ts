import type { PlainCase } from "./case.ts";
import { endsIn } from "./ends.ts";
import {
  highBay,
  industrial,
  largeEnough,
  noTapOfATap,
  outside,
  tenFeet,
  twentyFiveFeet,
} from "./feeder-taps.ts";
import {
  FIFTY,
  HUNDRED,
  highTap,
  highWalls,
  TEN,
  TWENTY_FIVE,
  within,
  withinEighteenInches,
} from "./length.ts";
import { feederShare, share, triggered } from "./ratio.ts";
import { any, atLeast, no, oneOf, type Route, times, type Word, yes } from "./verdict.ts";

const served = (c: PlainCase, cooking: boolean): Word =>
  c.serves === undefined
    ? "needs-input"
    : (c.serves === "cooking-appliance") === cooking
      ? "pass"
      : "fail";

/** 15 A below 40 A, else 20 A; which of them is unknown only between the two. */
function leastOfBranch({ upstream, ampacity }: PlainCase): Word {
  const small = atLeast(ampacity, 15_000);
  const large = atLeast(ampacity, 20_000);
  if (upstream !== undefined) return upstream < 40_000 ? small : large;
  return small === large ? small : "needs-input";
}

function outletLength({ serves, length }: PlainCase): Word {
  if (serves === undefined) return "needs-input";
  return serves === "luminaire" || serves === "outlet"
    ? withinEighteenInches(length)
    : "not-applicable";
}

export const branchCircuitTapRoutes = (c: PlainCase): readonly Route[] => [
  {
    id: "210.19(A)(3)",
    scopes: [served(c, true)],
    parts: [
      noTapOfATap(c),
      ["circuit", oneOf(c.upstream, [50_000])],
      ["least", atLeast(c.ampacity, 20_000)],
      ["load", atLeast(c.ampacity, c.load)],
      ["no longer", yes(c.noLonger)],
    ],
  },
  {
    id: "210.19(A)(4)",
    scopes: [served(c, false)],
    parts: [
      noTapOfATap(c),
      ["serves", oneOf(c.serves, ["luminaire", "outlet", "infrared-heating", "deicing-leads"])],
      ["circuit", atLeast(50_000, c.upstream)],
      ["least", leastOfBranch(c)],
      ["length", outletLength(c)],
    ],
  },
];

const motorParts = (c: PlainCase): Route["parts"] => [
  noTapOfATap(c),
  ["motor", atLeast(c.ampacity, c.motor)],
  ["device", endsIn(c, "ocpd")],
];

export const motorFeederTapRoutes = (c: PlainCase): readonly Route[] => [
  {
    id: "430.28(1)",
    scopes: [],
    parts: [
      ...motorParts(c),
      ["length", within(c.length, TEN)],
      ["raceway", yes(c.raceway)],
      ["tenth", triggered([c.field], share(c, 10))],
    ],
  },
  {
    id: "430.28(2)",
    scopes: [],
    parts: [
      ...motorParts(c),
      ["length", within(c.length, TWENTY_FIVE)],
      ["third", feederShare(c, 3)],
      ["safe", any([yes(c.safe), yes(c.raceway)])],
    ],
  },
  {
    id: "430.28(3)",
    scopes: [],
    parts: [...motorParts(c), ["full", feederShare(c, 1)]],
  },
  {
    id: "430.28 Ex",
    scopes: [highWalls(c.walls)],
    parts: [
      ...motorParts(c),
      ["horizontal", within(c.horizontal, TWENTY_FIVE)],
      ["length", within(c.length, HUNDRED)],
      ["third", feederShare(c, 3)],
      ["size", largeEnough(c.size, c.material)],
      ["raceway", yes(c.raceway)],
      ["spliced", no(c.spliced)],
      ["penetrates", no(c.penetrates)],
      ["height", highTap(c.tapHeight)],
    ],
  },
  tenFeet(c),
  twentyFiveFeet(c),
  highBay(c),
  outside(c, "240.21(B)(5)"),
];

export const motorGroupTapRoutes = (c: PlainCase): readonly Route[] => [
  { id: "430.53(D)/full", scopes: [], parts: [noTapOfATap(c), ["full", feederShare(c, 1)]] },
  {
    id: "430.53(D)/third",
    scopes: [],
    parts: [
      noTapOfATap(c),
      ["third", feederShare(c, 3)],
      ["length", within(c.length, TWENTY_FIVE)],
      ["safe", yes(c.safe)],
      ["device", endsIn(c, "overload-device")],
    ],
  },
  {
    id: "430.53(D)/tenth",
    scopes: [],
    parts: [
      noTapOfATap(c),
      ["tenth", share(c, 10)],
      ["length", within(c.length, TEN)],
      ["raceway", yes(c.raceway)],
      ["device", endsIn(c, "ocpd", "tap-controller")],
    ],
  },
  {
    id: "430.53(D)/third-enclosed",
    scopes: [],
    parts: [
      noTapOfATap(c),
      ["third", feederShare(c, 3)],
      ["length", within(c.length, TWENTY_FIVE)],
      ["raceway", yes(c.raceway)],
      ["device", endsIn(c, "ocpd", "tap-controller")],
    ],
  },
];

export const buswayReductionRoutes = (c: PlainCase): readonly Route[] => [
  {
    id: "368.17(B)",
    scopes: [industrial(c)],
    parts: [
      noTapOfATap(c),
      ["length", within(c.length, FIFTY)],
      ["third", share(c, 3)],
      ["combustible", no(c.combustible)],
    ],
  },
];

export const buswayTapRoutes = (c: PlainCase): readonly Route[] => [
  {
    id: "368.17(C)",
    scopes: [],
    parts: [noTapOfATap(c), ["device", c.deviceAtTap === false ? "consult" : yes(c.deviceAtTap)]],
  },
];

function nameplateShare(c: PlainCase): Word {
  if (atLeast(times(100, c.ampacity), times(115, c.nameplate)) === "pass") return "pass";
  const whole = atLeast(c.ampacity, c.nameplate);
  return whole === "pass" ? yes(c.overloadPrevented) : whole;
}

export const generatorRoutes = (c: PlainCase): readonly Route[] => [
  { id: "240.21(G)", scopes: [], parts: [["nameplate", nameplateShare(c)]] },
];

export const batteryRoutes = (c: PlainCase): readonly Route[] => [
  {
    id: "240.21(H)",
    standing: c.year <= 2008 ? "unverified" : undefined,
    scopes: [],
    parts: [
      ["close", yes(c.asClose)],
      ["unclassified", yes(c.unclassified)],
    ],
  },
];

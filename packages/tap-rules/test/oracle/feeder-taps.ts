import type { PlainCase, PlainFault, PlainMaterial, PlainSecondary, PlainSize } from "./case.ts";
import { eachEnd, single, sixTogether } from "./ends.ts";
import { HUNDRED, highTap, highWalls, TEN, TWENTY_FIVE, within, withinTogether } from "./length.ts";
import { share, throughTransformer, triggered, withSources } from "./ratio.ts";
import { CMIL, clearedInTime, staysCool } from "./short-circuit.ts";
import { all, atLeast, no, oneOf, type Route, times, type Word, yes } from "./verdict.ts";

type Part = readonly [string, Word];

export const noTapOfATap = (c: PlainCase): Part => [
  "tap of a tap",
  c.held === undefined ? "needs-input" : c.held === 0 ? "pass" : "fail",
];
/** Stated, or settled by what is stated of the site. */
export const supervised = (c: PlainCase): Word =>
  yes(c.industrial === false ? false : c.supervised);
const manufacturing = (c: PlainCase): Word => yes(c.industrial === false ? false : c.manufacturing);
export const industrial = (c: PlainCase): Word =>
  yes(c.industrial ?? (c.supervised === true || c.manufacturing === true ? true : undefined));

export const ownFault = (c: PlainCase): PlainFault => ({
  current: c.faultCurrent,
  time: c.faultTime,
  t1: c.faultT1,
  insulation: c.insulation,
});
const ownHeat = (c: PlainCase): readonly Part[] => [
  ["time", clearedInTime(ownFault(c))],
  ["heat", staysCool(ownFault(c), c.size, c.material)],
];

export function tenFeet(c: PlainCase): Route {
  const { ampacity } = c;
  const trigger = [c.field, c.leaves];
  return {
    id: "240.21(B)(1)",
    scopes: [],
    parts: [
      noTapOfATap(c),
      ["length", within(c.length, TEN)],
      ["(1)a", atLeast(ampacity, c.load)],
      ["(1)b", eachEnd(c)],
      ["(2)", no(c.beyond)],
      ["(3)", yes(c.raceway)],
      ["(4)", triggered(trigger, share(c, 10))],
      ["sources", triggered(trigger, withSources(c, 10, { ampacity }))],
    ],
  };
}

/** What 240.92(B) puts in the place of the ratios, and when. */
const bySize = (c: PlainCase, provision: string) =>
  ({
    id: `240.92(B)/${provision}`,
    standing: c.year < 2008 ? ("absent" as const) : undefined,
  }) as const;

function twentyFiveFeetParts(c: PlainCase): readonly Part[] {
  return [
    noTapOfATap(c),
    ["length", within(c.length, TWENTY_FIVE)],
    ["(2)", single(c.ends, c.ampacity)],
    ["(3)", yes(c.safe)],
  ];
}

const third = (c: PlainCase): readonly Part[] => [
  ["(1)", share(c, 3)],
  ["sources", withSources(c, 3, { ampacity: c.ampacity, in2023: true })],
];

export const twentyFiveFeet = (c: PlainCase): Route => ({
  id: "240.21(B)(2)",
  scopes: [],
  parts: [...twentyFiveFeetParts(c), ...third(c)],
});

const eachSecondary = (c: PlainCase, judge: (one: PlainSecondary) => Word): Word =>
  c.secondaries === undefined ? "needs-input" : all(c.secondaries.map(judge));

function suppliesTransformer(c: PlainCase): Word {
  if (c.supplies !== undefined) return c.supplies === "transformer" ? "pass" : "fail";
  return c.ends !== undefined && c.ends.length > 0 ? "fail" : "needs-input";
}

const transformerParts = (c: PlainCase): readonly Part[] => [
  noTapOfATap(c),
  ["(3)", eachSecondary(c, (one) => withinTogether(c.length, one.length, TWENTY_FIVE))],
  ["(4) own", yes(c.safe)],
  ["(4)", eachSecondary(c, (one) => yes(one.safe))],
  ["(5)", eachSecondary(c, (one) => single(one.ends, one.ampacity))],
  ["450.3", yes(c.protectionOk)],
];

const viaTransformer = (c: PlainCase): Route => ({
  id: "240.21(B)(3)",
  scopes: [suppliesTransformer(c)],
  parts: [
    ...transformerParts(c),
    ["(1)", share(c, 3)],
    ["(2)", eachSecondary(c, ({ ampacity }) => throughTransformer(c, 3, ampacity))],
    ["sources", withSources(c, 3, { ampacity: c.ampacity })],
    [
      "sources, secondary",
      c.secondaries === undefined
        ? withSources(c, 3, { ampacity: undefined, through: true })
        : all(c.secondaries.map(({ ampacity }) => withSources(c, 3, { ampacity, through: true }))),
    ],
  ],
});

/** 6 AWG copper, 4 AWG aluminum; what is too small for either is so whatever it is made of. */
export function largeEnough(
  size: PlainSize | undefined,
  material: PlainMaterial | undefined,
): Word {
  if (size === undefined) return "needs-input";
  if (CMIL[size] < CMIL[material === "copper" || material === undefined ? "6 AWG" : "4 AWG"])
    return "fail";
  if (material === undefined) return "needs-input";
  return material === "copper-clad aluminum" ? "consult" : "pass";
}

const highBayScopes = (c: PlainCase): readonly Word[] => [manufacturing(c), highWalls(c.walls)];

const highBayParts = (c: PlainCase): readonly Part[] => [
  noTapOfATap(c),
  ["horizontal", within(c.horizontal, TWENTY_FIVE)],
  ["length", within(c.length, HUNDRED)],
  ["(1)", yes(c.qualified)],
  ["(4)", single(c.ends, c.ampacity)],
  ["(5)", yes(c.safe)],
  ["(6)", no(c.spliced)],
  ["(7)", largeEnough(c.size, c.material)],
  ["(8)", no(c.penetrates)],
  ["(9)", highTap(c.tapHeight)],
];

export const highBay = (c: PlainCase): Route => ({
  id: "240.21(B)(4)",
  scopes: highBayScopes(c),
  parts: [...highBayParts(c), ...third(c)],
});

const disconnectParts = (c: PlainCase): readonly Part[] => [
  ["with device", yes(c.withDevice)],
  ["accessible", yes(c.accessible)],
  ["place", oneOf(c.place, ["outside", "inside-nearest-entrance", "as-230.6-nearest-entrance"])],
];

export const outside = (c: PlainCase, id: string): Route => ({
  id,
  scopes: [yes(c.outdoors)],
  parts: [
    noTapOfATap(c),
    ["(1)", yes(c.safe)],
    ["(2)", single(c.ends, c.ampacity)],
    ...disconnectParts(c),
  ],
});

/** The routes of a feeder tap, in order. */
export function feederTapRoutes(c: PlainCase): readonly Route[] {
  return [
    tenFeet(c),
    twentyFiveFeet(c),
    viaTransformer(c),
    highBay(c),
    outside(c, "240.21(B)(5)"),
    {
      id: "240.91(B)",
      standing: c.year <= 2014 ? "unverified" : undefined,
      scopes: [
        supervised(c),
        c.upstream === undefined ? "needs-input" : c.upstream > 800_000 ? "pass" : "fail",
      ],
      parts: [
        noTapOfATap(c),
        ["ratio", atLeast(times(20, c.ampacity), times(19, c.upstream))],
        ["limits", yes(c.shortCircuitLimits)],
        ["terminations", yes(c.listedTerminations)],
      ],
    },
    {
      ...bySize(c, "(B)(2)"),
      scopes: [supervised(c)],
      parts: [...twentyFiveFeetParts(c), ...ownHeat(c)],
    },
    {
      ...bySize(c, "(B)(3)"),
      scopes: [supervised(c), suppliesTransformer(c)],
      parts: [
        ...transformerParts(c),
        ...ownHeat(c),
        ["time, secondary", eachSecondary(c, ({ fault }) => clearedInTime(fault))],
        [
          "heat, secondary",
          eachSecondary(c, ({ fault, size, material }) => staysCool(fault, size, material)),
        ],
      ],
    },
    {
      ...bySize(c, "(B)(4)"),
      scopes: [supervised(c), ...highBayScopes(c)],
      parts: [...highBayParts(c), ...ownHeat(c)],
    },
    {
      id: "240.92(D)",
      scopes: [supervised(c), yes(c.outdoors)],
      parts: [noTapOfATap(c), ["devices", sixTogether(c)], ...disconnectParts(c)],
    },
  ];
}

import type { PlainCase } from "./case.ts";
import { eachEnd, grouped, single, sixTogether, together } from "./ends.ts";
import { industrial, noTapOfATap, outside, supervised } from "./feeder-taps.ts";
import { HUNDRED, TEN, TWENTY_FIVE, within, withinLess } from "./length.ts";
import { throughTransformer, triggered, withSources } from "./ratio.ts";
import {
  any,
  atLeast,
  no,
  oneOf,
  type Route,
  times,
  unverified,
  type Word,
  yes,
} from "./verdict.ts";

function ratedSecondaryCurrent(c: PlainCase): Word {
  // mA · mV is millionths of a VA
  const power = times(c.ampacity, c.vs);
  const rated = times(c.va, 1_000_000);
  const onePhase = atLeast(power, rated);
  const threePhase = atLeast(times(3, power, power), times(rated, rated));
  const phases = c.phases ?? phasesOf(c);
  if (phases === 1) return onePhase;
  if (phases === 3) return threePhase;
  return onePhase === threePhase ? onePhase : "needs-input";
}

function phasesOf({ connection }: PlainCase): 1 | 3 | undefined {
  if (connection === undefined) return undefined;
  return connection.startsWith("single-phase") ? 1 : 3;
}

/** The routes of a transformer secondary conductor, in order. */
export function secondaryRoutes(c: PlainCase): readonly Route[] {
  const { ampacity } = c;
  const tenth = throughTransformer(c, 10, ampacity);
  return [
    {
      id: "240.21(C)(1)",
      scopes: [oneOf(c.connection, ["single-phase-2-wire", "delta-delta-3-wire"])],
      parts: [
        noTapOfATap(c),
        ["450.3", yes(c.protectionOk)],
        ["ratio", throughTransformer(c, 1, ampacity)],
      ],
    },
    {
      id: "240.21(C)(2)",
      scopes: [],
      parts: [
        noTapOfATap(c),
        ["length", within(c.length, TEN)],
        ["(1)a", atLeast(ampacity, c.load)],
        ["(1)b", eachEnd(c)],
        ["(2)", no(c.beyond)],
        ["(3)", yes(c.raceway)],
        [
          "(4)",
          c.year < 2005
            ? "not-applicable"
            : unverified(c.year <= 2014, triggered([c.field, c.leaves], tenth)),
        ],
      ],
    },
    {
      id: "240.21(C)(3)",
      scopes: [industrial(c)],
      parts: [
        noTapOfATap(c),
        ["length", within(c.length, TWENTY_FIVE)],
        ["supplies", unverified(c.year <= 2014, oneOf(c.supplies, ["switchgear", "switchboard"]))],
        ["(1)", yes(c.qualified)],
        ["(2) rated", ratedSecondaryCurrent(c)],
        ["(2) sum", together(c)],
        ["(3)", grouped(c)],
        ["(4)", yes(c.safe)],
      ],
    },
    outside(c, "240.21(C)(4)"),
    {
      id: "240.21(C)(5)",
      scopes: [yes(c.suppliedByTap)],
      parts: [
        noTapOfATap(c),
        ["(1)", atLeast(times(3, c.primaryAmpacity), c.upstream)],
        ["(2)", throughTransformer(c, 3, ampacity)],
        ["(3)", withinLess(c.length, c.primaryLength, c.primaryProtected, TWENTY_FIVE)],
        ["(4)", yes(c.safe)],
        ["(4) primary", yes(c.primarySafe)],
        ["(5)", single(c.ends, ampacity)],
        ["450.3", yes(c.protectionOk)],
        ["sources, primary", withSources(c, 3, { ampacity: c.primaryAmpacity })],
        ["sources", withSources(c, 3, { ampacity, through: true })],
      ],
    },
    {
      id: "240.21(C)(6)",
      scopes: [],
      parts: [
        noTapOfATap(c),
        ["length", within(c.length, TWENTY_FIVE)],
        ["(1)", throughTransformer(c, 3, ampacity)],
        ["(2)", single(c.ends, ampacity)],
        ["(3)", yes(c.safe)],
      ],
    },
    {
      id: "240.92(C)",
      scopes: [supervised(c)],
      parts: [
        noTapOfATap(c),
        ["length", within(c.length, HUNDRED)],
        [
          "(1)",
          any([
            throughTransformer(c, 3, ampacity, 2),
            yes(c.differentialRelay),
            yes(c.shortCircuitStudy),
          ]),
        ],
        [
          "(2)",
          any([
            single(c.ends, ampacity),
            sixTogether(c),
            yes(c.overloadRelay),
            yes(c.overloadStudy),
          ]),
        ],
      ],
    },
    {
      id: "240.92(E)",
      scopes: [supervised(c)],
      parts: [noTapOfATap(c), ["curve", yes(c.primaryCurve)]],
    },
  ];
}

import {
  type ConductorRun,
  evaluateOneLine,
  type OneLine,
  type OneLineConductor,
  oneLineJudge,
  type Piece,
  readOneLine,
} from "@lineside/tap-rules";
import { A, ft, kVA, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, panel, wire } from "./one-line-plant.ts";

const SAFE = { protectedFromDamage: true, outdoors: false } as const;

const TX: Piece = {
  is: "transformer",
  kva: kVA(150),
  connection: "delta-wye",
  primary: { lineToLine: V(480) },
  secondary: { lineToLine: V(208) },
  protectionComplies: true,
};

/** A feeder of 400 A, a tap TP to a transformer, and two sets of secondary conductors; the note's shares are 133.33 and 307.69 A. */
function tappedTransformer(
  {
    primary = 150,
    secondaries = [310, 310],
    lengths = [10, 15, 12],
  }: {
    readonly primary?: number;
    readonly secondaries?: readonly [number, number];
    readonly lengths?: readonly [number, number, number];
  } = {},
  change: Readonly<Record<string, Partial<OneLineConductor>>> = {},
  transformer: Piece = TX,
): OneLine {
  const [lp, l1, l2] = lengths;
  const conductors: Readonly<Record<string, OneLineConductor>> = {
    F1: wire("FB", "W", 420),
    F2: wire("W", "DP", 420),
    TP: wire("W", "TX", primary, { length: ft(lp), runs: SAFE }),
    S1: wire("TX", "P1", secondaries[0], { length: ft(l1), runs: SAFE }),
    S2: wire("TX", "P2", secondaries[1], { length: ft(l2), runs: SAFE }),
  };
  return {
    equipment: {
      FB: breaker(400),
      W: box,
      DP: panel(400),
      TX: transformer,
      P1: panel(225, 225),
      P2: panel(225, 225),
    },
    conductors: Object.fromEntries(
      Object.entries(conductors).map(([id, one]) => [id, { ...one, ...change[id] }]),
    ),
    site: { industrial: false },
  };
}

const judged = (oneLine: OneLine) => evaluateOneLine(oneLine, "2017");
/** By (B)(3) for the primary, by (C)(5) for each secondary; (C)(6) does not ask what the primary conductors are. */
const verdicts = (oneLine: OneLine) => {
  const answers = judged(oneLine);
  const route = (id: string, provision: string) =>
    answers.get(id)?.answer?.routes.find((one) => one.provision === provision)?.finding.verdict;
  return [
    route("TP", "240.21(B)(3)"),
    route("S1", "240.21(C)(5)"),
    route("S2", "240.21(C)(5)"),
  ].join(" ");
};

describe("a transformer that a feeder tap supplies", () => {
  test("the primary stands by (B)(3), the secondaries by (C)(5)", () => {
    const answers = judged(tappedTransformer());
    expect(
      [...answers].map(([id, { classification, answer }]) => [
        id,
        classification.is,
        answer?.governing,
      ]),
    ).toEqual([
      ["F1", "feeder", undefined],
      ["F2", "feeder", undefined],
      ["S1", "transformer-secondary", "240.21(C)(5)"],
      ["S2", "transformer-secondary", "240.21(C)(5)"],
      ["TP", "feeder-tap", "240.21(B)(3)"],
    ]);
  });

  test("the case of the primary has each set of secondary conductors", () => {
    const { case: asked } = judged(tappedTransformer()).get("TP") ?? {};
    expect(asked?.supplies).toBe("transformer");
    expect(asked?.upstream?.rating?.eq(A(400))).toBe(true);
    expect(asked?.transformer?.suppliedByTap).toBeUndefined();
    expect(
      asked?.transformer?.secondaries?.map(
        ({ ampacity, length, ends }) => `${ampacity}, ${length}, ${ends?.[0]?.rating}`,
      ),
    ).toEqual(["310 A, 15 ft, 225 A", "310 A, 12 ft, 225 A"]);
  });

  test("the case of a secondary says that a tap supplies the transformer, and has the tap", () => {
    const { case: asked } = judged(tappedTransformer()).get("S1") ?? {};
    expect(asked?.transformer?.suppliedByTap).toBe(true);
    expect(String(asked?.transformer?.primary?.ampacity)).toBe("150 A");
    expect(String(asked?.transformer?.primary?.length)).toBe("10 ft");
    expect(String(asked?.transformer?.primary?.protectedLength)).toBe("0 ft");
    expect(asked?.transformer?.secondaries).toBeUndefined();
    expect(String(asked?.upstream?.rating)).toBe("400 A");
  });

  test.for<readonly [string, OneLine, string]>([
    [
      "just as long as 25 ft allow with the longest",
      tappedTransformer({ lengths: [10, 15, 15] }),
      "pass pass pass",
    ],
    [
      "one secondary over by an inch",
      tappedTransformer({}, { S2: { length: ft({ n: 181, d: 12 }) } }),
      "fail pass fail",
    ],
    ["the primary a third of the device", tappedTransformer({ primary: 134 }), "pass pass pass"],
    [
      "the primary below a third: it and both secondaries",
      tappedTransformer({ primary: 133 }),
      "fail fail fail",
    ],
    [
      "one secondary at the share",
      tappedTransformer({ secondaries: [308, 310] }),
      "pass pass pass",
    ],
    [
      "one secondary below the share",
      tappedTransformer({ secondaries: [307, 310] }),
      "fail fail pass",
    ],
    [
      "the transformer not protected",
      tappedTransformer({}, {}, { ...TX, protectionComplies: false } as Piece),
      "fail fail fail",
    ],
    [
      "the primary not protected from damage",
      tappedTransformer({}, { TP: { runs: { ...SAFE, protectedFromDamage: false } } }),
      "fail fail fail",
    ],
  ])("%s", ([, oneLine, expected]) => {
    expect(verdicts(oneLine)).toBe(expected);
  });

  test("in two pieces the primary has the length of both, and no part is protected", () => {
    const { equipment, conductors, site } = tappedTransformer();
    const { TP = {}, ...others } = conductors ?? {};
    const answers = judged({
      equipment: { ...equipment, J: box },
      conductors: {
        ...others,
        TP: { ...TP, to: "J", length: ft(6) },
        TQ: { ...TP, from: "J", length: ft(4) },
      },
      site,
    });
    expect(String(answers.get("S1")?.case?.transformer?.primary?.length)).toBe("10 ft");
    expect(answers.get("S1")?.answer?.governing).toBe("240.21(C)(5)");
    expect(answers.get("TQ")?.answer?.governing).toBe("240.21(B)(3)");
  });
});

describe("a transformer that a feeder supplies", () => {
  const plain = (
    connection: "delta-wye" | "delta-delta-3-wire" | "single-phase-2-wire",
    amperes: number,
  ): OneLine => ({
    equipment: { B: breaker(125), TX: { ...TX, connection } as Piece, P: panel(400, 100) },
    conductors: {
      F: wire("B", "TX", 130, { length: ft(300) }),
      S: wire("TX", "P", amperes, { length: ft(26), runs: SAFE }),
    },
    site: { industrial: false },
  });

  test("is not said to be supplied by a tap, and no primary conductors are asked about", () => {
    const { case: asked, finding } = judged(plain("delta-wye", 300)).get("S") ?? {};
    expect([asked?.transformer?.suppliedByTap, asked?.transformer?.primary]).toEqual([
      false,
      undefined,
    ]);
    const route = finding?.tried?.find(({ rule }) => rule === "nec/240.21(C)(5)");
    expect(route?.verdict).toBe("not-applicable");
  });

  // 125 A × 480 / 208 = 288.46 A
  test.for([
    ["delta-delta-3-wire", 288, "fail"],
    ["delta-delta-3-wire", 289, "pass"],
    ["single-phase-2-wire", 289, "pass"],
    ["delta-wye", 289, "fail"],
  ] as const)("(C)(1): %s with %i A, of any length: %s", ([connection, amperes, verdict]) => {
    expect(judged(plain(connection, amperes)).get("S")?.finding.verdict).toBe(verdict);
  });

  test("directly on a board, without primary conductors", () => {
    const oneLine: OneLine = {
      equipment: { M: panel(400, 125), TX: { ...TX, fedBy: "M" } as Piece, P: panel(225, 225) },
      conductors: { S: wire("TX", "P", 230, { length: ft(25), runs: SAFE }) },
      site: { industrial: false },
    };
    const { case: asked, answer } = judged(oneLine).get("S") ?? {};
    expect([asked?.transformer?.suppliedByTap, answer?.governing]).toEqual([false, "240.21(C)(6)"]);
    expect(String(asked?.upstream?.rating)).toBe("125 A");
  });
});

describe("what is ahead of a transformer", () => {
  test("the utility: no device of this design, to consult about", () => {
    const oneLine: OneLine = {
      equipment: { SP: { is: "service-point" }, TX, P: panel(225, 225) },
      conductors: {
        F: wire("SP", "TX", 400),
        S: wire("TX", "P", 230, { length: ft(10), runs: SAFE }),
      },
    };
    const answers = judged(oneLine);
    expect(answers.get("F")?.classification.is).toBe("service");
    expect(answers.get("S")?.finding.verdict).toBe("consult");
    expect(answers.get("S")?.finding.notes[0]?.text).toContain("utility devices are not judged");
  });

  test("nothing yet: asked for where it belongs", () => {
    const oneLine: OneLine = {
      equipment: { TX, P: panel(225, 225) },
      conductors: { S: wire("TX", "P", 230, { length: ft(10), runs: SAFE }) },
    };
    const { finding } = judged(oneLine).get("S") ?? {};
    const asked = finding?.tried?.flatMap(({ parts = [] }) =>
      parts.flatMap(({ missing }) => missing),
    );
    expect(
      new Set(asked?.filter(({ path }) => path.includes("TX")).map(({ path }) => path)),
    ).toEqual(new Set(["/equipment/TX/fedBy"]));
  });

  test("another transformer, of which nothing is told: every question has a place in the one-line", () => {
    const oneLine: OneLine = {
      equipment: { T1: { is: "transformer" }, T2: { is: "transformer" }, D: { is: "breaker" } },
      conductors: { S1: { from: "T1", to: "T2" }, S2: { from: "T2", to: "D" } },
    };
    const { finding } = judged(oneLine).get("S2") ?? {};
    const tapped = finding?.tried?.find(({ rule }) => rule === "nec/240.21(C)(5)");
    const scope = tapped?.parts?.find(({ rule }) => rule === "nec/240.21(C)(5)/tapped");
    expect(scope?.verdict).toBe("needs-input");
    expect(scope?.missing.map(({ path }) => path)).toEqual(["/equipment/T1/fedBy"]);
  });

  test("primary conductors whose limit is open in the edition: consult, as nothing would tell", () => {
    const reading = readOneLine({
      equipment: {
        B: breaker(100),
        TX: { ...TX, protectionComplies: undefined } as Piece,
        P: panel(225, 225),
      },
      conductors: { F: { from: "B", to: "TX" }, S: { from: "TX", to: "P" } },
      site: { industrial: false },
    });
    const none = { missing: [] };
    const judge = oneLineJudge(reading, "2017", () => none);
    const [primary, secondary] = reading.upstreamFirst as [ConductorRun, ConductorRun];
    const first = judge.judge(primary, none);
    const { standing, held, finding: open } = first;
    judge.settle(primary, { standing, held, missing: open.missing });
    expect([standing, open.verdict]).toEqual(["open", "consult"]);
    const { finding } = judge.judge(secondary, { ampacity: A(230) });
    const tapped = finding.tried?.find(({ rule }) => rule === "nec/240.21(C)(5)");
    const scope = tapped?.parts?.find(({ rule }) => rule === "nec/240.21(C)(5)/tapped");
    expect([scope?.verdict, scope?.missing]).toEqual(["consult", []]);
    expect(scope?.notes.at(-1)?.text).toContain("not settled");
    // what may be told is asked all the same
    expect(finding.verdict).toBe("needs-input");
  });

  test("more than 1000 V: to consult about", () => {
    const high = { ...TX, primary: { lineToLine: V(4160) } } as Piece;
    const oneLine: OneLine = {
      equipment: { B: breaker(30), TX: high, P: panel(225, 225) },
      conductors: {
        F: wire("B", "TX", 30),
        S: wire("TX", "P", 230, { length: ft(10), runs: SAFE }),
      },
    };
    const { finding } = judged(oneLine).get("S") ?? {};
    expect(finding?.verdict).toBe("consult");
    expect(finding?.notes[0]?.text).toContain("4160 V");
  });
});

describe("(C)(3): industrial, to switchgear or a switchboard", () => {
  const secondary = (
    end: Piece,
    more: Readonly<Record<string, Piece>> = {},
    grouped?: boolean,
  ): OneLine => {
    const length = ft(25);
    const housed = Object.entries(more);
    const loads = housed.map(([id]) => [`L${id}`, panel(400, 400)] as const);
    const ways = housed.map(([id]) => [`C${id}`, wire(id, `L${id}`, 200)] as const);
    return {
      equipment: { B: breaker(225), TX, SB: end, ...more, ...Object.fromEntries(loads) },
      conductors: {
        F: wire("B", "TX", 230),
        S: wire("TX", "SB", 420, {
          length,
          runs: SAFE,
          ...(grouped !== undefined && { endsGrouped: grouped }),
        }),
        ...Object.fromEntries(ways),
      },
      site: { industrial: true, qualifiedOnly: true, supervised: false, manufacturing: false },
    };
  };
  const TWO = { D1: breaker(200, "SB"), D2: breaker(200, "SB") };
  const board = (is: "switchboard" | "switchgear" | "panelboard"): Piece => ({
    is,
    rating: A(600),
    main: "none",
  });
  const c3 = (oneLine: OneLine) => {
    const { case: asked, answer } = judged(oneLine).get("S") ?? {};
    const route = answer?.routes.find(({ provision }) => provision === "240.21(C)(3)");
    return { asked, verdict: route?.finding.verdict };
  };

  test.for([
    ["switchboard", "pass"],
    ["switchgear", "pass"],
    ["panelboard", "fail"],
  ] as const)("a %s with two breakers of 200 A, grouped: %s", ([is, verdict]) => {
    const { asked, verdict: found } = c3(secondary(board(is), TWO, true));
    expect(found).toBe(verdict);
    expect(asked?.supplies).toBe(is);
    expect(asked?.ends?.map(({ kind, rating }) => `${kind} ${rating}`)).toEqual([
      "ocpd 200 A",
      "ocpd 200 A",
    ]);
  });

  test("the devices count only where they are said to be grouped", () => {
    const { asked, verdict } = c3(secondary(board("switchboard"), TWO));
    expect(asked?.ends?.map(({ kind }) => kind)).toEqual(["equipment-with-ocpds"]);
    expect(verdict).toBe("fail");
  });

  test("their sum over the ampacity of 420 A fails", () => {
    expect(
      c3(secondary(board("switchboard"), { ...TWO, D3: breaker(20, "SB") }, true)).verdict,
    ).toBe("pass");
    expect(
      c3(secondary(board("switchboard"), { ...TWO, D3: breaker(21, "SB") }, true)).verdict,
    ).toBe("fail");
  });

  test.for([
    ["transformer", TX, "transformer"],
    ["fused disconnect", { is: "fused-disconnect", rating: A(400) }, "other"],
  ] as const)("what supplies a %s is told as that", ([, end, supplies]) => {
    const oneLine: OneLine = {
      equipment: { B: breaker(400), E: end },
      conductors: { X: wire("B", "E", 100) },
    };
    expect(judged(oneLine).get("X")?.case?.supplies).toBe(supplies);
  });
});

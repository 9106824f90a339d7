import type { Finding } from "@lineside/findings";
import {
  evaluateOneLine,
  type OneLine,
  type OneLineConductor,
  type Piece,
} from "@lineside/tap-rules";
import { A, ft, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

/** All that a finding asks, on whichever level. */
function askedBy(finding: Finding | undefined): readonly string[] {
  if (finding === undefined) return [];
  const { missing, parts = [], tried = [] } = finding;
  const paths = [...missing.map(({ path }) => path), ...[...parts, ...tried].flatMap(askedBy)];
  return [...new Set(paths)].sort();
}

/** Each part of a pointer, read in the one-line as far as it goes. */
function isPlace({ equipment = {}, conductors = {} }: OneLine, path: string): boolean {
  const [, section, id = "", ...rest] = path.split("/");
  if (section === "site") return rest.length === 0 && id !== "";
  const map: Readonly<Record<string, unknown>> = section === "equipment" ? equipment : conductors;
  return (
    (section === "equipment" || section === "conductors") &&
    Object.hasOwn(map, id) &&
    rest.length > 0
  );
}

const TX: Piece = {
  is: "transformer",
  primary: { lineToLine: V(480) },
  secondary: { lineToLine: V(208) },
};

/** Little is told of each conductor. */
const SKETCH: OneLine = {
  equipment: {
    FB: breaker(400),
    W: box,
    DP: panel(400),
    TX,
    P1: { is: "panelboard" },
    DS: { is: "fused-disconnect" },
    INV: { is: "power-source" },
    IB: { is: "breaker", fedBy: "DP" },
    MB: { is: "breaker", rating: A(100) },
    M: { is: "motor" },
    BW: { is: "busway" },
    BX: { is: "busway" },
    BB: breaker(800),
    LB: breaker(20, "DP"),
    LJ: box,
    L1: { is: "load" },
    L2: { is: "load" },
    G: { is: "generator", main: "none" },
    GP: panel(100, 100),
    Y: { is: "battery" },
    YD: { is: "fuse" },
  },
  conductors: {
    F1: wire("FB", "W", 400),
    F2: wire("W", "DP", 400),
    TP: wire("W", "TX", 150),
    S1: wire("TX", "P1", 310),
    T1: wire("W", "DS", 60),
    MT: wire("W", "MB", 60),
    MC: wire("MB", "M", 60),
    IC: wire("IB", "INV", 60),
    BF: wire("BB", "BW", 800),
    BR: { from: "BW", to: "BX" },
    LC: wire("LB", "LJ", 20),
    LT: wire("LJ", "L1", 15),
    LU: wire("LJ", "L2", 15),
    GC: wire("G", "GP", 100),
    YC: wire("Y", "YD", 100),
  },
};

describe("what is asked stands in the one-line", () => {
  const answers = evaluateOneLine(SKETCH, "2017");

  test("each question of each conductor is a place in it", () => {
    const asked = [...answers.values()].flatMap(({ finding }) => askedBy(finding));
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((path) => !isPlace(SKETCH, path))).toEqual([]);
  });

  test("and so is each subject and each remedy", () => {
    const seen: string[] = [];
    const collect = (finding: Finding): void => {
      if (finding.subject !== undefined && finding.subject !== "") seen.push(finding.subject);
      for (const { path } of finding.remedies) seen.push(path);
      for (const one of [...(finding.parts ?? []), ...(finding.tried ?? [])]) collect(one);
    };
    for (const { finding } of answers.values()) collect(finding);
    expect(seen.filter((path) => !/^\/(conductors|equipment)\/[A-Z0-9]+(\/|$)/.test(path))).toEqual(
      [],
    );
  });

  test.for<readonly [string, readonly string[]]>([
    [
      "T1",
      [
        "/conductors/T1/length",
        "/conductors/T1/load",
        "/conductors/T1/runs/beyondEquipment",
        "/conductors/T1/runs/outdoors",
        "/conductors/T1/runs/protectedFromDamage",
        "/conductors/T1/runs/raceway",
        "/equipment/DS/rating",
        "/equipment/INV/output",
        "/site/industrial",
        "/site/wallHeight",
      ],
    ],
    ["MC", []],
    ["BR", ["/equipment/BX/rating"]],
    ["LT", ["/equipment/L1/serves"]],
    ["GC", ["/equipment/G/nameplate"]],
    ["YC", ["/equipment/Y/deviceAsCloseAsPracticable", "/equipment/Y/unclassifiedLocation"]],
    ["IC", ["/equipment/IB/rating"]],
  ])("%s", ([id, paths]) => {
    expect(askedBy(answers.get(id)?.finding)).toEqual(expect.arrayContaining([...paths]));
    if (paths.length === 0) expect(askedBy(answers.get(id)?.finding)).toEqual([]);
  });

  test("about the transformer and what is on its other side, under its name or theirs", () => {
    const primary = askedBy(answers.get("TP")?.finding);
    expect(primary).toContain("/conductors/S1/length");
    expect(primary).toContain("/conductors/S1/runs/protectedFromDamage");
    expect(primary).toContain("/equipment/P1/main");
    expect(primary).toContain("/equipment/TX/protectionComplies");
    const secondary = askedBy(answers.get("S1")?.finding);
    expect(secondary).toContain("/conductors/TP/length");
    expect(secondary).toContain("/equipment/TX/connection");
  });

  test("a name with signs of a pointer is escaped", () => {
    const oneLine = onFeeder({ "P/1~": { is: "panelboard" } }, { "T/1": wire("W", "P/1~", 300) });
    const { finding } = evaluateOneLine(oneLine, "2017").get("T/1") ?? {};
    expect(finding?.subject).toBe("/conductors/T~11");
    expect(askedBy(finding)).toContain("/equipment/P~11~0/main");
    expect(askedBy(finding)).toContain("/conductors/T~11/length");
  });
});

describe("of a tap in two pieces", () => {
  const twoPieces = (first: Partial<OneLineConductor>, second: Partial<OneLineConductor>) =>
    askedBy(
      evaluateOneLine(
        onFeeder(
          { J: box, P: panel(225, 225) },
          { T1: wire("W", "J", 285, first), T2: wire("J", "P", 285, second) },
          { site: { industrial: false } },
        ),
        "2017",
      ).get("T1")?.finding,
    );

  test("each piece is asked what it does not tell", () => {
    const told = { length: ft(5), runs: { raceway: true } };
    expect(twoPieces({}, told)).toContain("/conductors/T1/length");
    expect(twoPieces({}, told)).not.toContain("/conductors/T2/length");
    expect(twoPieces(told, {})).toContain("/conductors/T2/runs/raceway");
    expect(twoPieces(told, {})).not.toContain("/conductors/T1/runs/raceway");
    const both = twoPieces({}, {});
    expect(both).toContain("/conductors/T1/length");
    expect(both).toContain("/conductors/T2/length");
  });

  test("whether it goes on beyond the equipment is asked of the last", () => {
    const both = twoPieces({}, {});
    expect(both).toContain("/conductors/T2/runs/beyondEquipment");
    expect(both).not.toContain("/conductors/T1/runs/beyondEquipment");
  });
});

describe("answering what is asked", () => {
  test("settles a tap: nothing more is asked, and it passes", () => {
    const tap: OneLineConductor = wire("W", "P", 285, {
      length: ft(25),
      runs: { protectedFromDamage: true },
    });
    const before = evaluateOneLine(
      onFeeder({ P: panel(225) }, { T: wire("W", "P", 285) }),
      "2017",
    ).get("T");
    expect(before?.finding.verdict).toBe("needs-input");
    const after = evaluateOneLine(onFeeder({ P: panel(225, 225) }, { T: tap }), "2017").get("T");
    expect([after?.finding.verdict, after?.answer?.governing]).toEqual(["pass", "240.21(B)(2)"]);
  });
});

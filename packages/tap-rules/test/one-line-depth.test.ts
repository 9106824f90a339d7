import {
  classify,
  evaluateOneLine,
  type OneLine,
  type OneLineConductor,
  oneLineFaults,
  type Piece,
  readOneLine,
} from "@lineside/tap-rules";
import { ft } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

/** Conductors one behind the other through boxes, from 800 A. */
function chain(count: number, amperesOf: (i: number) => number): OneLine {
  const equipment: Record<string, Piece> = { B: breaker(800), P: panel(100, 100) };
  const conductors: Record<string, OneLineConductor> = {};
  for (let i = 0; i < count; i += 1) {
    if (i > 0) equipment[`W${i}`] = box;
    const to = i === count - 1 ? "P" : `W${i + 1}`;
    conductors[`C${i}`] = wire(i === 0 ? "B" : `W${i}`, to, amperesOf(i), { length: ft(1) });
  }
  return { equipment, conductors };
}

describe("no tap of a tap", () => {
  test("three levels deep, each names all above it, nearest first", () => {
    const found = evaluateOneLine(
      onFeeder(
        { W2: box, W3: box, P2: panel(200, 200), P3: panel(100, 100), P4: panel(50, 50) },
        {
          T1: wire("W", "W2", 400),
          T2: wire("W2", "W3", 200),
          X2: wire("W2", "P2", 200),
          T3: wire("W3", "P3", 100),
          X3: wire("W3", "P4", 50),
        },
      ),
      "2023",
    );
    const held = [...found].map(([id, one]) => [id, one.classification.heldUpBy.join(" ")]);
    expect(Object.fromEntries(held)).toEqual({
      F1: "",
      F2: "",
      T1: "",
      T2: "T1",
      X2: "T1",
      T3: "T2 T1",
      X3: "T2 T1",
    });
    const { finding, classification, case: asked } = found.get("T3") ?? {};
    expect([finding?.verdict, asked?.heldUpBy]).toEqual(["fail", ["T2", "T1"]]);
    expect(classification?.because).toContain("it starts from T2 and T1, which stand by 240.21");
  });

  test("a device between that protects what follows ends it, one that does not goes on", () => {
    const behind = (amperes: number) =>
      evaluateOneLine(
        onFeeder(
          { D: breaker(100), P: panel(50, 50) },
          { T: wire("W", "D", 300), U: wire("D", "P", amperes) },
        ),
        "2023",
      ).get("U")?.classification.heldUpBy;
    expect([behind(99), behind(100)]).toEqual([["T"], []]);
  });

  test("a tap at the terminals of a device at the end of a tap taps the conductor that the device protects", () => {
    const { heldUpBy } =
      classify(
        onFeeder(
          { D: breaker(100), P: panel(50, 50), Q: panel(100) },
          { T: wire("W", "D", 300), F: wire("D", "Q", 100), U: wire("D", "P", 50) },
        ),
        "2023",
      ).get("U") ?? {};
    expect(heldUpBy).toEqual([]);
  });

  test("what a tap feeds is a tap of a tap, even of a size that the device far ahead protects", () => {
    const found = classify(
      onFeeder(
        { W2: box, P: panel(800, 800) },
        { T: wire("W", "W2", 300), U: wire("W2", "P", 800) },
      ),
      "2023",
    ).get("U");
    expect([found?.is, found?.heldUpBy]).toEqual(["feeder-tap", ["T"]]);
  });

  test("of many the nearest twenty are named and the others counted", () => {
    const found = classify(
      chain(30, (i) => 700 - i),
      "2023",
    );
    const { heldUpBy = [], heldUpByMore, because } = found.get("C29") ?? {};
    expect([heldUpBy.length, heldUpBy[0], heldUpBy.at(-1), heldUpByMore]).toEqual([
      20,
      "C28",
      "C9",
      9,
    ]);
    expect(because).toContain("C9 and 9 more");
  });
});

describe("conductors in line", () => {
  test("ten thousand alike are one conductor, whose lengths add", () => {
    const oneLine = chain(10_000, () => 800);
    expect(oneLineFaults(oneLine)).toEqual([]);
    const { runs } = readOneLine(oneLine);
    expect([runs.length, String(runs[0]?.length)]).toEqual([1, "10000 ft"]);
    expect(classify(oneLine, "2023").size).toBe(10_000);
  });

  test("ten thousand that differ are each judged, the last as well as the first", () => {
    const oneLine = chain(10_000, (i) => 700 - (i % 2));
    const found = classify(oneLine, "2023");
    expect(found.get("C0")?.heldUpBy).toEqual([]);
    expect(found.get("C9999")?.heldUpByMore).toBe(9999 - 20);
  });

  test("twenty thousand boxes within each other do not stop it", () => {
    const size = 20_000;
    const equipment = Object.fromEntries(
      Array.from({ length: size }, (_, i): [string, Piece] => [
        `W${i}`,
        i === 0 ? breaker(100) : { ...box, fedBy: `W${i - 1}` },
      ]),
    );
    const oneLine = { equipment, conductors: { C: wire(`W${size - 1}`, "W0", 50) } };
    expect(oneLineFaults(oneLine)[0]?.code).toBe("LOOP");
    const open = {
      equipment,
      conductors: { C: { ...wire(`W${size - 1}`, "", 50), to: undefined } },
    };
    expect(classify(open, "2023").get("C")?.tapRules).toBe("apply");
  });
});

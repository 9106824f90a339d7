import {
  classify,
  evaluateOneLine,
  type OneLineConductor,
  oneLineFaults,
  type Piece,
} from "@lineside/tap-rules";
import { A, ft } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, panel, wire } from "./one-line-plant.ts";

/** Far more than either takes; what grows with the square of the size does not come close. */
const LONG = 20_000;

/** A chain of boxes behind a breaker, with conductors of the given ampacities. */
function chain(n: number, amperes: (i: number) => number) {
  const equipment: Record<string, Piece> = { B: breaker(400), [`W${n}`]: panel(50, 50) };
  const conductors: Record<string, OneLineConductor> = {};
  for (let i = 0; i < n; i += 1) {
    if (i > 0) equipment[`W${i}`] = box;
    conductors[`C${i}`] = wire(i === 0 ? "B" : `W${i}`, `W${i + 1}`, amperes(i), {
      length: ft(1),
      runs: { outdoors: false },
    });
  }
  return { equipment, conductors, site: { industrial: false } };
}

describe("however deep", () => {
  test("10,000 conductors in line are one conductor", { timeout: LONG }, () => {
    const answers = evaluateOneLine(
      chain(10_000, () => 400),
      "2023",
    );
    expect(answers.size).toBe(10_000);
    const last = answers.get("C9999");
    expect([last?.classification.is, last?.finding.verdict, last?.members.length]).toEqual([
      "feeder",
      "pass",
      10_000,
    ]);
    expect(last).toBe(answers.get("C0"));
  });

  test("a tap of 10,000 pieces adds up its lengths", { timeout: LONG }, () => {
    const answer = evaluateOneLine(
      chain(10_000, () => 50),
      "2023",
    ).get("C0");
    expect(answer?.classification.is).toBe("feeder-tap");
    expect(String(answer?.case?.length)).toBe("10000 ft");
  });

  test("3000 taps of taps name the nearest twenty, and how many more", { timeout: LONG }, () => {
    const classes = classify(
      chain(3000, (i) => (i % 2 === 0 ? 50 : 51)),
      "2023",
    );
    const last = classes.get("C2999");
    expect(last?.is).toBe("feeder-tap");
    expect([last?.heldUpBy.length, last?.heldUpByMore]).toEqual([20, 2979]);
    expect(last?.heldUpBy.slice(0, 2)).toEqual(["C2998", "C2997"]);
    expect(last?.because).toContain("and 2979 more, which stand by 240.21 themselves");
    expect([classes.get("C20")?.heldUpBy.length, classes.get("C20")?.heldUpByMore]).toEqual([
      20, 0,
    ]);
    expect([classes.get("C21")?.heldUpBy.length, classes.get("C21")?.heldUpByMore]).toEqual([
      20, 1,
    ]);
  });

  test("3000 taps of taps judged", { timeout: LONG }, () => {
    const answers = evaluateOneLine(
      chain(3000, (i) => (i % 2 === 0 ? 50 : 51)),
      "2023",
    );
    expect(answers.get("C2999")?.finding.verdict).toBe("fail");
    expect(answers.get("C2999")?.case?.heldUpBy?.length).toBe(20);
  });

  test("boards in boards, 10,000 of them", { timeout: LONG }, () => {
    const equipment: Record<string, Piece> = { P0: panel(400, 400), Q: panel(100) };
    for (let i = 1; i <= 10_000; i += 1) equipment[`P${i}`] = { ...panel(400), fedBy: `P${i - 1}` };
    const classes = classify({ equipment, conductors: { X: wire("P10000", "Q", 400) } }, "2023");
    expect(classes.get("X")?.because).toContain("P0, 400 A, upstream");
  });

  test("a loop of 10,000 is told of, not followed", { timeout: LONG }, () => {
    const equipment: Record<string, Piece> = {};
    for (let i = 0; i < 10_000; i += 1)
      equipment[`P${i}`] = { ...panel(400), fedBy: `P${(i + 1) % 10_000}` };
    expect(oneLineFaults({ equipment }).map(({ code }) => code)).toEqual(["LOOP"]);
  });
});

describe("however wide", () => {
  test("5000 taps from one box", { timeout: LONG }, () => {
    const equipment: Record<string, Piece> = { B: breaker(400), W: box };
    const conductors: Record<string, OneLineConductor> = { F: wire("B", "W", 400) };
    for (let i = 0; i < 5000; i += 1) {
      equipment[`P${i}`] = panel(60, 60);
      conductors[`T${i}`] = wire("W", `P${i}`, 60);
    }
    const classes = classify({ equipment, conductors }, "2023");
    expect([...classes.values()].filter(({ is }) => is === "feeder-tap").length).toBe(5000);
  });

  test("5000 breakers on one board, each with a branch circuit", { timeout: LONG }, () => {
    const equipment: Record<string, Piece> = { P: panel(400, 400), L: { is: "load" } };
    const conductors: Record<string, OneLineConductor> = {};
    for (let i = 0; i < 5000; i += 1) {
      equipment[`B${i}`] = breaker(20, "P");
      equipment[`L${i}`] = { is: "load" };
      conductors[`C${i}`] = { from: `B${i}`, to: `L${i}`, ampacity: A(20) };
    }
    const classes = classify({ equipment, conductors }, "2023");
    expect(new Set([...classes.values()].map(({ is }) => is))).toEqual(new Set(["branch-circuit"]));
  });

  test("20 inverters on one box count once each for every tap", () => {
    const equipment: Record<string, Piece> = { B: breaker(400), W: box, P: panel(60, 60) };
    const conductors: Record<string, OneLineConductor> = {
      F: wire("B", "W", 400),
      T: wire("W", "P", 60),
    };
    for (let i = 0; i < 20; i += 1) {
      equipment[`D${i}`] = { is: "fused-disconnect", rating: A(15) };
      equipment[`I${i}`] = { is: "power-source", output: A(10) };
      conductors[`X${i}`] = wire("W", `D${i}`, 20);
      conductors[`Y${i}`] = wire(`D${i}`, `I${i}`, 20);
    }
    const { case: asked } = evaluateOneLine({ equipment, conductors }, "2017").get("T") ?? {};
    expect(asked?.sources?.length).toBe(20);
  });
});

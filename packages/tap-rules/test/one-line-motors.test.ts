import {
  evaluateOneLine,
  type OneLine,
  type OneLineConductor,
  type Piece,
} from "@lineside/tap-rules";
import { A, ft } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

const motor = (amperes?: number): Piece => ({
  is: "motor",
  ...(amperes !== undefined && { ampacity: A(amperes) }),
});
const RUNS = {
  raceway: true,
  protectedFromDamage: true,
  fieldInstalled: true,
  leavesEnclosure: true,
  outdoors: false,
};

const judged = (oneLine: OneLine) => evaluateOneLine(oneLine, "2017");

describe("a feeder tap to a motor (430.28)", () => {
  /** A feeder of some ampacity behind 800 A, a tap MT of 25 ft to the device MB of a motor. */
  const motorTap = (
    amperes: number,
    feeder: number,
    more: Partial<OneLineConductor> = {},
    m = motor(80),
  ): OneLine => ({
    equipment: { FB: breaker(800), W: box, DP: panel(800), MB: breaker(200), M: m },
    conductors: {
      F1: wire("FB", "W", feeder),
      F2: wire("W", "DP", feeder),
      MT: wire("W", "MB", amperes, { length: ft(25), runs: RUNS, ...more }),
      MC: wire("MB", "M", 85),
    },
    site: { industrial: false },
  });

  test.for([
    [279, 840, "fail"],
    [280, 840, "pass"],
    [280, 843, "fail"],
    [281, 843, "pass"],
    [267, 800, "pass"],
  ] as const)(
    "%i A of a feeder of %i A: %s, by the ampacity of the feeder, not its device",
    ([amperes, feeder, verdict]) => {
      const { answer, case: asked } = judged(motorTap(amperes, feeder)).get("MT") ?? {};
      const route = answer?.routes.find(({ provision }) => provision === "430.28(2)");
      expect(route?.finding.verdict).toBe(verdict);
      expect(asked?.upstream?.conductorAmpacity?.eq(A(feeder))).toBe(true);
      expect(asked?.upstream?.rating?.eq(A(800))).toBe(true);
    },
  );

  test.for([
    [79, "pass"],
    [80, "pass"],
    [281, "fail"],
  ] as const)("Part II asks %i A of 280 A: %s", ([amperes, verdict]) => {
    const { answer, case: asked } = judged(motorTap(280, 840, {}, motor(amperes))).get("MT") ?? {};
    expect(String(asked?.motor?.ampacity)).toBe(`${amperes} A`);
    expect(answer?.routes.find(({ provision }) => provision === "430.28(2)")?.finding.verdict).toBe(
      verdict,
    );
  });

  test("what the conductor itself says of Part II counts before the motor", () => {
    const { case: asked } = judged(motorTap(280, 840, { motorAmpacity: A(120) })).get("MT") ?? {};
    expect(String(asked?.motor?.ampacity)).toBe("120 A");
  });

  test("of the motor it is asked where it stands; of several of the conductor", () => {
    const askedOf = (oneLine: OneLine) => {
      const { finding } = judged(oneLine).get("MT") ?? {};
      const route = finding?.tried?.find(({ rule }) => rule === "nec/430.28(2)");
      return route?.parts?.flatMap(({ missing }) => missing.map(({ path }) => path));
    };
    const one = motorTap(280, 840, {}, motor());
    expect(askedOf(one)).toEqual(["/equipment/M/ampacity"]);
    const several: OneLine = {
      ...one,
      equipment: { ...one.equipment, J: box, N: motor(20) },
      conductors: {
        ...one.conductors,
        MC: wire("MB", "J", 200),
        A: wire("J", "M", 85),
        B: wire("J", "N", 25),
      },
    };
    expect(askedOf(several)).toEqual(["/conductors/MT/motorAmpacity"]);
  });

  test("to a device on which more than motors hangs it is a feeder tap like any", () => {
    const one = motorTap(280, 840);
    const mixed: OneLine = {
      ...one,
      equipment: { ...one.equipment, J: box, L: { is: "load" } },
      conductors: {
        ...one.conductors,
        MC: wire("MB", "J", 200),
        A: wire("J", "M", 85),
        B: wire("J", "L", 25),
      },
    };
    expect(judged(mixed).get("MT")?.classification.is).toBe("feeder-tap");
  });

  test("straight to a motor, without a device of its own, it is no circuit of the motor", () => {
    const oneLine = onFeeder(
      { M: motor(80) },
      { X: wire("W", "M", 270, { length: ft(10), runs: RUNS }) },
    );
    const { classification, finding } = judged(oneLine).get("X") ?? {};
    expect(classification?.is).toBe("feeder-tap");
    expect(finding?.verdict).toBe("fail");
  });
});

describe("what is tapped", () => {
  const AF = (
    equipment: Readonly<Record<string, Piece>>,
    conductors: Readonly<Record<string, OneLineConductor>>,
  ) => {
    const oneLine: OneLine = {
      equipment: { MB: breaker(150), M: motor(80), DP: panel(400), ...equipment },
      conductors: { MC: wire("MB", "M", 85), ...conductors },
    };
    const found = judged(oneLine).get("MT")?.case?.upstream?.conductorAmpacity;
    return found && String(found);
  };

  test("the conductor that leaves the device, where the tap is made on the way", () => {
    expect(
      AF(
        { B: breaker(400), W: box },
        { F1: wire("B", "W", 420), F2: wire("W", "DP", 420), MT: wire("W", "MB", 150) },
      ),
    ).toBe("420 A");
  });

  test("the one that the device protects beside it, where both leave the device", () => {
    expect(AF({ B: breaker(400) }, { F1: wire("B", "DP", 420), MT: wire("B", "MB", 150) })).toBe(
      "420 A",
    );
  });

  test("of several that leave the device none: asked for", () => {
    const oneLine: OneLine = {
      equipment: {
        B: breaker(400),
        MB: breaker(150),
        M: motor(80),
        DP: panel(400),
        EP: panel(400),
      },
      conductors: {
        F1: wire("B", "DP", 420),
        F2: wire("B", "EP", 430),
        MT: wire("B", "MB", 150, { length: ft(25), runs: RUNS }),
        MC: wire("MB", "M", 85),
      },
    };
    const { case: asked, finding } = judged(oneLine).get("MT") ?? {};
    expect(asked?.upstream?.conductorAmpacity).toBeUndefined();
    const route = finding?.tried?.find(({ rule }) => rule === "nec/430.28(2)");
    expect(route?.parts?.flatMap(({ missing }) => missing.map(({ path }) => path))).toEqual([
      "/conductors/MT/from",
    ]);
  });
});

describe("the taps of a group of motors (430.53(D))", () => {
  /** A circuit GC behind 60 A that serves two motors from a box; a tap G to what controls the first. */
  const group = (end: Piece, amperes: number, length: number, circuit = 65): OneLine => ({
    equipment: { GB: breaker(60), J: box, E: end, M: motor(20), N: motor(15) },
    conductors: {
      GC: wire("GB", "J", circuit),
      G: wire("J", "E", amperes, { length: ft(length), runs: RUNS }),
      H: wire("E", "M", amperes),
      K: wire("J", "N", circuit),
    },
  });
  const governing = (oneLine: OneLine) => judged(oneLine).get("G")?.answer?.governing;
  const overload: Piece = { is: "overload-device" };
  const controller: Piece = { is: "motor-controller" };

  // a third of 65 A is 21.67 A
  test.for<readonly [string, Piece, number, number, string | undefined]>([
    ["to an overload device", overload, 22, 25, "430.53(D)/third"],
    ["to an overload device, below a third", overload, 21, 25, undefined],
    ["to an overload device, too long", overload, 22, 26, undefined],
    ["to a controller", controller, 22, 25, "430.53(D)/third-enclosed"],
    ["to a controller of 10 ft, a tenth of the device", controller, 6, 10, "430.53(D)/tenth"],
    ["to a controller of 10 ft, below a tenth", controller, 5, 10, undefined],
  ])("%s: %s", ([, end, amperes, length, provision]) => {
    const oneLine = group(end, amperes, length);
    expect(judged(oneLine).get("G")?.classification.is).toBe("motor-group-tap");
    expect(governing(oneLine)).toBe(provision);
  });

  test("AF is the ampacity of the circuit, and what is past the controller is the circuit of its motor", () => {
    const answers = judged(group(controller, 22, 25, 90));
    expect(String(answers.get("G")?.case?.upstream?.conductorAmpacity)).toBe("90 A");
    expect(["GC", "H", "K"].map((id) => answers.get(id)?.classification.is)).toEqual([
      "motor-circuit",
      "motor-circuit",
      "motor-circuit",
    ]);
  });

  test("a conductor to one motor is the circuit, however small", () => {
    const oneLine: OneLine = {
      equipment: { B: breaker(150), J: box, M: motor(80) },
      conductors: { A: wire("B", "J", 85), B: wire("J", "M", 82) },
    };
    expect([...judged(oneLine).values()].map(({ classification }) => classification.is)).toEqual([
      "motor-circuit",
      "motor-circuit",
    ]);
  });
});

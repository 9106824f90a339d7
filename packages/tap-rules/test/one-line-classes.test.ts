import { type ConductorClass, classify, evaluateOneLine, type OneLine } from "@lineside/tap-rules";
import { A, ft } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

function classesOf(oneLine: OneLine): Readonly<Record<string, ConductorClass | undefined>> {
  return Object.fromEntries([...classify(oneLine, "2023")].map(([id, { is }]) => [id, is]));
}

const motor = (amperes: number) => ({ is: "motor", ampacity: A(amperes) }) as const;

describe("what a conductor of a one-line is", () => {
  test("from the service point, and whatever is tapped from there ahead of a device: of the service", () => {
    const found = classify(
      {
        equipment: {
          SP: { is: "service-point" },
          G1: box,
          MDP: panel(400, 400),
          FP: { is: "fused-disconnect", rating: A(60) },
        },
        conductors: {
          SE: wire("SP", "G1", 400),
          SM: wire("G1", "MDP", 400),
          ST: wire("G1", "FP", 65),
        },
      },
      "2023",
    );
    expect([...found.values()].map(({ is, tapRules }) => `${is} ${tapRules}`)).toEqual([
      "service not-applicable",
      "service not-applicable",
      "service not-applicable",
    ]);
    const { reasons = [], because } = found.get("ST") ?? {};
    expect(because).toContain("comes from SP by SE");
    expect(reasons.map(({ cite }) => cite.map(({ section }) => section))).toEqual([
      ["240.21(D)", "230.91"],
      ["230.46", "230.82"],
    ]);
    expect(reasons[1]?.text).toContain("10- and 25-ft rules");
  });

  test("behind a device that 240.4 allows: a feeder where another device follows, else a branch circuit", () => {
    const found = classesOf({
      equipment: {
        P: panel(200, 200),
        B1: breaker(100, "P"),
        B2: breaker(20, "P"),
        SUB: panel(100),
        B3: breaker(30, "SUB"),
        L1: { is: "load" },
        L2: { is: "load" },
      },
      conductors: {
        F: wire("B1", "SUB", 100),
        C: wire("B2", "L1", 20),
        D: wire("B3", "L2", 30),
      },
    });
    expect(found).toEqual({ C: "branch-circuit", D: "branch-circuit", F: "feeder" });
  });

  test.for([
    [99, "feeder-tap"],
    [100, "feeder"],
    [101, "feeder"],
  ] as const)("of %i A behind 100 A: %s", ([amperes, is]) => {
    const oneLine = {
      equipment: { B: breaker(100), P: panel(100) },
      conductors: { C: wire("B", "P", amperes) },
    };
    expect(classesOf(oneLine)).toEqual({ C: is });
  });

  test("smaller than the feeder that it leaves: a feeder tap, with the device and both ratings in the reason", () => {
    const found = classify(
      onFeeder({ P1: panel(225, 225) }, { T: wire("W", "P1", 285, { ordinaryLimit: A(300) }) }),
      "2020",
    );
    expect(found.get("T")?.is).toBe("feeder-tap");
    expect(found.get("T")?.because).toBe(
      "FB, 800 A, upstream is larger than the 300 A that 240.4 allows for it",
    );
    expect(found.get("T")?.cite.map(({ section }) => section)).toEqual(["240.2", "240.21(B)"]);
  });

  test("from transformer terminals: a secondary conductor, and so is what branches from it", () => {
    const found = classesOf({
      equipment: {
        B: breaker(225),
        T1: { is: "transformer" },
        G: box,
        P: panel(225, 225),
        Q: panel(100, 100),
      },
      conductors: {
        F: wire("B", "T1", 225),
        S: wire("T1", "G", 380),
        S1: wire("G", "P", 230),
        S2: wire("G", "Q", 100),
      },
    });
    expect(found).toEqual({
      F: "feeder",
      S: "transformer-secondary",
      S1: "transformer-secondary",
      S2: "transformer-secondary",
    });
  });

  test("a smaller conductor of a branch circuit, to an outlet: a branch-circuit tap", () => {
    const found = classesOf({
      equipment: {
        P: panel(200, 200),
        B: breaker(50, "P"),
        J: box,
        R: { is: "load", serves: "cooking-appliance" },
        O: { is: "load", serves: "cooking-appliance" },
      },
      conductors: {
        C: wire("B", "J", 55),
        T1: wire("J", "R", 30),
        T2: wire("J", "O", 20),
      },
    });
    expect(found).toEqual({
      C: "branch-circuit",
      T1: "branch-circuit-tap",
      T2: "branch-circuit-tap",
    });
  });

  test("to an outlet from a conductor on which devices hang: a feeder tap, which ends in no device", () => {
    const found = classesOf(onFeeder({ L: { is: "load" } }, { T: wire("W", "L", 30) }));
    expect(found["T"]).toBe("feeder-tap");
  });

  test("motors: the circuit, the tap to its device, the taps of a group, and what is past the controller", () => {
    const found = classesOf(
      onFeeder(
        {
          MB: breaker(150),
          M1: motor(80),
          GB: breaker(60, "DP"),
          J: box,
          C2: { is: "overload-device" },
          C3: { is: "motor-controller" },
          M2: motor(20),
          M3: motor(15),
        },
        {
          MT: wire("W", "MB", 270),
          MC: wire("MB", "M1", 80),
          GC: wire("GB", "J", 50),
          G2: wire("J", "C2", 20),
          G3: wire("J", "C3", 16),
          H2: wire("C2", "M2", 20),
          H3: wire("C3", "M3", 16),
        },
      ),
    );
    expect(found).toEqual({
      F1: "feeder",
      F2: "feeder",
      MT: "motor-feeder-tap",
      MC: "motor-circuit",
      GC: "motor-circuit",
      G2: "motor-group-tap",
      G3: "motor-group-tap",
      H2: "motor-circuit",
      H3: "motor-circuit",
    });
  });

  test("the conductors of a group that go on at full ampacity to several motors are the circuit still", () => {
    const group = (amperes: number) =>
      classesOf({
        equipment: {
          B: breaker(100),
          J1: box,
          J2: box,
          M1: motor(20),
          M2: motor(20),
          M3: motor(20),
        },
        conductors: {
          C1: wire("B", "J1", 80),
          C2: wire("J1", "J2", amperes),
          T1: wire("J1", "M1", 25),
          T2: wire("J2", "M2", 25),
          T3: wire("J2", "M3", 25),
        },
      })["C2"];
    expect([group(79), group(80)]).toEqual(["motor-group-tap", "motor-circuit"]);
  });

  test("busways: the smaller busway is a reduction, a smaller conductor a tap, both protected where they are not smaller", () => {
    const busways = (reduced: number, wired: number) =>
      classesOf({
        equipment: {
          B: breaker(800),
          BW1: { is: "busway", rating: A(800) },
          BW2: { is: "busway", rating: A(reduced) },
          P: panel(225, 225),
          Q: panel(225, 225),
        },
        conductors: {
          F: wire("B", "BW1", 800),
          R: { from: "BW1", to: "BW2", ordinaryLimit: A(reduced) },
          T: wire("BW1", "P", wired),
          U: wire("BW2", "Q", 225),
        },
      });
    expect(busways(400, 230)).toEqual({
      F: "feeder",
      R: "busway-reduction",
      T: "busway-tap",
      U: "busway-tap",
    });
    expect(busways(800, 800)).toMatchObject({ R: "feeder", T: "feeder" });
  });

  test("a device in what taps a reduced busway comes between, and without one it is a tap of a tap", () => {
    const tap = (deviceAtTap: boolean) =>
      evaluateOneLine(
        {
          site: { industrial: true },
          equipment: {
            B: breaker(800),
            BW1: { is: "busway", rating: A(800) },
            BW2: { is: "busway", rating: A(400) },
            P: panel(225, 225),
          },
          conductors: {
            F: wire("B", "BW1", 800),
            R: { from: "BW1", to: "BW2", ordinaryLimit: A(400), length: ft(40) },
            U: { ...wire("BW2", "P", 225), ordinaryLimit: A(225), runs: { deviceAtTap } },
          },
        },
        "2017",
      ).get("U");
    expect([tap(true)?.finding.verdict, tap(true)?.answer?.governing]).toEqual([
      "pass",
      "368.17(C)",
    ]);
    expect(tap(false)?.finding.verdict).toBe("fail");
    expect(tap(false)?.classification.heldUpBy).toEqual(["R"]);
  });

  test("a generator and a battery, and a generator behind its own device", () => {
    const from = (main: "none" | { is: "breaker"; rating: ReturnType<typeof A> }) =>
      classesOf({
        equipment: {
          G: { is: "generator", nameplate: A(300), main },
          P: panel(400, 400),
          BAT: { is: "battery" },
          D: { is: "fused-disconnect", rating: A(200) },
        },
        conductors: { C: wire("G", "P", 400), D1: wire("BAT", "D", 200) },
      });
    expect(from("none")).toEqual({ C: "generator", D1: "battery" });
    expect(from({ is: "breaker", rating: A(400) })).toEqual({ C: "feeder", D1: "battery" });
    expect(from({ is: "breaker", rating: A(500) })).toEqual({ C: "feeder-tap", D1: "battery" });
  });

  test("drawn from the inverter in or from the board out it is the same conductor", () => {
    const drawn = (from: string, to: string) =>
      classify(
        onFeeder(
          { IB: breaker(60, "DP"), INV: { is: "power-source", output: A(48) } },
          { C: wire(from, to, 60) },
        ),
        "2023",
      ).get("C");
    expect(drawn("INV", "IB")).toEqual(drawn("IB", "INV"));
    expect(drawn("INV", "IB")?.is).toBe("feeder");
  });
});

describe("what is not settled", () => {
  test("without a start, a rating or a main it has no class, and each is asked for", () => {
    const found = classify(
      {
        equipment: {
          B: { is: "breaker" },
          P: panel(100),
          Q: { is: "panelboard" },
          R: panel(20),
          S: panel(20),
        },
        conductors: {
          A: { to: "S", ampacity: A(100) },
          B: wire("B", "P", 100),
          C: wire("P", "Q", 20),
          D: wire("Q", "R", 20),
        },
      },
      "2023",
    );
    expect(
      [...found].map(([id, { is, tapRules, missing }]) => [id, is, tapRules, missing[0]?.path]),
    ).toEqual([
      ["A", undefined, "not-settled", "/conductors/A/from"],
      ["B", undefined, "not-settled", "/equipment/B/rating"],
      ["C", undefined, "not-settled", "/equipment/B/rating"],
      ["D", undefined, "not-settled", "/equipment/Q/main"],
    ]);
  });

  test("I at or below A is protected without the limit of 240.4, above it asks", () => {
    const found = classify(
      {
        equipment: { B: breaker(100), P: panel(100), Q: panel(100), R: panel(100) },
        conductors: {
          C: { from: "B", to: "P", ampacity: A(100) },
          D: { from: "B", to: "Q", ampacity: A(99) },
          E: { from: "B", to: "R" },
        },
      },
      "2023",
    );
    expect(found.get("C")?.is).toBe("feeder");
    expect(found.get("D")?.missing.map(({ path }) => path)).toEqual([
      "/conductors/D/ordinaryLimit",
    ]);
    expect(found.get("E")?.missing.map(({ path }) => path)).toEqual(["/conductors/E/ampacity"]);
  });

  test("what a tap leads to and what it taps not told: a tap of no class yet", () => {
    const found = classify(
      {
        equipment: { B: breaker(100), W: box },
        conductors: {
          C: wire("B", "W", 100),
          T: { from: "W", ampacity: A(20), ordinaryLimit: A(20) },
        },
      },
      "2023",
    );
    expect([found.get("T")?.is, found.get("T")?.tapRules]).toEqual([undefined, "apply"]);
    expect([found.get("C")?.is, found.get("C")?.tapRules]).toEqual([undefined, "not-applicable"]);
  });
});

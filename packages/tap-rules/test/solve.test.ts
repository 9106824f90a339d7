import {
  maxEndDevice,
  maxLength,
  maxUpstream,
  minAmpacity,
  type Solution,
} from "@lineside/tap-rules";
import { A, ft, m, type Quantity } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { PASSING } from "./passing-cases.ts";

const RATINGS = [400, 15, 100, 125, 150, 175, 200, 225, 250, 300, 350, 500, 600, 2000, 2500].map(
  (a) => A(a),
);

const of = <K extends "current" | "length">(
  id: string,
  solutions: readonly Solution<K>[],
): Solution<K> => {
  const found = solutions.find(({ provision }) => provision === id);
  if (found === undefined) throw new Error(`no solution for ${id}`);
  return found;
};
const shown = (value: Quantity<"current"> | Quantity<"length"> | null | undefined) =>
  value ? String(value) : value;

describe("minAmpacity", () => {
  const c = PASSING["240.21(B)(1)"];

  test.for([
    [A(1), "150 A", "240.21(B)(1)(1)b"],
    [A(160), "160 A", "240.21(B)(1)(1)a"],
  ] as const)("with a load of %s the largest bound governs: %s by %s", ([load, value, by]) => {
    const solution = of("240.21(B)(1)", minAmpacity({ ...c, load }));
    expect([shown(solution.value), solution.by]).toEqual([value, `nec/${by}`]);
    expect([solution.finding.verdict, solution.beyond?.finding.verdict]).toEqual(["pass", "fail"]);
    expect(solution.beyond?.value.lt(solution.value ?? A(0))).toBe(true);
  });

  test("the share of the device counts where it applies, or may", () => {
    const big = { ...c, upstream: { rating: A(3000) } };
    const value = (field: boolean | undefined) =>
      shown(of("240.21(B)(1)", minAmpacity({ ...big, install: { ...c.install, field } })).value);
    expect([value(true), value(undefined), value(false)]).toEqual(["300 A", "300 A", "150 A"]);
  });

  test("an edition that does not have the ratio does not ask for it; one that may have it does", () => {
    const sec = { ...PASSING["240.21(C)(2)"], upstream: { rating: A(3000) } };
    const value = (edition: "2002" | "2008" | "2017") =>
      shown(of("240.21(C)(2)", minAmpacity({ ...sec, edition })).value);
    expect([value("2002"), value("2008"), value("2017")]).toEqual(["150 A", "600 A", "600 A"]);
  });

  test("of several ends the largest, of a main and its equipment the smaller", () => {
    const ends = [
      { kind: "ocpd", rating: A(60) },
      { kind: "ocpd", rating: A(225), equipment: A(200) },
      { kind: "spd", rating: A(900), listedInstructionsMet: true },
    ] as const;
    expect(shown(of("240.21(B)(1)", minAmpacity({ ...c, ends })).value)).toBe("200 A");
  });

  test("a surge device bounds by its rating unless its instructions are met", () => {
    const value = (listedInstructionsMet: boolean | undefined) =>
      shown(
        of(
          "240.21(B)(1)",
          minAmpacity({ ...c, ends: [{ kind: "spd", rating: A(300), listedInstructionsMet }] }),
        ).value,
      );
    // met: the load and the share of the device are left
    expect([value(true), value(false), value(undefined)]).toEqual(["100 A", "300 A", "300 A"]);
  });

  test("the ampacity that is there is not read", () => {
    const values = [undefined, A(1), A(5000)].map((ampacity) =>
      minAmpacity({ ...c, ampacity }).map(({ value }) => shown(value)),
    );
    expect(new Set(values.map(String)).size).toBe(1);
  });

  test("null with a reason where nothing bounds it", () => {
    const solution = of("240.21(B)(1)", minAmpacity({ edition: "2017", conductor: "feeder-tap" }));
    expect(solution.value).toBeNull();
    expect(solution.reason).toContain("ampacity");
    expect(solution.finding.verdict).toBe("needs-input");
    // a load of nothing bounds nothing
    expect(
      of("240.21(B)(1)", minAmpacity({ edition: "2017", conductor: "feeder-tap", load: A(0) }))
        .value,
    ).toBeNull();
  });

  test("no routes, no solutions", () => {
    expect(minAmpacity({ edition: "2017", conductor: "service" })).toEqual([]);
  });
});

describe("maxLength", () => {
  test("in the system in which the length is written", () => {
    const values = (length: Quantity<"length"> | undefined) =>
      (["240.21(C)(1)", "240.21(C)(2)", "240.21(C)(6)"] as const).map((id) =>
        shown(of(id, maxLength({ ...PASSING["240.21(C)(6)"], length })).value),
      );
    expect(values(ft(1))).toEqual([null, "10 ft", "25 ft"]);
    expect(values(undefined)).toEqual([null, "10 ft", "25 ft"]);
    expect(values(m(1))).toEqual([null, "3 m", "7.5 m"]);
  });

  test("beyond it nothing passes; a metric step beyond is for the authority", () => {
    const beyond = (length: Quantity<"length">) =>
      of("240.21(C)(6)", maxLength({ ...PASSING["240.21(C)(6)"], length })).beyond;
    expect([shown(beyond(ft(1))?.value), beyond(ft(1))?.finding.verdict]).toEqual([
      "25.025 ft",
      "fail",
    ]);
    expect([shown(beyond(m(1))?.value), beyond(m(1))?.finding.verdict]).toEqual([
      "7.5075 m",
      "consult",
    ]);
  });

  test("(C)(1) sets no length", () => {
    const solution = of("240.21(C)(1)", maxLength(PASSING["240.21(C)(1)"]));
    expect([solution.value, solution.finding.verdict]).toEqual([null, "pass"]);
    expect(solution.reason).toContain("no length");
  });
});

describe("maxUpstream", () => {
  test("the largest of the list at or below the exact limit, in any order of the list", () => {
    const solution = of("240.21(B)(2)", maxUpstream(PASSING["240.21(B)(2)"], RATINGS));
    expect([shown(solution.value), shown(solution.limit), shown(solution.beyond?.value)]).toEqual([
      "600 A",
      "600 A",
      "2000 A",
    ]);
    expect([solution.finding.verdict, solution.beyond?.finding.verdict]).toEqual(["pass", "fail"]);
  });

  test("through the transformer", () => {
    const solution = of("240.21(C)(6)", maxUpstream(PASSING["240.21(C)(6)"], RATINGS));
    expect([shown(solution.value), shown(solution.limit)]).toEqual(["300 A", "300 A"]);
  });

  test("null with a reason: no condition, no input, no rating", () => {
    const c = PASSING["240.21(B)(1)"];
    const reason = (change: Partial<typeof c>, list = RATINGS) => {
      const { value, reason: why } = of("240.21(B)(1)", maxUpstream({ ...c, ...change }, list));
      expect(value).toBeNull();
      return why;
    };
    expect(reason({ install: { ...c.install, field: false } })).toContain("no condition");
    expect(reason({ ampacity: undefined })).toContain("missing");
    expect(reason({}, [A(2500)])).toBe("no rating of the list is at most 2000 A");
    expect(reason({}, [])).toContain("no rating");
  });
});

describe("maxEndDevice", () => {
  test("down, never up", () => {
    const solution = of(
      "240.21(B)(2)",
      maxEndDevice({ ...PASSING["240.21(B)(2)"], ampacity: A(199) }, RATINGS),
    );
    expect([shown(solution.value), shown(solution.beyond?.value)]).toEqual(["175 A", "200 A"]);
    expect([solution.finding.verdict, solution.beyond?.finding.verdict]).toEqual(["pass", "fail"]);
  });

  test("at the limit itself", () => {
    expect(shown(of("240.21(C)(2)", maxEndDevice(PASSING["240.21(C)(2)"], RATINGS)).value)).toBe(
      "200 A",
    );
  });

  test("null with a reason", () => {
    const primary = of("240.21(C)(1)", maxEndDevice(PASSING["240.21(C)(1)"], RATINGS));
    expect([primary.value, primary.reason]).toEqual([
      null,
      "240.21(C)(1) sets no device at the end",
    ]);
    const unknown = of(
      "240.21(B)(2)",
      maxEndDevice({ ...PASSING["240.21(B)(2)"], ampacity: undefined }, RATINGS),
    );
    expect([unknown.value, unknown.finding.verdict]).toEqual([null, "needs-input"]);
    const none = of(
      "240.21(B)(2)",
      maxEndDevice({ ...PASSING["240.21(B)(2)"], ampacity: A(14) }, RATINGS),
    );
    expect([none.value, shown(none.beyond?.value), none.beyond?.finding.verdict]).toEqual([
      null,
      "15 A",
      "fail",
    ]);
  });
});

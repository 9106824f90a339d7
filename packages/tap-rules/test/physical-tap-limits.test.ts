import {
  evaluatePhysicalTap,
  maxAvailableFault,
  maxPathCurrent,
  minPathArea,
  type PhysicalTap,
} from "@lineside/tap-rules";
import { A, faultA, faultKA, in2, lbf_in, microohm } from "@lineside/units";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkOf, SOUND_TAP, withJoint } from "./sound-tap.ts";

const thousandths = fc.integer({ min: 1, max: 10_000_000 }).map((n) => ({ n, d: 1000 }));
const BAR = { kind: "busbar", material: "copper" } as const;

test("the largest current of an area, and the smallest area of it, are inverses of one another", () => {
  fc.assert(
    fc.property(thousandths, (size) => {
      const area = in2(size);
      const current = maxPathCurrent({ ...BAR, area });
      expect(current.finding?.verdict).toBe("pass");
      expect(current.beyond?.finding.verdict).toBe("fail");
      const back = minPathArea({ ...BAR, current: current.value ?? A(1) });
      expect(back.finding?.verdict).toBe("pass");
      expect(back.beyond?.finding.verdict).toBe("fail");
      expect(back.value?.eq(area)).toBe(true);
    }),
  );
});

test("a larger area never fails where a smaller one passes, nor a smaller current", () => {
  fc.assert(
    fc.property(thousandths, thousandths, thousandths, (area, more, current) => {
      const verdict = (size: typeof area, amperes: typeof area) =>
        checkOf("current-density", {
          ...SOUND_TAP,
          paths: [{ ...BAR, area: in2(size), current: A(amperes) }],
        }).verdict;
      const larger = { n: area.n + more.n, d: 1000 };
      if (verdict(area, current) === "pass") expect(verdict(larger, current)).toBe("pass");
      else expect(verdict(area, { n: current.n + more.n, d: 1000 })).toBe("fail");
    }),
  );
});

test("a torque passes where it is no further from the maker's value than the tolerance", () => {
  const amount = fc.integer({ min: 1, max: 2000 });
  fc.assert(
    fc.property(
      amount,
      fc.integer({ min: 200, max: 2000 }),
      fc.integer({ max: 199, min: 0 }),
      (applied, specified, tolerance) => {
        const finding = checkOf(
          "torque",
          withJoint({
            torque: {
              applied: lbf_in(applied),
              specified: lbf_in(specified),
              tolerance: lbf_in(tolerance),
            },
          }),
        );
        expect(finding.verdict === "pass").toBe(Math.abs(applied - specified) <= tolerance);
      },
    ),
  );
});

test("the order of the joints changes nothing", () => {
  const joints = [microohm(3), microohm(12), undefined].map((contactResistance) => ({
    contactResistance,
  }));
  const verdict = (list: PhysicalTap["joints"]) =>
    evaluatePhysicalTap({ ...SOUND_TAP, joints: list }).verdict;
  expect(verdict(joints)).toBe("fail");
  expect(verdict(joints.toReversed())).toBe("fail");
});

test("the largest available fault is the rating of the enclosure", () => {
  const most = maxAvailableFault({ sccr: faultKA(65) });
  expect(String(most.value)).toBe("65 kA");
  expect(most.finding?.verdict).toBe("pass");
  expect(most.beyond?.value.eq(faultA(65_065))).toBe(true);
  expect(most.beyond?.finding.verdict).toBe("fail");
  expect(maxAvailableFault({}).reason).toContain("is missing");
});

test.for([
  [{ kind: "wire" }, "the figure cannot be meant for wires"],
  [{ kind: "busbar", material: "aluminum" }, "not for aluminum"],
  [{ material: "copper" }, "the kind of the path is missing"],
  [{ kind: "busbar" }, "the material of the path is missing"],
] as const)("%o has no limit: %s", ([path, reason]) => {
  for (const answer of [
    maxPathCurrent({ ...path, area: in2(1) }),
    minPathArea({ ...path, current: A(1) }),
  ]) {
    expect(answer.value).toBeNull();
    expect(answer.reason).toContain(reason);
    expect(answer.finding).toBeUndefined();
  }
});

test("without an area or a current there is no inverse", () => {
  expect(maxPathCurrent(BAR).reason).toBe("the area of the path is missing");
  expect(minPathArea(BAR).reason).toBe("the current of the path is missing");
  expect(minPathArea({ ...BAR, current: A(0) }).reason).toBe("no current asks for no area");
});

test("what is wrong is refused by the inverses too", () => {
  const bad = { ...BAR, area: in2(-1) };
  expect(() => maxPathCurrent(bad)).toThrow(
    expect.objectContaining({ code: "OUT_OF_RANGE", path: "/area" }),
  );
  expect(() => minPathArea(bad)).toThrow(
    expect.objectContaining({ code: "OUT_OF_RANGE", path: "/area" }),
  );
  expect(() => maxAvailableFault({ sccr: faultKA(-1) })).toThrow(
    expect.objectContaining({ code: "OUT_OF_RANGE", path: "/enclosure/sccr" }),
  );
});

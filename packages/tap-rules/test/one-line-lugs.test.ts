import { walk } from "@lineside/findings";
import { evaluateOneLine, type OneLine, type OneLineConductor } from "@lineside/tap-rules";
import { A, ft } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { breaker, onFeeder, panel, wire } from "./one-line-plant.ts";

const RUNS = { raceway: true, leavesEnclosure: false, beyondEquipment: false };

/** A tap of 10 ft to a panel on its lugs, and what is added to the panel. */
function panelOnLugs(more: Partial<OneLine>, runs: OneLineConductor["runs"] = RUNS) {
  const tap = wire("W", "P", 230, { length: ft(10), load: A(100), runs });
  const oneLine = onFeeder({ P: panel(225), ...more.equipment }, { T: tap, ...more.conductors });
  return evaluateOneLine(oneLine, "2023");
}

describe("a tap to a panel on its lugs", () => {
  test("stands where breakers feed what is behind", () => {
    const found = panelOnLugs({
      equipment: { B: breaker(20, "P"), L: { is: "load" } },
      conductors: { C: wire("B", "L", 20) },
    });
    expect(found.get("T")?.answer?.governing).toBe("240.21(B)(1)");
    expect(found.get("C")?.finding.verdict).toBe("pass");
  });

  test.for([
    [undefined, true, "fail"],
    [true, true, "fail"],
    [false, false, "pass"],
  ] as const)(
    "with a conductor at its feed-through lugs, said to go on beyond it: %s; it does: %s",
    ([said, goesOn, verdict]) => {
      const found = panelOnLugs(
        {
          equipment: { Q: panel(225, 225) },
          conductors: { C: wire("P", "Q", 230, { length: ft(5) }) },
        },
        { ...RUNS, beyondEquipment: said },
      );
      expect(found.get("T")?.case?.beyondEquipment).toBe(goesOn);
      expect(found.get("T")?.answer?.routes[0]?.finding.verdict).toBe(verdict);
      // whatever is said of the tap, what goes on from it is a tap of a tap
      expect([found.get("C")?.case?.heldUpBy, found.get("C")?.finding.verdict]).toEqual([
        ["T"],
        "fail",
      ]);
    },
  );

  test("asks whether it goes on where nothing is said and nothing is drawn", () => {
    const { beyondEquipment: _, ...runs } = RUNS;
    const found = panelOnLugs({}, runs).get("T")?.finding;
    const asked = found && [...walk(found)].flatMap(({ missing }) => missing);
    expect(asked?.map(({ path }) => path)).toContain("/conductors/T/runs/beyondEquipment");
  });
});

test("a value that no case takes is named by its place in the one-line", () => {
  const tap = wire("W", "P", 230, {
    disconnect: { place: "in the garden" },
  } as unknown as OneLineConductor);
  const oneLine = onFeeder({ P: panel(225, 225) }, { T: tap });
  expect(() => evaluateOneLine(oneLine, "2023")).toThrow(
    expect.objectContaining({ code: "UNKNOWN_WORD", path: "/conductors/T/disconnect/place" }),
  );
});

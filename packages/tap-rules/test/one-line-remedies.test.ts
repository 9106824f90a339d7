import { evaluateOneLine } from "@lineside/tap-rules";
import { A, ft } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { box, onFeeder, panel, wire } from "./one-line-plant.ts";

const SAFE = {
  fieldInstalled: true,
  leavesEnclosure: true,
  raceway: true,
  protectedFromDamage: true,
  beyondEquipment: false,
  outdoors: false,
};

/** What would make a tap of 25 ft and 255 A to 225 A comply, by its place in the one-line. */
function remediesOf(
  equipment: Parameters<typeof onFeeder>[0],
  conductors: Parameters<typeof onFeeder>[1],
) {
  const oneLine = onFeeder({ P: panel(225, 225), ...equipment }, conductors, {
    site: { industrial: false },
  });
  const { finding, case: asked } = evaluateOneLine(oneLine, "2023").get("T") ?? {};
  expect([finding?.verdict, asked?.heldUpBy]).toEqual(["fail", []]);
  return finding?.tried?.flatMap(({ remedies }) =>
    remedies.map(({ path, value }) => `${path} ${value}`),
  );
}

describe("what would make a conductor of a one-line comply", () => {
  test("stands where the one-line has it: the conductor's own length, the device of the feeder", () => {
    const tap = wire("W", "P", 255, { length: ft(25), load: A(180), runs: SAFE });
    expect(remediesOf({}, { T: tap })).toEqual([
      "/conductors/T/length 10 ft",
      "/conductors/T/ampacity 800/3 A",
      "/equipment/FB/rating 765 A",
    ]);
  });

  test("of a conductor in two pieces is none where both would have to change", () => {
    const half = { length: ft({ n: 25, d: 2 }), load: A(180), runs: SAFE };
    expect(
      remediesOf({ J: box }, { T: wire("W", "J", 255, half), U: wire("J", "P", 255, half) }),
    ).toEqual(["/equipment/FB/rating 765 A"]);
  });
});

import { CONDUCTOR_SIZES, cmil } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EDITION_IDS, largestSupplyForBondingJumper, MATERIALS } from "../src/index.ts";
import { ask, ofArea, UNSETTLED } from "./supply-side-bonding-case.ts";

describe("the largest supply", () => {
  test.each([
    ["8 AWG", "copper", "copper", "66360 cmil"],
    ["10 AWG", "copper", "copper", "10380 cmil"],
    ["2 AWG", "copper", "aluminum", "500000 cmil"],
    ["2/0 AWG", "copper", "copper", "1100000 cmil"],
    ["3/0 AWG", "copper", "copper", "1342400 cmil"],
    ["250 kcmil", "copper", "copper", "2000000 cmil"],
    ["250 kcmil", "aluminum", "aluminum", "2000000 cmil"],
    ["250 kcmil", "copper", "aluminum", "1750000 cmil"],
    ["2000 kcmil", "copper", "copper", "16000000 cmil"],
  ] as const)("for %s of %s from %s: %s", (size, material, of, want) => {
    for (const edition of EDITION_IDS) {
      const found = largestSupplyForBondingJumper(size, material, of, edition);
      expect(String(found.area)).toBe(want);
      const lost = UNSETTLED.includes(edition);
      expect(found.verdict).toBe(lost ? "consult" : "pass");
      expect(found.check.area.eq(cmil(want.replace(" cmil", "")))).toBe(true);
      expect(found.check.finding).toMatchObject({ verdict: found.verdict, actual: size });
      expect(found.larger?.finding.verdict).not.toBe("pass");
      expect(found.larger?.area.eq(found.check.area.plus(cmil(1)))).toBe(true);
      expect(found.any).toBe(false);
    }
  });

  test("of two materials there may be none that is sure", () => {
    const none = largestSupplyForBondingJumper("8 AWG", "aluminum", "copper", "2017");
    expect(none.verdict).toBe("consult");
    expect(Object.keys(none)).toEqual(["verdict", "any", "check"]);
    expect(String(none.check.area)).toBe("16510 cmil");
  });

  test("agrees with the rule read the other way round", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CONDUCTOR_SIZES),
        fc.constantFrom(...MATERIALS),
        fc.integer({ min: 1, max: 17_000_000 }),
        (size, material, area) => {
          const { area: most } = largestSupplyForBondingJumper(size, material, material, "2017");
          const { finding } = ask(ofArea(area, material), material, "2017", size);
          expect(finding.verdict === "pass").toBe(most !== undefined && cmil(area).lte(most));
        },
      ),
      { seed: 102, numRuns: 200 },
    );
  });
});

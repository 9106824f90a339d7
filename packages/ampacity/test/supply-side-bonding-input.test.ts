import { A } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  largestSupplyForBondingJumper,
  type SupplySideBondingDemand,
  supplySideBonding,
} from "../src/index.ts";
import { caught } from "./caught.ts";
import { one } from "./supply-side-bonding-case.ts";

describe("bad input", () => {
  const ungrounded = one("3/0 AWG");

  test.each<[string, object, string, string]>([
    ["a size", { ungrounded: { ...ungrounded, size: "5" } }, "UNKNOWN_SIZE", "/ungrounded/size"],
    ["sets", { ungrounded: { ...ungrounded, sets: 0.5 } }, "OUT_OF_RANGE", "/ungrounded/sets"],
    [
      "an area",
      { ungrounded: { area: A(1), material: "copper" } },
      "WRONG_KIND",
      "/ungrounded/area",
    ],
    ["a material", { material: "tin" }, "UNKNOWN_MATERIAL", "/material"],
    ["an installed size", { installed: "1200 kcmil" }, "UNKNOWN_SIZE", "/installed"],
  ])("%s", (_, change, code, path) => {
    const demand = { ungrounded, material: "copper", ...change } as SupplySideBondingDemand;
    expect(caught(() => supplySideBonding(demand, "2017"))).toMatchObject({ code, path });
  });

  test("of the inverse", () => {
    const inverse = (size: string, material: string, of: string) =>
      caught(() =>
        largestSupplyForBondingJumper(
          size as "4 AWG",
          material as "copper",
          of as "copper",
          "2017",
        ),
      );
    expect(inverse("5 AWG", "copper", "copper").path).toBe("/size");
    expect(inverse("4 AWG", "tin", "copper").path).toBe("/material");
    expect(inverse("4 AWG", "copper", "tin").path).toBe("/ungrounded");
  });
});

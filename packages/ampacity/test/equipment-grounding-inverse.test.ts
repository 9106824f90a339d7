import { CONDUCTOR_SIZES } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { EDITION_IDS, largestDeviceForEquipmentGrounding, MATERIALS } from "../src/index.ts";
import { columnOf, mils, RIVALS, ROWS } from "./equipment-grounding-case.ts";

describe("the largest device", () => {
  test("is the one up to which the size suffices, by a search of the rows", () => {
    for (const edition of EDITION_IDS) {
      for (const material of MATERIALS) {
        for (const size of [...CONDUCTOR_SIZES, "1200 kcmil"] as const) {
          const open = RIVALS.includes(edition) && material !== "copper" && size === "750 kcmil";
          let want: number | undefined;
          for (const row of ROWS) {
            if (mils(row[columnOf(material)]) > mils(size)) continue;
            if (!(open && row.device === 4000)) want = row.device;
          }
          const { verdict, device, check, larger } = largestDeviceForEquipmentGrounding(
            size,
            material,
            edition,
          );
          expect(device?.toString()).toBe(want === undefined ? undefined : `${want} A`);
          expect(verdict).toBe(want === undefined ? "fail" : "pass");
          expect(check.finding.verdict).toBe(verdict);
          if (want === undefined) expect(larger).toBeUndefined();
          else expect(larger?.finding.verdict).toMatch(/^(fail|consult)$/);
        }
      }
    }
  });

  test("shows the size as it was judged, and one ampere more", () => {
    const { device, check, larger } = largestDeviceForEquipmentGrounding("3 AWG", "copper", "2017");
    expect(String(device)).toBe("400 A");
    expect(check.finding.actual).toBe("3 AWG");
    expect([larger?.size, larger?.finding.margin]).toEqual(["2 AWG", { sizes: -1 }]);
    expect(String(larger?.finding.steps[0]?.inputs[0]?.value)).toBe("401 A");
    const small = largestDeviceForEquipmentGrounding("16 AWG", "copper", "2017");
    expect(small.check).toMatchObject({ size: "14 AWG", finding: { actual: "16 AWG" } });
    expect(Object.keys(small)).toEqual(["verdict", "check"]);
  });
});

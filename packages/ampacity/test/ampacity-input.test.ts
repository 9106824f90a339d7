import { A, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { ampacity, type Conductor, type Installation } from "../src/index.ts";
import { at75, copper, said } from "./as-installed.ts";
import { caught } from "./caught.ts";

describe("partial and bad input", () => {
  test("what is missing is asked for by path", () => {
    const paths = ({ finding }: ReturnType<typeof ampacity>) =>
      finding.missing.map(({ path }) => path);
    expect(paths(ampacity({}, {}, "2017"))).toEqual([
      "/conductor/size",
      "/conductor/material",
      "/conductor/insulation",
    ]);
    expect(paths(ampacity({ size: "4 AWG", insulation: "THW" }, {}, "2017"))).toEqual([
      "/conductor/material",
    ]);
    const own = { conductor: "/conductors/S1", installation: "/conductors/S1/runs" };
    const { finding } = ampacity({ size: "4 AWG", material: "copper" }, {}, "2017", {
      paths: own,
      subject: "/conductors/S1",
    });
    expect(finding).toMatchObject({ verdict: "needs-input", subject: "/conductors/S1" });
    expect(finding.missing.map(({ path }) => path)).toEqual(["/conductors/S1/insulation"]);
  });

  test("a size that the table does not have in the column: no value, no guess", () => {
    const { finding, total, between } = ampacity(
      { ...copper("14 AWG", "THW"), material: "aluminum" },
      at75,
      "2017",
    );
    expect([finding.verdict, total, between]).toEqual(["consult", undefined, undefined]);
    expect(finding.cite[0]).toMatchObject({ status: "not-published" });
    expect(finding.notes.some(({ text }) => text.includes("14 AWG aluminum at 75 °C"))).toBe(true);
    expect(said(copper("18 AWG", "THHN"), { location: "dry", ...at75 }, "2017")).toBe("consult   ");
    const at90 = {
      location: "dry",
      terminations: [{ kind: "separate-connector", listedFor: 90 }],
    } as const;
    expect(said(copper("18 AWG", "THHN"), at90, "2017")).toBe("pass 14 A insulation 90");
  });

  test.each<[string, unknown, unknown, string, string]>([
    ["a size between the rows", { size: "5 AWG" }, {}, "UNKNOWN_SIZE", "/conductor/size"],
    ["a material", { material: "tin" }, {}, "UNKNOWN_MATERIAL", "/conductor/material"],
    [
      "copper-clad aluminum by its letters",
      { material: "CCA" },
      {},
      "UNKNOWN_MATERIAL",
      "/conductor/material",
    ],
    ["an insulation", { insulation: "THX" }, {}, "UNKNOWN_INSULATION", "/conductor/insulation"],
    ["no set", { sets: 0 }, {}, "OUT_OF_RANGE", "/conductor/sets"],
    ["half a set", { sets: 1.5 }, {}, "OUT_OF_RANGE", "/conductor/sets"],
    ["not a number of sets", { sets: Number.NaN }, {}, "OUT_OF_RANGE", "/conductor/sets"],
    ["a place", {}, { location: "outdoors" }, "UNKNOWN_WORD", "/installation/location"],
    [
      "a circuit in volts",
      {},
      { circuitRating: V(480) },
      "WRONG_KIND",
      "/installation/circuitRating",
    ],
    [
      "an end",
      {},
      { terminations: [{}, { listedFor: 61 }] },
      "UNKNOWN_COLUMN",
      "/installation/terminations/1/listedFor",
    ],
  ])("%s", (_, conductor, installation, code, path) => {
    const error = caught(() =>
      ampacity(conductor as Conductor, installation as Installation, "2017"),
    );
    expect(error).toMatchObject({ code, path });
  });

  test("a requirement that is no current, or none", () => {
    expect(caught(() => ampacity({}, {}, "2017", { required: A(0) })).code).toBe("OUT_OF_RANGE");
    expect(caught(() => ampacity({}, {}, "2017", { required: 5 as never })).path).toBe("/required");
  });
});

import { formatValue } from "@lineside/findings";
import { checkDesign } from "@lineside/service-design";
import { describe, expect, test } from "vitest";
import { designOf } from "./example-file.ts";
import { object } from "./tapped-feeder.ts";

describe("what is not known", () => {
  test("nothing but the version: two questions, no verdict", () => {
    const report = checkDesign({ lineside: 1 });
    expect(report.verdict).toBe("needs-input");
    expect(report.questions.map(({ path }) => path)).toEqual(["/codes/nec", "/conductors"]);
    expect(report.objects).toEqual([]);
  });

  test("no edition is assumed, and transformers are worked out without one", () => {
    const report = checkDesign(
      designOf(`
lineside: 1
equipment: { T1: { is: transformer, kva: 150 kVA, primary: 480 V, secondary: 208Y/120 } }
conductors: { S: { from: T1 } }
`),
    );
    expect(report.questions.map(({ path }) => path)).toEqual(["/codes/nec"]);
    expect(report.objects.map(({ id }) => id)).toEqual(["T1"]);
  });

  test.for(["1999", "2026"])("NEC %s is known and not judged by", (nec) => {
    const report = checkDesign(
      designOf(`lineside: 1\ncodes: { nec: "${nec}" }\nconductors: { S: {} }`),
    );
    expect(report.verdict).toBe("consult");
    expect(report.findings.map(({ rule }) => rule)).toEqual(["design/edition"]);
  });

  test.for([
    ["length", "/conductors/T/length"],
    ["size", "/conductors/T/size"],
    ["material", "/conductors/T/material"],
    ["insulation", "/conductors/T/insulation"],
    ["to", "/conductors/T/to"],
    ["runs", "/conductors/T/runs/protectedFromDamage"],
  ] as const)("a tap without its %s is asked for it", ([field, path]) => {
    const fields: Record<string, string> = {
      from: "TB",
      to: "P1",
      size: "300 kcmil",
      material: "copper",
      insulation: "THWN",
      length: "25 ft",
      load: "100 A",
      runs: "{ protectedFromDamage: true, beyondEquipment: true }",
    };
    delete fields[field];
    const text = Object.entries(fields).map(([key, value]) => `${key}: ${value}`);
    const report = checkDesign(
      designOf(`
lineside: 1
codes: { nec: "2017" }
equipment:
  FB: { is: breaker, rating: 800 A }
  TB: { is: wireway, terminations: 75 °C }
  P1: { is: panelboard, rating: 225 A, main: { is: breaker, rating: 225 A } }
conductors:
  F: { from: FB, to: TB, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
  T: { ${text.join(", ")} }
`),
    );
    expect(report.verdict).toBe("needs-input");
    expect(report.questions.map((one) => one.path)).toContain(path);
  });

  test("a board of which the main is not told is asked for it, up the way and down it", () => {
    const report = checkDesign(
      designOf(`
lineside: 1
codes: { nec: "2017" }
equipment: { B: { is: switchboard, rating: 800 A }, P: { is: panelboard, rating: 225 A } }
conductors: { T: { from: B, to: P, size: 250 kcmil, material: copper, insulation: THWN } }
`),
    );
    expect(report.questions.map(({ path }) => path)).toEqual(["/equipment/B/main"]);
  });

  test("a device without a rating, a conductor without a start, a piece without a feeder", () => {
    const report = checkDesign(
      designOf(`
lineside: 1
codes: { nec: "2017" }
equipment: { B: { is: breaker }, W: { is: wireway }, P: { is: panelboard, main: none } }
conductors:
  A: { from: B, to: P, size: 250 kcmil, material: copper, insulation: THWN }
  C: { size: 250 kcmil, material: copper, insulation: THWN }
  D: { from: W, size: 250 kcmil, material: copper, insulation: THWN }
`),
    );
    expect(report.questions.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["/equipment/B/rating", "/conductors/C/from", "/equipment/W/fedBy"]),
    );
  });

  test("an ampacity that is one of two decides where both answers differ, and not where they agree", () => {
    const report = (device: string) => {
      const design = designOf(`
lineside: 1
codes: { nec: "2017" }
equipment: { B: { is: breaker, rating: ${device}, terminations: 75 °C }, W: { is: wireway }, P: { is: panelboard, main: none, terminations: 75 °C } }
conductors:
  A: { from: B, to: W, size: 3 AWG, material: copper, insulation: THWN, runs: { protectedFromDamage: true } }
  C: { from: W, to: P, size: 3 AWG, material: copper, insulation: THWN, runs: { protectedFromDamage: true } }
`);
      return object(checkDesign(design), "A");
    };
    // the joint is listed for 60, 75 or 90 °C: 85 A or 100 A
    expect(report("80 A").verdict).toBe("pass");
    expect(report("100 A").verdict).toBe("needs-input");
    expect(
      report("100 A").findings.flatMap(({ missing }) => missing.map(({ path }) => path)),
    ).toContain("/equipment/W/terminations");
  });

  test("of two ampacities that both pass, the least is shown; of two that both fail, the most", () => {
    const tap = (device: string) => {
      const design = designOf(`
lineside: 1
codes: { nec: "2017" }
site: { industrial: false }
equipment:
  FB: { is: breaker, rating: ${device} }
  TB: { is: wireway, terminations: 75 °C }
  W: { is: wireway }
  DP: { is: panelboard, rating: 800 A, main: none }
  P1: { is: panelboard, rating: 70 A, main: { is: breaker, rating: 70 A }, terminations: 75 °C }
conductors:
  F: { from: FB, to: W, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
  G: { from: TB, to: DP, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
  H: { from: W, to: TB, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
  T: { from: W, to: P1, size: 3 AWG, material: copper, insulation: THWN, length: 25 ft, runs: { protectedFromDamage: true, outdoors: false } }
`);
      const [found] = object(checkDesign(design), "T").findings;
      const route = found?.tried?.find(({ rule }) => rule === "nec/240.21(B)(2)");
      const clause = route?.parts?.find(({ rule }) => rule === "nec/240.21(B)(2)(1)");
      return [found?.rule, found?.verdict, clause?.actual && formatValue(clause.actual)];
    };
    // the joint is listed for 60 or 75 °C: 85 A or 100 A, on a third of 225 A or of 400 A
    expect(tap("225 A")).toEqual(["nec/240.21", "pass", "85 A"]);
    expect(tap("400 A")).toEqual(["nec/240.21", "fail", "100 A"]);
  });

  test("a terminal on the bus of a board belongs to the circuit that starts there, not to the main", () => {
    const design = designOf(`
lineside: 1
codes: { nec: "2017" }
equipment:
  MB: { is: switchboard, rating: 400 A, main: { is: breaker, rating: 400 A } }
  DS: { is: fused-disconnect, rating: 80 A, terminations: 75 °C }
conductors: { T: { from: MB, to: DS, size: 3 AWG, material: copper, insulation: THWN } }
`);
    const [ampacity] = object(checkDesign(design), "T").derived;
    expect(ampacity && formatValue(ampacity.value)).toBe("85 A");
  });

  test("above 1000 V the tap rules say nothing", () => {
    const report = checkDesign(
      designOf(`
lineside: 1
codes: { nec: "2017" }
equipment:
  B: { is: fuse, rating: 20 A }
  T1: { is: transformer, kva: 150 kVA, primary: 12470 V, secondary: 208Y/120, connection: delta-wye }
  P: { is: panelboard, main: { is: breaker, rating: 350 A } }
conductors:
  F: { from: B, to: T1 }
  S: { from: T1, to: P, size: 500 kcmil, material: copper, insulation: THW, length: 20 ft }
`),
    );
    expect(object(report, "S").verdict).toBe("consult");
  });
});

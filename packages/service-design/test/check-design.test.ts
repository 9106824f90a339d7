import { formatValue } from "@lineside/findings";
import { checkDesign } from "@lineside/service-design";
import { describe, expect, test } from "vitest";
import { designOf } from "./example-file.ts";
import { feeder, object, rules, SAFE } from "./tapped-feeder.ts";

describe("what a conductor is", () => {
  const report = feeder(`to: P1, length: 25 ft, ${SAFE}`);

  test("protected by its device: a feeder, and no tap", () => {
    expect(object(report, "F").classification?.is).toBe("feeder");
    expect(object(report, "F").findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([
      ["nec/conductor-ampacity", "pass"],
      ["nec/240.4", "pass"],
    ]);
  });

  test("a tap", () => {
    expect(object(report, "T").classification?.is).toBe("feeder-tap");
  });

  test("a service conductor, to which no tap rule applies", () => {
    const service = checkDesign(
      designOf(`
lineside: 1
codes: { nec: "2017" }
equipment: { SP: { is: service-point }, MDP: { is: switchboard, main: { is: breaker, rating: 400 A } } }
conductors: { SE: { from: SP, to: MDP, size: 600 kcmil, material: copper, insulation: THWN, length: 80 ft } }
`),
    );
    expect(object(service, "SE").classification?.is).toBe("service");
    expect(object(service, "SE").findings.at(-1)?.verdict).toBe("not-applicable");
  });

  test("240.4 lets the next rating be used up to 800 A, not above", () => {
    const at = (size: string, sets: number, rating: string) =>
      checkDesign(
        designOf(`
lineside: 1
codes: { nec: "2017" }
equipment: { B: { is: breaker, rating: ${rating} }, P: { is: panelboard, rating: 2000 A, main: none } }
conductors: { F: { from: B, to: P, sets: ${sets}, size: ${size}, material: copper, insulation: THWN } }
`),
      ).objects[0]?.classification?.is;
    // 2 × 380 A = 760 A: 800 A is the next rating, and 3 × 310 A = 930 A: no next rating above 800 A
    expect(at("500 kcmil", 2, "800 A")).toBe("feeder");
    expect(at("350 kcmil", 3, "1000 A")).toBe("feeder-tap");
    expect(at("400 kcmil", 3, "1000 A")).toBe("feeder");
    // 230 A: 250 A is next, 300 A is beyond
    expect(at("4/0 AWG", 1, "250 A")).toBe("feeder");
    expect(at("4/0 AWG", 1, "300 A")).toBe("feeder-tap");
  });

  test("240.4(D) caps small conductors whatever their ampacity", () => {
    const small = (rating: string) =>
      checkDesign(
        designOf(`
lineside: 1
codes: { nec: "2017" }
equipment:
  B: { is: breaker, rating: ${rating}, terminations: 75 °C }
  P: { is: panelboard, rating: 100 A, main: none, terminations: 75 °C }
conductors: { F: { from: B, to: P, size: 12 AWG, material: copper, insulation: THWN } }
`),
      ).objects[0]?.classification?.is;
    // 12 AWG copper carries 25 A at 75 °C
    expect(small("20 A")).toBe("feeder");
    expect(small("25 A")).toBe("feeder-tap");
  });

  test("a device above the ampacity, by 240.4(B), comes with what was taken for granted", () => {
    const notes = (rating: string) =>
      checkDesign(
        designOf(`
lineside: 1
codes: { nec: "2017" }
equipment: { B: { is: breaker, rating: ${rating} }, P: { is: panelboard, rating: 400 A, main: none } }
conductors: { F: { from: B, to: P, size: 4/0 AWG, material: copper, insulation: THWN } }
`),
      ).objects[0]?.findings.at(-1)?.notes;
    expect(notes("225 A")).toEqual([]);
    expect(notes("250 A")?.map(({ text }) => text)).toEqual([
      expect.stringContaining("several receptacles"),
    ]);
  });
});

describe("a tap", () => {
  test("of 25 ft fails by a hair, and is helped by the next size, tried on the whole design", () => {
    const tap = object(feeder(`to: P1, length: 25 ft, ${SAFE}`), "T");
    expect(tap.verdict).toBe("fail");
    const [remedy] = tap.findings.at(-1)?.remedies ?? [];
    expect([remedy?.path, remedy?.value, remedy?.finding.verdict]).toEqual([
      "/conductors/T/size",
      "300 kcmil",
      "pass",
    ]);
  });

  test("of 25 ft and an inch has no provision, and a shorter one helps", () => {
    const tap = object(feeder(`to: P1, length: 25 ft 1 in, load: 100 A, ${SAFE}`), "T");
    expect(rules(tap, "fail")).toContain("nec/240.21(B)(2)/length");
    expect(
      tap.findings.at(-1)?.remedies.map(({ path, value }) => [path, formatValue(value)]),
    ).toEqual([["/conductors/T/length", "10 ft"]]);
  });

  test("on main lugs stands by the 10-ft rule only", () => {
    expect(object(feeder(`to: ML, length: 10 ft, load: 100 A, ${SAFE}`), "T").governing).toBe(
      "240.21(B)(1)",
    );
    expect(
      rules(object(feeder(`to: ML, length: 11 ft, load: 100 A, ${SAFE}`), "T"), "fail"),
    ).toContain("nec/240.21(B)(2)(2)");
  });

  test("on a switch without fuses ends in nothing that protects it", () => {
    expect(
      rules(object(feeder(`to: SW, length: 9 ft, load: 100 A, ${SAFE}`), "T"), "fail"),
    ).toContain("nec/240.21(B)(1)(1)b");
  });

  test("to a transformer is judged with its secondary conductors, which are asked for", () => {
    const tap = object(feeder(`to: TR, length: 9 ft, load: 100 A, ${SAFE}`), "T");
    expect(tap.verdict).toBe("fail");
    // 255 A are less than a third of 800 A
    expect(rules(tap, "fail")).toContain("nec/240.21(B)(3)(1)");
    const less = object(feeder(`to: TR, length: 9 ft, ${SAFE}`, { device: "700 A" }), "T");
    expect(less.verdict).toBe("needs-input");
    expect(rules(less, "needs-input")).toContain("nec/240.21(B)(3)(2)");
  });

  test("on a smaller device stands where the larger one fails", () => {
    const tap = object(
      checkDesign(
        designOf(`
lineside: 1
codes: { nec: "2005" }
site: { industrial: false }
equipment:
  B: { is: breaker, rating: 150 A }
  T1: { is: transformer, kva: 112.5 kVA, primary: 480 V, secondary: 208Y/120, connection: delta-wye }
  P: { is: panelboard, rating: 400 A, main: { is: breaker, rating: 400 A } }
conductors:
  F: { from: B, to: T1, size: 1/0 AWG, material: copper, insulation: THW }
  S: { from: T1, to: P, size: 500 kcmil, material: copper, insulation: THW, length: 20 ft, runs: { protectedFromDamage: true, outdoors: false } }
`),
      ),
      "S",
    );
    // E25: 380 A on a 400 A device fails, as the next rating is not for secondary conductors
    expect(rules(tap, "fail")).toContain("nec/240.21(C)(6)(2)");
    const remedies = tap.findings
      .at(-1)
      ?.remedies.map(({ path, value }) => [path, formatValue(value)]);
    expect(remedies).toEqual([
      ["/conductors/S/size", "600 kcmil"],
      ["/equipment/P/main/rating", "350 A"],
    ]);
  });
});

describe("runs", () => {
  const inline = (second: string) =>
    checkDesign(
      designOf(`
lineside: 1
codes: { nec: "2017" }
equipment:
  FB: { is: breaker, rating: 800 A }
  TB: { is: wireway, terminations: 75 °C }
  JB: { is: wireway, terminations: 75 °C }
  P1: { is: panelboard, rating: 225 A, main: { is: breaker, rating: 225 A } }
  DP: { is: panelboard, rating: 800 A, main: none }
conductors:
  F: { from: FB, to: TB, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
  G: { from: TB, to: DP, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
  A: { from: TB, to: JB, size: 300 kcmil, material: copper, insulation: THWN, length: 12 ft, runs: { protectedFromDamage: true } }
  B: { from: JB, to: P1, size: ${second}, material: copper, insulation: THWN, length: 13 ft, runs: { protectedFromDamage: true } }
`),
    );

  test("a splice of equal conductors is one conductor, whose lengths add", () => {
    const report = inline("300 kcmil");
    expect(report.objects.map(({ id }) => id)).toEqual(["A", "F", "G"]);
    expect(object(report, "A").label).toContain("25 ft");
    expect(object(report, "A").governing).toBe("240.21(B)(2)");
  });

  test("a splice into two sets of the same size is no splice of equals", () => {
    expect(inline("300 kcmil, sets: 2").objects.map(({ id }) => id)).toEqual(["A", "B", "F", "G"]);
  });

  test("a run that is spliced in a box leaves the one in which it starts, whatever is said of its first piece", () => {
    const report = checkDesign(
      designOf(`
lineside: 1
codes: { nec: "2017" }
equipment:
  FB: { is: breaker, rating: 800 A }
  TB: { is: wireway, terminations: 75 °C }
  JB: { is: wireway, terminations: 75 °C }
  P1: { is: panelboard, rating: 50 A, main: { is: breaker, rating: 50 A }, terminations: 75 °C }
  DP: { is: panelboard, rating: 800 A, main: none }
conductors:
  F: { from: FB, to: TB, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
  G: { from: TB, to: DP, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
  A: &a { from: TB, to: JB, size: 8 AWG, material: copper, insulation: THWN, length: 4 ft, load: 40 A,
          runs: { raceway: true, beyondEquipment: false, fieldInstalled: true, leavesEnclosure: false } }
  B: { from: JB, to: P1, size: 8 AWG, material: copper, insulation: THWN, length: 5 ft,
       runs: { raceway: true, beyondEquipment: false, fieldInstalled: true, leavesEnclosure: true } }
`),
    );
    // 50 A is less than a tenth of 800 A
    expect(rules(object(report, "A"), "fail")).toContain("nec/240.21(B)(1)(4)");
  });

  test("a smaller conductor behind a splice is a tap of a tap", () => {
    const report = inline("250 kcmil");
    expect(rules(object(report, "B"), "fail")).toContain("nec/240.21/no-tap-of-a-tap");
    expect(object(report, "B").classification?.because).toContain("A");
    expect(object(report, "A").verdict).toBe("fail");
  });
});

describe("the report", () => {
  test("does not hang on the order of the file", () => {
    const turned = (map: Readonly<Record<string, unknown>> | undefined) =>
      Object.fromEntries(Object.entries(map ?? {}).reverse());
    const design = designOf(`
lineside: 1
codes: { nec: "2017" }
equipment:
  FB: { is: breaker, rating: 800 A }
  TB: { is: wireway, terminations: 75 °C }
  P1: { is: panelboard, rating: 225 A, main: { is: breaker, rating: 225 A } }
conductors:
  T10: { from: TB, to: P1, size: 250 kcmil, material: copper, insulation: THWN, length: 25 ft }
  T9: { from: TB, size: 250 kcmil, material: copper, insulation: THWN, length: 25 ft }
  F: { from: FB, to: TB, sets: 2, size: 600 kcmil, material: copper, insulation: THWN }
alternatives: { b: { conductors: { T9: null } }, a: { conductors: { T10: null } } }
`);
    const other = {
      ...design,
      equipment: turned(design.equipment) as typeof design.equipment,
      conductors: turned(design.conductors) as typeof design.conductors,
      alternatives: turned(design.alternatives) as typeof design.alternatives,
    };
    const [a, b] = [checkDesign(design), checkDesign(other as typeof design)];
    expect(JSON.stringify(b)).toBe(JSON.stringify(a));
    expect(a.objects.map(({ id }) => id)).toEqual(["F", "T9", "T10"]);
    expect(Object.keys(a.alternatives)).toEqual(["a", "b"]);
  });

  test("an alternative does not change the verdict of the design", () => {
    const report = checkDesign(
      designOf(`
lineside: 1
codes: { nec: "2017" }
equipment: { B: { is: breaker, rating: 100 A }, P: { is: panelboard, rating: 100 A, main: none } }
conductors: { F: { from: B, to: P, size: 1/0 AWG, material: copper, insulation: THWN } }
alternatives: { other: { codes: { nec: null } } }
`),
    );
    expect([report.verdict, report.alternatives["other"]?.verdict]).toEqual([
      "pass",
      "needs-input",
    ]);
  });
});

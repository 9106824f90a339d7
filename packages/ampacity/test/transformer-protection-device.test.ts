import { A, kV, one, percent, V, VA } from "@lineside/units";
import { describe, expect, test } from "vitest";
import type { EditionId, TransformerProtectionDemand } from "../src/index.ts";
import { TABLE_450_3_B, THERMAL_OVERLOAD } from "../src/tables/table-450-3-b/rows.ts";
import { caseRows } from "./collected-table.ts";
import {
  BOTH,
  judge,
  PRIMARY_ONLY,
  paths,
  type Settings,
  said,
  sideOf,
  single,
  texts,
  three,
} from "./transformer-case.ts";

describe("the rows that were collected", () => {
  test("are the seven that are held, and the two of Note 3", () => {
    const rows = caseRows("table-450-3-B.csv");
    const LEAST: Readonly<Record<string, readonly [number, number | null]>> = {
      ">=9 A": [9, null],
      "<2 A": [0, 2],
      any: [0, null],
    };
    expect(TABLE_450_3_B).toEqual(
      rows.map((row) => {
        const method = row["method"] === "primary only" ? "primary-only" : "primary-and-secondary";
        // below 9 A: from 2 A on where below 2 A there is a row of its own
        const [from, below] = LEAST[row["rated_current"] ?? ""] ?? [
          row["side"] === "primary" ? 2 : 0,
          9,
        ];
        return {
          method,
          side: row["side"],
          from,
          below,
          percent: row["max_percent"] === "" ? null : Number(row["max_percent"]),
          nextHigher: row["rule"] === "next higher standard permitted",
          source: row["source"],
          confirmedBy: row["confirmed_by"]?.replaceAll(";", " "),
        };
      }),
    );
    expect(THERMAL_OVERLOAD.map(({ above, upTo, percent: p }) => [above, upTo, p])).toEqual([
      [0, 6, 600],
      [6, 10, 400],
    ]);
  });
});

describe("the row by the rated current, exact", () => {
  test.each([
    ["primary-only", "8.999", 167],
    ["primary-only", "9", 125],
    ["primary-only", "9.001", 125],
    ["primary-only", "1.999", 300],
    ["primary-only", "2", 167],
    ["primary-only", "2.001", 167],
    ["primary-and-secondary", "1", 250],
    ["primary-and-secondary", "9", 250],
  ] as const)("%s, primary current %s A: %i %%", (method, amperes, share) => {
    const answer = judge(single(amperes, { method, device: "cb", thermalOverload: false }));
    expect(sideOf(answer).percent).toBe(share);
  });

  test.each([
    ["4.499", 167],
    ["4.5", 125],
    ["0.5", 167],
  ] as const)("secondary, at twice %s A: %i %%", (amperes, share) => {
    expect(sideOf(judge(single(amperes, BOTH)), "secondary").percent).toBe(share);
  });

  test("of three phases the root decides", () => {
    // 9 A at 480 V is 7.4824 kVA
    expect(sideOf(judge(three("7.482", PRIMARY_ONLY))).percent).toBe(167);
    expect(sideOf(judge(three("7.483", PRIMARY_ONLY))).percent).toBe(125);
    // 2 A is 1.6627 kVA
    expect(sideOf(judge(three("1.662", PRIMARY_ONLY))).percent).toBe(300);
    expect(sideOf(judge(three("1.663", PRIMARY_ONLY))).percent).toBe(167);
  });
});

describe("the largest device", () => {
  test.each([
    // 125 %: the product itself where it is standard, else the next one
    ["160", PRIMARY_ONLY, "needs-input: 125 %, 200 A"],
    ["160.001", PRIMARY_ONLY, "needs-input: 125 %, 225 A"],
    ["159.999", PRIMARY_ONLY, "needs-input: 125 %, 200 A"],
    ["9", PRIMARY_ONLY, "needs-input: 125 %, 15 A"],
    ["4800", PRIMARY_ONLY, "needs-input: 125 %, 6000 A"],
    ["4801", PRIMARY_ONLY, "needs-input: 125 %, 6000 A"],
    // others: not above it
    ["80", BOTH, "needs-input: 250 %, 200 A"],
    ["79.999", BOTH, "needs-input: 250 %, 175 A"],
    ["89.999", BOTH, "needs-input: 250 %, 200 A"],
    ["90", BOTH, "needs-input: 250 %, 225 A"],
    ["6", BOTH, "needs-input: 250 %, 15 A"],
    ["5.999", BOTH, "needs-input: 250 %, none"],
    ["8.983", PRIMARY_ONLY, "needs-input: 167 %, 15 A"],
    ["8.982", PRIMARY_ONLY, "needs-input: 167 %, none"],
  ] as const)("of %s A, %o: %s", (amperes, settings, want) => {
    expect(said(sideOf(judge(single(amperes, settings))))).toBe(want);
  });

  test("of fuses, of which some are not verified in 2023", () => {
    const fuse = { method: "primary-only", device: "fuse" } as const;
    const at = (amperes: string, edition: EditionId) =>
      said(sideOf(judge(single(amperes, fuse), edition)));
    expect(at("2", "2017")).toBe("needs-input: 167 %, 3 A");
    expect(at("2", "2023")).toBe("needs-input: 167 %, none, perhaps 3 A");
    expect(at("480.1", "2017")).toBe("needs-input: 125 %, 601 A");
    expect(at("480.1", "2023")).toBe("needs-input: 125 %, 601 A, perhaps 700 A");
    expect(at("480", "2023")).toBe("needs-input: 125 %, 600 A");
  });

  test("of devices whose kind is open: what is allowed for both", () => {
    const at = (amperes: string) => sideOf(judge(single(amperes, { method: "primary-only" })));
    expect(said(at("480.1"))).toBe("needs-input: 125 %, 601 A, perhaps 700 A");
    expect(paths(at("480.1"))).toEqual(["/primaryDevice", "/device"]);
    expect(said(at("100"))).toBe("needs-input: 125 %, 125 A");
    expect(paths(at("100"))).toEqual(["/primaryDevice"]);
    expect(said(at("2"))).toBe("needs-input: 167 %, none, perhaps 3 A");
  });

  test("is told in the steps as it was found", () => {
    const last = (demand: TransformerProtectionDemand) => {
      const step = sideOf(judge(demand)).finding.steps[2];
      return step && [step.formula, step.inputs.map(({ name }) => name).join(), step.cite?.section];
    };
    expect(last(single("160", PRIMARY_ONLY))).toEqual([
      "the next from there on",
      "limit",
      "240.6(A)",
    ]);
    expect(last(single("80", BOTH))).toEqual([
      "the largest that is not above it",
      "limit",
      "240.6(A)",
    ]);
    expect(last(single("4801", PRIMARY_ONLY))?.[0]).toBe("the largest that is not above it");
    expect(last(single("5", BOTH))).toBeUndefined();
    const { inputs } = sideOf(judge(single("80", BOTH))).finding.steps[1] ?? { inputs: [] };
    expect(inputs.map(({ name, value }) => `${name} = ${value}`)).toEqual([
      "p = 250 %",
      "I = 80 A",
    ]);
  });
});

describe("a judged device", () => {
  const verdict = (demand: TransformerProtectionDemand, edition: EditionId = "2017") =>
    sideOf(judge(demand, edition)).finding.verdict;

  test.each([
    ["160", "200", "pass"],
    ["160", "200.001", "fail"],
    ["160", "225", "fail"],
    ["160.001", "225", "pass"],
    ["160.001", "225.001", "fail"],
    // above 6000 A there is no next one
    ["4801", "6001.25", "pass"],
    ["4801", "6001.251", "fail"],
  ] as const)("125 %% of %s A, %s A: %s", (amperes, rating, want) => {
    expect(verdict(single(amperes, { ...PRIMARY_ONLY, primaryDevice: A(rating) }))).toBe(want);
  });

  test.each([
    ["250", "pass"],
    ["250.001", "fail"],
    ["300", "fail"],
  ] as const)("250 %% of 100 A, %s A: %s", (rating, want) => {
    expect(verdict(single(100, { ...BOTH, primaryDevice: A(rating) }))).toBe(want);
  });

  test("has what is required beside it, and a margin", () => {
    const found = (demand: TransformerProtectionDemand) => {
      const { required, actual, margin } = sideOf(judge(demand)).finding;
      return [
        required?.op,
        required && String(required.value),
        String(actual),
        margin && String(margin),
      ];
    };
    expect(found(single(160, { ...PRIMARY_ONLY, primaryDevice: A(150) }))).toEqual([
      "<=",
      "200 A",
      "150 A",
      "50 A",
    ]);
    // of one phase the percentage itself
    expect(found(single("80.4", { ...BOTH, primaryDevice: A(225) }))).toEqual([
      "<=",
      "201 A",
      "225 A",
      "-24 A",
    ]);
    // of three phases the largest standard rating below the root, 451.05 A
    expect(found(three(150, { ...BOTH, primaryDevice: A(500) }))).toEqual([
      "<=",
      "450 A",
      "500 A",
      "-50 A",
    ]);
    expect(found(three(150, { ...BOTH, primaryDevice: A(400) }))[3]).toBe("50 A");
    // between that and the root no requirement can be told
    expect(found(three(150, { ...BOTH, primaryDevice: A(451) }))).toEqual([
      undefined,
      undefined,
      "451 A",
      undefined,
    ]);
    expect(verdict(three(150, { ...BOTH, primaryDevice: A(451) }))).toBe("pass");
    expect(verdict(three(150, { ...BOTH, primaryDevice: A("451.06") }))).toBe("fail");
    // 4.8 A of three phases: 250 % is less than any standard rating
    expect(found(three(4, { ...BOTH, primaryDevice: A(15) }))).toEqual([
      undefined,
      undefined,
      "15 A",
      undefined,
    ]);
    expect(verdict(three(4, { ...BOTH, primaryDevice: A(15) }))).toBe("fail");
    expect(verdict(three(4, { ...BOTH, primaryDevice: A(12) }))).toBe("pass");
  });

  test("units do not matter", () => {
    const demand = {
      kva: VA(75_000),
      primary: kV("0.48"),
      secondary: V(208),
      phases: 3,
      ...PRIMARY_ONLY,
      primaryDevice: A(125),
    } as const;
    expect(verdict(demand)).toBe("pass");
    expect(verdict({ ...demand, primaryDevice: A(126) })).toBe("fail");
  });

  test.each([
    [600, "cb", "pass"],
    [600, "fuse", "pass"],
    [601, "cb", "pass"],
    [601, "fuse", "pass"],
    [601, undefined, "pass"],
    [650, "cb", "pass"],
    [650, "fuse", "consult"],
    [650, undefined, "needs-input"],
    [700, "cb", "pass"],
    [701, "fuse", "fail"],
    [701, undefined, "fail"],
  ] as const)("%i A, %s, from 600.125 A on in 2023: %s", (rating, device, want) => {
    const demand = single("480.1", { method: "primary-only", device, primaryDevice: A(rating) });
    expect(verdict(demand, "2023")).toBe(want);
    const { finding } = sideOf(judge(demand, "2023"));
    expect(finding.missing.map(({ path }) => path)).toEqual(
      want === "needs-input" ? ["/device"] : [],
    );
    const unverified = texts({ finding }).some((text) => text.startsWith("fuses of "));
    // the smaller of the two limits is that of a fuse
    expect(unverified).toBe(device !== "cb");
  });

  test("what the kind of device decides is asked for", () => {
    const demand = single("480.1", { method: "primary-only", primaryDevice: A(700) });
    const { finding } = sideOf(judge(demand, "2017"));
    expect(finding.missing).toEqual([
      {
        path: "/device",
        expects: "choice",
        choices: ["cb", "fuse"],
        ask: "Is the device a circuit breaker or a fuse?",
      },
    ]);
    expect(String(finding.required?.value)).toBe("601 A");
  });
});

describe("coordinated thermal overload protection", () => {
  const side = (more: Settings) => sideOf(judge(single(100, { ...BOTH, ...more })));

  test.each([
    ["6", "needs-input: 600 %, 600 A"],
    ["5.999", "needs-input: 600 %, 600 A"],
    ["6.001", "needs-input: 400 %, 400 A"],
    ["10", "needs-input: 400 %, 400 A"],
    ["10.001", "needs-input: 250 %, 250 A"],
    ["0.001", "needs-input: 600 %, 600 A"],
  ] as const)("fitted, of %s %% impedance: %s", (impedance, want) => {
    for (const z of [percent(impedance), percent(impedance).to(one)]) {
      const found = side({ thermalOverload: true, impedance: z });
      expect(said(found)).toBe(want);
      expect(paths(found)).toEqual(["/primaryDevice"]);
    }
  });

  test.each([
    [{ thermalOverload: false }, 250, "pass", []],
    [{ thermalOverload: false }, 300, "fail", []],
    [{ thermalOverload: false, impedance: percent(5) }, 300, "fail", []],
    [{ thermalOverload: true }, 250, "pass", []],
    [{ thermalOverload: true }, 300, "needs-input", ["/impedance"]],
    [{ thermalOverload: true }, 600, "needs-input", ["/impedance"]],
    [{ thermalOverload: true }, 601, "fail", []],
    [{ thermalOverload: true, impedance: percent(5) }, 600, "pass", []],
    [{ thermalOverload: true, impedance: percent(7) }, 450, "fail", []],
    [{ thermalOverload: undefined }, 250, "pass", []],
    [{ thermalOverload: undefined }, 300, "needs-input", ["/thermalOverload", "/impedance"]],
    [{ thermalOverload: undefined }, 601, "fail", []],
    [
      { thermalOverload: undefined, impedance: percent(7) },
      400,
      "needs-input",
      ["/thermalOverload"],
    ],
    [{ thermalOverload: undefined, impedance: percent(7) }, 450, "fail", []],
    [{ thermalOverload: undefined, impedance: percent(11) }, 300, "fail", []],
  ] as const)("%o, %i A: %s", (more, rating, verdict, missing) => {
    const found = side({ ...more, primaryDevice: A(rating) });
    expect(found.finding.verdict).toBe(verdict);
    expect(paths(found)).toEqual(missing);
  });

  test("what is open leaves the least for certain, and shows the most where even that is too little", () => {
    const open = side({ thermalOverload: undefined });
    expect(said(open)).toBe("needs-input: 250 %, 250 A, perhaps 600 A");
    expect(paths(open)).toEqual(["/primaryDevice", "/thermalOverload", "/impedance"]);
    expect(String(open.limit)).toBe("250 A");
    expect(open.finding.missing.map(({ expects, ask }) => [expects, ask])).toEqual([
      ["current", "What is the rating of the overcurrent device on the primary side?"],
      [
        "boolean",
        "Has the maker fitted coordinated thermal overload protection that interrupts the primary current?",
      ],
      ["ratio", "What is the transformer's impedance, in percent?"],
    ]);
    const required = (rating: number) =>
      String(
        side({ thermalOverload: undefined, primaryDevice: A(rating) }).finding.required?.value,
      );
    expect([required(250), required(300), required(700)]).toEqual(["250 A", "250 A", "600 A"]);
  });

  test("is for the primary side of a method with both", () => {
    const fitted = { thermalOverload: true, impedance: percent(5) } as const;
    const both = judge(single(100, { ...BOTH, ...fitted }));
    expect(sideOf(both, "secondary").percent).toBe(125);
    expect(sideOf(judge(single(100, { ...PRIMARY_ONLY, ...fitted }))).percent).toBe(125);
    const open = judge(single(100, { ...PRIMARY_ONLY, thermalOverload: undefined }));
    expect(paths(sideOf(open))).toEqual(["/primaryDevice"]);
  });
});

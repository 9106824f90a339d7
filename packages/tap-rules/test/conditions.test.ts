import type { Finding, Verdict } from "@lineside/findings";
import { evaluateTap, PROVISIONS, type ProvisionId, type TapCase } from "@lineside/tap-rules";
import { A, ft, inch, m, mm, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { PASSING } from "./passing-cases.ts";

type Change = Partial<TapCase>;

function routeOf(id: ProvisionId, c: TapCase): Finding {
  const route = evaluateTap(c).routes.find(({ provision }) => provision === id);
  if (route === undefined) throw new Error(`${id} was not tried`);
  return route.finding;
}

function partOf(id: ProvisionId, rule: string, change: Change): Finding {
  const part = routeOf(id, { ...PASSING[id], ...change }).parts?.find(
    (one) => one.rule === `nec/${rule}`,
  );
  if (part === undefined) throw new Error(`no ${rule}`);
  return part;
}

test.for(Object.entries(PASSING) as [ProvisionId, TapCase][])(
  "%s: its passing case passes",
  ([id, c]) => {
    const answer = evaluateTap(c);
    expect([answer.verdict, answer.governing]).toEqual(["pass", id]);
    const route = routeOf(id, c);
    expect(route.required).toBeUndefined();
    expect(route.parts?.map(({ rule }) => rule)).toEqual(
      PROVISIONS.find((one) => one.id === id)?.conditions.map(({ section, form }) =>
        form === "no-tap-of-a-tap" ? "nec/240.21/no-tap-of-a-tap" : `nec/${section}`,
      ),
    );
  },
);

/** [provision, condition, change, verdict, margin] */
type Row = readonly [ProvisionId, string, Change, Verdict, string?];

const install = PASSING["240.21(B)(1)"].install;
const panel = (a: string | number): Change => ({
  ends: [{ kind: "equipment-with-ocpds", rating: A(a) }],
});
const device = (a: string | number): Change => ({ ends: [{ kind: "ocpd", rating: A(a) }] });
const upstream = (a: string | number): Change => ({ upstream: { rating: A(a) } });

const TEN_FEET = (id: ProvisionId, ratio: readonly Row[]): readonly Row[] => [
  [id, `${id}/length`, { length: ft("9.999") }, "pass", "0.001 ft"],
  [id, `${id}/length`, { length: ft(10) }, "pass", "0 ft"],
  [id, `${id}/length`, { length: ft("10.001") }, "fail", "-0.001 ft"],
  [id, `${id}/length`, { length: inch(120) }, "pass", "0 in"],
  [id, `${id}/length`, { length: inch("120.01") }, "fail", "-0.01 in"],
  [id, `${id}/length`, { length: m("2.999") }, "pass", "0.001 m"],
  [id, `${id}/length`, { length: m(3) }, "pass", "0 m"],
  [id, `${id}/length`, { length: m("3.001") }, "consult", "-0.001 m"],
  [id, `${id}/length`, { length: m("3.048") }, "consult", "-0.048 m"],
  [id, `${id}/length`, { length: mm("3048.01") }, "fail", "-48.01 mm"],
  [id, `${id}(1)a`, { load: A("199.99") }, "pass", "0.01 A"],
  [id, `${id}(1)a`, { load: A(200) }, "pass", "0 A"],
  [id, `${id}(1)a`, { load: A("200.01") }, "fail", "-0.01 A"],
  [id, `${id}(1)b`, panel("199.99"), "pass", "0.01 A"],
  [id, `${id}(1)b`, panel(200), "pass", "0 A"],
  [id, `${id}(1)b`, panel("200.01"), "fail", "-0.01 A"],
  [id, `${id}(1)b`, device("199.99"), "pass", "0.01 A"],
  [id, `${id}(1)b`, device(200), "pass", "0 A"],
  [id, `${id}(1)b`, device("200.01"), "fail", "-0.01 A"],
  [id, `${id}(1)b`, { ends: [] }, "fail"],
  [id, `${id}(2)`, { beyondEquipment: false }, "pass"],
  [id, `${id}(2)`, { beyondEquipment: true }, "fail"],
  [id, `${id}(3)`, { install: { ...install, raceway: true } }, "pass"],
  [id, `${id}(3)`, { install: { ...install, raceway: false } }, "fail"],
  ...ratio,
  [id, "240.21/no-tap-of-a-tap", { heldUpBy: [] }, "pass"],
  [id, "240.21/no-tap-of-a-tap", { heldUpBy: ["S1"] }, "fail"],
  [id, `${id}/length`, { length: undefined }, "needs-input"],
  [id, `${id}(1)a`, { load: undefined }, "needs-input"],
  [id, `${id}(1)a`, { ampacity: undefined }, "needs-input"],
  [id, `${id}(1)b`, { ends: undefined }, "needs-input"],
  [id, `${id}(1)b`, { ends: [{ kind: "ocpd" }] }, "needs-input"],
  [id, `${id}(1)b`, { ends: [{ kind: "equipment-with-ocpds" }] }, "needs-input"],
  [id, `${id}(1)b`, { ends: [{ kind: "spd" }] }, "needs-input"],
  [id, `${id}(1)b`, { ampacity: undefined }, "needs-input"],
  [id, `${id}(2)`, { beyondEquipment: undefined }, "needs-input"],
  [id, `${id}(3)`, { install: undefined }, "needs-input"],
  [id, `${id}(4)`, { ampacity: undefined }, "needs-input"],
  [id, `${id}(4)`, { upstream: undefined }, "needs-input"],
  [id, "240.21/no-tap-of-a-tap", { heldUpBy: undefined }, "needs-input"],
];

const TWENTY_FIVE_FEET = (id: ProvisionId, ratio: readonly Row[]): readonly Row[] => [
  [id, `${id}/length`, { length: ft("24.999") }, "pass", "0.001 ft"],
  [id, `${id}/length`, { length: ft(25) }, "pass", "0 ft"],
  [id, `${id}/length`, { length: ft("25.001") }, "fail", "-0.001 ft"],
  [id, `${id}/length`, { length: m("7.5") }, "pass", "0 m"],
  [id, `${id}/length`, { length: m("7.501") }, "consult", "-0.001 m"],
  [id, `${id}/length`, { length: m("7.62") }, "consult", "-0.12 m"],
  [id, `${id}/length`, { length: m("7.621") }, "fail", "-0.121 m"],
  ...ratio,
  [id, `${id}(2)`, device("199.99"), "pass", "0.01 A"],
  [id, `${id}(2)`, device(200), "pass", "0 A"],
  [id, `${id}(2)`, device("200.01"), "fail", "-0.01 A"],
  [id, `${id}(2)`, panel(100), "fail"],
  [id, `${id}(2)`, { ends: [{ kind: "spd", listedInstructionsMet: true }] }, "fail"],
  [id, `${id}(2)`, { ends: [] }, "fail"],
  [
    id,
    `${id}(2)`,
    {
      ends: [
        { kind: "ocpd", rating: A(60) },
        { kind: "ocpd", rating: A(60) },
      ],
    },
    "fail",
  ],
  [id, `${id}(3)`, { install: { protectedFromDamage: true } }, "pass"],
  [id, `${id}(3)`, { install: { protectedFromDamage: false, raceway: true } }, "fail"],
  [id, "240.21/no-tap-of-a-tap", { heldUpBy: [] }, "pass"],
  [id, "240.21/no-tap-of-a-tap", { heldUpBy: ["S1", "S2"] }, "fail"],
  [id, `${id}/length`, { length: undefined }, "needs-input"],
  [id, `${id}(1)`, { ampacity: undefined }, "needs-input"],
  [id, `${id}(1)`, { upstream: {} }, "needs-input"],
  [id, `${id}(2)`, { ends: undefined }, "needs-input"],
  [id, `${id}(2)`, { ends: [{ kind: "ocpd" }] }, "needs-input"],
  [id, `${id}(2)`, { ampacity: undefined }, "needs-input"],
  [id, `${id}(3)`, { install: { raceway: true } }, "needs-input"],
  [id, "240.21/no-tap-of-a-tap", { heldUpBy: undefined }, "needs-input"],
];

const factory = { install: { ...install, field: false } };
const within = { install: { ...install, leavesEnclosure: false } };
const asked = { install: { raceway: true } };

const ROWS: readonly Row[] = [
  ...TEN_FEET("240.21(B)(1)", [
    ["240.21(B)(1)", "240.21(B)(1)(4)", upstream("1999.9"), "pass", "0.01 A"],
    ["240.21(B)(1)", "240.21(B)(1)(4)", upstream(2000), "pass", "0 A"],
    ["240.21(B)(1)", "240.21(B)(1)(4)", upstream("2000.1"), "fail", "-0.01 A"],
    ["240.21(B)(1)", "240.21(B)(1)(4)", { ...upstream(4000), ...factory }, "not-applicable"],
    ["240.21(B)(1)", "240.21(B)(1)(4)", { ...upstream(4000), ...within }, "not-applicable"],
    ["240.21(B)(1)", "240.21(B)(1)(4)", { ...upstream(4000), ...asked }, "needs-input", "-200 A"],
    ["240.21(B)(1)", "240.21(B)(1)(4)", { ...upstream(2000), ...asked }, "pass", "0 A"],
  ]),
  ...TEN_FEET("240.21(C)(2)", [
    ["240.21(C)(2)", "240.21(C)(2)(4)", upstream("999.9"), "pass", "0.02 A"],
    ["240.21(C)(2)", "240.21(C)(2)(4)", upstream(1000), "pass", "0 A"],
    ["240.21(C)(2)", "240.21(C)(2)(4)", upstream("1000.1"), "fail", "-0.02 A"],
    ["240.21(C)(2)", "240.21(C)(2)(4)", { ...upstream(4000), ...factory }, "not-applicable"],
    ["240.21(C)(2)", "240.21(C)(2)(4)", { ...upstream(4000), ...within }, "not-applicable"],
    ["240.21(C)(2)", "240.21(C)(2)(4)", { ...upstream(2000), ...asked }, "needs-input", "-200 A"],
    ["240.21(C)(2)", "240.21(C)(2)(4)", { transformer: { vs: V(240) } }, "needs-input"],
    ["240.21(C)(2)", "240.21(C)(2)(4)", { transformer: { vp: V(480) } }, "needs-input"],
  ]),
  ...TWENTY_FIVE_FEET("240.21(B)(2)", [
    ["240.21(B)(2)", "240.21(B)(2)(1)", upstream("599.97"), "pass", "0.01 A"],
    ["240.21(B)(2)", "240.21(B)(2)(1)", upstream(600), "pass", "0 A"],
    ["240.21(B)(2)", "240.21(B)(2)(1)", upstream("600.03"), "fail", "-0.01 A"],
    // the ratio is for every tap of 25 ft, wherever it is made
    ["240.21(B)(2)", "240.21(B)(2)(1)", { ...upstream("600.03"), ...factory }, "fail", "-0.01 A"],
  ]),
  ...TWENTY_FIVE_FEET("240.21(C)(6)", [
    ["240.21(C)(6)", "240.21(C)(6)(1)", upstream("299.97"), "pass", "0.02 A"],
    ["240.21(C)(6)", "240.21(C)(6)(1)", upstream(300), "pass", "0 A"],
    ["240.21(C)(6)", "240.21(C)(6)(1)", upstream("300.03"), "fail", "-0.02 A"],
    ["240.21(C)(6)", "240.21(C)(6)(1)", { transformer: undefined }, "needs-input"],
  ]),
  ["240.21(C)(1)", "240.21(C)(1)/ratio", { ampacity: A("100.01") }, "pass", "0.01 A"],
  ["240.21(C)(1)", "240.21(C)(1)/ratio", { ampacity: A(100) }, "pass", "0 A"],
  ["240.21(C)(1)", "240.21(C)(1)/ratio", { ampacity: A("99.99") }, "fail", "-0.01 A"],
];

test.for(ROWS)("%s: %s with %o is %s", ([id, rule, change, verdict, margin]) => {
  const part = partOf(id, rule, change);
  expect(part.verdict).toBe(verdict);
  if (margin !== undefined) expect(String(part.margin)).toBe(margin);
  expect(part.missing.length > 0).toBe(verdict === "needs-input");
  expect(part.cite[0]?.section).toBe(rule.replace(/\/.*$/, ""));
});

/** Each thing that a route rests on, and the path that it asks for. */
const ASKED: readonly (readonly [ProvisionId, Change, readonly string[]])[] = [
  ["240.21(B)(1)", { length: undefined }, ["/length"]],
  ["240.21(B)(1)", { load: undefined }, ["/load"]],
  ["240.21(B)(1)", { ampacity: undefined }, ["/ampacity", "/ampacity", "/ampacity"]],
  [
    "240.21(B)(1)",
    { ends: [{ kind: "ocpd", rating: A(10) }, { kind: "ocpd" }] },
    ["/ends/1/rating"],
  ],
  ["240.21(B)(1)", { ends: [{ kind: "spd" }] }, ["/ends/0/listedInstructionsMet"]],
  [
    "240.21(B)(1)",
    { ...upstream(4000), install: { raceway: true } },
    ["/install/field", "/install/leavesEnclosure"],
  ],
  ["240.21(B)(2)", { upstream: undefined }, ["/upstream/rating"]],
  ["240.21(B)(2)", { install: undefined }, ["/install/protectedFromDamage"]],
  [
    "240.21(C)(6)",
    { transformer: { connection: "wye-wye" } },
    ["/transformer/vp", "/transformer/vs"],
  ],
  ["240.21(C)(6)", { heldUpBy: undefined }, ["/heldUpBy"]],
  [
    "240.21(C)(1)",
    { transformer: { vp: V(120), vs: V(24) } },
    ["/transformer/connection", "/transformer/protectionOk"],
  ],
];

test.for(ASKED)("%s with %o asks for %o", ([id, change, paths]) => {
  const route = routeOf(id, { ...PASSING[id], ...change });
  const missing = (finding: Finding): readonly string[] => [
    ...finding.missing.map(({ path }) => path),
    ...(finding.parts ?? []).flatMap(missing),
  ];
  expect(route.verdict).toBe("needs-input");
  expect(missing(route)).toEqual(paths);
});

describe("ends of the 10-ft rules", () => {
  const id = "240.21(B)(1)";
  const rule = "240.21(B)(1)(1)b";

  test("a main larger than the ampacity stands where its equipment does not ask for more", () => {
    const part = partOf(id, rule, { ends: [{ kind: "ocpd", rating: A(225), equipment: A(200) }] });
    expect([part.verdict, String(part.required?.value)]).toEqual(["pass", "200 A"]);
  });

  test("and falls where both are larger, by the smaller excess", () => {
    const part = partOf(id, rule, { ends: [{ kind: "ocpd", rating: A(250), equipment: A(225) }] });
    expect([part.verdict, String(part.margin)]).toEqual(["fail", "-25 A"]);
  });

  test("three-valued: what is known may settle it, whatever the other is", () => {
    expect(partOf(id, rule, { ends: [{ kind: "ocpd", equipment: A(150) }] }).verdict).toBe("pass");
    expect(partOf(id, rule, { ends: [{ kind: "ocpd", equipment: A(250) }] }).verdict).toBe(
      "needs-input",
    );
  });

  test("several devices are allowed, each within the ampacity", () => {
    const three = (last: number): Change => ({
      ends: [60, 100, last].map((a) => ({ kind: "ocpd", rating: A(a) })),
    });
    expect(routeOf(id, { ...PASSING[id], ...three(200) }).verdict).toBe("pass");
    const part = partOf(id, rule, three(201));
    expect(part.verdict).toBe("fail");
    expect(part.parts?.map(({ verdict, subject }) => [verdict, subject])).toEqual([
      ["pass", "/ends/0"],
      ["pass", "/ends/1"],
      ["fail", "/ends/2"],
    ]);
  });

  test("a surge device goes by its instructions, or by its rating", () => {
    const spd = (met: boolean | undefined, rating?: number): Change => ({
      ends: [
        {
          kind: "spd",
          listedInstructionsMet: met,
          rating: rating === undefined ? undefined : A(rating),
        },
      ],
    });
    expect(partOf(id, rule, spd(true)).verdict).toBe("pass");
    expect(partOf(id, rule, spd(false)).verdict).toBe("fail");
    expect(partOf(id, rule, spd(false, 100)).verdict).toBe("pass");
    expect(partOf(id, rule, spd(undefined, 100)).verdict).toBe("pass");
    expect(partOf(id, rule, spd(undefined, 400)).verdict).toBe("needs-input");
    expect(partOf(id, rule, { ...spd(undefined, 100), ampacity: undefined }).missing).toHaveLength(
      2,
    );
  });
});

describe("a tap of a tap", () => {
  test("fails every route of both classes, and names both ends", () => {
    for (const id of ["240.21(B)(1)", "240.21(C)(6)"] as const) {
      const answer = evaluateTap({ ...PASSING[id], heldUpBy: ["S1"], subject: "/conductors/T1" });
      const tried = answer.routes.filter(({ finding }) => finding.verdict !== "not-applicable");
      expect(answer.verdict).toBe("fail");
      for (const { finding } of tried) {
        const part = finding.parts?.find(({ rule }) => rule === "nec/240.21/no-tap-of-a-tap");
        expect(part?.verdict).toBe("fail");
        expect(part?.notes[0]?.text).toMatch(/\/conductors\/T1 .*S1/);
      }
    }
  });

  test("of many conductors names five", () => {
    const heldUpBy = ["S1", "S2", "S3", "S4", "S5", "S6"];
    const part = partOf("240.21(B)(1)", "240.21/no-tap-of-a-tap", { heldUpBy });
    expect(part.notes[0]?.text).toContain("S1, S2, S3, S4, S5, …,");
  });
});

describe("a transformer whose primary device does not protect the secondary conductors", () => {
  test.for([
    "single-phase-3-wire",
    "delta-delta-4-wire",
    "delta-wye",
    "wye-delta",
    "wye-wye",
  ] as const)("%s: (C)(1) is not for it", (connection) => {
    const c = PASSING["240.21(C)(1)"];
    const phases = connection === "single-phase-3-wire" ? 1 : 3;
    const route = routeOf("240.21(C)(1)", {
      ...c,
      transformer: { ...c.transformer, phases, connection },
    });
    expect(route.verdict).toBe("not-applicable");
    expect(route.parts?.[0]?.notes[0]?.cite?.section).toBe("240.4(F)");
  });

  test("delta-delta 3-wire and single-phase 2-wire may be protected by it", () => {
    const c = PASSING["240.21(C)(1)"];
    const transformer = { ...c.transformer, phases: 3, connection: "delta-delta-3-wire" } as const;
    expect(evaluateTap({ ...c, transformer }).governing).toBe("240.21(C)(1)");
    expect(
      routeOf("240.21(C)(1)", { ...c, transformer: { ...transformer, protectionOk: false } })
        .verdict,
    ).toBe("fail");
  });
});

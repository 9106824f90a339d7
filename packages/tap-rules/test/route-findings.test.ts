import { type Finding, walk } from "@lineside/findings";
import { evaluateTap, type ProvisionId, type TapCase } from "@lineside/tap-rules";
import { A, ft, m, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { type Changes, changedCase } from "./changed-case.ts";
import { askedBy, NO_TAP, partFor, routeFor } from "./conditions/condition-row.ts";
import { PASSING } from "./passing-cases.ts";

const partOf = (id: ProvisionId, condition: string, changes: Changes): Finding =>
  partFor(id, condition, routeFor(id, changes));

/** Each thing that a route rests on, and the paths that the route as a whole asks for. */
const ASKED: readonly (readonly [ProvisionId, Changes, readonly string[]])[] = [
  ["240.21(B)(1)", { "/length": undefined }, ["/length"]],
  ["240.21(B)(1)", { "/ampacity": undefined }, ["/ampacity"]],
  [
    "240.21(B)(1)",
    { "/upstream/rating": A(4000), "/install": { raceway: true } },
    ["/install/field", "/install/leavesEnclosure"],
  ],
  ["240.21(B)(2)", { "/upstream": undefined }, ["/upstream/rating"]],
  ["240.21(B)(2)", { "/install": undefined }, ["/install/protectedFromDamage"]],
  ["240.21(B)(2)", { "/sources": undefined }, ["/sources"]],
  [
    "240.21(B)(3)",
    { "/transformer/secondaries": [{}] },
    [
      "/transformer/secondaries/0/ampacity",
      "/transformer/secondaries/0/length",
      "/transformer/secondaries/0/protectedFromDamage",
      "/transformer/secondaries/0/ends",
    ],
  ],
  ["240.21(C)(6)", { "/heldUpBy": undefined }, ["/heldUpBy"]],
  [
    "240.21(C)(6)",
    { "/transformer": { connection: "wye-wye" } },
    ["/transformer/vp", "/transformer/vs"],
  ],
  ["240.21(C)(1)", { "/transformer": { vp: V(120), vs: V(24) } }, ["/transformer/connection"]],
  [
    "240.21(C)(1)",
    { "/transformer": { connection: "delta-delta-3-wire" } },
    ["/transformer/protectionOk", "/transformer/vp", "/transformer/vs"],
  ],
  // whom a provision is for is asked first, and alone
  [
    "240.21(B)(4)",
    { "/site/manufacturing": undefined, "/size": undefined },
    ["/site/manufacturing"],
  ],
  // of a site of which nothing is said, whether it is industrial at all
  ["240.21(B)(4)", { "/site": undefined, "/size": undefined }, ["/site/industrial"]],
  ["240.21(B)(4)", { "/site": { manufacturing: true } }, ["/site/wallHeight"]],
  [
    "240.92(C)",
    { "/ends": undefined, "/upstream": undefined },
    [
      "/upstream/rating",
      "/engineered/differentialRelay",
      "/engineered/shortCircuitStudy",
      "/ends",
      "/engineered/overloadRelay",
      "/engineered/overloadStudy",
    ],
  ],
];

test.for(ASKED)("%s with %o asks for %o", ([id, changes, paths]) => {
  const route = routeFor(id, changes);
  expect(route.verdict).toBe("needs-input");
  expect(askedBy(route)).toEqual(paths);
});

describe("ends of the 10-ft rules", () => {
  const id = "240.21(B)(1)";
  const rule = "240.21(B)(1)(1)b";

  test("of a main and its equipment the one that decides is shown", () => {
    const required = (rating: number, equipment: number) =>
      String(
        partOf(id, rule, {
          "/ends": [{ kind: "ocpd", rating: A(rating), equipment: A(equipment) }],
        }).required?.value,
      );
    expect([required(225, 200), required(200, 225), required(250, 225)]).toEqual([
      "200 A",
      "200 A",
      "225 A",
    ]);
  });

  test("several devices are parts of their own, each with its place", () => {
    const three = (last: number): Changes => ({
      "/ends": [60, 100, last].map((a) => ({ kind: "ocpd", rating: A(a) })),
    });
    expect(routeFor(id, three(200)).verdict).toBe("pass");
    const part = partOf(id, rule, three(201));
    expect(part.verdict).toBe("fail");
    expect(part.parts?.map(({ verdict, subject }) => [verdict, subject])).toEqual([
      ["pass", "/ends/0"],
      ["pass", "/ends/1"],
      ["fail", "/ends/2"],
    ]);
  });
});

describe("sets of secondary conductors", () => {
  const set = { ampacity: A(400), length: ft(10), protectedFromDamage: true } as const;
  const ended = { ...set, ends: [{ kind: "ocpd", rating: A(400) }] };

  test("several are parts of their own, and say which is which", () => {
    const part = partOf("240.21(B)(3)", "240.21(B)(3)(5) of each-secondary", {
      "/transformer/secondaries": [ended, { ...set, ends: [{ kind: "ocpd", rating: A(401) }] }],
    });
    expect(part.parts?.map(({ verdict, title }) => [verdict, title?.slice(0, 6)])).toEqual([
      ["pass", "set 1:"],
      ["fail", "set 2:"],
    ]);
  });

  test("one alone is the condition itself", () => {
    const part = partOf("240.21(B)(3)", "240.21(B)(3)(5) of each-secondary", {});
    expect([part.parts, String(part.margin)]).toEqual([undefined, "0 A"]);
  });
});

describe("a tap of a tap", () => {
  const held = Object.entries(PASSING).filter(
    ([, { conductor }]) => conductor !== "generator" && conductor !== "battery",
  ) as [ProvisionId, TapCase][];

  test.for(held)("%s: it fails by every route, and names both ends", ([, c]) => {
    const answer = evaluateTap({ ...c, heldUpBy: ["S1"], subject: "/conductors/T1" });
    expect(answer.verdict).toBe("fail");
    const tried = answer.routes.filter(({ finding }) => finding.verdict !== "not-applicable");
    expect(tried.length).toBeGreaterThan(0);
    for (const { finding } of tried) {
      const part = finding.parts?.find(({ rule }) => rule === `nec/${NO_TAP}`);
      expect(part?.verdict).toBe("fail");
      expect(part?.notes[0]?.text).toMatch(/\/conductors\/T1 .*S1/);
    }
  });

  test("of many conductors names five", () => {
    const heldUpBy = ["S1", "S2", "S3", "S4", "S5", "S6"];
    const part = partOf("240.21(B)(1)", NO_TAP, { "/heldUpBy": heldUpBy });
    expect(part.notes[0]?.text).toContain("S1, S2, S3, S4, S5, …,");
  });
});

describe("whom a provision is for", () => {
  test("nothing of it is asked or judged where it is for others", () => {
    const route = routeFor("240.21(B)(4)", { "/site/wallHeight": ft(30), "/size": undefined });
    expect([route.verdict, askedBy(route), route.parts?.length]).toEqual(["not-applicable", [], 1]);
    expect(route.parts?.[0]?.notes[0]?.text).toBe(
      "only for: a building of more than 35 ft at its walls",
    );
  });

  test("what is not told is asked, unless another condition fails anyway", () => {
    const open = { "/install/outdoors": undefined };
    expect(routeFor("240.21(B)(5)", open).verdict).toBe("needs-input");
    expect(routeFor("240.21(B)(5)", { ...open, "/disconnect/place": "elsewhere" }).verdict).toBe(
      "fail",
    );
  });

  test("one scope that does not hold settles it, whatever the other is", () => {
    for (const other of [undefined, ft(30), ft(40)]) {
      const changes = { "/site": { manufacturing: false, wallHeight: other } };
      expect(routeFor("240.21(B)(4)", changes).verdict).toBe("not-applicable");
    }
  });

  test("a scope for the authority leaves the route for the authority", () => {
    const walls = { "/site/wallHeight": m("10.8") };
    expect(routeFor("240.21(B)(4)", walls).verdict).toBe("consult");
    expect(routeFor("240.21(B)(4)", { ...walls, "/size": undefined }).verdict).toBe("needs-input");
    expect(routeFor("240.21(B)(4)", { ...walls, "/size": "8 AWG" }).verdict).toBe("fail");
  });

  test("a conductor that no provision is for fails, and says so", () => {
    const answer = evaluateTap({
      edition: "2017",
      conductor: "busway-reduction",
      site: { industrial: false },
    });
    expect([answer.verdict, answer.finding.notes[0]?.text]).toEqual([
      "fail",
      "no provision of this edition is for such a conductor",
    ]);
  });

  test.for([
    "single-phase-3-wire",
    "delta-delta-4-wire",
    "delta-wye",
    "wye-delta",
    "wye-wye",
  ] as const)("%s: (C)(1) is not for it, by 240.4(F)", (connection) => {
    const phases = connection === "single-phase-3-wire" ? 1 : 3;
    const route = routeFor("240.21(C)(1)", {
      "/transformer/phases": phases,
      "/transformer/connection": connection,
    });
    expect(route.verdict).toBe("not-applicable");
    expect(route.parts?.[0]?.notes[0]?.cite?.section).toBe("240.4(F)");
  });
});

describe("a motor feeder tap", () => {
  const motor = PASSING["430.28(2)"];
  test.for(["240.21(B)(1)", "240.21(B)(2)", "240.21(B)(4)", "240.21(B)(5)"] as const)(
    "may stand by %s where 430.28 does not let it",
    (id) => {
      const c = { ...PASSING[id], conductor: "motor-feeder-tap" } as const;
      const small = { "/motor": { ampacity: A(5000) } };
      expect(evaluateTap(changedCase(c, small)).governing).toBe(id);
    },
  );

  test("430.28 compares with the conductors, 240.21 with the device", () => {
    const c = changedCase(motor, { "/upstream/conductorAmpacity": A(5000) });
    const { routes } = evaluateTap(c);
    const ratio = (rule: string) =>
      routes.flatMap(({ finding }) => finding.parts ?? []).find((one) => one.rule === rule);
    expect(ratio("nec/430.28(2)/ratio")?.verdict).toBe("fail");
    expect(String(ratio("nec/430.28(2)/ratio")?.required?.value)).toBe("5000/3 A");
    expect(String(ratio("nec/240.21(B)(2)(1)")?.required?.value)).toBe("200 A");
  });
});

describe("what other sources add", () => {
  const sources = [{ output: A(80), device: A(100) }];
  const c = { ...PASSING["240.21(B)(2)"], sources };

  test("2017: 125 % of their output, 2023: their devices, exactly", () => {
    const margin = (edition: "2017" | "2023", rule: string) =>
      String(partOf("240.21(B)(2)", rule, { "/edition": edition, "/sources": sources }).margin);
    expect(margin("2017", "705.12/output")).toBe("0 A");
    expect(margin("2023", "705.12/devices")).toBe("0 A");
    expect(evaluateTap(c).governing).toBe("240.21(B)(2)");
  });

  test("the worked steps show both and their share", () => {
    const [step] = partOf("240.21(B)(2)", "705.12/output", { "/sources": sources }).steps;
    expect([step?.inputs?.map(({ value }) => String(value)), String(step?.value)]).toEqual([
      ["500 A", "100 A"],
      "200 A",
    ]);
  });

  test("(B)(5) has no ratio, and so asks for none", () => {
    const outside = changedCase(PASSING["240.21(B)(5)"], { "/sources": undefined });
    expect(evaluateTap(outside).governing).toBe("240.21(B)(5)");
  });
});

test("every finding says what it is about", () => {
  for (const c of Object.values(PASSING)) {
    for (const { title, rule } of walk(evaluateTap(c).finding)) {
      expect([rule, title?.length ?? 0]).not.toEqual([rule, 0]);
    }
  }
});

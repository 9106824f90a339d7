import type { Finding, Verdict } from "@lineside/findings";
import {
  type Condition,
  EDITION_IDS,
  type EditionId,
  evaluateTap,
  PROVISIONS,
  type ProvisionId,
  type Standing,
} from "@lineside/tap-rules";
import { A } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { type Changes, changedCase } from "./changed-case.ts";
import { nameOf, partFor, routeFor } from "./conditions/condition-row.ts";
import { PASSING } from "./passing-cases.ts";

const before = (year: number): readonly EditionId[] =>
  EDITION_IDS.filter((one) => Number(one) < year);
const since = (year: number): readonly EditionId[] =>
  EDITION_IDS.filter((one) => Number(one) >= year);

const routeIn = (edition: EditionId, id: ProvisionId, changes: Changes = {}): Finding =>
  routeFor(id, { "/edition": edition, ...changes });
const partIn = (
  edition: EditionId,
  id: ProvisionId,
  condition: string,
  changes: Changes = {},
): Finding => partFor(id, condition, routeIn(edition, id, changes));

describe("what is not plainly in force", () => {
  const forceIn = (edition: EditionId, standings: readonly Standing[]) =>
    standings.find(({ from, to }) => from <= edition && (to === undefined || edition <= to))?.force;
  /** [what, editions without it, editions of which it is not verified] */
  const KNOWN: readonly (readonly [string, readonly EditionId[], readonly EditionId[]])[] = [
    ["240.91(B)", [], before(2017)],
    ["240.92(B)/(B)(2)", before(2008), []],
    ["240.92(B)/(B)(3)", before(2008), []],
    ["240.92(B)/(B)(4)", before(2008), []],
    ["240.21(H)", [], before(2011)],
    ["240.21(C)(2)(4)", ["2002"], ["2005", "2008", "2011", "2014"]],
    ["240.21(C)(3)/supplies", [], before(2017)],
    ["705.12/output", ["2023"], before(2017)],
    ["705.12/devices", before(2023), []],
  ];
  const all = PROVISIONS.flatMap(({ id, standings, conditions }) => [
    [id, standings] as const,
    ...conditions
      .map((one): Condition => (one.form === "other-side" ? one.of : one))
      .flatMap((one) =>
        one.standings === undefined ? [] : [[nameOf(one), one.standings] as const],
      ),
  ]);

  test.for(all)("%s is as listed here, in every edition", ([name, standings]) => {
    const [, absent, unverified] = KNOWN.find(([one]) => one === name) ?? [name, [], []];
    for (const edition of EDITION_IDS) {
      const force = absent.includes(edition)
        ? "absent"
        : unverified.includes(edition)
          ? "unverified"
          : "in-force";
      expect([edition, forceIn(edition, standings)]).toEqual([edition, force]);
    }
  });

  test("each that is listed is there", () => {
    const names = new Set<string>(all.map(([name]) => name));
    expect(KNOWN.filter(([name]) => !names.has(name))).toEqual([]);
  });
});

test.for(PROVISIONS.map(({ id }) => id))("%s: its passing case, edition by edition", (id) => {
  const editions: Readonly<Partial<Record<ProvisionId, readonly EditionId[]>>> = {
    "240.91(B)": since(2017),
    "240.92(B)/(B)(2)": since(2008),
    "240.92(B)/(B)(3)": since(2008),
    "240.92(B)/(B)(4)": since(2008),
    "240.21(H)": since(2011),
    // main lugs at the end of 10 ft
    "240.21(B)(1)": since(2014),
    "240.21(C)(2)": since(2014),
  };
  const passing = EDITION_IDS.filter((edition) => routeIn(edition, id).verdict === "pass");
  expect(passing).toEqual(editions[id] ?? EDITION_IDS);
});

describe("240.21(C)(2)(4), one tenth through the transformer", () => {
  const id = "240.21(C)(2)";
  const device = { "/ends": [{ kind: "ocpd", rating: A(150) }] };
  const short = { ...device, "/upstream/rating": A(1001) };
  const rule = "240.21(C)(2)(4)";
  const whole = (edition: EditionId, changes: Changes) =>
    evaluateTap(changedCase(PASSING[id], { "/edition": edition, ...changes })).verdict;

  test("2002 does not have it: a secondary that would fall by it stands", () => {
    expect(partIn("2002", id, rule, short).verdict).toBe("not-applicable");
    expect(whole("2002", short)).toBe("pass");
  });

  test.for(["2005", "2008", "2011", "2014"] as const)(
    "%s: not verified; only a verdict that rests on it is open",
    (edition) => {
      const met = partIn(edition, id, rule, device);
      expect([met.verdict, met.notes.length]).toEqual(["pass", 1]);
      const open = partIn(edition, id, rule, short);
      expect([open.verdict, String(open.margin)]).toEqual(["consult", "-0.2 A"]);
      expect(whole(edition, short)).toBe("consult");
      const unknown = { ...short, "/install": { raceway: true } };
      expect(partIn(edition, id, rule, unknown).verdict).toBe("needs-input");
      // another condition that fails settles the route, whatever this one says
      expect(routeIn(edition, id, { ...short, "/load": A(300) }).verdict).toBe("fail");
      expect(whole(edition, { ...short, "/load": A(300), "/install/outdoors": false })).toBe(
        "fail",
      );
    },
  );

  test.for(since(2017))("%s has it", (edition) => {
    expect(partIn(edition, id, rule, short).verdict).toBe("fail");
  });
});

/** A condition that is not verified: what it comes to, and what the route does. */
const UNVERIFIED: readonly (readonly [
  string,
  readonly EditionId[],
  ProvisionId,
  string,
  Changes,
  Verdict,
])[] = [
  ["met", before(2017), "240.21(C)(3)", "240.21(C)(3)/supplies", {}, "pass"],
  [
    "not met",
    before(2017),
    "240.21(C)(3)",
    "240.21(C)(3)/supplies",
    { "/supplies": "panelboard" },
    "consult",
  ],
  [
    "asked",
    before(2017),
    "240.21(C)(3)",
    "240.21(C)(3)/supplies",
    { "/supplies": undefined },
    "needs-input",
  ],
  [
    "in force and not met",
    since(2017),
    "240.21(C)(3)",
    "240.21(C)(3)/supplies",
    { "/supplies": "panelboard" },
    "fail",
  ],
  ...(["240.21(B)(1)", "240.21(B)(2)", "240.21(B)(4)"] as const).flatMap(
    (id): (typeof UNVERIFIED)[number][] => {
      const device = { "/ends": [{ kind: "ocpd", rating: A(150) }] };
      const output = (a: number | undefined) => ({
        ...device,
        "/sources": [{ output: a === undefined ? undefined : A(a), device: A(1) }],
      });
      return [
        ["met", before(2017), id, "705.12/output", output(80), "pass"],
        ["not met", before(2017), id, "705.12/output", output(900), "consult"],
        ["asked", before(2017), id, "705.12/output", output(undefined), "needs-input"],
        ["in force", ["2017", "2020"], id, "705.12/output", output(900), "fail"],
        ["no longer", ["2023"], id, "705.12/output", output(900), "not-applicable"],
        ["no sources", before(2023), id, "705.12/output", device, "not-applicable"],
      ];
    },
  ),
];

test.for(UNVERIFIED)("%s, %s, %s: %s with %o is %s", ([, editions, id, name, changes, verdict]) => {
  for (const edition of editions) {
    const part = partIn(edition, id, name, changes);
    expect([edition, part.verdict]).toEqual([edition, verdict]);
    const route = routeIn(edition, id, changes);
    const whole = verdict === "not-applicable" ? "pass" : verdict;
    expect([edition, route.verdict]).toEqual([edition, whole]);
    // a condition that fails leaves nothing open
    const held = routeIn(edition, id, { ...changes, "/heldUpBy": ["S1"] });
    expect([edition, held.verdict]).toEqual([edition, "fail"]);
  }
});

describe("705.12 from 2023: devices, for 25 ft and in high bays only", () => {
  const sources = { "/sources": [{ device: A(101), output: A(80) }] };
  test.for(["240.21(B)(2)", "240.21(B)(4)"] as const)("%s", (id) => {
    expect(partIn("2023", id, "705.12/devices", sources).verdict).toBe("fail");
    expect(partIn("2020", id, "705.12/devices", sources).verdict).toBe("not-applicable");
    expect(routeIn("2020", id, sources).verdict).toBe("pass");
  });
  test.for(["240.21(B)(1)", "240.21(B)(3)", "240.21(C)(5)"] as const)("%s asks nothing", (id) => {
    const route = routeIn("2023", id, { "/sources": undefined });
    expect(route.verdict).toBe("pass");
    const rules = route.parts?.map(({ rule }) => rule);
    expect(rules).not.toContain("nec/705.12/devices");
  });
});

describe("a provision of which it is not verified that the edition has it lets nothing pass", () => {
  test.for([
    ["240.91(B)", before(2017), { "/engineered/listedTerminations": false }],
    ["240.21(H)", before(2011), { "/source/unclassifiedLocation": false }],
  ] as const)("%s, %s", ([id, editions, failing]) => {
    const [path] = Object.keys(failing);
    for (const edition of editions) {
      const route = routeIn(edition, id);
      expect([edition, route.verdict, route.notes.length]).toEqual([edition, "consult", 1]);
      expect(route.parts?.every(({ verdict }) => verdict === "pass")).toBe(true);
      const answer = evaluateTap({ ...PASSING[id], edition });
      expect([answer.verdict, answer.governing]).toEqual(["consult", undefined]);
      expect(routeIn(edition, id, failing).verdict).toBe("fail");
      expect(routeIn(edition, id, { [path as string]: undefined }).verdict).toBe("needs-input");
    }
  });

  test("240.91(B) is still not for a device of 800 A", () => {
    const changes = { "/upstream/rating": A(800), "/ampacity": A(760) };
    expect(routeIn("2014", "240.91(B)", changes).verdict).toBe("not-applicable");
  });
});

test.for(["240.92(B)/(B)(2)", "240.92(B)/(B)(3)", "240.92(B)/(B)(4)"] as const)(
  "%s came in 2008: before, its route says so and asks nothing",
  (id) => {
    for (const edition of before(2008)) {
      const route = routeIn(edition, id, { "/shortCircuit": undefined });
      expect([route.verdict, route.parts]).toEqual(["not-applicable", []]);
      expect(route.notes[0]?.text).toContain("2008");
      expect(evaluateTap({ ...PASSING[id], edition }).verdict).toBe("fail");
    }
  },
);

describe("sections that had another number", () => {
  const cited = (edition: EditionId, id: ProvisionId, condition?: string) =>
    (condition === undefined ? routeIn(edition, id) : partIn(edition, id, condition)).cite[0]
      ?.section;

  test.for([
    ["240.92(C)", "240.92(B)", "(1)"],
    ["240.92(D)", "240.92(C)", "/devices"],
    ["240.92(E)", "240.92(D)", "/curve"],
  ] as const)("%s was %s until 2005, with its conditions", ([id, old, condition]) => {
    const number = condition.startsWith("/") ? "" : condition;
    for (const edition of EDITION_IDS) {
      const section = Number(edition) < 2008 ? old : id;
      expect([edition, cited(edition, id)]).toEqual([edition, section]);
      expect([edition, cited(edition, id, `${id}${condition}`)]).toEqual([
        edition,
        `${section}${number}`,
      ]);
      // the rule is the same one
      expect(routeIn(edition, id).rule).toBe(`nec/${id}`);
    }
  });

  test("705.12, by edition", () => {
    const section = (edition: EditionId, name: string) =>
      cited(edition, "240.21(B)(2)", `705.12/${name}`);
    expect(EDITION_IDS.map((one) => section(one, "output"))).toEqual([
      ...before(2017).map(() => "705.12"),
      "705.12(B)(2)(2)",
      "705.12(B)(2)",
      "705.12(A)(3)",
    ]);
    expect([section("2020", "devices"), section("2023", "devices")]).toEqual([
      "705.12",
      "705.12(A)(3)",
    ]);
  });
});

describe("equipment that contains overcurrent devices, and listed instructions: known from 2014", () => {
  const lugs = { "/ends": [{ kind: "equipment-with-ocpds", rating: A(200) }] };
  const spd = { "/ends": [{ kind: "spd", listedInstructionsMet: true }] };
  const device = { "/ends": [{ kind: "ocpd", rating: A(150) }] };
  const main = { "/ends": [{ kind: "ocpd", rating: A(225), equipment: A(200) }] };

  describe.for(["240.21(B)(1)", "240.21(C)(2)"] as const)("%s", (id) => {
    const rule = `${id}(1)b`;
    const verdict = (edition: EditionId, changes: Changes) =>
      partIn(edition, id, rule, changes).verdict;

    test.for(before(2014))("%s: what rests on them alone is open", (edition) => {
      for (const ends of [lugs, spd, main]) {
        const part = partIn(edition, id, rule, ends);
        expect([part.verdict, part.notes.length]).toEqual(["consult", 1]);
        expect(part.notes[0]?.text).toMatch(/2014/);
      }
      expect(verdict(edition, device)).toBe("pass");
      expect(verdict(edition, { ...lugs, "/ampacity": A(100) })).toBe("fail");
      expect(verdict(edition, { ...lugs, "/ampacity": undefined })).toBe("needs-input");
    });

    test.for(since(2014))("%s has both", (edition) => {
      for (const ends of [lugs, spd, main, device]) expect(verdict(edition, ends)).toBe("pass");
    });
  });
});

test.for(EDITION_IDS)(
  "%s: a device above the ampacity fails, with what the edition says of the next size up",
  (edition) => {
    for (const [id, from] of [
      ["240.21(B)(2)", 2008],
      ["240.21(C)(6)", 2005],
    ] as const) {
      const changes = { "/ends": [{ kind: "ocpd", rating: A(225) }] };
      const { verdict, notes } = partIn(edition, id, `${id}(2)`, changes);
      expect(verdict).toBe("fail");
      expect(notes[0]?.cite?.section).toBe(id.slice(0, 9));
      expect(notes[0]?.text.includes("silent")).toBe(Number(edition) < from);
    }
  },
);

describe("what changed around the provisions", () => {
  const note = (edition: EditionId, id: ProvisionId) =>
    evaluateTap({ ...PASSING[id], edition }).finding.notes[0]?.text;
  test("where a feeder tap may start, from 2020", () => {
    for (const id of ["240.21(B)(1)", "430.28(2)"] as const) {
      expect(EDITION_IDS.filter((one) => note(one, id)?.includes("load side"))).toEqual(
        since(2020),
      );
    }
  });
  test("what sets of secondary conductors are for, from 2005", () => {
    expect(EDITION_IDS.filter((one) => note(one, "240.21(C)(6)") !== undefined)).toEqual(
      since(2005),
    );
  });
  test("210.19 may be numbered anew from 2020", () => {
    const says = (edition: EditionId) =>
      routeIn(edition, "210.19(A)(3)").notes.some(({ text }) => text.includes("numbered anew"));
    expect(EDITION_IDS.filter(says)).toEqual(since(2020));
  });
});

import { type Finding, formatCitation, walk } from "@lineside/findings";
import {
  DATA_SOURCES,
  EDITION_IDS,
  type EditionId,
  evaluateTap,
  PROVISIONS,
  parseEdition,
  type Standing,
  type TapCase,
} from "@lineside/tap-rules";
import { A } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { PASSING } from "./passing-cases.ts";

function part(c: TapCase, rule: string): Finding {
  const found = evaluateTap(c)
    .routes.flatMap(({ finding }) => finding.parts ?? [])
    .find((one) => one.rule === `nec/${rule}`);
  if (found === undefined) throw new Error(`no ${rule}`);
  return found;
}

const before = (year: number): readonly EditionId[] =>
  EDITION_IDS.filter((one) => Number(one) < year);
const since = (year: number): readonly EditionId[] =>
  EDITION_IDS.filter((one) => Number(one) >= year);

describe("the sources of what is cited", () => {
  const cited = EDITION_IDS.flatMap((edition) =>
    Object.values(PASSING).flatMap((one) =>
      [...walk(evaluateTap({ ...one, edition }).finding)].flatMap(({ cite, notes }) => [
        ...cite,
        ...notes.flatMap((note) => note.cite ?? []),
      ]),
    ),
  );
  const words = new Set(cited.flatMap(({ from }) => from ?? []));

  test("are words, with the code of what is no edition of the NEC behind them", () => {
    expect(words.size).toBeGreaterThan(3);
    for (const from of [...words].flatMap((one) => one.split(" and "))) {
      expect(from).toMatch(
        /^NEC 2017$|^EC&M magazine|^[A-Z]?[a-z].+ \([A-Z][A-Z0-9-]+\)$|^IAEI .+ \(S003\)$/,
      );
    }
    expect(words).toContain("NEC 2017");
    expect(words).toContain("IAEI article on NEC 2002 (S003) and NEC 2017");
  });

  test("a value taken from another edition says so", () => {
    const { finding } = evaluateTap({ ...PASSING["240.21(C)(6)"], edition: "2011" });
    const [general] = finding.cite;
    expect(general && formatCitation(general)).toBe(
      "NEC 2011, 240.21 [assumed unchanged, from NEC 2017]",
    );
    expect([...walk(finding)].flatMap(({ notes }) => notes.map(({ text }) => text))).toContain(
      "conditions as read in NEC 2017; no change is known between it and 2011",
    );
  });
});

describe("the data", () => {
  const runs: readonly (readonly [string, readonly Standing[]])[] = PROVISIONS.flatMap(
    (provision) => [
      [provision.id, provision.standings] as const,
      [`${provision.id}, next size up`, provision.nextSizeUp] as const,
      ...provision.conditions.flatMap((condition) => [
        ...(condition.standings === undefined
          ? []
          : [[condition.section, condition.standings] as const]),
        ...(condition.form === "each-end"
          ? ([
              [`${condition.section}, equipment`, condition.equipment],
              [`${condition.section}, instructions`, condition.listedInstructions],
            ] as const)
          : []),
      ]),
    ],
  );

  test.for(runs)("%s: every edition has exactly one standing, with a source", ([, standings]) => {
    for (const edition of EDITION_IDS) {
      const at = EDITION_IDS.indexOf(edition);
      const here = standings.filter(
        ({ from, to }) =>
          EDITION_IDS.indexOf(from) <= at && (to === undefined || at <= EDITION_IDS.indexOf(to)),
      );
      expect([edition, here.length]).toEqual([edition, 1]);
      for (const code of [here[0]?.source ?? ""].flat()) {
        expect(Object.keys(DATA_SOURCES)).toContain(code);
      }
      // what is not plainly there says why
      if (here[0]?.force !== "in-force") expect(here[0]?.note).toBeDefined();
    }
  });

  test("a rule is found by its section, and no two conditions share one", () => {
    for (const { id, conditions } of PROVISIONS) {
      const own = conditions
        .filter(({ form }) => form !== "no-tap-of-a-tap")
        .map(({ section }) => section);
      expect(new Set(own).size).toBe(own.length);
      expect(own.every((section) => section.startsWith(id))).toBe(true);
    }
  });
});

test.for(EDITION_IDS)("the findings of NEC %s cite it", (edition) => {
  for (const c of Object.values(PASSING)) {
    const cites = (finding: Finding): readonly string[] => [
      ...finding.cite.map((cite) => `${cite.document} ${cite.edition}`),
      ...[...(finding.parts ?? []), ...(finding.tried ?? [])].flatMap(cites),
    ];
    expect(new Set(cites(evaluateTap({ ...c, edition }).finding))).toEqual(
      new Set([`NEC ${edition}`]),
    );
  }
});

test("a condition read in 2017 is stated there and assumed unchanged beside it", () => {
  const status = (edition: EditionId) =>
    part({ ...PASSING["240.21(B)(1)"], edition }, "240.21(B)(1)(3)").cite[0]?.status;
  expect(EDITION_IDS.map((one) => [one, status(one)])).toEqual([
    ["2002", "assumed-unchanged"],
    ["2005", "assumed-unchanged"],
    ["2008", "assumed-unchanged"],
    ["2011", "assumed-unchanged"],
    ["2014", "assumed-unchanged"],
    ["2017", "stated"],
    ["2020", "single-source"],
    ["2023", "stated"],
  ]);
  const route = evaluateTap({ ...PASSING["240.21(B)(1)"], edition: "2008" }).routes[0]?.finding;
  expect(route?.notes[0]?.text).toContain("2017");
});

describe("240.21(C)(2)(4), one tenth through the transformer", () => {
  const c = PASSING["240.21(C)(2)"];
  const short = { upstream: { rating: A(1001) } };
  const rule = "240.21(C)(2)(4)";

  test("2002 does not have it: a secondary that would fall by it stands", () => {
    const old = {
      ...c,
      edition: "2002" as const,
      ends: [{ kind: "ocpd", rating: A(150) }] as const,
    };
    expect(part({ ...old, ...short }, rule).verdict).toBe("not-applicable");
    expect(evaluateTap({ ...old, ...short }).verdict).toBe("pass");
  });

  test.for(["2005", "2008", "2011", "2014"] as const)(
    "%s: not verified; only a verdict that rests on it is open",
    (edition) => {
      const ends = [{ kind: "ocpd", rating: A(150) }] as const;
      const met = part({ ...c, edition, ends }, rule);
      expect([met.verdict, met.notes.length]).toEqual(["pass", 1]);
      const open = part({ ...c, edition, ends, ...short }, rule);
      expect([open.verdict, String(open.margin)]).toEqual(["consult", "-0.2 A"]);
      expect(evaluateTap({ ...c, edition, ends, ...short }).verdict).toBe("consult");
      const missing = part({ ...c, edition, ends, ...short, install: { raceway: true } }, rule);
      expect(missing.verdict).toBe("needs-input");
      // another condition that fails settles the route, whatever this one says
      expect(evaluateTap({ ...c, edition, ends, ...short, load: A(300) }).verdict).toBe("fail");
    },
  );

  test.for(since(2017))("%s has it", (edition) => {
    expect(part({ ...c, edition, ...short }, rule).verdict).toBe("fail");
  });
});

describe("equipment that contains overcurrent devices, and listed instructions: known from 2014", () => {
  const c = PASSING["240.21(B)(1)"];
  const rule = "240.21(B)(1)(1)b";
  const spd = { ends: [{ kind: "spd", listedInstructionsMet: true }] } as const;

  test.for(before(2014))("%s: what rests on them alone is open", (edition) => {
    expect(part({ ...c, edition }, rule).verdict).toBe("consult");
    expect(part({ ...c, edition, ...spd }, rule).verdict).toBe("consult");
    expect(part({ ...c, edition, ends: [{ kind: "ocpd", rating: A(150) }] }, rule).verdict).toBe(
      "pass",
    );
    expect(part({ ...c, edition, ampacity: A(100) }, rule).verdict).toBe("fail");
  });

  test.for(since(2014))("%s has both", (edition) => {
    expect(part({ ...c, edition }, rule).verdict).toBe("pass");
    expect(part({ ...c, edition, ...spd }, rule).verdict).toBe("pass");
  });
});

describe("the next size up", () => {
  const failing = (id: "240.21(B)(2)" | "240.21(C)(6)", edition: EditionId) =>
    part({ ...PASSING[id], edition, ends: [{ kind: "ocpd", rating: A(225) }] }, `${id}(2)`);

  test.for(EDITION_IDS)(
    "%s: a device above the ampacity fails, with what the edition says",
    (edition) => {
      for (const [id, from] of [
        ["240.21(B)(2)", 2008],
        ["240.21(C)(6)", 2005],
      ] as const) {
        const { verdict, notes } = failing(id, edition);
        expect(verdict).toBe("fail");
        expect(notes[0]?.cite?.section).toBe(id.slice(0, 9));
        expect(notes[0]?.text.includes("silent")).toBe(Number(edition) < from);
      }
    },
  );
});

describe("parseEdition", () => {
  test.for(["1999", "2026"])("%s exists and is not answered", (edition) => {
    expect(() => parseEdition(edition)).toThrow(
      expect.objectContaining({ code: "UNVERIFIED_EDITION", path: "/edition" }),
    );
  });
  test.for(["2018", "2003", "NEC 2017", "", "__proto__", "constructor", 2017, null])(
    "%s is no edition",
    (edition) => {
      expect(() => parseEdition(edition, "/nec")).toThrow(
        expect.objectContaining({ code: "UNKNOWN_EDITION", path: "/nec" }),
      );
    },
  );
  test("no default", () => {
    expect(() => parseEdition(undefined)).toThrow(
      expect.objectContaining({ code: "MISSING_FIELD" }),
    );
  });
});

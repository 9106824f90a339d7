import { type Finding, formatCitation, walk } from "@lineside/findings";
import {
  type Condition,
  DATA_SOURCES,
  EDITION_IDS,
  type EditionId,
  evaluateTap,
  PROVISIONS,
  type ProvisionId,
  parseEdition,
  type Standing,
} from "@lineside/tap-rules";
import { describe, expect, test } from "vitest";
import { nameOf, partFor, routeFor } from "./conditions/condition-row.ts";
import { PASSING } from "./passing-cases.ts";

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

/** A condition with those within it. */
function withInner(condition: Condition): readonly Condition[] {
  if (condition.form === "any-of") return [condition, ...condition.of.flatMap(withInner)];
  return condition.form === "other-side" ? [condition, ...withInner(condition.of)] : [condition];
}

/** Sections that a provision takes over from others, beside its own and 705.12. */
const TAKEN_OVER: Readonly<Partial<Record<ProvisionId, readonly string[]>>> = {
  "240.21(C)(5)": ["240.21(B)(3)"],
  "240.92(B)/(B)(2)": ["240.92(B)", "240.21(B)(2)"],
  "240.92(B)/(B)(3)": ["240.92(B)", "240.21(B)(3)"],
  "240.92(B)/(B)(4)": ["240.92(B)", "240.21(B)(4)"],
  "240.21(G)": ["445.13"],
  "430.28(1)": ["430.28/"],
  "430.28(2)": ["430.28/"],
  "430.28(3)": ["430.28/"],
  "430.28 Ex": ["430.28/"],
};

describe("the data", () => {
  const runs: readonly (readonly [string, readonly Standing[]])[] = PROVISIONS.flatMap(
    ({ id, standings, nextSizeUp, conditions }) => [
      [id, standings] as const,
      ...(nextSizeUp === undefined ? [] : [[`${id}, next size up`, nextSizeUp.standings] as const]),
      ...conditions.flatMap(withInner).flatMap((condition) => [
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

  test("a rule is found by its section, and no two conditions of a provision share a name", () => {
    for (const { id, conditions } of PROVISIONS) {
      const names = conditions.map(nameOf);
      expect(new Set(names).size).toBe(names.length);
      const own = [id, "240.21/no-tap-of-a-tap", "705.12", ...(TAKEN_OVER[id] ?? [])];
      const strange = names.filter((name) => !own.some((one) => name.startsWith(one)));
      expect([id, strange]).toEqual([id, []]);
    }
  });

  test("conditions of scope stand first, so that nothing is judged before it is known whom it is for", () => {
    for (const { id, conditions } of PROVISIONS) {
      const scopes = conditions.map(({ scope }) => scope === true);
      expect([id, scopes]).toEqual([id, [...scopes].sort((a, b) => Number(b) - Number(a))]);
    }
  });

  test("every condition has words, and no two of a provision have the same", () => {
    for (const { id, conditions } of PROVISIONS) {
      const words = conditions.flatMap(withInner).map((one) => one.words);
      expect([id, words.filter((one) => one.length < 8)]).toEqual([id, []]);
      const top = conditions.map((one) => one.words);
      expect([id, new Set(top).size]).toEqual([id, top.length]);
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
    partFor("240.21(B)(1)", "240.21(B)(1)(3)", routeFor("240.21(B)(1)", { "/edition": edition }))
      .cite[0]?.status;
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

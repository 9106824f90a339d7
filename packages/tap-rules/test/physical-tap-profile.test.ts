import { walk } from "@lineside/findings";
import {
  evaluatePhysicalTap,
  maxAvailableFault,
  maxPathCurrent,
  minPathArea,
  type PhysicalTapProfile,
  parsePhysicalTapProfile,
  SERVICE_ENTRANCE_TAP_ARTICLE,
} from "@lineside/tap-rules";
import { A, faultKA, in2, microohm, mm2 } from "@lineside/units";
import { expect, test } from "vitest";
import { checkOf, SOUND_TAP } from "./sound-tap.ts";

/** What another team might write: other limits, fewer checks, a document of its own. */
const WORKS: PhysicalTapProfile = {
  id: "works-standard-12",
  rules: "works-12",
  nature: "a standard of the works, not a code",
  sources: { W12: { document: "Works standard 12", edition: "2021" } },
  checks: {
    "current-density": {
      source: "W12",
      section: "4.1",
      status: "stated",
      most: { value: "1.2", unit: "A/mm²" },
      paths: ["busbar"],
      materials: ["copper", "aluminum"],
    },
    "contact-resistance": {
      source: "W12",
      section: "4.2",
      status: "derived",
      from: "4.1",
      below: { value: "25", unit: "µΩ" },
    },
    "fault-current": { source: "W12", section: "4.3", status: "stated" },
  },
};

test("another team's profile judges by its own limits and under its own name", () => {
  const tap = {
    paths: [
      { kind: "busbar", material: "aluminum", area: mm2(100), current: A(120) },
      { kind: "contact-face", material: "copper" },
    ],
    joints: [{ contactResistance: microohm(24) }],
    enclosure: { sccr: faultKA(10) },
    availableFault: faultKA(10),
  } as const;
  const answer = evaluatePhysicalTap(tap, WORKS);
  expect(answer.profile).toBe("works-standard-12");
  expect(answer.verdict).toBe("pass");
  expect(answer.checks.map(({ check, finding }) => `${check} ${finding.rule}`)).toEqual([
    "current-density works-12/current-density",
    "contact-resistance works-12/contact-resistance",
    "fault-current works-12/fault-current",
  ]);
  expect(checkOf("contact-resistance", tap, WORKS).cite).toEqual([
    {
      document: "Works standard 12",
      edition: "2021",
      section: "4.2",
      status: "derived",
      from: "4.1",
    },
  ]);
  const [, face] = checkOf("current-density", tap, WORKS).parts ?? [];
  expect(face?.notes[0]?.text).toBe("the figure is for busbar only");
  // no usual range, no upkeep: nothing is said of them
  expect(checkOf("fault-current", tap, WORKS).notes).toEqual([]);
  expect(answer.finding.notes.map(({ text }) => text)).toEqual([
    "a standard of the works, not a code, says so: no verdict of a code follows from it",
  ]);
});

test("a profile with no checks judges nothing", () => {
  const answer = evaluatePhysicalTap(SOUND_TAP, { ...WORKS, checks: {} });
  expect(answer.verdict).toBe("not-applicable");
  expect(answer.due).toEqual([]);
});

test("the inverses go by the profile", () => {
  const bar = { kind: "busbar", material: "aluminum", area: mm2(50), current: A(60) } as const;
  expect(String(maxPathCurrent(bar, WORKS).value)).toBe("60 A");
  expect(String(minPathArea({ ...bar, area: undefined }, WORKS).value)).toBe("50 mm²");
  const none = { ...WORKS, checks: {} };
  expect(maxPathCurrent(bar, none).reason).toBe("the profile sets no current density");
  expect(minPathArea(bar, none).value).toBeNull();
  expect(maxAvailableFault({ sccr: faultKA(10) }, none)).toEqual({
    value: null,
    reason: "the profile sets no limit of fault current",
  });
});

test("one end of the usual range is enough", () => {
  const checks = (row: object): PhysicalTapProfile => ({
    ...WORKS,
    checks: {
      "fault-current": { source: "W12", section: "4.3", status: "stated", ...row },
    },
  });
  const note = (profile: PhysicalTapProfile) =>
    checkOf("fault-current", { enclosure: { sccr: faultKA(30) } }, profile).notes[0]?.text;
  expect(note(checks({ usualLeast: { value: "42", unit: "kA" } }))).toBe(
    "the rating of 30 kA is below what the document speaks of, from 42 kA",
  );
  expect(note(checks({ usualMost: { value: "22", unit: "kA" } }))).toBe(
    "the rating of 30 kA is above what the document speaks of, to 22 kA",
  );
});

test("every row of the article has its source, its heading and its status, and is JSON", () => {
  const text = JSON.stringify(SERVICE_ENTRANCE_TAP_ARTICLE);
  expect(JSON.parse(text)).toEqual(SERVICE_ENTRANCE_TAP_ARTICLE);
  expect(parsePhysicalTapProfile(JSON.parse(text))).toEqual(SERVICE_ENTRANCE_TAP_ARTICLE);
  const rows = [
    ...Object.values(SERVICE_ENTRANCE_TAP_ARTICLE.checks),
    ...Object.values(SERVICE_ENTRANCE_TAP_ARTICLE.upkeep ?? {}),
  ];
  expect(rows).toHaveLength(20);
  expect(
    rows.filter(({ source, status }) => source !== "S000" || status !== "single-source"),
  ).toEqual([]);
});

const article = SERVICE_ENTRANCE_TAP_ARTICLE;
const density = article.checks["current-density"];

/** The article with one row of its checks changed. */
const row = (id: string, change: object) => ({
  ...article,
  checks: {
    ...article.checks,
    [id]: { ...article.checks[id as "torque"], ...change },
  },
});

const BAD: readonly (readonly [string, string, unknown])[] = [
  ["WRONG_KIND", "/profile", null],
  ["WRONG_KIND", "/profile", [article]],
  ["UNKNOWN_FIELD", "/profile/limits", { ...article, limits: {} }],
  ["MISSING_FIELD", "/profile/id", { ...article, id: undefined }],
  ["WRONG_KIND", "/profile/id", { ...article, id: "Article 000" }],
  ["WRONG_KIND", "/profile/id", { ...article, id: "a".repeat(61) }],
  ["MISSING_FIELD", "/profile/rules", { ...article, rules: undefined }],
  ["WRONG_KIND", "/profile/rules", { ...article, rules: "nec" }],
  ["WRONG_KIND", "/profile/rules", { ...article, rules: "nesc" }],
  ["WRONG_KIND", "/profile/rules", { ...article, rules: "nec/230.82" }],
  ["MISSING_FIELD", "/profile/nature", { ...article, nature: undefined }],
  ["WRONG_KIND", "/profile/nature", { ...article, nature: "" }],
  ["MISSING_FIELD", "/profile/sources", { ...article, sources: undefined }],
  ["WRONG_KIND", "/profile/sources", { ...article, sources: null }],
  ["WRONG_KIND", "/profile/sources/S000", { ...article, sources: { S000: "the article" } }],
  [
    "MISSING_FIELD",
    "/profile/sources/S000/document",
    { ...article, sources: { S000: { edition: "" } } },
  ],
  [
    "WRONG_KIND",
    "/profile/sources/S000/edition",
    { ...article, sources: { S000: { document: "x" } } },
  ],
  [
    "TOO_MANY",
    "/profile/sources",
    {
      ...article,
      sources: Object.fromEntries(
        Array.from({ length: 101 }, (_, i) => [`S${i}`, { document: "x", edition: "" }]),
      ),
    },
  ],
  ["MISSING_FIELD", "/profile/checks", { ...article, checks: undefined }],
  ["UNKNOWN_FIELD", "/profile/checks/colour", { ...article, checks: { colour: {} } }],
  ["WRONG_KIND", "/profile/checks/torque", { ...article, checks: { torque: null } }],
  ["WRONG_KIND", "/profile/upkeep", { ...article, upkeep: null }],
  ["MISSING_FIELD", "/profile/checks/torque/source", row("torque", { source: undefined })],
  ["UNKNOWN_WORD", "/profile/checks/torque/source", row("torque", { source: "S999" })],
  ["UNKNOWN_WORD", "/profile/checks/torque/source", row("torque", { source: "toString" })],
  ["MISSING_FIELD", "/profile/checks/torque/section", row("torque", { section: undefined })],
  ["MISSING_FIELD", "/profile/checks/torque/status", row("torque", { status: undefined })],
  ["UNKNOWN_WORD", "/profile/checks/torque/status", row("torque", { status: "lost" })],
  ["WRONG_KIND", "/profile/checks/torque/from", row("torque", { from: 3 })],
  ["UNKNOWN_FIELD", "/profile/checks/torque/most", row("torque", { most: 3 })],
  [
    "MISSING_FIELD",
    "/profile/checks/current-density/most",
    row("current-density", { most: undefined }),
  ],
  ["WRONG_KIND", "/profile/checks/current-density/most", row("current-density", { most: 1000 })],
  [
    "WRONG_KIND",
    "/profile/checks/current-density/most",
    row("current-density", { most: { value: "1000", unit: "A" } }),
  ],
  [
    "OUT_OF_RANGE",
    "/profile/checks/current-density/most",
    row("current-density", { most: { value: "0", unit: "A/in²" } }),
  ],
  ["OUT_OF_RANGE", "/profile/checks/current-density/paths", row("current-density", { paths: [] })],
  [
    "UNKNOWN_WORD",
    "/profile/checks/current-density/paths/1",
    row("current-density", { paths: ["wire", "rod"] }),
  ],
  [
    "WRONG_KIND",
    "/profile/checks/current-density/materials",
    row("current-density", { materials: "copper" }),
  ],
  [
    "TOO_MANY",
    "/profile/checks/current-density/materials",
    row("current-density", { materials: Array(101).fill("copper") }),
  ],
  [
    "WRONG_KIND",
    "/profile/checks/current-density/whyNotOthers",
    row("current-density", { whyNotOthers: "x".repeat(1001) }),
  ],
  ["UNKNOWN_WORD", "/profile/checks/bolt-grade/least", row("bolt-grade", { least: "8.8" })],
  [
    "UNKNOWN_WORD",
    "/profile/checks/enclosure-type/oneOf/0",
    row("enclosure-type", { oneOf: ["3r"] }),
  ],
  ["OUT_OF_RANGE", "/profile/checks/arc-flash-study/months", row("arc-flash-study", { months: 0 })],
  [
    "OUT_OF_RANGE",
    "/profile/checks/arc-flash-study/months",
    row("arc-flash-study", { months: 1.5 }),
  ],
  [
    "OUT_OF_RANGE",
    "/profile/checks/arc-flash-study/months",
    row("arc-flash-study", { months: 1201 }),
  ],
  [
    "OUT_OF_RANGE",
    "/profile/checks/arc-flash-study/months",
    row("arc-flash-study", { months: "60" }),
  ],
  [
    "CONTRADICTION",
    "/profile/checks/nominal-voltage/least",
    row("nominal-voltage", { least: { value: "601", unit: "V" } }),
  ],
  [
    "CONTRADICTION",
    "/profile/checks/fault-current/usualLeast",
    row("fault-current", { usualLeast: { value: "201", unit: "kA" } }),
  ],
];

test.for(BAD)("%s at %s", ([code, path, profile]) => {
  const error = expect.objectContaining({ name: "TapRulesError", code, path });
  expect(() => parsePhysicalTapProfile(profile)).toThrow(error);
  expect(() => evaluatePhysicalTap({}, profile as PhysicalTapProfile)).toThrow(error);
});

test("the limits of a profile themselves are allowed", () => {
  const level = { value: "120", unit: "V" };
  const profile = row("nominal-voltage", { least: level, most: level });
  expect(parsePhysicalTapProfile(profile).id).toBe("service-entrance-tap-article");
  expect(parsePhysicalTapProfile(row("arc-flash-study", { months: 1200 })).id).toBe(article.id);
  expect(density?.paths).toEqual(["busbar", "contact-face"]);
});

test("a key __proto__ is refused like any unknown field", () => {
  const profile = JSON.parse(`{"__proto__": {}, ${JSON.stringify(article).slice(1)}`);
  expect(() => parsePhysicalTapProfile(profile)).toThrow(
    expect.objectContaining({ code: "UNKNOWN_FIELD", path: "/profile/__proto__" }),
  );
});

test("every rule id of another profile is its own", () => {
  const rules = [...walk(evaluatePhysicalTap(SOUND_TAP, { ...article, rules: "acme" }).finding)];
  expect(rules.filter(({ rule }) => !rule.startsWith("acme/"))).toEqual([]);
  expect(rules.length).toBeGreaterThan(20);
});

test("an area is in the unit of the density where the path names none", () => {
  const face = { kind: "contact-face", material: "copper", current: A(500) } as const;
  expect(String(minPathArea(face).value)).toBe("0.5 in²");
  expect(String(minPathArea({ ...face, area: mm2(1) }).value)).toBe("322.58 mm²");
  expect(String(maxPathCurrent({ ...face, area: in2("0.25") }).value)).toBe("250 A");
});

import { type Finding, fromJson, toJson, type Verdict, walk } from "@lineside/findings";
import {
  EDITION_IDS,
  evaluateSupplySide,
  evaluateTap,
  SUPPLY_SIDE_KINDS,
  SUPPLY_SIDE_ROWS,
  type SupplySideConnection,
} from "@lineside/tap-rules";
import { A } from "@lineside/units";
import { describe, expect, test } from "vitest";

type Said = Omit<SupplySideConnection, "edition">;
const judge = (said: Said) => evaluateSupplySide({ edition: "2017", ...said });
const missingOf = (finding: Finding) =>
  [...walk(finding)].flatMap(({ missing }) => missing.map(({ path }) => path));

const CASES: readonly (readonly [Verdict, string | undefined, Said])[] = [
  ["pass", "limiters", { connects: "current-limiter" }],
  ["pass", "meters", { connects: "meter" }],
  ["pass", "meters", { connects: "meter-socket" }],
  ["pass", "meter-disconnect", { connects: "meter-disconnect-switch" }],
  ["pass", "instruments", { connects: "instrument-transformer" }],
  ["pass", "instruments", { connects: "shunt" }],
  ["pass", "instruments", { connects: "monitoring-tap" }],
  ["pass", "instruments", { connects: "load-management-device" }],
  ["pass", "instruments", { connects: "surge-arrester" }],
  ["pass", "instruments", { connects: "type-1-spd" }],
  ["pass", "taps", { connects: "tap", purpose: "load-management" }],
  ["pass", "taps", { connects: "tap", purpose: "standby-power" }],
  ["pass", "taps", { connects: "tap", purpose: "fire-pump" }],
  ["pass", "taps", { connects: "tap", purpose: "fire-alarm" }],
  ["pass", "taps", { connects: "tap", purpose: "sprinkler-alarm" }],
  ["fail", "taps", { connects: "tap", purpose: "other" }],
  ["needs-input", "taps", { connects: "tap" }],
  ["pass", "power-sources", { connects: "power-production-source" }],
  ["pass", "control-circuits", { connects: "control-circuit", forPowerOperableDisconnect: true }],
  ["fail", "control-circuits", { connects: "control-circuit", forPowerOperableDisconnect: false }],
  ["needs-input", "control-circuits", { connects: "control-circuit" }],
  ["pass", "protection-in-listed-equipment", { connects: "type-2-spd", inListedEquipment: true }],
  ["fail", "protection-in-listed-equipment", { connects: "type-2-spd", inListedEquipment: false }],
  ["needs-input", "protection-in-listed-equipment", { connects: "type-2-spd" }],
  [
    "pass",
    "protection-in-listed-equipment",
    { connects: "ground-fault-protection", inListedEquipment: true },
  ],
  ["needs-input", "protection-in-listed-equipment", { connects: "ground-fault-protection" }],
  [
    "pass",
    "utility-communications",
    { connects: "utility-communications", listed: true, ofUtility: true },
  ],
  [
    "fail",
    "utility-communications",
    { connects: "utility-communications", listed: false, ofUtility: true },
  ],
  ["fail", "utility-communications", { connects: "utility-communications", ofUtility: false }],
  ["needs-input", "utility-communications", { connects: "utility-communications", listed: true }],
  ["consult", undefined, { connects: "splice" }],
  ["fail", undefined, { connects: "other" }],
  ["needs-input", undefined, {}],
];

test.for(CASES)("%s by %s: %o", ([verdict, row, said]) => {
  const answer = judge(said);
  expect(answer.verdict).toBe(verdict);
  expect(answer.finding.verdict).toBe(verdict);
  expect(answer.row?.id).toBe(row);
});

test("each kind stands in one row, but for splices and what is on no list", () => {
  const named = SUPPLY_SIDE_ROWS.flatMap(({ connects }) => connects);
  expect([...named, "splice", "other"].toSorted()).toEqual([...SUPPLY_SIDE_KINDS].toSorted());
  expect(new Set(SUPPLY_SIDE_ROWS.map(({ id }) => id)).size).toBe(9);
});

test("what is missing is asked for by name", () => {
  expect(missingOf(judge({}).finding)).toEqual(["/connects"]);
  expect(missingOf(judge({ connects: "tap" }).finding)).toEqual(["/purpose"]);
  expect(missingOf(judge({ connects: "type-2-spd" }).finding)).toEqual(["/inListedEquipment"]);
  expect(missingOf(judge({ connects: "utility-communications" }).finding)).toEqual([
    "/listed",
    "/ofUtility",
  ]);
  const [question] = judge({ connects: "tap" }).finding.parts?.[0]?.missing ?? [];
  expect(question?.choices).toEqual([
    "load-management",
    "standby-power",
    "fire-pump",
    "fire-alarm",
    "sprinkler-alarm",
  ]);
});

describe("the tap rules have no part in it", () => {
  const notes = (said: Said) => judge(said).finding.notes;

  test.for(["monitoring-tap", "tap", "splice", "instrument-transformer"] as const)(
    "%s",
    (connects) => {
      const text = notes({ connects }).map((note) => note.text);
      expect(text.some((one) => one.includes("the 10-ft and 25-ft rules do not apply"))).toBe(true);
      const conflict = notes({ connects }).find(({ kind }) => kind === "conflict");
      expect(conflict?.cite?.document).toBe(
        "Installing Safe and Compliant Service Entrance Taps (S000)",
      );
      expect(conflict?.cite?.status).toBe("single-source");
    },
  );

  test("a meter is not said to be a tap", () => {
    expect(notes({ connects: "meter" })).toEqual([]);
  });

  test("of monitoring the item is named, of taps that they are made as 230.46 says", () => {
    const cites = (said: Said) => notes(said).map(({ cite }) => cite?.section);
    expect(cites({ connects: "monitoring-tap" })).toEqual([
      "230.82(4)",
      "240.21(D)",
      "Implementation Logic",
      "230.46",
    ]);
    expect(cites({ connects: "instrument-transformer" })).toEqual([
      "230.82(4)",
      "240.21(D)",
      "Implementation Logic",
    ]);
    expect(cites({ connects: "tap", purpose: "fire-pump" })).toEqual([
      "240.21(D)",
      "Implementation Logic",
      "230.46",
    ]);
  });

  test("and they say the same of a service conductor", () => {
    const answer = evaluateTap({ edition: "2017", conductor: "service" });
    expect(answer.verdict).toBe("not-applicable");
  });
});

describe("editions", () => {
  test.for([...EDITION_IDS])("%s gives the verdicts of 2017, and says how it knows", (edition) => {
    for (const [verdict, row, said] of CASES) {
      const answer = evaluateSupplySide({ edition, ...said });
      expect(answer.verdict).toBe(verdict);
      expect(answer.row?.id).toBe(row);
      const [cite] = answer.finding.cite;
      expect(cite?.edition).toBe(edition);
      expect([cite?.status, cite?.from]).toEqual(
        edition === "2017" ? ["stated", undefined] : ["assumed-unchanged", "NEC 2017"],
      );
      const recovered = answer.finding.notes.some(({ kind }) => kind === "recovered-value");
      expect(recovered).toBe(edition !== "2017" && row !== undefined);
    }
  });

  test("only the item whose number was read is numbered", () => {
    const sections = SUPPLY_SIDE_ROWS.map(({ id, section }) => [id, section]);
    expect(sections.filter(([, section]) => section !== "230.82")).toEqual([
      ["instruments", "230.82(4)"],
    ]);
  });

  test("the section of power sources is that of 2017 in every edition", () => {
    const { notes } = evaluateSupplySide({
      edition: "2023",
      connects: "power-production-source",
    }).finding;
    expect(notes[0]?.cite).toEqual({
      document: "NEC",
      edition: "2017",
      section: "705.12(A)",
      status: "stated",
    });
  });
});

test("every finding is of the code, and goes through JSON", () => {
  for (const [, , said] of CASES) {
    const { finding } = judge({ ...said, subject: "/connections/1" });
    expect(finding.subject).toBe("/connections/1");
    expect([...walk(finding)].filter(({ rule }) => !rule.startsWith("nec/230."))).toEqual([]);
    expect(toJson(fromJson(toJson(finding)))).toEqual(toJson(finding));
  }
});

const BAD: readonly (readonly [string, string, object])[] = [
  ["MISSING_FIELD", "/edition", { edition: undefined }],
  ["UNKNOWN_EDITION", "/edition", { edition: "2018" }],
  ["UNVERIFIED_EDITION", "/edition", { edition: "2026" }],
  ["UNKNOWN_WORD", "/connects", { connects: "panel" }],
  ["UNKNOWN_WORD", "/connects", { connects: "constructor" }],
  ["UNKNOWN_WORD", "/purpose", { connects: "tap", purpose: "monitoring" }],
  ["WRONG_KIND", "/listed", { connects: "utility-communications", listed: "UL" }],
  ["WRONG_KIND", "/ofUtility", { ofUtility: 1 }],
  ["WRONG_KIND", "/inListedEquipment", { inListedEquipment: null }],
  ["WRONG_KIND", "/forPowerOperableDisconnect", { forPowerOperableDisconnect: "shunt trip" }],
  ["WRONG_KIND", "/subject", { subject: "C1" }],
  ["WRONG_KIND", "/subject", { subject: "" }],
  ["UNKNOWN_FIELD", "/length", { length: A(1) }],
  ["CONTRADICTION", "/purpose", { connects: "monitoring-tap", purpose: "fire-pump" }],
  ["CONTRADICTION", "/listed", { connects: "meter", listed: true }],
  ["CONTRADICTION", "/inListedEquipment", { connects: "type-1-spd", inListedEquipment: true }],
  ["CONTRADICTION", "/ofUtility", { connects: "other", ofUtility: true }],
];

test.for(BAD)("%s at %s", ([code, path, change]) => {
  const said = { edition: "2017", ...change } as SupplySideConnection;
  expect(() => evaluateSupplySide(said)).toThrow(
    expect.objectContaining({ name: "TapRulesError", code, path }),
  );
});

test.for([null, undefined, "tap", [], A(1)])("%s is no connection", (value) => {
  expect(() => evaluateSupplySide(value as unknown as SupplySideConnection)).toThrow(
    expect.objectContaining({ code: "WRONG_KIND", path: "" }),
  );
});

test("what is not yet connected may have any of the facts", () => {
  expect(judge({ purpose: "fire-pump", listed: true }).verdict).toBe("needs-input");
});

import { A, degC, deltaC, formatRational, inch } from "@lineside/units";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ampacity,
  EDITION_IDS,
  type LimitQuestion,
  largestAmbient,
  largestCount,
} from "../src/index.ts";
import { at75, copper } from "./as-installed.ts";
import { caught } from "./caught.ts";

const at90 = { terminations: [{ kind: "separate-connector", listedFor: 90 }] } as const;
const ask = (amperes: number | string, more: Partial<LimitQuestion> = {}): LimitQuestion => ({
  conductor: copper("3/0 AWG", "THWN-2"),
  installation: at75,
  required: A(amperes),
  ...more,
});

describe("the hottest ambient", () => {
  const hottest = (question: LimitQuestion, edition: "2014" | "2017" = "2017") => {
    const { ambient, finding, next } = largestAmbient(question, edition);
    return `${ambient} ${finding.verdict}, ${next?.ambient} ${next?.finding.verdict}`;
  };

  test.each<[string, LimitQuestion, string]>([
    ["by the table: the end of a band", ask(180), "50 °C pass, 55 °C fail"],
    ["just what the band gives", ask("184.5"), "50 °C pass, 55 °C fail"],
    ["just more", ask("184.501"), "45 °C pass, 50 °C fail"],
    ["the last band", ask(65), "85 °C pass, undefined undefined"],
    ["as much as the terminations allow", ask(200), "40 °C pass, 45 °C fail"],
    ["more than the terminations allow", ask(201), "undefined fail, undefined undefined"],
  ])("%s", (_, question, want) => {
    expect(hottest(question)).toBe(want);
  });

  test("on a roof it is the ambient before what the roof adds", () => {
    const roof = { ...at75, heightAboveRoof: inch(2) };
    expect(hottest(ask(180, { installation: roof }), "2014")).toBe("28 °C pass, 33 °C fail");
    expect(hottest(ask(180, { installation: roof }), "2017")).toBe("50 °C pass, 55 °C fail");
    const exempt = ask(180, {
      conductor: copper("3/0 AWG", "XHHW-2"),
      installation: { ...at75, heightAboveRoof: inch(0) },
    });
    expect(hottest(exempt)).toBe("50 °C pass, 55 °C fail");
  });

  test("by the equation: exactly where the current is just carried", () => {
    const exact = { ...at75, correction: "equation" } as const;
    // 90 − 60 · (180/225)²
    expect(hottest(ask(180, { installation: exact }))).toBe("51.6 °C pass, 51.7 °C fail");
    const { ambient } = largestAmbient(ask(170, { installation: exact }), "2017");
    expect(ambient && formatRational(ambient.value)).toBe("7526/135");
    const six = { ...exact, currentCarrying: 6 };
    expect(hottest(ask(150, { installation: six }))).toBe("145/3 °C pass, 1453/30 °C fail");
    expect(
      hottest(ask(400, { installation: exact, conductor: copper("3/0 AWG", "THWN-2", 2) })),
    ).toMatch(/°C pass/);
    expect(hottest(ask(201, { installation: exact }))).toMatch(/^undefined fail/);
    expect(hottest(ask(100_000, { installation: exact }))).toMatch(/^undefined fail/);
  });

  test("by the equation in free air, and where the place is not given", () => {
    const air = { method: "free-air-single", correction: "equation", ...at90 } as const;
    // 350 A: 90 − 60 · (210/350)²
    expect(hottest(ask(210, { installation: air }))).toBe("68.4 °C pass, 68.5 °C fail");
    const xhhw = { ...at90, correction: "equation" } as const;
    const { finding } = largestAmbient(
      { conductor: copper("3/0 AWG", "XHHW"), installation: xhhw, required: A(160) },
      "2017",
    );
    expect(["pass", "needs-input"]).toContain(finding.verdict);
  });

  test("what is missing is asked for", () => {
    const { finding, ambient } = largestAmbient(
      ask(100, { conductor: { size: "3/0 AWG" } }),
      "2017",
    );
    expect(ambient).toBeUndefined();
    expect(finding.verdict).toBe("needs-input");
    const exact = ask(100, { conductor: {}, installation: { correction: "equation" } });
    expect(largestAmbient(exact, "2017").finding.missing.length).toBeGreaterThan(0);
  });

  test("property: what is found passes, a hotter one does not", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...EDITION_IDS),
        fc.constantFrom("table", "equation" as const),
        fc.integer({ min: 10, max: 2300 }),
        (id, correction, tenths) => {
          const installation = { ...at75, correction, currentCarrying: 3 };
          const required = A(`${tenths}/10`);
          const conductor = copper("3/0 AWG", "THWN-2");
          const { ambient, finding, next } = largestAmbient(
            { conductor, installation, required },
            id,
          );
          if (ambient === undefined) {
            expect(tenths).toBeGreaterThan(2000);
            return;
          }
          expect(finding.verdict).toBe("pass");
          if (next !== undefined) expect(next.finding.verdict).not.toBe("pass");
          const hotter = { ...installation, ambient: ambient.plus(deltaC("0.01")) };
          const again = ampacity(conductor, hotter, id, { required }).finding.verdict;
          expect(again).not.toBe("pass");
        },
      ),
      { seed: 31015, numRuns: 200 },
    );
  });
});

describe("the largest count", () => {
  const most = (question: LimitQuestion) => {
    const { count, finding, next } = largestCount(question, "2017");
    return `${count} ${finding.verdict}, ${next?.count} ${next?.finding.verdict}`;
  };

  test.each<[string, LimitQuestion, string]>([
    ["as many as the terminations allow", ask(200), "3 pass, 4 fail"],
    ["4 to 6: 180 A", ask(180), "6 pass, 7 fail"],
    ["just more", ask("180.1"), "3 pass, 4 fail"],
    ["7 to 9: 157.5 A", ask(157), "9 pass, 10 fail"],
    ["31 to 40: 90 A", ask(90), "40 pass, 41 fail"],
    ["any: 78.75 A", ask("78.75"), "any pass, undefined undefined"],
    ["none", ask(201), "undefined fail, undefined undefined"],
  ])("%s", (_, question, want) => {
    expect(most(question)).toBe(want);
  });

  test("in an ambient", () => {
    const hot = { ...at75, ambient: degC(45) };
    // 225 A × 0.87 = 195.75 A, × 0.8 = 156.6 A
    expect(most(ask("156.6", { installation: hot }))).toBe("6 pass, 7 fail");
    expect(most(ask("156.7", { installation: hot }))).toBe("3 pass, 4 fail");
  });

  test("bad input", () => {
    expect(caught(() => largestCount(ask(0), "2017")).path).toBe("/required");
    expect(caught(() => largestAmbient(ask(0), "2017")).path).toBe("/required");
  });
});

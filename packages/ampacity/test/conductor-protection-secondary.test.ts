import type { Finding } from "@lineside/findings";
import { A, kV, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  EDITION_IDS,
  type EditionId,
  type ProtectionCase,
  SECONDARY_CONNECTIONS,
  type SecondaryTransformer,
} from "../src/index.ts";
import { copper, judge, part, routes, texts } from "./conductor-protection-case.ts";

describe("(F): the secondary conductors of a transformer", () => {
  const WHOLE: SecondaryTransformer = {
    connection: "single-phase-2-wire",
    vp: V(120),
    vs: V(24),
    protectionOk: true,
  };
  const secondary = (
    amperes: number | string,
    transformer: SecondaryTransformer | undefined,
    edition: EditionId = "2017",
    change: Partial<ProtectionCase> = {},
  ) =>
    judge(
      20,
      "transformer-secondary",
      { ampacity: A(amperes), conductor: copper("3 AWG"), transformer, ...change },
      edition,
    );

  test.each(EDITION_IDS)("E29, %s: 20 A on 120 V needs 100 A on 24 V", (edition) => {
    const { finding: made, largest } = secondary(100, WHOLE, edition);
    expect([made.verdict, made.governs, String(largest)]).toEqual(["pass", "nec/240.4(F)", "20 A"]);
    expect(routes(made)).toEqual([
      "nec/ordinary-device not-applicable",
      "nec/240.4(A) not-applicable",
      "nec/240.4(E) not-applicable",
      "nec/240.4(F) pass",
      "nec/240.4(G) not-applicable",
    ]);
    expect(secondary("99.99", WHOLE, edition).finding.verdict).toBe("consult");
    expect(part(secondary("99.99", WHOLE, edition).finding, "nec/240.4(F)").verdict).toBe("fail");
  });

  test("the steps show both sides of the ratio", () => {
    const ratio = part(secondary(100, WHOLE).finding, "nec/240.4(F)/ratio");
    expect(
      ratio.steps.map(({ label, formula, value }) => `${label}: ${formula} = ${value}`),
    ).toEqual([
      "secondary ampacity, referred to the primary: A · Vs / Vp = 20 A",
      "secondary ampacity that the primary device needs: I · Vp / Vs = 100 A",
    ]);
    expect(
      ratio.steps.map(({ inputs }) => inputs.map(({ name, value }) => `${name} = ${value}`)),
    ).toEqual([
      ["A = 100 A", "Vs = 24 V", "Vp = 120 V"],
      ["I = 20 A", "Vp = 120 V", "Vs = 24 V"],
    ]);
    expect(`${ratio.required?.op} ${ratio.required?.value}`).toBe("<= 20 A");
    expect(String(ratio.margin)).toBe("0 A");
    expect(ratio.notes).toEqual([]);
  });

  test("each clause says what it asks", () => {
    const { parts = [] } = part(secondary(100, WHOLE).finding, "nec/240.4(F)");
    expect(parts.map(({ rule, title, verdict }) => `${rule}: ${title}: ${verdict}`)).toEqual([
      "nec/240.4(F)/connection: a single-phase 2-wire or a three-phase delta-delta 3-wire secondary: pass",
      "nec/240.4(F)/ratio: ampacity, referred to the primary, of at least the primary device: pass",
      "nec/240.4(F)/450.3: the transformer's own protection complies with 450.3: pass",
    ]);
    expect(parts.map(({ cite }) => cite[0]?.section)).toEqual(["240.4(F)", "240.4(F)", "240.4(F)"]);
    expect(texts(part(secondary(100, WHOLE, "2008").finding, "nec/240.4(F)"))).toEqual([
      "recovered-value: 240.4(F) is taken as in NEC 2017: no change is known",
    ]);
  });

  test.each(SECONDARY_CONNECTIONS)("%s", (connection) => {
    const { finding: made, largest } = secondary(100, { ...WHOLE, connection });
    const two = connection === "single-phase-2-wire" || connection === "delta-delta-3-wire";
    expect(part(made, "nec/240.4(F)/connection").verdict).toBe(two ? "pass" : "fail");
    expect(made.verdict).toBe(two ? "pass" : "consult");
    expect(largest === undefined).toBe(!two);
    expect(texts(part(made, "nec/240.4(E)"))[0]).toBe(
      two
        ? undefined
        : "advice: not judged here: 240.21(C); @lineside/tap-rules judges those of 240.21",
    );
  });

  test("its protection by 450.3 has to be met", () => {
    const { finding: made } = secondary(100, { ...WHOLE, protectionOk: false });
    expect(part(made, "nec/240.4(F)/450.3").verdict).toBe("fail");
    expect(made.verdict).toBe("consult");
  });

  test("what is not given is asked, unless another clause fails", () => {
    const asked = (transformer: SecondaryTransformer | undefined) =>
      part(secondary(100, transformer).finding, "nec/240.4(F)");
    const paths = ({ parts = [] }: Finding) =>
      parts.flatMap(({ missing }) => missing.map(({ path, expects }) => `${path} ${expects}`));
    expect(asked(undefined).verdict).toBe("needs-input");
    expect(secondary(100, undefined).finding.verdict).toBe("needs-input");
    expect(paths(asked(undefined))).toEqual([
      "/transformer/connection choice",
      "/transformer/vp voltage",
      "/transformer/vs voltage",
      "/transformer/protectionOk boolean",
    ]);
    for (const field of ["connection", "vp", "vs", "protectionOk"] as const) {
      const made = asked({ ...WHOLE, [field]: undefined });
      expect(made.verdict).toBe("needs-input");
      const missing = (made.parts ?? []).flatMap((one) => one.missing);
      expect(missing.map(({ path }) => path)).toEqual([`/transformer/${field}`]);
      expect(missing[0]?.ask).toMatch(/\?$/);
    }
    expect(asked({ connection: "delta-wye" }).verdict).toBe("fail");
    expect(asked({ vp: V(120), vs: V(12) }).verdict).toBe("fail");
    expect(secondary(100, { ...WHOLE, protectionOk: undefined }).largest).toBeUndefined();
  });

  test("voltages in any unit, compared exactly", () => {
    const high = {
      connection: "delta-delta-3-wire",
      vp: kV("0.48"),
      vs: V(208),
      protectionOk: true,
    } as const;
    const at = (amperes: string, rating: string) =>
      secondary(amperes, high, "2017", { device: { kind: "cb", rating: A(rating) } });
    // 480/13 A · 208/480 is 16 A
    expect(at("480/13", "16").finding.verdict).toBe("pass");
    expect(at("480/13", "16.0001").finding.verdict).toBe("consult");
    expect(String(at("480/13", "16").largest)).toBe("15 A");
  });

  test("the limit of a small conductor may go through the ratio too", () => {
    const up = {
      connection: "single-phase-2-wire",
      vp: V(120),
      vs: V(240),
      protectionOk: true,
    } as const;
    const at = (rating: number) =>
      secondary(25, up, "2017", {
        conductor: copper("14 AWG"),
        device: { kind: "cb", rating: A(rating) },
      });
    expect(
      [30, 31, 50, 51].map((one) => part(at(one).finding, "nec/240.4(F)/ratio").verdict),
    ).toEqual(["pass", "consult", "consult", "fail"]);
    expect(String(at(30).largest)).toBe("30 A");
    expect(texts(part(at(40).finding, "nec/240.4(F)/ratio"))).toEqual([
      "advice: whether 240.4(D) limits the primary device of a small secondary conductor, by the same ratio, is not verified",
    ]);
    const clad = { size: "14 AWG", material: "copper-clad aluminum" } as const;
    expect(secondary(25, up, "2023", { conductor: clad }).largest).toBeUndefined();
  });
});

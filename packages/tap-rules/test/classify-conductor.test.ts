import { type ConductorOrigin, classifyConductor, evaluateTap } from "@lineside/tap-rules";
import { A } from "@lineside/units";
import { describe, expect, test } from "vitest";

const from = (leaves: ConductorOrigin["leaves"], more: Partial<ConductorOrigin> = {}) =>
  classifyConductor({ edition: "2017", leaves, ...more });

describe("classifyConductor", () => {
  test("from the service point: never a tap, whatever its size", () => {
    const { is, tapRules, cite } = from("service-point", {
      upstreamRating: A(4000),
      ampacity: A(20),
    });
    expect([is, tapRules, cite.map(({ section }) => section)]).toEqual([
      "service",
      "not-applicable",
      ["240.21(D)", "230.91"],
    ]);
  });

  test("from transformer terminals: a secondary conductor", () => {
    const { is, tapRules, cite } = from("transformer");
    expect([is, tapRules, cite[0]?.section]).toEqual([
      "transformer-secondary",
      "apply",
      "240.21(C)",
    ]);
  });

  test("from another tap: a tap of a tap, which the general paragraph is for", () => {
    const { is, tapRules, because } = from("tap");
    expect([is, tapRules]).toEqual(["feeder-tap", "apply"]);
    expect(because).toContain("heldUpBy");
  });

  test.for([
    [349, "feeder"],
    [350, "feeder"],
    [351, "feeder-tap"],
  ] as const)("behind %i A with 350 A allowed by 240.4: %s", ([rating, is]) => {
    expect(
      from("device", { upstreamRating: A(rating), ampacity: A(310), ordinaryLimit: A(350) }).is,
    ).toBe(is);
  });

  test.for([
    [309, "feeder", "not-applicable"],
    [310, "feeder", "not-applicable"],
    [311, undefined, "not-settled"],
  ] as const)("behind %i A at 310 A, the next size up not known: %s", ([rating, is, tapRules]) => {
    const found = from("device", { upstreamRating: A(rating), ampacity: A(310) });
    expect([found.is, found.tapRules]).toEqual([is, tapRules]);
    expect(found.missing.map(({ path }) => path)).toEqual(
      is === undefined ? ["/ordinaryLimit"] : [],
    );
  });

  test("a small conductor is held to 240.4(D), not to its ampacity", () => {
    const found = from("device", { upstreamRating: A(20), ampacity: A(20), ordinaryLimit: A(15) });
    expect(found.is).toBe("feeder-tap");
  });

  test("with no device after it: a branch circuit", () => {
    const found = from("device", { upstreamRating: A(20), ampacity: A(25), deviceFollows: false });
    expect(found.is).toBe("branch-circuit");
  });

  test("nothing known: asks for both", () => {
    expect(from("device").missing.map(({ path }) => path)).toEqual([
      "/upstream/rating",
      "/ampacity",
    ]);
  });

  test("a tap is defined in 240.2, and from 2023 in Article 100", () => {
    const section = (edition: "2020" | "2023") =>
      classifyConductor({ edition, leaves: "device", upstreamRating: A(20), ampacity: A(20) })
        .cite[0]?.section;
    expect([section("2020"), section("2023")]).toEqual(["240.2", "Article 100"]);
  });

  test("an origin that is none", () => {
    const origin = { edition: "2017", leaves: "pole" } as unknown as ConductorOrigin;
    expect(() => classifyConductor(origin)).toThrow(
      expect.objectContaining({ code: "UNKNOWN_WORD", path: "/leaves" }),
    );
  });
});

describe("evaluateTap of conductors that are no taps", () => {
  const long = { edition: "2017", ampacity: A(400), heldUpBy: [] } as const;

  test("service conductors: 240.21(D)", () => {
    const answer = evaluateTap({ edition: "2017", conductor: "service" });
    expect([answer.verdict, answer.routes, answer.finding.cite[0]?.section]).toEqual([
      "not-applicable",
      [],
      "240.21(D)",
    ]);
  });

  test.for([
    [399, undefined, "not-applicable"],
    [400, undefined, "not-applicable"],
    [401, undefined, "needs-input"],
    [450, 450, "not-applicable"],
    [451, 450, "needs-input"],
    [400, 350, "needs-input"],
  ] as const)("a feeder tap behind %i A, %s A allowed: %s", ([rating, limit, verdict]) => {
    const ordinaryLimit = limit === undefined ? undefined : A(limit);
    const answer = evaluateTap({
      ...long,
      conductor: "feeder-tap",
      upstream: { rating: A(rating) },
      ordinaryLimit,
    });
    expect(answer.verdict).toBe(verdict);
    expect(answer.routes.length).toBe(verdict === "not-applicable" ? 0 : 10);
  });

  test("held up by a tap it is judged all the same, and asked where that is not said", () => {
    const c = { ...long, conductor: "feeder-tap", upstream: { rating: A(200) } } as const;
    expect(evaluateTap({ ...c, heldUpBy: ["T1"] }).verdict).toBe("fail");
    const asked = evaluateTap({ ...c, heldUpBy: undefined });
    expect([asked.verdict, asked.finding.missing[0]?.path]).toEqual(["needs-input", "/heldUpBy"]);
  });

  test("a protected feeder is not applicable, and unsettled where its numbers do not say", () => {
    const c = { edition: "2017", conductor: "feeder", upstream: { rating: A(200) } } as const;
    const found = evaluateTap({ ...c, ampacity: A(230) });
    expect([found.verdict, String(found.finding.margin)]).toEqual(["not-applicable", "30 A"]);
    expect(evaluateTap({ ...c, ampacity: A(180) }).finding.missing[0]?.path).toBe("/ordinaryLimit");
    expect(evaluateTap({ ...c, conductor: "branch-circuit" }).verdict).toBe("needs-input");
  });

  const TAPS = [
    "feeder-tap",
    "branch-circuit-tap",
    "motor-feeder-tap",
    "motor-group-tap",
    "busway-reduction",
    "busway-tap",
  ] as const;

  test.for(TAPS)("%s: one whose device is within its ampacity is no tap", (conductor) => {
    const c = { ...long, conductor };
    const behind = (a: number) => evaluateTap({ ...c, upstream: { rating: A(a) } });
    expect(behind(400).verdict).toBe("not-applicable");
    expect(String(behind(400).finding.margin)).toBe("0 A");
    expect([behind(401).verdict === "not-applicable", behind(401).routes.length > 0]).toEqual([
      false,
      true,
    ]);
    const held = evaluateTap({ ...c, upstream: { rating: A(400) }, heldUpBy: ["T1"] });
    expect(held.routes.length).toBeGreaterThan(0);
  });

  test.for(["transformer-secondary", "generator", "battery"] as const)(
    "%s: a device within its ampacity does not settle it",
    (conductor) => {
      const answer = evaluateTap({ ...long, conductor, upstream: { rating: A(400) } });
      expect(answer.routes.length).toBeGreaterThan(0);
    },
  );

  test("motor circuit conductors: Article 430, whatever their numbers", () => {
    const answer = evaluateTap({
      edition: "2017",
      conductor: "motor-circuit",
      upstream: { rating: A(400) },
      ampacity: A(40),
    });
    expect([answer.verdict, answer.routes, answer.finding.cite[0]?.section]).toEqual([
      "not-applicable",
      [],
      "240.21(F)",
    ]);
    expect(answer.finding.notes[0]?.text).toContain("Article 430");
  });

  test("service conductors have no questions, whatever is left out", () => {
    expect(evaluateTap({ edition: "2017", conductor: "service" }).finding.missing).toEqual([]);
  });
});

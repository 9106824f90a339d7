import { type Finding, walk } from "@lineside/findings";
import { evaluateTap, type ProvisionId, type TapCase } from "@lineside/tap-rules";
import { A, cm, ft, isQuantity, km, mm } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { PASSING } from "./passing-cases.ts";

function route(id: ProvisionId, change: Partial<TapCase>): Finding {
  const found = evaluateTap({ ...PASSING[id], ...change }).routes.find(
    ({ provision }) => provision === id,
  );
  if (found === undefined) throw new Error(`${id} was not tried`);
  return found.finding;
}

const offered = ({ remedies }: Finding): readonly string[] =>
  remedies.map(({ path, value }) => `${path} ${isQuantity(value) ? value : JSON.stringify(value)}`);
const margin = (finding: Finding): string => String(finding.margin);

describe("what would make a route pass", () => {
  test.for<[string, ProvisionId, Partial<TapCase>, readonly string[]]>([
    ["too long", "240.21(B)(1)", { length: ft(12) }, ["/length 10 ft"]],
    ["too long, in metres", "240.21(B)(1)", { length: cm(310) }, ["/length 3 m"]],
    [
      "no raceway",
      "240.21(B)(1)",
      { install: { field: true, leavesEnclosure: true, raceway: false } },
      ["/install/raceway true"],
    ],
    ["goes on", "240.21(C)(2)", { beyondEquipment: true }, ["/beyondEquipment false"]],
    [
      "not safe",
      "240.21(C)(6)",
      { install: { protectedFromDamage: false } },
      ["/install/protectedFromDamage true"],
    ],
    [
      "450.3",
      "240.21(C)(1)",
      { transformer: { ...PASSING["240.21(C)(1)"].transformer, protectionOk: false } },
      ["/transformer/protectionOk true"],
    ],
    ["load", "240.21(B)(1)", { load: A(201) }, ["/ampacity 201 A"]],
    [
      "main lugs",
      "240.21(B)(1)",
      { ends: [{ kind: "equipment-with-ocpds", rating: A(225) }] },
      ["/ampacity 225 A", "/ends/0/rating 200 A"],
    ],
    [
      "end device: up in wire or down in device",
      "240.21(B)(2)",
      { ends: [{ kind: "ocpd", rating: A(225) }] },
      ["/ampacity 225 A", "/ends/0/rating 200 A"],
    ],
    [
      "ratio: up in wire or down in device",
      "240.21(B)(2)",
      { upstream: { rating: A(800) } },
      ["/ampacity 800/3 A", "/upstream/rating 600 A"],
    ],
    [
      "ratio through the transformer",
      "240.21(C)(6)",
      { upstream: { rating: A(400) } },
      ["/ampacity 800/3 A", "/upstream/rating 300 A"],
    ],
    // two conditions: of the ampacities the larger, of what only one of them names nothing
    [
      "load and device",
      "240.21(B)(1)",
      { load: A(210), ends: [{ kind: "ocpd", rating: A(220) }] },
      ["/ampacity 220 A"],
    ],
    [
      "load above device",
      "240.21(B)(1)",
      { load: A(230), ends: [{ kind: "ocpd", rating: A(220) }] },
      ["/ampacity 230 A"],
    ],
    ["too long and too small", "240.21(B)(1)", { length: ft(12), load: A(230) }, []],
    ["a tap of a tap", "240.21(B)(1)", { heldUpBy: ["T1"] }, []],
    [
      "two ends",
      "240.21(B)(2)",
      {
        ends: [
          { kind: "ocpd", rating: A(60) },
          { kind: "ocpd", rating: A(60) },
        ],
      },
      [],
    ],
  ])("%s", ([, id, change, remedies]) => {
    const failing = route(id, change);
    expect(failing.verdict).toBe("fail");
    expect(offered(failing)).toEqual(remedies);
  });

  test("nothing is offered while a question or an authority stands between", () => {
    expect(
      offered(route("240.21(B)(2)", { upstream: { rating: A(800) }, ends: undefined })),
    ).toEqual([]);
    expect(offered(route("240.21(B)(1)", { edition: "2008", load: A(201) }))).toEqual([]);
  });

  test("each condition offers its own", () => {
    const failing = route("240.21(B)(1)", { length: ft(12), load: A(230) });
    const own = failing.parts?.filter(({ verdict }) => verdict === "fail").map(offered);
    expect(own).toEqual([["/length 10 ft"], ["/ampacity 230 A"]]);
  });

  test("an offer carries the finding after it, which offers nothing more", () => {
    const [remedy] = route("240.21(B)(2)", { upstream: { rating: A(800) } }).remedies;
    expect([remedy?.finding.rule, remedy?.finding.verdict, remedy?.finding.parts?.length]).toEqual([
      "nec/240.21(B)(2)",
      "pass",
      7,
    ]);
    expect(remedy?.finding.remedies).toEqual([]);
  });
});

describe("a failing route says by how much", () => {
  test("by the first condition that can", () => {
    const failing = route("240.21(B)(2)", { length: ft(26), upstream: { rating: A(800) } });
    expect(margin(failing)).toBe("-1 ft");
    // a fact that is not met has no margin
    expect(margin(route("240.21(B)(2)", { heldUpBy: ["T1"], upstream: { rating: A(800) } }))).toBe(
      "-200/3 A",
    );
    const fact = route("240.21(B)(1)", {
      beyondEquipment: true,
      install: { field: false, raceway: false },
    });
    expect([fact.required, fact.margin]).toEqual([{ op: "is", value: false }, undefined]);
  });
});

test.for([cm(305), mm(3050), km("0.00305")])(
  "%s is not over 3 m by accident of its unit",
  (length) => {
    expect(route("240.21(B)(1)", { length }).verdict).toBe("fail");
    expect(route("240.21(B)(1)", { length: length.scale({ n: 3047, d: 3050 }) }).verdict).toBe(
      "consult",
    );
  },
);

test("remedies can be left out: everything else is the same", () => {
  const bare = (finding: Finding): Finding => ({
    ...finding,
    remedies: [],
    ...(finding.parts && { parts: finding.parts.map(bare) }),
    ...(finding.tried && { tried: finding.tried.map(bare) }),
  });
  for (const passing of Object.values(PASSING)) {
    const c = { ...passing, ampacity: A(1) };
    const plain = evaluateTap(c, { remedies: false }).finding;
    expect(plain).toEqual(bare(evaluateTap(c).finding));
    expect([...walk(plain)].flatMap(({ remedies }) => remedies)).toEqual([]);
  }
});

import type { Finding } from "@lineside/findings";
import {
  evaluateTap,
  maxEndDevice,
  minAmpacity,
  type ProvisionId,
  type TapCase,
} from "@lineside/tap-rules";
import { A, approximate, ft, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { PASSING } from "./passing-cases.ts";

/** What calculators, notes and answers in public get wrong, each held against the rule as it is. */

function route(id: ProvisionId, c: TapCase): Finding {
  const found = evaluateTap(c).routes.find(({ provision }) => provision === id);
  if (found === undefined) throw new Error(`${id} was not tried`);
  return found.finding;
}

describe("a transformer calculator in JavaScript", () => {
  const small = { ...PASSING["240.21(C)(2)"], ampacity: A(30), load: A(20) } as const;

  test("passes (C)(2) without the ratio", () => {
    const c = { ...small, ends: [{ kind: "ocpd", rating: A(30) }] } as const;
    const failing = route("240.21(C)(2)", c).parts?.filter(({ verdict }) => verdict === "fail");
    expect(failing?.map(({ rule }) => rule)).toEqual(["nec/240.21(C)(2)(4)"]);
  });

  test("and without the device at the end", () => {
    const c = { ...small, upstream: { rating: A(100) }, ends: undefined };
    expect(route("240.21(C)(2)", c).verdict).toBe("needs-input");
    expect(route("240.21(C)(2)", { ...c, ends: [{ kind: "ocpd", rating: A(400) }] }).verdict).toBe(
      "fail",
    );
  });

  test("divides by Vp/Vs in (C)(1), 5.3 times too low at 480 to 208 V, and allows it for any connection", () => {
    const c: TapCase = {
      ...PASSING["240.21(C)(1)"],
      ampacity: A(390),
      upstream: { rating: A(175) },
      transformer: { connection: "delta-delta-3-wire", vp: V(480), vs: V(208), protectionOk: true },
    };
    const ratio = route("240.21(C)(1)", c).parts?.find(
      ({ rule }) => rule === "nec/240.21(C)(1)/ratio",
    );
    expect(ratio?.verdict).toBe("fail");
    expect(ratio?.required?.op === ">=" && approximate(ratio.required.value, 2)).toBe("403.85 A");
    const wye: TapCase = {
      ...c,
      ampacity: A(404),
      transformer: { ...c.transformer, connection: "delta-wye" },
    };
    expect(route("240.21(C)(1)", wye).verdict).toBe("not-applicable");
    expect(evaluateTap(wye).verdict).toBe("fail");
  });

  test("judges 25 ft by the primary conductors; the rule asks for the device", () => {
    const c = PASSING["240.21(C)(6)"];
    const value = minAmpacity({ ...c, ends: [{ kind: "ocpd", rating: A(60) }] }).find(
      ({ provision }) => provision === "240.21(C)(6)",
    );
    expect([String(value?.value), value?.by]).toEqual(["500/3 A", "nec/240.21(C)(6)(1)"]);
  });
});

describe("a transformer sizer in Python, and an app", () => {
  const c = PASSING["240.21(C)(2)"];

  test("ask for a single device in (C)(2); several are allowed, and so are main lugs", () => {
    const ends = [60, 100, 150].map((a) => ({ kind: "ocpd", rating: A(a) }) as const);
    expect(route("240.21(C)(2)", { ...c, ends }).verdict).toBe("pass");
    expect(
      route("240.21(C)(2)", { ...c, ends: [{ kind: "equipment-with-ocpds", rating: A(200) }] })
        .verdict,
    ).toBe("pass");
  });

  test("ask for the ratio always; a tap inside its enclosure does not need it", () => {
    const tap = { ...PASSING["240.21(B)(1)"], upstream: { rating: A(4000) } };
    expect(route("240.21(B)(1)", tap).verdict).toBe("fail");
    const inside = { ...tap, install: { ...tap.install, leavesEnclosure: false } };
    expect(route("240.21(B)(1)", inside).verdict).toBe("pass");
  });

  test("do not ask for the load", () => {
    const tap = PASSING["240.21(B)(1)"];
    expect(route("240.21(B)(1)", { ...tap, load: undefined }).verdict).toBe("needs-input");
    expect(route("240.21(B)(1)", { ...tap, load: A(201) }).verdict).toBe("fail");
  });
});

describe("study notes", () => {
  test("pass 25 ft on the ratio alone; without the rest we ask", () => {
    const answer = evaluateTap({
      edition: "2023",
      conductor: "feeder-tap",
      ampacity: A(150),
      upstream: { rating: A(400) },
      length: ft(22),
    });
    expect(answer.verdict).toBe("needs-input");
    const ratio = answer.routes[1]?.finding.parts?.find(
      ({ rule }) => rule === "nec/240.21(B)(2)(1)",
    );
    expect(ratio?.verdict).toBe("pass");
  });

  test("round a tap up to the next standard device", () => {
    const c = { ...PASSING["240.21(B)(2)"], ampacity: A(133) };
    const found = maxEndDevice(c, [A(125), A(150)]).find(
      ({ provision }) => provision === "240.21(B)(2)",
    );
    expect(String(found?.value)).toBe("125 A");
    expect(found?.beyond?.finding.verdict).toBe("fail");
  });
});

describe("doubles", () => {
  const c: TapCase = {
    ...PASSING["240.21(C)(1)"],
    ampacity: A(26),
    upstream: { rating: A(15) },
    transformer: { connection: "delta-delta-3-wire", vp: V(208), vs: V(120), protectionOk: true },
  };

  test("208 to 120 V, 15 A, 26 A meets the limit exactly, and a double says that it does not", () => {
    expect(26 * (120 / 208) >= 15).toBe(false);
    const ratio = route("240.21(C)(1)", c).parts?.find(
      ({ rule }) => rule === "nec/240.21(C)(1)/ratio",
    );
    expect([ratio?.verdict, String(ratio?.margin)]).toEqual(["pass", "0 A"]);
    expect(evaluateTap(c).governing).toBe("240.21(C)(1)");
  });

  test("every case of 7 voltages and 37 ratings that meets one third exactly passes", () => {
    const volts = [120, 208, 240, 277, 347, 480, 600];
    const ratings = [
      15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250, 300,
      350, 400, 450, 500, 600, 700, 800, 1000, 1200, 1600, 2000, 2500, 3000, 4000, 5000, 6000,
    ];
    let exact = 0;
    let wrongInDoubles = 0;
    for (const vp of volts) {
      for (const vs of volts) {
        for (const rating of ratings) {
          if ((rating * vp) % (3 * vs) !== 0) continue;
          const ampacity = (rating * vp) / (3 * vs);
          exact++;
          if (ampacity * (vs / vp) < rating / 3) wrongInDoubles++;
          const again: TapCase = {
            ...PASSING["240.21(C)(6)"],
            ampacity: A(ampacity),
            upstream: { rating: A(rating) },
            ends: [{ kind: "ocpd", rating: A(1) }],
            transformer: { connection: "wye-wye", vp: V(vp), vs: V(vs) },
          };
          const part = route("240.21(C)(6)", again).parts?.find(
            ({ rule }) => rule === "nec/240.21(C)(6)(1)",
          );
          if (part?.verdict !== "pass" || String(part.margin) !== "0 A")
            throw new Error(`${vp} ${vs} ${rating}`);
        }
      }
    }
    expect(exact).toBeGreaterThan(200);
    expect(wrongInDoubles).toBeGreaterThan(0);
  });
});

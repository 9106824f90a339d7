import {
  CONDUCTOR_CLASSES,
  type ConductorClass,
  EDITION_IDS,
  evaluateTap,
  PROVISIONS,
  type ProvisionId,
} from "@lineside/tap-rules";
import { A, ft } from "@lineside/units";
import { describe, expect, test } from "vitest";
import { PASSING } from "./passing-cases.ts";

/** The provisions of each class, in the order in which they are tried. */
const ROUTES: Readonly<Record<ConductorClass, readonly ProvisionId[]>> = {
  service: [],
  feeder: [],
  "branch-circuit": [],
  "motor-circuit": [],
  "feeder-tap": [
    "240.21(B)(1)",
    "240.21(B)(2)",
    "240.21(B)(3)",
    "240.21(B)(4)",
    "240.21(B)(5)",
    "240.91(B)",
    "240.92(B)/(B)(2)",
    "240.92(B)/(B)(3)",
    "240.92(B)/(B)(4)",
    "240.92(D)",
  ],
  "transformer-secondary": [
    "240.21(C)(1)",
    "240.21(C)(2)",
    "240.21(C)(3)",
    "240.21(C)(4)",
    "240.21(C)(5)",
    "240.21(C)(6)",
    "240.92(C)",
    "240.92(E)",
  ],
  "branch-circuit-tap": ["210.19(A)(3)", "210.19(A)(4)"],
  "motor-feeder-tap": [
    "430.28(1)",
    "430.28(2)",
    "430.28(3)",
    "430.28 Ex",
    "240.21(B)(1)",
    "240.21(B)(2)",
    "240.21(B)(4)",
    "240.21(B)(5)",
  ],
  "motor-group-tap": [
    "430.53(D)/full",
    "430.53(D)/third",
    "430.53(D)/tenth",
    "430.53(D)/third-enclosed",
  ],
  "busway-reduction": ["368.17(B)"],
  "busway-tap": ["368.17(C)"],
  generator: ["240.21(G)"],
  battery: ["240.21(H)"],
};

describe("the provisions of each class, in every edition", () => {
  test("each class is here, and each provision is of one", () => {
    expect(Object.keys(ROUTES)).toEqual([...CONDUCTOR_CLASSES]);
    expect([...new Set(Object.values(ROUTES).flat())].sort()).toEqual(
      PROVISIONS.map(({ id }) => id).sort(),
    );
    expect(PROVISIONS).toHaveLength(32);
  });

  test.for(EDITION_IDS)("NEC %s", (edition) => {
    for (const conductor of CONDUCTOR_CLASSES) {
      const { routes } = evaluateTap({ edition, conductor, heldUpBy: [] });
      expect([conductor, routes.map(({ provision }) => provision)]).toEqual([
        conductor,
        ROUTES[conductor],
      ]);
    }
  });
});

test("of several that let a conductor stand the first governs", () => {
  // 10 ft, one device, a third: (B)(1) and (B)(2)
  const both = { ...PASSING["240.21(B)(2)"], length: ft(8) };
  const { governing, routes, finding } = evaluateTap(both);
  const passing = routes.filter((one) => one.finding.verdict === "pass");
  expect(passing.map(({ provision }) => provision)).toEqual(["240.21(B)(1)", "240.21(B)(2)"]);
  expect([governing, finding.governs]).toEqual(["240.21(B)(1)", "nec/240.21(B)(1)"]);
});

describe("over the routes pass > needs-input > consult > fail", () => {
  const c = PASSING["240.21(B)(2)"];
  const verdict = (change: object) => evaluateTap({ ...c, ...change }).verdict;

  test("a pass stands, whatever the others ask", () => {
    expect(verdict({ site: undefined, install: { protectedFromDamage: true } })).toBe("pass");
  });

  test("a question stands above what is open and what fails", () => {
    const open = {
      edition: "2011",
      length: ft(8),
      ends: [{ kind: "spd" as const, listedInstructionsMet: true }],
    };
    expect(verdict(open)).toBe("consult");
    // whether it is outdoors is not asked, as (B)(5) fails by its end anyway
    expect(verdict({ ...open, install: { ...c.install, outdoors: undefined } })).toBe("consult");
    expect(verdict({ ...open, length: undefined })).toBe("needs-input");
  });

  test("a fail is left where all fail", () => {
    expect(verdict({ ampacity: A(1), ordinaryLimit: A(1) })).toBe("fail");
  });
});

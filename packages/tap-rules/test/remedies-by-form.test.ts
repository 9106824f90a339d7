import { isInexact } from "@lineside/findings";
import { evaluateTap, type ProvisionId } from "@lineside/tap-rules";
import { A, degC, faultA, ft, isQuantity, kVA, m, s } from "@lineside/units";
import { expect, test } from "vitest";
import { type Changes, changedCase } from "./changed-case.ts";
import { routeFor } from "./conditions/condition-row.ts";
import { PASSING } from "./passing-cases.ts";

const FIRST = "/transformer/secondaries/0";
const device = (a: number) => ({ kind: "ocpd", rating: A(a) }) as const;

/** [provision, what is wrong, what is offered] */
const OFFERED: readonly (readonly [ProvisionId, Changes, readonly string[]])[] = [
  [
    "240.21(B)(3)",
    { [`${FIRST}/ampacity`]: A(300), [`${FIRST}/ends`]: [device(300)] },
    [`${FIRST}/ampacity 1000/3 A`, "/upstream/rating 450 A"],
  ],
  ["240.21(B)(3)", { "/length": ft(16) }, ["/length 15 ft"]],
  [
    "240.21(B)(3)",
    { [`${FIRST}/protectedFromDamage`]: false },
    [`${FIRST}/protectedFromDamage true`],
  ],
  [
    "240.21(B)(3)",
    { [`${FIRST}/ends`]: [device(500)] },
    [`${FIRST}/ampacity 500 A`, `${FIRST}/ends/0/rating 400 A`],
  ],
  ["240.21(B)(3)", { "/transformer/protectionOk": false }, ["/transformer/protectionOk true"]],
  ["240.21(B)(4)", { "/size": "8 AWG" }, ["/size 6 AWG"]],
  ["240.21(B)(4)", { "/size": "6 AWG", "/material": "aluminum" }, ["/size 4 AWG"]],
  // the size that aluminum needs would be open too
  ["240.21(B)(4)", { "/size": "6 AWG", "/material": "copper-clad aluminum" }, []],
  ["240.21(B)(4)", { "/install/tapHeight": ft(29) }, ["/install/tapHeight 30 ft"]],
  ["240.21(B)(4)", { "/install/horizontal": m(8) }, ["/install/horizontal 7.5 m"]],
  ["240.21(B)(4)", { "/install/spliced": true }, ["/install/spliced false"]],
  ["240.21(B)(5)", { "/disconnect/withDevice": false }, ["/disconnect/withDevice true"]],
  [
    "240.21(B)(5)",
    { "/disconnect/place": "elsewhere" },
    [
      "/disconnect/place outside",
      "/disconnect/place inside-nearest-entrance",
      "/disconnect/place as-230.6-nearest-entrance",
    ],
  ],
  // the device upstream would have to be more than 800 A
  ["240.91(B)", { "/ampacity": A(940) }, ["/ampacity 950 A", "/upstream/rating 18800/19 A"]],
  ["240.91(B)", { "/upstream/rating": A(900), "/ampacity": A(700) }, ["/ampacity 855 A"]],
  [
    "240.92(B)/(B)(2)",
    { "/shortCircuit/clearingTime": s(11), "/shortCircuit/current": faultA(500) },
    ["/shortCircuit/clearingTime 10 s"],
  ],
  // 13 225 000 A²s: 1 AWG bears 19 million, 2 AWG 12.3
  ["240.92(B)/(B)(2)", { "/shortCircuit/clearingTime": s("0.13225") }, ["/size 1 AWG"]],
  ["240.92(B)/(B)(2)", { "/shortCircuit/initialTemperature": degC(150) }, []],
  [
    "240.92(D)",
    { "/ends": [device(150), device(60)] },
    ["/ampacity 210 A", "/ends/0/rating 140 A"],
  ],
  ["240.92(D)", { "/endsGrouped": false }, ["/endsGrouped true"]],
  ["240.21(C)(3)", { "/transformer/kva": kVA(90) }, ["/ampacity 216.507 A"]],
  [
    "240.21(C)(5)",
    { "/transformer/primary/ampacity": A(160) },
    ["/transformer/primary/ampacity 500/3 A", "/upstream/rating 480 A"],
  ],
  [
    "240.21(C)(5)",
    { "/transformer/primary/protectedFromDamage": false },
    ["/transformer/primary/protectedFromDamage true"],
  ],
  [
    "240.21(C)(5)",
    { "/length": ft(20), "/transformer/primary/protectedLength": ft(2) },
    ["/length 15 ft"],
  ],
  [
    "240.92(C)",
    {
      "/upstream/rating": A(160),
      "/engineered": { differentialRelay: false, shortCircuitStudy: false },
    },
    [
      "/ampacity 640/3 A",
      "/upstream/rating 150 A",
      "/engineered/differentialRelay true",
      "/engineered/shortCircuitStudy true",
    ],
  ],
  ["240.92(E)", { "/engineered/primaryCurve": false }, ["/engineered/primaryCurve true"]],
  ["210.19(A)(3)", { "/upstream/rating": A(60) }, ["/upstream/rating 50 A"]],
  ["210.19(A)(4)", { "/ampacity": A(19) }, ["/ampacity 20 A"]],
  ["210.19(A)(4)", { "/length": ft(2) }, ["/length 18 in"]],
  // what a tap serves is no change of the tap
  ["210.19(A)(4)", { "/outlet/serves": "receptacle" }, []],
  ["430.28(2)", { "/upstream/conductorAmpacity": A(600) }, ["/ampacity 200 A"]],
  [
    "430.28(2)",
    { "/install/protectedFromDamage": false, "/install/raceway": false },
    ["/install/protectedFromDamage true", "/install/raceway true"],
  ],
  ["430.53(D)/tenth", { "/upstream/rating": A(130) }, ["/ampacity 13 A", "/upstream/rating 120 A"]],
  ["368.17(B)", { "/install/touchesCombustible": true }, ["/install/touchesCombustible false"]],
  ["240.21(G)", { "/ampacity": A(110) }, ["/ampacity 115 A"]],
  [
    "240.21(B)(2)",
    { "/sources": [{ output: A(160) }] },
    ["/ampacity 700/3 A", "/upstream/rating 400 A"],
  ],
  [
    "240.21(B)(2)",
    { "/edition": "2023", "/sources": [{ device: A(160) }] },
    ["/ampacity 220 A", "/upstream/rating 440 A"],
  ],
];

test.for(OFFERED)("%s with %o: %o", ([id, changes, offers]) => {
  const route = routeFor(id, changes);
  expect(route.verdict).toBe("fail");
  expect(
    route.remedies.map(({ path, value }) => `${path} ${isQuantity(value) ? value : String(value)}`),
  ).toEqual(offers);
  // each of them, made in the case, is a pass
  for (const { path, value } of route.remedies) {
    expect(isInexact(value)).toBe(false);
    const mended = changedCase(changedCase(PASSING[id], changes), { [path]: value });
    const again = evaluateTap(mended).routes.find(({ provision }) => provision === id);
    expect([path, again?.finding.verdict]).toEqual([path, "pass"]);
  }
});

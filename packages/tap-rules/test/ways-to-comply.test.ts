import { evaluateTap, type TapCase, type WayToComply, waysToComply } from "@lineside/tap-rules";
import { A, CONDUCTOR_SIZES, ft, type Quantity } from "@lineside/units";
import { expect, test } from "vitest";
import { PASSING } from "./passing-cases.ts";

const TAP = {
  edition: "2017",
  conductor: "feeder-tap",
  ampacity: A(255),
  upstream: { rating: A(800) },
  length: ft(25),
  load: A(180),
  ends: [{ kind: "ocpd", rating: A(225) }],
  install: {
    field: true,
    leavesEnclosure: true,
    raceway: true,
    protectedFromDamage: true,
    outdoors: false,
  },
  site: { industrial: false },
  beyondEquipment: false,
  sources: [],
  heldUpBy: [],
} as const satisfies TapCase;

const textOf = (to: unknown): string =>
  Array.isArray(to) ? to.map(({ kind, rating }) => `${kind} ${rating}`).join("+") : String(to);
const texts = (ways: readonly WayToComply[]): readonly string[] =>
  ways.map(
    ({ provision, changes }) =>
      `${provision}: ${changes.map(({ path, to }) => `${path} ${textOf(to)}`).join(", ")}`,
  );

test("25 ft of 250 kcmil from 800 A: a third, or ten feet", () => {
  expect(texts(waysToComply(TAP))).toEqual([
    "240.21(B)(2): /upstream/rating 765 A",
    "240.21(B)(2): /ampacity 800/3 A",
    "240.21(B)(1): /length 10 ft",
  ]);
  // 35/800, (35/3)/255 and 15/25
  const sizes = waysToComply(TAP).flatMap(({ changes }) => changes.map(({ size }) => size));
  expect(sizes.map((size) => size.toFixed(6))).toEqual(["0.043750", "0.045752", "0.600000"]);
  expect(waysToComply(TAP)[2]?.changes).toEqual([
    { path: "/length", from: ft(25), to: ft(10), size: 0.6 },
  ]);
});

test("devices as they are made: the next rating down; where none is so small, no way by it", () => {
  const upstream = (ratings: readonly Quantity<"current">[]) =>
    texts(waysToComply(TAP, { ratings })).filter((text) => text.includes("/upstream"));
  expect(upstream([A(800), A(600), A(700)])).toEqual(["240.21(B)(2): /upstream/rating 700 A"]);
  expect(upstream([A(765), A(800)])).toEqual(["240.21(B)(2): /upstream/rating 765 A"]);
  expect(upstream([A("765.01"), A(800)])).toEqual([]);
});

test("25 ft to main lugs: another end, or a shorter conductor", () => {
  const ends = [{ kind: "equipment-with-ocpds", rating: A(225) }] as const;
  const ways = waysToComply({ ...TAP, ampacity: A(310), ends });
  expect(texts(ways)).toEqual(["240.21(B)(1): /length 10 ft", "240.21(B)(2): /ends ocpd 310 A"]);
  expect(ways[1]?.changes[0]).toMatchObject({ from: ends, size: 1 });
  const made = waysToComply(
    { ...TAP, ampacity: A(310), ends },
    { ratings: [A(225), A(400), A(300)] },
  );
  expect(texts(made)[1]).toBe("240.21(B)(2): /ends ocpd 300 A");
  const larger = waysToComply({ ...TAP, ampacity: A(310), ends }, { ratings: [A(400), A(600)] });
  expect(texts(larger)).toEqual(["240.21(B)(1): /length 10 ft"]);
});

test("a device that leaves the provision does not take its other ways along", () => {
  // 240.91(B) is for more than 800 A: 87.72 A upstream would be for another provision, 950 A of ampacity is a way
  const c: TapCase = { ...PASSING["240.91(B)"], ampacity: A(100) };
  const { rating } = c.upstream ?? {};
  expect(rating?.gt(A(800))).toBe(true);
  const own = texts(waysToComply(c)).filter((text) => text.startsWith("240.91(B)"));
  expect(own).toEqual([`240.91(B): /ampacity ${rating?.scale("95/100")}`]);
});

test("no way where the site, the supply or a gap is what stands against it", () => {
  const unqualified = { ...PASSING["240.21(C)(3)"], length: ft(25) };
  const site = { ...unqualified.site, qualifiedOnly: false };
  const own = (c: TapCase) =>
    waysToComply(c).filter(({ provision }) => provision === "240.21(C)(3)");
  expect(own({ ...unqualified, site })).toEqual([]);
  expect(waysToComply({ ...TAP, heldUpBy: ["T1"] })).toEqual([]);
  expect(waysToComply({ ...TAP, length: undefined, ampacity: undefined })).toEqual([]);
});

test("nothing to change of what is protected at its ampacity, or is no tap", () => {
  expect(waysToComply({ ...TAP, ampacity: A(800) })).toEqual([]);
  expect(waysToComply({ edition: "2017", conductor: "service" })).toEqual([]);
});

test("a conductor that stands: the other provisions by which it would", () => {
  const stands = { ...TAP, ampacity: A(310) };
  expect(evaluateTap(stands).governing).toBe("240.21(B)(2)");
  expect(texts(waysToComply(stands))).toEqual(["240.21(B)(1): /length 10 ft"]);
});

test("four changes are a way, five are another installation", () => {
  const highBay = PASSING["240.21(B)(4)"];
  const four = {
    ...highBay.install,
    protectedFromDamage: false,
    spliced: true,
    penetrates: true,
    tapHeight: ft(20),
  };
  const own = (c: TapCase) =>
    texts(waysToComply(c)).filter((text) => text.startsWith("240.21(B)(4)"));
  expect(own({ ...highBay, install: four })).toEqual([
    "240.21(B)(4): /install/protectedFromDamage true, /install/spliced false, /install/penetrates false, /install/tapHeight 30 ft",
  ]);
  expect(own({ ...highBay, install: four, size: "8 AWG" })).toEqual([]);
});

test("a later change takes the place of an earlier one", () => {
  const c = PASSING["240.21(B)(3)"];
  const [secondary] = c.transformer?.secondaries ?? [];
  const transformer = {
    ...c.transformer,
    secondaries: [{ ...secondary, ampacity: A(300), ends: [{ kind: "ocpd", rating: A(300) }] }],
  } as const;
  // the primary's third asks 800/3 A or 3 · 200 A, the secondary's 3 · 300 · 240/480 A or 800 · 480/(3 · 240) A
  const short = { ...c, upstream: { rating: A(800) }, transformer };
  const own = waysToComply(short).filter(({ provision }) => provision === "240.21(B)(3)");
  expect(texts(own)).toEqual([
    "240.21(B)(3): /upstream/rating 450 A",
    "240.21(B)(3): /ampacity 800/3 A, /transformer/secondaries/0/ampacity 1600/3 A",
  ]);
});

test("a larger conductor counts by how many sizes it is away", () => {
  const c = { ...PASSING["240.21(B)(4)"], size: "8 AWG" } as const;
  const own = waysToComply(c).filter(({ provision }) => provision === "240.21(B)(4)");
  expect(own.map(({ changes }) => changes)).toEqual([
    [{ path: "/size", from: "8 AWG", to: "6 AWG", size: 1 / CONDUCTOR_SIZES.length }],
  ]);
});

test("a provision that lacks an input has no way: ask for it first", () => {
  const { disconnect: _, ...c } = PASSING["240.21(B)(5)"];
  const own = waysToComply({ ...c, load: A(500) }).map(({ provision }) => provision);
  expect(own).not.toContain("240.21(B)(5)");
  expect(own).toContain("240.21(B)(1)");
});

test("no provision that the edition does not have, nor one that is open for another reason", () => {
  const late = { ...PASSING["240.91(B)"], ampacity: A(900) };
  const by = (c: TapCase) => waysToComply(c).map(({ provision }) => provision);
  expect(by(late)).toContain("240.91(B)");
  expect(by({ ...late, edition: "2005" })).not.toContain("240.91(B)");
});

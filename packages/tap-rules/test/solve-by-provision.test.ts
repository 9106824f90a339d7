import {
  maxEndDevice,
  maxLength,
  maxUpstream,
  minAmpacity,
  PROVISIONS,
  type ProvisionId,
  type Solution,
} from "@lineside/tap-rules";
import { A } from "@lineside/units";
import { expect, test } from "vitest";
import { PASSING } from "./passing-cases.ts";

const RATINGS = [
  10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 125, 150, 175, 200, 225, 250, 300, 350, 400, 450, 500,
  600, 800, 1000, 1200, 1600, 2000,
].map((a) => A(a));

/** [provision, smallest ampacity, what sets it, longest, largest device upstream, largest at the end], of its passing case */
const SOLVED: readonly (readonly [
  ProvisionId,
  string | null,
  string | undefined,
  string | null,
  string | null,
  string | null,
])[] = [
  ["240.21(B)(1)", "150 A", "240.21(B)(1)(1)b", "10 ft", "2000 A", "200 A"],
  ["240.21(B)(2)", "500/3 A", "240.21(B)(2)(1)", "25 ft", "600 A", "200 A"],
  ["240.21(B)(3)", "500/3 A", "240.21(B)(3)(1)", "15 ft", "600 A", null],
  ["240.21(B)(4)", "500/3 A", "240.21(B)(4)(3)", "100 ft", "600 A", "200 A"],
  ["240.21(B)(5)", "150 A", "240.21(B)(5)(2)", null, null, "200 A"],
  ["240.91(B)", "950 A", "240.91(B)/ratio", null, "1000 A", null],
  ["240.92(B)/(B)(2)", "100 A", "240.21(B)(2)(2)", "25 ft", null, "100 A"],
  ["240.92(B)/(B)(3)", null, undefined, "15 ft", null, null],
  ["240.92(B)/(B)(4)", "100 A", "240.21(B)(4)(4)", "100 ft", null, "100 A"],
  ["240.92(D)", "120 A", "240.92(D)/devices", null, null, "125 A"],
  ["240.21(C)(1)", "100 A", "240.21(C)(1)/ratio", null, "20 A", null],
  ["240.21(C)(2)", "150 A", "240.21(C)(2)(1)b", "10 ft", "1000 A", "200 A"],
  ["240.21(C)(3)", "200 A", "240.21(C)(3)(2)/devices", "25 ft", null, "100 A"],
  ["240.21(C)(4)", "150 A", "240.21(C)(4)(2)", null, null, "200 A"],
  ["240.21(C)(5)", "400 A", "240.21(B)(3)(5)", "13 ft", "600 A", "400 A"],
  ["240.21(C)(6)", "500/3 A", "240.21(C)(6)(1)", "25 ft", "300 A", "200 A"],
  ["240.92(C)", "200 A", "240.92(C)(1)", "100 ft", "150 A", "200 A"],
  ["240.92(E)", null, undefined, null, null, null],
  ["210.19(A)(3)", "22 A", "210.19(A)(3)/load", null, "50 A", null],
  ["210.19(A)(4)", "20 A", "210.19(A)(4)/ampacity", "18 in", "50 A", null],
  ["430.28(1)", "100 A", "430.28/ampacity", "10 ft", "1200 A", null],
  ["430.28(2)", "400/3 A", "430.28(2)/ratio", "25 ft", null, null],
  ["430.28(3)", "400 A", "430.28(3)/ratio", null, null, null],
  ["430.28 Ex", "400/3 A", "430.28 Ex/ratio", "100 ft", null, null],
  ["430.53(D)/full", "60 A", "430.53(D)/full/ratio", null, null, null],
  ["430.53(D)/third", "20 A", "430.53(D)/third/ratio", "25 ft", null, null],
  ["430.53(D)/tenth", "10 A", "430.53(D)/tenth/ratio", "10 ft", "100 A", null],
  ["430.53(D)/third-enclosed", "20 A", "430.53(D)/third-enclosed/ratio", "25 ft", null, null],
  ["368.17(B)", "1000/3 A", "368.17(B)/ratio", "50 ft", "1200 A", null],
  ["368.17(C)", null, undefined, null, null, null],
  ["240.21(G)", "115 A", "445.13/ampacity", null, null, null],
  ["240.21(H)", null, undefined, null, null, null],
];

test("every provision is solved", () => {
  expect(SOLVED.map(([id]) => id).sort()).toEqual(PROVISIONS.map(({ id }) => id).sort());
});

test.for(SOLVED)("%s: %s by %s, %s long, behind %s, to %s", ([id, least, by, ...most]) => {
  const c = PASSING[id];
  const of = <K extends "current" | "length">(solutions: readonly Solution<K>[]): Solution<K> => {
    const found = solutions.find(({ provision }) => provision === id);
    if (found === undefined) throw new Error(`no solution for ${id}`);
    return found;
  };
  const shown = ({ value }: Solution<"current"> | Solution<"length">) => value && String(value);
  const ampacity = of(minAmpacity(c));
  expect([shown(ampacity), ampacity.by]).toEqual([least, by && `nec/${by}`]);
  const others = [of(maxLength(c)), of(maxUpstream(c, RATINGS)), of(maxEndDevice(c, RATINGS))];
  expect(others.map(shown)).toEqual(most);
  // what is solved is judged again: at the answer it passes, a step beyond it does not
  for (const { value, reason, finding, beyond } of [ampacity, ...others]) {
    expect([id, finding.verdict]).toEqual([id, "pass"]);
    expect([id, reason === undefined]).toEqual([id, value !== null]);
    if (beyond !== undefined) expect([id, beyond.finding.verdict]).not.toEqual([id, "pass"]);
  }
});

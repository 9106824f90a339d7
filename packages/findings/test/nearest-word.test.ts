import { nearestWord } from "@lineside/findings";
import { expect, test } from "vitest";

test.for([
  ["ratting", ["is", "rating", "main"], "rating"],
  ["Rating", ["is", "rating"], "rating"],
  // one letter in three: of three letters one, of six two
  ["mdx", ["mdp"], "mdp"],
  ["mxx", ["mdp"], undefined],
  ["switxx", ["switch"], "switch"],
  ["swixxx", ["switch"], undefined],
  // two swapped are one slip, in any place
  ["MPD", ["SP", "MDP"], "MDP"],
  ["DPM", ["MDP"], undefined],
  // hyphens and spaces are none
  ["fused disconnect", ["disconnect", "fused-disconnect"], "fused-disconnect"],
  // of words as near the first
  ["P3", ["P1", "P2"], "P1"],
  ["x", ["y"], undefined],
  ["x", [], undefined],
  ["a".repeat(65), ["a".repeat(65)], undefined],
  ["a".repeat(64), ["a".repeat(65), "a".repeat(64)], "a".repeat(64)],
] as const)("nearest to %s among %o: %s", ([word, known, nearest]) => {
  expect(nearestWord(word, known)).toBe(nearest);
});

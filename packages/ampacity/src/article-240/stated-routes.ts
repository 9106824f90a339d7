import { type Finding, finding, type Note } from "@lineside/findings";
import { citeShare, groundOf } from "../citation.ts";
import { type DeviceRule, paragraph } from "./device-limit.ts";
import { ASK_USE, type CircuitUse, type ProtectionCase } from "./protection-case.ts";

/** The places that 240.4(E) names, as numbered in NEC 2017. Source: N17. */
const TAP_PLACES: readonly string[] = [
  "210.19(A)(3)",
  "210.19(A)(4)",
  "240.5(B)(2)",
  "240.21",
  "368.17(B)",
  "368.17(C)",
  "430.53(D)",
];

/** What is not judged of equipment with an article of its own, as far as it is named in what was obtained. */
const NOT_JUDGED: ReadonlyMap<CircuitUse, string> = /* @__PURE__ */ new Map<CircuitUse, string>([
  ["motor", "the article on motors, such as its taps in 430.28 and 430.53(D)"],
  ["air-conditioning", "the article on air-conditioning and refrigerating equipment"],
  ["generator", "the article on generators, such as 445.12 and 445.13"],
  ["other-article", "the article that the equipment has of its own"],
]);

/** Whether a use has an article of its own, by which 240.4(G) lets it be protected. */
export function hasOwnArticle(use: CircuitUse | undefined): boolean {
  return use !== undefined && NOT_JUDGED.has(use);
}

/** A route that has nothing to say, or of which it is open whether it has. */
function unused(
  rule: string,
  title: string,
  cite: Finding["cite"],
  { use }: ProtectionCase,
  settled: boolean,
): Finding {
  return use === undefined && !settled
    ? finding({ rule, title, cite, missing: [ASK_USE] })
    : finding({ rule, title, cite, verdict: "not-applicable" });
}

/** 240.4(A): overload protection may be left out where an interruption is a hazard. */
export function hazardRoute(given: ProtectionCase, rules: DeviceRule, settled: boolean): Finding {
  const { cite, notes } = groundOf(rules.name, paragraph(rules, "(A)"));
  const rule = `nec/${cite.section}`;
  const title = "power loss hazard";
  if (given.use !== "power-loss-hazard" || settled) {
    return unused(rule, title, [cite], given, settled);
  }
  const text =
    "overload protection may be left out; protection against short circuits stays, and is not judged here";
  const obligation: Note = { kind: "obligation", text, cite };
  return finding({ rule, title, cite: [cite], verdict: "pass", notes: [obligation, ...notes] });
}

/** 240.4(E): taps, and secondary conductors by 240.21, stand by rules of their own. */
export function tapRoute(given: ProtectionCase, rules: DeviceRule, settled: boolean): Finding {
  const { cite, notes } = groundOf(rules.name, paragraph(rules, "(E)"));
  const rule = `nec/${cite.section}`;
  const title = "tap conductors";
  const { use } = given;
  const isTap = use === "tap" || use === "transformer-secondary";
  if (!isTap || settled) return unused(rule, title, [cite], given, settled);
  const places = use === "tap" ? TAP_PLACES.join(", ") : "240.21(C)";
  const advice: Note[] = [
    {
      kind: "advice",
      text: `not judged here: ${places}; @lineside/tap-rules judges those of 240.21`,
      cite,
    },
    {
      kind: "advice",
      text: "the next standard rating of 240.4(B) is not for feeder taps and secondary conductors",
      cite: citeShare(rules.name, paragraph(rules, "(B)")),
    },
  ];
  return finding({ rule, title, cite: [cite], verdict: "consult", notes: [...advice, ...notes] });
}

/** 240.4(G): equipment with an article of its own. */
export function articleRoute(given: ProtectionCase, rules: DeviceRule, settled: boolean): Finding {
  const section = `${rules.rule.section}(G)`;
  const cite = citeShare(rules.name, {
    section,
    status: "lost",
    from: "the paragraph and its table were not obtained",
  });
  const rule = `nec/${section}`;
  const title = "equipment with an article of its own";
  const judge = given.use === undefined ? undefined : NOT_JUDGED.get(given.use);
  if (judge === undefined) return unused(rule, title, [cite], given, settled);
  const notes: Note[] = [{ kind: "advice", text: `not judged here: ${judge}`, cite }];
  return finding({ rule, title, cite: [cite], verdict: "consult", notes });
}

import {
  type Conductor,
  type Installation,
  smallestConductor,
  standardRatings,
} from "@lineside/ampacity";
import { formatValue, type Value, type Verdict, verdictMark } from "@lineside/findings";
import type { SmallestSize } from "@lineside/service-design";
import {
  type CaseChange,
  maxEndDevice,
  maxLength,
  maxUpstream,
  minAmpacity,
  PROVISIONS,
  type ProvisionId,
  type Solution,
  type TapCase,
  type TapEnd,
  type WayToComply,
  waysToComply,
} from "@lineside/tap-rules";
import { type ConductorSize, compareAny, type Quantity, quantityToJson } from "@lineside/units";
import type { AnsweringOptions } from "../option-questions.ts";

/** The smallest size that carries a current, and the next smaller one, which does not. */
export interface SolvedSize {
  readonly size: ConductorSize | null;
  readonly ampacity?: Quantity<"current">;
  readonly verdict: Verdict;
  readonly nextSmaller?: { readonly size: ConductorSize; readonly verdict: Verdict };
}

/** Looks for a size; `undefined` where too little is told of the conductor. */
export type SizeFinder = (required: Quantity<"current">) => SolvedSize | undefined;

/** What one provision allows. */
export interface ProvisionSolutions {
  readonly provision: ProvisionId;
  readonly ampacity: Solution<"current">;
  readonly size: SolvedSize | undefined;
  readonly length: Solution<"length">;
  readonly upstream: Solution<"current">;
  readonly endDevice: Solution<"current">;
}

/** What `--solve` answers of one conductor. */
export interface TapSolutions {
  readonly provisions: readonly ProvisionSolutions[];
  readonly ways: readonly WayToComply[];
}

/** A size that a design found. */
export function solvedSize({
  smallest: { size, ampacity, verdict },
  nextSmaller,
}: Pick<SmallestSize, "smallest" | "nextSmaller">): SolvedSize {
  return {
    size,
    ...(ampacity !== undefined && { ampacity }),
    verdict,
    ...(nextSmaller !== undefined && {
      nextSmaller: { size: nextSmaller.size, verdict: nextSmaller.verdict },
    }),
  };
}

/** A size by what the options or the design tell of the conductor. */
export function sizeFinder(
  { material, insulation, sets }: Conductor,
  installation: Installation,
  edition: TapCase["edition"],
): SizeFinder {
  return (required) => {
    if (material === undefined || insulation === undefined) return undefined;
    const found = smallestConductor(
      { required, material, insulation, installation, sets },
      edition,
    );
    const { nextSmaller } = found;
    return {
      size: found.size ?? null,
      ...(found.ampacity !== undefined && { ampacity: found.ampacity }),
      verdict: found.finding.verdict,
      ...(nextSmaller !== undefined && {
        nextSmaller: { size: nextSmaller.size, verdict: nextSmaller.finding.verdict },
      }),
    };
  };
}

/** Solves for each provision that is for the conductor, and looks for what would make it comply. */
export function tapSolutions(tapCase: TapCase, sizeFor: SizeFinder): TapSolutions {
  const { edition, upstream } = tapCase;
  const { ratings } = standardRatings(edition, upstream?.kind ?? "cb");
  const [lengths, upstreams, ends] = [
    maxLength(tapCase),
    maxUpstream(tapCase, ratings),
    maxEndDevice(tapCase, ratings),
  ];
  const provisions = minAmpacity(tapCase).flatMap((ampacity, i): ProvisionSolutions[] => {
    const [length, largest, endDevice] = [lengths[i], upstreams[i], ends[i]];
    if (length === undefined || largest === undefined || endDevice === undefined) return [];
    if (ampacity.finding.verdict === "not-applicable") return [];
    const size = ampacity.value === null ? undefined : sizeFor(ampacity.value);
    return [
      { provision: ampacity.provision, ampacity, size, length, upstream: largest, endDevice },
    ];
  });
  return { provisions, ways: waysToComply(tapCase, { ratings }) };
}

function solutionJson<K extends "current" | "length">(one: Solution<K>): object {
  const { value, by, reason, limit, finding, beyond } = one;
  return {
    value: value === null ? null : quantityToJson(value),
    ...(by !== undefined && { by }),
    ...(reason !== undefined && { reason }),
    ...(limit !== undefined && { limit: quantityToJson(limit) }),
    verdict: finding.verdict,
    ...(beyond !== undefined && {
      beyond: { value: quantityToJson(beyond.value), verdict: beyond.finding.verdict },
    }),
  };
}

function valueJson(value: Value | readonly TapEnd[]): unknown {
  if (Array.isArray(value)) {
    return value.map(({ kind, rating }: TapEnd) => ({
      kind,
      ...(rating && { rating: quantityToJson(rating) }),
    }));
  }
  if (typeof value !== "object") return value;
  // a quantity of any kind is written alike
  return "value" in value
    ? quantityToJson(value as Quantity<"current">)
    : formatValue(value as Value);
}

function changeJson({ path, from, to }: CaseChange): object {
  return { path, ...(from !== undefined && { from: valueJson(from) }), to: valueJson(to) };
}

/** As `--json` prints it. */
export function solutionsJson({ provisions, ways }: TapSolutions): object {
  return {
    provisions: provisions.map(({ provision, ampacity, size, length, upstream, endDevice }) => ({
      provision,
      smallestAmpacity: solutionJson(ampacity),
      smallestConductor:
        size === undefined
          ? null
          : { ...size, ...(size.ampacity && { ampacity: quantityToJson(size.ampacity) }) },
      longestLength: solutionJson(length),
      largestUpstream: solutionJson(upstream),
      largestEndDevice: solutionJson(endDevice),
    })),
    waysToComply: ways.map(({ provision, changes, finding: { verdict } }) => {
      return { provision, changes: changes.map(changeJson), verdict };
    }),
  };
}

const TITLES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ PROVISIONS.map(({ id, title }) => [id, title]),
);

function solutionLine(what: string, one: Solution<"current"> | Solution<"length">): string {
  const { value, by, reason, limit, finding, beyond } = one;
  if (value === null) return `  ${what}none: ${reason}`;
  const bound =
    limit === undefined || compareAny(limit, value) === 0
      ? ""
      : `, of at most ${formatValue(limit)}`;
  const rule = by === undefined ? "" : `, by ${by.replace(/^nec\//, "")}`;
  const next =
    beyond === undefined
      ? ""
      : `; ${formatValue(beyond.value)} ${verdictMark(beyond.finding.verdict)}`;
  return `  ${what}${formatValue(value)}${bound}${rule}: ${verdictMark(finding.verdict)}${next}`;
}

function sizeLine({ size, ampacity, verdict, nextSmaller }: SolvedSize): string {
  const carries = ampacity === undefined ? "" : `, ${formatValue(ampacity)}`;
  const next =
    nextSmaller === undefined ? "" : `; ${nextSmaller.size} ${verdictMark(nextSmaller.verdict)}`;
  return `  smallest conductor        ${size ?? "none"}${carries}: ${verdictMark(verdict)}${next}`;
}

function changeText({ path, from, to }: CaseChange, options: AnsweringOptions): string {
  const text = (value: Value | readonly TapEnd[]): string =>
    Array.isArray(value)
      ? value
          .map(({ rating }: TapEnd) => `one device${rating ? ` of ${formatValue(rating)}` : ""}`)
          .join(", ")
      : formatValue(value as Value);
  const there =
    from === undefined || typeof from === "boolean" || Array.isArray(from)
      ? ""
      : ` instead of ${text(from)}`;
  const said = typeof to === "boolean" ? (to ? "yes" : "no") : text(to);
  return `${options[path]?.option ?? path} ${said}${there}`;
}

const LEGEND =
  "As marked the provision answers with that one value and all else as it is; then with the next\nvalue, which is too much or too little:";

/** What may be changed, where no option says it. */
const INPUT_WORDS: AnsweringOptions = {
  "/ampacity": { option: "ampacity" },
  "/beyondEquipment": { option: "goes on beyond the equipment:" },
  "/disconnect/accessible": { option: "disconnecting means readily accessible:" },
  "/disconnect/place": { option: "disconnecting means" },
  "/disconnect/withDevice": { option: "device at the disconnecting means:" },
  "/ends": { option: "at its end" },
  "/ends/0/rating": { option: "device or equipment at its end" },
  "/endsGrouped": { option: "devices at its end grouped:" },
  "/install/horizontal": { option: "horizontal part" },
  "/install/penetrates": { option: "goes through walls or floors:" },
  "/install/protectedFromDamage": { option: "protected from physical damage:" },
  "/install/raceway": { option: "in a raceway:" },
  "/install/spliced": { option: "spliced:" },
  "/install/tapHeight": { option: "tap above the floor" },
  "/install/touchesCombustible": { option: "touches combustible material:" },
  "/length": { option: "length" },
  "/shortCircuit/clearingTime": { option: "clearing time" },
  "/size": { option: "size" },
  "/transformer/protectionOk": { option: "transformer protected by 450.3:" },
  "/upstream/rating": { option: "device upstream" },
};

/** As it is printed: by provision the smallest conductor, the longest length, the largest devices; then the ways to comply. */
export function solutionsText(
  { provisions, ways }: TapSolutions,
  options: AnsweringOptions = INPUT_WORDS,
): string {
  const blocks = provisions.map(({ provision, ampacity, size, length, upstream, endDevice }) =>
    [
      `${provision}  ${TITLES.get(provision) ?? ""}`,
      solutionLine("smallest ampacity         ", ampacity),
      ...(size === undefined ? [] : [sizeLine(size)]),
      solutionLine("longest length            ", length),
      solutionLine("largest device upstream   ", upstream),
      solutionLine("largest device at its end ", endDevice),
    ].join("\n"),
  );
  const list = ways.map(
    ({ provision, changes }, i) =>
      `  ${i + 1}. ${provision}: ${changes.map((one) => changeText(one, options)).join(", and ")}`,
  );
  const mended =
    list.length === 0
      ? []
      : [`What would make it comply, the smallest change first\n${list.join("\n")}`];
  return `${[LEGEND, ...blocks, ...mended].join("\n\n")}\n`;
}

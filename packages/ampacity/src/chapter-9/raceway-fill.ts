import {
  type Citation,
  type Finding,
  finding,
  type MissingInput,
  type Note,
  type Verdict,
} from "@lineside/findings";
import { in2, one, type Quantity } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { type FillCase, judgeCase } from "./fill-case.ts";
import { type FillConductors, type FillLoad, fillLoad } from "./fill-load.ts";
import { fillNotes, fillSteps } from "./fill-steps.ts";
import {
  allowanceOf,
  askNipple,
  placeOfRaceway,
  type Raceway,
  type RacewayPlace,
  shareOfArea,
} from "./raceway.ts";

/** How full a raceway is, and whether it may be. */
export interface RacewayFill {
  readonly finding: Finding;
  /** How many conductors there are. */
  readonly count: number;
  /** What they fill; left out where some conductor has no area that is held, or an input that is open decides. */
  readonly area?: Quantity<"area">;
  /** The same in percent of the raceway's area. */
  readonly percent?: Quantity<"ratio">;
  /** What so many conductors may fill, as the table prints it. */
  readonly allowed: Quantity<"area">;
}

const RULE = "nec/raceway-fill";
const TITLE = "raceway fill";

/**
 * Whether conductors may share a raceway: their areas together, by chapter 9 Tables 5 and 5A, against the area that Table 4
 * prints for one conductor, two, more than two, or a nipple. The printed figure decides, not the percentage of Table 1 of the
 * printed total, from which it may differ by its rounding; a note says where that matters. Conductors that all have one area
 * may also be as many as Note 7 gives (see `maxConductors`).
 *
 * Equipment grounding conductors count. Whether conductors jam while they are pulled is not judged. A covering and a nipple that
 * are left out are tried both ways, and asked for only where they decide.
 *
 * @throws {@link AmpacityError} `UNKNOWN_SIZE`, `UNKNOWN_INSULATION`; `UNKNOWN_WORD` for a kind of raceway, and for a trade
 * size that it does not come in; `WRONG_KIND` for what is no yes or no; `OUT_OF_RANGE` for a count that is not 1 to 10,000, and
 * for no entries or more than 200; `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`
 * @example
 * ```ts
 * import { fill } from "@lineside/ampacity";
 * const conductors = [
 *   { size: "3/0 AWG", insulation: "THWN-2", count: 4 },
 *   { size: "6 AWG", insulation: "THWN-2", count: 1 },
 * ] as const;
 * const { finding, area, allowed } = fill(conductors, { type: "EMT", size: "2" }, "2017");
 * `${finding.verdict}: ${area} of ${allowed}`; // => "pass: 1.1223 in² of 1.342 in²"
 * fill(conductors, { type: "EMT", size: "1-1/2" }, "2017").finding.missing[0]?.path; // => "/raceway/nipple"
 * fill(conductors, { type: "EMT", size: "1-1/2", nipple: false }, "2017").finding.verdict; // => "fail"
 * ```
 */
export function fill(
  conductors: readonly FillConductors[],
  raceway: Raceway,
  edition: EditionLike,
): RacewayFill {
  const place = placeOfRaceway(raceway, edition);
  const load = fillLoad(conductors, edition);
  const nipples = raceway.nipple === undefined ? [false, true] : [raceway.nipple];
  const cases = nipples.map((nipple) => {
    const allowance = allowanceOf(place, load.count, nipple);
    return (["least", "most"] as const).map((extent) => judgeCase(load, extent, allowance, place));
  });
  const verdicts = new Set(cases.flat().map(({ verdict }) => verdict));
  const [only] = verdicts;
  const missing = verdicts.size === 1 ? [] : deciding(cases, load, place);
  const follows: Verdict =
    verdicts.size === 1 && only !== undefined ? only : load.unknown ? "consult" : "needs-input";
  // of several the one on which the verdict is hardest: most room for a fail, least for all else
  const shown = (follows === "fail" ? cases.at(-1)?.[0] : cases[0]?.[1]) as FillCase;
  const verdict = place.unsettled || load.unsettled ? "consult" : follows;
  return made(verdict, shown, missing, load, place);
}

/** The questions on which the verdict turns. */
function deciding(
  cases: readonly (readonly FillCase[])[],
  load: FillLoad,
  place: RacewayPlace,
): readonly MissingInput[] {
  const differ = (some: readonly (FillCase | undefined)[]): boolean =>
    some.some((one) => one?.verdict !== some[0]?.verdict);
  const covering = cases.some((pair) => differ(pair));
  const nipple = [0, 1].some((extent) => differ(cases.map((pair) => pair[extent])));
  return [...(covering ? load.missing : []), ...(nipple ? [askNipple(place)] : [])];
}

function made(
  verdict: Verdict,
  shown: FillCase,
  missing: readonly MissingInput[],
  load: FillLoad,
  place: RacewayPlace,
): RacewayFill {
  const { allowance, area, rounded, extent } = shown;
  const complete = load.entries.every((entry) => entry[extent] !== undefined);
  // by the count only where the areas alone say no
  const compared =
    rounded === undefined
      ? { required: { op: "<=", value: allowance.area } as const, actual: area }
      : { required: { op: "<=", value: one(rounded) } as const, actual: one(load.count) };
  const total = in2(place.row[3]);
  const percent = shareOfArea(area, total);
  const settled = complete && missing.length === 0;
  const found = finding({
    rule: RULE,
    title: TITLE,
    verdict,
    cite: distinct([place.fillGround.cite, place.ground.cite, ...load.cite]),
    required: compared.required,
    ...((settled || verdict === "fail") && { actual: compared.actual }),
    steps: fillSteps(shown, load, place),
    missing,
    notes: distinct([
      ...load.notes,
      ...place.ground.notes,
      ...place.fillGround.notes,
      ...fillNotes(shown, load, place),
    ]),
  });
  const answer = { finding: found, count: load.count, allowed: allowance.area };
  return settled ? { ...answer, area, percent } : answer;
}

/** Each note or citation once. */
function distinct<T extends Note | Citation>(all: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const text = JSON.stringify(one);
    return !seen.has(text) && seen.add(text);
  });
}

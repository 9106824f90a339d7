import type { Citation, MissingInput, Note } from "@lineside/findings";
import {
  add,
  formatRational,
  in2,
  multiply,
  percent,
  type Quantity,
  ratioOf,
  type TradeSize,
} from "@lineside/units";
import { unknownWord } from "../ampacity-error.ts";
import { type Ground, groundOf, rowStatus } from "../citation.ts";
import type { EditionLike, EditionName } from "../editions/edition.ts";
import { perEdition } from "../editions/prepared.ts";
import { checkFlag, checkWord } from "../field-check.ts";
import { FILL } from "../tables/chapter-9-table-1/editions.ts";
import type { FillRow, FillShare } from "../tables/chapter-9-table-1/fill-rows.ts";
import { RACEWAYS } from "../tables/chapter-9-table-4/editions.ts";
import type {
  RacewayRow,
  RacewayShare,
  RacewayType,
} from "../tables/chapter-9-table-4/raceway-rows.ts";
import { CHAPTER_9_TABLE_4 } from "../tables/chapter-9-table-4/rows.ts";
import { notObtained } from "./not-obtained.ts";

/** The kinds of raceway, by their usual letters. */
export const RACEWAY_TYPES: readonly RacewayType[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.keys(CHAPTER_9_TABLE_4) as RacewayType[],
);

/** A raceway. */
export interface Raceway {
  readonly type: RacewayType;
  readonly size: TradeSize;
  /** Whether it is a nipple of at most 24 in; where it is left out, both are tried. */
  readonly nipple?: boolean | undefined;
}

/** Tables 1 and 4 of chapter 9 in one edition. */
export interface RacewayTables {
  readonly name: EditionName;
  readonly fill: FillShare;
  readonly raceways: RacewayShare;
}

const racewayTables: (edition: EditionLike) => RacewayTables = /* @__PURE__ */ perEdition(
  { fill: FILL, raceways: RACEWAYS },
  ({ fill, raceways }, name) => ({ name, fill, raceways }),
);

/** One trade size, and what may be said of how full it is. */
export interface RacewayPlace extends RacewayTables {
  readonly row: RacewayRow;
  /** Of Table 4. */
  readonly ground: Ground;
  /** Of Table 1. */
  readonly fillGround: Ground;
  /** Whether an edition's own values were not obtained. */
  readonly unsettled: boolean;
}

/** The trade sizes of a kind of raceway, smallest first. */
export function sizesOf(type: RacewayType, edition: EditionLike): readonly TradeSize[] {
  const { raceways } = racewayTables(edition);
  checkWord(type, RACEWAY_TYPES, "a kind of raceway", "/raceway/type");
  return raceways.rows[type].map(([size]) => size);
}

/** The row of a raceway; throws where there is no such raceway. */
export function placeOfRaceway(
  { type, size, nipple }: Raceway,
  edition: EditionLike,
): RacewayPlace {
  const tables = racewayTables(edition);
  const sizes = sizesOf(type, edition);
  const { name, fill, raceways } = tables;
  const row = raceways.rows[type].find(([one]) => one === size);
  if (row === undefined) {
    const path = "/raceway/size";
    throw unknownWord("UNKNOWN_WORD", `a trade size of ${type}`, size, sizes, { path });
  }
  if (nipple !== undefined) checkFlag(nipple, "/raceway/nipple");
  const ground = withGap(groundOf(name, rowStatus(raceways, row[9])), raceways);
  const fillGround = withGap(groundOf(name, fill), fill);
  const unsettled = raceways.standing === "consult" || fill.standing === "consult";
  return { ...tables, row, ground, fillGround, unsettled };
}

function withGap({ cite, notes }: Ground, { standing }: RacewayShare | FillShare): Ground {
  return standing === "consult" ? { cite, notes: [...notes, notObtained(cite)] } : { cite, notes };
}

/** How much of a raceway some number of conductors may fill. */
export interface Allowance {
  /** As Table 4 prints it. */
  readonly area: Quantity<"area">;
  /** Of the whole area, by Table 1. */
  readonly share: Quantity<"ratio">;
  readonly nipple: boolean;
}

/** What so many conductors may fill. */
export function allowanceOf(
  { row, fill }: RacewayPlace,
  count: number,
  nipple: boolean,
): Allowance {
  const [column, words]: readonly [4 | 5 | 6 | 7, FillRow[0]] = nipple
    ? [7, "nipple"]
    : count === 1
      ? [4, "one"]
      : count === 2
        ? [5, "two"]
        : [6, "more than two"];
  const share = fill.rows.find(([conductors]) => conductors === words)?.[1] ?? 0;
  return { area: in2(row[column]), share: percent(share), nipple };
}

/**
 * How many conductors of one area go into an area, by Note 7: a rest of 0.8 of a conductor or more counts as one. A single
 * conductor is not rounded up to: the data do not say that it may be.
 */
export function wholeConductors(
  allowed: Quantity<"area">,
  area: Quantity<"area">,
  { roundsUpFromTenths }: FillShare,
): number {
  const times = ratioOf(allowed, area);
  const { n, d } = add(times, { n: 10 - roundsUpFromTenths, d: 10 });
  const count = Number(BigInt(n) / BigInt(d));
  return count === 1 && allowed.lt(area) ? 0 : count;
}

/** Whether Note 7 might allow one conductor that is larger than its area: the data do not say. */
export function mayRoundToOne(
  allowed: Quantity<"area">,
  area: Quantity<"area">,
  { roundsUpFromTenths }: FillShare,
): boolean {
  return allowed.lt(area) && area.scale({ n: roundsUpFromTenths, d: 10 }).lte(allowed);
}

/** The question whether a raceway is a nipple. */
export function askNipple({ fill: { nippleLength } }: RacewayPlace): MissingInput {
  const ask = `Is the raceway a nipple of at most ${nippleLength} in?`;
  return { path: "/raceway/nipple", expects: "boolean", ask };
}

/** That in a nipple conductors need no adjustment. */
export function nippleNote({ fillGround: { cite }, fill }: RacewayPlace): Note {
  const text = `in a nipple of at most ${fill.nippleLength} in the adjustment for more than three current-carrying conductors does not apply`;
  return { kind: "advice", text, cite: noted(cite, 4) };
}

/** That a count was rounded up. */
export function roundedNote({ fillGround: { cite }, fill }: RacewayPlace): Note {
  const text = `conductors of one area: a rest of ${formatRational({ n: fill.roundsUpFromTenths, d: 10 })} or more counts as one more`;
  return { kind: "advice", text, cite: noted(cite, 7) };
}

/** A note of Table 1. */
export function noted(cite: Citation, note: number): Citation {
  return { ...cite, table: `${cite.table ?? ""} Note ${note}`.trim() };
}

/** A share of the whole, in percent. */
export function shareOfArea(part: Quantity<"area">, whole: Quantity<"area">): Quantity<"ratio"> {
  return percent(multiply(ratioOf(part, whole), { n: 100, d: 1 }));
}

import type { Citation, MissingInput, Note } from "@lineside/findings";
import { in2, type Quantity } from "@lineside/units";
import type { EditionLike } from "../editions/edition.ts";
import { checkList, checkWhole } from "../field-check.ts";
import {
  type AreaReading,
  checkInsulated,
  type InsulatedConductor,
  insulatedArea,
} from "./insulated-area.ts";

/** Conductors of one make in a raceway. */
export interface FillConductors extends InsulatedConductor {
  /** 1 to 10,000; equipment grounding conductors are counted too. */
  readonly count: number;
}

/** One entry with its areas. */
export interface LoadEntry {
  readonly conductors: FillConductors;
  /** What its conductors have at least; `undefined` where no area is held. */
  readonly least?: AreaReading;
  /** What they have at most; `undefined` where no area is held for what they may be. */
  readonly most?: AreaReading;
}

/** All that is in a raceway. */
export interface FillLoad {
  readonly entries: readonly LoadEntry[];
  readonly count: number;
  /** Whether some conductor has no area, whatever is answered. */
  readonly unknown: boolean;
  /** Whether an edition's own values were not obtained. */
  readonly unsettled: boolean;
  readonly cite: readonly Citation[];
  readonly missing: readonly MissingInput[];
  readonly notes: readonly Note[];
}

/** One end of what the conductors may fill. */
export type Extent = "least" | "most";

const MOST_ENTRIES = 200;
/** The most conductors of one make. */
export const MOST_OF_ONE = 10_000;

function checkEntries(conductors: readonly FillConductors[]): void {
  checkList(conductors, 1, MOST_ENTRIES, "entries", "/conductors");
  conductors.forEach((one, at) => {
    checkInsulated(one, `/conductors/${at}`);
    checkWhole(one.count, 1, MOST_OF_ONE, `/conductors/${at}/count`);
  });
}

/** The areas of all conductors, and what is open about them. */
export function fillLoad(conductors: readonly FillConductors[], edition: EditionLike): FillLoad {
  checkEntries(conductors);
  const answers = conductors.map((one) => insulatedArea(one, edition));
  const entries = conductors.map((one, at): LoadEntry => {
    const readings = answers[at]?.readings ?? [];
    const [least] = readings;
    // of what has a covering, no area may be held
    const open = (answers[at]?.missing.length ?? 0) > 0 && readings.length < 2;
    const most = open ? undefined : readings.at(-1);
    return { conductors: one, ...(least && { least }), ...(most && { most }) };
  });
  return {
    entries,
    count: conductors.reduce((sum, { count }) => sum + count, 0),
    unknown: entries.some(({ least }) => least === undefined),
    unsettled: answers.some(
      ({ verdict, readings }) => verdict === "consult" && readings.length > 0,
    ),
    cite: answers.map(({ cite }) => cite),
    missing: answers.flatMap(({ missing }, at) =>
      missing.map((asked) => ({ ...asked, path: `/conductors/${at}${asked.path}` })),
    ),
    notes: answers.flatMap(({ notes }) => notes),
  };
}

/** The area of the conductors whose area is held. */
export function areaOf({ entries }: FillLoad, extent: Extent): Quantity<"area"> {
  return entries.reduce(
    (sum, one) => sum.plus((one[extent] ?? one.least)?.area.scale(one.conductors.count) ?? in2(0)),
    in2(0),
  );
}

/** The area of each conductor, where all have the same. */
export function commonArea({ entries }: FillLoad, extent: Extent): Quantity<"area"> | undefined {
  const [first] = entries;
  const area = first?.[extent]?.area;
  return area !== undefined && entries.every((one) => one[extent]?.area.eq(area) === true)
    ? area
    : undefined;
}

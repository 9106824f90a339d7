import type { Citation, Note } from "@lineside/findings";
import { type EditionId, editionOrder } from "./editions.ts";
import type { Condition, Provision, Standing } from "./provision.ts";
import {
  CLASS_REMARKS,
  CLASS_SECTIONS,
  CLASS_TITLES,
  PROVISIONS_FOR,
} from "./provisions/catalog.ts";
import { AS_READ_IN_2017 } from "./provisions/standings.ts";
import { sourceText } from "./sources.ts";
import type { ConductorClass } from "./tap-case.ts";

/**
 * A condition as one edition has it: what stays the same from case to case. What every case asks stands here, though the
 * condition says some of it too: conditions are objects of many shapes, clauses of one, which is read much faster.
 */
export interface Clause<C extends Condition = Condition> {
  readonly condition: C;
  readonly edition: EditionId;
  readonly force: Standing["force"];
  readonly scope: boolean;
  readonly rule: string;
  readonly title: string;
  readonly cite: readonly Citation[];
  /** What a reader should know of the condition in this edition. */
  readonly notes: readonly Note[];
  /** Beside a device that is larger than the ampacity. */
  readonly noNextSizeUp: Note | undefined;
  /** The conditions within it. */
  readonly of: readonly Clause[];
}

/** A provision as one edition has it. */
export interface Route {
  readonly provision: Provision;
  readonly force: Standing["force"];
  readonly rule: string;
  readonly cite: Citation;
  readonly cites: readonly Citation[];
  readonly clauses: readonly Clause[];
  readonly notes: readonly Note[];
}

/** What the edition says, of runs that together cover every edition. */
export function standingIn(edition: EditionId, standings: readonly Standing[]): Standing {
  return runIn(edition, standings) as Standing;
}

/** What the edition says, of runs that cover some editions. */
function runIn(edition: EditionId, standings: readonly Standing[]): Standing | undefined {
  const at = editionOrder(edition);
  return standings.find(
    ({ from, to }) => editionOrder(from) <= at && (to === undefined || at <= editionOrder(to)),
  );
}

/** The section as the code numbers it, without the word that tells parts of it apart. */
function numberOf(section: string): string {
  const slash = section.indexOf("/");
  return slash < 0 ? section : section.slice(0, slash);
}

/** Where a section stands in an edition, and how well that is known. */
export function citationOf(
  section: string,
  edition: EditionId,
  { status, source }: Standing,
): Citation {
  const cite = { document: "NEC", edition, section: numberOf(section), status };
  return status === "stated" ? cite : { ...cite, from: sourceText(source) };
}

/** A section around 240.21, read in 2017, as an edition has it. */
export function sectionIn(section: string, edition: EditionId): Citation {
  return citationOf(section, edition, standingIn(edition, AS_READ_IN_2017));
}

function noNextSizeUp({ nextSizeUp }: Provision, edition: EditionId): Note | undefined {
  if (nextSizeUp === undefined) return undefined;
  const { section, standings } = nextSizeUp;
  const standing = standingIn(edition, standings);
  const cite = citationOf(section, edition, standing);
  const silent = standing.force === "in-force" ? "" : `; ${standing.note}`;
  const whom = section === "240.21(B)" ? "feeder taps" : "secondary conductors";
  return {
    kind: "advice",
    text: `the next larger standard rating (240.4(B)) is not for ${whom}${silent}`,
    cite,
  };
}

/** A condition that follows its provision: what is not verified of the whole is said of the whole. */
function ownStanding(condition: Condition, provision: Provision, edition: EditionId): Standing {
  const standings = condition.form === "other-side" ? condition.of.standings : condition.standings;
  if (standings !== undefined) return standingIn(edition, standings);
  const { note: _, section: __, ...standing } = standingIn(edition, provision.standings);
  return { ...standing, force: "in-force" };
}

/** Where a condition stands in an edition: under its provision, also where that had another number. */
function sectionOf(
  { section }: Condition,
  own: Standing,
  provision: Provision,
  edition: EditionId,
): string {
  if (own.section !== undefined) return own.section;
  const renumbered = standingIn(edition, provision.standings).section;
  return renumbered !== undefined && section.startsWith(provision.id)
    ? renumbered + section.slice(provision.id.length)
    : section;
}

/** The conditions within a condition. */
function within(condition: Condition): readonly Condition[] {
  if (condition.form === "any-of") return condition.of;
  return condition.form === "other-side" ? [condition.of] : [];
}

const NO_NOTES: readonly Note[] = [];

/** A condition on the other side of a transformer says what is to be known of it itself. */
function saidWithin({ form }: Condition, { force }: Standing): boolean {
  return form === "other-side" && force !== "absent";
}

function notesOf({ note }: Standing, cite: Citation): readonly Note[] {
  return note === undefined ? NO_NOTES : [{ kind: "advice", text: note, cite }];
}

function clauseOf(
  condition: Condition,
  provision: Provision,
  edition: EditionId,
  nextSizeUp: Note | undefined,
): Clause {
  const standing = ownStanding(condition, provision, edition);
  const cite = citationOf(sectionOf(condition, standing, provision, edition), edition, standing);
  const of = within(condition).map((one) => clauseOf(one, provision, edition, nextSizeUp));
  return {
    condition,
    edition,
    force: standing.force,
    scope: condition.scope === true,
    rule: `nec/${condition.form === "no-tap-of-a-tap" ? "240.21/no-tap-of-a-tap" : condition.section}`,
    title: condition.words,
    cite: [cite],
    notes: saidWithin(condition, standing) ? NO_NOTES : notesOf(standing, cite),
    noNextSizeUp: nextSizeUp,
    of,
  };
}

/** What a reader should know of the provision in this edition. */
function routeNotes(provision: Provision, edition: EditionId, cite: Citation): readonly Note[] {
  const notes: Note[] = [];
  const standing = standingIn(edition, provision.standings);
  if (standing.note !== undefined) notes.push({ kind: "advice", text: standing.note, cite });
  if (standing.status === "assumed-unchanged") {
    notes.push({
      kind: "recovered-value",
      text: `conditions as read in ${sourceText(standing.source)}; no change is known between it and ${edition}`,
      cite,
    });
  }
  return notes;
}

function routeOf(provision: Provision, edition: EditionId): Route {
  const standing = standingIn(edition, provision.standings);
  const cite = citationOf(standing.section ?? provision.id, edition, standing);
  const nextSizeUp = noNextSizeUp(provision, edition);
  return {
    provision,
    force: standing.force,
    rule: `nec/${provision.id}`,
    cite,
    cites: [cite],
    clauses: provision.conditions.map((one) => clauseOf(one, provision, edition, nextSizeUp)),
    notes: routeNotes(provision, edition, cite),
  };
}

/** All that stays the same for a class of conductor in an edition. */
export interface RouteSet {
  readonly routes: readonly Route[];
  readonly title: string;
  /** The general paragraph, and the part of it that the class stands under. */
  readonly cite: readonly Citation[];
  /** What a reader should know of them in this edition. */
  readonly notes: readonly Note[];
}

function routeSet(conductor: ConductorClass, edition: EditionId): RouteSet {
  const general = sectionIn("240.21", edition);
  const own = CLASS_SECTIONS[conductor];
  const remark = runIn(edition, CLASS_REMARKS[conductor] ?? []);
  return {
    routes: PROVISIONS_FOR[conductor].map((one) => routeOf(one, edition)),
    title: CLASS_TITLES[conductor],
    cite: own === "240.21" ? [general] : [general, sectionIn(own, edition)],
    notes:
      remark?.note === undefined
        ? []
        : [{ kind: "advice", text: remark.note, cite: citationOf(own, edition, remark) }],
  };
}

/** Made once for each class and edition. */
const MADE: Map<EditionId, Map<ConductorClass, RouteSet>> = /* @__PURE__ */ new Map();

/** The routes that an edition has for a class of conductor. */
export function routesFor(conductor: ConductorClass, edition: EditionId): RouteSet {
  let ofEdition = MADE.get(edition);
  if (ofEdition === undefined) {
    ofEdition = new Map();
    MADE.set(edition, ofEdition);
  }
  let set = ofEdition.get(conductor);
  if (set === undefined) {
    set = routeSet(conductor, edition);
    ofEdition.set(conductor, set);
  }
  return set;
}

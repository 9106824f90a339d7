import type { Citation, Note } from "@lineside/findings";
import { type EditionId, editionOrder } from "./editions.ts";
import type { Condition, Provision, Standing } from "./provision.ts";
import { NOT_JUDGED_YET, PROVISIONS_FOR } from "./provisions/catalog.ts";
import {
  AS_IN_2017_FROM_2020,
  AS_IN_2017_SINCE_2002,
  READ_IN_2017,
} from "./provisions/standings.ts";
import { sourceText } from "./sources.ts";
import type { ConductorClass } from "./tap-case.ts";

/** A condition as one edition has it: what stays the same from case to case. */
export interface Clause<C extends Condition = Condition> {
  readonly condition: C;
  readonly edition: EditionId;
  readonly provision: Provision;
  readonly standing: Standing;
  readonly rule: string;
  readonly cite: readonly Citation[];
  /** What a reader should know of the condition in this edition. */
  readonly notes: readonly Note[];
  /** Beside a device that is larger than the ampacity. */
  readonly noNextSizeUp: Note;
}

/** A provision as one edition has it. */
export interface Route {
  readonly provision: Provision;
  readonly rule: string;
  readonly cite: Citation;
  readonly cites: readonly Citation[];
  readonly clauses: readonly Clause[];
  readonly notes: readonly Note[];
}

/** What the edition says, of runs that together cover every edition. */
export function standingIn(edition: EditionId, standings: readonly Standing[]): Standing {
  const at = editionOrder(edition);
  const found = standings.find(
    ({ from, to }) => editionOrder(from) <= at && (to === undefined || at <= editionOrder(to)),
  );
  return found as Standing;
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

/** Sections around 240.21, read in 2017. */
const AROUND: readonly Standing[] = [AS_IN_2017_SINCE_2002, READ_IN_2017, AS_IN_2017_FROM_2020];

/** A section around 240.21, as an edition has it. */
export function sectionIn(section: string, edition: EditionId): Citation {
  return citationOf(section, edition, standingIn(edition, AROUND));
}

function noNextSizeUp(provision: Provision, edition: EditionId): Note {
  const standing = standingIn(edition, provision.nextSizeUp);
  const cite = citationOf(provision.id.slice(0, "240.21(B)".length), edition, standing);
  const silent = standing.force === "in-force" ? "" : `; ${standing.note}`;
  return {
    kind: "advice",
    text: `the next larger standard rating (240.4(B)) is not for ${provision.conductor === "feeder-tap" ? "feeder taps" : "secondary conductors"}${silent}`,
    cite,
  };
}

function clauseOf(condition: Condition, provision: Provision, edition: EditionId): Clause {
  const standing = standingIn(edition, condition.standings ?? provision.standings);
  const cite = citationOf(condition.section, edition, standing);
  return {
    condition,
    edition,
    provision,
    standing,
    rule: `nec/${condition.form === "no-tap-of-a-tap" ? "240.21/no-tap-of-a-tap" : condition.section}`,
    cite: [cite],
    notes: standing.note === undefined ? [] : [{ kind: "advice", text: standing.note, cite }],
    noNextSizeUp: noNextSizeUp(provision, edition),
  };
}

function routeOf(provision: Provision, edition: EditionId): Route {
  const standing = standingIn(edition, provision.standings);
  const cite = citationOf(provision.id, edition, standing);
  return {
    provision,
    rule: `nec/${provision.id}`,
    cite,
    cites: [cite],
    clauses: provision.conditions.map((one) => clauseOf(one, provision, edition)),
    notes:
      standing.status === "assumed-unchanged"
        ? [
            {
              kind: "recovered-value",
              text: `conditions as read in ${sourceText(standing.source)}; no change is known between it and ${edition}`,
              cite,
            },
          ]
        : [],
  };
}

/** All that stays the same for a class of conductor in an edition. */
export interface RouteSet {
  readonly routes: readonly Route[];
  readonly title: string;
  /** The general paragraph. */
  readonly cite: readonly Citation[];
  /** Where no route passes: what else might let the conductor stand. */
  readonly otherwise: readonly Note[];
}

function routeSet(conductor: ConductorClass, edition: EditionId): RouteSet {
  const text = NOT_JUDGED_YET[conductor];
  return {
    routes: PROVISIONS_FOR[conductor].map((one) => routeOf(one, edition)),
    title: conductor === "feeder-tap" ? "feeder tap" : "transformer secondary conductor",
    cite: [sectionIn("240.21", edition)],
    otherwise: text === undefined ? [] : [{ kind: "advice", text }],
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

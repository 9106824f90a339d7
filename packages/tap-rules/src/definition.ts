import { type Citation, type Finding, finding, type MissingInput } from "@lineside/findings";
import { citationOf, sectionIn, standingIn } from "./clause.ts";
import type { EditionId } from "./editions.ts";
import type { Standing } from "./provision.ts";
import { question } from "./questions.ts";
import type { Current, TapCase } from "./tap-case.ts";
import { TapRulesError } from "./tap-rules-error.ts";

/** Where a tap conductor is defined, run of editions by run. */
const DEFINITION: readonly (Standing & { readonly section: string })[] = [
  {
    section: "240.2",
    from: "2002",
    to: "2002",
    force: "in-force",
    status: "single-source",
    source: "S003",
  },
  {
    section: "240.2",
    from: "2005",
    to: "2020",
    force: "in-force",
    status: "assumed-unchanged",
    source: "S003",
  },
  {
    section: "Article 100",
    from: "2023",
    force: "in-force",
    status: "assumed-unchanged",
    source: "S003",
    note: "the definition is held to stand in Article 100 from 2023; the place is not verified",
  },
];

/** Where an edition defines a tap conductor. */
export function definitionOfTap(edition: EditionId): Citation {
  const standing = standingIn(edition, DEFINITION) as (typeof DEFINITION)[number];
  return citationOf(standing.section, edition, standing);
}

/** What decides whether the device upstream protects a conductor in the ordinary way. */
export interface Protection {
  readonly rating?: Current | undefined;
  readonly ampacity?: Current | undefined;
  readonly ordinaryLimit?: Current | undefined;
}

/** Whether the device upstream is one that 240.4 allows for the conductor; unknown where the inputs do not settle it. */
export function isProtected({ rating, ampacity, ordinaryLimit }: Protection): boolean | undefined {
  if (rating === undefined) return undefined;
  if (ordinaryLimit !== undefined) return rating.lte(ordinaryLimit);
  return ampacity !== undefined && rating.lte(ampacity) ? true : undefined;
}

/** What would settle it. */
export function protectionQuestions({
  rating,
  ampacity,
  ordinaryLimit,
}: Protection): readonly MissingInput[] {
  const missing: MissingInput[] = [];
  if (rating === undefined) missing.push(question("/upstream/rating"));
  if (ordinaryLimit === undefined)
    missing.push(question(ampacity === undefined ? "/ampacity" : "/ordinaryLimit"));
  return missing;
}

function notATap(
  c: TapCase,
  cite: Citation,
  because: string,
  more: Partial<Finding> = {},
): Finding {
  return finding({
    rule: "nec/240.21",
    subject: c.subject,
    verdict: "not-applicable",
    cite: [cite],
    notes: [{ kind: "advice", text: because, cite }],
    ...more,
  });
}

function protectedAsIs(c: TapCase): Finding {
  const rating = c.upstream?.rating as Current;
  const value = (c.ordinaryLimit ?? c.ampacity) as Current;
  return notATap(
    c,
    definitionOfTap(c.edition),
    "the device upstream is one that 240.4 allows for the conductor, so it is no tap and needs no tap rule",
    { required: { op: "<=", value }, actual: rating },
  );
}

function unsettled(c: TapCase, missing: readonly MissingInput[]): Finding {
  return finding({
    rule: "nec/240.21",
    subject: c.subject,
    cite: [definitionOfTap(c.edition)],
    missing,
  });
}

/** The answer for a conductor that never comes to the routes, or `undefined` for one that does. */
export function answerWithoutRoutes(c: TapCase): Finding | undefined {
  switch (c.conductor) {
    case "service":
      return notATap(
        c,
        sectionIn("240.21(D)", c.edition),
        "service conductors are protected by the service disconnect (230.91); splices and taps of them are for 230.46 and 230.82",
      );
    case "motor-circuit":
      return notATap(
        c,
        sectionIn("240.21(F)", c.edition),
        "conductors of a motor circuit are protected as Article 430 says, behind devices larger than their ampacity; they are no taps",
      );
    case "feeder":
    case "branch-circuit":
      return ordinary(c);
    case "transformer-secondary":
    case "generator":
    case "battery":
      return undefined;
    default:
      return perhapsProtected(c);
  }
}

function protectionOf(c: TapCase): Protection {
  return { rating: c.upstream?.rating, ampacity: c.ampacity, ordinaryLimit: c.ordinaryLimit };
}

/** A conductor said to be protected: its numbers must agree. */
function ordinary(c: TapCase): Finding {
  const protection = protectionOf(c);
  const protectedHere = isProtected(protection);
  if (protectedHere === true) return protectedAsIs(c);
  if (protectedHere === undefined) return unsettled(c, protectionQuestions(protection));
  throw new TapRulesError("CONTRADICTION", {
    path: "/conductor",
    got: `${c.conductor} behind ${c.upstream?.rating}, of at most ${c.ordinaryLimit} by 240.4`,
    expected: c.conductor === "feeder" ? "feeder-tap" : "branch-circuit-tap",
  });
}

/** A conductor said to be a tap, which its numbers may belie; what is held up by a tap stays one. */
function perhapsProtected(c: TapCase): Finding | undefined {
  if (isProtected(protectionOf(c)) !== true) return undefined;
  if (c.heldUpBy === undefined) return unsettled(c, [question("/heldUpBy")]);
  return c.heldUpBy.length === 0 ? protectedAsIs(c) : undefined;
}

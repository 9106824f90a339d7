import type { Citation, MissingInput } from "@lineside/findings";
import { sectionIn } from "./clause.ts";
import { definitionOfTap, isProtected, protectionQuestions } from "./definition.ts";
import type { EditionId } from "./editions.ts";
import { parseEdition } from "./editions.ts";
import type { ConductorClass, Current } from "./tap-case.ts";
import { TapRulesError } from "./tap-rules-error.ts";

/** What a conductor starts from: the utility's service point, transformer terminals, a device, or another tap. */
export type Origin = "service-point" | "transformer" | "device" | "tap";

const ORIGINS: readonly Origin[] = /* @__PURE__ */ Object.freeze<Origin[]>([
  "service-point",
  "transformer",
  "device",
  "tap",
]);

/** What classification asks. */
export interface ConductorOrigin {
  readonly edition: EditionId;
  readonly leaves: Origin;
  /** I: the first device on the way to the source. */
  readonly upstreamRating?: Current | undefined;
  /** A. */
  readonly ampacity?: Current | undefined;
  /** The largest device that 240.4 allows for the conductor. */
  readonly ordinaryLimit?: Current | undefined;
  /** Whether another overcurrent device follows before any outlet: a feeder; else a branch circuit. */
  readonly deviceFollows?: boolean | undefined;
}

/** What a conductor is, and why. */
export interface Classification {
  /** Left out where an input that decides is missing. */
  readonly is?: ConductorClass;
  /** Whether 240.21 has to let it stand. */
  readonly tapRules: "apply" | "not-applicable" | "not-settled";
  readonly because: string;
  readonly cite: readonly Citation[];
  readonly missing: readonly MissingInput[];
}

function settled(
  is: ConductorClass,
  tapRules: "apply" | "not-applicable",
  because: string,
  ...cite: readonly Citation[]
): Classification {
  return { is, tapRules, because, cite, missing: [] };
}

/**
 * What a conductor is, by where it starts and what protects it.
 *
 * From the service point: a service conductor, to which no tap rule applies. From transformer terminals: a secondary
 * conductor. From a device that 240.4 allows for it: a feeder or a branch circuit, protected. From a larger one, or from
 * another tap: a tap. Where `ordinaryLimit` is absent, I ≤ A is protected and I > A is not settled, as 240.4(B) may allow it.
 *
 * @throws {@link TapRulesError} `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`, `MISSING_FIELD` or `UNKNOWN_WORD`
 * @example
 * ```ts
 * import { classifyConductor } from "@lineside/tap-rules";
 * import { A } from "@lineside/units";
 * const tap = classifyConductor({
 *   edition: "2023",
 *   leaves: "device",
 *   upstreamRating: A(800),
 *   ampacity: A(285),
 *   ordinaryLimit: A(300),
 * });
 * tap.is; // => "feeder-tap"
 * classifyConductor({ edition: "2023", leaves: "service-point" }).tapRules; // => "not-applicable"
 * ```
 */
export function classifyConductor(origin: ConductorOrigin): Classification {
  const edition = parseEdition(origin.edition);
  if (!ORIGINS.includes(origin.leaves)) {
    const got = String(origin.leaves).slice(0, 60);
    throw new TapRulesError("UNKNOWN_WORD", {
      path: "/leaves",
      got,
      expected: `one of ${ORIGINS.join(", ")}`,
    });
  }
  switch (origin.leaves) {
    case "service-point":
      return settled(
        "service",
        "not-applicable",
        "it starts at the service point: service conductors are never taps, nor is what is tapped from them",
        sectionIn("240.21(D)", edition),
        sectionIn("230.91", edition),
      );
    case "transformer":
      return settled(
        "transformer-secondary",
        "apply",
        "it starts at transformer terminals, where no device protects it",
        sectionIn("240.21(C)", edition),
        sectionIn("240.4(F)", edition),
      );
    case "tap":
      return settled(
        "feeder-tap",
        "apply",
        "it starts from a conductor that itself stands by 240.21, with no device between: name that conductor in heldUpBy",
        sectionIn("240.21", edition),
      );
    case "device":
      return fromDevice(origin, edition);
  }
}

function fromDevice(origin: ConductorOrigin, edition: EditionId): Classification {
  const { upstreamRating: rating, ampacity, ordinaryLimit } = origin;
  const cite = definitionOfTap(edition);
  const protectedHere = isProtected({ rating, ampacity, ordinaryLimit });
  if (protectedHere === undefined) {
    const missing = protectionQuestions({ rating, ampacity, ordinaryLimit });
    return {
      tapRules: "not-settled",
      because: "what protects it is not known",
      cite: [cite],
      missing,
    };
  }
  if (!protectedHere) {
    const because = `${rating} upstream is larger than the ${ordinaryLimit} that 240.4 allows for it`;
    return settled("feeder-tap", "apply", because, cite);
  }
  const because = `${rating} upstream is not larger than the ${ordinaryLimit ?? ampacity} that it may have`;
  const branch = origin.deviceFollows === false;
  return settled(
    branch ? "branch-circuit" : "feeder",
    "not-applicable",
    because,
    cite,
    sectionIn("240.4", edition),
  );
}

import type { Citation, MissingInput } from "@lineside/findings";
import { sectionIn } from "./clause.ts";
import { definitionOfTap, isProtected, protectionQuestions } from "./definition.ts";
import { type EditionId, parseEdition } from "./editions.ts";
import { checkAmount, checkFlag, checkText, checkWord, fault, fieldsOf } from "./field-check.ts";
import type { ConductorClass, Current } from "./tap-case.ts";

/**
 * What a conductor starts from: the utility's service point, transformer terminals, a generator, a battery, a device, the
 * branch-circuit device of a motor, or another tap.
 */
export type Origin =
  | "service-point"
  | "transformer"
  | "generator"
  | "battery"
  | "device"
  | "motor-device"
  | "tap";

const ORIGINS: readonly Origin[] = /* @__PURE__ */ Object.freeze<Origin[]>([
  "service-point",
  "transformer",
  "generator",
  "battery",
  "device",
  "motor-device",
  "tap",
]);

/** What a tap leaves. */
export type TappedCircuit = "feeder" | "branch-circuit" | "motor-circuit" | "busway";

const TAPPED: readonly TappedCircuit[] = /* @__PURE__ */ Object.freeze<TappedCircuit[]>([
  "feeder",
  "branch-circuit",
  "motor-circuit",
  "busway",
]);

/** An end by which taps are told apart. */
export type TellingEnd = "motor-device" | "busway" | "other";

const TELLING_ENDS: readonly TellingEnd[] = /* @__PURE__ */ Object.freeze<TellingEnd[]>([
  "motor-device",
  "busway",
  "other",
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
  /** What the device protects, which a smaller conductor taps; a feeder where it is left out. */
  readonly tapped?: TappedCircuit | undefined;
  /** Of what taps a feeder or a busway: whether it ends in the branch-circuit device of a motor, or is a busway itself. */
  readonly endsIn?: TellingEnd | undefined;
  /** What the device is called, for the text. */
  readonly upstreamName?: string | undefined;
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

const FIELDS: readonly (keyof ConductorOrigin)[] = /* @__PURE__ */ Object.freeze([
  "edition",
  "leaves",
  "upstreamRating",
  "ampacity",
  "ordinaryLimit",
  "deviceFollows",
  "tapped",
  "endsIn",
  "upstreamName",
] as const);

/** What no compiler saw. */
function checkOrigin(origin: ConductorOrigin): EditionId {
  const given = fieldsOf(origin, FIELDS, "");
  const edition = parseEdition(given["edition"]);
  if (given["leaves"] === undefined)
    throw fault("MISSING_FIELD", "/leaves", undefined, `one of ${ORIGINS.join(", ")}`);
  checkWord(given["leaves"], ORIGINS, "/leaves");
  checkWord(given["tapped"], TAPPED, "/tapped");
  checkWord(given["endsIn"], TELLING_ENDS, "/endsIn");
  for (const field of ["upstreamRating", "ampacity", "ordinaryLimit"] as const)
    checkAmount(given[field], "current", `/${field}`);
  checkFlag(given["deviceFollows"], "/deviceFollows");
  checkText(given["upstreamName"], "/upstreamName");
  return edition;
}

/** What a tap is, by what it leaves and where it ends. */
function tapClass({ tapped = "feeder", endsIn }: ConductorOrigin): ConductorClass {
  switch (tapped) {
    case "feeder":
      return endsIn === "motor-device" ? "motor-feeder-tap" : "feeder-tap";
    case "branch-circuit":
      return "branch-circuit-tap";
    case "motor-circuit":
      return "motor-group-tap";
    case "busway":
      return endsIn === "busway" ? "busway-reduction" : "busway-tap";
  }
}

/** The sections that a tap of a class stands by. */
const STANDS_BY: Readonly<Partial<Record<ConductorClass, string>>> = {
  "feeder-tap": "240.21(B)",
  "branch-circuit-tap": "240.21(A)",
  "motor-feeder-tap": "430.28",
  "motor-group-tap": "430.53(D)",
  "busway-reduction": "368.17(B)",
  "busway-tap": "368.17(C)",
};

function tap(origin: ConductorOrigin, edition: EditionId, because: string, cite: Citation) {
  const is = tapClass(origin);
  const section = STANDS_BY[is] ?? "240.21";
  return settled(is, "apply", because, cite, sectionIn(section, edition));
}

/**
 * What a conductor is, by where it starts and what protects it.
 *
 * From the service point: a service conductor, to which no tap rule applies. From transformer terminals: a secondary
 * conductor. From a generator or a battery: its conductor. From the branch-circuit device of a motor: a motor circuit. From
 * another device that 240.4 allows for it: a feeder or a branch circuit, protected. From a larger one, or from another tap: a
 * tap, of a kind that `tapped` and `endsIn` tell. Where `ordinaryLimit` is absent, I ≤ A is protected and I > A is not settled,
 * as 240.4(B) may allow it.
 *
 * @throws {@link TapRulesError} `UNKNOWN_EDITION`, `UNVERIFIED_EDITION`, `MISSING_FIELD`, `UNKNOWN_FIELD`, `UNKNOWN_WORD`,
 * `WRONG_KIND` or `OUT_OF_RANGE`
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
  const edition = checkOrigin(origin);
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
    case "generator":
      return settled(
        "generator",
        "apply",
        "it starts at the terminals of a generator, where no device protects it",
        sectionIn("240.21(G)", edition),
        sectionIn("445.13", edition),
      );
    case "battery":
      return settled(
        "battery",
        "apply",
        "it starts at a battery, where no device protects it",
        sectionIn("240.21(H)", edition),
      );
    case "motor-device":
      return settled(
        "motor-circuit",
        "not-applicable",
        "it starts at the branch-circuit device of a motor, which Article 430 lets be larger than its ampacity: it is no tap",
        sectionIn("240.21(F)", edition),
      );
    case "tap":
      return tap(
        origin,
        edition,
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
  const { upstreamName } = origin;
  const device = upstreamName === undefined ? `${rating}` : `${upstreamName}, ${rating},`;
  if (!protectedHere) {
    const because = `${device} upstream is larger than the ${ordinaryLimit} that 240.4 allows for it`;
    return tap(origin, edition, because, cite);
  }
  const because = `${device} upstream is not larger than the ${ordinaryLimit ?? ampacity} that it may have`;
  const branch = origin.deviceFollows === false;
  return settled(
    branch ? "branch-circuit" : "feeder",
    "not-applicable",
    because,
    cite,
    sectionIn("240.4", edition),
  );
}

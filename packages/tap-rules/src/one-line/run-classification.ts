import type { Citation, MissingInput } from "@lineside/findings";
import {
  type Classification,
  type ConductorOrigin,
  classifyConductor,
} from "../classify-conductor.ts";
import { sectionIn } from "../clause.ts";
import { isProtected } from "../definition.ts";
import {
  deviceFollows,
  isMotorDevice,
  tappedCircuit,
  tapsMotorGroup,
  tellingEnd,
} from "./circuit.ts";
import type { ConductorRun } from "./conductor-run.ts";
import { type HeldUp, heldByWay, namedOf } from "./held-up.ts";
import type { Id } from "./piece.ts";
import { conductorPath } from "./pointer.ts";
import type { RunContext } from "./run-context.ts";
import type { RunGrounds, RunStanding } from "./run-grounds.ts";
import type { Supply } from "./supply.ts";

/** One reason for what a conductor is. */
export interface ClassReason {
  readonly text: string;
  readonly cite: readonly Citation[];
}

/** What a conductor of a one-line is, and why. Paths are those of the one-line. */
export interface ConductorClassification extends Classification {
  /** The reasons one by one; `because` is the first. */
  readonly reasons: readonly ClassReason[];
  /** The conductors that it comes from, no device between, and that stand by 240.21 themselves: nearest first. */
  readonly heldUpBy: readonly Id[];
  /** How many more of them there are. */
  readonly heldUpByMore: number;
}

/** A run, classified. */
export interface ClassifiedRun {
  readonly classification: ConductorClassification;
  readonly standing: RunStanding;
  readonly held: HeldUp;
}

const NOT_HELD: HeldUp = {};

/** What a run is. */
export function classifyRun(
  context: RunContext,
  run: ConductorRun,
  grounds: RunGrounds,
): ClassifiedRun {
  const { reading, edition } = context;
  const supply = reading.supplyOf(run);
  const { origin } = supply;
  if (origin === "unknown") return withoutSupply(run, supply);
  if (origin === "service-point") {
    const found = classifyConductor({ edition, leaves: origin });
    return {
      classification: explained(found, serviceReasons(context, run, supply, found), NOT_HELD),
      standing: "service",
      held: NOT_HELD,
    };
  }
  const way = heldByWay(supply.through, context.settledOf);
  if (origin === "device") return fromDevice(context, run, grounds, supply, way);
  const found = classifyConductor({ edition, leaves: origin });
  const start = `${found.because.replace(/^it starts/, startText(run, supply))}`;
  return tapOf(context, found, start, way);
}

/** `it starts at T1`, or by which way it comes from there. */
function startText(run: ConductorRun, { at, through, trunk }: Supply): string {
  if (through === undefined) return `it starts at ${at ?? run.first.from}:`;
  const way = through.run === trunk ? through.run.id : `${through.run.id} and what is ahead of it`;
  return `it comes from ${at} by ${way}, with no device between:`;
}

function explained(
  found: Classification,
  reasons: readonly ClassReason[],
  held: HeldUp,
): ConductorClassification {
  const { ids, more } = namedOf(held);
  const because = reasons[0]?.text ?? found.because;
  return { ...found, because, reasons, heldUpBy: ids, heldUpByMore: more };
}

/** A run that 240.21 has to let stand. */
function tapOf(
  { edition }: RunContext,
  found: Classification,
  text: string,
  held: HeldUp,
): ClassifiedRun {
  const reasons: ClassReason[] = [{ text, cite: found.cite }];
  const { ids, more } = namedOf(held);
  if (ids.length > 0) {
    const others = more > 0 ? ` and ${more} more` : "";
    const verb = ids.length + more > 1 ? "stand by 240.21 themselves" : "stands by 240.21 itself";
    reasons.unshift({
      text: `it starts from ${ids.join(" and ")}${others}, which ${verb}, with no device between that protects it`,
      cite: [sectionIn("240.21", edition)],
    });
  }
  return { classification: explained(found, reasons, held), standing: "tap", held };
}

function serviceReasons(
  { edition }: RunContext,
  run: ConductorRun,
  { at, through }: Supply,
  { cite }: Classification,
): readonly ClassReason[] {
  const start = through === undefined ? `starts at ${at}` : `comes from ${at} by ${through.run.id}`;
  return [
    {
      text: `it ${start} with no overcurrent device between: service conductors are never taps, nor is what is tapped from them`,
      cite,
    },
    ...(through === undefined
      ? []
      : [
          {
            text: `${run.id} is a splice or a tap of service conductors (230.46), and what it supplies ahead of the main has to be among the equipment of 230.82; the 10- and 25-ft rules that articles tell of ahead of the main are not for it`,
            cite: [sectionIn("230.46", edition), sectionIn("230.82", edition)],
          },
        ]),
  ];
}

/** The origin as classification of one conductor asks for it. */
function originOf(
  { reading, edition }: RunContext,
  run: ConductorRun,
  { ampacity, ordinaryLimit }: RunGrounds,
  supply: Supply,
): ConductorOrigin {
  return {
    edition,
    leaves: "device",
    upstreamRating: supply.device?.rating,
    upstreamName: supply.device?.id,
    ampacity,
    ordinaryLimit,
    tapped: tappedCircuit(reading, run, supply),
    endsIn: tellingEnd(reading, run),
    deviceFollows: deviceFollows(reading, run),
  };
}

function fromDevice(
  context: RunContext,
  run: ConductorRun,
  grounds: RunGrounds,
  supply: Supply,
  way: HeldUp,
): ClassifiedRun {
  const { reading, edition } = context;
  const { ampacity, ordinaryLimit } = grounds;
  const rating = supply.device?.rating;
  const isSafe = isProtected({ rating, ampacity, ordinaryLimit });
  const motors = isMotorDevice(reading, supply.at);
  const trunk = supply.trunk && context.groundsOf(supply.trunk).ampacity;
  if (motors && (isSafe === true || !tapsMotorGroup(reading, run, supply, grounds, trunk))) {
    const found = classifyConductor({ edition, leaves: "motor-device" });
    const text = `nothing but motors hangs on ${supply.at}: it is a motor circuit, whose device Article 430 lets be larger than its ampacity, and no tap`;
    const reasons = [{ text, cite: found.cite }];
    return {
      classification: explained(found, reasons, NOT_HELD),
      standing: "ordinary",
      held: NOT_HELD,
    };
  }
  const origin = originOf(context, run, grounds, supply);
  if (way.chain !== undefined) {
    const found = unlessOpen(classifyConductor({ ...origin, leaves: "tap" }), origin);
    return tapOf(context, found, startText(run, supply).replace(/:$/, ""), way);
  }
  const found = classifyConductor(origin);
  const reasons = [{ text: found.because, cite: found.cite }];
  if (found.tapRules === "not-settled") {
    const missing = found.missing.flatMap((one) => placed(one, run, supply, grounds));
    const classification = explained({ ...found, missing }, reasons, NOT_HELD);
    return { classification, standing: "open", held: way };
  }
  if (found.tapRules === "not-applicable") {
    const settled = origin.deviceFollows === undefined ? withoutClass(found, run) : found;
    return {
      classification: explained(settled, reasons, NOT_HELD),
      standing: "ordinary",
      held: NOT_HELD,
    };
  }
  const held = supply.through === undefined ? context.heldAbove(supply.at ?? "") : way;
  return tapOf(context, unlessOpen(found, origin), found.because, held);
}

/** What a tap is hangs on what it taps, which is not told. */
function unlessOpen(found: Classification, { tapped }: ConductorOrigin): Classification {
  if (tapped !== undefined) return found;
  const { is: _, ...rest } = found;
  return rest;
}

/** A protected conductor of which it is not told what it leads to. */
function withoutClass(found: Classification, { last }: ConductorRun): Classification {
  const { is: _, ...rest } = found;
  const ask = `What does ${last.id} lead to: another overcurrent device, or outlets?`;
  return { ...rest, missing: [{ path: conductorPath(last.id, "to"), expects: "text", ask }] };
}

/** A question of classification as the one-line asks it. */
function placed(
  input: MissingInput,
  run: ConductorRun,
  { device }: Supply,
  { missing }: RunGrounds,
): readonly MissingInput[] {
  if (input.path === "/upstream/rating") {
    const path = device?.ratingPath ?? conductorPath(run.id, "from");
    return [{ ...input, path }];
  }
  if (missing !== undefined) return missing;
  return [
    { ...input, path: `${conductorPath(run.id)}${input.path}`, ask: `${run.id}: ${input.ask}` },
  ];
}

function withoutSupply(run: ConductorRun, supply: Supply): ClassifiedRun {
  const path = conductorPath(run.first.id, "from");
  const ask = `What does ${run.id} start at?`;
  const missing = [supply.missing ?? { path, expects: "text" as const, ask }];
  const because = "what supplies it is not told";
  return {
    classification: {
      tapRules: "not-settled",
      because,
      reasons: [{ text: because, cite: [] }],
      cite: [],
      missing,
      heldUpBy: [],
      heldUpByMore: 0,
    },
    standing: "open",
    held: NOT_HELD,
  };
}

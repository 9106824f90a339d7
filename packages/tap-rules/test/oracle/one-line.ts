/**
 * One-lines once more, by hand, on plain data: what each conductor is, what holds it up, and whether it may stand. Imports
 * nothing but the oracle's own files.
 */
import { plainAnswer } from "./answer.ts";
import type { PlainCase, PlainConnection, PlainEnd, PlainSecondary } from "./case.ts";
import type { Word } from "./verdict.ts";

/** A piece of equipment. Ratings are in mA, voltages in mV. */
export type PlainPiece =
  | { readonly is: "service-point" | "wireway" | "load" }
  /** A breaker within a board, or in an enclosure of its own. */
  | { readonly is: "breaker"; readonly rating: number; readonly within: string | undefined }
  | { readonly is: "panelboard"; readonly bus: number; readonly main: number | undefined }
  | {
      readonly is: "transformer";
      readonly vp: number;
      readonly vs: number;
      readonly connection: PlainConnection;
      readonly protectionOk: boolean;
    };

export interface PlainConductor {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ampacity: number;
  readonly ordinary: number;
  /** In thousandths of a foot. */
  readonly length: number;
  readonly load: number;
  readonly safe: boolean;
  readonly raceway: boolean;
  readonly leaves: boolean;
  readonly beyond: boolean;
}

export interface PlainOneLine {
  readonly year: number;
  readonly pieces: ReadonlyMap<string, PlainPiece>;
  readonly conductors: readonly PlainConductor[];
}

export interface PlainConductorAnswer {
  readonly id: string;
  readonly is: "service" | "feeder" | "branch-circuit" | "feeder-tap" | "transformer-secondary";
  /** Nearest first. */
  readonly heldUpBy: readonly string[];
  /** `pass` where 240.4 is met. */
  readonly verdict: Word;
}

/** Conductors in line that are one: of one ampacity, joined in a wireway in which nothing else starts or ends. */
type Run = readonly [PlainConductor, ...PlainConductor[]];

interface Reading {
  readonly oneLine: PlainOneLine;
  readonly runs: readonly Run[];
}

const pieceOf = ({ pieces }: PlainOneLine, id: string): PlainPiece => {
  const piece = pieces.get(id);
  if (piece === undefined) throw new Error(`no piece ${id}`);
  return piece;
};

function next(oneLine: PlainOneLine, one: PlainConductor): PlainConductor | undefined {
  if (pieceOf(oneLine, one.to).is !== "wireway") return undefined;
  const leaving = oneLine.conductors.filter(({ from }) => from === one.to);
  return leaving.length === 1 && leaving[0]?.ampacity === one.ampacity ? leaving[0] : undefined;
}

function readOneLine(oneLine: PlainOneLine): Reading {
  const later = new Set(oneLine.conductors.map((one) => next(oneLine, one)));
  const runs = oneLine.conductors
    .filter((one) => !later.has(one))
    .map((first): Run => {
      const rest: PlainConductor[] = [];
      for (let one = next(oneLine, first); one !== undefined; one = next(oneLine, one))
        rest.push(one);
      return [first, ...rest];
    });
  return { oneLine, runs };
}

const last = (run: Run): PlainConductor => run.at(-1) ?? run[0];
const arriving = ({ runs }: Reading, piece: string): Run | undefined =>
  runs.find((run) => last(run).to === piece);
const leaving = ({ runs }: Reading, piece: string): readonly Run[] =>
  runs.filter(([first]) => first.from === piece);

/** One step up: a device, a transformer, the utility, or a conductor with nothing between. */
type Above =
  | { readonly is: "device"; readonly rating: number; readonly at: string }
  | { readonly is: "transformer"; readonly at: string }
  | { readonly is: "utility" }
  | { readonly is: "run"; readonly run: Run };

function above(reading: Reading, start: string): Above {
  const piece = pieceOf(reading.oneLine, start);
  if (piece.is === "service-point") return { is: "utility" };
  if (piece.is === "transformer") return { is: "transformer", at: start };
  if (piece.is === "breaker") return { is: "device", rating: piece.rating, at: start };
  if (piece.is === "panelboard" && piece.main !== undefined)
    return { is: "device", rating: piece.main, at: start };
  const run = arriving(reading, start);
  if (run === undefined) throw new Error(`nothing feeds ${start}`);
  return { is: "run", run };
}

/**
 * What reaches through a device that does not protect what leaves it: the conductor that ends in it, or that feeds its board.
 * A bus with a main comes between, and so does a conductor from the same device that it does protect: a tap is of that one.
 */
function throughDevice(reading: Reading, at: string): Run | undefined {
  const piece = pieceOf(reading.oneLine, at);
  if (piece.is !== "breaker") return undefined;
  if (leaving(reading, at).some(([{ ordinary }]) => piece.rating <= ordinary)) return undefined;
  if (piece.within === undefined) return arriving(reading, at);
  const one = above(reading, piece.within);
  return one.is === "run" ? one.run : undefined;
}

/** The first device, transformer or source on the way up. */
function supply(reading: Reading, start: string): Exclude<Above, { is: "run" }> {
  const one = above(reading, start);
  return one.is === "run" ? supply(reading, one.run[0].from) : one;
}

/** The first device above a transformer. */
function primaryDevice(reading: Reading, transformer: string): number | undefined {
  const primary = arriving(reading, transformer);
  const origin = primary && supply(reading, primary[0].from);
  return origin?.is === "device" ? origin.rating : undefined;
}

/** What a conductor comes from that stands by 240.21 itself, and what that comes from; to a device that protects the next. */
function heldUpBy(reading: Reading, run: Run): readonly string[] {
  const [{ from, ordinary }] = run;
  const one = above(reading, from);
  if (one.is === "utility" || one.is === "transformer") return [];
  if (one.is === "device" && one.rating <= ordinary) return [];
  const feeding = one.is === "run" ? one.run : throughDevice(reading, one.at);
  if (feeding === undefined) return [];
  const is = classOf(reading, feeding);
  return is === "feeder-tap" || is === "transformer-secondary"
    ? [feeding[0].id, ...heldUpBy(reading, feeding)]
    : [];
}

function classOf(reading: Reading, run: Run): PlainConductorAnswer["is"] {
  const [{ from, ordinary }] = run;
  const origin = supply(reading, from);
  if (origin.is === "utility") return "service";
  if (origin.is === "transformer") return "transformer-secondary";
  if (origin.rating > ordinary || heldUpBy(reading, run).length > 0) return "feeder-tap";
  return pieceOf(reading.oneLine, last(run).to).is === "load" ? "branch-circuit" : "feeder";
}

function endsOf({ oneLine }: Reading, run: Run): readonly PlainEnd[] {
  const piece = pieceOf(oneLine, last(run).to);
  const end = { equipment: undefined, met: undefined };
  if (piece.is === "breaker") return [{ ...end, kind: "ocpd", rating: piece.rating }];
  if (piece.is !== "panelboard") return [];
  return piece.main === undefined
    ? [{ ...end, kind: "equipment-with-ocpds", rating: piece.bus }]
    : [{ ...end, kind: "ocpd", rating: piece.main, equipment: piece.bus }];
}

const feet = (n: number): PlainCase["length"] => ({ metric: false, n });
const lengthOf = (run: Run): number => run.reduce((sum, { length }) => sum + length, 0);

function secondaryOf(reading: Reading, run: Run): PlainSecondary {
  return {
    ampacity: run[0].ampacity,
    length: feet(lengthOf(run)),
    safe: run.every(({ safe }) => safe),
    ends: endsOf(reading, run),
    size: undefined,
    material: undefined,
    fault: { current: undefined, time: undefined, t1: undefined, insulation: undefined },
  };
}

/** The transformer that a conductor starts at or ends at, as its case has it. */
function transformerOf(reading: Reading, run: Run, origin: string | undefined): Partial<PlainCase> {
  const at = origin ?? last(run).to;
  const piece = pieceOf(reading.oneLine, at);
  if (piece.is !== "transformer") return { supplies: "other" };
  const { vp, vs, connection, protectionOk } = piece;
  const facts = { vp, vs, connection, protectionOk };
  if (origin === undefined)
    return {
      ...facts,
      supplies: "transformer",
      secondaries: leaving(reading, at).map((one) => secondaryOf(reading, one)),
    };
  const primary = arriving(reading, at);
  return {
    ...facts,
    suppliedByTap: primary !== undefined && classOf(reading, primary) === "feeder-tap",
    ...(primary && {
      primaryAmpacity: primary[0].ampacity,
      primaryLength: feet(lengthOf(primary)),
      primaryProtected: feet(0),
      primarySafe: primary.every(({ safe }) => safe),
    }),
  };
}

function caseOf(reading: Reading, run: Run, is: PlainConductorAnswer["is"]): PlainCase {
  const [{ from, ampacity, ordinary }] = run;
  const origin = supply(reading, from);
  const transformer = origin.is === "transformer" ? origin.at : undefined;
  const told: Partial<PlainCase> & Pick<PlainCase, "year" | "is"> = {
    year: reading.oneLine.year,
    is,
    ampacity,
    ordinary,
    upstream:
      origin.is === "device"
        ? origin.rating
        : transformer === undefined
          ? undefined
          : primaryDevice(reading, transformer),
    sources: [],
    length: feet(lengthOf(run)),
    load: run[0].load,
    ends: endsOf(reading, run),
    beyond: last(run).beyond,
    field: true,
    leaves: run.length > 1 || run[0].leaves,
    raceway: run.every(({ raceway }) => raceway),
    safe: run.every(({ safe }) => safe),
    outdoors: false,
    industrial: false,
    held: heldUpBy(reading, run).length,
    ...transformerOf(reading, run, transformer),
  };
  return told as PlainCase;
}

/** Each conductor, in the order in which they stand; the conductors of a run answer as one. */
export function plainOneLineAnswers(oneLine: PlainOneLine): readonly PlainConductorAnswer[] {
  const reading = readOneLine(oneLine);
  return oneLine.conductors.map(({ id }) => {
    const run = reading.runs.find((one) => one.some((member) => member.id === id));
    if (run === undefined) throw new Error(`no run of ${id}`);
    const is = classOf(reading, run);
    const verdict: Word =
      is === "service"
        ? "not-applicable"
        : is === "feeder" || is === "branch-circuit"
          ? "pass"
          : judged(caseOf(reading, run, is));
    return { id, is, heldUpBy: is === "service" ? [] : heldUpBy(reading, run), verdict };
  });
}

function judged(c: PlainCase): Word {
  const { verdict } = plainAnswer(c);
  if (verdict === "error") throw new Error("a case that contradicts itself");
  return verdict;
}

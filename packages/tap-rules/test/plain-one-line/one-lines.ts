import * as fc from "fast-check";
import type { PlainConductor, PlainOneLine, PlainPiece } from "../oracle/one-line.ts";

/** Random one-lines of 3 to 30 conductors: trees of boards, breakers, wireways and transformers below one service. */
const RATINGS = [60, 100, 125, 150, 200, 225, 300, 400, 600, 800, 1000, 1200].map((a) => a * 1000);

/** Every choice that one more conductor takes. */
interface Choice {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly rating: number;
  readonly share: number;
  readonly by: number;
  readonly length: number;
  readonly flags: number;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  at: fc.nat(1000),
  from: fc.nat(9),
  to: fc.nat(11),
  rating: fc.nat(RATINGS.length - 1),
  share: fc.nat(9),
  by: fc.constantFrom(0, 0, 0, 1, -1),
  length: fc.constantFrom(1000, 4000, 5000, 10_000, 10_001, 12_500, 15_000, 24_999, 25_000, 25_001),
  flags: fc.nat(63),
});

/** Where a conductor may start: a piece, the device that protects there (mA), and its voltage (mV). */
interface Start {
  readonly piece: string;
  readonly device: number;
  readonly volts: number;
  /** Below a transformer, with no device between: no second transformer may start there. */
  readonly unprotected?: boolean;
}

interface Draft {
  readonly pieces: Map<string, PlainPiece>;
  readonly conductors: PlainConductor[];
  /** Boards, wireways and transformers, at which more may start. */
  readonly starts: Start[];
}

/** The next standard rating, which 240.4(B) allows up to 800 A. */
const ordinaryOf = (ampacity: number): number =>
  ampacity >= 800_000 ? ampacity : (RATINGS.find((n) => n >= ampacity) ?? ampacity);

/** Protected, at a share of the device upstream or one off it, or as large as what is joined on. */
function ampacityOf({ share, by }: Choice, device: number, joined: number | undefined): number {
  if (joined !== undefined && share < 3) return joined;
  const shares = [1, 1, 1, 1, 3, 3, 10, 10, 2, 5];
  return Math.max(1000, Math.ceil(device / (shares[share] ?? 1)) + by);
}

/** What a conductor ends at, and where more may start from there. */
function addEnd(draft: Draft, id: string, c: Choice, ampacity: number, start: Start): PlainPiece {
  const near = [ampacity, ampacity + 1, ampacity - 1, RATINGS[c.rating] ?? ampacity];
  const rating = near[c.flags % 4] ?? ampacity;
  const { starts } = draft;
  if (c.to < 3) {
    starts.push({ ...start, piece: id, device: rating, unprotected: false });
    return { is: "panelboard", bus: rating + 1000, main: rating };
  }
  if (c.to < 5) {
    starts.push({ ...start, piece: id });
    return { is: "panelboard", bus: rating, main: undefined };
  }
  if (c.to < 8) {
    starts.push({ ...start, piece: id });
    return { is: "wireway" };
  }
  if (c.to === 8) {
    starts.push({ ...start, piece: id, device: rating, unprotected: false });
    return { is: "breaker", rating, within: undefined };
  }
  if (start.unprotected === true) {
    starts.push({ ...start, piece: id });
    return { is: "wireway" };
  }
  const vs = [208_000, 240_000, 480_000, 120_000][c.flags % 4] ?? 208_000;
  starts.push({
    piece: id,
    device: Math.ceil((start.device * start.volts) / vs),
    volts: vs,
    unprotected: true,
  });
  const connection = c.flags % 3 === 0 ? "delta-delta-3-wire" : "delta-wye";
  return {
    is: "transformer",
    vp: start.volts,
    vs,
    connection,
    protectionOk: c.flags % 8 !== 1,
  };
}

function grow(draft: Draft, c: Choice, i: number): void {
  const id = `C${String(i).padStart(2, "0")}`;
  const found = draft.starts[c.at % draft.starts.length];
  if (found === undefined) return;
  const board = draft.pieces.get(found.piece)?.is === "panelboard";
  // from a board mostly by a breaker of its own, else from its bus
  const breaker = board && c.from < 7 ? (RATINGS[c.rating] ?? 0) : undefined;
  const from = breaker === undefined ? found.piece : `B${id}`;
  if (breaker !== undefined)
    draft.pieces.set(from, { is: "breaker", rating: breaker, within: found.piece });
  const device = breaker ?? found.device;
  const joined = draft.conductors.find(({ to }) => to === found.piece)?.ampacity;
  // outlets only behind a breaker that protects their conductor
  const outlet = breaker !== undefined && c.to === 9 && c.flags % 2 === 0;
  const ampacity = outlet ? device : ampacityOf(c, device, joined);
  const to = `E${id}`;
  const end: PlainPiece = outlet
    ? { is: "load" }
    : addEnd(draft, to, c, ampacity, {
        ...found,
        device,
        unprotected: breaker === undefined && found.unprotected === true,
      });
  draft.pieces.set(to, end);
  draft.conductors.push(conductor({ id, from, to, ampacity }, c));
}

function conductor(
  { id, from, to, ampacity }: Pick<PlainConductor, "id" | "from" | "to" | "ampacity">,
  { length, flags }: Choice,
): PlainConductor {
  return {
    id,
    from,
    to,
    ampacity,
    ordinary: ordinaryOf(ampacity),
    length,
    load: flags % 5 === 1 ? ampacity + 1 : ampacity,
    safe: flags % 7 !== 1,
    raceway: flags % 9 !== 1,
    leaves: flags % 4 !== 3,
    beyond: flags % 11 === 1,
  };
}

/** A wireway or a transformer at which nothing starts is a board instead: each has a purpose. */
function finished({ pieces, conductors }: Draft): void {
  for (const [id, piece] of pieces) {
    const idle = !conductors.some(({ from }) => from === id);
    const ends = piece.is === "wireway" || piece.is === "transformer";
    if (idle && ends) pieces.set(id, { is: "panelboard", bus: 100_000, main: 100_000 });
  }
}

export const plainOneLines: fc.Arbitrary<PlainOneLine> = fc
  .record({
    year: fc.constantFrom(2017, 2020, 2023),
    gutter: fc.nat(3),
    first: choice,
    choices: fc.oneof(
      fc.array(choice, { minLength: 2, maxLength: 10 }),
      fc.array(choice, { minLength: 8, maxLength: 29, size: "max" }),
    ),
  })
  .map(({ year, gutter, first, choices }) => {
    // the service takes one or two conductors
    const more = choices.slice(0, gutter === 0 ? 28 : 29);
    const main = RATINGS.slice(6)[first.rating % 6] ?? 800_000;
    const draft: Draft = { pieces: new Map(), conductors: [], starts: [] };
    draft.pieces.set("SP", { is: "service-point" });

    if (gutter === 0) {
      draft.pieces.set("G", { is: "wireway" });
      draft.conductors.push(conductor({ id: "S0", from: "SP", to: "G", ampacity: main }, first));
    }
    const from = gutter === 0 ? "G" : "SP";
    draft.pieces.set("M", { is: "panelboard", bus: main, main });
    draft.conductors.push(conductor({ id: "S1", from, to: "M", ampacity: main }, first));
    draft.starts.push({ piece: "M", device: main, volts: 480_000 });
    more.forEach((one, i) => {
      grow(draft, one, i);
    });
    finished(draft);
    return { year, pieces: draft.pieces, conductors: draft.conductors };
  });

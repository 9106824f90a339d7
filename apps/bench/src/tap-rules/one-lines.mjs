import { generator } from "../operand-series.mjs";
import { likely, one } from "./cases/choice.mjs";

/**
 * One-lines of so many conductors, in plain numbers and words; the same in every run.
 *
 * @typedef {import("./cases/installation.mjs").Plain} Plain
 * @typedef {import("./cases/choice.mjs").Random} Random
 */

/** An empty sheet, on which everything gets a name. */
function sheet() {
  /** @type {Record<string, Plain>} */
  const equipment = {};
  /** @type {Record<string, Plain>} */
  const conductors = {};
  const count = { pieces: 0, conductors: 0 };
  return {
    equipment,
    conductors,
    count,
    /** @param {Plain} piece */
    place(piece) {
      count.pieces += 1;
      const id = `${piece.is[0].toUpperCase()}${count.pieces}`;
      equipment[id] = piece;
      return id;
    },
    /**
     * @param {string} from
     * @param {string} to
     * @param {number} amperes
     * @param {Plain} [more]
     */
    run(from, to, amperes, more = {}) {
      count.conductors += 1;
      const ampacity = { A: amperes };
      conductors[`C${count.conductors}`] = { from, to, ampacity, ordinaryLimit: ampacity, ...more };
    },
  };
}

/** @typedef {ReturnType<typeof sheet>} Sheet */
/** @typedef {{ readonly id: string; readonly level: number; readonly volts: number }} Board */

/** Ratings of boards from the service down. */
const LEVELS = /** @type {const} */ ([4000, 1600, 800, 400, 225, 125, 100]);

/** @param {number} level */
const ratingAt = (level) => LEVELS[Math.min(level, LEVELS.length - 1)] ?? 100;

/** @param {number} amperes @param {number} [main] */
const panel = (amperes, main) => ({
  is: "panelboard",
  rating: { A: amperes },
  main: main === undefined ? "none" : { is: "breaker", rating: { A: main } },
});

/** @param {number} amperes @param {string} [fedBy] */
const breaker = (amperes, fedBy) => ({
  is: "breaker",
  rating: { A: amperes },
  ...(fedBy && { fedBy }),
});

/** @param {Random} random */
const runs = (random) => ({
  fieldInstalled: true,
  leavesEnclosure: true,
  raceway: likely(true, random),
  protectedFromDamage: likely(true, random),
  outdoors: false,
  beyondEquipment: false,
});

/**
 * A service, and boards below boards: branch circuits, feeders, feeders with taps, and transformers with their secondaries.
 *
 * @param {number} conductors
 */
function tree(conductors) {
  const random = generator(7);
  const made = sheet();
  const service = made.place({ is: "service-point" });
  const main = { is: "breaker", rating: { A: 4000 } };
  const first = made.place({ is: "switchboard", rating: { A: 4000 }, main });
  made.run(service, first, 4020, { length: { ft: 30 } });
  /** @type {Board[]} */
  const boards = [{ id: first, level: 0, volts: 480 }];
  // from the service down, so that a larger one-line is a deeper one too
  for (let at = 0; made.count.conductors < conductors; at++) {
    const board = boards[at];
    if (board === undefined) throw new RangeError("no board is left to feed anything");
    for (let ways = 0; ways < 8; ways++) {
      const left = conductors - made.count.conductors;
      if (left > 0) boards.push(...outgoing(made, board, left, random));
    }
  }
  const { equipment, conductors: drawn } = made;
  return { equipment, conductors: drawn, site: { industrial: false } };
}

/**
 * One way out of a board, and the boards that it comes to.
 *
 * @param {Sheet} made
 * @param {Board} board
 * @param {number} left
 * @param {Random} random
 * @returns {readonly Board[]}
 */
function outgoing(made, board, left, random) {
  const what =
    left < 5
      ? "branch"
      : one(
          ["branch", "branch", "branch", "feeder", "feeder", "taps", "taps", "transformer"],
          random,
        );
  if (what === "feeder") return [feeder(made, board, random)];
  if (what === "taps") return taps(made, board, random);
  if (what === "transformer" && board.volts === 480) return [transformer(made, board, random)];
  const device = made.place(breaker(20, board.id));
  made.run(device, made.place({ is: "load", serves: "luminaire" }), 25, { length: { ft: 60 } });
  return [];
}

/** @param {Sheet} made @param {Board} board @param {Random} random */
function feeder(made, { id, level, volts }, random) {
  const rating = ratingAt(level + 1);
  const to = made.place(panel(rating));
  made.run(made.place(breaker(rating, id)), to, rating, { length: { ft: 80 }, runs: runs(random) });
  return { id: to, level: level + 1, volts };
}

/** @param {Sheet} made @param {Board} board @param {Random} random */
function taps(made, { id, level, volts }, random) {
  const rating = ratingAt(level + 1);
  const box = made.place({ is: "wireway" });
  const end = made.place(panel(rating));
  made.run(made.place(breaker(rating, id)), box, rating, { length: { ft: 40 } });
  made.run(box, end, rating, { length: { ft: 30 } });
  const tapped = [1, 2].map(() => {
    const ampacity = Math.ceil(rating * one([0.2, 0.33, 0.34, 0.5], random));
    const to = made.place(panel(ratingAt(level + 2), Math.min(ampacity, ratingAt(level + 2))));
    const length = { ft: one([6, 9, 10, 11, 20, 25, 26], random) };
    made.run(box, to, ampacity, {
      length,
      load: { A: Math.ceil(ampacity * 0.8) },
      runs: runs(random),
    });
    return { id: to, level: level + 2, volts };
  });
  return [{ id: end, level: level + 1, volts }, ...tapped];
}

/** @param {Sheet} made @param {Board} board @param {Random} random */
function transformer(made, { id, level }, random) {
  const rating = ratingAt(level + 2);
  const secondary = Math.ceil((rating * 480) / 208);
  const ampacity = Math.ceil(secondary * one([0.9, 1, 1.1], random));
  const core = made.place({
    is: "transformer",
    connection: "delta-wye",
    primary: { lineToLine: { V: 480 } },
    secondary: { lineToLine: { V: 208 } },
    protectionComplies: true,
  });
  made.run(made.place(breaker(rating, id)), core, rating, { length: { ft: 50 } });
  const to = made.place(panel(secondary, Math.min(secondary, ampacity)));
  const length = { ft: one([8, 10, 20, 24, 25, 26], random) };
  made.run(core, to, ampacity, {
    length,
    load: { A: Math.ceil(ampacity * 0.7) },
    runs: runs(random),
  });
  return { id: to, level: level + 2, volts: 208 };
}

/**
 * Conductors in line through boxes: all of one ampacity, so that they are one conductor; or each beside the next one smaller
 * or larger, so that every second one taps.
 *
 * @param {number} conductors
 * @param {readonly number[]} amperes
 */
function chain(conductors, amperes) {
  const made = sheet();
  let from = made.place(breaker(400));
  for (let i = 0; i < conductors; i++) {
    const last = i === conductors - 1;
    const to = made.place(last ? panel(400) : { is: "wireway" });
    made.run(from, to, amperes[i % amperes.length] ?? 400, { length: { ft: 1 } });
    from = to;
  }
  return { equipment: made.equipment, conductors: made.conductors };
}

/**
 * All conductors leave one board.
 *
 * @param {number} conductors
 */
function wideBoard(conductors) {
  const random = generator(11);
  const made = sheet();
  const board = made.place({
    is: "switchboard",
    rating: { A: 800 },
    main: { is: "breaker", rating: { A: 800 } },
  });
  for (let i = 0; i < conductors; i++) {
    const ampacity = one([80, 200, 266, 267, 400], random);
    const length = { ft: one([9, 10, 24, 25, 26], random) };
    made.run(board, made.place(panel(400, ampacity)), ampacity, {
      length,
      load: { A: 60 },
      runs: runs(random),
    });
  }
  return { equipment: made.equipment, conductors: made.conductors, site: { industrial: false } };
}

/**
 * The shapes by name, each of so many conductors.
 *
 * @type {Readonly<Record<"tree" | "inLine" | "tapOfTaps" | "wideBoard", (conductors: number) => Plain>>}
 */
export const ONE_LINES = {
  tree,
  inLine: (conductors) => chain(conductors, [400]),
  tapOfTaps: (conductors) => chain(conductors, [200, 150]),
  wideBoard,
};

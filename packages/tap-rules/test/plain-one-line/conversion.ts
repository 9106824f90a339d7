import type { EditionId, OneLine, OneLineConductor, Piece } from "@lineside/tap-rules";
import { A, ft, type Quantity, V } from "@lineside/units";
import type { PlainConductor, PlainOneLine, PlainPiece } from "../oracle/one-line.ts";

const amperes = (n: number): Quantity<"current"> => A({ n, d: 1000 });
const volts = (n: number) => ({ lineToLine: V({ n, d: 1000 }) });

function pieceOf(piece: PlainPiece): Piece {
  switch (piece.is) {
    case "breaker":
      return { is: "breaker", rating: amperes(piece.rating), fedBy: piece.within };
    case "panelboard":
      return {
        is: "panelboard",
        rating: amperes(piece.bus),
        main: piece.main === undefined ? "none" : { is: "breaker", rating: amperes(piece.main) },
      };
    case "transformer":
      return {
        is: "transformer",
        primary: volts(piece.vp),
        secondary: volts(piece.vs),
        connection: piece.connection,
        protectionComplies: piece.protectionOk,
      };
    default:
      return { is: piece.is };
  }
}

const conductorOf = (c: PlainConductor): OneLineConductor => ({
  from: c.from,
  to: c.to,
  ampacity: amperes(c.ampacity),
  ordinaryLimit: amperes(c.ordinary),
  length: ft({ n: c.length, d: 1000 }),
  load: amperes(c.load),
  runs: {
    fieldInstalled: true,
    outdoors: false,
    protectedFromDamage: c.safe,
    raceway: c.raceway,
    leavesEnclosure: c.leaves,
    beyondEquipment: c.beyond,
  },
});

/** The same one-line as the package takes it. */
export const oneLineOf = ({ pieces, conductors }: PlainOneLine): OneLine => ({
  equipment: Object.fromEntries([...pieces].map(([id, piece]) => [id, pieceOf(piece)])),
  conductors: Object.fromEntries(conductors.map((one) => [one.id, conductorOf(one)])),
  site: { industrial: false },
});

export const editionOf = ({ year }: PlainOneLine): EditionId => String(year) as EditionId;

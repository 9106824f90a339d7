import { type EditionId, transformerProtection } from "@lineside/ampacity";
import { type Id, type OneLineReading, type Piece, readOneLine } from "@lineside/tap-rules";
import type { Quantity } from "@lineside/units";
import type { Transformer } from "./design.ts";
import { phasesOf } from "./transformer-phases.ts";

/** The one device at the ends of all that starts at a transformer, where it is one. */
function secondaryDevice(reading: OneLineReading, id: Id): Quantity<"current"> | undefined {
  const [only, other] = reading.runsFrom(id);
  if (only === undefined || other !== undefined) return undefined;
  return reading.endOf(only).device?.rating;
}

/**
 * Whether a transformer's own devices comply with Table 450.3(B): the first device ahead of its primary, and the one at the
 * end of its secondary conductors. Left out where that is not settled.
 */
export function protectionComplies(
  reading: OneLineReading,
  id: Id,
  transformer: Transformer,
  edition: EditionId,
): boolean | undefined {
  const { kva, primary, secondary } = transformer;
  const phases = phasesOf(transformer);
  const device = reading.supplyAt(id).device;
  if (kva === undefined || primary === undefined || secondary === undefined) return undefined;
  if (phases === undefined || device?.rating === undefined) return undefined;
  const { finding } = transformerProtection(
    {
      kva,
      primary: primary.lineToLine,
      secondary: secondary.lineToLine,
      phases,
      primaryDevice: device.rating,
      secondaryDevice: secondaryDevice(reading, id),
      device: device.kind,
    },
    edition,
  );
  return finding.verdict === "pass" ? true : finding.verdict === "fail" ? false : undefined;
}

/** The reading of a one-line in which transformers say whether they are protected, where the design does not and it is settled. */
export function withTransformerProtection(
  reading: OneLineReading,
  edition: EditionId,
): OneLineReading {
  const { oneLine, graph } = reading;
  const found: [Id, Piece][] = [];
  for (const id of graph.equipmentIds) {
    const piece = graph.equipment(id);
    if (piece?.is !== "transformer" || piece.protectionComplies !== undefined) continue;
    const complies = protectionComplies(reading, id, piece as Transformer, edition);
    if (complies !== undefined) found.push([id, { ...piece, protectionComplies: complies }]);
  }
  if (found.length === 0) return reading;
  return readOneLine({
    ...oneLine,
    equipment: { ...oneLine.equipment, ...Object.fromEntries(found) },
  });
}

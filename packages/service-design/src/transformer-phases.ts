import { CONNECTIONS } from "@lineside/tap-rules";
import { systemTopology } from "@lineside/units";
import type { Transformer } from "./design.ts";

/** The phases of a transformer, by how it is connected or by the system that it supplies. */
export function phasesOf({ connection, secondary, primary }: Transformer): 1 | 3 | undefined {
  if (connection !== undefined) return CONNECTIONS[connection].phases;
  const system = secondary?.system ?? primary?.system;
  return system && systemTopology(system).phases;
}

import {
  type AmpacityResult,
  ampacity,
  type EditionId,
  type Installation,
} from "@lineside/ampacity";
import { type Finding, relocate } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
import type { ConductorRun } from "./conductor-run.ts";
import { keysOf } from "./json-pointer.ts";
import type { OneLineGraph } from "./one-line-graph.ts";
import { type PlacedTermination, terminationsOf } from "./run-end.ts";
import { conductorPath, equipmentPath, type PlacedDevice } from "./supply-walk.ts";

/** The ampacity of a run, with what it takes to ask for another one. */
export interface RunAmpacity {
  readonly result: AmpacityResult;
  readonly installation: Installation;
  /** The one value; or the least and the most that it may be; or nothing. */
  readonly candidates: readonly Quantity<"current">[];
  /** Rewrites a path of the ampacity rules into one of the design. */
  readonly place: (path: string) => string;
}

/** The ampacity of a run as it is installed, its paths those of the design. */
export function ampacityOfRun(
  graph: OneLineGraph,
  run: ConductorRun,
  upstream: PlacedDevice | undefined,
  edition: EditionId,
): RunAmpacity {
  const { size, material, insulation, sets } = run.first;
  const terminations = terminationsOf(graph, run, upstream);
  const installation: Installation = {
    location: run.runs.location,
    terminations: terminations.map(({ termination }) => termination),
  };
  const conductor = conductorPath(run.id);
  const options = { paths: { conductor, installation: `${conductor}/runs` }, subject: conductor };
  const result = ampacity({ size, material, insulation, sets }, installation, edition, options);
  const place = (path: string) => placeOf(path, conductor, terminations);
  const { total, between = [] } = result;
  return {
    result: { ...result, finding: named(relocate(result.finding, place)) },
    installation,
    candidates: total === undefined ? between : [total],
    place,
  };
}

/** The finding with a title, and questions that say what they are about. */
function named(found: Finding): Finding {
  const missing = found.missing.map((input) => {
    const [, id] = keysOf(input.path);
    return input.ask === undefined || id === undefined
      ? input
      : { ...input, ask: `${id}: ${input.ask}` };
  });
  return { ...found, title: "ampacity as installed", missing };
}

/** What an end is listed for stands with its equipment, and the rating of its circuit with the device. */
function placeOf(path: string, conductor: string, ends: readonly PlacedTermination[]): string {
  const inside = path.startsWith(`${conductor}/runs/`) ? path.slice(conductor.length + 6) : "";
  const [, index, field] = /^terminations\/(\d+)\/(.*)$/.exec(inside) ?? [];
  const end = index === undefined ? undefined : ends[Number(index)];
  if (field === "listedFor" && end?.at !== undefined) return equipmentPath(end.at, "terminations");
  if (field !== undefined || inside === "circuitRating") {
    const open = end ?? ends.find(({ termination }) => termination.circuitRating === undefined);
    return open?.ratingPath ?? `${conductor}/to`;
  }
  return path;
}

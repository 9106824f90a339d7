import {
  type AmpacityResult,
  ampacity,
  type EditionId,
  type Installation,
} from "@lineside/ampacity";
import { type Finding, finding, relocate } from "@lineside/findings";
import {
  buswayAmpacity,
  type ConductorRun,
  conductorPath,
  equipmentPath,
  type OneLineReading,
} from "@lineside/tap-rules";
import type { Quantity } from "@lineside/units";
import type { DesignFile } from "./design.ts";
import { keysOf } from "./json-pointer.ts";
import { locationOf, type PlacedTermination, terminationsOf } from "./run-terminations.ts";

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
  design: DesignFile,
  reading: OneLineReading,
  run: ConductorRun,
  edition: EditionId,
): RunAmpacity {
  const { size, material, insulation, sets } = design.conductors?.[run.id] ?? {};
  const rating = buswayAmpacity(reading.graph, run);
  if (rating !== undefined) return ratedBusway(run, rating);
  const terminations = terminationsOf(design, reading, run);
  const installation: Installation = {
    location: locationOf(design, run),
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

/** A busway carries what it is rated for. */
function ratedBusway(run: ConductorRun, total: Quantity<"current">): RunAmpacity {
  const found = finding({
    rule: "design/busway-rating",
    title: "rating of the busway",
    subject: conductorPath(run.id),
    verdict: "pass",
  });
  return {
    result: { finding: found, total },
    installation: {},
    candidates: [total],
    place: (path) => path,
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

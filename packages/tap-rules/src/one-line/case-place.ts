import type { MissingInput } from "@lineside/findings";
import type { CaseParts } from "./case-parts.ts";
import type { ConductorRun } from "./conductor-run.ts";
import type { ConductorFacts } from "./one-line.ts";
import { conductorPath, equipmentPath, memberOf } from "./pointer.ts";
import type { RunContext } from "./run-context.ts";
import { askStart } from "./supply.ts";

/** How a run is installed: the field of a case, and that of the one-line. */
const FACTS: Readonly<Record<string, keyof ConductorFacts>> = {
  "/install/field": "fieldInstalled",
  "/install/leavesEnclosure": "leavesEnclosure",
  "/install/raceway": "raceway",
  "/install/protectedFromDamage": "protectedFromDamage",
  "/install/outdoors": "outdoors",
  "/install/spliced": "spliced",
  "/install/penetrates": "penetrates",
  "/install/horizontal": "horizontal",
  "/install/tapHeight": "tapHeight",
  "/install/touchesCombustible": "touchesCombustible",
  "/install/deviceAtTap": "deviceAtTap",
  "/beyondEquipment": "beyondEquipment",
};
/** Facts that only the first or the last piece of a run tells. */
const FIRST_ONLY: ReadonlySet<string> = /* @__PURE__ */ new Set(["tapHeight", "deviceAtTap"]);

const TRANSFORMER: Readonly<Record<string, string>> = {
  phases: "connection",
  connection: "connection",
  kva: "kva",
  vp: "primary",
  vs: "secondary",
  protectionOk: "protectionComplies",
};

/** A question that is asked of one thing. */
function at(input: MissingInput, path: string, about?: string): MissingInput {
  if (about === undefined) return { ...input, path };
  return { ...input, path, ask: input.ask === undefined ? about : `${about}: ${input.ask}` };
}

/** What a question about the ampacity of a run is. */
function ampacityOf(
  context: RunContext,
  input: MissingInput,
  run: ConductorRun,
): readonly MissingInput[] {
  return context.groundsOf(run).missing ?? [at(input, conductorPath(run.id, "ampacity"), run.id)];
}

/** The members of a run that do not tell a fact. */
function factOf(
  input: MissingInput,
  run: ConductorRun,
  key: keyof ConductorFacts,
): readonly MissingInput[] {
  const of = FIRST_ONLY.has(key)
    ? [run.first]
    : key === "beyondEquipment"
      ? [run.last]
      : run.members.filter(({ runs }) => runs?.[key] === undefined);
  return of.map(({ id }) => at(input, conductorPath(id, "runs", key), id));
}

function lengthOf(input: MissingInput, run: ConductorRun): readonly MissingInput[] {
  return run.members
    .filter(({ length }) => length === undefined)
    .map(({ id }) => at(input, conductorPath(id, "length"), id));
}

/** A question about the conductors on one side of a transformer. */
function sideOf(
  context: RunContext,
  input: MissingInput,
  run: ConductorRun,
  field: string,
): readonly MissingInput[] {
  if (field === "ampacity") return ampacityOf(context, input, run);
  if (field === "length" || field === "protectedLength") return lengthOf(input, run);
  if (field === "protectedFromDamage") return factOf(input, run, field);
  if (field === "ends") return endOf(context, input, run);
  const end = /^ends\/(\d+)\/(.*)$/.exec(field);
  if (end !== null) return endField(context, input, run, Number(end[1]), end[2] ?? "");
  return [at(input, conductorPath(run.id, ...field.split("/")), run.id)];
}

function endOf(
  { reading }: RunContext,
  input: MissingInput,
  run: ConductorRun,
): readonly MissingInput[] {
  const { missing } = reading.endOf(run);
  return [missing ?? at(input, conductorPath(run.last.id, "to"), run.last.id)];
}

function endField(
  { reading }: RunContext,
  input: MissingInput,
  run: ConductorRun,
  index: number,
  field: string,
): readonly MissingInput[] {
  const { ratingPaths, pieces } = reading.endOf(run);
  const piece = pieces[index];
  if (piece === undefined) return [at(input, conductorPath(run.last.id, "to"), run.last.id)];
  const path = field === "rating" ? ratingPaths[index] : undefined;
  return [at(input, path ?? equipmentPath(piece, field === "equipment" ? "rating" : field), piece)];
}

function supplyOf(input: MissingInput, { supply, run }: CaseParts): readonly MissingInput[] {
  if (input.path === "/upstream/rating" && supply.device !== undefined) {
    return [at(input, supply.device.ratingPath)];
  }
  return [supply.missing ?? askStart(run.first.id)];
}

function transformerField(
  context: RunContext,
  input: MissingInput,
  parts: CaseParts,
  field: string,
): readonly MissingInput[] {
  const { transformer, primary, secondaries, supply } = parts;
  if (transformer === undefined) return [supply.missing ?? askStart(parts.run.first.id)];
  const known = TRANSFORMER[field];
  if (known !== undefined) return [at(input, equipmentPath(transformer.id, known), transformer.id)];
  const side = /^(primary|secondaries\/(\d+))\/(.*)$/.exec(field);
  const run = side?.[2] === undefined ? primary : secondaries?.[Number(side[2])];
  if (side !== null && run !== undefined) return sideOf(context, input, run, side[3] ?? "");
  if (field === "secondaries") {
    return [at(input, "/conductors", `the conductors that start at ${transformer.id}`)];
  }
  if (primary === undefined) {
    return [supply.missing ?? at(input, equipmentPath(transformer.id, "fedBy"), transformer.id)];
  }
  const open = context.settledOf(primary)?.missing ?? [];
  return open.length > 0 || supply.missing === undefined ? open : [supply.missing];
}

/** What a question of the tap rules is in the one-line: as many as would answer it. */
export function placesOf(
  context: RunContext,
  parts: CaseParts,
  input: MissingInput,
): readonly MissingInput[] {
  const { path } = input;
  const { run, grounds, tapped, sources, held, motor, source } = parts;
  const fact = FACTS[path];
  if (fact !== undefined) return factOf(input, run, fact);
  const [, section, field = ""] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? [];
  switch (section) {
    case "ampacity":
    case "ordinaryLimit":
      return grounds.missing ?? [at(input, conductorPath(run.id, section), run.id)];
    case "upstream":
      if (field !== "conductorAmpacity") return supplyOf(input, parts);
      return tapped === undefined
        ? [at(input, conductorPath(run.id, "from"), run.id)]
        : ampacityOf(context, input, tapped);
    case "sources": {
      const [, index, of] = /^(\d+)\/(.*)$/.exec(field) ?? [];
      const found = sources[Number(index)];
      if (found === undefined) return supplyOf(input, parts);
      return [at(input, of === "output" ? found.outputPath : found.devicePath, found.id)];
    }
    case "length":
      return lengthOf(input, run);
    case "supplies":
      return endOf(context, input, run);
    case "ends": {
      const [, index, of = ""] = /^(\d+)\/(.*)$/.exec(field) ?? [];
      if (index === undefined) return endOf(context, input, run);
      return endField(context, input, run, Number(index), of);
    }
    case "transformer":
      return transformerField(context, input, parts, field);
    case "heldUpBy":
      return held.open ?? [];
    case "site":
      return [input];
    case "outlet":
      return field === "serves" && run.last.to !== undefined
        ? [at(input, equipmentPath(run.last.to, field), run.last.to)]
        : [at(input, conductorPath(run.last.id, field === "serves" ? "to" : field), run.last.id)];
    case "motor":
      return motor === undefined
        ? [at(input, conductorPath(run.id, "motorAmpacity"), run.id)]
        : [at(input, equipmentPath(motor, field), motor)];
    case "source":
      return source === undefined
        ? [askStart(run.first.id)]
        : [at(input, equipmentPath(source, field), source)];
    case "endsGrouped":
      return [at(input, conductorPath(run.last.id, "endsGrouped"), run.last.id)];
    default:
      return [at(input, path.slice(1).split("/").reduce(memberOf, conductorPath(run.id)), run.id)];
  }
}

/** Where an input of a case that is known stands in the one-line; `undefined` where it stands in several places. */
export function changedAt(context: RunContext, parts: CaseParts, path: string): string | undefined {
  const { run } = parts;
  const { first, last, members } = run;
  const fact = FACTS[path];
  const one = members.length === 1;
  if (fact !== undefined) {
    const at = fact === "beyondEquipment" ? last : first;
    const single = one || fact === "beyondEquipment" || FIRST_ONLY.has(fact);
    return single ? conductorPath(at.id, "runs", fact) : undefined;
  }
  if (path === "/length" || path === "/ampacity") {
    return one ? conductorPath(run.id, path.slice(1)) : undefined;
  }
  const [only, other] = placesOf(context, parts, { path, expects: "text" });
  return other === undefined ? only?.path : undefined;
}

import { distinctInputs, type Finding, type MissingInput } from "@lineside/findings";
import type { TapCase } from "@lineside/tap-rules";
import { formatQuantity, type Quantity, V } from "@lineside/units";
import type { Transformer } from "./design.ts";
import { publishedName } from "./published-figure.ts";
import type { HeldUpBy, JudgingContext, KnownOfRun } from "./run-judgement.ts";
import { conductorPath, equipmentPath, type Supply } from "./supply-walk.ts";

/** What a case needs beside the run. */
interface CaseInputs {
  readonly conductor: "feeder-tap" | "transformer-secondary";
  readonly current: Quantity<"current"> | undefined;
  readonly held: HeldUpBy;
  readonly ordinaryLimit?: Quantity<"current"> | undefined;
}

/** The tap rules are for 1000 V and below. */
const MOST_VOLTAGE: Quantity<"voltage"> = /* @__PURE__ */ V(1000);

function transformerOf(
  { graph }: JudgingContext,
  { transformer }: Supply,
): Transformer | undefined {
  const piece = graph.equipment(transformer);
  return piece?.is === "transformer" ? piece : undefined;
}

/** Why the tap rules say nothing of a conductor, where they do not. */
export function tapLimitExceeded(context: JudgingContext, supply: Supply): string | undefined {
  const found = transformerOf(context, supply);
  const voltages = [found?.primary?.lineToLine, found?.secondary?.lineToLine];
  const high = voltages.find((one) => one?.gt(MOST_VOLTAGE));
  return (
    high &&
    `${supply.transformer} has ${high}; the tap rules are judged for at most ${MOST_VOLTAGE}`
  );
}

/** The figures that a document prints for the steps of one conductor, by the tap rules' own names of steps. */
function printedFor({ design }: JudgingContext, id: string): Readonly<Record<string, string>> {
  const found: [string, string][] = [];
  for (const [key, figure] of Object.entries(design.published?.figures ?? {})) {
    const { of, name = "" } = publishedName(key) ?? {};
    const slash = name.lastIndexOf("/");
    if (of === id && slash > 0) {
      found.push([`${name.slice(0, slash)} ${name.slice(slash + 1)}`, formatQuantity(figure)]);
    }
  }
  return Object.fromEntries(found);
}

/** What the tap rules are asked of a run. */
export function tapCase(
  context: JudgingContext,
  { run, supply, end }: KnownOfRun,
  { conductor, current, held, ordinaryLimit }: CaseInputs,
): TapCase {
  const found = transformerOf(context, supply);
  const { raceway, protectedFromDamage, leavesEnclosure, fieldInstalled, beyondEquipment } =
    run.runs;
  return {
    edition: context.edition,
    conductor,
    ampacity: current,
    ordinaryLimit,
    upstream: { rating: supply.device?.rating, kind: supply.device?.kind },
    length: run.length,
    load: run.load,
    beyondEquipment,
    ends: end.ends,
    transformer: found && {
      connection: found.connection,
      kva: found.kva,
      vp: found.primary?.lineToLine,
      vs: found.secondary?.lineToLine,
      protectionOk: found.protectionComplies,
    },
    install: { field: fieldInstalled, leavesEnclosure, raceway, protectedFromDamage },
    heldUpBy: held.ids,
    subject: conductorPath(run.id),
    printed: printedFor(context, run.id),
  };
}

const INSTALL_FIELDS: Readonly<Record<string, string>> = {
  "/install/field": "fieldInstalled",
  "/install/leavesEnclosure": "leavesEnclosure",
  "/install/raceway": "raceway",
  "/install/protectedFromDamage": "protectedFromDamage",
  "/beyondEquipment": "beyondEquipment",
};
const TRANSFORMER_FIELDS: Readonly<Record<string, string>> = {
  "/transformer/vp": "primary",
  "/transformer/vs": "secondary",
  "/transformer/connection": "connection",
  "/transformer/protectionOk": "protectionComplies",
};

/** A finding of the tap rules with the questions of the design. What would pass is worked out for the design anew. */
export function relocatedTap(answer: Finding, known: KnownOfRun, held: HeldUpBy): Finding {
  const place = (input: MissingInput) => questionsFor(input, known, held);
  const own = conductorPath(known.run.id);
  const move = (one: Finding): Finding => {
    const changes: { -readonly [F in keyof Finding]?: Finding[F] } = {};
    if (one.missing.length > 0) changes.missing = distinctInputs(one.missing.flatMap(place));
    if (one.remedies.length > 0) changes.remedies = [];
    if (one.subject?.startsWith(`${own}/ends/`)) changes.subject = own;
    if (one.parts) changes.parts = one.parts.map(move);
    if (one.tried) changes.tried = one.tried.map(move);
    return { ...one, ...changes };
  };
  return {
    ...move(answer),
    title: answer.title ?? "overcurrent device elsewhere than at its supply",
  };
}

/** What a question of the tap rules is in the design. */
function questionsFor(
  input: MissingInput,
  { run, supply, end, ampacity }: KnownOfRun,
  held: HeldUpBy,
): readonly MissingInput[] {
  const { path } = input;
  const about = (text: string | undefined): string => `${run.id}: ${text ?? ""}`.trim();
  const at = (field: string): MissingInput => ({ ...input, path: field, ask: about(input.ask) });
  const install = INSTALL_FIELDS[path];
  if (install !== undefined) {
    return run.members
      .filter(({ runs }) => runs === undefined || !(install in runs))
      .map(({ id }) => at(conductorPath(id, "runs", install)));
  }
  const field = TRANSFORMER_FIELDS[path];
  if (field !== undefined && supply.transformer !== undefined) {
    return [{ ...input, path: equipmentPath(supply.transformer, field) }];
  }
  switch (path) {
    case "/ampacity":
    case "/ordinaryLimit":
      return ampacity.result.finding.missing;
    case "/upstream/rating":
      if (supply.device !== undefined) return [{ ...input, path: supply.device.ratingPath }];
      return supply.missing === undefined ? [at(conductorPath(run.id, "from"))] : [supply.missing];
    case "/length":
      return run.members
        .filter(({ length }) => length === undefined)
        .map(({ id }) => at(conductorPath(id, "length")));
    case "/heldUpBy":
      return held.missing;
    case "/ends":
      return end.missing === undefined ? [at(conductorPath(run.last.id, "to"))] : [end.missing];
    case "/ends/0/rating":
      return [{ ...input, path: end.ratingPath ?? conductorPath(run.last.id, "to") }];
    default:
      return [at(`${conductorPath(run.id)}${path}`)];
  }
}

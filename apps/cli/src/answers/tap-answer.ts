import { explain, type Finding, toJson } from "@lineside/findings";
import { CONNECTIONS, type Connection, evaluateTap, type TapAnswer, type TapCase, type TapEnd } from "@lineside/tap-rules";
import { checkDesign } from "@lineside/service-design";
import { safeParseQuantity } from "@lineside/units";
import { layoutFor } from "../colour.ts";
import type { TapFlags } from "../commands/tap.ts";
import { readDesignFile } from "../design-file.ts";
import { conductorsOf, underEdition } from "../design-selection.ts";
import { EXIT, type ExitStatus, exitStatusOf, worst } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { EDITION_QUESTION, editionFrom, optionalQuantity, optionValue } from "../option-values.ts";
import { UsageError } from "../usage-error.ts";

const TAP_RULE = "nec/240.21";

/** Where each option stands in the case, so that a question can name the option that answers it. */
const OPTION_OF: Readonly<Record<string, string>> = {
  "/ampacity": "--ampacity",
  "/upstream/rating": "--upstream",
  "/length": "--length",
  "/load": "--load",
  "/ends": "--ends or --mlo",
  "/beyondEquipment": "--beyond or --no-beyond",
  "/transformer/vp": "--primary",
  "/transformer/vs": "--secondary",
  "/transformer/connection": "--connection",
  "/install/raceway": "--raceway or --no-raceway",
  "/install/protectedFromDamage": "--protected or --no-protected",
  "/install/leavesEnclosure": "--leaves or --no-leaves",
  "/install/field": "--field or --no-field",
};

function connectionFrom(text: string | undefined): Connection | undefined {
  if (text === undefined) return undefined;
  const found = (Object.keys(CONNECTIONS) as Connection[]).find((one) => one === text);
  if (found !== undefined) return found;
  throw new UsageError(
    `--connection: ${JSON.stringify(text)} is not known; expected ${Object.keys(CONNECTIONS).join(", ")}`,
  );
}

function endsFrom({ ends = [], mlo = [] }: TapFlags): readonly TapEnd[] | undefined {
  if (ends.length + mlo.length === 0) return undefined;
  const rating = (option: string, text: string) => optionValue(option, safeParseQuantity("current", text));
  return [
    ...ends.map((text): TapEnd => ({ kind: "ocpd", rating: rating("--ends", text) })),
    ...mlo.map((text): TapEnd => ({ kind: "equipment-with-ocpds", rating: rating("--mlo", text) })),
  ];
}

/** The conductor that the options describe; with a voltage or a connection it leaves a transformer. */
function caseFrom(flags: TapFlags, edition: TapCase["edition"]): TapCase {
  const { primary, secondary, connection } = flags;
  const fromTransformer = [primary, secondary, connection].some((one) => one !== undefined);
  return {
    edition,
    conductor: fromTransformer ? "transformer-secondary" : "feeder-tap",
    ampacity: optionalQuantity("--ampacity", "current", flags.ampacity),
    upstream: { rating: optionalQuantity("--upstream", "current", flags.upstream) },
    length: optionalQuantity("--length", "length", flags.length),
    load: optionalQuantity("--load", "current", flags.load),
    ends: endsFrom(flags),
    beyondEquipment: flags.beyond,
    transformer: fromTransformer
      ? {
          vp: optionalQuantity("--primary", "voltage", primary),
          vs: optionalQuantity("--secondary", "voltage", secondary),
          connection: connectionFrom(connection),
        }
      : undefined,
    install: {
      raceway: flags.raceway,
      protectedFromDamage: flags.protected,
      leavesEnclosure: flags.leaves,
      field: flags.field,
    },
    // one conductor by itself: what it is fed through is the design file's to say
    heldUpBy: [],
  };
}

/** Every question of a finding and of what stands under it, each once. */
function questionsOf(finding: Finding): Map<string, string> {
  const asked = new Map<string, string>();
  const visit = (one: Finding): void => {
    for (const { path, ask } of one.missing) asked.set(path, ask ?? "needed");
    for (const under of [...(one.parts ?? []), ...(one.tried ?? [])]) visit(under);
  };
  visit(finding);
  return asked;
}

function answerJson(edition: string, { verdict, governing, finding, routes }: TapAnswer): object {
  return {
    edition,
    verdict,
    governing,
    routes: routes.map((route) => ({
      provision: route.provision,
      verdict: route.finding.verdict,
      citation: route.cite,
    })),
    finding: toJson(finding),
  };
}

/** `lineside tap` with options only. */
export async function answerTap(flags: TapFlags, io: Io): Promise<ExitStatus> {
  if (flags.conductor !== undefined) throw new UsageError("--conductor belongs to a design file; none was named");
  if (flags.edition === undefined) {
    io.err(EDITION_QUESTION);
    return EXIT.undecided;
  }
  const edition = editionFrom(flags.edition);
  const answer = evaluateTap(caseFrom(flags, edition));
  if (flags.json) {
    io.out(`${JSON.stringify(answerJson(edition, answer), null, 2)}\n`);
  } else {
    io.out(`${explain(answer.finding, { ...layoutFor(io), steps: flags.explain === true })}\n`);
  }
  if (answer.verdict === "needs-input") {
    io.err("\nTo decide:\n");
    for (const [path, ask] of questionsOf(answer.finding)) io.err(`  ${OPTION_OF[path] ?? path}: ${ask}\n`);
  }
  return exitStatusOf(answer.verdict);
}

/** `lineside tap FILE`: the tap rules' findings of a design's conductors. */
export async function answerDesignTaps(file: string, flags: TapFlags, io: Io): Promise<ExitStatus> {
  const read = await readDesignFile(file, io);
  if (read === undefined) return EXIT.usage;
  const edition = flags.edition === undefined ? undefined : editionFrom(flags.edition);
  const report = checkDesign(edition === undefined ? read.design : underEdition(read.design, edition));
  const conductors = conductorsOf(report, flags.conductor);
  const answers = conductors.flatMap((one) => {
    const answer = one.findings.find(({ rule }) => rule === TAP_RULE);
    return answer === undefined ? [] : [{ one, answer }];
  });
  if (flags.json) {
    const listed = answers.map(({ one, answer }) => ({
      conductor: one.id,
      label: one.label,
      classification: one.classification,
      verdict: answer.verdict,
      governing: one.governing,
      finding: toJson(answer),
    }));
    io.out(`${JSON.stringify({ file, edition: report.edition, conductors: listed }, null, 2)}\n`);
  } else {
    const layout = { ...layoutFor(io), steps: flags.explain === true, depth: flags.explain ? 9 : 2 };
    for (const { one, answer } of answers) {
      const { classification: found } = one;
      io.out(`${one.id}: ${one.label}${found === undefined ? "" : `\n  ${found.is}: ${found.because}`}\n`);
      io.out(`${explain(answer, layout)}\n\n`);
    }
    if (answers.length === 0) io.err("No conductor of this design is judged by the tap rules.\n");
  }
  return exitStatusOf(worst(answers.map(({ answer }) => answer.verdict)));
}

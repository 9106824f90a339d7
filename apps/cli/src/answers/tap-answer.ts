import { explain, toJson } from "@lineside/findings";
import {
  CONNECTIONS,
  type Connection,
  evaluateTap,
  type TapAnswer,
  type TapCase,
  type TapEnd,
  TapRulesError,
} from "@lineside/tap-rules";
import { safeParseQuantity } from "@lineside/units";
import { layoutFor } from "../colour.ts";
import type { TapFlags } from "../commands/tap.ts";
import { chosenEdition } from "../edition-choice.ts";
import { EXIT, type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";
import {
  type AnsweringOptions,
  briefByOption,
  byOption,
  openQuestions,
  printQuestions,
} from "../option-questions.ts";
import { optionalQuantity, optionalWord, optionValue } from "../option-values.ts";
import { UsageError } from "../usage-error.ts";

const yesOrNo = (name: string) => ({ option: `--${name} or --no-${name}` });

/** The option that answers each question of a case. */
const OPTIONS: AnsweringOptions = {
  "/ampacity": { option: "--ampacity", write: "a current, such as 255 A" },
  "/upstream/rating": { option: "--upstream", write: "a current, such as 800 A" },
  "/ordinaryLimit": { option: "--ordinary-limit", write: "a current, such as 300 A" },
  "/length": { option: "--length", write: "a length, such as 22 ft" },
  "/load": { option: "--load", write: "a current, such as 180 A" },
  "/ends": {
    option: "--ends or --mlo",
    write:
      "the rating of the overcurrent device where it ends, or of the main-lug equipment, such as 225 A",
  },
  "/beyondEquipment": yesOrNo("beyond"),
  "/transformer/vp": { option: "--primary", write: "a voltage, such as 480 V" },
  "/transformer/vs": { option: "--secondary", write: "a voltage, such as 208 V" },
  "/transformer/connection": { option: "--connection" },
  "/transformer/protectionOk": yesOrNo("transformer-protected"),
  "/install/raceway": yesOrNo("raceway"),
  "/install/protectedFromDamage": yesOrNo("protected"),
  "/install/leavesEnclosure": yesOrNo("leaves"),
  "/install/field": yesOrNo("field"),
};

function endsFrom({ ends = [], mlo = [] }: TapFlags): readonly TapEnd[] | undefined {
  if (ends.length + mlo.length === 0) return undefined;
  const rating = (option: string, text: string) =>
    optionValue(option, safeParseQuantity("current", text));
  return [
    ...ends.map((text): TapEnd => ({ kind: "ocpd", rating: rating("--ends", text) })),
    ...mlo.map((text): TapEnd => ({ kind: "equipment-with-ocpds", rating: rating("--mlo", text) })),
  ];
}

/** The conductor that the options describe; with anything of a transformer it is a secondary conductor. */
function caseFrom(flags: TapFlags, edition: TapCase["edition"]): TapCase {
  const { primary, secondary, connection, transformerProtected } = flags;
  const secondaryConductor = [primary, secondary, connection, transformerProtected].some(
    (one) => one !== undefined,
  );
  return {
    edition,
    conductor: secondaryConductor ? "transformer-secondary" : "feeder-tap",
    ampacity: optionalQuantity("--ampacity", "current", flags.ampacity),
    ordinaryLimit: optionalQuantity("--ordinary-limit", "current", flags.ordinaryLimit),
    upstream: { rating: optionalQuantity("--upstream", "current", flags.upstream) },
    length: optionalQuantity("--length", "length", flags.length),
    load: optionalQuantity("--load", "current", flags.load),
    ends: endsFrom(flags),
    beyondEquipment: flags.beyond,
    transformer: secondaryConductor
      ? {
          vp: optionalQuantity("--primary", "voltage", primary),
          vs: optionalQuantity("--secondary", "voltage", secondary),
          connection: optionalWord(
            "--connection",
            Object.keys(CONNECTIONS) as Connection[],
            connection,
          ),
          protectionOk: transformerProtected,
        }
      : undefined,
    install: {
      raceway: flags.raceway,
      protectedFromDamage: flags.protected,
      leavesEnclosure: flags.leaves,
      field: flags.field,
    },
    // the options describe a conductor that starts at the feeder or the transformer itself, as --help says
    heldUpBy: [],
  };
}

/** Evaluates a case whose values were each read; one that cannot be, such as 0 A, is named by its option. */
function evaluated(tapCase: TapCase): TapAnswer {
  try {
    return evaluateTap(tapCase);
  } catch (error) {
    if (!(error instanceof TapRulesError)) throw error;
    const { path, got, expected, code } = error;
    const at = Object.keys(OPTIONS).find((one) => path === one || path.startsWith(`${one}/`));
    const option = (at === undefined ? undefined : OPTIONS[at]?.option) ?? path;
    throw new UsageError(`${option}: ${got} will not do (${code})\n  expected ${expected}`);
  }
}

/** `lineside tap` with options only. */
export function answerTap(flags: TapFlags, io: Io): ExitStatus {
  if (flags.conductor !== undefined)
    throw new UsageError("--conductor belongs to a design file; none was named");
  const edition = chosenEdition(flags, io);
  if (edition === undefined) return EXIT.undecided;
  const { verdict, governing, routes, finding } = evaluated(caseFrom(flags, edition));
  const asked = openQuestions(finding);
  if (flags.json) {
    const listed = routes.map(({ provision, cite, finding: { verdict: one } }) => {
      return { provision, verdict: one, citation: cite };
    });
    printJson(io, verdict, {
      edition,
      governing: governing ?? null,
      routes: listed,
      missing: asked,
      finding: toJson(finding),
    });
  } else {
    const titled = { title: "the tap rules", ...finding };
    const text = flags.explain
      ? explain(byOption(titled, OPTIONS), layoutFor(io))
      : explain(briefByOption(titled, OPTIONS), { ...layoutFor(io), steps: false });
    io.out(`${text}\n`);
  }
  printQuestions(asked, OPTIONS, io);
  return exitStatusOf(verdict);
}

import {
  type AmpacityFactors,
  type AmpacityResult,
  ampacity,
  type Conductor,
  type EditionId,
  type Installation,
  largestAmbient,
  largestCount,
} from "@lineside/ampacity";
import { toJson } from "@lineside/findings";
import {
  approximateRoot,
  formatRational,
  type Inexact,
  one,
  type Quantity,
  quantityToJson,
  timesRoot,
} from "@lineside/units";
import type { AmpacityFlags } from "../commands/ampacity.ts";
import { chosenEdition } from "../edition-choice.ts";
import { EXIT, type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";
import { openQuestions, printQuestions } from "../option-questions.ts";
import { optionalQuantity, optionalWord } from "../option-values.ts";
import { UsageError } from "../usage-error.ts";
import {
  AMPACITY_OPTIONS,
  AMPACITY_PATHS,
  ampacityText,
  asking,
  describe,
} from "./ampacity-text.ts";
import { conductorFrom, installationFrom } from "./installation-options.ts";
import { refusedTogether } from "./refused-input.ts";
import { answerSmallest } from "./smallest-answer.ts";

/** What `lineside ampacity` was asked of one conductor. */
interface Question {
  readonly conductor: Conductor;
  readonly installation: Installation;
  readonly required: Quantity<"current"> | undefined;
  readonly edition: EditionId;
  readonly flags: AmpacityFlags;
}

/** A root for people; its places are more than any device or table has. */
function rootText(value: Inexact<"current">): string {
  return approximateRoot(value, 4);
}

/** A quantity as it is; a root with what it is rounded to. */
function valueJson(value: Quantity<"current"> | Inexact<"current"> | undefined): object | null {
  if (value === undefined) return null;
  return "low" in value ? { rounded: rootText(value) } : quantityToJson(value);
}

function ratioJson(value: Quantity<"ratio"> | undefined): object | null {
  return value === undefined ? null : quantityToJson(value);
}

/** `, × 0.87 for the ambient, × 0.8 for the count`. */
function factorsText({ correction, correctionSquared, adjustment }: AmpacityFactors = {}): string {
  const ambient =
    correctionSquared === undefined
      ? correction && formatRational(correction.value)
      : approximateRoot(timesRoot(one(1), correctionSquared.value), 4).replace(/ 1$/, "");
  const forAmbient = ambient === undefined ? "" : `, × ${ambient} for the ambient`;
  const forCount =
    adjustment === undefined ? "" : `, × ${formatRational(adjustment.value)} for the count`;
  return `${forAmbient}${forCount}`;
}

const LIMITED = {
  insulation: "",
  termination: ", as its terminations allow",
  cable: ", at which the cable ends",
} as const;

/** `380 A, from the 75 °C column`. */
function figure(result: AmpacityResult): string {
  const { total, inexact, between, column, governedBy, factors } = result;
  if (total === undefined && inexact === undefined) {
    return between === undefined ? "not known" : `between ${between[0]} and ${between[1]}`;
  }
  const value =
    total === undefined ? rootText((inexact as NonNullable<typeof inexact>).total) : total;
  if (column === undefined) return String(value);
  const how = governedBy === "insulation" ? factorsText(factors) : "";
  return `${value}, from the ${column} °C column${how}${governedBy === undefined ? "" : LIMITED[governedBy]}`;
}

function answerGiven(
  { conductor, installation, required, edition, flags }: Question,
  io: Io,
): ExitStatus {
  const result = ampacity(conductor, installation, edition, { required, paths: AMPACITY_PATHS });
  const { finding, total, perSet, inexact, between, governedBy, column, factors } = result;
  const asked = openQuestions(finding);
  if (flags.json) {
    printJson(io, finding.verdict, {
      edition,
      conductor,
      ampacity: valueJson(total ?? inexact?.total),
      perSet: valueJson(perSet ?? inexact?.perSet),
      between: between === undefined ? null : between.map((one) => quantityToJson(one)),
      column: column ?? null,
      governedBy: governedBy ?? null,
      factors: {
        correction: ratioJson(factors?.correction),
        correctionSquared: ratioJson(factors?.correctionSquared),
        adjustment: ratioJson(factors?.adjustment),
      },
      citations: finding.cite,
      missing: asked,
      finding: toJson(finding),
    });
  } else {
    io.out(
      `${describe(conductor)}, NEC ${edition}: ${figure(result)}\n\n${ampacityText(finding, flags, io)}\n`,
    );
  }
  printQuestions(asked, AMPACITY_OPTIONS, io);
  return exitStatusOf(finding.verdict);
}

/** `--largest ambient` or `count`: how much of it still lets the conductor carry what is required. */
function answerLargest(what: "ambient" | "count", question: Question, io: Io): ExitStatus {
  const { conductor, installation, required, edition, flags } = question;
  if (required === undefined) {
    throw new UsageError("--largest asks what still carries a current; say which with --required");
  }
  const asked = { conductor, installation, required, paths: AMPACITY_PATHS };
  const found =
    what === "ambient"
      ? withValue(largestAmbient(asked, edition), ({ ambient }) => ambient)
      : withValue(largestCount(asked, edition), ({ count }) => count);
  const { finding, value, next } = found;
  const questions = openQuestions(finding);
  if (flags.json) {
    const shown = (one: typeof value) =>
      one === undefined ? null : typeof one === "object" ? quantityToJson(one) : one;
    printJson(io, finding.verdict, {
      edition,
      conductor,
      required: quantityToJson(required),
      [what]: shown(value),
      next:
        next === undefined ? null : { [what]: shown(next.value), finding: toJson(next.finding) },
      citations: finding.cite,
      missing: questions,
      finding: toJson(finding),
    });
  } else {
    const carries = `${describe(conductor)} carries ${required}`;
    const line =
      value === undefined
        ? `Nothing found in which ${carries}`
        : what === "ambient"
          ? `${carries} in up to ${value}`
          : `${carries} with ${value === "any" ? "any number of" : `up to ${value}`} current-carrying conductors`;
    io.out(`${line}, NEC ${edition}\n\n${ampacityText(finding, flags, io)}\n`);
    if (next !== undefined && value !== undefined) {
      const title = what === "ambient" ? `in ${next.value}` : `with ${next.value}`;
      io.out(`\nThe next:\n\n${ampacityText({ ...next.finding, title }, flags, io)}\n`);
    }
  }
  printQuestions(questions, AMPACITY_OPTIONS, io);
  return exitStatusOf(finding.verdict);
}

/** An inverse's answer with what was asked for under one name. */
function withValue<V, R extends { readonly finding: AmpacityResult["finding"] }>(
  result: R & { readonly next?: { readonly finding: AmpacityResult["finding"] } & object },
  read: (of: Partial<R>) => V,
): {
  readonly finding: AmpacityResult["finding"];
  readonly value: V;
  readonly next?: { readonly value: V; readonly finding: AmpacityResult["finding"] };
} {
  const { finding, next } = result;
  const made = { finding, value: read(result) };
  return next === undefined
    ? made
    : { ...made, next: { value: read(next as Partial<R>), finding: next.finding } };
}

/** `lineside ampacity` with options only. */
export function answerAmpacity(flags: AmpacityFlags, io: Io): ExitStatus {
  if (flags.conductor !== undefined)
    throw new UsageError("--conductor belongs to a design file; none was named");
  const conductor = conductorFrom(flags);
  const installation = installationFrom(flags);
  const wanted = optionalQuantity("--for", "current", flags.for);
  const required = optionalQuantity("--required", "current", flags.required);
  const largest = optionalWord("--largest", ["ambient", "count"] as const, flags.largest);
  if (wanted !== undefined && conductor.size !== undefined) {
    throw new UsageError("--for asks which size it takes; leave --size out");
  }
  const edition = chosenEdition(flags, io);
  if (edition === undefined) return EXIT.undecided;
  return refusedTogether(
    () => {
      if (wanted !== undefined) {
        return answerSmallest({ required: wanted, conductor, installation, edition, flags }, io);
      }
      const question = { conductor, installation, required, edition, flags };
      return largest === undefined
        ? answerGiven(question, io)
        : answerLargest(largest, question, io);
    },
    asking("/required", wanted === undefined ? "--required" : "--for"),
  );
}

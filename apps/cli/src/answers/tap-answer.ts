import { explain, toJson } from "@lineside/findings";
import { evaluateTap, type TapCase, TapRulesError } from "@lineside/tap-rules";
import { layoutFor } from "../colour.ts";
import type { TapFlags } from "../commands/tap-flags.ts";
import { chosenEdition } from "../edition-choice.ts";
import { EXIT, type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";
import { briefByOption, byOption, openQuestions, printQuestions } from "../option-questions.ts";
import { UsageError } from "../usage-error.ts";
import { conductorFrom, installationFrom } from "./installation-options.ts";
import { TAP_OPTIONS, tapCaseFrom } from "./tap-options.ts";
import { sizeFinder, solutionsJson, solutionsText, tapSolutions } from "./tap-solutions.ts";

/** Evaluates a case whose values were each read; one that cannot be, such as 0 A, is named by its option. */
function asked<T>(question: () => T): T {
  try {
    return question();
  } catch (error) {
    if (!(error instanceof TapRulesError)) throw error;
    const { path, got, expected, code } = error;
    const at = Object.keys(TAP_OPTIONS).find((one) => path === one || path.startsWith(`${one}/`));
    const named = path === "/conductor" ? "--class" : undefined;
    const option = (at === undefined ? named : TAP_OPTIONS[at]?.option) ?? path;
    throw new UsageError(`${option}: ${got} will not do (${code})\n  expected ${expected}`);
  }
}

/** `lineside tap` with options only. */
export function answerTap(flags: TapFlags, io: Io): ExitStatus {
  if (flags.conductor !== undefined)
    throw new UsageError("--conductor belongs to a design file; none was named");
  const edition = chosenEdition(flags, io);
  if (edition === undefined) return EXIT.undecided;
  const tapCase: TapCase = tapCaseFrom(flags, edition);
  const { verdict, governing, routes, finding } = asked(() => evaluateTap(tapCase));
  const solutions = flags.solve
    ? asked(() =>
        tapSolutions(tapCase, sizeFinder(conductorFrom(flags), installationFrom(flags), edition)),
      )
    : undefined;
  const open = openQuestions(finding);
  if (flags.json) {
    const listed = routes.map(({ provision, cite, finding: { verdict: one } }) => {
      return { provision, verdict: one, citation: cite };
    });
    printJson(io, verdict, {
      edition,
      governing: governing ?? null,
      routes: listed,
      missing: open,
      ...(solutions && { solve: solutionsJson(solutions) }),
      finding: toJson(finding),
    });
  } else {
    const titled = { title: "the tap rules", ...finding };
    const text = flags.explain
      ? explain(byOption(titled, TAP_OPTIONS), layoutFor(io))
      : explain(briefByOption(titled, TAP_OPTIONS), { ...layoutFor(io), steps: false });
    io.out(`${text}\n`);
    if (solutions) io.out(`\n${solutionsText(solutions, TAP_OPTIONS)}`);
  }
  printQuestions(open, TAP_OPTIONS, io);
  return exitStatusOf(verdict);
}

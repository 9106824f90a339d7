import {
  ampacity,
  type Conductor,
  type EditionId,
  type Installation,
  type JudgedSize,
  type NoConductor,
  smallestConductor,
} from "@lineside/ampacity";
import { summaryLine, toJson } from "@lineside/findings";
import { type Quantity, quantityToJson } from "@lineside/units";
import { type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";
import { openQuestions, printQuestions } from "../option-questions.ts";
import { AMPACITY_OPTIONS, AMPACITY_PATHS, ampacityText, describe } from "./ampacity-text.ts";

/** What `lineside ampacity --for` was asked. */
export interface SmallestQuestion {
  readonly required: Quantity<"current">;
  readonly conductor: Conductor;
  readonly installation: Installation;
  readonly edition: EditionId;
  readonly flags: { readonly json?: true; readonly explain?: true };
}

function judgedJson(one: JudgedSize | NoConductor): object {
  const { size, ampacity: carries, finding } = one;
  return {
    size: size ?? null,
    ampacity: carries === undefined ? null : quantityToJson(carries),
    citations: finding.cite,
    finding: toJson(finding),
  };
}

/** What is to be said of a conductor before a size can be looked for. */
export function missingKind(
  { required, conductor, installation, edition, flags }: SmallestQuestion,
  io: Io,
): ExitStatus {
  const { finding } = ampacity(conductor, installation, edition, { paths: AMPACITY_PATHS });
  const missing = finding.missing.filter(({ path }) => path !== "/size");
  if (flags.json) {
    printJson(io, "needs-input", { edition, required: quantityToJson(required), missing });
  }
  printQuestions(missing, AMPACITY_OPTIONS, io);
  return exitStatusOf("needs-input");
}

/** `lineside ampacity --for` and `lineside conductor --load`: the smallest conductor for a current, and the next smaller, which does not do. */
export function answerSmallest(
  { required, conductor, installation, edition, flags }: SmallestQuestion,
  io: Io,
): ExitStatus {
  const { material, insulation, sets } = conductor;
  if (material === undefined || insulation === undefined) {
    return missingKind({ required, conductor, installation, edition, flags }, io);
  }
  const found = smallestConductor(
    { required, material, insulation, installation, sets, paths: AMPACITY_PATHS },
    edition,
  );
  const { finding, nextSmaller } = found;
  const asked = openQuestions(finding);
  if (flags.json) {
    printJson(io, finding.verdict, {
      edition,
      required: quantityToJson(required),
      ...judgedJson(found),
      nextSmaller: nextSmaller === undefined ? null : judgedJson(nextSmaller),
      missing: asked,
    });
  } else {
    const named = (size: Conductor["size"]) => describe({ size, material, insulation, sets });
    io.out(
      found.size === undefined
        ? `No size is sure to carry ${required}, NEC ${edition}; the closest is ${named(found.closest)}:\n\n`
        : `Smallest for ${required}, NEC ${edition}: ${named(found.size)}${found.ampacity === undefined ? "" : `, ${found.ampacity}`}\n\n`,
    );
    io.out(`${ampacityText(finding, flags, io)}\n`);
    if (nextSmaller !== undefined) {
      const { size, finding: less } = nextSmaller;
      const next = { ...less, title: named(size) };
      io.out(
        `\nThe next smaller:\n\n${flags.explain ? ampacityText(next, flags, io) : summaryLine(next)}\n`,
      );
    }
  }
  printQuestions(asked, AMPACITY_OPTIONS, io);
  return exitStatusOf(finding.verdict);
}

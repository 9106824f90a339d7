import { EDITION_IDS, type EditionId, isEditionId, safeEdition } from "@lineside/ampacity";
import type { MissingInput } from "@lineside/findings";
import type { Io } from "./io.ts";
import { printJson } from "./json-output.ts";
import { optionValue } from "./option-values.ts";

/** What is asked where no edition is named: there is no default. */
const QUESTION: MissingInput = {
  path: "/edition",
  expects: "choice",
  choices: EDITION_IDS,
  ask: "Which edition of the NEC applies? There is no default.",
};

/** The flags that this looks at. */
interface EditionFlags {
  readonly edition?: string;
  readonly json?: true;
}

/**
 * The edition that `--edition` names. Where it names none, or one that exists and is not verified here, it says so and
 * answers `undefined`: that is not a mistake on the command line but an answer, needs-input or consult.
 *
 * @throws {@link UsageError} where there is no such edition
 */
export function chosenEdition({ edition, json }: EditionFlags, io: Io): EditionId | undefined {
  if (edition === undefined) {
    if (json) printJson(io, "needs-input", { missing: [QUESTION] });
    io.err(`${QUESTION.ask}\n  --edition ${EDITION_IDS.join(" | ")}\n`);
    return undefined;
  }
  const read = safeEdition(edition);
  if (!read.ok && read.error.code === "UNVERIFIED_EDITION") {
    const { message } = read.error;
    if (json) printJson(io, "consult", { edition, reason: message });
    io.err(
      `--edition: ${message}\n  Nothing was judged: what that edition says is for the authority having jurisdiction.\n`,
    );
    return undefined;
  }
  const { id } = optionValue("--edition", read);
  if (!isEditionId(id)) throw new Error(`edition ${id} is held but not listed`);
  return id;
}

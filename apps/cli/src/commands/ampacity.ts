import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";
import {
  addConductorOptions,
  addInstallationOptions,
  type InstallationFlags,
} from "./installation-flags.ts";

/** The options of `lineside ampacity`, as commander hands them over. */
export interface AmpacityFlags extends InstallationFlags {
  readonly edition?: string;
  readonly for?: string;
  readonly required?: string;
  readonly largest?: string;
  readonly conductor?: string;
  readonly json?: true;
  readonly explain?: true;
}

const EXAMPLES = `
What is not given is tried every way: where the answer is the same it stands, else it is asked for.

Examples:
  $ lineside ampacity --size "500 kcmil" --material copper --insulation THW --edition 2002
  $ lineside ampacity --size 3/0 --material aluminum --insulation XHHW-2 --ambient 45C --count 6 --terminations 75C --edition 2023
  $ lineside ampacity --size 3/0 --material copper --insulation THWN-2 --terminations 75C --required "180 A" --largest ambient --edition 2023
  $ lineside ampacity --for "173.08 A" --material copper --insulation THW --terminations 75C --edition 2002
  $ lineside ampacity docs/examples/transformer-taps.yaml --conductor S1`;

/** Adds `lineside ampacity`; what it needs is loaded when it runs, so that other commands start sooner. */
export function addAmpacityCommand(
  root: Command,
  io: Io,
  settle: (status: ExitStatus) => void,
): void {
  const command = root
    .command("ampacity")
    .summary("what current a conductor may carry, or which conductor a current needs")
    .description(
      "The ampacity of a conductor as it is installed, by NEC edition; with --for the smallest conductor for a current.\n" +
        "Given a design file, the ampacity of each of its conductors.",
    )
    .argument("[file]", "a design file, or - for standard input");
  addInstallationOptions(addConductorOptions(command, true))
    .optionsGroup("The question:")
    .option(
      "--edition <year>",
      "NEC edition; of a design file, instead of its own; there is no default",
    )
    .option("--required <current>", 'judge it against what it has to carry: "180 A"')
    .option(
      "--largest <what>",
      "ambient or count: how much of it still lets the conductor carry what is required",
    )
    .option("--for <current>", 'find the smallest conductor for this current: "173.08 A"')
    .option("--conductor <id>", "of a design file, only this conductor")
    .optionsGroup("Output:")
    .option("--json", "print JSON")
    .option("--explain", "print every note, citation and derivation")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string | undefined, flags: AmpacityFlags) => {
      if (file === undefined) {
        const { answerAmpacity } = await import("../answers/ampacity-answer.ts");
        settle(answerAmpacity(flags, io));
      } else {
        const { answerDesignAmpacity } = await import("../answers/design-ampacity-answer.ts");
        settle(await answerDesignAmpacity(file, flags, io));
      }
    });
}

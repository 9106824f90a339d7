import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";
import {
  addConductorOptions,
  addInstallationOptions,
  type InstallationFlags,
} from "./installation-flags.ts";

/** The options of `lineside conductor`, as commander hands them over. */
export interface ConductorFlags extends InstallationFlags {
  readonly edition?: string;
  readonly load?: string;
  readonly device?: string;
  readonly kind?: string;
  readonly receptacles?: true;
  readonly maxSets?: string;
  readonly json?: true;
  readonly explain?: true;
}

const EXAMPLES = `
The answer was judged by the ampacity rule itself, and the next smaller size too, so that it is seen why it is not enough.
A load is taken as it is given: what is added for continuous loads is for you to add.

Examples:
  $ lineside conductor --load 266.67A --material copper --insulation THWN-2 --terminations 75C --edition 2023
  $ lineside conductor --load "800 A" --max-sets 4 --material copper --insulation THWN-2 --terminations 75C --edition 2023
  $ lineside conductor --device "90 A" --kind cb --material copper --insulation THWN --terminations 75C --edition 2023`;

/** Adds `lineside conductor`. */
export function addConductorCommand(
  root: Command,
  io: Io,
  settle: (status: ExitStatus) => void,
): void {
  const command = root
    .command("conductor")
    .summary("which conductor a load or an overcurrent device needs")
    .description(
      "The smallest conductor for a load, or for the overcurrent device that is to protect it, as installed, by NEC edition.",
    );
  addInstallationOptions(addConductorOptions(command, false))
    .optionsGroup("The question:")
    .option("--edition <year>", "NEC edition; there is no default")
    .option("--load <current>", 'what all conductors of a phase together have to carry: "266.67 A"')
    .option("--max-sets <n>", "with --load: every choice of up to so many conductors in parallel")
    .option("--device <rating>", 'the rating of the overcurrent device: "90 A"')
    .option("--kind <kind>", "with --device: cb (circuit breaker) or fuse")
    .option("--receptacles", "with --device: a branch circuit to several receptacles")
    .optionsGroup("Output:")
    .option("--json", "print JSON")
    .option("--explain", "print every note, citation and derivation")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: ConductorFlags) => {
      const { answerConductor } = await import("../answers/conductor-answer.ts");
      settle(answerConductor(flags, io));
    });
}

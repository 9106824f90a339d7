import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { addTapOptions, type TapFlags } from "./tap-flags.ts";

const EXAMPLES = `
What is not given is asked for, where it decides. The options describe one conductor that starts at the feeder or at the
transformer itself; whether it is a tap of a tap, a design file tells, and more about short circuits and engineering too.
No other power source is on the feeder unless an option names one.

Examples:
  $ lineside tap docs/examples/transformer-taps.yaml --conductor S1 --explain
  $ lineside tap docs/examples/feeder-taps.yaml --edition 2023 --solve
  $ lineside tap --ampacity "255 A" --upstream "800 A" --length "25 ft" --ends "225 A" --edition 2020 \\
      --no-outdoors --no-industrial --solve
  $ lineside tap --ampacity "380 A" --upstream "225 A" --length "22 ft" --ends "350 A" \\
      --primary "480 V" --secondary "208 V" --connection delta-wye --protected --edition 2002`;

/** Adds `lineside tap`; without a file it starts without what reads files. */
export function addTapCommand(root: Command, io: Io, settle: (status: ExitStatus) => void): void {
  const command = root
    .command("tap")
    .summary("which provision lets a tap or a transformer secondary conductor stand")
    .description(
      "Tries every provision of NEC 240.21 and of the articles that it names, clause by clause, and says which one governs or by how much each fails.\n" +
        "Given a design file, each of its conductors is judged; without one, the conductor that the options describe.",
    )
    .argument("[file]", "a design file, or - for standard input")
    .optionsGroup("The question:")
    .option(
      "--edition <year>",
      "NEC edition; of a design file, instead of its own; there is no default",
    )
    .option("--conductor <id>", "of a design file, only this conductor")
    .option(
      "--solve",
      "the smallest conductor, the longest length and the largest devices by provision, and what would make it comply",
    );
  addTapOptions(command)
    .optionsGroup("Output:")
    .option("--json", "print JSON")
    .option("--explain", "print every clause and derivation")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string | undefined, flags: TapFlags) => {
      if (file === undefined) {
        const { answerTap } = await import("../answers/tap-answer.ts");
        settle(answerTap(flags, io));
      } else {
        const { answerDesignTap } = await import("../answers/design-tap-answer.ts");
        settle(await answerDesignTap(file, flags, io));
      }
    });
}

import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";

/** The options of `lineside tap`, as commander hands them over. */
export interface TapFlags {
  readonly edition?: string;
  readonly conductor?: string;
  readonly ampacity?: string;
  readonly upstream?: string;
  readonly length?: string;
  readonly load?: string;
  readonly ends?: string[];
  readonly mlo?: string[];
  readonly primary?: string;
  readonly secondary?: string;
  readonly connection?: string;
  readonly ordinaryLimit?: string;
  readonly transformerProtected?: boolean;
  readonly raceway?: boolean;
  readonly protected?: boolean;
  readonly leaves?: boolean;
  readonly field?: boolean;
  readonly beyond?: boolean;
  readonly json?: true;
  readonly explain?: true;
}

const EXAMPLES = `
What is not given is asked for, where it decides. The options describe one conductor that starts at the feeder or at the
transformer itself; whether it is a tap of a tap, a design file tells.

Examples:
  $ lineside tap docs/examples/transformer-taps.yaml --conductor S1 --explain
  $ lineside tap docs/examples/feeder-taps.yaml --edition 2023
  $ lineside tap --ampacity "255 A" --upstream "800 A" --length "25 ft" --ends "225 A" --edition 2020
  $ lineside tap --ampacity "380 A" --upstream "225 A" --length "22 ft" --ends "350 A" \\
      --primary "480 V" --secondary "208 V" --connection delta-wye --protected --edition 2002`;

/** Adds `lineside tap`; without a file it starts without what reads files. */
export function addTapCommand(root: Command, io: Io, settle: (status: ExitStatus) => void): void {
  root
    .command("tap")
    .summary("which provision lets a tap or a transformer secondary conductor stand")
    .description(
      "Tries every provision of NEC 240.21 that is held, clause by clause, and says which one governs or by how much each fails.\n" +
        "Given a design file, each of its conductors is judged; without one, the conductor that the options describe.",
    )
    .argument("[file]", "a design file, or - for standard input")
    .optionsGroup("The question:")
    .option(
      "--edition <year>",
      "NEC edition; of a design file, instead of its own; there is no default",
    )
    .option("--conductor <id>", "of a design file, only this conductor")
    .optionsGroup("The conductor:")
    .option("--ampacity <current>", 'of the conductor: "255 A"')
    .option(
      "--upstream <current>",
      'device that protects the feeder, or the primary of the transformer: "800 A"',
    )
    .option("--length <length>", 'lug to lug along the wire: "22 ft", 10\'-6"')
    .option("--load <current>", "calculated load on what the conductor supplies")
    .option(
      "--ends <current...>",
      "rating of the overcurrent device where it ends; several for several",
    )
    .option("--mlo <current...>", "bus rating of main-lug equipment where it ends")
    .option(
      "--ordinary-limit <current>",
      "largest device that 240.4 allows for it as ordinary wiring",
    )
    .optionsGroup("The transformer, where it is a secondary conductor:")
    .option("--primary <voltage>", 'line to line: "480 V"')
    .option("--secondary <voltage>", 'line to line: "208 V"')
    .option("--connection <connection>", "how it is connected: delta-wye, delta-delta-3-wire, …")
    .option("--transformer-protected", "its own protection complies with 450.3")
    .option("--no-transformer-protected", "it does not")
    .optionsGroup("How it runs:")
    .option("--raceway", "runs in a raceway all the way")
    .option("--no-raceway", "does not")
    .option("--protected", "is protected from physical damage")
    .option("--no-protected", "is not")
    .option("--leaves", "leaves the enclosure in which the tap is made")
    .option("--no-leaves", "does not")
    .option("--field", "is installed in the field")
    .option("--no-field", "is installed at the factory")
    .option("--beyond", "goes on beyond the equipment that it supplies")
    .option("--no-beyond", "does not")
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

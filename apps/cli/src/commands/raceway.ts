import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";

/** The options of `lineside raceway`, as commander hands them over. */
export interface RacewayFlags {
  readonly edition?: string;
  readonly type?: string;
  readonly size?: string;
  readonly nipple?: boolean;
  readonly max?: true;
  readonly json?: true;
  readonly explain?: true;
}

const EXAMPLES = `
Conductors are written as "3 x 3/0 AWG THWN-2", and where it matters with "compact", "covered" or "uncovered" behind.
Equipment grounding conductors count.

Examples:
  $ lineside raceway "4 x 3/0 AWG THWN-2" "1 x 6 AWG THWN-2" --type EMT --no-nipple --edition 2023
  $ lineside raceway "4 x 3/0 AWG THWN-2" "1 x 6 AWG THWN-2" --type EMT --size 2 --edition 2023
  $ lineside raceway "1 x 12 AWG THHN" --max --type PVC40 --size 3/4 --no-nipple --edition 2023`;

/** Adds `lineside raceway`. */
export function addRacewayCommand(
  root: Command,
  io: Io,
  settle: (status: ExitStatus) => void,
): void {
  root
    .command("raceway")
    .summary("whether conductors may share a raceway, or which trade size they need")
    .description(
      "Raceway fill by chapter 9: with --size it is judged, without it the smallest trade size is found, with --max the\n" +
        "most conductors of one kind.",
    )
    .argument("<conductors...>", 'such as "3 x 3/0 AWG THWN-2"')
    .optionsGroup("The raceway:")
    .option("--type <type>", "EMT, RMC, IMC, PVC40, PVC80, FMC, LFMC, …")
    .option("--size <trade size>", "1-1/4, 2, …")
    .option("--nipple", "it is a nipple of at most 24 in")
    .option("--no-nipple", "it is none")
    .optionsGroup("The question:")
    .option("--edition <year>", "NEC edition; there is no default")
    .option("--max", "how many of the one kind of conductor go in")
    .optionsGroup("Output:")
    .option("--json", "print JSON")
    .option("--explain", "print every note, citation and derivation")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .action(async (conductors: readonly string[], flags: RacewayFlags) => {
      const { answerRaceway } = await import("../answers/raceway-answer.ts");
      settle(answerRaceway(conductors, flags, io));
    });
}

import type { Command } from "commander";
import type { ExitStatus } from "../exit-status.ts";
import type { Io } from "../io.ts";

/** The options of `lineside voltage-drop`, as commander hands them over. */
export interface VoltageDropFlags {
  readonly edition?: string;
  readonly current?: string;
  readonly length?: string;
  readonly phases?: string;
  readonly nominal?: string;
  readonly pf?: string;
  readonly leading?: true;
  readonly size?: string;
  readonly material?: string;
  readonly sets?: string;
  readonly conduit?: string;
  readonly coated?: string;
  readonly stranding?: string;
  readonly limit?: string;
  readonly recommended?: string;
  readonly longest?: true;
  readonly json?: true;
  readonly explain?: true;
}

const EXAMPLES = `
No limit of the NEC's is held, and none is assumed: without --limit the drop is told and not judged.
--recommended rie-esb750-2024 tells how it stands to what that manual recommends.

Examples:
  $ lineside voltage-drop --current "150 A" --length "200 ft" --phases 3 --nominal "480 V" --pf 0.85 --size 1/0 --material copper --conduit steel --limit 3% --edition 2023
  $ lineside voltage-drop --current "16 A" --length "150 ft" --phases 1 --nominal "120 V" --pf 0.9 --material copper --conduit pvc --limit 3% --edition 2023
  $ lineside voltage-drop --current "16 A" --longest --phases 1 --nominal "120 V" --pf 1 --size "12 AWG" --material copper --conduit pvc --limit 3% --edition 2023`;

/** Adds `lineside voltage-drop`. */
export function addVoltageDropCommand(
  root: Command,
  io: Io,
  settle: (status: ExitStatus) => void,
): void {
  root
    .command("voltage-drop")
    .summary("how much voltage a run drops, how long it may be, or which size it needs")
    .description(
      "The voltage drop of a run by chapter 9 Tables 8 and 9. With --limit it is judged; without --size the smallest size\n" +
        "within the limit is found, with --longest the longest run.",
    )
    .optionsGroup("The run:")
    .option("--current <current>", 'of each phase or pole: "150 A"')
    .option("--length <length>", 'one way: "200 ft"')
    .option("--phases <phases>", "1, 3 or dc")
    .option("--nominal <voltage>", 'between the conductors, line to line for three phases: "480 V"')
    .option("--pf <factor>", "power factor of the load: 0.85")
    .option("--leading", "the current leads the voltage")
    .optionsGroup("The conductor:")
    .option("--size <size>", 'standard size: "1/0 AWG"')
    .option("--material <material>", "copper or aluminum")
    .option("--sets <n>", "conductors in parallel for each phase")
    .option("--conduit <material>", "pvc, aluminum or steel")
    .option("--coated <yes>", "direct current, copper: yes or no")
    .option("--stranding <make>", "direct current, up to 8 AWG: solid or stranded")
    .optionsGroup("The question:")
    .option("--edition <year>", "NEC edition; there is no default")
    .option("--limit <drop>", "the most that it may be: 3%, or a voltage")
    .option("--recommended <manual>", "tell how it stands to a recommendation: rie-esb750-2024")
    .option("--longest", "with --limit and without --length: how long the run may be")
    .optionsGroup("Output:")
    .option("--json", "print JSON")
    .option("--explain", "print every note, citation and derivation")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: VoltageDropFlags) => {
      const { answerVoltageDrop } = await import("../answers/voltage-drop-answer.ts");
      settle(answerVoltageDrop(flags, io));
    });
}

import { Command, CommanderError } from "commander";
import { addAmpacityCommand } from "./commands/ampacity.ts";
import { addCheckCommand } from "./commands/check.ts";
import { addTapCommand } from "./commands/tap.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { FileError, type Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";
import { VERSION } from "./version.ts";

const NEXT_STEPS = `Lineside judges what stands on the line side of a building's main disconnect.

Three things to do next:
  lineside check docs/examples/transformer-taps.yaml
      judge a design file, clause by clause
  lineside ampacity --size "500 kcmil" --material copper --insulation THW --edition 2002
      look up what current a conductor may carry
  lineside tap --ampacity "255 A" --upstream "800 A" --length "25 ft" --ends "225 A" --edition 2020
      see which tap provision lets a conductor stand

lineside --help lists every command.
`;

const AFTER_HELP = `
Exit status:
  0   every verdict is pass or not applicable
  1   something fails
  2   the authority or the utility decides, or an input is missing
  64  the command line is wrong, or a file is not a design
  70  our own fault; please report it

Examples:
  $ lineside check docs/examples/*.yaml
  $ lineside check design.yaml --json
  $ lineside ampacity --for "173.08 A" --material copper --insulation THW --edition 2002
  $ lineside tap design.yaml --conductor S1 --explain`;

/** The whole command line; `settle` receives the exit status of the command that ran. */
function program(io: Io, settle: (status: ExitStatus) => void): Command {
  const root = new Command("lineside")
    .description("What current may this conductor carry, is this tap allowed, does this service comply.")
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", AFTER_HELP)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError("(lineside --help lists commands and options)")
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    .action(() => io.out(NEXT_STEPS));
  addCheckCommand(root, io, settle);
  addAmpacityCommand(root, io, settle);
  addTapCommand(root, io, settle);
  return root;
}

/**
 * Runs one command line. Never throws, never exits the process.
 *
 * @param argv the words after `lineside`
 * @returns the exit status
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.pass;
  try {
    await program(io, (settled) => {
      status = settled;
    }).parseAsync(argv, { from: "user" });
    return status;
  } catch (error) {
    // help and version end a command line as well
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.pass : EXIT.usage;
    if (error instanceof UsageError || error instanceof FileError) {
      io.err(`${error.message}\n`);
      return EXIT.usage;
    }
    io.err(
      `lineside ${VERSION} failed where it should not have. Please report this with the command and its input:\n` +
        `  lineside ${argv.join(" ")}\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return EXIT.internal;
  }
}

import { Command, CommanderError } from "commander";
import { addAmpacityCommand } from "./commands/ampacity.ts";
import { addCheckCommand } from "./commands/check.ts";
import { addClassifyCommand } from "./commands/classify.ts";
import { addConductorCommand } from "./commands/conductor.ts";
import { addRacewayCommand } from "./commands/raceway.ts";
import { addTableCommand } from "./commands/table.ts";
import { addTapCommand } from "./commands/tap.ts";
import { addVoltageDropCommand } from "./commands/voltage-drop.ts";
import { EXIT, type ExitStatus } from "./exit-status.ts";
import { FileError, type Io, printable } from "./io.ts";
import { UsageError } from "./usage-error.ts";
import { versionOf } from "./version.ts";

const EXAMPLE = "docs/examples/transformer-taps.yaml";

/** Three things to do next, each of which works as printed: outside the repository there is no example to check. */
function nextSteps(io: Io): string {
  const first = io.exists(EXAMPLE)
    ? `  npx lineside check ${EXAMPLE}\n      judge a design file, clause by clause\n`
    : "  npx lineside check --help\n      how to judge a design file, clause by clause\n";
  return `Lineside judges what stands on the line side of a building's main disconnect.

Three things to do next:
${first}  npx lineside ampacity --size "500 kcmil" --material copper --insulation THW --edition 2002
      look up what current a conductor may carry
  npx lineside tap --ampacity "285 A" --upstream "800 A" --length "25 ft" --ends "225 A" --protected --edition 2020
      see which tap provision lets a conductor stand

npx lineside --help lists every command.
`;
}

const AFTER_HELP = `
Exit status:
  0   every verdict is pass or not applicable
  1   something fails
  2   the authority or the utility decides, or an input is missing
  64  the command line is wrong, or a file is not a design
  70  our own fault; please report it

Examples:
  $ lineside check docs/examples/feeder-taps.yaml docs/examples/transformer-taps.yaml
  $ lineside check docs/examples/feeder-taps.yaml --json
  $ lineside conductor --load "266.67 A" --material copper --insulation THWN-2 --terminations 75C --edition 2023
  $ lineside tap docs/examples/transformer-taps.yaml --conductor S1 --explain`;

/** The whole command line; `settle` receives the exit status of the command that ran. */
function program(io: Io, settle: (status: ExitStatus) => void): Command {
  const root = new Command("lineside")
    .description(
      "What current may this conductor carry, is this tap allowed, does this service comply.",
    )
    .version(versionOf(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", AFTER_HELP)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.err(text),
      getOutHelpWidth: () => io.width,
      getErrHelpWidth: () => io.width,
    });
  addCheckCommand(root, io, settle);
  addAmpacityCommand(root, io, settle);
  addConductorCommand(root, io, settle);
  addTapCommand(root, io, settle);
  addClassifyCommand(root, io, settle);
  addVoltageDropCommand(root, io, settle);
  addRacewayCommand(root, io, settle);
  addTableCommand(root, io, settle);
  for (const command of [root, ...root.commands]) {
    const words = command === root ? "lineside" : `lineside ${command.name()}`;
    command.showHelpAfterError(`(${words} --help shows options and examples)`);
  }
  return root;
}

/** A command line as one would type it again. */
function typed(argv: readonly string[]): string {
  const quoted = (word: string) =>
    /^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
  return ["lineside", ...argv.map(quoted)].join(" ");
}

/** What to say, and to report, where it is our own fault. */
function internalFault(argv: readonly string[], error: unknown): string {
  const { version, platform, arch } = process;
  return (
    `lineside failed where it should not have: this is our fault. Please report these lines, with the input file if there is one:\n` +
    `  command  ${typed(argv)}\n` +
    `  version  lineside ${versionOf()}, Node ${version}, ${platform} ${arch}\n` +
    `  error    ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
  );
}

/**
 * Runs one command line. Never throws, never exits the process.
 *
 * @param argv the words after `lineside`
 * @returns the exit status
 */
export async function run(argv: readonly string[], given: Io): Promise<ExitStatus> {
  // a file's name or text must not steer the terminal through a message
  const io: Io = { ...given, err: (text) => given.err(printable(text)) };
  let status: ExitStatus = EXIT.pass;
  try {
    if (argv.length === 0) io.out(nextSteps(io));
    else {
      const settle = (settled: ExitStatus): void => {
        status = settled;
      };
      await program(io, settle).parseAsync(argv, { from: "user" });
    }
    return status;
  } catch (error) {
    // help and version end a command line as well
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.pass : EXIT.usage;
    if (error instanceof UsageError || error instanceof FileError) {
      io.err(`${error.message}\n`);
      return EXIT.usage;
    }
    io.err(internalFault(argv, error));
    return EXIT.internal;
  }
}

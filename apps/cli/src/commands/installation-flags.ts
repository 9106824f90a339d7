import type { Command } from "commander";

/** The options that describe a conductor and how it is installed, as commander hands them over. */
export interface InstallationFlags {
  readonly size?: string;
  readonly material?: string;
  readonly insulation?: string;
  readonly sets?: string;
  readonly method?: string;
  readonly location?: string;
  readonly ambient?: string;
  readonly correction?: string;
  readonly count?: string;
  readonly roof?: string;
  readonly bundle?: string;
  readonly terminations?: string;
  readonly circuit?: string;
}

/** Adds the options of the conductor itself. */
export function addConductorOptions(command: Command, withSize: boolean): Command {
  command.optionsGroup("The conductor:");
  if (withSize) command.option("--size <size>", 'standard size: "500 kcmil", "3/0 AWG", "#2"');
  return command
    .option("--material <material>", "copper, aluminum or copper-clad aluminum")
    .option("--insulation <type>", "THW, THHN, XHHW-2, …")
    .option("--sets <n>", "conductors in parallel for each phase");
}

/** Adds the options of how it is installed. */
export function addInstallationOptions(command: Command): Command {
  return command
    .optionsGroup("How it is installed:")
    .option("--method <way>", "raceway (also cable or earth), or free-air for a single conductor")
    .option("--location <place>", "dry, damp or wet")
    .option("--ambient <temperature>", "of the air or earth around: 45C, 113F")
    .option("--correction <way>", "for the ambient: table, or equation")
    .option(
      "--count <n>",
      'current-carrying conductors together; "3 per set" where all sets are in one raceway',
    )
    .option("--bundle <length>", 'how long they are together: "24 in"')
    .option("--roof <height>", 'height above a roof in the sun: "0.5 in"')
    .option("--terminations <temperature>", "what both ends are listed for: 60C, 75C, 90C")
    .option(
      "--circuit <current>",
      'rating of the circuit, for ends of which nothing else is known: "225 A"',
    );
}

import type { Command } from "commander";

/** The options of `lineside tap`, as commander hands them over. */
export interface TapFlags {
  readonly edition?: string;
  readonly conductor?: string;
  readonly class?: string;
  readonly ampacity?: string;
  readonly size?: string;
  readonly material?: string;
  readonly insulation?: string;
  readonly terminations?: string;
  readonly upstream?: string;
  readonly tapped?: string;
  readonly length?: string;
  readonly load?: string;
  readonly ends?: string[];
  readonly mlo?: string[];
  readonly grouped?: boolean;
  readonly supplies?: string;
  readonly sourceOutput?: string[];
  readonly sourceDevice?: string[];
  readonly primary?: string;
  readonly secondary?: string;
  readonly connection?: string;
  readonly kva?: string;
  readonly ordinaryLimit?: string;
  readonly transformerProtected?: boolean;
  readonly transformerTapped?: boolean;
  readonly raceway?: boolean;
  readonly protected?: boolean;
  readonly leaves?: boolean;
  readonly field?: boolean;
  readonly beyond?: boolean;
  readonly outdoors?: boolean;
  readonly spliced?: boolean;
  readonly penetrates?: boolean;
  readonly horizontal?: string;
  readonly tapHeight?: string;
  readonly combustible?: boolean;
  readonly deviceAtTap?: boolean;
  readonly disconnect?: string;
  readonly disconnectAccessible?: boolean;
  readonly disconnectWithDevice?: boolean;
  readonly industrial?: boolean;
  readonly supervised?: boolean;
  readonly qualified?: boolean;
  readonly manufacturing?: boolean;
  readonly walls?: string;
  readonly serves?: string;
  readonly shortAsNeeded?: boolean;
  readonly motor?: string;
  readonly nameplate?: string;
  readonly overloadPrevented?: boolean;
  readonly json?: true;
  readonly explain?: true;
  readonly solve?: true;
}

/** An option and its denial. */
function yesOrNo(command: Command, name: string, yes: string, no: string): Command {
  return command.option(`--${name}`, yes).option(`--no-${name}`, no);
}

/** Adds the options that describe one conductor. */
export function addTapOptions(command: Command): Command {
  command
    .optionsGroup("The conductor:")
    .option(
      "--class <class>",
      "what it is: feeder-tap, transformer-secondary, branch-circuit-tap, motor-feeder-tap, motor-group-tap, …",
    )
    .option("--ampacity <current>", 'of the conductor: "255 A"')
    .option("--size <size>", 'of one conductor: "3/0 AWG", "250 kcmil"')
    .option("--material <material>", "copper, aluminum or copper-clad aluminum")
    .option("--insulation <type>", "THW, THHN, XHHW-2, …; for --solve, which looks for a size")
    .option("--terminations <temperature>", "what both ends are listed for; for --solve")
    .option(
      "--upstream <current>",
      'device that protects the feeder, or the primary of the transformer: "800 A"',
    )
    .option("--tapped <current>", "ampacity of the feeder or branch-circuit conductors tapped")
    .option("--length <length>", 'lug to lug along the wire: "22 ft", 10\'-6"')
    .option("--load <current>", "calculated load on what the conductor supplies")
    .option(
      "--ends <current...>",
      "rating of the overcurrent device where it ends; several for several",
    )
    .option("--mlo <current...>", "bus rating of main-lug equipment where it ends");
  yesOrNo(command, "grouped", "the devices at its end are grouped", "are not");
  command
    .option("--supplies <what>", "transformer, switchgear, switchboard, panelboard or other")
    .option(
      "--ordinary-limit <current>",
      "largest device that 240.4 allows for it as ordinary wiring",
    )
    .option("--source-output <current...>", "output of another power source on the feeder (705.12)")
    .option("--source-device <current...>", "device of that source")
    .optionsGroup("The transformer, where it is a secondary conductor:")
    .option("--primary <voltage>", 'line to line: "480 V"')
    .option("--secondary <voltage>", 'line to line: "208 V"')
    .option("--connection <connection>", "how it is connected: delta-wye, delta-delta-3-wire, …")
    .option("--kva <power>", 'its rating: "150 kVA"');
  yesOrNo(
    command,
    "transformer-protected",
    "its own protection complies with 450.3",
    "it does not",
  );
  yesOrNo(command, "transformer-tapped", "a feeder tap supplies it", "none does");
  command.optionsGroup("How it runs:");
  yesOrNo(command, "raceway", "runs in a raceway all the way", "does not");
  yesOrNo(command, "protected", "is protected from physical damage", "is not");
  yesOrNo(command, "leaves", "leaves the enclosure in which the tap is made", "does not");
  yesOrNo(command, "field", "is installed in the field", "is installed at the factory");
  yesOrNo(command, "beyond", "goes on beyond the equipment that it supplies", "does not");
  yesOrNo(command, "outdoors", "is outdoors except at its load end", "is not");
  yesOrNo(command, "spliced", "is spliced between its ends", "is not");
  yesOrNo(command, "penetrates", "goes through a wall, a floor or a ceiling", "does not");
  command
    .option("--horizontal <length>", "of its length, the horizontal part")
    .option("--tap-height <length>", "how high above the floor the tap is made");
  yesOrNo(command, "combustible", "(busway) touches combustible material", "does not");
  yesOrNo(command, "device-at-tap", "(busway tap) what taps it contains the device", "does not");
  command
    .optionsGroup("The disconnecting means of an outside tap:")
    .option("--disconnect <place>", "outside, inside-nearest-entrance, …");
  yesOrNo(command, "disconnect-accessible", "is readily accessible", "is not");
  yesOrNo(command, "disconnect-with-device", "has the device in it or right beside it", "has not");
  command.optionsGroup("The site:");
  yesOrNo(command, "industrial", "is an industrial installation", "is not");
  yesOrNo(command, "supervised", "is the supervised part of one (240.90)", "is not");
  yesOrNo(command, "qualified", "only qualified persons service it", "others do too");
  yesOrNo(command, "manufacturing", "is a manufacturing building", "is not");
  command
    .option("--walls <height>", "height of the building at its walls")
    .optionsGroup("Outlets, motors, generators:")
    .option("--serves <what>", "(branch-circuit tap) luminaire, outlet, cooking-appliance, …");
  yesOrNo(command, "short-as-needed", "is no longer than the appliance needs", "is longer");
  command
    .option("--motor <current>", "ampacity that Part II of Article 430 asks")
    .option("--nameplate <current>", "of the generator");
  yesOrNo(command, "overload-prevented", "the generator cannot be overloaded", "it can");
  return command;
}

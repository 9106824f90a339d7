import {
  type ConductorForDevice,
  conductorChoices,
  conductorForDevice,
  type DeviceConductor,
  type EditionId,
  type Installation,
  OVERCURRENT_DEVICES,
} from "@lineside/ampacity";
import { summaryLine, toJson } from "@lineside/findings";
import { type Quantity, quantityToJson } from "@lineside/units";
import type { ConductorFlags } from "../commands/conductor.ts";
import { chosenEdition } from "../edition-choice.ts";
import { EXIT, type ExitStatus, exitStatusOf } from "../exit-status.ts";
import type { Io } from "../io.ts";
import { printJson } from "../json-output.ts";
import { openQuestions, printQuestions } from "../option-questions.ts";
import { optionalQuantity, optionalWord } from "../option-values.ts";
import { UsageError } from "../usage-error.ts";
import {
  AMPACITY_OPTIONS,
  AMPACITY_PATHS,
  ampacityText,
  asking,
  describe,
} from "./ampacity-text.ts";
import { conductorFrom, installationFrom, wholeNumber } from "./installation-options.ts";
import { refusedTogether } from "./refused-input.ts";
import { answerSmallest, missingKind } from "./smallest-answer.ts";

/** What the options of `lineside conductor` come to. */
interface Question {
  readonly conductor: ReturnType<typeof conductorFrom>;
  readonly installation: Installation;
  readonly edition: EditionId;
  readonly flags: ConductorFlags;
}

/** `--load` with `--max-sets`: every choice of conductors in parallel. */
function answerChoices(
  { conductor, installation, edition, flags }: Question,
  required: Quantity<"current">,
  maxSets: number,
  io: Io,
): ExitStatus {
  const { material, insulation } = conductor;
  if (material === undefined || insulation === undefined) {
    return missingKind({ required, conductor, installation, edition, flags }, io);
  }
  const demand = { required, material, insulation, installation, maxSets, paths: AMPACITY_PATHS };
  const { choices, none } = conductorChoices(demand, edition);
  const [first] = choices;
  const finding = first?.finding ?? none[0]?.finding;
  if (finding === undefined) throw new Error("neither a choice nor a reason against one");
  const asked = openQuestions(finding);
  if (flags.json) {
    printJson(io, finding.verdict, {
      edition,
      required: quantityToJson(required),
      choices: choices.map(({ sets, size, ampacity, finding: one, nextSmaller }) => ({
        sets,
        size,
        ampacity: ampacity === undefined ? null : quantityToJson(ampacity),
        nextSmaller: nextSmaller === undefined ? null : nextSmaller.size,
        finding: toJson(one),
      })),
      missing: asked,
    });
  } else if (first === undefined) {
    io.out(`No size is sure to carry ${required} in up to ${maxSets} sets, NEC ${edition}:\n\n`);
    for (const one of none) {
      const title = describe({ size: one.closest, material, insulation, sets: one.sets });
      io.out(`${summaryLine({ ...one.finding, title })}\n`);
    }
  } else {
    io.out(`For ${required}, NEC ${edition}, fewest conductors first:\n\n`);
    for (const { sets, size, ampacity, nextSmaller } of choices) {
      const next = nextSmaller === undefined ? "" : `; ${nextSmaller.size} is not enough`;
      io.out(`  ${describe({ size, material, insulation, sets })}: ${ampacity}${next}\n`);
    }
    io.out(`\n${ampacityText(finding, flags, io)}\n`);
  }
  printQuestions(asked, AMPACITY_OPTIONS, io);
  return exitStatusOf(finding.verdict);
}

function deviceJson(one: DeviceConductor | undefined): object | null {
  if (one === undefined) return null;
  const { size, ampacity, protection, finding } = one;
  return {
    size,
    ampacity: ampacity.total === undefined ? null : quantityToJson(ampacity.total),
    largestDevice: protection?.limit === undefined ? null : quantityToJson(protection.limit),
    citations: [...finding.cite, ...ampacity.finding.cite],
    finding: toJson(finding),
  };
}

function deviceText(
  { smallest, nextSmaller, finding }: ConductorForDevice,
  { conductor, edition, flags }: Question,
  rating: Quantity<"current">,
): (io: Io) => void {
  return (io) => {
    const named = (size: DeviceConductor["size"]) => describe({ ...conductor, size });
    const titled = { title: "conductor for the device", ...finding };
    io.out(
      smallest === undefined
        ? `No size is sure to do for a ${rating} device, NEC ${edition}\n\n`
        : `Smallest for a ${rating} device, NEC ${edition}: ${named(smallest.size)}, ${smallest.ampacity.total ?? "see below"}\n\n`,
    );
    io.out(`${ampacityText(titled, flags, io)}\n`);
    if (nextSmaller !== undefined) {
      const title = named(nextSmaller.size);
      io.out(`\nThe next smaller:\n\n${summaryLine({ ...nextSmaller.finding, title })}\n`);
    }
  };
}

/** `--device`: the smallest conductor that it may protect. */
function answerDevice(question: Question, rating: Quantity<"current">, io: Io): ExitStatus {
  const { conductor, installation, edition, flags } = question;
  const device = optionalWord("--kind", OVERCURRENT_DEVICES, flags.kind);
  if (device === undefined)
    throw new UsageError("--device: say with --kind whether it is a cb or a fuse");
  const { material, insulation, sets } = conductor;
  if (material === undefined || insulation === undefined) {
    return missingKind({ required: rating, conductor, installation, edition, flags }, io);
  }
  const found = conductorForDevice(
    {
      rating,
      device,
      severalReceptacles: flags.receptacles === true,
      material,
      insulation,
      installation,
      sets,
      paths: AMPACITY_PATHS,
    },
    edition,
  );
  const { finding, smallest, nextSmaller } = found;
  const asked = openQuestions(finding);
  if (flags.json) {
    printJson(io, finding.verdict, {
      edition,
      device: { rating: quantityToJson(rating), kind: device },
      ...(deviceJson(smallest) ?? { size: null, finding: toJson(finding) }),
      nextSmaller: deviceJson(nextSmaller),
      missing: asked,
    });
  } else {
    deviceText(found, question, rating)(io);
  }
  printQuestions(asked, AMPACITY_OPTIONS, io);
  return exitStatusOf(finding.verdict);
}

/** `lineside conductor`. */
export function answerConductor(flags: ConductorFlags, io: Io): ExitStatus {
  const conductor = conductorFrom(flags);
  const installation = installationFrom(flags);
  const load = optionalQuantity("--load", "current", flags.load);
  const rating = optionalQuantity("--device", "current", flags.device);
  const maxSets =
    flags.maxSets === undefined
      ? undefined
      : wholeNumber("--max-sets", "number of sets", 20, flags.maxSets);
  if ((load === undefined) === (rating === undefined)) {
    throw new UsageError("say what the conductor is for: one of --load and --device");
  }
  if (maxSets !== undefined && (load === undefined || conductor.sets !== undefined)) {
    throw new UsageError("--max-sets goes with --load, and not with --sets");
  }
  const edition = chosenEdition(flags, io);
  if (edition === undefined) return EXIT.undecided;
  const question = { conductor, installation, edition, flags };
  return refusedTogether(
    () => {
      if (rating !== undefined) return answerDevice(question, rating, io);
      const required = load as Quantity<"current">;
      return maxSets === undefined
        ? answerSmallest({ required, ...question }, io)
        : answerChoices(question, required, maxSets, io);
    },
    rating === undefined ? asking("/required", "--load") : asking("/rating", "--device"),
  );
}

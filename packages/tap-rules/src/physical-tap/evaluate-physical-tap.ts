import { type Finding, finding, type Verdict } from "@lineside/findings";
import { judgeConnectorKind, judgeConnectorListing, judgeConnectorSize } from "./connectors.ts";
import { judgeCurrentDensity } from "./current-density.ts";
import { judgeEnclosureType, judgeFault, judgeStudy, judgeVoltage } from "./enclosure.ts";
import { judgeJoints } from "./joints.ts";
import { judgedYes } from "./judgement.ts";
import type { PhysicalTap } from "./physical-tap.ts";
import { checkPhysicalTap } from "./physical-tap-check.ts";
import type { PhysicalTapCheckId, PhysicalTapProfile } from "./profile.ts";
import { PHYSICAL_TAP_CHECKS, type ReadProfile, readProfile } from "./profile-reader.ts";
import { physicalQuestion } from "./questions.ts";
import { SERVICE_ENTRANCE_TAP_ARTICLE } from "./service-entrance-tap-article.ts";
import { type DueDate, dueDates, upkeepNotes } from "./upkeep.ts";

/** One check of the profile. */
export interface PhysicalTapCheck {
  readonly check: PhysicalTapCheckId;
  /** Rule `article-000/torque`; of joints, connectors and current paths each stands in `parts`. */
  readonly finding: Finding;
}

/** What a profile says of a physical tap. It is no {@link TapAnswer}: no code speaks here. */
export interface PhysicalTapAnswer {
  /** The id of the profile. */
  readonly profile: string;
  readonly verdict: Verdict;
  /** Rule `article-000/physical-tap`; the checks stand in `parts`, upkeep in `notes`. */
  readonly finding: Finding;
  readonly checks: readonly PhysicalTapCheck[];
  /** What has to be done again, and by when, where the last day is given. */
  readonly due: readonly DueDate[];
}

type Judges = {
  readonly [C in PhysicalTapCheckId]: (
    row: NonNullable<ReadProfile["checks"][C]>,
    tap: PhysicalTap,
  ) => Finding;
};

const JUDGES: Judges = {
  "current-density": judgeCurrentDensity,
  "contact-resistance": (row, tap) => judgeJoints("contact-resistance", row, tap),
  "fault-current": judgeFault,
  torque: (row, tap) => judgeJoints("torque", row, tap),
  "torque-record": (row, tap) => judgeJoints("torque-record", row, tap),
  "torque-tool": (row, tap) => judgeJoints("torque-tool", row, tap),
  "oxide-removal": (row, tap) => judgeJoints("oxide-removal", row, tap),
  "oxide-inhibitor": (row, tap) => judgeJoints("oxide-inhibitor", row, tap),
  "bolt-grade": (row, tap) => judgeJoints("bolt-grade", row, tap),
  "connector-kind": judgeConnectorKind,
  "connector-listing": judgeConnectorListing,
  "connector-size": judgeConnectorSize,
  "nominal-voltage": judgeVoltage,
  "enclosure-type": judgeEnclosureType,
  "arc-flash-study": judgeStudy,
  "insulation-test": (row, tap) =>
    judgedYes(row, tap.insulationTested, physicalQuestion("insulationTested"), {
      title: "insulation tested",
    }),
};

function judgeCheck<C extends PhysicalTapCheckId>(
  check: C,
  { checks }: ReadProfile,
  tap: PhysicalTap,
): readonly PhysicalTapCheck[] {
  const row = checks[check];
  return row === undefined ? [] : [{ check, finding: JUDGES[check](row, tap) }];
}

/**
 * Holds a tap as it is built against the limits of a profile: by default those of the article on service entrance taps
 * (S000), which is one source and no code. Its rule ids begin with those of the profile, never with `nec/`, and a note
 * says what its documents are.
 *
 * Checks that a profile leaves out are not made. Torque needs the maker's value and tolerance, the age of the arc-flash
 * study the day of judging: neither has a default.
 *
 * @param profile - limits as data; checked, so that it may come from JSON
 * @throws {@link TapRulesError} where the tap is wrong, or the profile, whose paths begin with `/profile`; what is absent
 * is asked for instead
 * @example
 * ```ts
 * import { evaluatePhysicalTap } from "@lineside/tap-rules";
 * import { A, faultKA, in2, lbf_in, microohm, percent } from "@lineside/units";
 * const answer = evaluatePhysicalTap({
 *   judgedOn: "2025-03-01",
 *   arcFlashStudy: "2020-02-29",
 *   paths: [{ kind: "busbar", material: "copper", area: in2("0.5"), current: A(600) }],
 *   joints: [
 *     {
 *       contactResistance: microohm(10),
 *       torque: { applied: lbf_in(375), specified: lbf_in(375), tolerance: percent(5) },
 *     },
 *   ],
 *   availableFault: faultKA(42),
 *   enclosure: { type: "3R", sccr: faultKA(65) },
 * });
 * answer.verdict; // => "fail"
 * answer.checks.filter(({ finding }) => finding.verdict === "fail").map(({ finding }) => finding.rule);
 * // => ["article-000/current-density", "article-000/contact-resistance", "article-000/arc-flash-study"]
 * answer.due.map(({ task, due, overdue }) => [task, due, overdue]); // => [["arc-flash-study", "2025-02-28", true]]
 * answer.finding.notes[0]?.text; // => "an article, not a code, says so: no verdict of a code follows from it"
 * ```
 */
export function evaluatePhysicalTap(
  tap: PhysicalTap,
  profile: PhysicalTapProfile = SERVICE_ENTRANCE_TAP_ARTICLE,
): PhysicalTapAnswer {
  checkPhysicalTap(tap);
  const read = readProfile(profile);
  const { id, rules, nature } = read.profile;
  const checks = PHYSICAL_TAP_CHECKS.flatMap((check) => judgeCheck(check, read, tap));
  const whole = finding({
    rule: `${rules}/physical-tap`,
    title: "physical tap",
    parts: checks.map((one) => one.finding),
    notes: [
      { kind: "advice", text: `${nature}, says so: no verdict of a code follows from it` },
      ...upkeepNotes(read, tap),
    ],
  });
  return {
    profile: id,
    verdict: whole.verdict,
    finding: whole,
    checks,
    due: dueDates(read, tap),
  };
}

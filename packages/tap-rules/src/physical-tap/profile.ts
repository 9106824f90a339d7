import type { CitationStatus } from "@lineside/findings";
import type { QuantityJson } from "@lineside/units";
import type { TapMaterial } from "../case-words.ts";
import type { BoltGrade, ConnectorKind, CurrentPathKind, JointPlace } from "./physical-tap.ts";

/** How well a row of a profile is known. A value that is lost or was never published has no row. */
export type ProfileStatus = Exclude<CitationStatus, "lost" | "not-published" | "not-permitted">;

/** Where a row comes from. */
export interface ProfileRow {
  /** A key of the profile's `sources`. */
  readonly source: string;
  /** The section or heading of that document. */
  readonly section: string;
  readonly status: ProfileStatus;
  /** What a recovered, derived or assumed value was taken from. */
  readonly from?: string;
}

/** I ≤ most · area. */
export interface CurrentDensityRow extends ProfileRow {
  readonly most: QuantityJson<"currentDensity">;
  /** The cross sections that it is for. */
  readonly paths: readonly CurrentPathKind[];
  /** The materials that it is for. */
  readonly materials: readonly TapMaterial[];
  /** Why it is for no other cross section. */
  readonly whyNotOthers?: string;
}

/** What a profile can ask; what it leaves out is not asked. */
export interface PhysicalTapChecks {
  readonly "current-density"?: CurrentDensityRow;
  /** R < below, of each joint. */
  readonly "contact-resistance"?: ProfileRow & { readonly below: QuantityJson<"resistance"> };
  /**
   * Available fault ≤ the enclosure's own rating. `usualLeast` and `usualMost` are advice: what ratings the document
   * speaks of.
   */
  readonly "fault-current"?: ProfileRow & {
    readonly usualLeast?: QuantityJson<"shortCircuitCurrent">;
    readonly usualMost?: QuantityJson<"shortCircuitCurrent">;
  };
  /** The torque of each joint within the maker's value and tolerance. */
  readonly torque?: ProfileRow;
  /** Day, phase, value and tool of each joint on record. */
  readonly "torque-record"?: ProfileRow;
  readonly "torque-tool"?: ProfileRow;
  /** Of joints at these places, and of joints of these materials anywhere. */
  readonly "oxide-removal"?: ProfileRow & {
    readonly on: readonly JointPlace[];
    readonly materials: readonly TapMaterial[];
  };
  /** An inhibitor on these materials. */
  readonly "oxide-inhibitor"?: ProfileRow & { readonly materials: readonly TapMaterial[] };
  /** Of joints at these places. */
  readonly "bolt-grade"?: ProfileRow & {
    readonly on: readonly JointPlace[];
    readonly least: BoltGrade;
  };
  readonly "connector-kind"?: ProfileRow & { readonly oneOf: readonly ConnectorKind[] };
  readonly "connector-listing"?: ProfileRow;
  readonly "connector-size"?: ProfileRow;
  readonly "nominal-voltage"?: ProfileRow & {
    readonly least: QuantityJson<"voltage">;
    readonly most: QuantityJson<"voltage">;
  };
  readonly "enclosure-type"?: ProfileRow & { readonly oneOf: readonly string[] };
  readonly "arc-flash-study"?: ProfileRow & { readonly months: number };
  readonly "insulation-test"?: ProfileRow;
}

/** The id of a check; with the profile's prefix before it, the rule id: `article-000/current-density`. */
export type PhysicalTapCheckId = keyof PhysicalTapChecks;

/** A row of upkeep; `words` go on behind the sentence of its note. */
export interface UpkeepRow extends ProfileRow {
  readonly words?: string;
}

/** What a profile says beside its checks: notes and dates, never verdicts. */
export interface PhysicalTapUpkeep {
  /** A thermal scan every so many months. */
  readonly "thermal-scan"?: UpkeepRow & { readonly months: number };
  /** A spot above it is hot. */
  readonly "hot-spot"?: UpkeepRow & { readonly above: QuantityJson<"temperature"> };
  /** A mechanical inspection with torque every so many months, and after a short circuit. */
  readonly "torque-inspection"?: UpkeepRow & { readonly months: number };
  /** Current transformers on the utility's side only with its written authorization. */
  readonly "utility-side"?: UpkeepRow;
}

/**
 * The limits that one document sets on a physical tap, as JSON. Anyone can write one; {@link evaluatePhysicalTap} checks
 * it. It is never a code: a `rules` of `nec` or `nesc` is refused.
 */
export interface PhysicalTapProfile {
  /** `service-entrance-tap-article` */
  readonly id: string;
  /** What its rule ids begin with: `article-000`. */
  readonly rules: string;
  /** What the documents are, as a note tells it: `an article, not a code`. */
  readonly nature: string;
  readonly sources: Readonly<
    Record<string, { readonly document: string; readonly edition: string }>
  >;
  readonly checks: PhysicalTapChecks;
  readonly upkeep?: PhysicalTapUpkeep;
}

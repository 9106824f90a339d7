import type { CitationStatus } from "@lineside/findings";
import type { EditionId } from "./editions.ts";
import type { SourceCode } from "./sources.ts";
import type { ConductorClass } from "./tap-case.ts";

/** A provision that may let a conductor stand. */
export type ProvisionId =
  | "240.21(B)(1)"
  | "240.21(B)(2)"
  | "240.21(C)(1)"
  | "240.21(C)(2)"
  | "240.21(C)(6)";

/**
 * What a run of editions says of a provision or a condition.
 *
 * - `in-force`: it is there
 * - `absent`: the edition does not have it
 * - `unverified`: not known whether it is there: judged with it and without it, and `consult` where that differs
 */
export interface Standing {
  readonly from: EditionId;
  /** The last edition of the run; open where left out. */
  readonly to?: EditionId;
  readonly force: "in-force" | "absent" | "unverified";
  readonly status: CitationStatus;
  /** The document that says so, or several; `DATA_SOURCES` says what the codes mean. */
  readonly source: SourceCode | readonly SourceCode[];
  /** What a reader should know, in our words. */
  readonly note?: string;
}

/** A length as the code prints it, in both systems; the two are not conversions of each other. */
export interface PrintedLength {
  readonly ft: number;
  readonly m: number;
}

interface ConditionBase {
  /** Its own section, which is also its rule id: `240.21(B)(1)(1)a`. Parts of one section have a word after a slash. */
  readonly section: string;
  /** What it asks, in our words. */
  readonly words: string;
  /** Where it differs from its provision's. */
  readonly standings?: readonly Standing[];
}

/** L ≤ limit. */
export interface LengthCondition extends ConditionBase {
  readonly form: "length";
  readonly limit: PrintedLength;
}

/** A ≥ D. */
export interface LoadCondition extends ConditionBase {
  readonly form: "load";
}

/**
 * tap · A ≥ I, or through a transformer tap · A · Vs ≥ I · Vp.
 * `when` says that it applies only to conductors installed in the field that leave the enclosure.
 */
export interface RatioCondition extends ConditionBase {
  readonly form: "ratio";
  readonly tap: number;
  readonly through?: "transformer";
  readonly when?: "field-installed-and-leaving";
}

/** At each end A ≥ T, or A ≥ E, or as the listed instructions of a surge device say. */
export interface EachEndCondition extends ConditionBase {
  readonly form: "each-end";
  readonly equipment: readonly Standing[];
  readonly listedInstructions: readonly Standing[];
}

/** Exactly one end, an overcurrent device, and T ≤ A. */
export interface SingleDeviceCondition extends ConditionBase {
  readonly form: "single-device";
}

/** A stated yes or no. */
export interface FactCondition extends ConditionBase {
  readonly form: "fact";
  readonly path: FactPath;
  readonly wanted: boolean;
}

/** The facts that a case may state. */
export type FactPath =
  | "/beyondEquipment"
  | "/install/raceway"
  | "/install/protectedFromDamage"
  | "/transformer/protectionOk";

/**
 * A transformer connection through which the primary device sees the secondary current. It is the scope of its provision:
 * of any other connection the whole provision is not applicable.
 */
export interface ConnectionCondition extends ConditionBase {
  readonly form: "connection";
}

/** Not supplied by another tap or secondary conductor without a device between. */
export interface NoTapOfATapCondition extends ConditionBase {
  readonly form: "no-tap-of-a-tap";
}

/** One condition of a provision. */
export type Condition =
  | LengthCondition
  | LoadCondition
  | RatioCondition
  | EachEndCondition
  | SingleDeviceCondition
  | FactCondition
  | ConnectionCondition
  | NoTapOfATapCondition;

/** A provision as data: all of its conditions must hold. */
export interface Provision {
  readonly id: ProvisionId;
  /** In a few words. */
  readonly title: string;
  /** The class of conductor that it may let stand. */
  readonly conductor: ConductorClass;
  readonly standings: readonly Standing[];
  readonly conditions: readonly Condition[];
  /** The device that 240.4(B) would round up to: whether the edition rules that out in print. */
  readonly nextSizeUp: readonly Standing[];
}

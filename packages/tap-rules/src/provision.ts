import type { CitationStatus } from "@lineside/findings";
import type { ConductorSize, Rational } from "@lineside/units";
import type { EndKind } from "./case-words.ts";
import type { EditionId } from "./editions.ts";
import type { SourceCode } from "./sources.ts";

/** A provision that may let a conductor stand, as the 2017 edition numbers it. */
export type ProvisionId =
  | "210.19(A)(3)"
  | "210.19(A)(4)"
  | "240.21(B)(1)"
  | "240.21(B)(2)"
  | "240.21(B)(3)"
  | "240.21(B)(4)"
  | "240.21(B)(5)"
  | "240.21(C)(1)"
  | "240.21(C)(2)"
  | "240.21(C)(3)"
  | "240.21(C)(4)"
  | "240.21(C)(5)"
  | "240.21(C)(6)"
  | "240.21(G)"
  | "240.21(H)"
  | "240.91(B)"
  | "240.92(B)/(B)(2)"
  | "240.92(B)/(B)(3)"
  | "240.92(B)/(B)(4)"
  | "240.92(C)"
  | "240.92(D)"
  | "240.92(E)"
  | "368.17(B)"
  | "368.17(C)"
  | "430.28(1)"
  | "430.28(2)"
  | "430.28(3)"
  | "430.28 Ex"
  | "430.53(D)/full"
  | "430.53(D)/third"
  | "430.53(D)/tenth"
  | "430.53(D)/third-enclosed";

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
  /** The section in these editions, where it is another one than in 2017. */
  readonly section?: string;
  /** What a reader should know, in our words. */
  readonly note?: string;
}

/** A length as the code prints it; where it prints both systems, the two are not conversions of each other. */
export type PrintedLength =
  | { readonly ft: number; readonly m: number }
  /**
   * The metric figure is not in our sources. Every other limit of a length prints 0.3 m for a foot: a metric length above 25 mm
   * for an inch is for the authority.
   */
  | { readonly inch: number };

interface ConditionBase {
  /** Its own section, which is also its rule id: `240.21(B)(1)(1)a`. Parts of one section have a word after a slash. */
  readonly section: string;
  /** What it asks, in our words. */
  readonly words: string;
  /** Where it differs from its provision's. */
  readonly standings?: readonly Standing[];
  /** Says whom the provision is for: where it does not hold, the whole provision is not applicable. */
  readonly scope?: true;
}

/** L ≤ limit. */
export interface LengthCondition extends ConditionBase {
  readonly form: "length";
  readonly limit: PrintedLength;
  readonly path?: "/length" | "/install/horizontal";
  /** Only where the tap serves one of these. */
  readonly serving?: readonly string[];
}

/** The primary conductors and one set of secondary conductors together, less what of the primary is protected. */
export interface CombinedLengthCondition extends ConditionBase {
  readonly form: "combined-length";
  readonly limit: PrintedLength;
  /** Which conductors the case holds beside its own. */
  readonly with: "each-secondary" | "primary";
}

/** A height of more than, or at least, the limit. */
export interface HeightCondition extends ConditionBase {
  readonly form: "height";
  readonly op: ">" | ">=";
  readonly limit: { readonly ft: number; readonly m: number };
  readonly path: "/site/wallHeight" | "/install/tapHeight";
}

/** A ≥ the current at a path: the load, what Part II of Article 430 asks of the conductor, or the conductor tapped. */
export interface LoadCondition extends ConditionBase {
  readonly form: "load";
  readonly path: "/load" | "/motor/ampacity";
}

/** When a ratio applies: not to conductors made at a factory, nor to those that stay in the enclosure. */
export type RatioTrigger = "field-installed-and-leaving" | "field-installed";

/**
 * tap · A ≥ I, or through a transformer tap · A · Vs ≥ I · Vp. Of the tapped conductor: tap · A ≥ AF.
 */
export interface RatioCondition extends ConditionBase {
  readonly form: "ratio";
  readonly tap: Rational;
  readonly of?: "tapped-conductor";
  readonly through?: "transformer";
  readonly when?: RatioTrigger;
}

/** As {@link RatioCondition}, with other sources on the feeder: I becomes I + 125 % of their output, or I + their devices. */
export interface SourceRatioCondition extends ConditionBase {
  readonly form: "source-ratio";
  readonly tap: Rational;
  readonly by: "output" | "device";
  readonly through?: "transformer";
  readonly when?: RatioTrigger;
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

/** All ends are overcurrent devices, and the sum of T ≤ A; not more than `most` of them, and grouped if asked. */
export interface DeviceSumCondition extends ConditionBase {
  readonly form: "device-sum";
  readonly most?: number;
  readonly grouped?: true;
}

/** The devices at the ends are grouped; one alone is. */
export interface GroupedCondition extends ConditionBase {
  readonly form: "grouped";
}

/** Exactly one end, of one of these kinds; its rating is not asked. */
export interface EndsInCondition extends ConditionBase {
  readonly form: "ends-in";
  readonly kinds: readonly EndKind[];
}

/** A stated yes or no. */
export interface FactCondition extends ConditionBase {
  readonly form: "fact";
  readonly path: FactPath;
  readonly wanted: boolean;
  /** Where the answer is the wrong one: open, as exceptions that are not held may allow it. */
  readonly otherwise?: "consult";
}

/** The facts that a case may state. */
export type FactPath =
  | "/beyondEquipment"
  | "/disconnect/accessible"
  | "/disconnect/withDevice"
  | "/engineered/differentialRelay"
  | "/engineered/listedTerminations"
  | "/engineered/overloadRelay"
  | "/engineered/overloadStudy"
  | "/engineered/primaryCurve"
  | "/engineered/shortCircuitLimits"
  | "/engineered/shortCircuitStudy"
  | "/install/deviceAtTap"
  | "/install/outdoors"
  | "/install/penetrates"
  | "/install/protectedFromDamage"
  | "/install/raceway"
  | "/install/spliced"
  | "/install/touchesCombustible"
  | "/outlet/noLongerThanNeeded"
  | "/site/industrial"
  | "/site/manufacturing"
  | "/site/qualifiedOnly"
  | "/site/supervised"
  | "/source/deviceAsCloseAsPracticable"
  | "/source/unclassifiedLocation"
  | "/transformer/primary/protectedFromDamage"
  | "/transformer/protectionOk"
  | "/transformer/suppliedByTap";

/** One of some words. */
export interface WordCondition extends ConditionBase {
  readonly form: "word";
  readonly path: "/supplies" | "/disconnect/place" | "/outlet/serves";
  readonly allowed: readonly string[];
  /** A conductor that ends in a device or in equipment supplies nothing else. */
  readonly settledByEnds?: true;
}

/** A transformer connection through which the primary device sees the secondary current. */
export interface ConnectionCondition extends ConditionBase {
  readonly form: "connection";
}

/** Not supplied by another tap or secondary conductor without a device between. */
export interface NoTapOfATapCondition extends ConditionBase {
  readonly form: "no-tap-of-a-tap";
}

/** One conductor is at least so large. */
export interface SizeCondition extends ConditionBase {
  readonly form: "size";
  readonly copper: ConductorSize;
  readonly aluminum: ConductorSize;
}

/** A ≥ the rated secondary current of the transformer, S / Vs or S / (√3 · Vs). */
export interface RatedSecondaryCondition extends ConditionBase {
  readonly form: "rated-secondary";
}

/** The device upstream is of a size: more than, at most, or exactly so many amperes. */
export interface UpstreamRatingCondition extends ConditionBase {
  readonly form: "upstream-rating";
  readonly op: ">" | "<=" | "=";
  readonly amperes: number;
}

/** A ≥ so many amperes; fewer where the device upstream is below another figure. */
export interface LeastAmpacityCondition extends ConditionBase {
  readonly form: "least-ampacity";
  readonly amperes: number;
  readonly below?: { readonly rating: number; readonly amperes: number };
}

/** A ≥ a percentage of the generator's nameplate; 100 % where its overload is prevented. */
export interface NameplateCondition extends ConditionBase {
  readonly form: "nameplate";
  readonly percent: number;
}

/** The fault is cleared within the time. */
export interface ClearingTimeCondition extends ConditionBase {
  readonly form: "clearing-time";
  readonly seconds: number;
}

/** The conductor is not heated above what its insulation bears, by Table 240.92(B). */
export interface ShortCircuitCondition extends ConditionBase {
  readonly form: "short-circuit";
}

/** One of several suffices. */
export interface AnyOfCondition extends ConditionBase {
  readonly form: "any-of";
  readonly of: readonly Condition[];
}

/** A condition on the conductors of the other side of the transformer. */
export interface OtherSideCondition extends ConditionBase {
  readonly form: "other-side";
  readonly side: "primary" | "each-secondary";
  readonly of: Condition;
}

/** One condition of a provision. */
export type Condition =
  | LengthCondition
  | CombinedLengthCondition
  | HeightCondition
  | LoadCondition
  | RatioCondition
  | SourceRatioCondition
  | EachEndCondition
  | SingleDeviceCondition
  | DeviceSumCondition
  | GroupedCondition
  | EndsInCondition
  | FactCondition
  | WordCondition
  | ConnectionCondition
  | NoTapOfATapCondition
  | SizeCondition
  | RatedSecondaryCondition
  | UpstreamRatingCondition
  | LeastAmpacityCondition
  | NameplateCondition
  | ClearingTimeCondition
  | ShortCircuitCondition
  | AnyOfCondition
  | OtherSideCondition;

/** A provision as data: all of its conditions must hold. Those of scope stand first. */
export interface Provision {
  readonly id: ProvisionId;
  /** In a few words. */
  readonly title: string;
  readonly standings: readonly Standing[];
  readonly conditions: readonly Condition[];
  /** The device that 240.4(B) would round up to: where the edition rules that out in print. */
  readonly nextSizeUp?: { readonly section: string; readonly standings: readonly Standing[] };
}

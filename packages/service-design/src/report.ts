import type { Finding, Overall, Question, Step, Value, Verdict } from "@lineside/findings";
import type { ProvisionId } from "@lineside/tap-rules";
import type { ConductorSize, Quantity } from "@lineside/units";
import type { Id } from "./design.ts";

/** What one package works out and a reader, or another package, needs. */
export interface DerivedValue {
  /** What it is of, as a JSON pointer: `/equipment/T1`. */
  readonly subject: string;
  /** `primary-current`, `ampacity`, `240.21(C)(6)(1)/least`. */
  readonly name: string;
  /** In words. */
  readonly label: string;
  readonly value: Value;
  /** The figure that a document prints for it; it decides nothing. */
  readonly published?: Quantity<"current">;
  readonly steps: readonly Step[];
}

/** A size that was judged. */
export interface SizeAnswer {
  readonly size: ConductorSize;
  readonly ampacity?: Quantity<"current">;
  readonly verdict: Verdict;
}

/** The smallest conductor of the same material and insulation for what a provision asks. */
export interface SmallestSize {
  readonly provision: ProvisionId;
  /** What is asked: all that the provision asks, or only its share of the device upstream. */
  readonly of: "provision" | "ratio";
  readonly required: Quantity<"current">;
  readonly smallest: SizeAnswer;
  /** The next smaller size of the table, which does not do. */
  readonly nextSmaller?: SizeAnswer;
}

/** What there is to say of one thing of the design. */
export interface ObjectReport {
  /** As a JSON pointer. */
  readonly subject: string;
  readonly id: Id;
  /** `500 kcmil copper THW, 22 ft, T1 → LP`. */
  readonly label: string;
  /** What the conductor is, such as a secondary conductor, and why. */
  readonly classification?: { readonly is: string; readonly because: string };
  readonly verdict: Verdict;
  /** The provision that lets a conductor stand. */
  readonly governing?: ProvisionId;
  readonly derived: readonly DerivedValue[];
  readonly smallest: readonly SmallestSize[];
  readonly findings: readonly Finding[];
}

/** Everything there is to say of one design, or of one alternative of it. Plain data; see {@link reportToJson}. */
export interface DesignReport {
  readonly verdict: Verdict;
  /** What all findings come to, with the questions that would decide more. */
  readonly overall: Overall;
  readonly questions: readonly Question[];
  /** The edition that it was judged by. */
  readonly edition?: string;
  /** Findings about the design as a whole. */
  readonly general: readonly Finding[];
  /** The equipment that something is said of, then the conductors, each in the order of names. */
  readonly objects: readonly ObjectReport[];
  /** All findings: the general ones, then those of each object. */
  readonly findings: readonly Finding[];
}

/** What {@link checkDesign} answers. */
export interface Report extends DesignReport {
  readonly project?: string;
  /** The document whose figures stand beside the exact ones. */
  readonly publishedIn?: string;
  /** Each alternative judged by itself; the verdict above is of the design without them. */
  readonly alternatives: Readonly<Record<string, DesignReport>>;
}

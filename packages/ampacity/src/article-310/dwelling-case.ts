import type { MissingInput } from "@lineside/findings";
import {
  type ConductorSize,
  isSystem,
  type Quantity,
  SYSTEM_NAMES,
  type System,
} from "@lineside/units";
import { unknownWord } from "../ampacity-error.ts";
import { checkFlag, checkMaterial, checkSize, checkWord } from "../field-check.ts";
import { MATERIALS, type Material } from "../material.ts";
import { checkCurrent } from "../positive-quantity.ts";

/** What a conductor of a dwelling is part of. */
export type DwellingRole = "service" | "feeder";

/** The roles, as a list. */
export const DWELLING_ROLES: readonly DwellingRole[] = /* @__PURE__ */ Object.freeze<
  DwellingRole[]
>(["service", "feeder"]);

/** The conductors of one phase of a dwelling's service or feeder. All but the rating may be left out: what decides is asked. */
export interface DwellingCase {
  /** The rating of the service or feeder. */
  readonly rating: Quantity<"current">;
  readonly role?: DwellingRole | undefined;
  /** `120/240` is the single-phase system; `120/208` the single-phase 3-wire one of a 208Y/120 V service. */
  readonly system?: System | undefined;
  /** Of a feeder: whether it carries the entire load of the dwelling. */
  readonly entireLoad?: boolean | undefined;
  /** What the conductors carry, as installed. */
  readonly ampacity?: Quantity<"current"> | undefined;
  /** For the table: the size, one conductor for each phase, and its material. */
  readonly size?: ConductorSize | undefined;
  readonly material?: Material | undefined;
  /** Whether ambient or count lower the ampacity, that is, whether there are factors below 1. */
  readonly conditionsOfUse?: boolean | undefined;
  /** Where there are: the ampacity before these factors. */
  readonly beforeFactors?: Quantity<"current"> | undefined;
  /** Of a feeder: the ampacity of the service conductors ahead of it. */
  readonly serviceAmpacity?: Quantity<"current"> | undefined;
  /** The finding's subject, as a JSON pointer. */
  readonly subject?: string | undefined;
}

/** The fields that the rule may ask for. */
type DwellingQuestion = Exclude<keyof DwellingCase, "rating" | "subject">;

/** The questions of the rule, by field. */
export const DWELLING_ASK: Readonly<Record<DwellingQuestion, MissingInput>> = {
  role: {
    path: "/role",
    expects: "choice",
    choices: DWELLING_ROLES,
    ask: "Are these the service conductors of the dwelling, or a feeder?",
  },
  system: {
    path: "/system",
    expects: "system",
    ask: "From which system is the dwelling supplied?",
  },
  entireLoad: {
    path: "/entireLoad",
    expects: "boolean",
    ask: "Does the feeder carry the entire load of the dwelling?",
  },
  ampacity: {
    path: "/ampacity",
    expects: "current",
    ask: "What may the conductors carry, as installed?",
  },
  size: { path: "/size", expects: "size", ask: "What is the size of the conductors?" },
  material: {
    path: "/material",
    expects: "choice",
    choices: MATERIALS,
    ask: "What are the conductors made of?",
  },
  conditionsOfUse: {
    path: "/conditionsOfUse",
    expects: "boolean",
    ask: "Do the ambient temperature or the number of conductors lower the ampacity?",
  },
  beforeFactors: {
    path: "/beforeFactors",
    expects: "current",
    ask: "What is the ampacity before correction and adjustment?",
  },
  serviceAmpacity: {
    path: "/serviceAmpacity",
    expects: "current",
    ask: "What is the ampacity of the service conductors?",
  },
};

/** Throws for a field that is given and of the wrong form. */
export function checkDwellingCase(given: DwellingCase): void {
  checkCurrent(given.rating, "/rating");
  const { role, system, size, material } = given;
  if (role !== undefined) checkWord(role, DWELLING_ROLES, "a role of a conductor", "/role");
  if (system !== undefined && !isSystem(system)) {
    throw unknownWord("UNKNOWN_WORD", "a service system", system, SYSTEM_NAMES, {
      path: "/system",
    });
  }
  if (size !== undefined) checkSize(size, "/size");
  if (material !== undefined) checkMaterial(material, "/material");
  for (const field of ["entireLoad", "conditionsOfUse"] as const) {
    if (given[field] !== undefined) checkFlag(given[field], `/${field}`);
  }
  for (const field of ["ampacity", "beforeFactors", "serviceAmpacity"] as const) {
    if (given[field] !== undefined) checkCurrent(given[field], `/${field}`);
  }
}

import type { EndKind } from "../case-words.ts";
import type { Condition, Provision, ProvisionId, RatioCondition } from "../provision.ts";
import { NO_TAP_OF_A_TAP } from "./general.ts";
import { inRaceway, protectedFromDamage } from "./installation.ts";
import { TEN_FEET, TWENTY_FIVE_FEET } from "./limits.ts";
import { ONCE, TEN_TIMES, THREE_TIMES } from "./shares.ts";
import { AS_READ_IN_2017 } from "./standings.ts";

/** 430.53(D): taps of a branch circuit that serves several motors; its four ways bear words of ours. */
/* @__NO_SIDE_EFFECTS__ */
function groupTap(id: ProvisionId, title: string, own: readonly Condition[]): Provision {
  return { id, title, standings: AS_READ_IN_2017, conditions: [NO_TAP_OF_A_TAP, ...own] };
}

const OF_CONDUCTORS: Pick<RatioCondition, "form" | "of"> = {
  form: "ratio",
  of: "tapped-conductor",
};

/* @__NO_SIDE_EFFECTS__ */
function endsIn(id: ProvisionId, words: string, kinds: readonly EndKind[]): Condition {
  return { form: "ends-in", section: `${id}/device`, words, kinds };
}

const CONTROLLER =
  "ends in a manual motor controller marked for tap conductor protection, or in a branch-circuit protective device";
const PROTECTIVE: readonly EndKind[] = ["ocpd", "tap-controller"];

/** As large as the branch-circuit conductors. */
export const GROUP_TAP_FULL: Provision = /* @__PURE__ */ groupTap(
  "430.53(D)/full",
  "tap of a motor group with the ampacity of the branch-circuit conductors",
  [
    {
      ...OF_CONDUCTORS,
      section: "430.53(D)/full/ratio",
      words: "ampacity of at least that of the branch-circuit conductors",
      tap: ONCE,
    },
  ],
);

/** A third of them, to an overload device. */
export const GROUP_TAP_THIRD: Provision = /* @__PURE__ */ groupTap(
  "430.53(D)/third",
  "tap of a motor group of not over 25 ft to an overload device",
  [
    {
      ...OF_CONDUCTORS,
      section: "430.53(D)/third/ratio",
      words: "ampacity of at least one-third of that of the branch-circuit conductors",
      tap: THREE_TIMES,
    },
    {
      form: "length",
      section: "430.53(D)/third/length",
      words: "not over 25 ft, lug to lug",
      limit: TWENTY_FIVE_FEET,
    },
    protectedFromDamage("430.53(D)/third/protected"),
    endsIn("430.53(D)/third", "ends in the overload device of a motor", ["overload-device"]),
  ],
);

/** A tenth of the device, over 10 ft. */
export const GROUP_TAP_TENTH: Provision = /* @__PURE__ */ groupTap(
  "430.53(D)/tenth",
  "enclosed tap of a motor group of not over 10 ft",
  [
    {
      form: "ratio",
      section: "430.53(D)/tenth/ratio",
      words: "ampacity of at least one-tenth of the branch-circuit device",
      tap: TEN_TIMES,
    },
    {
      form: "length",
      section: "430.53(D)/tenth/length",
      words: "not over 10 ft, lug to lug",
      limit: TEN_FEET,
    },
    inRaceway("430.53(D)/tenth/raceway", "in a raceway or an enclosure"),
    endsIn("430.53(D)/tenth", CONTROLLER, PROTECTIVE),
  ],
);

/** A third of the conductors, enclosed, over 25 ft. */
export const GROUP_TAP_THIRD_ENCLOSED: Provision = /* @__PURE__ */ groupTap(
  "430.53(D)/third-enclosed",
  "enclosed tap of a motor group of not over 25 ft",
  [
    {
      ...OF_CONDUCTORS,
      section: "430.53(D)/third-enclosed/ratio",
      words: "ampacity of at least one-third of that of the branch-circuit conductors",
      tap: THREE_TIMES,
    },
    {
      form: "length",
      section: "430.53(D)/third-enclosed/length",
      words: "not over 25 ft, lug to lug",
      limit: TWENTY_FIVE_FEET,
    },
    inRaceway("430.53(D)/third-enclosed/raceway", "in a raceway or an enclosure"),
    endsIn("430.53(D)/third-enclosed", CONTROLLER, PROTECTIVE),
  ],
);

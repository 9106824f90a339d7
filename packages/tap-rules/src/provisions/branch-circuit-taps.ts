import type { Condition, Provision, Standing } from "../provision.ts";
import { NO_TAP_OF_A_TAP } from "./general.ts";
import { AS_IN_2017_SINCE_2002, READ_IN_2017 } from "./standings.ts";

/** 240.21(A) sends branch-circuit taps to 210.19. */
const STANDINGS: readonly Standing[] = [
  AS_IN_2017_SINCE_2002,
  READ_IN_2017,
  {
    from: "2020",
    force: "in-force",
    status: "assumed-unchanged",
    source: "N17",
    note: "section numbers as in 2017; 210.19 is said to be numbered anew from 2020, which is not verified",
  },
];

/** Outlets that 210.19(A)(4) allows a tap. */
const SERVED: readonly string[] = ["luminaire", "outlet", "infrared-heating", "deicing-leads"];
const ANY_OTHER: readonly string[] = /* @__PURE__ */ SERVED.concat("receptacle");

/* @__NO_SIDE_EFFECTS__ */
function serves(section: string, words: string, allowed: readonly string[]): Condition {
  return { form: "word", section, words, path: "/outlet/serves", allowed };
}

/* @__NO_SIDE_EFFECTS__ */
function onlyServing(section: string, words: string, allowed: readonly string[]): Condition {
  return { ...serves(section, words, allowed), scope: true };
}

/** 210.19(A)(3), the first exception: taps for household cooking appliances. */
export const COOKING_TAP: Provision = {
  id: "210.19(A)(3)",
  title: "tap of a 50 A branch circuit for a cooking appliance",
  standings: STANDINGS,
  conditions: [
    onlyServing("210.19(A)(3)/serves", "a range, an oven or a cooktop", ["cooking-appliance"]),
    NO_TAP_OF_A_TAP,
    {
      form: "upstream-rating",
      section: "210.19(A)(3)/circuit",
      words: "a branch circuit of 50 A",
      op: "=",
      amperes: 50,
    },
    {
      form: "least-ampacity",
      section: "210.19(A)(3)/ampacity",
      words: "ampacity of at least 20 A",
      amperes: 20,
    },
    {
      form: "load",
      section: "210.19(A)(3)/load",
      words: "ampacity for the load",
      path: "/load",
    },
    {
      form: "fact",
      section: "210.19(A)(3)/length",
      words: "no longer than it needs to be to service the appliance",
      path: "/outlet/noLongerThanNeeded",
      wanted: true,
    },
  ],
};

/** 210.19(A)(4), the first exception: taps for luminaires, outlets and some heating. */
export const OUTLET_TAP: Provision = {
  id: "210.19(A)(4)",
  title: "branch-circuit tap for a luminaire, an outlet or heating",
  standings: STANDINGS,
  conditions: [
    onlyServing("210.19(A)(4)/other", "other than a cooking appliance", ANY_OTHER),
    NO_TAP_OF_A_TAP,
    serves(
      "210.19(A)(4)/serves",
      "a luminaire, an outlet other than a receptacle, infrared heating or leads of deicing equipment",
      SERVED,
    ),
    {
      form: "upstream-rating",
      section: "210.19(A)(4)/circuit",
      words: "a branch circuit of at most 50 A",
      op: "<=",
      amperes: 50,
    },
    {
      form: "least-ampacity",
      section: "210.19(A)(4)/ampacity",
      words: "ampacity of at least 15 A on circuits below 40 A, 20 A on those of 40 or 50 A",
      amperes: 20,
      below: { rating: 40, amperes: 15 },
    },
    {
      form: "length",
      section: "210.19(A)(4)/length",
      words: "not over 18 in",
      limit: { inch: 18 },
      serving: ["luminaire", "outlet"],
    },
  ],
};

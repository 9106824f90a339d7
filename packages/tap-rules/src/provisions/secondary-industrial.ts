import type { Provision } from "../provision.ts";
import { NO_NEXT_SIZE_UP_FOR_SECONDARIES, NO_TAP_OF_A_TAP } from "./general.ts";
import { inIndustrialInstallation, protectedFromDamage, qualifiedOnly } from "./installation.ts";
import { TWENTY_FIVE_FEET } from "./limits.ts";
import { AS_IN_2017_FROM_2020, IN_FORCE_SINCE_2002, READ_IN_2017 } from "./standings.ts";

/** 240.21(C)(3): secondary conductors of 25 ft in industrial installations, to several devices of switchgear. */
export const SECONDARY_INDUSTRIAL: Provision = {
  id: "240.21(C)(3)",
  title: "secondary conductor of not over 25 ft in an industrial installation",
  standings: IN_FORCE_SINCE_2002,
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_SECONDARIES,
  conditions: [
    inIndustrialInstallation("240.21(C)(3)/industrial"),
    NO_TAP_OF_A_TAP,
    {
      form: "length",
      section: "240.21(C)(3)/length",
      words: "not over 25 ft, lug to lug",
      limit: TWENTY_FIVE_FEET,
    },
    {
      form: "word",
      section: "240.21(C)(3)/supplies",
      words: "supplies switchgear or a switchboard",
      path: "/supplies",
      allowed: ["switchgear", "switchboard"],
      standings: [
        {
          from: "2002",
          to: "2014",
          force: "unverified",
          status: "single-source",
          source: "N17",
          note: "read in the 2017 edition; whether earlier editions name the equipment is not verified",
        },
        READ_IN_2017,
        AS_IN_2017_FROM_2020,
      ],
    },
    qualifiedOnly("240.21(C)(3)(1)"),
    {
      form: "rated-secondary",
      section: "240.21(C)(3)(2)/rating",
      words: "ampacity of at least the rated secondary current of the transformer",
    },
    {
      form: "device-sum",
      section: "240.21(C)(3)(2)/devices",
      words: "the devices at its end together are rated not over the ampacity",
    },
    {
      form: "grouped",
      section: "240.21(C)(3)(3)",
      words: "all overcurrent devices at its end are grouped",
    },
    protectedFromDamage("240.21(C)(3)(4)"),
  ],
};

import type { Provision } from "../provision.ts";
import {
  EQUIPMENT_WORDING,
  LISTED_INSTRUCTIONS,
  NO_NEXT_SIZE_UP_FOR_SECONDARIES,
  NO_TAP_OF_A_TAP,
} from "./general.ts";
import { inRaceway, notBeyondEquipment } from "./installation.ts";
import { TEN_FEET } from "./limits.ts";
import { TEN_TIMES } from "./shares.ts";
import { AS_IN_2017_FROM_2020, IN_FORCE_SINCE_2002, READ_IN_2017 } from "./standings.ts";

/** 240.21(C)(2): transformer secondary conductors of 10 ft. Several devices or a main-lug panel at the end are allowed. */
export const SECONDARY_10FT: Provision = {
  id: "240.21(C)(2)",
  title: "secondary conductor of not over 10 ft",
  standings: IN_FORCE_SINCE_2002,
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_SECONDARIES,
  conditions: [
    NO_TAP_OF_A_TAP,
    {
      form: "length",
      section: "240.21(C)(2)/length",
      words: "not over 10 ft, lug to lug",
      limit: TEN_FEET,
    },
    {
      form: "load",
      path: "/load",
      section: "240.21(C)(2)(1)a",
      words: "ampacity for the combined calculated load",
    },
    {
      form: "each-end",
      section: "240.21(C)(2)(1)b",
      words:
        "ampacity for the device where the conductor ends, or for the equipment that contains the devices",
      equipment: EQUIPMENT_WORDING,
      listedInstructions: LISTED_INSTRUCTIONS,
    },
    notBeyondEquipment("240.21(C)(2)(2)"),
    inRaceway("240.21(C)(2)(3)", "in a raceway from the transformer to the enclosure supplied"),
    {
      form: "ratio",
      section: "240.21(C)(2)(4)",
      words:
        "ampacity, referred to the primary, of at least one-tenth of the primary device, where installed in the field and leaving the enclosure",
      tap: TEN_TIMES,
      through: "transformer",
      when: "field-installed-and-leaving",
      standings: [
        {
          from: "2002",
          to: "2002",
          force: "absent",
          status: "single-source",
          source: "S003",
          note: "in 2002 only the 25-ft rule limits how small the conductor may be beside the primary device",
        },
        {
          from: "2005",
          to: "2014",
          force: "unverified",
          status: "single-source",
          source: ["S003", "N17"],
          note: "absent in 2002, there in 2017; in which edition the condition came is not verified",
        },
        READ_IN_2017,
        AS_IN_2017_FROM_2020,
      ],
    },
  ],
};

import type { Provision } from "../provision.ts";
import {
  EQUIPMENT_WORDING,
  LISTED_INSTRUCTIONS,
  NO_NEXT_SIZE_UP_FOR_TAPS,
  NO_TAP_OF_A_TAP,
} from "./general.ts";
import { inRaceway, notBeyondEquipment } from "./installation.ts";
import { TEN_FEET } from "./limits.ts";
import { withSourceOutput } from "./other-sources.ts";
import { TEN_TIMES } from "./shares.ts";
import { AS_IN_2017_SINCE_2002, READ_IN_2017 } from "./standings.ts";

/** 240.21(B)(1): feeder taps of 10 ft. Several devices or a main-lug panel at the end are allowed. */
export const FEEDER_TAP_10FT: Provision = {
  id: "240.21(B)(1)",
  title: "feeder tap of not over 10 ft",
  standings: [
    AS_IN_2017_SINCE_2002,
    READ_IN_2017,
    { from: "2020", to: "2020", force: "in-force", status: "single-source", source: "S004" },
    { from: "2023", force: "in-force", status: "stated", source: ["S004", "AUD23"] },
  ],
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_TAPS,
  conditions: [
    NO_TAP_OF_A_TAP,
    {
      form: "length",
      section: "240.21(B)(1)/length",
      words: "not over 10 ft, lug to lug",
      limit: TEN_FEET,
    },
    {
      form: "load",
      path: "/load",
      section: "240.21(B)(1)(1)a",
      words: "ampacity for the combined calculated load",
    },
    {
      form: "each-end",
      section: "240.21(B)(1)(1)b",
      words:
        "ampacity for the device where the tap ends, or for the equipment that contains the devices",
      equipment: EQUIPMENT_WORDING,
      listedInstructions: LISTED_INSTRUCTIONS,
    },
    notBeyondEquipment("240.21(B)(1)(2)"),
    inRaceway("240.21(B)(1)(3)", "in a raceway from the tap to the enclosure supplied"),
    {
      form: "ratio",
      section: "240.21(B)(1)(4)",
      words:
        "ampacity of at least one-tenth of the feeder device, where installed in the field and leaving the enclosure",
      tap: TEN_TIMES,
      when: "field-installed-and-leaving",
    },
    withSourceOutput({ tap: TEN_TIMES, when: "field-installed-and-leaving" }),
  ],
};

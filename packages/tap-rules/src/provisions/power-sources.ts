import type { Provision } from "../provision.ts";
import { AS_IN_2017_FROM_2020, AS_READ_IN_2017, READ_IN_2017 } from "./standings.ts";

/** 240.21(G), which is 445.13: conductors from the terminals of a generator to its first device. */
export const GENERATOR_CONDUCTORS: Provision = {
  id: "240.21(G)",
  title: "conductors from a generator to its first overcurrent device",
  standings: AS_READ_IN_2017,
  conditions: [
    {
      form: "nameplate",
      section: "445.13/ampacity",
      words:
        "ampacity of at least 115 % of the nameplate current, or of 100 % where overload is prevented",
      percent: 115,
    },
  ],
};

/** 240.21(H): conductors from a battery. */
export const BATTERY_CONDUCTORS: Provision = {
  id: "240.21(H)",
  title: "conductors from a battery to its overcurrent device",
  standings: [
    {
      from: "2002",
      to: "2008",
      force: "unverified",
      status: "single-source",
      source: ["S003", "N17"],
      note: "an article on the 2002 edition names (A) to (G) only; whether (H) came in 2008 or in 2011 is not verified",
    },
    { from: "2011", to: "2014", force: "in-force", status: "assumed-unchanged", source: "N17" },
    READ_IN_2017,
    AS_IN_2017_FROM_2020,
  ],
  conditions: [
    {
      form: "fact",
      section: "240.21(H)/place",
      words: "the overcurrent device is as close to the battery terminals as practicable",
      path: "/source/deviceAsCloseAsPracticable",
      wanted: true,
    },
    {
      form: "fact",
      section: "240.21(H)/location",
      words: "the device is in an unclassified location",
      path: "/source/unclassifiedLocation",
      wanted: true,
    },
  ],
};

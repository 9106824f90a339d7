import type { Provision } from "../provision.ts";
import { NO_TAP_OF_A_TAP } from "./general.ts";
import { inIndustrialInstallation } from "./installation.ts";
import { FIFTY_FEET } from "./limits.ts";
import { THREE_TIMES } from "./shares.ts";
import { AS_READ_IN_2017 } from "./standings.ts";

/** 368.17(B), the exception: a busway that becomes smaller without a device. */
export const BUSWAY_REDUCTION: Provision = {
  id: "368.17(B)",
  title: "reduction of a busway in an industrial installation",
  standings: AS_READ_IN_2017,
  conditions: [
    inIndustrialInstallation("368.17(B)/industrial"),
    NO_TAP_OF_A_TAP,
    {
      form: "length",
      section: "368.17(B)/length",
      words: "not over 50 ft",
      limit: FIFTY_FEET,
    },
    {
      form: "ratio",
      section: "368.17(B)/ratio",
      words: "rated at least one-third of the device upstream",
      tap: THREE_TIMES,
    },
    {
      form: "fact",
      section: "368.17(B)/combustible",
      words: "touches combustible material",
      path: "/install/touchesCombustible",
      wanted: false,
    },
  ],
};

/** 368.17(C): what taps a busway contains its overcurrent device. */
export const BUSWAY_TAP: Provision = {
  id: "368.17(C)",
  title: "tap of a busway",
  standings: AS_READ_IN_2017,
  conditions: [
    NO_TAP_OF_A_TAP,
    {
      form: "fact",
      section: "368.17(C)/device",
      words: "the plug-in or the device that taps the busway contains the overcurrent device",
      path: "/install/deviceAtTap",
      wanted: true,
      otherwise: "consult",
    },
  ],
};

import type { Condition, Provision, ProvisionId } from "../provision.ts";
import {
  NO_NEXT_SIZE_UP_FOR_SECONDARIES,
  NO_NEXT_SIZE_UP_FOR_TAPS,
  NO_TAP_OF_A_TAP,
} from "./general.ts";
import { outdoors, protectedFromDamage } from "./installation.ts";
import { IN_FORCE_SINCE_2002 } from "./standings.ts";

/** Where the device and the disconnecting means of an outside tap are. */
/* @__NO_SIDE_EFFECTS__ */
export function outsideDisconnect(device: string, place: string): readonly Condition[] {
  return [
    {
      form: "fact",
      section: device,
      words: "the overcurrent device is a part of the disconnecting means or right beside it",
      path: "/disconnect/withDevice",
      wanted: true,
    },
    {
      form: "fact",
      section: `${place}/accessible`,
      words: "the disconnecting means is readily accessible",
      path: "/disconnect/accessible",
      wanted: true,
    },
    {
      form: "word",
      section: `${place}/place`,
      words:
        "the disconnecting means is outside, or nearest the point of entrance: inside, or by 230.6",
      path: "/disconnect/place",
      allowed: ["outside", "inside-nearest-entrance", "as-230.6-nearest-entrance"],
    },
  ];
}

/* @__NO_SIDE_EFFECTS__ */
function conditions(id: ProvisionId): readonly Condition[] {
  return [
    outdoors(`${id}/outdoors`),
    NO_TAP_OF_A_TAP,
    protectedFromDamage(`${id}(1)`),
    {
      form: "single-device",
      section: `${id}(2)`,
      words: "ends in one breaker or one set of fuses, rated not over the ampacity",
    },
    ...outsideDisconnect(`${id}(3)`, `${id}(4)`),
  ];
}

/** 240.21(B)(5): feeder taps outdoors, of any length and with no share of the device upstream. */
export const FEEDER_TAP_OUTSIDE: Provision = {
  id: "240.21(B)(5)",
  title: "feeder tap outdoors except at its load end",
  standings: IN_FORCE_SINCE_2002,
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_TAPS,
  conditions: /* @__PURE__ */ conditions("240.21(B)(5)"),
};

/** 240.21(C)(4): the same for transformer secondary conductors. */
export const SECONDARY_OUTSIDE: Provision = {
  id: "240.21(C)(4)",
  title: "secondary conductor outdoors except at its load end",
  standings: IN_FORCE_SINCE_2002,
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_SECONDARIES,
  conditions: /* @__PURE__ */ conditions("240.21(C)(4)"),
};

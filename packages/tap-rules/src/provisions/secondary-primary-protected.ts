import type { Provision } from "../provision.ts";
import { NO_NEXT_SIZE_UP_FOR_SECONDARIES, NO_TAP_OF_A_TAP } from "./general.ts";
import { protectedTransformer } from "./installation.ts";
import { ONCE } from "./shares.ts";
import { IN_FORCE_SINCE_2002 } from "./standings.ts";

/** 240.21(C)(1): secondary conductors that the primary device protects; of two connections only. */
export const SECONDARY_PRIMARY_PROTECTED: Provision = {
  id: "240.21(C)(1)",
  title: "secondary conductor protected by the primary device",
  standings: IN_FORCE_SINCE_2002,
  nextSizeUp: NO_NEXT_SIZE_UP_FOR_SECONDARIES,
  conditions: [
    {
      form: "connection",
      scope: true,
      section: "240.21(C)(1)/connection",
      words: "a single-phase 2-wire or a delta-delta 3-wire transformer",
    },
    NO_TAP_OF_A_TAP,
    protectedTransformer("240.21(C)(1)/450.3"),
    {
      form: "ratio",
      section: "240.21(C)(1)/ratio",
      words: "ampacity, referred to the primary, of at least the primary device",
      tap: ONCE,
      through: "transformer",
    },
  ],
};

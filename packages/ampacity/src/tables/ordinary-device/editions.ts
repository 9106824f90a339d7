import { acrossEditions, type ByEdition, type Share } from "../../editions/share.ts";

/** 240.4 on the device of a conductor, in one edition. */
export interface OrdinaryDeviceShare extends Share {
  /** The largest rating in amperes up to which the next standard one above the ampacity may be used. */
  readonly nextRatingUpTo: number;
}

/** The device of a conductor in general, by edition. */
export const ORDINARY_DEVICE: ByEdition<OrdinaryDeviceShare> = /* @__PURE__ */ acrossEditions(
  { nextRatingUpTo: 800 },
  { section: "240.4" },
);

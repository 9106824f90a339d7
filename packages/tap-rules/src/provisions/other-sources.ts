import type { Rational } from "@lineside/units";
import type { RatioTrigger, SourceRatioCondition, Standing } from "../provision.ts";

/** 705.12: other power sources on the feeder count into the ratios of 240.21(B). */

/** By 125 % of their output: as read in 2017, and as reported of 2020. */
const BY_OUTPUT: readonly Standing[] = [
  {
    from: "2002",
    to: "2014",
    force: "unverified",
    status: "single-source",
    source: "N17",
    section: "705.12",
    note: "read in the 2017 edition; what earlier editions ask of taps on a feeder with other sources is not verified",
  },
  {
    from: "2017",
    to: "2017",
    force: "in-force",
    status: "stated",
    source: "N17",
    section: "705.12(B)(2)(2)",
  },
  {
    from: "2020",
    to: "2020",
    force: "in-force",
    status: "single-source",
    source: "ELR-971",
    section: "705.12(B)(2)",
  },
  {
    from: "2023",
    force: "absent",
    status: "stated",
    source: ["ELR-1568", "MH-2580771"],
    section: "705.12(A)(3)",
    note: "from 2023 the ratings of their devices count, for taps of 25 ft and in high bays",
  },
];

/** By the ratings of their devices, for taps of 25 ft and in high bays. */
const BY_DEVICE: readonly Standing[] = [
  {
    from: "2002",
    to: "2020",
    force: "absent",
    status: "stated",
    source: "N17",
    note: "to 2020 it is 125 % of their output that counts",
  },
  {
    from: "2023",
    force: "in-force",
    status: "stated",
    source: ["ELR-1568", "MH-2580771"],
    section: "705.12(A)(3)",
  },
];

interface Share {
  readonly tap: Rational;
  readonly through?: "transformer";
  readonly when?: RatioTrigger;
}

/** The share of the feeder device and 125 % of the output of the other sources together. */
export function withSourceOutput(share: Share): SourceRatioCondition {
  return {
    form: "source-ratio",
    section: "705.12/output",
    words:
      "ampacity for the same share of the feeder device and 125 % of the output of other power sources together",
    by: "output",
    standings: BY_OUTPUT,
    ...share,
  };
}

/** The share of the feeder device and the devices of the other sources together. */
export function withSourceDevices(share: Share): SourceRatioCondition {
  return {
    form: "source-ratio",
    section: "705.12/devices",
    words:
      "ampacity for the same share of the feeder device and the devices of other power sources together",
    by: "device",
    standings: BY_DEVICE,
    ...share,
  };
}

import {
  type BoltGrade,
  evaluatePhysicalTap,
  maxAvailableFault,
  maxPathCurrent,
  minPathArea,
  type PhysicalLimit,
  type PhysicalTap,
  type PhysicalTapAnswer,
  type PhysicalTapProfile,
  SERVICE_ENTRANCE_TAP_ARTICLE,
  type TapAnswer,
} from "@lineside/tap-rules";
import { A, faultKA, in2, lbf_in, percent } from "@lineside/units";

const answer: PhysicalTapAnswer = evaluatePhysicalTap({});
evaluatePhysicalTap(
  { joints: [{ torque: { tolerance: percent(5) } }] },
  SERVICE_ENTRANCE_TAP_ARTICLE,
);
evaluatePhysicalTap({ joints: [{ torque: { tolerance: lbf_in(5) } }], judgedOn: undefined });

export const current: PhysicalLimit<"current"> = maxPathCurrent({ area: in2(1) });
export const area: PhysicalLimit<"area"> = minPathArea({ current: A(1) });
export const fault: PhysicalLimit<"shortCircuitCurrent"> = maxAvailableFault({ sccr: faultKA(1) });

// @ts-expect-error an article's answer is not the code's
export const mixed: TapAnswer = answer;
// @ts-expect-error a load current is no fault current
evaluatePhysicalTap({ availableFault: A(42_000) });
// @ts-expect-error nor the reverse
evaluatePhysicalTap({ paths: [{ current: faultKA(1) }] });
// @ts-expect-error a number has no unit
evaluatePhysicalTap({ joints: [{ torque: { applied: 375 } }] });
// @ts-expect-error a tolerance is a torque or a share
evaluatePhysicalTap({ joints: [{ torque: { tolerance: A(5) } }] });
// @ts-expect-error a day is text: a Date has a clock and a place
evaluatePhysicalTap({ judgedOn: new Date(0) });
// @ts-expect-error a class of metric bolts is no grade
export const grade: BoltGrade = "8.8";
// @ts-expect-error a misspelt field
const misspelt: PhysicalTap = { joint: [] };
// @ts-expect-error a lost value is no row of a profile
const lost: PhysicalTapProfile["checks"]["torque"] = { source: "S", section: "", status: "lost" };
const volts: PhysicalTapProfile["checks"]["contact-resistance"] = {
  source: "S",
  section: "",
  status: "stated",
  // @ts-expect-error a limit has a unit of its kind
  below: { value: "10", unit: "V" },
};
// @ts-expect-error findings are read only
answer.verdict = "pass";
export const unused: readonly unknown[] = [misspelt, lost, volts];

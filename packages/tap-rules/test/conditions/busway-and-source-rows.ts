import { A } from "@lineside/units";
import type { ConditionRow } from "./condition-row.ts";
import { asked, atLeast, fact, length, noTapOfATap, ratio, scope } from "./form-rows.ts";

const REDUCTION = "368.17(B)";
const TAP = "368.17(C)";
const GENERATOR = "240.21(G)";
const BATTERY = "240.21(H)";
const nameplate = "445.13/ampacity";
const prevented = "/source/overloadPrevented";

/** 368.17, of 400 A behind 1000 A. */
export const BUSWAY_ROWS: readonly ConditionRow[] = [
  ...scope(REDUCTION, `${REDUCTION}/industrial`, "/site/industrial"),
  [REDUCTION, `${REDUCTION}/industrial`, { "/site": { supervised: true } }, "pass"],
  ...noTapOfATap(REDUCTION),
  ...length(REDUCTION, `${REDUCTION}/length`, { ft: 50, m: 15 }),
  ...ratio(REDUCTION, `${REDUCTION}/ratio`, 1200, "0.03"),
  ...asked(REDUCTION, `${REDUCTION}/ratio`, ["/ampacity", "/upstream/rating"]),
  ...fact(REDUCTION, `${REDUCTION}/combustible`, "/install/touchesCombustible", false),
  ...noTapOfATap(TAP),
  // 368.17(C) has exceptions that are not held
  ...fact(TAP, `${TAP}/device`, "/install/deviceAtTap", true, "consult"),
];

/** 240.21(G) and (H): of 100 A by the nameplate 115 A, or 100 A where overload is prevented. */
export const POWER_SOURCE_ROWS: readonly ConditionRow[] = [
  ...atLeast(GENERATOR, nameplate, 115),
  [GENERATOR, nameplate, { "/ampacity": A(115), [prevented]: undefined }, "pass", "0 A"],
  ...asked(GENERATOR, nameplate, [prevented], { "/ampacity": A("114.99") }),
  ...asked(GENERATOR, nameplate, [prevented], { "/ampacity": A(100) }),
  [GENERATOR, nameplate, { "/ampacity": A("99.99"), [prevented]: undefined }, "fail"],
  [GENERATOR, nameplate, { "/ampacity": A("100.01"), [prevented]: true }, "pass", "0.01 A"],
  [GENERATOR, nameplate, { "/ampacity": A(100), [prevented]: true }, "pass", "0 A"],
  [GENERATOR, nameplate, { "/ampacity": A("99.99"), [prevented]: true }, "fail", "-0.01 A"],
  ...asked(GENERATOR, nameplate, ["/ampacity", "/source/nameplate"]),
  ...fact(BATTERY, `${BATTERY}/place`, "/source/deviceAsCloseAsPracticable"),
  ...fact(BATTERY, `${BATTERY}/location`, "/source/unclassifiedLocation"),
];

import { COOKING_ROWS, OUTLET_ROWS } from "./branch-circuit-rows.ts";
import { BUSWAY_ROWS, POWER_SOURCE_ROWS } from "./busway-and-source-rows.ts";
import type { ConditionRow } from "./condition-row.ts";
import { TEN_FOOT_ROWS, TWENTY_FIVE_FOOT_ROWS } from "./feeder-tap-rows.ts";
import { HIGH_BAY_ROWS } from "./high-bay-rows.ts";
import { MOTOR_FEEDER_ROWS, MOTOR_GROUP_ROWS } from "./motor-tap-rows.ts";
import { OUTSIDE_ROWS } from "./outside-rows.ts";
import {
  INDUSTRIAL_SECONDARY_ROWS,
  PRIMARY_PROTECTED_ROWS,
  TEN_FOOT_SECONDARY_ROWS,
  TWENTY_FIVE_FOOT_SECONDARY_ROWS,
} from "./secondary-rows.ts";
import {
  NINETY_FIVE_PERCENT_ROWS,
  PRIMARY_CURVE_ROWS,
  SHORT_CIRCUIT_ROWS,
  SUPERVISED_OUTSIDE_ROWS,
  SUPERVISED_SECONDARY_ROWS,
} from "./supervised-rows.ts";
import { TAPPED_TRANSFORMER_ROWS, TRANSFORMER_TAP_ROWS } from "./transformer-tap-rows.ts";

/** Every condition of every provision. */
export const CONDITION_ROWS: readonly ConditionRow[] = [
  ...TEN_FOOT_ROWS,
  ...TWENTY_FIVE_FOOT_ROWS,
  ...TRANSFORMER_TAP_ROWS,
  ...HIGH_BAY_ROWS,
  ...OUTSIDE_ROWS,
  ...NINETY_FIVE_PERCENT_ROWS,
  ...SHORT_CIRCUIT_ROWS,
  ...SUPERVISED_OUTSIDE_ROWS,
  ...PRIMARY_PROTECTED_ROWS,
  ...TEN_FOOT_SECONDARY_ROWS,
  ...INDUSTRIAL_SECONDARY_ROWS,
  ...TAPPED_TRANSFORMER_ROWS,
  ...TWENTY_FIVE_FOOT_SECONDARY_ROWS,
  ...SUPERVISED_SECONDARY_ROWS,
  ...PRIMARY_CURVE_ROWS,
  ...COOKING_ROWS,
  ...OUTLET_ROWS,
  ...MOTOR_FEEDER_ROWS,
  ...MOTOR_GROUP_ROWS,
  ...BUSWAY_ROWS,
  ...POWER_SOURCE_ROWS,
];

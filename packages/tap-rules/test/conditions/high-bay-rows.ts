import type { ProvisionId } from "@lineside/tap-rules";
import { ft, inch, m } from "@lineside/units";
import type { ConditionRow } from "./condition-row.ts";
import {
  asked,
  fact,
  length,
  noTapOfATap,
  otherSources,
  ratio,
  scope,
  singleDevice,
} from "./form-rows.ts";

const HIGH_BAY = "240.21(B)(4)";

/** Walls of more than 35 ft, or 11 m: the feet of 35 are 10.668 m, and between the two it is open. */
export function highWalls(id: ProvisionId, condition: string): readonly ConditionRow[] {
  const path = "/site/wallHeight";
  return [
    [id, condition, { [path]: ft("35.001") }, "pass", "0.001 ft"],
    [id, condition, { [path]: ft(35) }, "not-applicable"],
    [id, condition, { [path]: ft("34.999") }, "not-applicable"],
    [id, condition, { [path]: inch("420.01") }, "pass", "0.01 in"],
    [id, condition, { [path]: inch(420) }, "not-applicable"],
    [id, condition, { [path]: m("11.001") }, "pass", "0.001 m"],
    [id, condition, { [path]: m(11) }, "consult", "0 m"],
    [id, condition, { [path]: m("10.669") }, "consult", "-0.331 m"],
    [id, condition, { [path]: m("10.668") }, "not-applicable"],
    [id, condition, { [path]: m("10.667") }, "not-applicable"],
    ...asked(id, condition, [path]),
  ];
}

/** A tap at least 30 ft up, or 9 m: the feet of 30 are 9.144 m. */
export function tapHeight(id: ProvisionId, condition: string): readonly ConditionRow[] {
  const path = "/install/tapHeight";
  return [
    [id, condition, { [path]: ft("30.001") }, "pass", "0.001 ft"],
    [id, condition, { [path]: ft(30) }, "pass", "0 ft"],
    [id, condition, { [path]: ft("29.999") }, "fail", "-0.001 ft"],
    [id, condition, { [path]: inch("359.99") }, "fail", "-0.01 in"],
    [id, condition, { [path]: m("9.144") }, "pass", "0.144 m"],
    [id, condition, { [path]: m("9.143") }, "consult", "0.143 m"],
    [id, condition, { [path]: m(9) }, "consult", "0 m"],
    [id, condition, { [path]: m("8.999") }, "fail", "-0.001 m"],
    ...asked(id, condition, [path]),
  ];
}

/** 6 AWG copper, 4 AWG aluminum; copper-clad aluminum is not named. */
export function highBaySize(id: ProvisionId, condition: string): readonly ConditionRow[] {
  const of = (size: string | undefined, material: string | undefined) => ({
    "/size": size,
    "/material": material,
  });
  return [
    [id, condition, of("4 AWG", "copper"), "pass", "1 sizes"],
    [id, condition, of("6 AWG", "copper"), "pass", "0 sizes"],
    [id, condition, of("8 AWG", "copper"), "fail", "-1 sizes"],
    [id, condition, of("3 AWG", "aluminum"), "pass", "1 sizes"],
    [id, condition, of("4 AWG", "aluminum"), "pass", "0 sizes"],
    [id, condition, of("6 AWG", "aluminum"), "fail", "-1 sizes"],
    [id, condition, of("500 kcmil", "copper-clad aluminum"), "consult"],
    [id, condition, of("4 AWG", "copper-clad aluminum"), "consult", "0 sizes"],
    [id, condition, of("6 AWG", "copper-clad aluminum"), "fail", "-1 sizes"],
    // too small of any material
    [id, condition, of("8 AWG", undefined), "fail"],
    [id, condition, of("6 AWG", undefined), "needs-input", ["/material"]],
    [id, condition, of(undefined, undefined), "needs-input", ["/size", "/material"]],
    ...asked(id, condition, ["/size", "/material"]),
  ];
}

/** How the conductors run, in (B)(4) and in 430.28 Ex under ids of their own. */
export function highBayRun(
  id: ProvisionId,
  {
    horizontal,
    whole,
    spliced,
    penetrates,
    size,
    height,
  }: Readonly<
    Record<"horizontal" | "whole" | "spliced" | "penetrates" | "size" | "height", string>
  >,
): readonly ConditionRow[] {
  return [
    ...length(id, horizontal, { ft: 25, m: 7.5 }, "/install/horizontal"),
    ...length(id, whole, { ft: 100, m: 30 }),
    ...fact(id, spliced, "/install/spliced", false),
    ...fact(id, penetrates, "/install/penetrates", false),
    ...highBaySize(id, size),
    ...tapHeight(id, height),
  ];
}

/** What (B)(4) asks beside the share, and 240.92(B) with it, for an ampacity. */
export function besideTheShare(id: ProvisionId, ampacity: number): readonly ConditionRow[] {
  return [
    ...scope(id, `${HIGH_BAY}/manufacturing`, "/site/manufacturing"),
    ...highWalls(id, `${HIGH_BAY}/walls`),
    ...noTapOfATap(id),
    ...fact(id, `${HIGH_BAY}(1)`, "/site/qualifiedOnly"),
    ...singleDevice(id, `${HIGH_BAY}(4)`, ampacity),
    ...fact(id, `${HIGH_BAY}(5)`, "/install/protectedFromDamage"),
    ...highBayRun(id, {
      horizontal: `${HIGH_BAY}/horizontal`,
      whole: `${HIGH_BAY}/length`,
      spliced: `${HIGH_BAY}(6)`,
      size: `${HIGH_BAY}(7)`,
      penetrates: `${HIGH_BAY}(8)`,
      height: `${HIGH_BAY}(9)`,
    }),
  ];
}

const UPSTREAM = ["/ampacity", "/upstream/rating"];

/** 240.21(B)(4), of 200 A behind 500 A. */
export const HIGH_BAY_ROWS: readonly ConditionRow[] = [
  ...besideTheShare(HIGH_BAY, 200),
  // a site that is not industrial has no manufacturing building
  [HIGH_BAY, `${HIGH_BAY}/manufacturing`, { "/site": { industrial: false } }, "not-applicable"],
  ...ratio(HIGH_BAY, `${HIGH_BAY}(3)`, 600, "0.03"),
  ...asked(HIGH_BAY, `${HIGH_BAY}(3)`, UPSTREAM),
  ...otherSources(HIGH_BAY, "705.12/output", "output", 80, "0.024", UPSTREAM),
  ...otherSources(HIGH_BAY, "705.12/devices", "device", 100, "0.03", UPSTREAM),
];

import type { ProvisionId } from "@lineside/tap-rules";
import type { ConditionRow } from "./condition-row.ts";
import { asked, fact, noTapOfATap, scope, singleDevice } from "./form-rows.ts";

/** Where the device and the disconnecting means are. */
export function outsideDisconnect(
  id: ProvisionId,
  device: string,
  place: string,
): readonly ConditionRow[] {
  const at = (where: string, verdict: "pass" | "fail"): ConditionRow => [
    id,
    `${place}/place`,
    { "/disconnect/place": where },
    verdict,
  ];
  return [
    ...fact(id, device, "/disconnect/withDevice"),
    ...fact(id, `${place}/accessible`, "/disconnect/accessible"),
    at("outside", "pass"),
    at("inside-nearest-entrance", "pass"),
    at("as-230.6-nearest-entrance", "pass"),
    at("elsewhere", "fail"),
    ...asked(id, `${place}/place`, ["/disconnect/place"]),
  ];
}

function outside(id: ProvisionId): readonly ConditionRow[] {
  return [
    ...scope(id, `${id}/outdoors`, "/install/outdoors"),
    ...noTapOfATap(id),
    ...fact(id, `${id}(1)`, "/install/protectedFromDamage"),
    ...singleDevice(id, `${id}(2)`, 200),
    ...outsideDisconnect(id, `${id}(3)`, `${id}(4)`),
  ];
}

/** 240.21(B)(5) and (C)(4), of 200 A: of any length and behind any device. */
export const OUTSIDE_ROWS: readonly ConditionRow[] = [
  ...outside("240.21(B)(5)"),
  ...outside("240.21(C)(4)"),
];

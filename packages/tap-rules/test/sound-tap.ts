import type { Finding } from "@lineside/findings";
import {
  evaluatePhysicalTap,
  type PhysicalTap,
  type PhysicalTapCheckId,
  type PhysicalTapProfile,
  type TapConnector,
  type TapJoint,
} from "@lineside/tap-rules";
import { A, faultKA, in2, lbf_in, microohm, percent, V } from "@lineside/units";

/** A joint of which every check holds. */
export const SOUND_JOINT: TapJoint = {
  on: "busbar",
  material: "aluminum",
  contactResistance: microohm("9.9"),
  torque: {
    applied: lbf_in(375),
    specified: lbf_in(375),
    tolerance: percent(5),
    date: "2024-05-20",
    phase: "A",
    toolId: "TQ-9921",
    toolCalibrated: true,
  },
  oxideRemoved: true,
  inhibitorApplied: true,
  boltGrade: "5",
};

/** A connector of which every check holds. */
export const SOUND_CONNECTOR: TapConnector = {
  kind: "pressure-bolt-lug",
  listed: true,
  smallest: "1/0 AWG",
  largest: "500 kcmil",
  conductor: "250 kcmil",
};

/** A tap of which every check holds, each of them asked. */
export const SOUND_TAP: PhysicalTap = {
  judgedOn: "2024-06-01",
  nominalVoltage: V(480),
  paths: [{ kind: "busbar", material: "copper", area: in2(1), current: A(800) }],
  joints: [SOUND_JOINT],
  connectors: [SOUND_CONNECTOR],
  enclosure: { type: "3R", sccr: faultKA(65) },
  availableFault: faultKA(42),
  arcFlashStudy: "2022-01-10",
  insulationTested: true,
};

/** The finding of one check. */
export function checkOf(
  check: PhysicalTapCheckId,
  tap: PhysicalTap,
  profile?: PhysicalTapProfile,
): Finding {
  const found = evaluatePhysicalTap(tap, profile).checks.find((one) => one.check === check);
  if (found === undefined) throw new Error(`no check ${check}`);
  return found.finding;
}

/** The sound tap with its one joint changed. */
export function withJoint(change: Partial<TapJoint>): PhysicalTap {
  return { ...SOUND_TAP, joints: [{ ...SOUND_JOINT, ...change }] };
}

/** The sound tap with its one connector changed. */
export function withConnector(change: Partial<TapConnector>): PhysicalTap {
  return { ...SOUND_TAP, connectors: [{ ...SOUND_CONNECTOR, ...change }] };
}

/** A value without one field, wherever it stands: `/joints/0/torque/date`. */
export function without<T>(value: T, path: string): T {
  const [first = "", ...rest] = path.split("/").slice(1);
  const next =
    rest.length === 0
      ? undefined
      : without((value as Record<string, unknown>)[first], `/${rest.join("/")}`);
  if (Array.isArray(value)) {
    return value.map((one, i) => (String(i) === first ? next : one)) as unknown as T;
  }
  return { ...value, [first]: next };
}

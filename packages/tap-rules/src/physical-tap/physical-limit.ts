import type { Finding } from "@lineside/findings";
import type { Kind, Quantity, Rational } from "@lineside/units";
import type { Current } from "../tap-case.ts";
import {
  type DensityRow,
  densityArea,
  densityCurrent,
  judgePath,
  whyNotFor,
} from "./current-density.ts";
import { type FaultRow, judgeFault } from "./enclosure.ts";
import type { CurrentPath, TapEnclosure } from "./physical-tap.ts";
import { checkEnclosure, checkPath } from "./physical-tap-check.ts";
import type { PhysicalTapProfile } from "./profile.ts";
import { readProfile } from "./profile-reader.ts";
import { SERVICE_ENTRANCE_TAP_ARTICLE } from "./service-entrance-tap-article.ts";

/** The limit that a check sets on one input, with the check's own answer at it and a thousandth beyond. */
export interface PhysicalLimit<K extends Kind> {
  /** Null where there is none. */
  readonly value: Quantity<K> | null;
  /** Why there is no value. */
  readonly reason?: string;
  /** The check at the value; absent where there is no value. */
  readonly finding?: Finding;
  /** The check a thousandth beyond; it never passes. */
  readonly beyond?: { readonly value: Quantity<K>; readonly finding: Finding };
}

const LESS: Rational = { n: 999, d: 1000 };
const MORE: Rational = { n: 1001, d: 1000 };

function limit<K extends Kind>(
  value: Quantity<K>,
  past: Quantity<K>,
  judge: (value: Quantity<K>) => Finding,
): PhysicalLimit<K> {
  return { value, finding: judge(value), beyond: { value: past, finding: judge(past) } };
}

function none<K extends Kind>(reason: string): PhysicalLimit<K> {
  return { value: null, reason };
}

/** Why a path has no limit of density. */
function obstacle(row: DensityRow | undefined, path: CurrentPath): string | undefined {
  if (row === undefined) return "the profile sets no current density";
  const why = whyNotFor(row, path);
  if (why !== undefined) return why;
  if (path.kind === undefined) return "the kind of the path is missing";
  return path.material === undefined ? "the material of the path is missing" : undefined;
}

/**
 * The largest current that the current density of a profile lets a busbar or a contact face carry. The current of the
 * path itself is not read.
 *
 * @throws {@link TapRulesError} where the path or the profile is wrong
 * @example
 * ```ts
 * import { maxPathCurrent } from "@lineside/tap-rules";
 * import { in2 } from "@lineside/units";
 * const busbar = maxPathCurrent({ kind: "busbar", material: "copper", area: in2("0.5") });
 * String(busbar.value); // => "500 A"
 * busbar.beyond?.finding.verdict; // => "fail"
 * maxPathCurrent({ kind: "busbar", material: "aluminum", area: in2(1) }).reason;
 * // => "the figure is for copper, not for aluminum"
 * ```
 */
export function maxPathCurrent(
  path: CurrentPath,
  profile: PhysicalTapProfile = SERVICE_ENTRANCE_TAP_ARTICLE,
): PhysicalLimit<"current"> {
  checkPath(path, "");
  const row = readProfile(profile).checks["current-density"];
  const why = obstacle(row, path);
  if (row === undefined || why !== undefined) return none(why ?? "");
  if (path.area === undefined) return none("the area of the path is missing");
  const most = densityCurrent(row, path.area);
  const judge = (current: Current) => judgePath(row, { ...path, current }, "");
  return limit(most, most.scale(MORE), judge);
}

/**
 * The smallest area that the current density of a profile asks of a busbar or a contact face, in the unit of the area in
 * the path, which is otherwise not read, else in that of the density.
 *
 * @throws {@link TapRulesError} where the path or the profile is wrong
 * @example
 * ```ts
 * import { minPathArea } from "@lineside/tap-rules";
 * import { A } from "@lineside/units";
 * const face = minPathArea({ kind: "contact-face", material: "copper", current: A(800) });
 * String(face.value); // => "0.8 in²"
 * face.beyond?.finding.verdict; // => "fail"
 * ```
 */
export function minPathArea(
  path: CurrentPath,
  profile: PhysicalTapProfile = SERVICE_ENTRANCE_TAP_ARTICLE,
): PhysicalLimit<"area"> {
  checkPath(path, "");
  const row = readProfile(profile).checks["current-density"];
  const why = obstacle(row, path);
  if (row === undefined || why !== undefined) return none(why ?? "");
  const least = densityArea(row, path);
  if (least === undefined) return none("the current of the path is missing");
  if (!(least.value.n > 0)) return none("no current asks for no area");
  const judge = (area: Quantity<"area">) => judgePath(row, { ...path, area }, "");
  return limit(least, least.scale(LESS), judge);
}

function faultLimit(row: FaultRow, enclosure: TapEnclosure): PhysicalLimit<"shortCircuitCurrent"> {
  const { sccr } = enclosure;
  if (sccr === undefined)
    return none("the short-circuit current rating of the enclosure is missing");
  return limit(sccr, sccr.scale(MORE), (availableFault) =>
    judgeFault(row, { enclosure, availableFault }),
  );
}

/**
 * The largest available fault current that an enclosure may stand at: its own rating.
 *
 * @throws {@link TapRulesError} where the enclosure or the profile is wrong
 * @example
 * ```ts
 * import { maxAvailableFault } from "@lineside/tap-rules";
 * import { faultKA } from "@lineside/units";
 * const most = maxAvailableFault({ sccr: faultKA(65) });
 * String(most.value); // => "65 kA"
 * most.beyond?.finding.verdict; // => "fail"
 * ```
 */
export function maxAvailableFault(
  enclosure: TapEnclosure,
  profile: PhysicalTapProfile = SERVICE_ENTRANCE_TAP_ARTICLE,
): PhysicalLimit<"shortCircuitCurrent"> {
  checkEnclosure(enclosure);
  const row = readProfile(profile).checks["fault-current"];
  return row === undefined
    ? none("the profile sets no limit of fault current")
    : faultLimit(row, enclosure);
}

import type { Finding, Remedy } from "@lineside/findings";
import { in2, mm2, type Quantity } from "@lineside/units";
import type { Current } from "../tap-case.ts";
import { absent, judged, judgedEach, notFor } from "./judgement.ts";
import type { CurrentPath, PhysicalTap } from "./physical-tap.ts";
import type { CurrentDensityRow } from "./profile.ts";
import type { ReadRow } from "./profile-reader.ts";
import { physicalQuestion } from "./questions.ts";

/** The row of a profile, read. */
export type DensityRow = ReadRow<CurrentDensityRow>;

/** Why the row is not for a path, or `undefined` where it is or may be. */
export function whyNotFor(row: DensityRow, { kind, material }: CurrentPath): string | undefined {
  if (kind !== undefined && !row.paths.includes(kind)) {
    return row.whyNotOthers ?? `the figure is for ${row.paths.join(" and ")} only`;
  }
  if (material !== undefined && !row.materials.includes(material)) {
    return `the figure is for ${row.materials.join(" and ")}, not for ${material}`;
  }
  return undefined;
}

/** The largest current for an area. */
export function densityCurrent({ most }: DensityRow, area: Quantity<"area">): Current {
  return most.times(area);
}

/** The smallest area for a current, in the unit of the area beside it, else in that of the density. */
export function densityArea(
  { most }: DensityRow,
  { current, area }: CurrentPath,
): Quantity<"area"> | undefined {
  const unit = area?.unit ?? (most.unit.symbol === "A/in²" ? in2 : mm2);
  return current?.over(most).to(unit);
}

function remediesFor(row: DensityRow, path: CurrentPath, at: string): readonly Remedy[] {
  const area = densityArea(row, path);
  const current = path.area && densityCurrent(row, path.area);
  if (area === undefined || current === undefined) return [];
  return [
    { path: `${at}/area`, value: area, finding: judgePath(row, { ...path, area }, at) },
    { path: `${at}/current`, value: current, finding: judgePath(row, { ...path, current }, at) },
  ];
}

/** I ≤ J · area, of one path. */
export function judgePath(row: DensityRow, path: CurrentPath, at: string): Finding {
  const { kind, material, area, current } = path;
  const title = [kind ?? "current path", ...(material === undefined ? [] : [material])].join(", ");
  const why = whyNotFor(row, path);
  if (why !== undefined) return notFor(row, why, { subject: at, title });
  if (kind === undefined || material === undefined || area === undefined || current === undefined) {
    return judged(row, {
      subject: at,
      title,
      missing: absent(
        [kind, physicalQuestion("paths/kind", at)],
        [material, physicalQuestion("material", at)],
        [area, physicalQuestion("area", at)],
        [current, physicalQuestion("current", at)],
      ),
    });
  }
  const most = densityCurrent(row, area);
  return judged(row, {
    subject: at,
    title,
    required: { op: "<=", value: most },
    actual: current,
    steps: [
      {
        label: "largest current",
        formula: "J × area",
        inputs: [
          { name: "J", value: row.most, cite: row.cite },
          { name: "area", value: area },
        ],
        value: most,
      },
      {
        label: "current density",
        formula: "I / area",
        inputs: [
          { name: "I", value: current },
          { name: "area", value: area },
        ],
        value: current.over(area).to(row.most.unit),
      },
    ],
    remedies: current.gt(most) ? remediesFor(row, path, at) : undefined,
  });
}

/** Every path of the tap. */
export function judgeCurrentDensity(row: DensityRow, tap: PhysicalTap): Finding {
  return judgedEach(row, tap.paths, physicalQuestion("paths"), "current density", (path, at) =>
    judgePath(row, path, at),
  );
}

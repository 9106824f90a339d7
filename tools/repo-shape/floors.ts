/**
 * The floor that each package stands on. A package imports from floors below its own, and apps import from all.
 * A new package needs a line here before it can be imported.
 */
export const floors: Readonly<Record<string, number>> = {
  "@lineside/units": 1,
  "@lineside/findings": 2,
  "@lineside/decision-tables": 2,
  "@lineside/ampacity": 3,
  "@lineside/tap-rules": 3,
  "@lineside/metering": 3,
  "@lineside/clearance": 3,
  "@lineside/service-rules": 3,
  "@lineside/modbus-maps": 3,
  "@lineside/drawings": 4,
  "@lineside/telemetry": 4,
  "@lineside/service-design": 5,
};

/** The one step within a floor: a table's rows carry citations. */
const steps: ReadonlySet<string> = new Set(["@lineside/decision-tables → @lineside/findings"]);

/** Why one package may not import another; undefined where it may. */
export function objection(from: string, to: string): string | undefined {
  const above = floors[from];
  const below = floors[to];
  if (above === undefined) return `${from} stands on no floor`;
  if (below === undefined) return `${to} stands on no floor`;
  if (below < above || from === to || steps.has(`${from} → ${to}`)) return undefined;
  return `${from} (floor ${above}) may not import ${to} (floor ${below})`;
}

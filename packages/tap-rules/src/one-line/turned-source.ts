import type { ConductorMap, NamedConductor } from "./conductor-map.ts";
import type { Id } from "./piece.ts";

function isSource({ pieces }: ConductorMap, id: Id | undefined): boolean {
  const is = id === undefined ? undefined : pieces.get(id)?.is;
  return is === "power-source" || is === "generator" || is === "battery";
}

/**
 * The conductors that are drawn from a power source in, up to where they join what something else feeds. The device that
 * protects them is there, so they are read from there out; the power source is then what they end at. A power source that
 * joins nothing, such as one that a building lives on alone, supplies what is drawn behind it.
 */
export function turnedConductors(map: ConductorMap): ReadonlySet<Id> {
  const { pieces, leaving, arriving, housed } = map;
  const turned = new Set<Id>();
  const fedOtherwise = (id: Id, than?: NamedConductor): boolean => {
    const fedBy = pieces.get(id)?.fedBy;
    if (fedBy !== undefined && !isSource(map, fedBy)) return true;
    return (arriving.get(id) ?? []).some(
      (one) => one !== than && !turned.has(one.id) && !isSource(map, one.from),
    );
  };
  // by what a way leads to: each piece is passed once
  const joins = new Map<Id, boolean>();
  const follow = (start: NamedConductor): void => {
    const way: NamedConductor[] = [];
    const passed: Id[] = [];
    let joined = false;
    for (let one: NamedConductor | undefined = start; one?.to !== undefined; ) {
      const to: Id = one.to;
      way.push(one);
      const known = joins.get(to);
      joined = known ?? fedOtherwise(to, one);
      if (known !== undefined || joined || isSource(map, to)) break;
      passed.push(to);
      joins.set(to, false);
      const [next, ...others] = leaving.get(to) ?? [];
      one = others.length === 0 && !housed.has(to) && next !== one ? next : undefined;
    }
    for (const id of passed) joins.set(id, joined);
    if (joined) for (const one of way) turned.add(one.id);
  };
  for (const [id, piece] of pieces) {
    if (piece.is !== "power-source" || fedOtherwise(id)) continue;
    for (const one of leaving.get(id) ?? []) follow(one);
  }
  return turned;
}

import type { OneLine } from "@lineside/tap-rules";

/** The same one-line with every name replaced by another one, listed in the order of `order`, where that is given. */
export function renamed(
  { equipment = {}, conductors = {}, site }: OneLine,
  nameOf: (id: string) => string,
  order: <T>(entries: readonly T[]) => readonly T[] = (entries) => entries,
): OneLine {
  const end = (id: string | undefined): string | undefined => (id === undefined ? id : nameOf(id));
  return {
    equipment: Object.fromEntries(
      order(Object.entries(equipment)).map(([id, piece]) => [
        nameOf(id),
        { ...piece, fedBy: end(piece.fedBy) },
      ]),
    ),
    conductors: Object.fromEntries(
      order(Object.entries(conductors)).map(([id, one]) => [
        nameOf(id),
        { ...one, from: end(one.from), to: end(one.to) },
      ]),
    ),
    site,
  };
}

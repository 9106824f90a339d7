import type {
  PlainCase,
  PlainEnd,
  PlainFault,
  PlainLength,
  PlainMaterial,
  PlainSize,
} from "../oracle/case.ts";
import { CMIL } from "../oracle/short-circuit.ts";

/** What steers a passing case: how far on the safe side of each limit it is; −1 is on the other side. */
export interface Draw {
  readonly offs: readonly number[];
  readonly metric: boolean;
  /** Which limit's metric length is between the two printed figures. */
  readonly between: number;
  readonly variant: number;
}

/** −1, 0, 1 or 2 for the i-th limit of the route. */
export const off = ({ offs }: Draw, i: number): number => offs[i % offs.length] ?? 0;

/** At a printed maximum, one shorter or longer, or (metric) between the two printed figures. */
export function upTo(d: Draw, i: number, feet: number, decimetres: number): PlainLength {
  const by = off(d, i);
  if (!d.metric) return { metric: false, n: feet * 1000 - by };
  const between = Math.floor((decimetres * 1000 + feet * 3048) / 2);
  return { metric: true, n: i === d.between ? between : decimetres * 1000 - by };
}

/** About the same length in the other unit, of some of the cases. */
export function mixed(d: Draw, { metric, n }: PlainLength): PlainLength {
  if (d.variant % 4 !== 1) return { metric, n };
  return { metric: !metric, n: Math.floor(metric ? n / 3.048 : n * 3.048) };
}

/** At a printed minimum, or one more or less; (metric) above both printed figures, or between them. */
export function from(d: Draw, i: number, feet: number, decimetres: number): PlainLength {
  const by = off(d, i);
  if (!d.metric) return { metric: false, n: feet * 1000 + by };
  const [low, high] = [decimetres * 1000, feet * 3048].sort((a, b) => a - b) as [number, number];
  return { metric: true, n: i === d.between ? Math.floor((low + high) / 2) : high + by };
}

/** The smallest ampacity of which `k` times meets the device upstream with its sources, and a bit more or less. */
export function leastShare(
  c: PlainCase,
  k: number,
  by: number,
  side: { readonly through?: boolean; readonly in2023?: boolean; readonly alone?: boolean } = {},
): number {
  const latest = c.year >= 2023;
  const counted = side.alone === true || (latest && side.in2023 !== true) ? [] : (c.sources ?? []);
  const added = counted.reduce((sum, s) => sum + ((latest ? s.device : s.output) ?? 0), 0);
  const current = 4 * (c.upstream ?? 0) + (latest ? 4 : 5) * added;
  const [vp, vs] = side.through === true ? [c.vp ?? 1, c.vs ?? 1] : [1, 1];
  return Math.max(2, Math.ceil((current * vp) / (4 * k * vs)) + by);
}

const end = (kind: PlainEnd["kind"], more: Partial<PlainEnd> = {}): PlainEnd => ({
  kind,
  rating: undefined,
  equipment: undefined,
  met: undefined,
  ...more,
});

const below = (ampacity: number, by: number): number => Math.max(1, ampacity - by);

/** One device. */
export const oneDevice = (ampacity: number, by: number): readonly PlainEnd[] => [
  end("ocpd", { rating: below(ampacity, by) }),
];

/** Several devices that share the ampacity. */
export function devices(ampacity: number, by: number, count: number): readonly PlainEnd[] {
  const each = Math.max(1, Math.floor(ampacity / count));
  const last = Math.max(1, ampacity - by - each * (count - 1));
  return Array.from({ length: count }, (_, i) =>
    end("ocpd", { rating: i === count - 1 ? last : each }),
  );
}

/** What a 10-ft tap may end in, one way after another. */
export function anyOfEnds(d: Draw, ampacity: number, by: number): readonly PlainEnd[] {
  const rating = below(ampacity, by);
  switch (d.variant % 6) {
    case 0:
      return [end("ocpd", { rating: ampacity + 1, equipment: rating })];
    case 1:
      return [end("equipment-with-ocpds", { rating })];
    case 2:
      return [end("spd", { met: true })];
    case 3:
      return [end("spd", { met: false, rating })];
    case 4:
      return [end("ocpd", { rating }), end("equipment-with-ocpds", { rating })];
    default:
      return [end("ocpd", { rating })];
  }
}

export const endIn = (kind: PlainEnd["kind"]): readonly PlainEnd[] => [end(kind)];

const T2 = { thermoplastic: 150, "rubber-paper-or-varnished-cloth": 200, "xlp-or-epr": 250 };

/** A size with its material, and a fault at which it just stays cool enough. */
export function justCool(
  d: Draw,
  i: number,
): { readonly size: PlainSize; readonly material: PlainMaterial; readonly fault: PlainFault } {
  const copper = d.variant % 2 === 0;
  const size = (["4 AWG", "1/0 AWG", "250 kcmil", "500 kcmil"] as const)[d.variant % 4] ?? "4 AWG";
  const insulation = (["thermoplastic", "rubber-paper-or-varnished-cloth", "xlp-or-epr"] as const)[
    d.variant % 3
  ];
  const t1 = d.variant % 5 === 0 ? 900 : 750;
  const time = d.variant % 7 < 3 ? 10_000 - off(d, i + 1) : 100;
  const [c, k] = copper ? [297, 234] : [125, 228];
  const rise = Math.log10((T2[insulation ?? "thermoplastic"] + k) / (t1 / 10 + k));
  const most = Math.floor(Math.sqrt((c * rise * CMIL[size] ** 2 * 1e5) / time));
  return {
    size,
    material: copper ? "copper" : "aluminum",
    fault: { current: most - off(d, i), time, t1, insulation },
  };
}

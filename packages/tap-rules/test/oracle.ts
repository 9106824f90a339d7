/**
 * The tap rules once more, by hand, on plain integers: no import of anything, no table, no quantity. Currents are in mA,
 * voltages in mV, feet in thousandths, metres in tenths of a millimetre, so that every limit is a whole number.
 */
export type Word = "pass" | "fail" | "consult" | "needs-input" | "not-applicable";

export interface PlainEnd {
  readonly kind: "ocpd" | "equipment-with-ocpds" | "spd";
  readonly rating: number | undefined;
  readonly equipment: number | undefined;
  readonly met: boolean | undefined;
}

export interface PlainCase {
  readonly year: number;
  readonly secondary: boolean;
  readonly ampacity: number | undefined;
  readonly ordinary: number | undefined;
  readonly upstream: number | undefined;
  readonly length: { readonly metric: boolean; readonly n: number } | undefined;
  readonly load: number | undefined;
  readonly ends: readonly PlainEnd[] | undefined;
  readonly beyond: boolean | undefined;
  readonly field: boolean | undefined;
  readonly leaves: boolean | undefined;
  readonly raceway: boolean | undefined;
  readonly safe: boolean | undefined;
  readonly held: number | undefined;
  readonly vp: number | undefined;
  readonly vs: number | undefined;
  readonly primaryMayProtect: boolean | undefined;
  readonly protectionOk: boolean | undefined;
}

const all = (words: readonly Word[]): Word => {
  for (const word of ["fail", "needs-input", "consult", "pass"] as const)
    if (words.includes(word)) return word;
  return "not-applicable";
};
const any = (words: readonly Word[]): Word => {
  for (const word of ["pass", "needs-input", "consult", "fail"] as const)
    if (words.includes(word)) return word;
  return "not-applicable";
};
const yes = (fact: boolean | undefined): Word =>
  fact === undefined ? "needs-input" : fact ? "pass" : "fail";
const no = (fact: boolean | undefined): Word =>
  fact === undefined ? "needs-input" : fact ? "fail" : "pass";
const atMost = (a: number | undefined, b: number | undefined): Word =>
  a === undefined || b === undefined ? "needs-input" : a <= b ? "pass" : "fail";

/** I · Vp ≤ k · A · Vs, or I ≤ k · A without a transformer. */
function share(p: PlainCase, k: bigint, through: boolean): Word {
  const { upstream, ampacity, vp, vs } = p;
  if (upstream === undefined || ampacity === undefined) return "needs-input";
  if (!through) return BigInt(upstream) <= k * BigInt(ampacity) ? "pass" : "fail";
  if (vp === undefined || vs === undefined) return "needs-input";
  return BigInt(upstream) * BigInt(vp) <= k * BigInt(ampacity) * BigInt(vs) ? "pass" : "fail";
}

function oneTenth(p: PlainCase): Word {
  if (p.secondary && p.year < 2005) return "not-applicable";
  if (p.field === false || p.leaves === false) return "not-applicable";
  const met = share(p, 10n, p.secondary);
  if (met === "pass" || met === "needs-input") return met;
  if (p.field === undefined || p.leaves === undefined) return "needs-input";
  return p.secondary && p.year < 2017 ? "consult" : "fail";
}

function within(p: PlainCase, feet: number, tenthsOfMillimetre: number): Word {
  if (p.length === undefined) return "needs-input";
  if (!p.length.metric) return p.length.n <= feet * 1000 ? "pass" : "fail";
  if (p.length.n <= tenthsOfMillimetre) return "pass";
  return p.length.n <= feet * 3048 ? "consult" : "fail";
}

function atEnd(p: PlainCase, end: PlainEnd): Word {
  const soften = (word: Word): Word => (p.year < 2014 && word === "pass" ? "consult" : word);
  if (end.kind === "spd") {
    const byRating = end.rating === undefined ? "fail" : atMost(end.rating, p.ampacity);
    return any([soften(yes(end.met)), byRating]);
  }
  if (end.kind === "equipment-with-ocpds") return soften(atMost(end.rating, p.ampacity));
  const byEquipment =
    end.equipment === undefined ? "fail" : soften(atMost(end.equipment, p.ampacity));
  return any([atMost(end.rating, p.ampacity), byEquipment]);
}

const atEnds = (p: PlainCase): Word =>
  p.ends === undefined
    ? "needs-input"
    : p.ends.length === 0
      ? "fail"
      : all(p.ends.map((end) => atEnd(p, end)));

function single(p: PlainCase): Word {
  if (p.ends === undefined) return "needs-input";
  if (p.ends.length !== 1 || p.ends[0]?.kind !== "ocpd") return "fail";
  return atMost(p.ends[0].rating, p.ampacity);
}

const noTapOfATap = (p: PlainCase): Word =>
  p.held === undefined ? "needs-input" : p.held === 0 ? "pass" : "fail";

/** The verdict of each route, in the order (B)(1), (B)(2) or (C)(1), (C)(2), (C)(6). */
export function routeVerdicts(p: PlainCase): readonly Word[] {
  const tenFeet = all([
    noTapOfATap(p),
    within(p, 10, 30000),
    atMost(p.load, p.ampacity),
    atEnds(p),
    no(p.beyond),
    yes(p.raceway),
    oneTenth(p),
  ]);
  const twentyFiveFeet = all([
    noTapOfATap(p),
    within(p, 25, 75000),
    share(p, 3n, p.secondary),
    single(p),
    yes(p.safe),
  ]);
  if (!p.secondary) return [tenFeet, twentyFiveFeet];
  const byPrimary =
    p.primaryMayProtect === false
      ? "not-applicable"
      : all([noTapOfATap(p), yes(p.primaryMayProtect), yes(p.protectionOk), share(p, 1n, true)]);
  return [byPrimary, tenFeet, twentyFiveFeet];
}

/** The verdict of the whole: one route suffices, unless the conductor is no tap. */
export function verdictOf(p: PlainCase): Word {
  if (!p.secondary && p.upstream !== undefined) {
    const limit = p.ordinary ?? p.ampacity;
    if (limit !== undefined && p.upstream <= limit && p.held === undefined) return "needs-input";
    if (limit !== undefined && p.upstream <= limit && p.held === 0) return "not-applicable";
  }
  return any(routeVerdicts(p));
}

import type { PlainCase, PlainEnd } from "./case.ts";
import { all, any, atLeast, type Word, yes } from "./verdict.ts";

function atEnd(year: number, ampacity: number | undefined, end: PlainEnd): Word {
  const soften = (word: Word): Word => (year < 2014 && word === "pass" ? "consult" : word);
  switch (end.kind) {
    case "spd":
      return any([
        soften(yes(end.met)),
        end.rating === undefined ? "fail" : atLeast(ampacity, end.rating),
      ]);
    case "equipment-with-ocpds":
      return soften(atLeast(ampacity, end.rating));
    case "ocpd":
      return any([
        atLeast(ampacity, end.rating),
        end.equipment === undefined ? "fail" : soften(atLeast(ampacity, end.equipment)),
      ]);
    default:
      return "fail";
  }
}

/** (1)b: each end no larger than the ampacity. */
export function eachEnd({ year, ampacity, ends }: PlainCase): Word {
  if (ends === undefined) return "needs-input";
  return ends.length === 0 ? "fail" : all(ends.map((end) => atEnd(year, ampacity, end)));
}

/** One device, no larger than the ampacity. */
export function single(ends: readonly PlainEnd[] | undefined, ampacity: number | undefined): Word {
  if (ends === undefined) return "needs-input";
  const [end, ...more] = ends;
  if (end === undefined || more.length > 0 || end.kind !== "ocpd") return "fail";
  return atLeast(ampacity, end.rating);
}

/** Devices that together are no larger than the ampacity. */
export function together({ ends, ampacity }: PlainCase, most = Number.POSITIVE_INFINITY): Word {
  if (ends === undefined) return "needs-input";
  if (ends.length === 0 || ends.length > most) return "fail";
  if (ends.some(({ kind }) => kind !== "ocpd")) return "fail";
  if (ampacity === undefined) return "needs-input";
  const known = ends.reduce((sum, { rating }) => sum + (rating ?? 0), 0);
  if (known > ampacity) return "fail";
  return ends.some(({ rating }) => rating === undefined) ? "needs-input" : "pass";
}

/** The same for at most six, which are grouped where there are several. */
export function sixTogether(c: PlainCase): Word {
  const grouped = c.ends !== undefined && c.ends.length > 1 ? yes(c.grouped) : "not-applicable";
  return all([together(c, 6), grouped]);
}

/** (C)(3)(3): grouped, where there may be several. */
export function grouped({ ends, grouped: stated }: PlainCase): Word {
  return ends?.length === 1 ? "pass" : yes(stated);
}

/** Ends in one device of a kind; its rating is for another rule. */
export function endsIn({ ends }: PlainCase, ...kinds: readonly PlainEnd["kind"][]): Word {
  if (ends === undefined) return "needs-input";
  const [end, ...more] = ends;
  return end !== undefined && more.length === 0 && kinds.includes(end.kind) ? "pass" : "fail";
}

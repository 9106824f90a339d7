import { formatValue, type Note, type Step } from "@lineside/findings";
import { in2, one } from "@lineside/units";
import type { FillCase } from "./fill-case.ts";
import type { FillLoad } from "./fill-load.ts";
import { nippleNote, noted, type RacewayPlace, roundedNote, shareOfArea } from "./raceway.ts";

/** How the fill of a raceway comes about. */
export function fillSteps(
  { extent, allowance, area, rounded }: FillCase,
  { entries, count }: FillLoad,
  { row, ground, fillGround, fill: { roundsUpFromTenths } }: RacewayPlace,
): readonly Step[] {
  const steps = entries.flatMap((entry): Step[] => {
    const { size, insulation, count: n } = entry.conductors;
    const reading = entry[extent] ?? entry.least;
    if (reading === undefined) return [];
    return [
      {
        label: `area of ${n} × ${size} ${insulation}`,
        formula: "n · a",
        inputs: [
          { name: "n", value: one(n) },
          { name: "a", value: reading.area, cite: reading.cite },
        ],
        value: reading.area.scale(n),
      },
    ];
  });
  const total = in2(row[3]);
  steps.push(
    { label: "area of the conductors", formula: "Σ n · a", inputs: [], value: area },
    {
      label: "area that may be filled",
      inputs: [
        { name: "conductors", value: one(count) },
        { name: "share", value: allowance.share, cite: fillGround.cite },
        { name: "area", value: total, cite: ground.cite },
      ],
      value: allowance.area,
      cite: ground.cite,
    },
    {
      label: "fill",
      formula: "Σ n · a / area",
      inputs: [{ name: "area", value: total }],
      value: shareOfArea(area, total),
    },
  );
  if (rounded !== undefined) {
    const up = (10 - roundsUpFromTenths) / 10;
    steps.push({
      label: "conductors of this area that fit",
      formula: `⌊allowed / a + ${up}⌋`,
      inputs: [
        { name: "allowed", value: allowance.area },
        { name: "a", value: area.scale({ n: 1, d: count }) },
      ],
      value: one(rounded),
      cite: noted(fillGround.cite, 7),
    });
  }
  return steps;
}

/** What is to be known beside the verdict on a raceway. */
export function fillNotes(
  { allowance, area, verdict, rounded }: FillCase,
  { count }: FillLoad,
  place: RacewayPlace,
): readonly Note[] {
  const notes: Note[] = [];
  const { cite } = place.ground;
  const byShare = in2(place.row[3]).times(allowance.share);
  if (area.lte(allowance.area) !== area.lte(byShare)) {
    const text = `the printed ${allowance.area} decides; ${formatValue(allowance.share)} of the printed total would be ${byShare}`;
    notes.push({ kind: "advice", text, cite });
  }
  if (rounded !== undefined && verdict === "pass") notes.push(roundedNote(place));
  if (count === 1 && verdict === "consult" && area.gt(allowance.area)) {
    const text = "whether the rounding of Note 7 allows a single conductor is not verified";
    notes.push({ kind: "advice", text, cite: noted(place.fillGround.cite, 7) });
  }
  if (allowance.nipple) notes.push(nippleNote(place));
  return notes;
}

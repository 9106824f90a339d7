const DECIMAL = "decimal";

/**
 * What is timed; beside its anchors a measure has a goal: how many times faster ours should be.
 *
 * @type {readonly { readonly id: string; readonly label: string; readonly anchors: readonly (readonly [library: string, goal: number])[] }[]}
 */
export const measures = [
  { id: "construct", label: "construct, from a number", anchors: [[DECIMAL, 4]] },
  { id: "constructText", label: "construct, from a text", anchors: [[DECIMAL, 4]] },
  { id: "convert", label: "construct + convert ft → m", anchors: [[DECIMAL, 5]] },
  { id: "convertText", label: "the same, from a text", anchors: [[DECIMAL, 5]] },
  { id: "add", label: "add ft + in", anchors: [[DECIMAL, 4]] },
  { id: "compare", label: "compare ft with ft", anchors: [[DECIMAL, 2]] },
  { id: "compareMixed", label: "compare ft with m", anchors: [[DECIMAL, 2]] },
  {
    id: "multiply",
    label: "V × A",
    anchors: [
      [DECIMAL, 3],
      ["safe-units", 4],
    ],
  },
  { id: "readString", label: "construct + convert + string", anchors: [[DECIMAL, 1]] },
  { id: "readDecimal", label: "construct + convert + Decimal", anchors: [[DECIMAL, 1]] },
  { id: "parseMarks", label: `parse 10'-6"`, anchors: [["itwin-core-quantity", 15]] },
  { id: "parseWords", label: "parse 10 ft 6 in", anchors: [["footinch", 1.5]] },
];

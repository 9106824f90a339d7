import { BasicUnitsProvider, Format, ParserSpec } from "@itwin/core-quantity";
import { marked, worded } from "../operands.mjs";

/** The feet-inches format of its own learning pages, which a viewer parses with. */
const provider = new BasicUnitsProvider();
const format = await Format.createFromJSON("AmerFI", provider, {
  type: "Fractional",
  precision: 8,
  uomSeparator: "",
  formatTraits: ["keepSingleZero", "showUnitLabel"],
  composite: {
    includeZero: true,
    spacer: "-",
    units: [
      { label: "'", name: "Units.FT" },
      { label: '"', name: "Units.IN" },
    ],
  },
});
const metres = await provider.findUnitByName("Units.M");
const spec = await ParserSpec.create(format, provider, metres);

export const speed = {
  parseMarks: (i) => spec.parseToQuantityValue(marked[i]),
  parseWords: (i) => spec.parseToQuantityValue(worded[i]),
};

export const exactness = [];

export const feetInches = (text) => {
  const read = spec.parseToQuantityValue(text);
  return read.ok ? read.value / 0.0254 : undefined;
};

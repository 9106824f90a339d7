/**
 * Ours and its peers. A file of the same name in `peers/` uses each as its documentation recommends.
 *
 * @typedef {{ readonly id: string; readonly name: string; readonly entry: string; readonly program?: string }} Library
 * `entry` is what a program imports; `program` converts one length, for the size of its bundle.
 */

/** @type {readonly Library[]} */
export const libraries = [
  {
    id: "lineside-units",
    name: "@lineside/units",
    entry: "@lineside/units",
    program: `import { ft, m } from "@lineside/units"; console.log(String(ft(process.argv[2]).to(m)));`,
  },
  {
    id: "decimal",
    name: "decimal.js",
    entry: "decimal.js",
    program: `import { Decimal } from "decimal.js"; console.log(new Decimal(process.argv[2]).times("0.3048") + " m");`,
  },
  {
    id: "js-quantities",
    name: "js-quantities",
    entry: "js-quantities",
    program: `import Qty from "js-quantities"; console.log(String(Qty(+process.argv[2], "ft").to("m")));`,
  },
  {
    id: "mathjs",
    name: "mathjs",
    entry: "mathjs",
    program: `import { create, unitDependencies } from "mathjs"; const { unit } = create({ unitDependencies }); console.log(String(unit(+process.argv[2], "ft").to("m")));`,
  },
  {
    id: "safe-units",
    name: "safe-units",
    entry: "safe-units",
    program: `import { feet, Measure, meters } from "safe-units"; console.log(Measure.of(+process.argv[2], feet).in(meters));`,
  },
  {
    id: "unitmath",
    name: "unitmath",
    entry: "unitmath",
    program: `import unit from "unitmath"; console.log(String(unit(+process.argv[2], "ft").to("m")));`,
  },
  {
    id: "convert",
    name: "convert",
    entry: "convert",
    program: `import convert from "convert"; console.log(convert(+process.argv[2], "feet").to("meters") + " m");`,
  },
  {
    id: "buge-ts-units",
    name: "@buge/ts-units",
    entry: "@buge/ts-units/length/index.js",
    program: `import { feet, meters } from "@buge/ts-units/length/index.js"; console.log(String(feet(+process.argv[2]).in(meters)));`,
  },
  { id: "itwin-core-quantity", name: "@itwin/core-quantity", entry: "@itwin/core-quantity" },
  { id: "footinch", name: "footinch", entry: "footinch" },
];

import type { ByEdition } from "../../editions/share.ts";
import type { ConductorShare } from "../conductor-rows.ts";
import { TABLE_310_16_FROM_2014 } from "./rows-from-2014.ts";
import { TABLE_310_16_TO_2008 } from "./rows-to-2008.ts";

/** The copies name no edition: giving a cell to one is derived. */
const TO_2008: ConductorShare = {
  section: "",
  table: "Table 310.16",
  standing: "stated",
  status: "derived",
  from: "copies of Table 310.16 from before 2011 that name no edition",
  rows: TABLE_310_16_TO_2008,
};
const IN_2011: ConductorShare = {
  section: "",
  table: "Table 310.15(B)(16)",
  standing: "assumed-unchanged",
  status: "assumed-unchanged",
  from: "NEC 2017",
  rows: TABLE_310_16_FROM_2014,
  rival: {
    rows: TABLE_310_16_TO_2008,
    from: "the printings up to 2008 and from 2014 differ, and which of them 2011 has was not obtained",
    settled: [
      { material: "copper", size: "14 AWG", column: 60, source: "MH67002" },
      { material: "copper", size: "12 AWG", column: 60, source: "MH67002" },
    ],
  },
};
const FROM_2014: ConductorShare = {
  section: "",
  table: "Table 310.15(B)(16)",
  standing: "stated",
  status: "stated",
  rows: TABLE_310_16_FROM_2014,
};
const FROM_2020: ConductorShare = { ...FROM_2014, table: "Table 310.16" };

/** Ampacities in a raceway, a cable or earth, by edition. */
export const CONDUCTORS: ByEdition<ConductorShare> = {
  "2002": TO_2008,
  "2005": TO_2008,
  "2008": TO_2008,
  "2011": IN_2011,
  "2014": FROM_2014,
  "2017": FROM_2014,
  "2020": FROM_2020,
  "2023": FROM_2020,
};

import type { ByEdition } from "../../editions/share.ts";
import type { DwellingShare } from "./dwelling-rows.ts";
import { TABLE_310_12 } from "./rows.ts";

const RULE = { least: 100, most: 400, percent: 83, rows: [] } as const;
const UNREAD = "the table of this edition was not obtained";

const TO_2008: DwellingShare = {
  section: "310.15(B)(6)",
  standing: "consult",
  status: "lost",
  from: UNREAD,
  wyeFeeders: false,
  ...RULE,
};
const FROM_2020 = { section: "310.12", table: "Table 310.12", wyeFeeders: true, ...RULE } as const;

/** The rule of 83 percent for dwelling services and feeders, by edition. */
export const DWELLING: ByEdition<DwellingShare> = {
  "2002": TO_2008,
  "2005": TO_2008,
  "2008": TO_2008,
  "2011": { ...TO_2008, section: "310.15(B)(7)" },
  "2014": {
    section: "310.15(B)(7)",
    standing: "assumed-unchanged",
    status: "assumed-unchanged",
    from: "NEC 2017",
    wyeFeeders: false,
    ...RULE,
  },
  "2017": {
    section: "310.15(B)(7)",
    standing: "stated",
    status: "stated",
    wyeFeeders: true,
    ...RULE,
  },
  "2020": {
    ...FROM_2020,
    standing: "assumed-unchanged",
    status: "assumed-unchanged",
    from: "NEC 2023",
    rows: TABLE_310_12,
  },
  "2023": { ...FROM_2020, standing: "stated", status: "stated", rows: TABLE_310_12 },
};

import type { OutletKind } from "@lineside/tap-rules";
import { A, ft, inch, m, mm } from "@lineside/units";
import type { ConditionRow } from "./condition-row.ts";
import { asked, atLeast, fact, load, noTapOfATap } from "./form-rows.ts";

const COOKING = "210.19(A)(3)";
const OTHER = "210.19(A)(4)";

const serving = (
  provision: typeof COOKING | typeof OTHER,
  condition: string,
  serves: OutletKind,
  verdict: ConditionRow[3],
): ConditionRow => [provision, condition, { "/outlet/serves": serves }, verdict];

/** 210.19(A)(3), of 25 A on 50 A. */
export const COOKING_ROWS: readonly ConditionRow[] = [
  serving(COOKING, `${COOKING}/serves`, "cooking-appliance", "pass"),
  serving(COOKING, `${COOKING}/serves`, "luminaire", "not-applicable"),
  serving(COOKING, `${COOKING}/serves`, "outlet", "not-applicable"),
  serving(COOKING, `${COOKING}/serves`, "receptacle", "not-applicable"),
  ...asked(COOKING, `${COOKING}/serves`, ["/outlet/serves"]),
  ...noTapOfATap(COOKING),
  [COOKING, `${COOKING}/circuit`, { "/upstream/rating": A("49.99") }, "fail", "-0.01 A"],
  [COOKING, `${COOKING}/circuit`, { "/upstream/rating": A(50) }, "pass", "0 A"],
  [COOKING, `${COOKING}/circuit`, { "/upstream/rating": A("50.01") }, "fail", "-0.01 A"],
  [COOKING, `${COOKING}/circuit`, { "/upstream/rating": A(40) }, "fail", "-10 A"],
  ...asked(COOKING, `${COOKING}/circuit`, ["/upstream/rating"]),
  ...atLeast(COOKING, `${COOKING}/ampacity`, 20),
  ...asked(COOKING, `${COOKING}/ampacity`, ["/ampacity"]),
  ...load(COOKING, `${COOKING}/load`, "/load", 25),
  ...fact(COOKING, `${COOKING}/length`, "/outlet/noLongerThanNeeded"),
];

const ampacity = `${OTHER}/ampacity`;
const on = (rating: string, of: string) => ({ "/upstream/rating": A(rating), "/ampacity": A(of) });
const length = `${OTHER}/length`;

/** 210.19(A)(4), of 20 A on 40 A: 15 A will do on what is below 40 A. */
export const OUTLET_ROWS: readonly ConditionRow[] = [
  serving(OTHER, `${OTHER}/other`, "cooking-appliance", "not-applicable"),
  serving(OTHER, `${OTHER}/other`, "receptacle", "pass"),
  serving(OTHER, `${OTHER}/other`, "luminaire", "pass"),
  ...asked(OTHER, `${OTHER}/other`, ["/outlet/serves"]),
  ...noTapOfATap(OTHER),
  serving(OTHER, `${OTHER}/serves`, "luminaire", "pass"),
  serving(OTHER, `${OTHER}/serves`, "outlet", "pass"),
  serving(OTHER, `${OTHER}/serves`, "infrared-heating", "pass"),
  serving(OTHER, `${OTHER}/serves`, "deicing-leads", "pass"),
  serving(OTHER, `${OTHER}/serves`, "receptacle", "fail"),
  [OTHER, `${OTHER}/circuit`, { "/upstream/rating": A("49.99") }, "pass", "0.01 A"],
  [OTHER, `${OTHER}/circuit`, { "/upstream/rating": A(50) }, "pass", "0 A"],
  [OTHER, `${OTHER}/circuit`, { "/upstream/rating": A("50.01") }, "fail", "-0.01 A"],
  ...asked(OTHER, `${OTHER}/circuit`, ["/upstream/rating"]),
  ...atLeast(OTHER, ampacity, 20),
  [OTHER, ampacity, on("39.99", "14.99"), "fail", "-0.01 A"],
  [OTHER, ampacity, on("39.99", "15"), "pass", "0 A"],
  [OTHER, ampacity, on("39.99", "15.01"), "pass", "0.01 A"],
  [OTHER, ampacity, on("40", "15"), "fail", "-5 A"],
  [OTHER, ampacity, on("40", "19.99"), "fail", "-0.01 A"],
  [OTHER, ampacity, on("40", "20"), "pass", "0 A"],
  [OTHER, ampacity, on("50", "19.99"), "fail", "-0.01 A"],
  // the circuit matters only between the two figures
  [OTHER, ampacity, { "/upstream": undefined, "/ampacity": A(20) }, "pass", "0 A"],
  [OTHER, ampacity, { "/upstream": undefined, "/ampacity": A("14.99") }, "fail", "-0.01 A"],
  [
    OTHER,
    ampacity,
    { "/upstream": undefined, "/ampacity": A(15) },
    "needs-input",
    ["/upstream/rating"],
  ],
  ...asked(OTHER, ampacity, ["/ampacity"]),
  ...asked(OTHER, ampacity, ["/upstream/rating"], { "/ampacity": A("19.99") }),
  // the metric figure is not in our sources: above 25 mm for each inch it is for the authority
  [OTHER, length, { "/length": inch("17.99") }, "pass", "0.01 in"],
  [OTHER, length, { "/length": inch(18) }, "pass", "0 in"],
  [OTHER, length, { "/length": inch("18.01") }, "fail", "-0.01 in"],
  [OTHER, length, { "/length": ft("1.5") }, "pass", "0 ft"],
  [OTHER, length, { "/length": mm("449.99") }, "pass", "7.21 mm"],
  [OTHER, length, { "/length": mm(450) }, "pass", "7.2 mm"],
  [OTHER, length, { "/length": mm("450.01") }, "consult", "7.19 mm"],
  [OTHER, length, { "/length": mm("457.2") }, "consult", "0 mm"],
  [OTHER, length, { "/length": mm("457.21") }, "fail", "-0.01 mm"],
  [OTHER, length, { "/length": m("0.45") }, "pass", "0.0072 m"],
  [OTHER, length, { "/length": ft(9), "/outlet/serves": "outlet" }, "fail", "-7.5 ft"],
  [OTHER, length, { "/length": ft(9), "/outlet/serves": "infrared-heating" }, "not-applicable"],
  [OTHER, length, { "/length": undefined, "/outlet/serves": "deicing-leads" }, "not-applicable"],
  ...asked(OTHER, length, ["/length"]),
];

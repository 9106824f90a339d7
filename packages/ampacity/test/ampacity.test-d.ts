import {
  ampacity,
  type EditionId,
  edition,
  insulationColumn,
  parseInsulation,
  smallestConductor,
  standardRatings,
  tableAmpacity,
  transformerCurrents,
} from "@lineside/ampacity";
import { A, type Inexact, kVA, type Quantity, V } from "@lineside/units";

const place = { size: "4 AWG", material: "copper", column: 75 } as const;

// an edition is one that is held, or a record
tableAmpacity(place, "2017");
tableAmpacity(place, edition("2017"));
// @ts-expect-error: 2026 is not held
tableAmpacity(place, "2026");
// @ts-expect-error: an edition is named by text
tableAmpacity(place, 2017);

// @ts-expect-error: 5 AWG is no standard size
tableAmpacity({ ...place, size: "5 AWG" }, "2017");
// @ts-expect-error: no 80 °C column
tableAmpacity({ ...place, column: 80 }, "2017");
// @ts-expect-error: materials are words
tableAmpacity({ ...place, material: "Cu" }, "2017");

// what was found is told apart by its kind
const found = tableAmpacity(place, "2017");
if (found.kind === "value") {
  const amperes: Quantity<"current"> = found.ampacity;
  amperes.lte(A(85));
} else if (found.kind === "disputed") {
  const [low, high]: readonly [Quantity<"current">, Quantity<"current">] = found.alternatives;
  low.lt(high);
} else {
  const nothing: undefined = found.ampacity;
  String(nothing);
}
// @ts-expect-error: there may be no value
found.ampacity.lte(A(85));

// partial input is input
ampacity({}, {}, "2017");
ampacity({ size: undefined }, { location: undefined }, "2017");
// @ts-expect-error: a rating is a current
ampacity({}, { circuitRating: V(480) }, "2017");
// @ts-expect-error: what is required is a current
ampacity({}, {}, "2017", { required: kVA(1) });

insulationColumn(parseInsulation("THW"), undefined, "2017");
// @ts-expect-error: an insulation type is one of the table's
insulationColumn("THX", "dry", "2017");

const smallest = smallestConductor(
  { required: A(100), material: "copper", insulation: "THW", installation: {} },
  "2017",
);
// @ts-expect-error: no size may pass
smallest.size.length;
if (smallest.size === undefined) String(smallest.closest);
else String(smallest.nextSmaller?.size);

// @ts-expect-error: breakers or fuses
standardRatings("2017", "relay");

// one phase is exact, three are a root
const one: Quantity<"current"> = transformerCurrents({
  kva: kVA(1),
  primary: V(1),
  secondary: V(1),
  phases: 1,
}).primary;
const three: Inexact<"current"> = transformerCurrents({
  kva: kVA(1),
  primary: V(1),
  secondary: V(1),
  phases: 3,
}).primary;
one.plus(A(1));
// @ts-expect-error: a root has no comparison
three.lte(A(1));

const ids: readonly EditionId[] = ["2002", "2023"];
ids.map((id) => edition(id).conductors.table);

/** Compiled, never run: each `@ts-expect-error` is an error that the types must find. */
import {
  A,
  type Addend,
  type AnyQuantity,
  approximateRoot,
  type ConductorSize,
  compareAny,
  compareRoot,
  type Difference,
  dB,
  defineUnit,
  degC,
  deltaC,
  faultA,
  faultKA,
  ft,
  ft2,
  h,
  type Inexact,
  isQuantity,
  J,
  type Kind,
  type Kinds,
  kA,
  kVA,
  kW,
  m,
  m2,
  N_m,
  type Other,
  ohm,
  one,
  type Products,
  type parseConductor,
  type parseSystem,
  type parseTradeSize,
  pf,
  type Quantity,
  type Quotients,
  type quantityFromJson,
  type quantityToJson,
  type Result,
  ratioOf,
  type System,
  s,
  safeParseSize,
  type TradeSize,
  timesRoot,
  type Unit,
  V,
  VA,
  W,
  Wh,
} from "@lineside/units";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Compiles only where the two types are the same. */
const same = <A, B>(_: Same<A, B>): void => {};

// sums and comparisons stay within a kind
// @ts-expect-error amperes and volts
A(1).plus(V(1));
// @ts-expect-error a load current against an available fault current
A(200).lt(faultKA(22));
// @ts-expect-error the same, though both are in A
A(200).eq(faultA(200));
// @ts-expect-error torque is not energy
N_m(1).plus(J(1));
// @ts-expect-error apparent power is not real power
kVA(1).compare(kW(1));
// @ts-expect-error a ratio of two kinds
ratioOf(A(1), ft(1));
// @ts-expect-error a root of two kinds
compareRoot(A(1), 3, V(1));
// @ts-expect-error a conversion to another kind
ft(1).to(A);
same<Quantity<"current">, ReturnType<typeof kA>>(true);
A(1).plus(kA(1));

// nor is one kind assigned to another, in either direction
// @ts-expect-error VA as W
export const real: Quantity<"realPower"> = VA(1);
// @ts-expect-error N·m as J
export const energy: Quantity<"energy"> = N_m(1);
// @ts-expect-error J as N·m
export const torque: Quantity<"torque"> = J(1);
// @ts-expect-error an area as a length
export const length: Quantity<"length"> = m2(1);
// @ts-expect-error no kind of quantity is Quantity<Kind>
export const wide: Quantity<Kind> = ft(1);
export const any: AnyQuantity = ft(1);
// @ts-expect-error a unit of another kind
export const unit: Unit<"length"> = A;
// @ts-expect-error no quantity is made by hand
export const forged: Quantity<"length"> = { kind: "length", unit: ft, value: { n: 1, d: 1 } };
compareAny(ft(1), A(1));

// temperatures: points and differences
// @ts-expect-error °C + °C
degC(20).plus(degC(10));
// @ts-expect-error twice 20 °C
degC(20).times(one(2));
same<Quantity<"temperature">, ReturnType<Quantity<"temperature">["plus"]>>(true);
export const rise: Quantity<"temperatureDelta"> = degC(30).minus(degC(20));
degC(20).plus(rise).plus(deltaC(1));
rise.plus(deltaC(1)).times(one(2));
// @ts-expect-error a difference is no point
deltaC(1).plus(degC(20));

// levels and factors
// @ts-expect-error decibels do not add
dB(85).plus(dB(85));
// @ts-expect-error nor do power factors
pf("0.9").plus(pf("0.05"));
// @ts-expect-error nor scale
dB(85).times(one(2));
dB(85).lt(dB(90));

// products and quotients name their kinds
export const apparent: Quantity<"apparentPower"> = V(480).times(A(10));
export const watts: Quantity<"realPower"> = apparent.times(pf("0.9"));
export const drop: Quantity<"voltage"> = A(10).times(ohm(2));
export const area: Quantity<"area"> = ft(2).times(ft(3));
export const current: Quantity<"current"> = apparent.over(V(480));
export const factor: Quantity<"powerFactor"> = W(9).over(VA(10));
export const doubled: Quantity<"length"> = ft(1).times(one(2));
// @ts-expect-error V·A is VA, not W
export const notReal: Quantity<"realPower"> = V(480).times(A(10));
// @ts-expect-error A·A makes nothing here
A(1).times(A(1));
// @ts-expect-error speed: a length over a time makes nothing here, so it is no length either
export const speed: Quantity<"length"> = m(1).over(s(1));
// @ts-expect-error W·h is energy
export const notEnergy: Quantity<"apparentEnergy"> = W(1).times(h(1));
export const wattHours: Quantity<"energy"> = W(1).times(h(1)).plus(Wh(1));
// @ts-expect-error area over area is a ratioOf, not a quantity
ft2(1).over(ft2(1));

// Quotients is the inverse of Products: c/b = a wherever a·b = c
type Inverse<C extends Kind> = {
  [B in Kind as Divides<C, B> extends never ? never : B]: Divides<C, B>;
};
type Divides<C extends Kind, B extends Kind> = {
  [A in keyof Products]: B extends keyof Products[A]
    ? Products[A][B] extends C
      ? A
      : never
    : never;
}[keyof Products];
type Inverted = { [C in Kind as keyof Inverse<C> extends never ? never : C]: Inverse<C> };
type Plain<T> = { [K in keyof T]: { [B in keyof T[K]]: T[K][B] } };
same<Plain<Inverted>, Plain<Quotients>>(true);
// and Products is symmetric
type Mirror<B extends Kind> = {
  [A in keyof Products as B extends keyof Products[A] ? A : never]: B extends keyof Products[A]
    ? Products[A][B]
    : never;
};
type Mirrored = { [B in Kind as keyof Mirror<B> extends never ? never : B]: Mirror<B> };
same<Plain<Mirrored>, Plain<Products>>(true);
same<Result<Products, "voltage", "current">, "apparentPower">(true);
same<Result<Quotients, "apparentPower", "voltage">, "current">(true);
same<Other<Products, "voltage">, "current" | "ratio">(true);
same<Other<Products, "temperature">, never>(true);
same<Addend<"soundLevel">, never>(true);
same<Difference<"temperature">, "temperatureDelta">(true);

// kinds survive reading, writing and guards
declare const unknown: unknown;
if (isQuantity(unknown, "length")) same<Quantity<"length">, typeof unknown>(true);
if (isQuantity(unknown)) same<AnyQuantity, typeof unknown>(true);
same<Quantity<"torque">, ReturnType<typeof quantityFromJson<"torque">>>(true);
same<Kinds["length"], ReturnType<typeof quantityToJson<"length">>["unit"]>(true);
same<"length", ReturnType<typeof quantityToJson<"length">>["kind"] & string>(true);
export const root: Inexact<"voltage"> = timesRoot(V(120), 3);
approximateRoot(root, 2);
// @ts-expect-error a root has no comparison
root.compare;
// @ts-expect-error nor is it a quantity
export const rooted: Quantity<"voltage"> = root;
// @ts-expect-error a symbol that is no unit of the kind
defineUnit("length", "furlong", "201.168");

// labels are closed sets
export const size: ConductorSize = "3/0 AWG";
// @ts-expect-error not a standard size
export const odd: ConductorSize = "5 AWG";
export const conduit: TradeSize = "1-1/4";
// @ts-expect-error a trade size is no conductor size
export const crossed: ConductorSize = conduit;
// @ts-expect-error no such trade size
export const conduits: TradeSize = "1-3/4";
export const system: System = "208Y/120";
// @ts-expect-error no such system
export const systems: System = "480";
same<ConductorSize, ReturnType<typeof parseConductor>["size"]>(true);
same<TradeSize, ReturnType<typeof parseTradeSize>>(true);
same<System, ReturnType<typeof parseSystem>>(true);
// @ts-expect-error the value of a safe reader only after ok is asked
safeParseSize("6 AWG").value;

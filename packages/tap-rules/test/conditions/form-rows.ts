import type { EndKind, OtherSource, ProvisionId, TapEnd } from "@lineside/tap-rules";
import { A, ft, inch, m, mm, type Quantity, type Unit } from "@lineside/units";
import type { Changes } from "../changed-case.ts";
import { type ConditionRow, NO_TAP } from "./condition-row.ts";

/** Rows that conditions of one form have in common; the limits are handed in as printed. */

/** Each input left out, alone: it is asked for, and nothing else. */
export function asked(
  id: ProvisionId,
  condition: string,
  paths: readonly string[],
  also: Changes = {},
): readonly ConditionRow[] {
  return paths.map((path) => [
    id,
    condition,
    { ...also, [path]: undefined },
    "needs-input",
    [path],
  ]);
}

/** A yes or no. */
export function fact(
  id: ProvisionId,
  condition: string,
  path: string,
  wanted = true,
  wrong: "fail" | "consult" | "not-applicable" = "fail",
): readonly ConditionRow[] {
  return [
    [id, condition, { [path]: wanted }, "pass"],
    [id, condition, { [path]: !wanted }, wrong],
    ...asked(id, condition, [path]),
  ];
}

/** Whom the provision is for. */
export function scope(id: ProvisionId, condition: string, path: string): readonly ConditionRow[] {
  return fact(id, condition, path, true, "not-applicable");
}

/** The supervised part of an industrial installation; one that is not industrial is none. */
export function supervisedOnly(id: ProvisionId, condition: string): readonly ConditionRow[] {
  return [
    ...scope(id, condition, "/site/supervised"),
    [id, condition, { "/site": { industrial: false } }, "not-applicable"],
    [id, condition, { "/site": undefined }, "needs-input", ["/site/industrial"]],
    [id, condition, { "/site/industrial": undefined }, "pass"],
  ];
}

/** The general paragraph. */
export function noTapOfATap(id: ProvisionId): readonly ConditionRow[] {
  return [
    [id, NO_TAP, { "/heldUpBy": [] }, "pass"],
    [id, NO_TAP, { "/heldUpBy": ["S1"] }, "fail"],
    [id, NO_TAP, { "/heldUpBy": ["S1", "S2"] }, "fail"],
    ...asked(id, NO_TAP, ["/heldUpBy"]),
  ];
}

type Amount<K extends "current" | "length" | "time"> = Unit<K>;

/** A value that must not be above a limit: a hundredth under it, at it, a hundredth over it. */
export function atMost<K extends "current" | "length" | "time">(
  id: ProvisionId,
  condition: string,
  path: string,
  unit: Amount<K>,
  limit: number,
): readonly ConditionRow[] {
  const value = (by: string) => unit(limit).plus(unit(by) as never) as Quantity<K>;
  return [
    [id, condition, { [path]: value("-0.01") }, "pass", String(unit("0.01"))],
    [id, condition, { [path]: value("0") }, "pass", String(unit(0))],
    [id, condition, { [path]: value("0.01") }, "fail", String(unit("-0.01"))],
  ];
}

/** An ampacity that must reach a limit. */
export function atLeast(
  id: ProvisionId,
  condition: string,
  limit: number,
  path = "/ampacity",
): readonly ConditionRow[] {
  const value = (by: string) => A(limit).plus(A(by));
  return [
    [id, condition, { [path]: value("0.01") }, "pass", "0.01 A"],
    [id, condition, { [path]: value("0") }, "pass", "0 A"],
    [id, condition, { [path]: value("-0.01") }, "fail", "-0.01 A"],
  ];
}

/** A device upstream that the ampacity allows: the step moves the smallest ampacity by a hundredth of an ampere. */
export function ratio(
  id: ProvisionId,
  condition: string,
  limit: number,
  step: string,
  path = "/upstream/rating",
): readonly ConditionRow[] {
  const value = (by: string) => A(limit).plus(A(by));
  return [
    [id, condition, { [path]: value(`-${step}`) }, "pass", "0.01 A"],
    [id, condition, { [path]: value("0") }, "pass", "0 A"],
    [id, condition, { [path]: value(step) }, "fail", "-0.01 A"],
  ];
}

/** A load that the ampacity must reach. */
export function load(
  id: ProvisionId,
  condition: string,
  path: string,
  ampacity: number,
): readonly ConditionRow[] {
  return [
    ...atMost(id, condition, path, A, ampacity),
    ...asked(id, condition, [path, "/ampacity"]),
  ];
}

/** A length that is printed in both systems: the unit that it is written in picks the limit. */
export function length(
  id: ProvisionId,
  condition: string,
  printed: { readonly ft: number; readonly m: number },
  path = "/length",
): readonly ConditionRow[] {
  const feet = ft(printed.ft);
  return [
    [id, condition, { [path]: ft(0) }, "pass"],
    [id, condition, { [path]: feet.minus(ft("0.001")) }, "pass", "0.001 ft"],
    [id, condition, { [path]: feet }, "pass", "0 ft"],
    [id, condition, { [path]: feet.plus(ft("0.001")) }, "fail", "-0.001 ft"],
    [id, condition, { [path]: feet.to(inch) }, "pass", "0 in"],
    [id, condition, { [path]: feet.to(inch).plus(inch("0.01")) }, "fail", "-0.01 in"],
    [id, condition, { [path]: m(printed.m).minus(m("0.001")) }, "pass", "0.001 m"],
    [id, condition, { [path]: m(printed.m) }, "pass", "0 m"],
    [id, condition, { [path]: m(printed.m).to(mm).plus(mm("0.01")) }, "consult", "-0.01 mm"],
    [id, condition, { [path]: feet.to(m) }, "consult"],
    [id, condition, { [path]: feet.to(m).plus(m("0.00001")) }, "fail"],
    ...asked(id, condition, [path]),
  ];
}

const device = (rating: Quantity<"current">): TapEnd => ({ kind: "ocpd", rating });
/** What is no single overcurrent device. */
const NOT_SINGLE: readonly (readonly TapEnd[])[] = [
  [],
  [{ kind: "equipment-with-ocpds", rating: A(1) }],
  [{ kind: "spd", listedInstructionsMet: true }],
  [{ kind: "overload-device" }],
  [{ kind: "tap-controller", rating: A(1) }],
  [device(A(1)), device(A(1))],
];

/** One overcurrent device, rated not over the ampacity; `of` says where the conductor stands in the case. */
export function singleDevice(
  id: ProvisionId,
  condition: string,
  ampacity: number,
  of = "",
): readonly ConditionRow[] {
  const path = `${of}/ends`;
  const rated = (by: string): Changes => ({ [path]: [device(A(ampacity).plus(A(by)))] });
  return [
    [id, condition, rated("-0.01"), "pass", "0.01 A"],
    [id, condition, rated("0"), "pass", "0 A"],
    [id, condition, rated("0.01"), "fail", "-0.01 A"],
    // the equipment of a main does not count here
    [id, condition, { [path]: [{ ...device(A(1000)), equipment: A(1) }] }, "fail"],
    ...NOT_SINGLE.map((ends): ConditionRow => [id, condition, { [path]: ends }, "fail"]),
    [id, condition, { [path]: [{ kind: "ocpd" }] }, "needs-input", [`${path}/0/rating`]],
    ...asked(id, condition, [path, `${of}/ampacity`]),
  ];
}

/** Devices that together are rated not over the ampacity. */
export function deviceSum(
  id: ProvisionId,
  condition: string,
  ampacity: number,
  { most, grouped }: { readonly most?: number; readonly grouped?: true } = {},
): readonly ConditionRow[] {
  const half = ampacity / 2;
  const two = (by: string): Changes => ({
    "/ends": [device(A(half)), device(A(half).plus(A(by)))],
    "/endsGrouped": true,
  });
  const many = (count: number): Changes => ({
    "/ends": Array.from({ length: count }, () => device(A(1))),
    "/endsGrouped": true,
  });
  const ends = (...all: readonly TapEnd[]): Changes => ({ "/ends": all, "/endsGrouped": true });
  const open: TapEnd = { kind: "ocpd" };
  return [
    [id, condition, two("-0.01"), "pass", "0.01 A"],
    [id, condition, two("0"), "pass", "0 A"],
    [id, condition, two("0.01"), "fail", "-0.01 A"],
    [id, condition, many(6), "pass"],
    [id, condition, many(7), most === undefined ? "pass" : "fail"],
    [id, condition, ends(), "fail"],
    [id, condition, ends(device(A(1)), { kind: "equipment-with-ocpds", rating: A(1) }), "fail"],
    [id, condition, ends(device(A(1)), { kind: "spd", listedInstructionsMet: true }), "fail"],
    [id, condition, { ...two("0"), "/endsGrouped": false }, grouped ? "fail" : "pass"],
    [id, condition, { ...ends(device(A(1))), "/endsGrouped": undefined }, "pass"],
    [id, condition, { ...ends(device(A(1))), "/endsGrouped": false }, "pass"],
    // what is known may be too much already
    [id, condition, ends(device(A(ampacity)), device(A(1)), open), "fail", "-1 A"],
    [id, condition, ends(open, device(A(1))), "needs-input", ["/ends/0/rating"]],
    [id, condition, ends(device(A(1)), open), "needs-input", ["/ends/1/rating"]],
    [id, condition, { ...many(2), "/ampacity": undefined }, "needs-input", ["/ampacity"]],
    ...asked(id, condition, ["/ends"]),
    ...(grouped ? asked(id, condition, ["/endsGrouped"], { "/ends": two("0")["/ends"] }) : []),
  ];
}

/** One end of some kinds; no rating is asked. */
export function endsIn(
  id: ProvisionId,
  condition: string,
  allowed: readonly EndKind[],
): readonly ConditionRow[] {
  const kinds: readonly EndKind[] = [
    "ocpd",
    "equipment-with-ocpds",
    "spd",
    "overload-device",
    "tap-controller",
  ];
  return [
    ...kinds.map(
      (kind): ConditionRow => [
        id,
        condition,
        { "/ends": [{ kind }] },
        allowed.includes(kind) ? "pass" : "fail",
      ],
    ),
    [id, condition, { "/ends": [] }, "fail"],
    [id, condition, { "/ends": allowed.concat(allowed).map((kind) => ({ kind })) }, "fail"],
    ...asked(id, condition, ["/ends"]),
  ];
}

/** The share with other sources on the feeder; a step moves the smallest ampacity by a hundredth of an ampere. */
export function otherSources(
  id: ProvisionId,
  condition: string,
  by: "output" | "device",
  limit: number,
  step: string,
  paths: readonly string[],
): readonly ConditionRow[] {
  const edition = by === "output" ? "2017" : "2023";
  const from = (...sources: readonly OtherSource[]): Changes => ({
    "/edition": edition,
    "/sources": sources,
  });
  const one = (more: string): Changes => from({ [by]: A(limit).plus(A(more)) });
  const unknown = by === "output" ? { device: A(1) } : { output: A(1) };
  return [
    [id, condition, one(`-${step}`), "pass", "0.01 A"],
    [id, condition, one("0"), "pass", "0 A"],
    [id, condition, one(step), "fail", "-0.01 A"],
    [id, condition, from({ [by]: A(limit / 2) }, { [by]: A(limit / 2) }), "pass", "0 A"],
    [id, condition, from({ [by]: A(limit) }, { [by]: A("0.01") }), "fail"],
    [id, condition, from(), "not-applicable"],
    // without what is not known it holds so far, or fails already
    [id, condition, from({ [by]: A(1) }, unknown), "needs-input", [`/sources/1/${by}`]],
    [id, condition, from(unknown), "needs-input", [`/sources/0/${by}`]],
    [id, condition, from({ [by]: A(limit).plus(A(step)) }, {}), "fail", "-0.01 A"],
    ...asked(id, condition, ["/sources"], { "/edition": edition }),
    ...asked(id, condition, paths, one("0")),
    // the other way of counting, in the editions that have it
    [
      id,
      condition,
      {
        ...from({ output: A(100_000), device: A(100_000) }),
        "/edition": by === "output" ? "2023" : "2017",
      },
      "not-applicable",
    ],
  ];
}

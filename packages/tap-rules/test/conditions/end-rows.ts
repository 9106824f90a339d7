import type { ProvisionId, TapEnd } from "@lineside/tap-rules";
import { A } from "@lineside/units";
import type { Changes } from "../changed-case.ts";
import type { ConditionRow } from "./condition-row.ts";
import { asked } from "./form-rows.ts";

/** The ends of the 10-ft rules, for an ampacity of 200 A: several are allowed, each by its device or its equipment. */
export function eachEnd(id: ProvisionId, condition: string): readonly ConditionRow[] {
  const end = (one: TapEnd, ...others: readonly TapEnd[]): Changes => ({
    "/ends": [one, ...others],
  });
  const lugs = (rating: string) => end({ kind: "equipment-with-ocpds", rating: A(rating) });
  const device = (rating: string) => end({ kind: "ocpd", rating: A(rating) });
  const main = (rating: number | undefined, equipment: number | undefined) =>
    end({
      kind: "ocpd",
      rating: rating === undefined ? undefined : A(rating),
      equipment: equipment === undefined ? undefined : A(equipment),
    });
  const spd = (listedInstructionsMet: boolean | undefined, rating?: number) =>
    end({
      kind: "spd",
      listedInstructionsMet,
      rating: rating === undefined ? undefined : A(rating),
    });
  const of = (changes: Changes, verdict: ConditionRow[3], shown?: ConditionRow[4]): ConditionRow =>
    shown === undefined
      ? [id, condition, changes, verdict]
      : [id, condition, changes, verdict, shown];
  return [
    of(lugs("199.99"), "pass", "0.01 A"),
    of(lugs("200"), "pass", "0 A"),
    of(lugs("200.01"), "fail", "-0.01 A"),
    of(device("199.99"), "pass", "0.01 A"),
    of(device("200"), "pass", "0 A"),
    of(device("200.01"), "fail", "-0.01 A"),
    // a main stands by itself or by its equipment, and falls by the smaller excess
    of(main(225, 200), "pass", "0 A"),
    of(main(200, 225), "pass", "0 A"),
    of(main(250, 225), "fail", "-25 A"),
    of(main(undefined, 150), "pass", "50 A"),
    of(main(150, undefined), "pass", "50 A"),
    of(main(undefined, 250), "needs-input", ["/ends/0/rating"]),
    of(spd(true), "pass"),
    of(spd(false), "fail"),
    of(spd(true, 400), "pass"),
    of(spd(false, 200), "pass", "0 A"),
    of(spd(false, 201), "fail"),
    of(spd(undefined, 200), "pass", "0 A"),
    of(spd(undefined, 201), "needs-input", ["/ends/0/listedInstructionsMet"]),
    of({ ...spd(undefined, 100), "/ampacity": undefined }, "needs-input", [
      "/ends/0/listedInstructionsMet",
      "/ampacity",
    ]),
    of({ "/ends": [] }, "fail"),
    of(end({ kind: "overload-device" }), "fail"),
    of(end({ kind: "tap-controller", rating: A(1) }), "fail"),
    of(
      end({ kind: "ocpd", rating: A(200) }, { kind: "equipment-with-ocpds", rating: A(200) }),
      "pass",
    ),
    of(end({ kind: "ocpd", rating: A(1) }, { kind: "ocpd", rating: A("200.01") }), "fail"),
    of(end({ kind: "ocpd", rating: A(1) }, { kind: "tap-controller" }), "fail"),
    of(end({ kind: "ocpd", rating: A(1) }, { kind: "ocpd" }), "needs-input", ["/ends/1/rating"]),
    of(end({ kind: "ocpd", rating: A(201) }, { kind: "ocpd" }), "fail"),
    ...asked(id, condition, ["/ends", "/ends/0/rating", "/ampacity"]),
    ...asked(id, condition, ["/ends/0/listedInstructionsMet"], spd(true)),
    ...asked(id, condition, ["/ampacity"], device("1")),
  ];
}

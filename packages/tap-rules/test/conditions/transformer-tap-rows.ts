import type { ProvisionId, SecondarySide } from "@lineside/tap-rules";
import { A, ft, inch, m, V } from "@lineside/units";
import type { ConditionRow } from "./condition-row.ts";
import { asked, fact, noTapOfATap, otherSources, ratio, singleDevice } from "./form-rows.ts";

const TAP = "240.21(B)(3)";
const SECONDARY = "240.21(C)(5)";
const FIRST = "/transformer/secondaries/0";
const PRIMARY = "/transformer/primary";
const VOLTAGES = ["/transformer/vp", "/transformer/vs"];
const eachSecondary = (section: string) => `${section} of each-secondary`;
const primary = (section: string) => `${section} of primary`;

/** A set of 10 ft and 400 A, changed. */
const set = (change: SecondarySide = {}): SecondarySide => ({
  ampacity: A(400),
  length: ft(10),
  protectedFromDamage: true,
  ends: [{ kind: "ocpd", rating: A(400) }],
  ...change,
});
const sets = (...all: readonly SecondarySide[]) => ({ "/transformer/secondaries": all });

/** What (B)(3) asks beside the shares, and 240.92(B) with it. */
export function besideTheShares(id: ProvisionId): readonly ConditionRow[] {
  const together = `${TAP}(3)`;
  const device = eachSecondary(`${TAP}(5)`);
  const safe = eachSecondary(`${TAP}(4)`);
  const metric = (own: string, other: string) => ({
    "/length": m(own),
    ...sets(set({ length: m(other) })),
  });
  return [
    [id, together, { "/length": ft("14.99") }, "pass", "0.01 ft"],
    [id, together, { "/length": ft(15) }, "pass", "0 ft"],
    [id, together, { "/length": ft("15.01") }, "fail", "-0.01 ft"],
    [id, together, { "/length": inch(180) }, "pass", "0 in"],
    // each set by itself, the longest decides
    [id, together, sets(set(), set({ length: ft(13) })), "pass", "0 ft"],
    [id, together, sets(set(), set({ length: ft("13.01") })), "fail", "-0.01 ft"],
    [id, together, metric("4", "3.5"), "pass", "0 m"],
    [id, together, metric("4.001", "3.5"), "consult", "-0.001 m"],
    [id, together, metric("4.12", "3.5"), "consult", "-0.12 m"],
    [id, together, metric("4.121", "3.5"), "fail", "-0.121 m"],
    // where one of the two is metric the metres hold: 10 ft are 3.048 m
    [id, together, { "/length": m("4.452") }, "pass", "0 m"],
    [id, together, { "/length": m("4.453") }, "consult", "-0.001 m"],
    [id, together, { "/length": m("4.572") }, "consult", "-0.12 m"],
    [id, together, { "/length": m("4.573") }, "fail", "-0.121 m"],
    [id, together, sets(set({ length: m("3.8424") })), "pass", "0 m"],
    [id, together, sets(set({ length: m("3.8425") })), "consult", "-0.0001 m"],
    // what of the tap is protected at its ampacity does not count
    [id, together, { "/length": ft(16), "/protectedLength": ft(1) }, "pass", "0 ft"],
    [id, together, { "/length": ft(16), "/protectedLength": ft("0.99") }, "fail", "-0.01 ft"],
    ...asked(id, together, ["/length", "/transformer/secondaries", `${FIRST}/length`]),
    [
      id,
      together,
      sets(set(), set({ length: undefined })),
      "needs-input",
      ["/transformer/secondaries/1/length"],
    ],
    [id, together, sets(set({ length: ft(20) }), set({ length: undefined })), "fail", "-7 ft"],
    ...fact(id, `${TAP}(4)`, "/install/protectedFromDamage"),
    ...fact(id, safe, `${FIRST}/protectedFromDamage`),
    [id, safe, sets(set(), set({ protectedFromDamage: false })), "fail"],
    [
      id,
      safe,
      sets(set(), set({ protectedFromDamage: undefined })),
      "needs-input",
      ["/transformer/secondaries/1/protectedFromDamage"],
    ],
    ...asked(id, safe, ["/transformer/secondaries"]),
    ...singleDevice(id, device, 400, FIRST),
    ...asked(id, device, [`${FIRST}/ends/0/rating`, "/transformer/secondaries"]),
    [id, device, sets(set(), set({ ends: [] })), "fail"],
    ...fact(id, `${TAP}/450.3`, "/transformer/protectionOk"),
  ];
}

/** Whom (B)(3) is for: a tap that ends in a device or in equipment supplies no transformer. */
export function suppliesTransformer(id: ProvisionId): readonly ConditionRow[] {
  const condition = `${TAP}/transformer`;
  const without = { "/supplies": undefined };
  return [
    [id, condition, { "/supplies": "transformer" }, "pass"],
    ...["switchgear", "switchboard", "panelboard", "other"].map(
      (supplied): ConditionRow => [id, condition, { "/supplies": supplied }, "not-applicable"],
    ),
    [id, condition, { ...without, "/ends": [{ kind: "ocpd", rating: A(1) }] }, "not-applicable"],
    [id, condition, { ...without, "/ends": [{ kind: "spd" }] }, "not-applicable"],
    [id, condition, { ...without, "/ends": undefined }, "needs-input", ["/supplies"]],
    ...asked(id, condition, ["/supplies"]),
  ];
}

/** 240.21(B)(3), of 200 A behind 500 A, with one set of 400 A at half the voltage. */
export const TRANSFORMER_TAP_ROWS: readonly ConditionRow[] = [
  ...suppliesTransformer(TAP),
  ...noTapOfATap(TAP),
  ...ratio(TAP, `${TAP}(1)`, 600, "0.03"),
  ...asked(TAP, `${TAP}(1)`, ["/ampacity", "/upstream/rating"]),
  ...ratio(TAP, eachSecondary(`${TAP}(2)`), 600, "0.015"),
  // 500 A × 480 V / (3 × 240 V) is 1000/3 A
  [TAP, eachSecondary(`${TAP}(2)`), { [`${FIRST}/ampacity`]: A({ n: 1000, d: 3 }) }, "pass", "0 A"],
  [TAP, eachSecondary(`${TAP}(2)`), sets(set(), set({ ampacity: A(333) })), "fail"],
  [TAP, eachSecondary(`${TAP}(2)`), sets(set(), set({ ampacity: A(334) })), "pass"],
  ...asked(TAP, eachSecondary(`${TAP}(2)`), [
    `${FIRST}/ampacity`,
    "/upstream/rating",
    "/transformer/secondaries",
    ...VOLTAGES,
  ]),
  ...besideTheShares(TAP),
  ...otherSources(TAP, "705.12/output", "output", 80, "0.024", ["/ampacity", "/upstream/rating"]),
  ...otherSources(TAP, eachSecondary("705.12/output"), "output", 80, "0.012", [
    `${FIRST}/ampacity`,
    "/upstream/rating",
    ...VOLTAGES,
  ]),
  [
    TAP,
    eachSecondary("705.12/output"),
    { "/transformer/secondaries": undefined },
    "needs-input",
    ["/transformer/secondaries"],
  ],
];

/** 240.21(C)(5): the secondary of 400 A of such a transformer, its primary of 200 A. */
export const TAPPED_TRANSFORMER_ROWS: readonly ConditionRow[] = [
  ...fact(SECONDARY, `${SECONDARY}/tapped`, "/transformer/suppliedByTap", true, "not-applicable"),
  ...noTapOfATap(SECONDARY),
  ...ratio(SECONDARY, primary(`${TAP}(1)`), 600, "0.03"),
  ...asked(SECONDARY, primary(`${TAP}(1)`), [`${PRIMARY}/ampacity`, "/upstream/rating"]),
  [
    SECONDARY,
    primary(`${TAP}(1)`),
    { [PRIMARY]: undefined },
    "needs-input",
    [`${PRIMARY}/ampacity`],
  ],
  ...ratio(SECONDARY, `${TAP}(2)`, 600, "0.015"),
  [SECONDARY, `${TAP}(2)`, { "/transformer/vs": V(200) }, "pass", "0 A"],
  [SECONDARY, `${TAP}(2)`, { "/transformer/vs": V("199.99") }, "fail"],
  ...asked(SECONDARY, `${TAP}(2)`, ["/ampacity", "/upstream/rating", ...VOLTAGES]),
  ...lengthWithPrimary(),
  ...fact(SECONDARY, `${TAP}(4)`, "/install/protectedFromDamage"),
  ...fact(SECONDARY, primary(`${TAP}(4)`), `${PRIMARY}/protectedFromDamage`),
  ...singleDevice(SECONDARY, `${TAP}(5)`, 400),
  ...fact(SECONDARY, `${TAP}/450.3`, "/transformer/protectionOk"),
  ...otherSources(SECONDARY, "705.12/output", "output", 80, "0.012", [
    "/ampacity",
    "/upstream/rating",
    ...VOLTAGES,
  ]),
  ...otherSources(SECONDARY, primary("705.12/output"), "output", 80, "0.024", [
    `${PRIMARY}/ampacity`,
    "/upstream/rating",
  ]),
];

/** 12 ft of primary and 12 ft of secondary conductors, less what of the primary is protected at its ampacity. */
function lengthWithPrimary(): readonly ConditionRow[] {
  const condition = `${TAP}(3)`;
  const lengths = (own: string, other: string, protectedLength?: string) => ({
    "/length": ft(own),
    [`${PRIMARY}/length`]: ft(other),
    [`${PRIMARY}/protectedLength`]: protectedLength === undefined ? undefined : ft(protectedLength),
  });
  const metric = (own: string, other: string, protectedLength: string) => ({
    "/length": m(own),
    [`${PRIMARY}/length`]: m(other),
    [`${PRIMARY}/protectedLength`]: m(protectedLength),
  });
  const row = (
    changes: ConditionRow[2],
    verdict: ConditionRow[3],
    shown: string | readonly string[],
  ): ConditionRow => [SECONDARY, condition, changes, verdict, shown];
  return [
    // within the limit whatever is protected
    row(lengths("12.99", "12"), "pass", "0.01 ft"),
    row(lengths("13", "12"), "pass", "0 ft"),
    row(lengths("13.01", "12", "0"), "fail", "-0.01 ft"),
    row(lengths("13.01", "12", "0.01"), "pass", "0 ft"),
    row(lengths("13.01", "12", "0.009"), "fail", "-0.001 ft"),
    row(lengths("25", "100", "100"), "pass", "0 ft"),
    row(lengths("13.01", "12"), "needs-input", [`${PRIMARY}/protectedLength`]),
    row(metric("4", "3.5", "0"), "pass", "0 m"),
    row(metric("4", "3.6", "0"), "consult", "-0.1 m"),
    row(metric("4", "3.6", "0.1"), "pass", "0 m"),
    row(metric("4", "4", "0.38"), "consult", "-0.12 m"),
    row(metric("4", "4", "0.37"), "fail", "-0.13 m"),
    ...asked(SECONDARY, condition, ["/length", `${PRIMARY}/length`]),
  ];
}

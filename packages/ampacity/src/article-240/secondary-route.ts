import {
  type Citation,
  type Finding,
  finding,
  type MissingInput,
  type Verdict,
} from "@lineside/findings";
import { type Quantity, ratioOf } from "@lineside/units";
import { groundOf } from "../citation.ts";
import { type DeviceRule, lesser, paragraph } from "./device-limit.ts";
import {
  type ProtectionCase,
  SECONDARY_CONNECTIONS,
  type SecondaryConnection,
  type SecondaryTransformer,
} from "./protection-case.ts";
import { smallLimit } from "./small-conductor.ts";

/** The connections of which the primary device may protect the secondary conductors. Source: N17. */
const PROTECTED_THROUGH: readonly SecondaryConnection[] = [
  "single-phase-2-wire",
  "delta-delta-3-wire",
];

const ASK = {
  connection: {
    path: "/transformer/connection",
    expects: "choice",
    choices: SECONDARY_CONNECTIONS,
    ask: "How is the transformer connected, primary to secondary?",
  },
  vp: {
    path: "/transformer/vp",
    expects: "voltage",
    ask: "What is the transformer's primary voltage, line to line?",
  },
  vs: {
    path: "/transformer/vs",
    expects: "voltage",
    ask: "What is the transformer's secondary voltage, line to line?",
  },
  protectionOk: {
    path: "/transformer/protectionOk",
    expects: "boolean",
    ask: "Does the transformer's own protection comply with 450.3?",
  },
} as const satisfies Record<keyof SecondaryTransformer, MissingInput>;

/** The largest primary device: the ampacity referred to the primary; for a small conductor perhaps less. */
export interface ReferredLimit {
  readonly low: Quantity<"current">;
  readonly high: Quantity<"current">;
}

/** The ampacity of secondary conductors as seen from the primary, where both voltages are known. */
export function referredLimit(
  { ampacity, conductor, transformer }: ProtectionCase,
  rules: DeviceRule,
): ReferredLimit | undefined {
  const { vp, vs } = transformer ?? {};
  if (vp === undefined || vs === undefined) return undefined;
  const ratio = ratioOf(vs, vp);
  const small = smallLimit(rules, conductor);
  return {
    low: (small === undefined ? ampacity : lesser(ampacity, small.low)).scale(ratio),
    high: ampacity.scale(ratio),
  };
}

function connectionPart(connection: SecondaryConnection | undefined, rule: string, cite: Citation) {
  const title = "a single-phase 2-wire or a three-phase delta-delta 3-wire secondary";
  const asked = {
    rule,
    title,
    cite: [cite],
    required: { op: "one-of", value: PROTECTED_THROUGH },
  } as const;
  return connection === undefined
    ? finding({ ...asked, missing: [ASK.connection] })
    : finding({ ...asked, actual: connection });
}

function ratioPart(
  given: ProtectionCase,
  rules: DeviceRule,
  rule: string,
  cite: Citation,
): Finding {
  const { ampacity, device, transformer = {} } = given;
  const { vp, vs } = transformer;
  const title = "ampacity, referred to the primary, of at least the primary device";
  const referred = referredLimit(given, rules);
  if (vp === undefined || vs === undefined || referred === undefined) {
    const missing = [...(vp === undefined ? [ASK.vp] : []), ...(vs === undefined ? [ASK.vs] : [])];
    return finding({ rule, title, cite: [cite], actual: device.rating, missing });
  }
  const { low, high } = referred;
  const { rating } = device;
  const verdict: Verdict = rating.lte(low) ? "pass" : rating.gt(high) ? "fail" : "consult";
  const text = `whether ${rules.small.section} limits the primary device of a small secondary conductor, by the same ratio, is not verified`;
  return finding({
    rule,
    title,
    cite: [cite],
    required: { op: "<=", value: high },
    actual: rating,
    verdict,
    steps: [
      {
        label: "secondary ampacity, referred to the primary",
        formula: "A · Vs / Vp",
        inputs: [
          { name: "A", value: ampacity },
          { name: "Vs", value: vs },
          { name: "Vp", value: vp },
        ],
        value: high,
      },
      {
        label: "secondary ampacity that the primary device needs",
        formula: "I · Vp / Vs",
        inputs: [
          { name: "I", value: rating },
          { name: "Vp", value: vp },
          { name: "Vs", value: vs },
        ],
        value: rating.scale(ratioOf(vp, vs)),
      },
    ],
    notes: verdict === "consult" ? [{ kind: "advice", text, cite }] : [],
  });
}

function protectionPart(protectionOk: boolean | undefined, rule: string, cite: Citation): Finding {
  const title = "the transformer's own protection complies with 450.3";
  const asked = { rule, title, cite: [cite], required: { op: "is", value: true } } as const;
  return protectionOk === undefined
    ? finding({ ...asked, missing: [ASK.protectionOk] })
    : finding({ ...asked, actual: protectionOk });
}

/** 240.4(F): whether the primary device protects the secondary conductors. */
export function secondaryRoute(given: ProtectionCase, rules: DeviceRule): Finding {
  const { cite, notes } = groundOf(rules.name, paragraph(rules, "(F)"));
  const rule = `nec/${cite.section}`;
  const title = "secondary conductors protected by the primary device";
  if (given.use !== "transformer-secondary") {
    return finding({ rule, title, cite: [cite], verdict: "not-applicable" });
  }
  const { connection, protectionOk } = given.transformer ?? {};
  const parts = [
    connectionPart(connection, `${rule}/connection`, cite),
    ratioPart(given, rules, `${rule}/ratio`, cite),
    protectionPart(protectionOk, `${rule}/450.3`, cite),
  ];
  return finding({ rule, title, cite: [cite], parts, notes });
}

import {
  A,
  type AnyQuantity,
  CONDUCTOR_SIZES,
  dB,
  degC,
  faultKA,
  ft,
  inch,
  kVA,
  one,
  pf,
  timesRoot,
  V,
} from "@lineside/units";
import fc from "fast-check";
import {
  CITATION_STATUSES,
  type Citation,
  type Finding,
  type FindingInput,
  FindingsError,
  finding,
  type MissingInput,
  type Named,
  NOTE_KINDS,
  type Note,
  type Requirement,
  type Step,
  type Value,
} from "../src/index.ts";

const word = fc.oneof(
  fc.constantFrom("S1", "wet", "240.21(C)(6)", "a / b", "", "é√Ω", 'quoted "text"', "\u001b[31m"),
  fc.string({ maxLength: 12, unit: "grapheme" }),
);
const named = word.map((text) => `rule ${text}`);
const pointer = word.map((text) => `/${text}`);
const fraction = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n))
  .map(([n, d]) => `${n}/${d}`);

/** Quantities of several kinds, some as written; decimals, thirds and whole numbers. */
const quantity: fc.Arbitrary<AnyQuantity> = fc.oneof(
  fc
    .tuple(fc.constantFrom(ft, inch, A, V, kVA, one, faultKA), fraction)
    .map(([unit, n]): AnyQuantity => unit(n) as AnyQuantity),
  fc.integer({ min: 0, max: 400 }).map((n): AnyQuantity => ft(n, `${n}'-0"`)),
  fc.integer({ min: -40, max: 400 }).map((n): AnyQuantity => degC(n)),
  fc.integer({ min: -100, max: 100 }).map((n): AnyQuantity => pf(`${n}/100`)),
  fc.integer({ min: 0, max: 140 }).map((n): AnyQuantity => dB(n)),
);
const size = fc.constantFrom(...CONDUCTOR_SIZES);
const root = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 99 }))
  .map(
    ([amps, n, radicand]): Value => (amps ? timesRoot(A(n), radicand) : timesRoot(V(n), radicand)),
  );
const value: fc.Arbitrary<Value> = fc.oneof(quantity, root, size, word, fc.boolean());

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
/** A record without the keys that hold nothing. */
const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, held]) => held !== undefined)) as T;
const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 2 });

const citation: fc.Arbitrary<Citation> = fc
  .record({
    status: fc.constantFrom(...CITATION_STATUSES),
    document: word,
    edition: word,
    section: word,
    table: optional(word),
    page: optional(word),
    from: optional(word),
  })
  .map((fields) => present(fields) as Citation);
const namedValue: fc.Arbitrary<Named> = fc
  .record({ cite: optional(citation), value, name: word })
  .map((fields) => present(fields) as Named);
const step: fc.Arbitrary<Step> = fc
  .record({
    label: word,
    formula: optional(word),
    printed: optional(word),
    cite: optional(citation),
    inputs: few(namedValue),
    value,
  })
  .map((fields) => present(fields) as Step);
const note: fc.Arbitrary<Note> = fc
  .record({ text: word, kind: fc.constantFrom(...NOTE_KINDS), cite: optional(citation) })
  .map((fields) => present(fields) as Note);
const missing: fc.Arbitrary<MissingInput> = fc
  .record({
    path: fc.constantFrom("/a", "/b", "/c", "/d/e~1f"),
    expects: fc.constantFrom("length", "size", "choice", "boolean", "shortCircuitCurrent"),
    choices: optional(few(word)),
    ask: optional(word),
  })
  .map((fields) => present(fields) as MissingInput);

/** A requirement with something found that is of its form. */
interface Measured {
  readonly required: Requirement;
  readonly actual: Value;
}

const measured: fc.Arbitrary<Measured> = fc.oneof(
  fc
    .tuple(fc.constantFrom("<", "<=", ">", ">=", "="), fc.constantFrom(A, ft), fraction, fraction)
    .map(
      ([op, unit, a, b]): Measured => ({
        required: { op, value: unit(a) as AnyQuantity },
        actual: unit(b) as AnyQuantity,
      }),
    ),
  fc
    .tuple(fc.constantFrom("size>=", "size<="), size, size)
    .map(([op, a, b]): Measured => ({ required: { op, value: a }, actual: b })),
  fc
    .tuple(fc.constantFrom("one-of", "none-of"), few(word), word)
    .map(([op, a, b]): Measured => ({ required: { op, value: a }, actual: b })),
  fc
    .tuple(fc.boolean(), fc.boolean())
    .map(([a, b]): Measured => ({ required: { op: "is", value: a }, actual: b })),
);
const verdict = fc.constantFrom("pass", "fail", "consult", "not-applicable");

const common = fc.record({
  rule: named,
  title: optional(word),
  subject: optional(pointer),
  cite: few(citation),
  steps: few(step),
  notes: few(note),
});

/** Drops what does not hold together, so that every kind of finding stays likely. */
function made(...inputs: readonly FindingInput[]): Finding {
  for (const input of inputs) {
    try {
      return finding(input);
    } catch (error) {
      if (!(error instanceof FindingsError)) throw error;
    }
  }
  return finding({ rule: "r", verdict: "consult" });
}

/** Any finding that `finding()` can make: judged, asked, given, lost, with clauses, routes and remedies. */
export const anyFinding: fc.Arbitrary<Finding> = fc.letrec<{ leaf: Finding; tree: Finding }>(
  (tie) => ({
    leaf: fc.oneof(
      fc.tuple(common, measured).map(([fields, judged]) => made({ ...fields, ...judged }, fields)),
      fc
        .tuple(common, verdict, optional(value))
        .map(([fields, verdict, actual]) => made({ ...fields, verdict, actual })),
      fc
        .tuple(common, fc.array(missing, { minLength: 1, maxLength: 3 }))
        .map(([fields, missing]) => made({ ...fields, missing })),
    ),
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      tie("leaf"),
      fc
        .record({
          fields: common,
          parts: optional(few(tie("tree"))),
          tried: optional(fc.array(tie("tree"), { maxLength: 3 })),
          missing: few(missing),
          judged: optional(measured),
          remedy: fc.record({ path: pointer, value, finding: tie("tree") }),
        })
        .map(({ fields, parts, tried, missing, judged, remedy }) =>
          made(
            { ...fields, parts, tried, ...judged, remedies: [remedy] },
            { ...fields, parts, tried, missing },
            { ...fields, parts, tried },
          ),
        ),
    ),
  }),
).tree;

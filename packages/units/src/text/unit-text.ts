import type { Kind } from "../exact/kind.ts";
import type { Unit } from "../exact/quantity.ts";
import { UnitsError } from "../units-error.ts";
import { ambiguous } from "./ambiguity.ts";
import { afterSpaces, type Cursor, isHyphen } from "./number-text.ts";
import { notRead } from "./text-limit.ts";
import { UNIT_ALIASES, type UnitAliases } from "./unit-aliases.ts";
import { nearestWord, unitWritten } from "./unit-spelling.ts";

/** The rows of a kind, whose name may come from JavaScript that no compiler saw. */
export function aliasesOf<K extends Kind>(kind: K): readonly UnitAliases<K>[] {
  if (Object.hasOwn(UNIT_ALIASES, kind)) return UNIT_ALIASES[kind];
  const got = String(kind).slice(0, 40);
  throw new UnitsError(
    "UNIT_MISMATCH",
    `${JSON.stringify(got)} is no kind of quantity with listed units`,
    {
      got,
      expected: Object.keys(UNIT_ALIASES),
    },
  );
}

/** What a reader of this kind wants, in words. */
export function expectedOf(kind: Kind): string {
  return `a number and a unit of ${kind}: ${symbolsIn(kind).join(", ")}`;
}

function symbolsIn(kind: Kind): readonly string[] {
  return aliasesOf(kind).map(({ unit }) => unit.symbol);
}

/** The kinds that list this spelling. */
export function kindsWritten(written: string): readonly Kind[] {
  const kinds = Object.keys(UNIT_ALIASES) as Kind[];
  return kinds.filter((kind) => unitWritten(written, aliasesOf(kind)) !== undefined);
}

/** The unit as written from the cursor to the end of the text: a hyphen may join it to the number. */
export function unitAt(cursor: Cursor): { readonly written: string; readonly index: number } {
  const { text } = cursor;
  let index = afterSpaces(text, cursor.at);
  if (isHyphen(text.charCodeAt(index)) && /^\p{L}/u.test(text.slice(index + 1))) index++;
  return { written: text.slice(index).replace(/\s+/g, " "), index };
}

/** Reads the rest of the text as a unit of this kind; `unit` stands in for a missing one. */
export function readUnit<K extends Kind>(
  cursor: Cursor,
  kind: K,
  unit: Unit<K> | undefined,
): Unit<K> {
  const { text } = cursor;
  const { written, index } = unitAt(cursor);
  const aliases = aliasesOf(kind);
  const found = (written === "" ? unit : undefined) ?? unitWritten(written, aliases);
  if (found !== undefined) return found;
  const number = text.slice(0, cursor.at);
  const expected = symbolsIn(kind);
  if (written === "") {
    throw new UnitsError(
      "PARSE",
      `${JSON.stringify(text)} has no unit; write ${text} ${expected[0]}, or pass { unit }`,
      {
        got: text,
        expected: expectedOf(kind),
        input: text,
        index,
      },
    );
  }
  if (/^[-‐‑–] ?\d/.test(written)) {
    const rest = written.replace(/^. ?/u, "");
    throw ambiguous(
      text,
      [`${number} of ${rest}`, `${number} to ${rest}`],
      "see parseCounted and parseRange",
    );
  }
  const [word = ""] = written.split(" ");
  if (word !== written && unitWritten(word, aliases)) {
    throw notRead(text, expectedOf(kind), afterSpaces(text, index + word.length));
  }
  throw unknownUnit(text, index, written, kind);
}

/** The error for a word that is no unit of this kind: the other kind that it is of, or the nearest word that is listed. */
export function unknownUnit(text: string, index: number, written: string, kind: Kind): UnitsError {
  const [other] = kindsWritten(written);
  const [got, expected] = other === undefined ? [written, symbolsIn(kind)] : [other, kind];
  const found = { got, expected, input: text, index };
  if (other !== undefined) {
    return new UnitsError(
      "UNIT_MISMATCH",
      `${JSON.stringify(text)} is of kind ${other}, not ${kind}`,
      {
        ...found,
        kinds: [kind, other],
      },
    );
  }
  if (!/^[\p{L}\p{S}%#'"/]/u.test(written)) return notRead(text, expectedOf(kind), index);
  const suggestion = nearestWord(written, aliasesOf(kind));
  const hint = suggestion === undefined ? {} : { suggestion };
  return new UnitsError("UNKNOWN_UNIT", `${JSON.stringify(written)} is no unit of ${kind}`, {
    ...found,
    ...hint,
  });
}

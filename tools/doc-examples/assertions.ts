import { parseSync } from "rolldown/utils";
import ts from "typescript";
import type { Example } from "./extract.ts";

const CLAIM = /\/\/ *(?:=> *(?<value>.+)|throws +(?<error>[\w.-]+) *)$/gm;

/**
 * The example as a module in which each line keeps its number in the file that it stands in,
 * so that an error names that file's own line.
 *
 * - `expression; // => value` asserts that the expression equals the value;
 * - `const name = expression; // => value` asserts the same of `name`;
 * - `statement; // throws CODE` asserts that it throws an error with that `code`.
 *
 * The comment ends the statement's last line or stands alone on the next; a value may go on over further comment lines
 * for as long as it is not complete.
 */
export function toModule({ file, line, code }: Example): string {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  let module = code;
  let claims = 0;
  // From the end, so that the positions before a statement stay true.
  for (const statement of [...source.statements].reverse()) {
    const claim = claimAfter(statement.end, code);
    if (claim === undefined) continue;
    claims += 1;
    const at = () => {
      const inCode = source.getLineAndCharacterOfPosition(statement.getStart()).line;
      return `${file}:${line + 1 + inCode}`;
    };
    const text = statement.getText();
    module =
      module.slice(0, statement.getStart()) +
      assertion(statement, text, claim, at) +
      module.slice(statement.end);
  }
  // A claim that nobody checks looks like one that holds.
  if (claims !== [...code.matchAll(CLAIM)].length) {
    throw new Error(
      `${file}:${line}: a claim stands after no statement of the example's own level`,
    );
  }
  return `import { expect as __expect } from "vitest";${"\n".repeat(line)}${module}`;
}

interface Claim {
  readonly kind: "equals" | "throws";
  readonly value: string;
}

/** What the comment after a statement claims of it. */
function claimAfter(end: number, code: string): Claim | undefined {
  const [first = "", ...rest] = code.slice(end).split("\n");
  const lines = first.trim() === "" ? rest : [first, ...rest];
  const match = /^\s*\/\/ *(?:=> *(?<value>.+)|throws +(?<error>[\w.-]+) *)$/.exec(lines[0] ?? "");
  if (match?.groups?.["error"]) return { kind: "throws", value: match.groups["error"] };
  let value = match?.groups?.["value"];
  if (value === undefined) return undefined;
  for (const next of lines.slice(1)) {
    const more = /^\s*\/\/(?<more>.*)$/.exec(next)?.groups?.["more"];
    if (isExpression(value) || more === undefined) break;
    value += ` ${more.trim()}`;
  }
  return { kind: "equals", value };
}

function assertion(
  statement: ts.Statement,
  text: string,
  { kind, value }: Claim,
  at: () => string,
): string {
  if (kind === "throws") {
    const error = `__expect.objectContaining({ code: ${JSON.stringify(value)} })`;
    return /\bawait\b/.test(text)
      ? `await __expect((async () => { ${text} })()).rejects.toThrow(${error});`
      : `__expect(() => { ${text} }).toThrow(${error});`;
  }
  if (!isExpression(value)) throw new Error(`${at()}: not an expression after =>: ${value}`);
  if (ts.isExpressionStatement(statement)) {
    return `__expect(${statement.expression.getText()}).toEqual((${value}));`;
  }
  const name =
    ts.isVariableStatement(statement) && statement.declarationList.declarations.at(-1)?.name;
  if (!name || !ts.isIdentifier(name)) {
    throw new Error(`${at()}: // => follows neither an expression nor a declaration of one name`);
  }
  return `${text} __expect(${name.text}).toEqual((${value}));`;
}

function isExpression(text: string): boolean {
  return parseSync("value.ts", `(${text});`).errors.length === 0;
}

/**
 * `sideEffects: false` lets a bundler drop a file of which nothing is used. In one file for a whole package each statement
 * has to be dropped by itself, and bundlers keep what they cannot see through: a spread, a property that is read, a key
 * that is computed. Each constant of the chunk that is made so gets a mark which says that making it does nothing else.
 * That this is true is what `tools/repo-shape/side-effects.test.ts` proves of the sources.
 */
import { RolldownMagicString } from "rolldown";
import { parseAst } from "rolldown/parseAst";

/** @typedef {import("rolldown/utils").ESTree.Node} Node */

const MARK = "/* @__PURE__ */ ";

/**
 * The chunk with its marks, and how its places moved.
 *
 * @param {string} code of a module as rolldown prints it
 */
export function withPureMarks(code) {
  const text = new RolldownMagicString(code);
  for (const statement of parseAst(code).body) {
    if (statement.type !== "VariableDeclaration") continue;
    for (const { init } of statement.declarations) {
      if (init && !isHarmless(init, code)) mark(init, code, text);
    }
  }
  return { code: text.toString(), map: text.generateMap({ hires: true }).toString() };
}

/**
 * A call can carry the mark itself; anything else is made in a call that does.
 *
 * @param {Node} init
 * @param {string} code
 * @param {RolldownMagicString} text
 */
function mark(init, code, text) {
  if (isCall(init) && areHarmless(init.arguments, code)) {
    text.prependRight(init.start, MARK);
    return;
  }
  // an object after `=>` would be read as a block
  const [open, close] = init.type === "ObjectExpression" ? ["(", ")"] : ["", ""];
  text.prependRight(init.start, `${isMarked(init, code) ? "" : MARK}(() => ${open}`);
  text.appendLeft(init.end, `${close})()`);
}

/**
 * Whether every bundler sees that an expression does nothing but have a value.
 *
 * @param {Node} node
 * @param {string} code
 * @returns {boolean}
 */
function isHarmless(node, code) {
  switch (node.type) {
    case "Literal":
    case "Identifier":
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return true;
    case "TemplateLiteral":
      return node.expressions.length === 0;
    case "UnaryExpression":
      return node.argument.type === "Literal";
    case "ArrayExpression":
      return areHarmless(node.elements, code);
    case "ObjectExpression":
      return node.properties.every(
        (one) => one.type === "Property" && !one.computed && isHarmless(one.value, code),
      );
    case "ClassExpression":
      return (
        (node.superClass === null || node.superClass.type === "Identifier") &&
        node.body.body.every(
          (one) =>
            one.type !== "StaticBlock" && !one.static && !("computed" in one && one.computed),
        )
      );
    default:
      return isCall(node) && isMarked(node, code) && areHarmless(node.arguments, code);
  }
}

/**
 * @param {readonly (Node | null)[]} nodes
 * @param {string} code
 */
function areHarmless(nodes, code) {
  return nodes.every((node) => node === null || isHarmless(node, code));
}

/**
 * @param {Node} node
 * @returns {node is import("rolldown/utils").ESTree.CallExpression | import("rolldown/utils").ESTree.NewExpression}
 */
function isCall(node) {
  return node.type === "CallExpression" || node.type === "NewExpression";
}

/**
 * @param {Node} node
 * @param {string} code
 */
function isMarked(node, code) {
  return code.slice(0, node.start).endsWith(MARK);
}

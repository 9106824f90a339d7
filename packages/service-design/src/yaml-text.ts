import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
} from "yaml";
import { type DesignErrorCode, type Position, shown } from "./design-error.ts";
import { memberOf, parentOf } from "./json-pointer.ts";
import { isForbiddenKey, type Plain } from "./plain-data.ts";
import { LIMITS, type TextFault, textFault } from "./text-limits.ts";

/** Plain data with the place of each of its fields in the text it was read from. */
export interface LocatedData {
  readonly data: Plain;
  /** Where a field stands, or the nearest thing that holds it. */
  locate(path: string, atKey?: boolean): Position;
}

/** A mistake of the text itself, located. */
export type LocatedFault = Omit<TextFault, "offset"> & Position & { readonly path: string };

/** What reading a text came to. */
export type YamlRead =
  | ({ readonly ok: true } & LocatedData)
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

interface Place {
  readonly key?: number;
  readonly value: number;
}

/** What the YAML library calls a mistake, where it has a name of its own here. */
const CODES: Readonly<Record<string, DesignErrorCode>> = {
  MULTIPLE_DOCS: "MULTIPLE_DOCUMENTS",
  DUPLICATE_KEY: "DUPLICATE_KEY",
  TAG_RESOLVE_FAILED: "TAG",
  BAD_ALIAS: "ALIAS",
  RESOURCE_EXHAUSTION: "TOO_DEEP",
};

/** Thrown inside {@link readYaml} only: nothing sensible follows the first of these. */
class Halt extends Error {
  readonly fault: TextFault & { readonly path: string };
  constructor(fault: TextFault & { readonly path: string }) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Reads YAML 1.2 or JSON into plain data, keeping places. Bounded, and never throws. */
export function readYaml(text: string): YamlRead {
  const early = textFault(text);
  if (early !== undefined) {
    const { offset, ...fault } = early;
    return { ok: false, faults: [{ ...fault, path: "", ...positionIn(text, offset) }] };
  }
  const lines = new LineCounter();
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fail = (fault: TextFault & { readonly path?: string }): YamlRead => {
    const { offset, ...rest } = fault;
    return { ok: false, faults: [{ path: "", ...rest, ...position(offset) }] };
  };
  let document: Document;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      // the library compares each key with all before it; a set is faster
      uniqueKeys: false,
      version: "1.2",
      merge: false,
    });
  } catch (error) {
    return fail({
      code: "SYNTAX",
      offset: 0,
      message: "this cannot be read as YAML",
      got: shown(error instanceof Error ? error.message : String(error)),
      expected: "YAML or JSON",
    });
  }
  if (document.errors.length > 0) {
    const faults = document.errors.slice(0, LIMITS.errors).map((error) => ({
      code: CODES[error.code] ?? ("SYNTAX" as const),
      path: "",
      message:
        error.code === "MULTIPLE_DOCS"
          ? "a design file holds one design; a second one starts here"
          : `this is not YAML: ${shown(error.message.split("\n")[0] ?? "")}`,
      got: shown(text.slice(error.pos[0], error.pos[0] + 40)) || "the end of the text",
      expected: "YAML or JSON",
      ...position(error.pos[0]),
    }));
    return { ok: false, faults };
  }
  if (document.directives?.yaml.explicit && document.directives.yaml.version !== "1.2") {
    return fail({
      code: "DIRECTIVE",
      offset: 0,
      message: "a design file is YAML 1.2; leave out the %YAML line",
      got: `%YAML ${document.directives.yaml.version}`,
      expected: "no directive",
    });
  }
  try {
    const tree = new TreeReader(document);
    const data = tree.plain(document.contents, "", 0);
    return { ok: true, data, locate: (path, atKey) => position(tree.offsetOf(path, atKey)) };
  } catch (error) {
    if (error instanceof Halt) return fail(error.fault);
    throw error;
  }
}

/** Turns the library's tree into plain data, counting and noting places as it goes. */
class TreeReader {
  readonly #document: Document;
  readonly #places: Map<string, Place> = new Map();
  #items = 0;
  #aliases = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  offsetOf(path: string, atKey = false): number {
    for (let at: string | undefined = path; at !== undefined; at = parentOf(at)) {
      const place = this.#places.get(at);
      if (place) return (atKey && at === path ? place.key : undefined) ?? place.value;
    }
    return 0;
  }

  plain(node: unknown, path: string, depth: number, key?: number): Plain {
    this.#items += 1;
    const offset = (isNode(node) ? node.range?.[0] : undefined) ?? key ?? 0;
    if (!this.#places.has(path)) {
      this.#places.set(path, key === undefined ? { value: offset } : { key, value: offset });
    }
    const halt = (code: DesignErrorCode, message: string, got: string, expected: string) =>
      new Halt({ code, offset, path, message, got, expected });
    if (depth > LIMITS.depth) {
      const most = `at most ${LIMITS.depth} levels`;
      throw halt("TOO_DEEP", "too many maps and lists inside each other", "deeper nesting", most);
    }
    if (this.#items > LIMITS.items) {
      const most = `at most ${LIMITS.items} values`;
      throw halt("TOO_MANY", "the file holds far more than a design", "more values", most);
    }
    if (node === null || node === undefined) return null;
    if (isAlias(node)) return this.#plainAlias(node, path, depth, halt);
    if (isNode(node) && "tag" in node && node.tag !== undefined) {
      const got = shown(String(node.tag));
      throw halt(
        "TAG",
        `tags such as ${got} mean nothing in a design`,
        got,
        "a value without a tag",
      );
    }
    if (isScalar(node)) return plainScalar(node);
    if (isSeq(node))
      return node.items.map((item, i) => this.plain(item, memberOf(path, i), depth + 1));
    if (!isMap(node)) throw halt("SYNTAX", "this is no value", "something else", "a value");
    const members = new Map<string, Plain>();
    for (const pair of node.items as Pair<Node | null, Node | null>[]) {
      const name = this.#keyOf(pair, offset, path);
      const at = pair.key?.range?.[0] ?? offset;
      const inside = memberOf(path, name);
      if (members.has(name)) {
        throw new Halt({
          code: "DUPLICATE_KEY",
          offset: at,
          path: inside,
          message: `${shown(name)} stands here twice`,
          got: shown(name),
          expected: "each key once",
        });
      }
      members.set(name, this.plain(pair.value, inside, depth + 1, at));
    }
    return Object.fromEntries(members);
  }

  #keyOf(pair: Pair<Node | null, Node | null>, holder: number, path: string): string {
    const { key } = pair;
    const offset = key?.range?.[0] ?? holder;
    const name = isScalar(key) ? (key.source ?? String(key.value)) : undefined;
    const plainKey = isScalar(key) && key.tag === undefined && key.value !== null && name !== "";
    if (name === undefined || !plainKey) {
      throw new Halt({
        code: key !== null && "tag" in key && key.tag !== undefined ? "TAG" : "WRONG_TYPE",
        offset,
        path,
        message: "a key is one word",
        got: isScalar(key) ? shown(String(key.value)) : "something else",
        expected: "a word",
      });
    }
    if (isForbiddenKey(name)) {
      throw new Halt({
        code: "PROTO_KEY",
        offset,
        path: memberOf(path, name),
        message: `${name} cannot be the name of anything in a design`,
        got: name,
        expected: "another name",
      });
    }
    return name;
  }

  #plainAlias(
    alias: Alias,
    path: string,
    depth: number,
    halt: (code: DesignErrorCode, message: string, got: string, expected: string) => Halt,
  ): Plain {
    this.#aliases += 1;
    const got = shown(`*${alias.source}`);
    if (this.#aliases > LIMITS.aliases) {
      const most = `at most ${LIMITS.aliases} aliases`;
      throw halt("ALIAS", "too many aliases", `more than ${LIMITS.aliases}`, most);
    }
    const target = alias.resolve(this.#document);
    if (target === undefined) throw halt("ALIAS", `${got} names no anchor`, got, "an anchor above");
    return this.plain(target, path, depth + 1);
  }
}

function plainScalar(node: Scalar): Plain {
  const { value, source } = node;
  if (typeof value === "number") return Number.isFinite(value) ? value : (source ?? String(value));
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  return source ?? String(value);
}

/** Line and column of an offset in a text that is not read further. */
function positionIn(text: string, offset: number): Position {
  // a text that is too large is not looked at
  if (offset === 0) return { line: 1, column: 1 };
  let line = 1;
  let start = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { filesIn, root, textOf } from "../workspace.ts";
import { longFiles } from "./long-files.ts";

const sources = ["packages", "apps", "tools"].flatMap((top) =>
  filesIn(top, /\/src\/.*\.[mc]?[jt]s$|^tools\/.*\.(?:ts|mjs)$/),
);
const packageSources = sources.filter((file) => file.startsWith("packages/"));

function statementsOf(file: string): readonly ts.Statement[] {
  return [...ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest).statements];
}

test("files are named for a noun of the domain", () => {
  const vague = /^(?:utils?|common|helpers?|types?|misc|shared)$/;
  const named = [...sources, ...filesIn("packages", /\/test\//)];
  expect(
    named.filter((file) => file.split("/").some((part) => vague.test(part.replace(/\..*$/, "")))),
  ).toEqual([]);
});

test("index.ts only re-exports", () => {
  const others = packageSources
    .filter((file) => posix.basename(file) === "index.ts")
    .filter((file) => !statementsOf(file).every((statement) => ts.isExportDeclaration(statement)));
  expect(others).toEqual([]);
});

test("packages have no default export", () => {
  const defaults = packageSources.filter((file) =>
    statementsOf(file).some(
      (statement) =>
        ts.isExportAssignment(statement) ||
        (ts.canHaveModifiers(statement) &&
          ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
    ),
  );
  expect(defaults).toEqual([]);
});

test("files beyond 400 lines have a reason", () => {
  const long = sources.filter((file) => textOf(file).trimEnd().split("\n").length > 400);
  expect(
    long.filter((file) => !longFiles[file]),
    "split by noun, or give a reason in long-files.ts",
  ).toEqual([]);
  expect(
    Object.keys(longFiles).filter((file) => !long.includes(file)),
    "no longer that long",
  ).toEqual([]);
});

test("nothing names a machine, a registry or a place outside the repository", () => {
  // Written in pieces, so that this file does not contain what it looks for.
  const forbidden = [
    /\.\.\/shar[e]d/,
    /(?<![\w.@~/-])\/(?:wor[k]|roo[t]|hom[e]|User[s]|tm[p])\//,
    /\bregistr[y]\.(?:npmjs|yarnpkg|npmmirror)\b|\bnp[m]\.pkg\.github\b|\bnp[m]\.jsr\b/,
  ];
  const text = filesIn(".", /\.(?:[mc]?[jt]s|json|ya?ml|md|css|html|sh)$|^LICENSE$|^\.ci\//);
  const found = text.flatMap((file) =>
    textOf(file)
      .split("\n")
      .flatMap((line, index) =>
        forbidden.some((pattern) => pattern.test(line))
          ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`]
          : [],
      ),
  );
  expect(found).toEqual([]);
});

test("each decision is listed with the others", () => {
  const list = textOf("docs/decisions/README.md");
  const decisions = filesIn("docs/decisions", /\/\d{4}-[^/]+\.md$/);
  expect(decisions.filter((file) => !list.includes(`(${posix.basename(file)})`))).toEqual([]);
});

test("a link to a place in the repository leads to it", () => {
  const broken = filesIn(".", /\.md$/).flatMap((file) =>
    [...textOf(file).matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)[^)]*\)/g)].flatMap(([, target = ""]) =>
      existsSync(join(root, posix.dirname(file), target)) ? [] : [`${file}: ${target}`],
    ),
  );
  expect(broken).toEqual([]);
});

test("packages have no example that does not run", () => {
  const idle = filesIn("packages", /\/README\.md$|\/src\/.*\.ts$/).filter((file) =>
    /^[ \t]*(?:\*[ \t]?)?```(?:ts|typescript)[ \t]+\S/m.test(textOf(file)),
  );
  expect(idle).toEqual([]);
});

import { posix } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { filesIn, type Manifest, packages, textOf, workspacesIn } from "../workspace.ts";
import { objection } from "./floors.ts";

interface Import {
  /** `packages/units/src/index.ts:3` */
  readonly at: string;
  readonly file: string;
  readonly name: string;
}

function importsIn(file: string): readonly Import[] {
  const text = textOf(file);
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({
    at: `${file}:${text.slice(0, pos).split("\n").length}`,
    file,
    name: fileName,
  }));
}

/** `@lineside/units/zod` → `@lineside/units`; a relative name has no package. */
function packageOf(name: string): string | undefined {
  return /^(?:@[^/]+\/)?[^./][^/]*/.exec(name)?.[0];
}

const declared = (...fields: readonly (Manifest["dependencies"] | undefined)[]) =>
  new Set(fields.flatMap((field) => Object.keys(field ?? {})));

describe.for(packages.map((one) => [one.folder, one] as const))("%s", ([folder, { manifest }]) => {
  const { name, dependencies, peerDependencies } = manifest;
  const imports = filesIn(`${folder}/src`, /\.ts$/).flatMap(importsIn);

  test("imports only packages of the floors below", () => {
    const upward = [
      ...imports.map(({ at, name }) => ({ at, to: packageOf(name) ?? "" })),
      ...[...declared(dependencies, peerDependencies)].map((to) => ({
        at: `${folder}/package.json`,
        to,
      })),
    ]
      .filter(({ to }) => to.startsWith("@lineside/"))
      .flatMap(({ at, to }) => objection(name, to)?.replace(/^/, `${at}: `) ?? []);
    expect(upward).toEqual([]);
  });

  test("imports only packages that it declares, and none that a browser lacks", () => {
    const known = declared(dependencies, peerDependencies);
    const undeclared = imports
      .filter((one) => !known.has(packageOf(one.name) ?? name) && packageOf(one.name) !== undefined)
      .map((one) => `${one.at}: ${one.name} is not a dependency of ${name}`);
    expect(undeclared).toEqual([]);
  });

  test("imports none of its own files by the package's name, and none outside its folder", () => {
    const strays = imports
      .filter((one) =>
        packageOf(one.name) === undefined
          ? !posix.join(posix.dirname(one.file), one.name).startsWith(`${folder}/src/`)
          : packageOf(one.name) === name,
      )
      .map((one) => `${one.at}: ${one.name}`);
    expect(strays).toEqual([]);
  });
});

describe("apps and tests", () => {
  const all = [...packages, ...workspacesIn("apps")];

  test("reach other packages by name, never by path", () => {
    const paths = all
      .flatMap(({ folder }) =>
        filesIn(folder, /\/(?:src|test)\/.*\.(?:ts|mjs)$/).map((file) => ({ folder, file })),
      )
      .flatMap(({ folder, file }) => importsIn(file).map((one) => ({ ...one, folder })))
      .filter((one) => packageOf(one.name) === undefined)
      .filter((one) => {
        const target = posix.join(posix.dirname(one.file), one.name);
        return all.some(
          (other) => other.folder !== one.folder && target.startsWith(`${other.folder}/`),
        );
      })
      .map((one) => `${one.at}: ${one.name}`);
    expect(paths).toEqual([]);
  });
});

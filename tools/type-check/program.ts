import { dirname, join } from "node:path";
import ts from "typescript";
import { documentedFiles, examplesIn } from "../doc-examples/extract.ts";
import { fromRoot, root, sourceEntries } from "../workspace.ts";

/** A type error, with the line of the file as its author sees it. */
export interface TypeFault {
  readonly file: string;
  /** `packages/units/README.md:42: error TS2322: …` */
  readonly message: string;
  readonly inExample: boolean;
}

/**
 * Type-checks all sources, tests and documented examples as one program, which reads the standard library once:
 * a small part of the time that the build of the same packages takes.
 */
export function typeFaults(): readonly TypeFault[] {
  const config = join(root, "tsconfig.test.json");
  const parsed = ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
      },
    },
  );
  if (parsed === undefined) throw new Error(`cannot read ${config}`);
  const examples = exampleFiles();
  const options: ts.CompilerOptions = {
    ...parsed.options,
    moduleDetection: ts.ModuleDetectionKind.Force,
    paths: Object.fromEntries([...sourceEntries].map(([name, source]) => [name, [source]])),
  };
  const program = ts.createProgram({
    rootNames: [...parsed.fileNames, ...examples.keys()],
    options,
    host: hostWith(examples, options),
    configFileParsingDiagnostics: parsed.errors,
  });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const { file, start = 0 } = diagnostic;
    const example = file && examples.get(file.fileName);
    const name = example?.file ?? (file ? fromRoot(file.fileName) : "tsconfig.test.json");
    const line = file ? ts.getLineAndCharacterOfPosition(file, start).line + 1 : 1;
    // Only what is wrong; the chain of why it is can go on for pages.
    const { messageText: why } = diagnostic;
    const text = typeof why === "string" ? why : why.messageText;
    return {
      file: name,
      message: `${name}:${line}: error TS${diagnostic.code}: ${text}`,
      inExample: example !== undefined,
    };
  });
}

interface ExampleFile {
  readonly file: string;
  readonly text: string;
}

/** Each example as a file beside its own, empty lines in front, so that its lines have the numbers of the original. */
function exampleFiles(): ReadonlyMap<string, ExampleFile> {
  return new Map(
    documentedFiles()
      .flatMap((file) => examplesIn(file))
      .map(({ file, line, code }) => [
        join(root, dirname(file), `example-${line}-of-${file.replace(/^.*\//, "")}.ts`),
        { file, text: "\n".repeat(line) + code },
      ]),
  );
}

function hostWith(
  examples: ReadonlyMap<string, ExampleFile>,
  options: ts.CompilerOptions,
): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (name) => examples.has(name) || host.fileExists(name),
    readFile: (name) => examples.get(name)?.text ?? host.readFile(name),
    getSourceFile: (name, target, ...rest) => {
      const example = examples.get(name);
      return example === undefined
        ? host.getSourceFile(name, target, ...rest)
        : ts.createSourceFile(name, example.text, target);
    },
  };
}

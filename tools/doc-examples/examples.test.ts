import { expect, test } from "vitest";
import { moduleOf } from "./example-modules.ts";
import { documentedFiles, examplesIn } from "./extract.ts";

const examples = documentedFiles().flatMap((file) => examplesIn(file));

test("there are documented examples", () => {
  expect(examples).not.toEqual([]);
});

for (const example of examples) {
  test(`${example.file}:${example.line}`, async () => {
    await import(/* @vite-ignore */ moduleOf(example));
  });
}

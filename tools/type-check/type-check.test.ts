import { beforeAll, expect, test } from "vitest";
import { filesIn } from "../workspace.ts";
import { type TypeError, typeErrors } from "./program.ts";

const typeTests = filesIn("packages", /\.test-d\.ts$/);
let errors: readonly TypeError[] = [];

beforeAll(() => {
  errors = typeErrors();
}, 120_000);

function messages(chosen: (error: TypeError) => boolean): string {
  return errors
    .filter(chosen)
    .map((error) => error.message)
    .join("\n");
}

test("documented examples have no type error", () => {
  expect(messages((error) => error.inExample)).toBe("");
});

test("sources and tests have no type error", () => {
  expect(messages((error) => !error.inExample && !typeTests.includes(error.file))).toBe("");
});

test.for([...typeTests])("%s", (file) => {
  expect(messages((error) => error.file === file)).toBe("");
});

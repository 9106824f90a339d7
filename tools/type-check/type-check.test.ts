import { beforeAll, expect, test } from "vitest";
import { filesIn } from "../workspace.ts";
import { type TypeFault, typeFaults } from "./program.ts";

const typeTests = filesIn("packages", /\.test-d\.ts$/);
let faults: readonly TypeFault[] = [];

beforeAll(() => {
  faults = typeFaults();
}, 120_000);

function messages(chosen: (fault: TypeFault) => boolean): string {
  return faults
    .filter(chosen)
    .map((fault) => fault.message)
    .join("\n");
}

test("documented examples have no type error", () => {
  expect(messages((fault) => fault.inExample)).toBe("");
});

test("sources and tests have no type error", () => {
  expect(messages((fault) => !fault.inExample && !typeTests.includes(fault.file))).toBe("");
});

test.for([...typeTests])("%s", (file) => {
  expect(messages((fault) => fault.file === file)).toBe("");
});

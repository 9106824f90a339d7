import { checkDesign } from "@lineside/service-design";
import { CONDUCTOR_CLASSES, readOneLine } from "@lineside/tap-rules";
import { describe, expect, test } from "vitest";
import { classesOf, designOf, exampleText } from "./example-file.ts";

/** What the report says of each conductor of an example; of a piece of a longer one what it says of that. */
function reportedClasses(name: string): Readonly<Record<string, string | undefined>> {
  const design = designOf(exampleText(name));
  const { runOf } = readOneLine(design);
  const found = new Map(checkDesign(design).objects.map((one) => [one.id, one.classification?.is]));
  const ids = Object.keys(design.conductors ?? {});
  return Object.fromEntries(ids.map((id) => [id, found.get(runOf(id)?.id ?? "")]));
}

describe("each conductor is what the drawing says", () => {
  test.for(["feeder-taps", "transformer-taps", "plant"])("%s", (name) => {
    expect(reportedClasses(name)).toEqual(classesOf(name));
  });

  test("the plant has each class", () => {
    expect(new Set(Object.values(classesOf("plant")))).toEqual(new Set(CONDUCTOR_CLASSES));
    expect(Object.keys(classesOf("plant")).length).toBeGreaterThanOrEqual(25);
  });

  test("a sketch in which little is told has the classes that follow, and no others", () => {
    expect(reportedClasses("half-finished")).toEqual({ F1: undefined, T1: "feeder-tap" });
  });
});

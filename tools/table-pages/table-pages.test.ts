import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesIn, root, textOf } from "../workspace.ts";
import { tablePages } from "./table-page.ts";

/** `REGEN=1` writes the pages, to be read before they are committed. */
const rewrite = process.env["REGEN"] === "1";

const pages = tablePages();

test.each(pages)("docs/tables/$file is what the rows say", ({ file, text }) => {
  const path = `docs/tables/${file}`;
  if (rewrite) writeFileSync(join(root, path), text);
  expect(textOf(path), "REGEN=1 rewrites it").toBe(text);
});

test("there is no other page", () => {
  const files = filesIn("docs/tables", /./);
  expect(files.toSorted()).toEqual(pages.map(({ file }) => `docs/tables/${file}`).toSorted());
});

test("a page names every edition once, in the heading of its values", () => {
  for (const { file, text } of pages.filter((one) => one.file !== "README.md")) {
    const headings = [...text.matchAll(/^## ((?:\d{4}(?:, )?)+)$/gm)].flatMap(([, years = ""]) =>
      years.split(", "),
    );
    expect(headings.toSorted(), file).toEqual([
      "2002",
      "2005",
      "2008",
      "2011",
      "2014",
      "2017",
      "2020",
      "2023",
    ]);
  }
});

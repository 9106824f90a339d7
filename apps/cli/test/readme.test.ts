import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { commandsIn, fencesOf, markdownOf, played, shownFiles } from "./console-example.ts";
import { lineside, root, wordsOf } from "./invocation.ts";

/** `REGEN=1` writes what the commands print into the pages, to be read before it is committed. */
const rewrite = process.env["REGEN"] === "1";

const pages = ["README.md", "apps/cli/README.md", "docs/getting-started.md"];

describe.for(pages)("%s", (page) => {
  const fences = fencesOf(markdownOf(page));
  const upTo = (line: number) => shownFiles(fences.filter((one) => one.line < line));

  for (const fence of fences.filter(({ language }) => language === "console")) {
    test(`prints what stands at ${page}:${fence.line}`, async () => {
      const shown = await played(fence, upTo(fence.line));
      if (rewrite) {
        const whole = (text: string) => `\`\`\`console\n${text}\`\`\`\n`;
        const now = markdownOf(page).replace(whole(fence.text), () => whole(shown));
        writeFileSync(join(root, page), now);
      } else {
        expect(fence.text, `${page}:${fence.line} (REGEN=1 rewrites it)`).toBe(shown);
      }
    });
  }

  for (const { line, text } of fences.filter(({ language }) => language === "sh")) {
    const commands = commandsIn(text.replace(/^(?=(?:npx )?lineside )/gm, "$ "));
    for (const command of commands) {
      test(`${page}:${line} ${command} is understood`, async () => {
        const words = wordsOf(command.replace(/ *(?:[<>|]|&&|\|\|).*$/s, ""));
        const argv = words.slice(words[0] === "npx" ? 2 : 1);
        const { status, err } = await lineside(argv, { files: shownFiles(fences) });
        expect([0, 1, 2], err).toContain(status);
      });
    }
  }
});

test("the pages have examples", () => {
  const counts = pages.map((page) => {
    return fencesOf(markdownOf(page)).filter(({ language }) => language === "console").length;
  });
  expect(counts.map((count, i) => count >= (i === 0 ? 1 : 3))).toEqual([true, true, true]);
});

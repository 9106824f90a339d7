import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "lineside-bin-"));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(fileURLToPath(new URL("../bin", import.meta.url)), join(folder, "bin"), { recursive: true });
writeFileSync(join(folder, "package.json"), '{ "type": "module" }');

function start(): { readonly status: number | null; readonly out: string; readonly err: string } {
  const bin = join(folder, "bin/lineside.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin], { encoding: "utf8" });
  return { status, out: stdout, err: stderr };
}

test("before the first build, the command says what to run", () => {
  expect(start()).toEqual({
    status: 70,
    out: "",
    err: "lineside is not built yet; run `npm run build` in the repository\n",
  });
});

test("after it, the command runs what was built", () => {
  mkdirSync(join(folder, "dist"));
  const main = 'process.stdout.write("built\\n");\nprocess.exitCode = 2;\n';
  writeFileSync(join(folder, "dist/main.js"), main);
  expect(start()).toEqual({ status: 2, out: "built\n", err: "" });
});

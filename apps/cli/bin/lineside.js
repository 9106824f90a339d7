#!/usr/bin/env node
// Committed, because a package manager links a bin before `dist` exists.
import { existsSync } from "node:fs";

const main = new URL("../dist/main.js", import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write("lineside is not built yet; run `npm run build` in the repository\n");
  process.exitCode = 70;
}

import { readFileSync } from "node:fs";

const entries = JSON.parse(readFileSync(new URL("entries.json", import.meta.url), "utf8"));
for (const entry of entries) {
  const exported = Object.keys(await import(entry));
  if (exported.length === 0) throw new Error(`${entry} exports nothing`);
}

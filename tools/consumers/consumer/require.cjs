const { readFileSync } = require("node:fs");

const entries = JSON.parse(readFileSync(`${__dirname}/entries.json`, "utf8"));

for (const entry of entries) {
  if (Object.keys(require(entry)).length === 0) throw new Error(`${entry} exports nothing`);
  require(`${entry.split("/").slice(0, 2).join("/")}/package.json`);
}

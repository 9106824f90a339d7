const entries = require("./entries.json");

for (const entry of entries) {
  if (Object.keys(require(entry)).length === 0) throw new Error(`${entry} exports nothing`);
  require(`${entry.split("/").slice(0, 2).join("/")}/package.json`);
}

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { explain, type Finding } from "@lineside/findings";
import {
  classifyConductor,
  EDITION_IDS,
  evaluateTap,
  PROVISIONS,
  type ProvisionId,
  type TapCase,
} from "@lineside/tap-rules";
import { A } from "@lineside/units";
import { expect, test } from "vitest";
import { CONDITION_ROWS } from "./conditions/all-rows.ts";
import { partFor, routeFor } from "./conditions/condition-row.ts";
import { PASSING } from "./passing-cases.ts";

/**
 * What each condition says in each of its verdicts, as a reader sees it: required, found, derivation, notes, questions,
 * citations. `REGEN=1` writes the files anew, to be read before they are committed.
 */
const rewrite = process.env["REGEN"] === "1";
const folder = new URL("./cases/finding-texts/", import.meta.url);

function textOf(finding: Finding): string {
  return explain(finding, { width: 110, steps: true });
}

function expectFile(name: string, text: string): void {
  const file = new URL(`${name}.txt`, folder);
  if (rewrite) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  expect(text, `${name}.txt (REGEN=1 rewrites it)`).toBe(readFileSync(file, "utf8"));
}

const fileName = (id: ProvisionId): string => id.replace(/[^A-Za-z0-9.]+/g, "-").replace(/-$/, "");

test.for(PROVISIONS.map(({ id }) => id))("%s says what it said", (id) => {
  const seen = new Set<string>();
  const texts: string[] = [];
  for (const [of, name, changes, verdict] of CONDITION_ROWS) {
    const key = `${name}: ${verdict}`;
    if (of !== id || seen.has(key)) continue;
    seen.add(key);
    texts.push(`## ${key}\n\n${textOf(partFor(id, name, routeFor(id, changes)))}\n`);
  }
  const whole = EDITION_IDS.filter((one) => ["2002", "2014", "2017", "2023"].includes(one)).map(
    (edition) => {
      const route = evaluateTap({ ...PASSING[id], edition }).routes.find(
        ({ provision }) => provision === id,
      );
      return `## whole, ${edition}\n\n${route === undefined ? "" : textOf(route.finding)}\n`;
    },
  );
  expectFile(fileName(id), `# ${id}\n\n${[...texts, ...whole].join("\n")}`);
});

test("a class of which nothing is told says what it asks", () => {
  const classes = [...new Set(Object.values(PASSING).map(({ conductor }) => conductor))];
  const texts = classes.map((conductor) => {
    const { finding } = evaluateTap({ edition: "2017", conductor });
    return `## ${conductor}\n\n${textOf(finding)}\n`;
  });
  expectFile("nothing-told", `# Nothing told\n\n${texts.join("\n")}`);
});

test("a conductor that never comes to the routes says why", () => {
  const protectedHere = { upstream: { rating: A(200) }, ampacity: A(230) };
  const cases: readonly TapCase[] = EDITION_IDS.flatMap((edition): readonly TapCase[] => [
    { edition, conductor: "service" },
    { edition, conductor: "motor-circuit" },
    { edition, conductor: "feeder", ...protectedHere },
    { edition, conductor: "branch-circuit", ...protectedHere, ordinaryLimit: A(225) },
    { edition, conductor: "feeder" },
    { edition, conductor: "branch-circuit", upstream: { rating: A(300) }, ampacity: A(230) },
    { edition, conductor: "feeder-tap", ...protectedHere },
    { edition, conductor: "feeder-tap", ...protectedHere, heldUpBy: [] },
  ]);
  const texts = cases.map(
    (c) => `## ${c.edition} ${c.conductor}\n\n${textOf(evaluateTap(c).finding)}\n`,
  );
  expectFile("without-routes", `# Without routes\n\n${texts.join("\n")}`);
});

test("a classification says why", () => {
  const edition = "2017";
  const [upstreamRating, ampacity, ordinaryLimit] = [A(400), A(255), A(300)];
  const asked = [
    ...(["service-point", "transformer", "tap", "generator", "battery", "motor-device"] as const),
  ].map((leaves) => classifyConductor({ edition, leaves }));
  const tapped = (["feeder", "branch-circuit", "motor-circuit", "busway"] as const).flatMap((one) =>
    (["motor-device", "busway", "other"] as const).map((endsIn) =>
      classifyConductor({
        edition,
        leaves: "device",
        upstreamRating,
        ampacity,
        ordinaryLimit,
        tapped: one,
        endsIn,
      }),
    ),
  );
  expectFile("classes", `${[...asked, ...tapped].map((one) => JSON.stringify(one)).join("\n")}\n`);
});

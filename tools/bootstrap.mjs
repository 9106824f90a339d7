/**
 * Brings a bare clone (Node and npm only) to the point where one task can run:
 * installs the part of the workspace that the task needs, and builds if it runs built code.
 *
 *     node tools/bootstrap.mjs demo|test|tools|docs|pack|bench|mutate
 *
 * Progress goes to stderr, so that stdout is the task's own. What a step prints is shown only when it fails.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "node_modules", ".bin");

/** The root and what it depends on: the published packages and the test runner. Everything else is asked for by name. */
const small = ["lineside..."];

/** turbo's cache and order are worth their start-up where everything is built and checked, again and again. */
const turbo = ["turbo", "run", "build", "--output-logs=errors-only"];

/** The command as one program, of sources; see its configuration. */
const bundle = ["pnpm", "--filter=@lineside/cli", "exec", "rolldown", "--config"];

/**
 * The demo needs no compiler, and the reference declarations without a check of types, which is most of a build:
 * `npm test` and `npm run check:pack` check them, and so does the reference's own program.
 *
 * @type {Record<string, { readonly install: readonly string[]; readonly build?: readonly (readonly string[])[]; readonly fresh?: boolean }>}
 */
const tasks = {
  demo: { install: small, build: [bundle] },
  test: { install: small },
  tools: { install: [...small, "@lineside/tools..."] },
  docs: { install: [...small, "@lineside/tools..."], build: [["tsc", "-b", "--noCheck"]] },
  pack: { install: [...small, "@lineside/tools..."], build: [turbo], fresh: true },
  bench: {
    install: [...small, "@lineside/bench..."],
    build: [[...turbo, "--filter=@lineside/bench..."]],
  },
  mutate: { install: [...small, "@lineside/mutation..."] },
};

const task = tasks[process.argv[2] ?? ""];
if (task === undefined) {
  console.error(`usage: node tools/bootstrap.mjs ${Object.keys(tasks).join("|")}`);
  process.exit(2);
}

const env = {
  ...process.env,
  DO_NOT_TRACK: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`,
};

step(
  "installing",
  ...packageManagers().map((pnpm) => [
    ...pnpm,
    "install",
    "--frozen-lockfile",
    "--prefer-offline",
    "--reporter=append-only",
    ...(task?.install ?? []).flatMap((name) => ["--filter", name]),
  ]),
);
if (task.fresh) {
  // The compiler leaves the output of a source that is gone, and a tarball would carry it.
  for (const top of ["packages", "apps"]) {
    for (const name of readdirSync(join(root, top))) {
      for (const output of ["dist", "build"]) {
        rmSync(join(root, top, name, output), { recursive: true, force: true });
      }
    }
  }
}
if (task.build) {
  for (const command of task.build) step(command === bundle ? "bundling" : "building", command);
}

/**
 * The pinned pnpm, by what starts it soonest: the installed one if there is one, else fetched by npx. The installed one
 * fails where it has to lay `node_modules` anew, itself in it, as after a change of the store; npx then serves.
 *
 * @returns {string[][]}
 */
function packageManagers() {
  const { pnpm: pinned } = manifest(join(root, "package.json")).devDependencies ?? {};
  const installed = join(root, "node_modules", "pnpm");
  const fetched = ["npx", "--yes", `pnpm@${pinned}`];
  return existsSync(installed) && manifest(join(installed, "package.json")).version === pinned
    ? [[process.execPath, join(installed, "bin", "pnpm.cjs")], fetched]
    : [fetched];
}

/**
 * @param {string} path
 * @returns {{ version?: string; devDependencies?: Record<string, string> }}
 */
function manifest(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/**
 * Runs the first command that succeeds; ends the process where none does.
 *
 * @param {string} label
 * @param {readonly (readonly string[])[]} commands
 */
function step(label, ...commands) {
  process.stderr.write(`${label}…`);
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
  let output = "";
  let status = 1;
  for (const [command = "", ...args] of commands) {
    const run = spawnSync(command, args, { cwd: root, env, encoding: "utf8", maxBuffer: 1 << 26 });
    if (run.status === 0) {
      process.stderr.write(` ${seconds()} s\n`);
      return;
    }
    status = run.status || 1;
    output += `${command} ${args.join(" ")}\n${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}\n`;
  }
  process.stderr.write(` failed after ${seconds()} s:\n${output}`);
  process.exit(status);
}

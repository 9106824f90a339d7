import { describe, expect, test } from "vitest";
import { collect, type Io, MAX_FILE_BYTES, printable, wantsColor, widthOf } from "../src/io.ts";
import { run } from "../src/run.ts";
import { commandsIn } from "./console-example.ts";
import { lineside, wordsOf } from "./invocation.ts";

const commands = ["check", "ampacity", "tap"];

describe("lineside without arguments", () => {
  test("shows three things to do next, each of which works as printed", async () => {
    const { out, err, status } = await lineside([]);
    expect({ err, status }).toEqual({ err: "", status: 0 });
    const steps = [...out.matchAll(/^ {2}npx lineside (.*)$/gm)].map(([, words = ""]) => words);
    expect(steps).toHaveLength(3);
    for (const step of steps) {
      expect(await lineside(wordsOf(step)), step).toMatchObject({ status: 0, err: "" });
    }
  });

  test("outside the repository there is no example to check", async () => {
    let out = "";
    const io: Io = {
      out: (text) => {
        out += text;
      },
      err: () => {},
      read: () => Promise.reject(new Error("nothing is read")),
      exists: () => false,
      color: false,
      width: 100,
    };
    expect(await run([], io)).toBe(0);
    expect(out).not.toContain("docs/examples");
    expect(out).toContain("npx lineside check --help");
  });
});

describe("help", () => {
  test("lists every command and the exit statuses", async () => {
    const { out, status } = await lineside(["--help"]);
    for (const command of commands) expect(out).toMatch(new RegExp(`^ {2}${command} `, "m"));
    for (const exit of [0, 1, 2, 64, 70]) expect(out).toMatch(new RegExp(`^ {2}${exit} {2,}`, "m"));
    expect(status).toBe(0);
  });

  test.for(["", ...commands])("the examples of %s --help are understood", async (command) => {
    const { out } = await lineside([...(command === "" ? [] : [command]), "--help"]);
    const examples = commandsIn(out.replace(/^ {2}\$/gm, "$"));
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const example of examples) {
      const { status, err } = await lineside(wordsOf(example).slice(1));
      expect([0, 1, 2], `${example}\n${err}`).toContain(status);
    }
  });

  test.for([
    ["help", "tap"],
    ["tap", "--help"],
    ["tap", "-h"],
  ])("%s %s", async (words) => {
    const { out, status } = await lineside(words);
    expect(out).toContain("Usage: lineside tap");
    expect(status).toBe(0);
  });

  test("the version", async () => {
    expect(await lineside(["--version"])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe("a command line that is wrong", () => {
  test.for([
    [["chek"], "unknown command 'chek'", "Did you mean check?"],
    [["frobnicate"], "unknown command", "lineside --help"],
    [["--jsn"], "unknown option '--jsn'", "lineside --help"],
    [["check", "--expl", "a.yaml"], "unknown option '--expl'", "Did you mean --explain?"],
    [["check"], "missing required argument", "lineside check --help"],
    [["tap", "--lenght", "22 ft"], "unknown option '--lenght'", "Did you mean --length?"],
    [["tap", "--length"], "argument missing", "lineside tap --help"],
    [["ampacity", "a.yaml", "b.yaml"], "too many arguments", "lineside ampacity --help"],
  ] as const)("%s", async ([words, message, hint]) => {
    const { out, err, status } = await lineside(words);
    expect(err).toContain(message);
    expect(err).toContain(hint);
    expect({ out, status }).toEqual({ out: "", status: 64 });
  });
});

test("our own fault ends with 70 and says what to report", async () => {
  let err = "";
  const io: Io = {
    out: () => {},
    err: (text) => {
      err += text;
    },
    read: () => Promise.reject(new TypeError("a fault made by hand")),
    exists: () => false,
    color: false,
    width: 100,
  };
  expect(await run(["check", "it's here.yaml", "--json"], io)).toBe(70);
  expect(err).toContain("this is our fault");
  expect(err).toContain("Please report");
  expect(err).toContain(`command  lineside check 'it'\\''s here.yaml' --json\n`);
  expect(err).toMatch(/version {2}lineside \d+\.\d+\.\d+, Node v\d+/);
  expect(err).toContain("TypeError: a fault made by hand");
  expect(err).toContain("run.test.ts");
});

describe("the terminal", () => {
  test.for([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: "1" }, false],
    [true, { NO_COLOR: "" }, true],
    [true, { TERM: "dumb" }, false],
    [false, { FORCE_COLOR: "1" }, true],
    [true, { FORCE_COLOR: "0" }, false],
    [false, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ] as const)("terminal %s with %o: colour %s", ([terminal, env, wanted]) => {
    expect(wantsColor(terminal, env)).toBe(wanted);
  });

  test("its width within what reads well", () => {
    expect([undefined, 20, 80, 300].map(widthOf)).toEqual([100, 40, 80, 120]);
  });

  test("control characters are shown, not obeyed", () => {
    const [esc, override] = [27, 0x202e].map((code) => String.fromCodePoint(code));
    expect(printable(`a${esc}[2J${override}b\tc\nd é 10′`)).toBe("a�[2J�b\tc\nd é 10′");
  });
});

test("what is piped in is bounded while it is read", async () => {
  async function* endless() {
    for (;;) yield Buffer.alloc(64 * 1024, 0x20);
  }
  await expect(collect("standard input", endless())).rejects.toMatchObject({
    code: "TOO_LARGE",
    message: "standard input has more than 1 MiB; a design file has at most 1 MiB",
  });
  async function* pieces() {
    // a character in two pieces
    yield Buffer.from([0xc3]);
    yield Buffer.from([0xa9]);
  }
  expect(await collect("standard input", pieces())).toBe("é");
  async function* full() {
    yield Buffer.alloc(MAX_FILE_BYTES, 0x20);
  }
  expect(await collect("standard input", full())).toHaveLength(MAX_FILE_BYTES);
});

import { describe, expect, test } from "vitest";
import { jsonOf, lineside } from "./invocation.ts";

const ask = (...more: string[]) => lineside(["conductor", ...more]);
const thwn2 = ["--material", "copper", "--insulation", "THWN-2"];
const as2023 = ["--terminations", "75C", "--edition", "2023"];

describe("lineside conductor --load", () => {
  test("266.67 A: 300 kcmil, judged again, and 250 kcmil is not enough", async () => {
    const { out, status, err } = await ask("--load", "266.67A", ...thwn2, ...as2023);
    expect(out.split("\n")[0]).toBe(
      "Smallest for 266.67 A, NEC 2023: 300 kcmil copper THWN-2, 285 A",
    );
    expect(out).toContain("✗ FAIL  250 kcmil copper THWN-2: 255 A found");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const json = jsonOf<object>(await ask("--load", "266.67A", ...thwn2, ...as2023, "--json"));
    expect(json).toMatchObject({
      verdict: "pass",
      edition: "2023",
      size: "300 kcmil",
      ampacity: { value: "285" },
      nextSmaller: { size: "250 kcmil", finding: { verdict: "fail" } },
    });
  });

  test("conditions of use take a larger one", async () => {
    const { out } = await ask(
      "--load",
      "266.67A",
      ...thwn2,
      ...as2023,
      ...["--ambient", "45C", "--count", "6"],
    );
    // 535 A × 0.87 × 0.8 is 372.36 A; 400 kcmil has 264.48 A, 500 kcmil 299.28 A
    expect(out.split("\n")[0]).toContain("500 kcmil copper THWN-2, 299.28 A");
  });

  test("every choice of conductors in parallel", async () => {
    const words = ["--load", "800 A", "--max-sets", "4", ...thwn2, ...as2023];
    const { out, status } = await ask(...words);
    expect(out.split("\n").slice(0, 5)).toEqual([
      "For 800 A, NEC 2023, fewest conductors first:",
      "",
      "  2 × 600 kcmil copper THWN-2: 840 A; 500 kcmil is not enough",
      "  3 × 300 kcmil copper THWN-2: 855 A; 250 kcmil is not enough",
      "  4 × 3/0 AWG copper THWN-2: 800 A; 2/0 AWG is not enough",
    ]);
    expect(status).toBe(0);
    expect(jsonOf<object>(await ask(...words, "--json"))).toMatchObject({
      verdict: "pass",
      choices: [
        { sets: 2, size: "600 kcmil", ampacity: { value: "840" }, nextSmaller: "500 kcmil" },
        { sets: 3 },
        { sets: 4, size: "3/0 AWG" },
      ],
    });
    const none = await ask("--load", "9000 A", "--max-sets", "2", ...thwn2, ...as2023);
    expect(none.out).toContain("No size is sure to carry 9000 A in up to 2 sets");
    expect(none.out).toContain("2 × 2000 kcmil copper THWN-2: 1330 A found");
    expect(none.status).toBe(1);
  });

  test("asks for what the conductor is made of", async () => {
    for (const words of [
      ["--load", "100 A"],
      ["--load", "100 A", "--max-sets", "2"],
    ]) {
      const { err, out, status } = await ask(...words, "--edition", "2023", "--json");
      expect(err).toContain("--material");
      expect(err).toContain("--insulation");
      expect(JSON.parse(out)).toMatchObject({ verdict: "needs-input" });
      expect(status).toBe(2);
    }
  });
});

describe("lineside conductor --device", () => {
  const device = (rating: string, ...more: string[]) =>
    ask("--device", rating, "--kind", "cb", ...thwn2, ...as2023, ...more);

  test("the next standard rating above the ampacity may protect it", async () => {
    const { out, status } = await device("90 A");
    expect(out.split("\n")[0]).toBe(
      "Smallest for a 90 A device, NEC 2023: 4 AWG copper THWN-2, 85 A",
    );
    expect(out).toContain("✗ FAIL  6 AWG copper THWN-2: 90 A found, at most 70 A required");
    expect(status).toBe(0);
    expect(jsonOf<object>(await device("90 A", "--json"))).toMatchObject({
      verdict: "pass",
      device: { rating: { value: "90" }, kind: "cb" },
      size: "4 AWG",
      ampacity: { value: "85" },
      largestDevice: { value: "90" },
      nextSmaller: { size: "6 AWG", largestDevice: { value: "70" } },
    });
  });

  test("not where it feeds several receptacles", async () => {
    expect((await device("90 A", "--receptacles")).out.split("\n")[0]).toContain("3 AWG");
  });

  test("no size will do", async () => {
    const { out, status } = await device("2000 A");
    expect(out.split("\n")[0]).toBe("No size is sure to do for a 2000 A device, NEC 2023");
    expect(status).toBe(1);
    expect(jsonOf<object>(await device("2000 A", "--json"))).toMatchObject({
      size: null,
      nextSmaller: null,
    });
  });

  test("asks for the place where it decides", async () => {
    const { err, status } = await ask(
      ...["--device", "90 A", "--kind", "cb", "--material", "copper", "--insulation", "THHN"],
      ...as2023,
    );
    expect(err).toContain("--location:");
    expect(status).toBe(2);
  });
});

describe("a command line of conductor that is wrong", () => {
  test.for([
    [[], "one of --load and --device"],
    [["--load", "1 A", "--device", "1 A"], "one of --load and --device"],
    [["--load", "266.67"], "--load:"],
    [["--load", "0 A"], "--load: 0 A will not do (OUT_OF_RANGE)"],
    [["--device", "90 A"], "say with --kind"],
    [["--device", "0 A", "--kind", "cb"], "--device: 0 A will not do"],
    [["--device", "90 A", "--kind", "relay"], "--kind:"],
    [["--load", "1 A", "--max-sets", "21"], "--max-sets:"],
    [["--device", "90 A", "--kind", "cb", "--max-sets", "2"], "--max-sets goes with --load"],
    [["--load", "1 A", "--max-sets", "2", "--sets", "2"], "--max-sets goes with --load"],
    [["--load", "1 A", "--size", "4 AWG"], "unknown option '--size'"],
  ] as const)("%j", async ([words, message]) => {
    const { out, err, status } = await ask(...words, ...thwn2, ...as2023);
    expect(err).toContain(message);
    expect({ out, status }).toEqual({ out: "", status: 64 });
  });

  test("there is no default edition", async () => {
    const { err, status } = await ask("--load", "100 A", ...thwn2);
    expect(err).toContain("Which edition of the NEC applies?");
    expect(status).toBe(2);
  });
});

import { describe, expect, test } from "vitest";
import { jsonOf, lineside } from "./invocation.ts";

const ask = (...more: string[]) => lineside(["voltage-drop", ...more]);
const feeder = [
  ...["--current", "150 A", "--phases", "3", "--nominal", "480 V", "--pf", "0.85"],
  ...["--material", "copper", "--conduit", "steel", "--edition", "2023"],
];
const branch = [
  ...["--current", "16 A", "--phases", "1", "--nominal", "120 V"],
  ...["--material", "copper", "--conduit", "pvc", "--edition", "2017"],
];

describe("lineside voltage-drop", () => {
  test("the drop of a run, judged against a limit", async () => {
    const words = [...feeder, "--size", "1/0", "--length", "200 ft"];
    const { out, status } = await ask(...words, "--limit", "3%");
    expect(out.split("\n")[0]).toBe("Voltage drop, NEC 2023: 6.806 V, 1.418 %");
    expect(status).toBe(0);
    expect((await ask(...words, "--limit", "1.4%")).status).toBe(1);
    expect((await ask(...words, "--limit", "6.8 V")).status).toBe(1);
    expect((await ask(...words, "--limit", "6.9 V")).status).toBe(0);
    const json = jsonOf<object>(await ask(...words, "--limit", "3%", "--json"));
    expect(json).toMatchObject({
      verdict: "pass",
      edition: "2023",
      drop: { rounded: expect.stringMatching(/^6\.80\d+ V$/) },
      percent: { rounded: expect.stringMatching(/^1\.41\d+ %$/) },
      citations: [{ section: "chapter 9", table: "Table 9" }],
    });
  });

  test("without a limit it is told and not judged", async () => {
    const { out, status } = await ask(...feeder, "--size", "1/0", "--length", "200 ft");
    expect(out).toContain("NOT APPLICABLE");
    expect(status).toBe(0);
  });

  test("a recommendation is advice", async () => {
    const { out, status } = await ask(
      ...[...branch, "--pf", "1", "--size", "12 AWG", "--length", "50 ft"],
      ...["--recommended", "rie-esb750-2024"],
    );
    expect(out.replace(/\s+/g, " ")).toContain("RIE ESB 750 4.1.4 recommends at most 1%");
    expect(status).toBe(0);
  });

  test("the smallest size, and the next smaller one", async () => {
    const words = [...branch, "--pf", "0.9", "--length", "150 ft", "--limit", "3%"];
    const { out, status } = await ask(...words);
    expect(out.split("\n")[0]).toBe("Smallest by voltage drop, NEC 2017: 8 AWG, 3.478 V, 2.899 %");
    expect(out).toContain("✗ FAIL  10 AWG:");
    expect(status).toBe(0);
    expect(jsonOf<object>(await ask(...words, "--json"))).toMatchObject({
      verdict: "pass",
      size: "8 AWG",
      nextSmaller: { size: "10 AWG", finding: { verdict: "fail" } },
    });
    const far = await ask(...branch, "--pf", "0.9", "--length", "30000 ft", "--limit", "1%");
    expect(far.out.split("\n")[0]).toContain("none; the closest is 1000 kcmil");
    expect(far.status).toBe(1);
  });

  test("the longest run, exact where it can be", async () => {
    const words = [...branch, "--longest", "--size", "12 AWG", "--limit", "3%", "--pf"];
    expect((await ask(...words, "1")).out.split("\n")[0]).toBe("Longest run, NEC 2017: 56.25 ft");
    expect((await ask(...words, "0.9")).out.split("\n")[0]).toBe(
      "Longest run, NEC 2017: 61 ft, in whole feet",
    );
    expect(jsonOf<object>(await ask(...words, "1", "--json"))).toMatchObject({
      verdict: "pass",
      length: { value: "56.25", unit: "ft" },
      exact: true,
      drop: { value: "3.6", unit: "V" },
      longer: { finding: { verdict: "fail" } },
    });
  });

  test("direct current", async () => {
    const { out } = await ask(
      ...["--current", "20 A", "--length", "100 ft", "--phases", "dc", "--nominal", "48 V"],
      ...["--material", "copper", "--size", "10 AWG", "--coated", "no", "--stranding", "solid"],
      ...["--limit", "11%", "--edition", "2017"],
    );
    // 2 · 20 A · 0.1 kft · 1.21 Ω/kft
    expect(out.split("\n")[0]).toBe("Voltage drop, NEC 2017: 4.84 V, 10.083 %");
  });

  test("asks for what decides, by option", async () => {
    const open = await ask("--edition", "2017", "--json");
    expect(open.err).toContain("--phases: Is it single-phase");
    expect(open.err).toContain("--material:");
    expect(open.err).toContain("--size:");
    expect(JSON.parse(open.out)).toMatchObject({ verdict: "needs-input" });
    expect(open.status).toBe(2);
    const more = await ask(
      ...["--phases", "3", "--material", "copper", "--size", "1/0", "--edition", "2017"],
    );
    expect(more.err).toContain("--current:");
    expect(more.err).toContain("--length:");
    expect(more.err).toContain("--pf:");
    expect(more.status).toBe(2);
    const none = await ask("--phases", "3");
    expect(none.err).toContain("Which edition");
  });

  test.for([
    [["--longest"], "--longest goes with --limit"],
    [["--limit", "3"], "--limit:"],
    [["--limit", "0%"], "--limit: 0 % will not do (OUT_OF_RANGE)"],
    [["--pf", "high"], "--pf:"],
    [["--phases", "2"], "expected 1, 3, dc"],
    [["--conduit", "wood"], "--conduit:"],
    [["--sets", "101"], "--sets:"],
    [["--coated", "maybe"], "--coated:"],
    [["--recommended", "nobody"], "expected rie-esb750-2024"],
    [["--length", "0 ft"], "--length: 0 ft will not do"],
  ] as const)("%j is refused", async ([words, message]) => {
    const { out, err, status } = await ask(
      ...feeder,
      "--size",
      "1/0",
      "--length",
      "1 ft",
      ...words,
    );
    expect(err).toContain(message);
    expect({ out, status }).toEqual({ out: "", status: 64 });
  });
});

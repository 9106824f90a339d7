import { describe, expect, test } from "vitest";
import { jsonOf, lineside } from "./invocation.ts";

const ask = (...more: string[]) => lineside(["raceway", ...more]);
const four = ["4 x 3/0 AWG THWN-2", "1 x 6 AWG THWN-2"];
const emt = ["--type", "EMT", "--edition", "2017"];

describe("lineside raceway", () => {
  test("judges a raceway", async () => {
    const { out, status } = await ask(...four, ...emt, "--size", "2");
    expect(out.split("\n")[0]).toBe(
      "EMT 2, NEC 2017: 1.1223 in² of 1.342 in², 33.44 % of the whole",
    );
    expect(status).toBe(0);
    expect((await ask(...four, ...emt, "--size", "1-1/2", "--no-nipple")).status).toBe(1);
    expect((await ask(...four, ...emt, "--size", "1-1/2", "--nipple")).status).toBe(0);
    expect(jsonOf<object>(await ask(...four, ...emt, "--size", "2", "--json"))).toMatchObject({
      verdict: "pass",
      edition: "2017",
      type: "EMT",
      size: "2",
      count: 5,
      area: { value: "1.1223", unit: "in²" },
      allowed: { value: "1.342" },
    });
  });

  test("asks whether it is a nipple only where that decides", async () => {
    const open = await ask(...four, ...emt, "--size", "1-1/2");
    expect(open.err).toContain("--nipple or --no-nipple: Is the raceway a nipple");
    expect(open.status).toBe(2);
    expect((await ask(...four, ...emt, "--size", "2")).err).toBe("");
  });

  test("finds the smallest trade size, and the next smaller one", async () => {
    const { out, status } = await ask(...four, ...emt, "--no-nipple");
    expect(out.split("\n")[0]).toBe(
      "Smallest EMT, NEC 2017: 2, 1.1223 in² of 1.342 in², 33.44 % of the whole",
    );
    expect(out).toContain("✗ FAIL  EMT 1-1/2:");
    expect(status).toBe(0);
    expect(jsonOf<object>(await ask(...four, ...emt, "--no-nipple", "--json"))).toMatchObject({
      verdict: "pass",
      size: "2",
      nextSmaller: { size: "1-1/2", finding: { verdict: "fail" } },
    });
    const none = await ask("40 x 500 kcmil THHN", ...emt, "--no-nipple");
    expect(none.out.split("\n")[0]).toContain("none; the closest is 4");
    expect(none.status).toBe(1);
  });

  test("counts how many go in", async () => {
    const words = ["1 x 12 AWG THHN", "--max", ...emt, "--size", "1/2", "--no-nipple"];
    const { out, status } = await ask(...words);
    expect(out.split("\n")[0]).toBe("Most 12 AWG THHN in EMT 1/2, NEC 2017: 9");
    expect(out).toContain("✗ FAIL  10 of them:");
    expect(status).toBe(0);
    expect(jsonOf<object>(await ask(...words, "--json"))).toMatchObject({
      most: 9,
      count: 9,
      more: { count: 10 },
    });
    const open = await ask("1 x 12 AWG THHN", "--max", ...emt, "--size", "1/2");
    expect(open.out.split("\n")[0]).toContain("9 to 13");
    expect(open.status).toBe(2);
  });

  test("a covering and compact strands are said behind the type", async () => {
    const areaOf = async (text: string) =>
      jsonOf<{ readonly area: { readonly value: string } }>(
        await ask(text, ...emt, "--size", "4", "--json"),
      ).area.value;
    expect(await areaOf("1 x 4/0 AWG RHW covered")).toBe("0.4754");
    expect(await areaOf("1 x 4/0 AWG RHW uncovered")).toBe("0.3718");
    expect(await areaOf("1 x 4/0 AWG XHHW compact")).toBe("0.2733");
    expect(await areaOf("1 × 4/0 thhn")).toBe("0.3237");
  });

  test("a bare conductor has no area that is held", async () => {
    const { status } = await ask("1 x 8 AWG bare", ...emt, "--size", "1");
    expect(status).toBe(2);
  });

  test("asks for the kind of raceway and the edition", async () => {
    const { err, status } = await ask(...four, "--edition", "2017");
    expect(err).toContain("--type: What kind of raceway is it? (EMT, ENT,");
    expect(status).toBe(2);
    expect((await ask(...four, "--type", "EMT")).err).toContain("Which edition");
  });

  test.for([
    [["3/0 THWN-2"], 'expected a count, a size and an insulation type: "3 x 3/0 AWG THWN-2"'],
    [["3 x 3/0 AWG THX"], "(UNKNOWN_INSULATION)"],
    [["3 x 5.5 AWG THHN"], "3 x 5.5 AWG THHN:"],
    [["0 x 3/0 AWG THHN", "--size", "2"], "(OUT_OF_RANGE)"],
    [["1 x 3/0 AWG THHN", "--size", "6"], '--size: "6" will not do (UNKNOWN_WORD)'],
    [["1 x 3/0 AWG THHN", "--size", "1-3/4"], "--size:"],
    [["1 x 3/0 AWG THHN", "--max"], "--max goes with --size"],
    [["1 x 3/0 AWG THHN", "1 x 6 AWG THHN", "--max", "--size", "2"], "--max counts one kind"],
    [["1 x 3/0 AWG THHN", "--type", "pipe"], "--type:"],
  ] as const)("%j is refused", async ([words, message]) => {
    const { out, err, status } = await ask(...emt, ...words);
    expect(err).toContain(message);
    expect({ out, status }).toEqual({ out: "", status: 64 });
  });
});

import { describe, expect, test } from "vitest";
import { type FillConductors, fill, type Raceway } from "../src/index.ts";
import { caught } from "./caught.ts";
import { EMT, of } from "./raceway-fill-case.ts";

describe("bad input", () => {
  test.each<[object, string, string]>([
    [{ size: "5 AWG" }, "UNKNOWN_SIZE", "/conductors/0/size"],
    [{ insulation: "PLASTIC" }, "UNKNOWN_INSULATION", "/conductors/0/insulation"],
    [{ compact: 1 }, "WRONG_KIND", "/conductors/0/compact"],
    [{ covered: 1 }, "WRONG_KIND", "/conductors/0/covered"],
    [{ count: 0 }, "OUT_OF_RANGE", "/conductors/0/count"],
    [{ count: 1.5 }, "OUT_OF_RANGE", "/conductors/0/count"],
    [{ count: 10_001 }, "OUT_OF_RANGE", "/conductors/0/count"],
    [{ count: undefined }, "OUT_OF_RANGE", "/conductors/0/count"],
  ])("%j: %s at %s", (change, code, path) => {
    const conductors = [{ ...of(1), ...change } as FillConductors];
    expect(caught(() => fill(conductors, EMT, "2017"))).toMatchObject({ code, path });
  });

  test.each<[object, string, string]>([
    [{ type: "PIPE" }, "UNKNOWN_WORD", "/raceway/type"],
    [{ size: "3/8" }, "UNKNOWN_WORD", "/raceway/size"],
    [{ size: "7" }, "UNKNOWN_WORD", "/raceway/size"],
    [{ nipple: "yes" }, "WRONG_KIND", "/raceway/nipple"],
  ])("%j: %s at %s", (change, code, path) => {
    const raceway = { ...EMT, ...change } as Raceway;
    expect(caught(() => fill([of(1)], raceway, "2017"))).toMatchObject({ code, path });
  });

  test("a trade size that the type does not come in lists those that it does", () => {
    const error = caught(() => fill([of(1)], { ...EMT, size: "5" }, "2017"));
    expect(error.message).toBe(
      '"5" is not a trade size of EMT: 1/2, 3/4, 1, 1-1/4, 1-1/2, 2, 2-1/2, 3, 3-1/2, 4',
    );
    const kind = caught(() => fill([of(1)], { ...EMT, type: "PIPE" as "EMT" }, "2017"));
    expect(kind.message).toMatch(/^"PIPE" is not a kind of raceway: /);
  });

  test.each([0, 201])("%i entries", (length) => {
    const error = caught(() => fill(Array(length).fill(of(1)), EMT, "2017"));
    expect(error).toMatchObject({
      code: "OUT_OF_RANGE",
      path: "/conductors",
      got: `${length} entries`,
    });
    expect(error.message).toBe(`/conductors: ${length} entries; expected from 1 to 200 entries`);
  });

  test("200 entries and 10,000 conductors are taken", () => {
    expect(fill(Array(200).fill(of(1)), EMT, "2017").count).toBe(200);
    expect(fill([of(10_000)], EMT, "2017").finding.verdict).toBe("fail");
  });

  test("an edition that is not held", () => {
    expect(caught(() => fill([of(1)], EMT, "1999" as "2002")).code).toBe("UNVERIFIED_EDITION");
  });
});

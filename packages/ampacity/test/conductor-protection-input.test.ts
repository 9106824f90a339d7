import { A, V } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  CIRCUIT_USES,
  conductorProtection,
  type ProtectionCase,
  SECONDARY_CONNECTIONS,
} from "../src/index.ts";
import { caught } from "./caught.ts";
import { copper } from "./conductor-protection-case.ts";

describe("bad input", () => {
  const good: ProtectionCase = {
    ampacity: A(85),
    conductor: copper("4 AWG"),
    device: { kind: "cb", rating: A(90) },
  };
  test.each<[object, string, string]>([
    [{ ampacity: V(5) }, "WRONG_KIND", "/ampacity"],
    [{ ampacity: A(0) }, "OUT_OF_RANGE", "/ampacity"],
    [{ conductor: { size: "5 AWG", material: "copper" } }, "UNKNOWN_SIZE", "/conductor/size"],
    [{ conductor: { size: "4 AWG", material: "tin" } }, "UNKNOWN_MATERIAL", "/conductor/material"],
    [{ device: { kind: "relay", rating: A(5) } }, "UNKNOWN_WORD", "/device/kind"],
    [{ device: { kind: "cb", rating: 90 } }, "WRONG_KIND", "/device/rating"],
    [{ use: "lift" }, "UNKNOWN_WORD", "/use"],
    [{ transformer: { connection: "zigzag" } }, "UNKNOWN_WORD", "/transformer/connection"],
    [{ transformer: { vp: A(5) } }, "WRONG_KIND", "/transformer/vp"],
    [{ transformer: { vs: V(0) } }, "OUT_OF_RANGE", "/transformer/vs"],
    [{ transformer: { protectionOk: "yes" } }, "WRONG_KIND", "/transformer/protectionOk"],
  ])("%j: %s at %s", (change, code, path) => {
    const error = caught(() =>
      conductorProtection({ ...good, ...change } as ProtectionCase, "2017"),
    );
    expect(error).toMatchObject({ code, path });
  });

  test("words are told with those that are known", () => {
    const run = (change: object) =>
      caught(() => conductorProtection({ ...good, ...change } as ProtectionCase, "2017"));
    expect(run({ use: "lift" })).toMatchObject({
      expected: CIRCUIT_USES,
      message: expect.stringContaining("a use of a circuit"),
    });
    expect(run({ transformer: { connection: "zigzag" } })).toMatchObject({
      expected: SECONDARY_CONNECTIONS,
      message: expect.stringContaining("a transformer's connection"),
    });
    expect(run({ device: { kind: "relay", rating: A(5) } }).message).toContain(
      "an overcurrent device",
    );
    expect(caught(() => conductorProtection(good, "2026" as "2023")).code).toBe(
      "UNVERIFIED_EDITION",
    );
  });
});

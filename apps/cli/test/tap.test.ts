import { describe, expect, test } from "vitest";
import { jsonOf, lineside, wordsOf } from "./invocation.ts";

const tap = (words: string, files: Readonly<Record<string, string>> = {}) =>
  lineside(["tap", ...wordsOf(words)], { files });

/** What closes the provisions for conductors outdoors and for industry. */
const plain = "--no-outdoors --no-industrial";
const feeder = `--upstream "800 A" --length "25 ft" --ends "225 A" --edition 2020 ${plain}`;
const secondary = `--upstream "225 A" --length "22 ft" --primary "480 V" --secondary "208 V" --connection delta-wye --no-transformer-tapped --edition 2002 ${plain}`;

describe("lineside tap", () => {
  test.for([
    ["266 A", "fail", 1],
    ["266.66 A", "fail", 1],
    ["266.67 A", "pass", 0],
    ["285 A", "pass", 0],
  ] as const)(
    "a third of 800 A is more than 266.66 A: %s %s",
    async ([current, verdict, status]) => {
      const ran = await tap(`--ampacity "${current}" ${feeder} --protected --json`);
      expect(jsonOf<object>(ran)).toMatchObject({ verdict, edition: "2020" });
      expect(ran.status).toBe(status);
    },
  );

  test("names the provision that governs", async () => {
    const ran = await tap(`--ampacity "380 A" --ends "350 A" --protected ${secondary} --json`);
    const json = jsonOf<{ readonly routes: readonly unknown[] }>(ran);
    expect(json).toMatchObject({ verdict: "pass", governing: "240.21(C)(6)", missing: [] });
    expect(json.routes).toContainEqual(
      expect.objectContaining({ provision: "240.21(C)(2)", verdict: "fail" }),
    );
    expect(Object.keys(json)).toEqual([
      ...["lineside", "verdict", "edition", "governing", "routes", "missing", "finding"],
    ]);
  });

  test("shows of a route that fails what it fails on, and of the one that governs everything", async () => {
    const { out } = await tap(`--ampacity "380 A" --ends "350 A" --protected ${secondary}`);
    const [ten = "", twentyFive = ""] = out.split(
      /(?=└─ ✓ PASS {2}secondary conductor of not over 25 ft)/,
    );
    expect(ten.match(/✗ FAIL {2}.*/g)).toEqual([
      "✗ FAIL  secondary conductor of not over 10 ft",
      "✗ FAIL  not over 10 ft, lug to lug",
    ]);
    expect(twentyFive.match(/✓ PASS/g)?.length).toBe(6);
    expect(out).not.toContain("NOT APPLICABLE");
  });

  test("--explain shows all of it", async () => {
    const { out } = await tap(
      `--ampacity "380 A" --ends "350 A" --protected ${secondary} --explain`,
    );
    expect(out).toContain("NOT APPLICABLE");
    expect(out).toContain("worked out");
  });

  test("remedies name options", async () => {
    const { out, status } = await tap(`--ampacity "255 A" ${feeder}`);
    expect(out).toContain("would pass  --ampacity = 266.67 A (800/3 A)");
    expect(out).toContain("would pass  --length = 10 ft");
    expect(status).toBe(1);
  });

  test("asks by option for what decides, and nothing else", async () => {
    const { out, err, status } = await tap(`--ampacity "285 A" ${feeder}`);
    expect(err).toBe(
      "\nTo decide it, say:\n" +
        "  --protected or --no-protected: Is it protected from physical damage by an approved raceway or\n" +
        "      other approved means?\n",
    );
    expect(out).not.toContain("asks");
    expect(status).toBe(2);
  });

  test("answering a question either way settles it", async () => {
    const base = `--ampacity "285 A" ${feeder}`;
    expect((await tap(`${base} --protected`)).status).toBe(0);
    expect((await tap(`${base} --no-protected`)).status).toBe(1);
  });

  test("without anything, everything is asked; the choices are shown", async () => {
    const { err } = await tap("--edition 2023 --secondary '208 V'");
    for (const option of ["--ampacity", "--upstream", "--length", "--ends or --mlo", "--primary"]) {
      expect(err).toContain(`  ${option}: `);
    }
    expect(err.replace(/\s+/g, " ")).toContain("delta-wye, wye-delta, wye-wye");
  });

  test("main lugs are no overcurrent device: 10 ft yes, 25 ft no", async () => {
    const common = `--ampacity "255 A" --upstream "800 A" --load "180 A" --raceway --protected --no-beyond --leaves --field --edition 2020 ${plain}`;
    const short = await tap(`${common} --length "10 ft" --mlo "225 A" --json`);
    expect(jsonOf<object>(short)).toMatchObject({ verdict: "pass", governing: "240.21(B)(1)" });
    const large = await tap(`${common} --length "10 ft" --mlo "400 A" --json`);
    expect(jsonOf<object>(large)).toMatchObject({ verdict: "fail", governing: null });
    const device = await tap(`${common} --length "25 ft" --ampacity "285 A" --ends "225 A" --json`);
    expect(jsonOf<object>(device)).toMatchObject({ verdict: "pass", governing: "240.21(B)(2)" });
    const lugs = await tap(`${common} --length "25 ft" --ampacity "285 A" --mlo "225 A" --json`);
    expect(jsonOf<object>(lugs)).toMatchObject({ verdict: "fail" });
  });

  test.for([
    ["--field --leaves", 1],
    ["--field --no-leaves", 0],
    ["--no-field --leaves", 0],
    ["--field", 2],
    ["--leaves", 2],
  ] as const)("below a tenth of the feeder device, %s: %i", async ([words, status]) => {
    const small =
      '--ampacity "75 A" --upstream "800 A" --length "10 ft" --ends "60 A" --load "50 A"';
    const ran = await tap(
      `${small} --raceway --no-beyond --protected --edition 2020 ${plain} ${words}`,
    );
    expect(ran.status).toBe(status);
  });

  test.for([
    ["--transformer-protected", 0],
    ["--no-transformer-protected", 1],
    ["", 2],
  ] as const)("a two-wire secondary behind its primary device, %s: %i", async ([words, status]) => {
    const twoWire =
      '--primary "480 V" --secondary "240 V" --connection single-phase-2-wire --no-transformer-tapped';
    const ran = await tap(
      `--ampacity "120 A" --upstream "60 A" --length "50 ft" --ends "100 A" ${twoWire} --edition 2017 ${plain} ${words}`,
    );
    expect(ran.status).toBe(status);
  });

  test("a conductor that its device protects is no tap", async () => {
    const base = `--ampacity "255 A" --upstream "300 A" --length "50 ft" --ends "225 A" --edition 2020 ${plain}`;
    const none = await tap(`${base} --ordinary-limit "300 A"`);
    expect(none.out).toContain("– NOT APPLICABLE  the tap rules");
    expect(none.status).toBe(0);
    expect((await tap(`${base} --ordinary-limit "299 A"`)).status).toBe(1);
  });

  test("what a provision for few is for is asked only where no other one decides", async () => {
    const open = `--ampacity "255 A" --upstream "800 A" --length "25 ft" --ends "225 A" --edition 2020`;
    const { err, status } = await tap(open);
    expect(err).toContain("--outdoors or --no-outdoors: Is it outdoors");
    expect(err).toContain("--industrial or --no-industrial: ");
    expect(status).toBe(2);
    expect((await tap(`${open} ${plain}`)).status).toBe(1);
    const passing = await tap(`${open.replace("255", "285")} --protected`);
    expect(passing.err).toBe("");
  });

  test.for([
    [
      '--class motor-feeder-tap --upstream "600 A" --ampacity "450 A" --tapped "450 A" --motor "60 A" --ends "100 A"',
      "430.28(3)",
    ],
    [
      '--class branch-circuit-tap --upstream "30 A" --ampacity "15 A" --serves luminaire --length "18 in"',
      "210.19(A)(4)",
    ],
    ['--class generator --nameplate "361 A" --ampacity "415.15 A"', "240.21(G)"],
    ['--class busway-tap --upstream "400 A" --ampacity "60 A" --device-at-tap', "368.17(C)"],
    [
      '--class motor-group-tap --upstream "100 A" --ampacity "60 A" --tapped "60 A"',
      "430.53(D)/full",
    ],
    [
      '--upstream "800 A" --ampacity "150 A" --length "300 ft" --ends "150 A" --outdoors --protected --disconnect outside --disconnect-accessible --disconnect-with-device',
      "240.21(B)(5)",
    ],
    [
      '--upstream "400 A" --ampacity "150 A" --length "25 ft" --ends "150 A" --protected --source-output "40 A"',
      "240.21(B)(2)",
    ],
  ] as const)("%s stands by %s", async ([words, governing]) => {
    const ran = await tap(`--edition 2017 ${words} --json`);
    expect(jsonOf<object>(ran)).toMatchObject({ verdict: "pass", governing });
  });

  test("125 % of the output of another source counts with the feeder device", async () => {
    const base = `--upstream "400 A" --ampacity "150 A" --length "25 ft" --ends "150 A" --protected --edition 2017 ${plain}`;
    expect((await tap(`${base} --source-output "40 A"`)).status).toBe(0);
    expect((await tap(`${base} --source-output "40.01 A"`)).status).toBe(1);
    // from 2023 the device of the source counts, and is asked for
    const by2023 = await tap(`${base.replace("2017", "2023")} --source-output "40 A"`);
    expect(by2023.err).toContain(
      "--source-output and --source-device: What is the rating of the device",
    );
  });

  test("--solve: by provision the smallest, the longest and the largest, judged again", async () => {
    const kind = "--material copper --insulation THWN --terminations 75C";
    const run = `--protected --raceway --field --leaves --no-beyond --load "180 A"`;
    const { out, status } = await tap(`--ampacity "255 A" ${feeder} ${kind} ${run} --solve`);
    const [, ten = "", twentyFive = "", ways = ""] = out.split(/\n\n(?=240|What)/);
    expect(ten.split("\n").slice(1)).toEqual([
      "  smallest ampacity         225 A, by 240.21(B)(1)(1)b: ✗; 224.775 A ✗",
      "  smallest conductor        4/0 AWG, 230 A: ✓; 3/0 AWG ✗",
      "  longest length            10 ft, by 240.21(B)(1)/length: ✓; 10.01 ft ✗",
      "  largest device upstream   2500 A, of at most 2550 A, by 240.21(B)(1)(4): ✗; 3000 A ✗",
      "  largest device at its end 250 A, of at most 255 A, by 240.21(B)(1)(1)b: ✗; 300 A ✗",
    ]);
    expect(twentyFive).toContain("smallest conductor        300 kcmil, 285 A: ✓; 250 kcmil ✗");
    expect(twentyFive).toContain("largest device upstream   700 A, of at most 765 A");
    expect(ways).toBe(
      "What would make it comply, the smallest change first\n" +
        "  1. 240.21(B)(2): --ampacity 266.67 A (800/3 A) instead of 255 A\n" +
        "  2. 240.21(B)(2): --upstream 700 A instead of 800 A\n" +
        "  3. 240.21(B)(1): --length 10 ft instead of 25 ft\n",
    );
    expect(status).toBe(1);
  });

  test("--solve --json: values, verdicts, what is beyond, and the ways", async () => {
    const ran = await tap(`--ampacity "255 A" ${feeder} --protected --solve --json`);
    const { solve } = jsonOf<{ readonly solve: object }>(ran);
    expect(solve).toMatchObject({
      provisions: [
        { provision: "240.21(B)(1)", longestLength: { beyond: { verdict: "fail" } } },
        {
          provision: "240.21(B)(2)",
          smallestAmpacity: {
            value: { value: "800/3", unit: "A" },
            by: "nec/240.21(B)(2)(1)",
            verdict: "pass",
            beyond: { verdict: "fail" },
          },
          smallestConductor: null,
        },
      ],
      waysToComply: [{ changes: [{ path: "/ampacity" }], verdict: "pass" }, {}],
    });
  });

  test("has no default edition", async () => {
    const { out, err, status } = await tap('--ampacity "285 A"');
    expect(err).toContain("--edition 2002 | 2005");
    expect({ out, status }).toEqual({ out: "", status: 2 });
  });

  test.for([
    ["--length '5 A'", "(UNIT_MISMATCH)"],
    ["--length '-5 ft'", '--length: "-5 ft" is negative (NEGATIVE)'],
    ["--ampacity '0 A'", "--ampacity: 0 A"],
    ["--length 22", "--length:"],
    ["--primary '12 kV'", "(OUT_OF_RANGE)"],
    ["--connection zigzag", '--connection: "zigzag" is not known'],
    ["--class tap", '--class: "tap" is not known'],
    ["--supplies house", '--supplies: "house" is not known'],
    ["--no-industrial --supervised", "--supervised or --no-supervised: true will not do"],
    ['--class feeder --ampacity "10 A" --upstream "20 A" --ordinary-limit "10 A"', "--class:"],
    ["--ends '225 ft'", "--ends:"],
    ["--conductor S1", "--conductor belongs to a design file"],
    ["--edition 2021", "(UNKNOWN_EDITION)"],
  ])("%s is a mistake", async ([words = "", message]) => {
    const { out, err, status } = await tap(`--edition 2020 ${words}`);
    expect(err).toContain(message);
    expect({ out, status }).toEqual({ out: "", status: 64 });
  });
});

describe("lineside tap FILE", () => {
  const transformer = "docs/examples/transformer-taps.yaml";

  test("shows the conductors that the tap rules judge", async () => {
    const { out, status } = await tap(transformer);
    expect(out).toContain("✓ PASS  S1, S2 pass");
    expect(out).toContain("✓ PASS  S1  500 kcmil copper THW, 22 ft, T1 → LP");
    expect(out).not.toContain("F1  4/0 AWG");
    expect(status).toBe(0);
  });

  test("the verdict is that of the conductor that was asked for", async () => {
    expect((await tap("docs/examples/feeder-taps.yaml --conductor T25")).status).toBe(1);
    expect((await tap("docs/examples/feeder-taps.yaml --conductor T10")).status).toBe(0);
    expect((await tap("docs/examples/feeder-taps.yaml")).status).toBe(1);
  });

  test("by another edition the citations follow", async () => {
    const ran = await tap(`${transformer} --conductor S2 --edition 2023 --json`);
    const json = jsonOf<object>(ran);
    expect(json).toMatchObject({
      verdict: "pass",
      file: transformer,
      edition: "2023",
      conductors: [
        {
          conductor: "S2",
          governing: "240.21(C)(2)",
          findings: [{ cite: [{ edition: "2023" }, { edition: "2023" }] }],
        },
      ],
    });
    expect(Object.keys(json)).toEqual([
      "lineside",
      "verdict",
      "file",
      "edition",
      "questions",
      "conductors",
    ]);
    // from 2005 a tenth of the primary device is asked as well
    expect(ran.out).toContain("nec/240.21(C)(2)(4)");
  });

  test("a feeder that was asked for is shown with what protects it", async () => {
    const { out, status } = await tap(`${transformer} --conductor F1`);
    expect(out).toContain("device not larger than 240.4 allows");
    expect(status).toBe(0);
  });

  test("an unknown conductor, with those there are", async () => {
    const { err, status } = await tap(`${transformer} --conductor S9`);
    expect(err).toBe('--conductor: the design has no conductor "S9"\n  expected F1, S1, S2\n');
    expect(status).toBe(64);
  });

  test("a design without an edition is not passed over", async () => {
    const files = { "a.yaml": "lineside: 1\n" };
    const { out, status } = await tap("a.yaml", files);
    expect(out).toContain("Which edition of the NEC");
    expect(status).toBe(2);
    expect((await tap("a.yaml --edition 2026", files)).status).toBe(2);
  });

  test("a file that is no design, as JSON too", async () => {
    const ran = await tap("a.yaml --json", { "a.yaml": "lineside: [" });
    expect(jsonOf<object>(ran)).toMatchObject({
      verdict: null,
      file: "a.yaml",
      errors: [{ code: "SYNTAX", line: 1 }],
    });
    expect(ran.status).toBe(64);
  });
});

import { A, approximateRoot, degC, ft, inch } from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  ampacity,
  type Conductor,
  circuitAmpacity,
  conductorForDevice,
  type EditionId,
  type Installation,
  insulationColumn,
  largestAmbient,
  smallestConductor,
} from "../src/index.ts";
import { at75, copper } from "./as-installed.ts";

const at90 = { terminations: [{ kind: "separate-connector", listedFor: 90 }] } as const;

const places = (c: Conductor, i: Installation, edition: EditionId = "2017") =>
  ampacity(c, i, edition).finding.cite.map(
    ({ section, table, status }) => `${section || table} ${status}`,
  );

const texts = (c: Conductor, i: Installation, edition: EditionId = "2017") =>
  ampacity(c, i, edition).finding.notes.map(({ text }) => text);

describe("what a finding shows as found", () => {
  const thw = copper("3 AWG", "THW");
  const actual = (amperes: number) => {
    const { finding } = ampacity(thw, {}, "2017", { required: A(amperes) });
    return `${finding.verdict} ${finding.actual}`;
  };

  test("of what is not one value the least for a pass, the most for a fail, nothing where it is open", () => {
    expect(actual(85)).toBe("pass 85 A");
    expect(actual(101)).toBe("fail 100 A");
    expect(actual(90)).toBe("needs-input undefined");
    expect(ampacity(thw, {}, "2017").finding.actual).toBeUndefined();
  });

  test("of a circuit too", () => {
    const conductor = copper("3/0 AWG", "THWN-2");
    const of = (ambient: number, length: number) => ({
      conductor,
      installation: { ambient: degC(ambient), currentCarrying: 3, ...at75 },
      length: ft(length),
    });
    const said = (amperes: number) => {
      const { finding } = circuitAmpacity([of(30, 45), of(60, 5)], "2017", {
        required: A(amperes),
      });
      return `${finding.verdict} ${finding.actual}`;
    };
    expect(said(150)).toBe("pass 159.75 A");
    expect(said(201)).toBe("fail 200 A");
    expect(said(180)).toBe("consult undefined");
    expect(String(circuitAmpacity([of(30, 45)], "2017", { required: A(210) }).finding.actual)).toBe(
      "200 A",
    );
    expect(circuitAmpacity([of(30, 45), of(60, 5)], "2017").finding.actual).toBeUndefined();
  });

  test("a root, of one conductor and of all", () => {
    const hot = { ambient: degC(45), correction: "equation", ...at90 } as const;
    const { inexact, total, perSet } = ampacity(copper("3/0 AWG", "THWN-2", 2), hot, "2017");
    expect([total, perSet]).toEqual([undefined, undefined]);
    expect(inexact && approximateRoot(inexact.perSet, 2)).toBe("194.86 A");
    expect(inexact && approximateRoot(inexact.total, 2)).toBe("389.71 A");
    const one = ampacity(copper("3/0 AWG", "THWN-2"), hot, "2017");
    expect(Object.keys(one).toSorted()).toEqual([
      "column",
      "factors",
      "finding",
      "governedBy",
      "inexact",
    ]);
  });

  test("a result has the fields that it has a value for, and no others", () => {
    expect(Object.keys(ampacity(thw, at75, "2017")).toSorted()).toEqual([
      "column",
      "finding",
      "governedBy",
      "perSet",
      "total",
    ]);
    expect(Object.keys(ampacity(copper("4 AWG", "XHHW"), at75, "2017")).toSorted()).toEqual([
      "column",
      "finding",
      "perSet",
      "total",
    ]);
    expect(Object.keys(ampacity(copper("4 AWG", "MTW"), at75, "2017"))).toEqual(["finding"]);
    expect(Object.keys(ampacity({}, at75, "2017"))).toEqual(["finding"]);
  });
});

describe("what a finding cites", () => {
  test("each kind of answer what it rests on", () => {
    expect(places(copper("4 AWG", "THW"), at75)).toEqual([
      "Table 310.15(B)(16) stated",
      "310.104(A) stated",
      "110.14(C) stated",
    ]);
    expect(places(copper("4 AWG", "THHN"), { location: "wet", ...at75 })).toEqual([
      "310.104(A) stated",
    ]);
    expect(places(copper("4 AWG", "MTW"), at75)).toEqual(["310.104(A) single-source"]);
    expect(places(copper("18 AWG", "THW"), at75)).toEqual([
      "Table 310.15(B)(16) not-published",
      "310.104(A) stated",
    ]);
    expect(places({ material: "copper", insulation: "THW" }, at75)).toEqual([
      "Table 310.15(B)(16) stated",
    ]);
    const roof = { heightAboveRoof: inch(0), ...at75 };
    expect(places(copper("4 AWG", "THW"), roof)).toEqual(["Table 310.15(B)(16) stated"]);
    const air = { method: "free-air-single", ...at75 } as const;
    expect(places(copper("4 AWG", "THW"), air, "2008")).toEqual([
      "Table 310.17 lost",
      "310.13 assumed-unchanged",
    ]);
  });

  test("a factor only where it is applied, a cable's limit only for the cable", () => {
    const cited = (i: Installation, c = copper("4 AWG", "THW")) =>
      ampacity(c, { ...i, ...at75 }, "2017").finding.cite.map(({ section }) => section);
    expect(cited({ currentCarrying: 3 })).not.toContain("310.15(B)(3)(a)");
    expect(cited({ currentCarrying: 4 })).toContain("310.15(B)(3)(a)");
    expect(cited({ currentCarrying: 4 })).not.toContain("310.15(B)(2)");
    expect(cited({ ambient: degC(30) })).toContain("310.15(B)(2)");
    expect(cited({})).not.toContain("334.80");
    expect(cited({ location: "dry" }, copper("12 AWG", "NM-B"))).toContain("334.80");
  });
});

describe("the steps", () => {
  const inputsOf = (c: Conductor, i: Installation, label: string, edition: EditionId = "2017") =>
    ampacity(c, i, edition)
      .finding.steps.find((step) => step.label.startsWith(label))
      ?.inputs.map(
        ({ name, value, cite }) => `${name} = ${value}${cite ? ` by ${cite.section}` : ""}`,
      );

  test("name what each value was read by", () => {
    const c = copper("4 AWG", "THHN", 1);
    const i = { location: "dry", ...at75 } as const;
    expect(inputsOf(c, i, "table value in the column of the insulation")).toEqual([
      "size = 4 AWG",
      "material = copper",
      "insulation = THHN by 310.104(A)",
      "location = dry",
      "column = 90 °C",
    ]);
    expect(inputsOf(c, i, "table value in the column of the terminations")).toEqual([
      "size = 4 AWG",
      "material = copper",
      "column = 75 °C by 110.14(C)",
    ]);
    expect(inputsOf(c, i, "ampacity of one conductor")).toEqual([
      "I_insulation = 95 A",
      "I_terminations = 85 A",
    ]);
    expect(inputsOf(copper("4 AWG", "THW"), at75, "table value")).toEqual([
      "size = 4 AWG",
      "material = copper",
      "insulation = THW by 310.104(A)",
      "column = 75 °C",
    ]);
    expect(inputsOf(copper("2/0 AWG", "THW", 3), at75, "ampacity of 3 conductors")).toEqual([
      "n = 3 1",
      "I = 175 A",
    ]);
    expect(
      inputsOf(copper("12 AWG", "NM-B"), { location: "dry", ...at75 }, "ampacity of the cable"),
    ).toEqual(["I_insulation = 30 A", "I_cable = 20 A"]);
  });

  test("a factor that is not one value is both, and so is a root", () => {
    const tw = copper("12 AWG", "TW");
    expect(inputsOf(tw, { ambient: degC(20), ...at90 }, "corrected", "2008")).toEqual([
      "I = 25 A",
      "T_a = 20 °C",
      "f = 1.08 or 1.15 by 310.15",
    ]);
    const roof = {
      ambient: degC(30),
      heightAboveRoof: inch(0),
      correction: "equation",
      ...at90,
    } as const;
    expect(inputsOf(copper("3/0 AWG", "XHHW-2"), roof, "corrected", "2014")).toEqual([
      "I = 225 A",
      "T_a = 30 °C or 63 °C",
      "T_c = 90 °C",
      "T_table = 30 °C",
      "f = a root or 1 by 310.15(B)(2)",
    ]);
    const step = ampacity(copper("3/0 AWG", "XHHW-2"), roof, "2014").finding.steps.find(
      ({ label }) => label.startsWith("corrected"),
    );
    expect(String(step?.value)).toMatch(/^about 150\.93\d+ A or 225 A$/);
  });
});

describe("the notes", () => {
  const exceptions = (c: Conductor) =>
    ampacity(c, at75, "2017").finding.parts?.[0]?.notes.filter(({ text }) =>
      text.includes("exceptions"),
    ).length;

  test("exceptions of parallel conductors only where they are too small", () => {
    expect(exceptions(copper("1 AWG", "THW", 2))).toBe(1);
    expect(exceptions(copper("1/0 AWG", "THW", 2))).toBe(0);
    expect(ampacity(copper("1 AWG", "THW", 1), at75, "2017").finding.parts).toBeUndefined();
  });

  test("places of which the type is not permitted or not verified, each", () => {
    expect(texts(copper("4 AWG", "THHN"), at75)).toContain("THHN is not permitted in wet places");
    expect(texts(copper("4 AWG", "THHN"), { location: "dry", ...at75 })).not.toContain(
      "THHN is not permitted in wet places",
    );
    const xhh = texts(copper("4 AWG", "XHH"), at75);
    expect(xhh).toContain("XHH in damp places: no verified column");
    expect(xhh).toContain("XHH in wet places: no verified column");
    expect(xhh).not.toContain("XHH in dry places: no verified column");
  });

  test("what the row of a type says", () => {
    expect(texts(copper("4 AWG", "USE"), at75)).toContain("USE: Article 338 says where it may run");
    expect(texts(copper("4 AWG", "THWN"), at75).some((text) => text.startsWith("THWN:"))).toBe(
      false,
    );
    expect(
      insulationColumn("USE", "dry", "2017").notes.map(({ text, kind }) => `${kind} ${text}`),
    ).toEqual(["advice Article 338 says where it may run"]);
    expect(insulationColumn("THWN", "dry", "2017").notes).toEqual([]);
  });

  test("a remark of a size once, whatever cells were read", () => {
    const remark = "240.4(D) limits the overcurrent device of this size";
    const all = texts(copper("12 AWG", "NM-B"), { location: "dry", circuitRating: A(20) });
    expect(all.filter((text) => text === remark)).toHaveLength(1);
  });

  test("an open roof is told once, not as an open factor", () => {
    const roof = { ambient: degC(30), heightAboveRoof: inch(0), ...at90 };
    const all = texts(copper("3/0 AWG", "XHHW-2"), roof, "2014");
    expect(all.some((text) => text.includes("so cold an ambient"))).toBe(false);
    expect(
      texts(copper("3/0 AWG", "THWN-2"), roof, "2014").some((text) =>
        text.includes("both are tried"),
      ),
    ).toBe(false);
  });
});

describe("the smallest conductor and its neighbours", () => {
  test("have their derivations", () => {
    const found = smallestConductor(
      { required: A(100), material: "copper", insulation: "THW", installation: at75 },
      "2017",
    );
    expect(found.finding.steps.length).toBeGreaterThan(0);
    expect(found.nextSmaller?.finding.steps.length).toBeGreaterThan(0);
    const none = smallestConductor(
      { required: A(9000), material: "copper", insulation: "THW", installation: at75 },
      "2017",
    );
    expect(none.finding.steps.length).toBeGreaterThan(0);
    const least = smallestConductor(
      {
        required: A(1),
        material: "copper",
        insulation: "THHN",
        installation: { location: "dry", ...at90 },
      },
      "2017",
    );
    expect(least.size).toBe("18 AWG");
    expect("nextSmaller" in least).toBe(false);
  });

  test("a size off the rows of its column is no candidate for a question", () => {
    const thhn = smallestConductor(
      { required: A(12), material: "copper", insulation: "THHN", installation: at75 },
      "2017",
    );
    // 18 AWG has no value at 75 °C: the question is about 14 AWG
    expect(thhn.size).toBeUndefined();
    expect("closest" in thhn && thhn.closest).toBe("14 AWG");
    expect(thhn.finding.missing.map(({ path }) => path)).toEqual(["/installation/location"]);
  });
});

describe("a device's conductor", () => {
  const ask = (more: object = {}, edition: EditionId = "2017") =>
    conductorForDevice(
      {
        rating: A(90),
        device: "cb",
        severalReceptacles: false,
        material: "copper",
        insulation: "THW",
        installation: {},
        ...more,
      },
      edition,
    );

  test("an ampacity that is between two values suffices by its least, in every place", () => {
    const xhhw = {
      insulation: "XHHW",
      installation: { terminations: [{ kind: "separate-connector", listedFor: 90 }] },
    };
    const { smallest } = ask(xhhw);
    // 75 °C wet, 90 °C dry: 85 A at least, which has a 90 A device
    expect(smallest?.size).toBe("4 AWG");
    expect(smallest?.finding.verdict).toBe("pass");
    expect(smallest?.ampacity.between?.map(String)).toEqual(["85 A", "95 A"]);
    expect(smallest?.finding.missing).toEqual([]);
    expect(smallest?.finding.notes.length).toBeGreaterThan(0);
  });

  test("what the ampacity lacks is asked for where the least does not suffice", () => {
    const open = ask({
      rating: A(110),
      installation: { terminations: [{ kind: "separate-connector" }] },
    });
    // 3 AWG: 85 A, 100 A or 110 A, by the listing of the connector
    expect(open.smallest?.size).toBe("1 AWG");
    expect(open.nextSmaller?.size).toBe("2 AWG");
    expect(open.nextSmaller?.finding.verdict).toBe("needs-input");
    expect(open.nextSmaller?.finding.missing.map(({ path }) => path)).toEqual([
      "/installation/terminations/0/listedFor",
    ]);
  });

  test("a device whose standing is open is for the authority", () => {
    // fuses of 601 A are not verified for 2023: the next standard rating above 590 A is 600 A
    const fuse = ask({ rating: A(601), device: "fuse", installation: at75 }, "2023");
    expect(fuse.finding.verdict).toBe("pass");
    const old = ask(
      { rating: A(20), insulation: "THHN", installation: { location: "dry", ...at90 } },
      "2005",
    );
    expect(old.smallest?.size).toBe("12 AWG");
  });

  test("no size, with the finding of the one that comes closest", () => {
    const none = ask({ rating: A(5000), installation: at75 });
    expect(none.smallest).toBeUndefined();
    expect(none.nextSmaller).toBeUndefined();
    expect(none.finding.verdict).toBe("fail");
    expect(String(none.finding.required?.value)).toBe("700 A");
  });

  test("subject and paths are the caller's", () => {
    const { finding } = ask({
      subject: "/f1",
      insulation: "THHN",
      installation: at75,
      paths: { conductor: "/c", installation: "/i" },
    });
    expect(finding.subject).toBe("/f1");
    expect(finding.missing.map(({ path }) => path)).toEqual(["/i/location"]);
  });
});

test("the hottest ambient of a conductor whose place is not given is that of the place that passes everywhere", () => {
  const question = {
    conductor: copper("3/0 AWG", "XHHW"),
    installation: { ...at90, correction: "equation" } as const,
    required: A(160),
  };
  const { ambient, finding, next } = largestAmbient(question, "2017");
  // wet: 75 − 45 · (160/200)²
  expect(String(ambient)).toBe("46.2 °C");
  expect(finding.verdict).toBe("pass");
  expect(String(next?.ambient)).toBe("46.3 °C");
  expect(next?.finding.verdict).not.toBe("pass");
});

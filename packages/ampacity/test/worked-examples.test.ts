import {
  A,
  approximate,
  approximateRoot,
  type ConductorSize,
  isQuantity,
  type Kind,
  kVA,
  parseQuantity,
  type Quantity,
  V,
} from "@lineside/units";
import { describe, expect, test } from "vitest";
import {
  ampacity,
  conductorProtection,
  dwellingConductor,
  type EditionId,
  edition,
  equipmentGrounding,
  type InsulationType,
  largestOrdinaryDevice,
  largestStandardRatingUpTo,
  nextStandardRating,
  smallestConductor,
  supplySideBonding,
  type TemperatureColumn,
  transformerCurrents,
  transformerProtection,
} from "../src/index.ts";
import { caseText } from "./collected-table.ts";

/** A published example, by its number in the collection, as far as these rules decide it. */
interface Example {
  readonly id: string;
  readonly editions: readonly EditionId[];
  readonly ask: keyof typeof answers;
  readonly expect: Readonly<Record<string, string>>;
  readonly [input: string]: unknown;
}

const read = <K extends Kind>(kind: K, text: unknown): Quantity<K> =>
  parseQuantity(kind, String(text));

/** Ends as an example has them: where they are listed for 90 °C they do not govern. */
function installed({ terminations, ambient, count }: Example) {
  const listedFor = terminations as TemperatureColumn;
  const end =
    listedFor === 90 ? ({ kind: "separate-connector", listedFor } as const) : { listedFor };
  return {
    location: "dry",
    terminations: [end],
    ...(ambient === undefined ? {} : { ambient: read("temperature", ambient) }),
    ...(count === undefined ? {} : { currentCarrying: count as number }),
  } as const;
}

const ratio = (value: Quantity<"ratio"> | undefined) => String(value).replace(/ 1$/, "");

function transformerOf({ kva, primary, secondary, phases }: Example) {
  return {
    kva: read("apparentPower", kva),
    primary: read("voltage", primary),
    secondary: read("voltage", secondary),
    phases: phases as 1 | 3,
  };
}

/** What the rule says to each kind of question, in the words of the case. */
const answers = {
  smallest(one: Example, id: EditionId) {
    const found = smallestConductor(
      {
        required: A(String(one["required"])),
        material: "copper",
        insulation: one["insulation"] as InsulationType,
        installation: installed(one),
      },
      id,
    );
    expect(found.finding.verdict).toBe("pass");
    expect(found.nextSmaller?.finding.verdict).not.toBe("pass");
    return { size: found.size, ampacity: String(found.ampacity) };
  },
  ampacity(one: Example, id: EditionId) {
    const size = one["size"] as ConductorSize;
    const insulation = one["insulation"] as InsulationType;
    const conductor = {
      size,
      material: "copper",
      insulation,
      sets: one["sets"] as number,
    } as const;
    const { total, factors, finding } = ampacity(conductor, installed(one), id);
    expect(finding.verdict).toBe("pass");
    if (total === undefined) throw new Error("no ampacity");
    const device = largestOrdinaryDevice(total, conductor, id, { device: "cb" });
    return {
      ampacity: String(total),
      correction: ratio(factors?.correction),
      adjustment: ratio(factors?.adjustment),
      device: String(device.rating),
    };
  },
  transformer(one: Example) {
    const { primary, secondary } = transformerCurrents(transformerOf(one));
    const said = (current: typeof primary) =>
      isQuantity(current) ? String(current) : approximateRoot(current, 2);
    return { primary: said(primary), secondary: said(secondary) };
  },
  "transformer-device"(one: Example, id: EditionId) {
    const asked = { ...transformerOf(one), method: "primary-only", device: "cb" } as const;
    const [method] = transformerProtection(asked, id).methods;
    const { limit, largest } = method?.primary ?? {};
    return {
      limit: limit && (isQuantity(limit) ? String(limit) : approximateRoot(limit, 2)),
      largest: String(largest),
    };
  },
  dwelling({ rating }: Example, id: EditionId) {
    const asked = { rating: read("current", rating), role: "service", system: "120/240" } as const;
    return { required: String(dwellingConductor(asked, id).required) };
  },
  "equipment-grounding"({ device, tap }: Example, id: EditionId) {
    const asked = {
      device: read("current", device),
      material: "copper",
      ...(tap === undefined
        ? {}
        : { tap: { size: tap as ConductorSize, material: "copper" } as const }),
    } as const;
    return { size: equipmentGrounding(asked, id).size };
  },
  "bonding-jumper"({ size, sets }: Example, id: EditionId) {
    const ungrounded = {
      size: size as ConductorSize,
      material: "copper",
      sets: sets as number,
    } as const;
    const found = supplySideBonding({ ungrounded, material: "copper" }, id);
    // before 2014 the size is that of a later edition, and the verdict says so
    expect(found.finding.verdict).toBe(id < "2014" ? "consult" : "pass");
    return { size: found.size, least: String(found.least) };
  },
} as const;

const examples: readonly Example[] = JSON.parse(caseText("worked-examples.json"));

describe("worked examples", () => {
  test("all that concern conductors are here", () => {
    expect([...new Set(examples.map(({ id }) => id))]).toEqual(
      "E01 E02 E03 E04 E05 E09 E12 E13 E14 E19 E20 E22 E24 E25 E27 E31 E32 E35 E37 E39 E40 E42 E44 E45 E47 E51 E52 E53".split(
        " ",
      ),
    );
  });

  test.each(
    examples.map((one) => [`${one.id}, ${one.ask}: ${JSON.stringify(one.expect)}`, one] as const),
  )("%s", (_, one) => {
    for (const id of one.editions) expect(answers[one.ask](one, id), id).toMatchObject(one.expect);
  });
});

describe("what else they show", () => {
  test("E01: exact beside the published figures", () => {
    const { steps } = transformerCurrents({
      kva: kVA(150),
      primary: V(480),
      secondary: V(208),
      phases: 3,
      printed: { primary: "180 A", secondary: "416 A" },
    });
    expect(steps.map(({ printed }) => printed)).toEqual(["180 A", "416 A"]);
  });

  test("E02: the largest rating up to 225.53 A is 225 A, the next one 250 A", () => {
    expect(String(largestStandardRatingUpTo(A("225.53"), "2002", "cb").rating)).toBe("225 A");
    expect(String(nextStandardRating(A("225.53"), "2002", "cb").rating)).toBe("250 A");
  });

  test("E09: 250 kcmil is 255 A and fails by 35/3 A", () => {
    const one = examples.find(({ id }) => id === "E09") as Example;
    const { nextSmaller } = smallestConductor(
      {
        required: A("800/3"),
        material: "copper",
        insulation: "THWN-2",
        installation: installed(one),
      },
      "2023",
    );
    expect(nextSmaller?.size).toBe("250 kcmil");
    expect(String(nextSmaller?.ampacity)).toBe("255 A");
    expect(String(nextSmaller?.finding.margin)).toBe("-35/3 A");
    expect(approximate(A("800/3"), 2)).toBe("266.67 A");
  });

  test("E13: with its four conductors it would be 26.24 A", () => {
    const one = examples.find(({ id }) => id === "E13") as Example;
    expect(answers.ampacity({ ...one, count: 4 }, "2020").ampacity).toBe("26.24 A");
  });

  test("E29: a 2-wire secondary of 24 V behind 20 A at 120 V has to carry 100 A", () => {
    const transformer = {
      connection: "single-phase-2-wire",
      vp: V(120),
      vs: V(24),
      protectionOk: true,
    } as const;
    for (const [amperes, verdict] of [
      [100, "pass"],
      [99, "consult"],
    ] as const) {
      const { finding } = conductorProtection(
        {
          ampacity: A(amperes),
          conductor: { size: "3 AWG", material: "copper" },
          device: { kind: "cb", rating: A(20) },
          use: "transformer-secondary",
          transformer,
        },
        "2017",
      );
      expect(finding.verdict).toBe(verdict);
    }
  });

  test("E37: 0.84 is the factor of the 40 °C base", () => {
    const { rows, columns } = edition("2014").ambient40.factors;
    expect(rows.find(([, to]) => to === 55)?.[2][columns.indexOf(90)]).toBe(0.84);
  });

  test("E49: 1/0 AWG carries 100 A in copper and in aluminum", () => {
    for (const material of ["copper", "aluminum"] as const) {
      const { finding } = ampacity(
        { size: "1/0 AWG", material, insulation: "THWN" },
        { terminations: [{ listedFor: 75 }] },
        "2017",
        { required: A(100) },
      );
      expect(finding.verdict).toBe("pass");
    }
  });
});

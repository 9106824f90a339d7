import { INSULATIONS, LOCATIONS, MATERIALS } from "@lineside/ampacity";
import { CONNECTIONS, type Connection } from "@lineside/tap-rules";
import * as z from "zod/mini";
import type {
  Board,
  Codes,
  Conductor,
  DesignFile,
  Equipment,
  EquipmentClass,
  MainDevice,
  OvercurrentDevice,
  PassThrough,
  Published,
  Run,
  Service,
  ServicePoint,
  Transformer,
} from "./design.ts";
import { publishedFigureKey } from "./published-figure.ts";
import {
  described,
  type Fields,
  field,
  id,
  type MapSchema,
  map,
  mapOf,
  type Schema,
} from "./schema-field.ts";
import {
  conductorSize,
  necEdition,
  quantity,
  system,
  terminationTemperature,
  windingVoltage,
} from "./written-values.ts";

/* @__NO_SIDE_EFFECTS__ */
const amperes = (doc: string) => field(doc, quantity("current", "225 A"));
/* @__NO_SIDE_EFFECTS__ */
const voltAmperes = (doc: string) => field(doc, quantity("apparentPower", "150 kVA"));
/* @__NO_SIDE_EFFECTS__ */
const fact = (doc: string) => field(doc, z.boolean());
/* @__NO_SIDE_EFFECTS__ */
const text = (longest = 500) => z.string().check(z.maxLength(longest));
/* @__NO_SIDE_EFFECTS__ */
const count = (most: number) => z.int().check(z.gte(1), z.lte(most));
/* @__NO_SIDE_EFFECTS__ */
const note = () => field("For people; never judged.", text(2000));
/* @__NO_SIDE_EFFECTS__ */
const pieceAt = (doc: string) => field(doc, id("the name of a piece of equipment"));
/* @__NO_SIDE_EFFECTS__ */
const choice = <T extends string>(doc: string, words: readonly T[]) =>
  field(doc, z.enum(words as readonly [T]) as z.ZodMiniType as Schema<T>);

/** The class of a piece of equipment, by which its fields are told. */
/* @__NO_SIDE_EFFECTS__ */
const isA = <T extends EquipmentClass>(word: T) =>
  described(z.literal(word), { description: "What it is." }) as z.ZodMiniType as Schema<T>;

/** What every piece of equipment may say. */
/* @__NO_SIDE_EFFECTS__ */
const piece = (): Fields<Omit<ServicePoint, "is" | "system">> => ({
  fedBy: pieceAt(
    "What feeds it without a conductor between, such as the board that a breaker sits in.",
  ),
  terminations: field(
    "What its terminals are listed and marked for, for 110.14(C).",
    terminationTemperature(),
  ),
  note: note(),
});

/* @__NO_SIDE_EFFECTS__ */
function board(is: Board["is"]): MapSchema<Board> {
  const device = map<Exclude<MainDevice, "none">>("a main device", {
    is: described(z.enum(["breaker", "fuse"]), { description: "What it is." }),
    rating: amperes("Its rating or setting."),
  });
  return map<Board>(`a ${is}`, {
    is: isA(is),
    rating: amperes("The rating of its bus."),
    main: field(
      "The overcurrent device at its supply; none where conductors land on its lugs.",
      z.union([z.literal("none"), device]),
    ),
    ...piece(),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function device(is: OvercurrentDevice["is"], title: string): MapSchema<OvercurrentDevice> {
  const rating = amperes("Its rating or setting; of a fused disconnect that of its fuses.");
  return map<OvercurrentDevice>(title, { is: isA(is), rating, ...piece() });
}

/* @__NO_SIDE_EFFECTS__ */
function passThrough(is: PassThrough["is"]): MapSchema<PassThrough> {
  return map<PassThrough>(`a ${is}`, { is: isA(is), rating: amperes("Its rating."), ...piece() });
}

/* @__NO_SIDE_EFFECTS__ */
function transformer(): MapSchema<Transformer> {
  return map<Transformer>("a transformer", {
    is: isA("transformer"),
    kva: voltAmperes("Its rating."),
    primary: field("The voltage of its primary, between lines.", windingVoltage()),
    secondary: field(
      "The voltage of its secondary, between lines, or its system.",
      windingVoltage(),
    ),
    connection: choice("Primary to secondary.", Object.keys(CONNECTIONS) as Connection[]),
    protectionComplies: fact("Whether its own protection complies with 450.3."),
    ...piece(),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function servicePoint(): MapSchema<ServicePoint> {
  return map<ServicePoint>("a service point", {
    is: isA("service-point"),
    system: field("The system that the utility supplies.", system()),
    ...piece(),
  });
}

/** A piece of equipment: which fields it has hangs on what it `is`. */
export const equipmentSchema: Schema<Equipment> = /* @__PURE__ */ z.discriminatedUnion("is", [
  /* @__PURE__ */ servicePoint(),
  /* @__PURE__ */ board("switchboard"),
  /* @__PURE__ */ board("panelboard"),
  /* @__PURE__ */ device("breaker", "a breaker"),
  /* @__PURE__ */ device("fuse", "a set of fuses"),
  /* @__PURE__ */ device("fused-disconnect", "a fused disconnect"),
  /* @__PURE__ */ passThrough("disconnect"),
  /* @__PURE__ */ transformer(),
  /* @__PURE__ */ passThrough("wireway"),
]);

/* @__NO_SIDE_EFFECTS__ */
function run(): MapSchema<Run> {
  return map<Run>("how a conductor runs", {
    raceway: fact(
      "In a raceway all the way from where it starts to the enclosure that it supplies.",
    ),
    leavesEnclosure: fact("Leaves the enclosure or vault in which it starts."),
    fieldInstalled: fact("Installed in the field, not at the factory."),
    protectedFromDamage: fact(
      "Protected from physical damage by an approved raceway or other approved means.",
    ),
    beyondEquipment: fact(
      "Goes on beyond the equipment that it supplies, such as by feed-through lugs.",
    ),
    location: choice("The driest word that is true everywhere along it.", LOCATIONS),
  });
}

/** How a conductor is installed. */
export const runSchema: MapSchema<Run> = /* @__PURE__ */ run();

/* @__NO_SIDE_EFFECTS__ */
function conductor(): MapSchema<Conductor> {
  return map<Conductor>("a conductor", {
    from: pieceAt("What it starts at."),
    to: pieceAt("What it ends at."),
    size: field("Of one conductor.", conductorSize()),
    material: choice("What it is made of.", MATERIALS),
    insulation: choice("Its marking.", INSULATIONS),
    sets: field("Conductors in parallel for each phase; 1 where left out.", count(100)),
    length: field("Lug to lug along the wire.", quantity("length", "22 ft")),
    load: amperes("The calculated load on what it supplies."),
    runs: field("How it is installed.", runSchema),
    note: note(),
  });
}

/** A conductor of one phase, with its parallel sets. */
export const conductorSchema: MapSchema<Conductor> = /* @__PURE__ */ conductor();

/* @__NO_SIDE_EFFECTS__ */
function codes(): MapSchema<Codes> {
  return map<Codes>("the codes", {
    nec: field("The edition of the NEC. None is assumed.", necEdition()),
    utility: field("The utility's manual. None is assumed.", text()),
    scopes: field("The scopes of that manual that apply.", mapOf(text())),
  });
}

/** What a design is judged by. */
export const codesSchema: MapSchema<Codes> = /* @__PURE__ */ codes();

/* @__NO_SIDE_EFFECTS__ */
function service(): MapSchema<Service> {
  return map<Service>("a service", {
    system: field("The system that the utility supplies.", system()),
    rating: amperes("The rating of the service."),
    supply: choice("How the utility's lines are arranged.", ["radial", "network"]),
    construction: choice("How the conductors come in.", ["overhead", "underground"]),
    occupancy: choice("What the premise is used for.", ["residential", "commercial", "industrial"]),
    demand: voltAmperes("The calculated demand."),
    continuousLoad: amperes("The load expected for three hours or more."),
  });
}

/** What the utility supplies. */
export const serviceSchema: MapSchema<Service> = /* @__PURE__ */ service();

/* @__NO_SIDE_EFFECTS__ */
function published(): MapSchema<Published> {
  return map<Published>("published figures", {
    source: field("The document that prints the figures.", text()),
    figures: field(
      "By what they are, such as T1/primary-current.",
      mapOf(quantity("current", "180 A"), publishedFigureKey()),
    ),
  });
}

/** Figures that a document prints for a design. */
export const publishedSchema: MapSchema<Published> = /* @__PURE__ */ published();

/** The sections of a design file that are judged, and may be changed by an alternative. */
/* @__NO_SIDE_EFFECTS__ */
export function sections(): Fields<Omit<DesignFile, "lineside">> {
  const project = map<NonNullable<DesignFile["project"]>>("a project", {
    name: field("What the project is called.", text()),
    note: note(),
  });
  return {
    project: field("What this is.", project),
    codes: field("What the design is judged by.", codesSchema),
    service: field("What the utility supplies.", serviceSchema),
    equipment: field("The pieces of equipment by name.", mapOf(equipmentSchema)),
    conductors: field("The conductors by name.", mapOf(conductorSchema)),
    declarations: field("Facts that no drawing proves.", mapOf(z.boolean())),
    published: field(
      "Figures that a document prints for this design; shown beside the exact ones, and deciding nothing.",
      publishedSchema,
    ),
  };
}

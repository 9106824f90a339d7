import { INSULATIONS, LOCATIONS, MATERIALS, type Material } from "@lineside/ampacity";
import { CONNECTIONS, type Connection } from "@lineside/tap-rules";
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
import {
  choice,
  count,
  type Field,
  type Fields,
  type Form,
  field,
  id,
  listed,
  mapOf,
  object,
  record,
  text,
  variants,
  yesOrNo,
} from "./form.ts";
import { memberOf } from "./json-pointer.ts";
import { nearestWord } from "./nearest-word.ts";
import { isPlainMap } from "./plain-data.ts";
import { PUBLISHED_NAMES, publishedName } from "./published-figure.ts";
import {
  conductorSize,
  necEdition,
  quantity,
  system,
  terminationTemperature,
  windingVoltage,
} from "./written-values.ts";

/** The version of the form of a design file. */
export const DESIGN_VERSION = 1 as const;

const NOTE: Field<string> = /* @__PURE__ */ field(
  /* @__PURE__ */ text("a note", 2000),
  "For people; never judged.",
);

const amperes = (doc: string) => field(quantity("current", "225 A"), doc);
const fact = (doc: string) => field(yesOrNo(), doc);

/** What people write for a class of equipment. */
const MEANT: Readonly<Record<string, EquipmentClass>> = {
  utility: "service-point",
  "circuit-breaker": "breaker",
  mcb: "breaker",
  cb: "breaker",
  fuses: "fuse",
  "fused disconnect": "fused-disconnect",
  "fused-switch": "fused-disconnect",
  safety_switch: "disconnect",
  switch: "disconnect",
  panel: "panelboard",
  loadcenter: "panelboard",
  "load-center": "panelboard",
  switchgear: "switchboard",
  "tap-box": "wireway",
  "junction-box": "wireway",
  gutter: "wireway",
  xfmr: "transformer",
};

const CLASSES: readonly EquipmentClass[] = /* @__PURE__ */ Object.freeze<EquipmentClass[]>([
  "service-point",
  "switchboard",
  "panelboard",
  "breaker",
  "fuse",
  "fused-disconnect",
  "disconnect",
  "transformer",
  "wireway",
]);

const isField = <T extends EquipmentClass>(...words: readonly T[]): Field<T> =>
  field(choice("a class of equipment", words), "What it is.", true);

/** What every piece of equipment may say. */
function piece(): Fields<Pick<Equipment, "fedBy" | "terminations" | "note">> {
  return {
    fedBy: field(
      id("the name of a piece of equipment"),
      "What feeds it without a conductor between, such as the board that a breaker sits in.",
    ),
    terminations: field(
      terminationTemperature(),
      "What its terminals are listed and marked for, for 110.14(C).",
    ),
    note: NOTE,
  };
}

function mainDevice(): Form<MainDevice> {
  const device = record<Exclude<MainDevice, "none">>("a main device", {
    is: field(choice("a main device", ["breaker", "fuse"]), "What it is.", true),
    rating: amperes("Its rating or setting."),
  });
  return {
    what: "a main device, or none",
    read: (raw, at) => (raw === "none" ? "none" : device.read(raw, at)),
    schema: () => ({ anyOf: [{ const: "none" }, device.schema()] }),
  };
}

function equipmentForm(): Form<Equipment> {
  const board: Form<Board> = record<Board>("a board", {
    is: isField("switchboard", "panelboard"),
    rating: amperes("The rating of its bus."),
    main: field(
      mainDevice(),
      "The overcurrent device at its supply; none where conductors land on its lugs.",
    ),
    ...piece(),
  });
  const device = (what: string) =>
    record<OvercurrentDevice>(what, {
      is: isField("breaker", "fuse", "fused-disconnect"),
      rating: amperes("Its rating or setting; of a fused disconnect that of its fuses."),
      ...piece(),
    });
  const through = (what: string) =>
    record<PassThrough>(what, {
      is: isField("disconnect", "wireway"),
      rating: amperes("Its rating."),
      ...piece(),
    });
  const connections = Object.keys(CONNECTIONS) as Connection[];
  const forms: Readonly<Record<EquipmentClass, Form<Equipment>>> = {
    switchboard: board,
    panelboard: board,
    breaker: device("a breaker"),
    fuse: device("a set of fuses"),
    "fused-disconnect": device("a fused disconnect"),
    disconnect: through("a disconnect"),
    wireway: through("a wireway"),
    transformer: record<Transformer>("a transformer", {
      is: isField("transformer"),
      kva: field(quantity("apparentPower", "150 kVA"), "Its rating."),
      primary: field(windingVoltage(), "The voltage of its primary, between lines."),
      secondary: field(
        windingVoltage(),
        "The voltage of its secondary, between lines, or its system.",
      ),
      connection: field(choice("a transformer connection", connections), "Primary to secondary."),
      protectionComplies: fact("Whether its own protection complies with 450.3."),
      ...piece(),
    }),
    "service-point": record<ServicePoint>("a service point", {
      is: isField("service-point"),
      system: field(system(), "The system that the utility supplies."),
      ...piece(),
    }),
  };
  return variants(
    "a piece of equipment",
    "is",
    forms,
    choice("a class of equipment", CLASSES, MEANT),
  );
}

function runForm(): Form<Run> {
  return record<Run>("how a conductor runs", {
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
    location: field(
      choice("a kind of place", LOCATIONS),
      "The driest word that is true everywhere along it.",
    ),
  });
}

function conductorForm(): Form<Conductor> {
  const meant: Readonly<Record<string, Material>> = {
    cu: "copper",
    al: "aluminum",
    aluminium: "aluminum",
  };
  return record<Conductor>("a conductor", {
    from: field(id("the name of a piece of equipment"), "What it starts at."),
    to: field(id("the name of a piece of equipment"), "What it ends at."),
    size: field(conductorSize(), "Of one conductor."),
    material: field(choice("a conductor material", MATERIALS, meant), "What it is made of."),
    insulation: field(choice("an insulation type", INSULATIONS), "Its marking."),
    sets: field(
      count("a number of parallel conductors", 1, 100),
      "Conductors in parallel for each phase; 1 where left out.",
    ),
    length: field(quantity("length", "22 ft"), "Lug to lug along the wire."),
    load: amperes("The calculated load on what it supplies."),
    runs: field(runForm(), "How it is installed."),
    note: NOTE,
  });
}

function figuresForm(): Form<NonNullable<Published["figures"]>> {
  const amps = quantity("current", "180 A");
  const what = "published figures";
  return {
    what,
    read(raw, at) {
      if (!isPlainMap(raw)) return mapOf(what, amps).read(raw, at);
      const read = new Map<string, Exclude<ReturnType<typeof amps.read>, undefined>>();
      for (const [key, value] of Object.entries(raw)) {
        if (publishedName(key) === undefined) {
          const [owner = "", ...name] = key.split("/");
          const suggestion = nearestWord(name.join("/"), PUBLISHED_NAMES);
          object(
            at,
            {
              code: "UNKNOWN_KEY",
              message: `${key} is no derived value; write the name of a thing, / and one of ${listed(PUBLISHED_NAMES)}`,
              got: key,
              expected: "T1/primary-current, for example",
              suggestion: suggestion && `${owner}/${suggestion}`,
              atKey: true,
            },
            key,
          );
        } else if (value !== null) {
          const got = amps.read(value, { ...at, path: memberOf(at.path, key) });
          if (got !== undefined) read.set(key, got);
        }
      }
      return Object.fromEntries(read);
    },
    schema: () => ({ type: "object", additionalProperties: amps.schema() }),
  };
}

/** The form of the version mark; that it is there and known is checked before anything else is read. */
function versionForm(): Form<typeof DESIGN_VERSION> {
  return {
    what: `${DESIGN_VERSION}`,
    read: (raw) => (raw === DESIGN_VERSION ? DESIGN_VERSION : undefined),
    schema: () => ({ const: DESIGN_VERSION }),
  };
}

function serviceForm(): Form<Service> {
  return record<Service>("a service", {
    system: field(system(), "The system that the utility supplies."),
    rating: amperes("The rating of the service."),
    supply: field(
      choice("a kind of supply", ["radial", "network"]),
      "How the utility's lines are arranged.",
    ),
    construction: field(
      choice("a kind of construction", ["overhead", "underground"]),
      "How the conductors come in.",
    ),
    occupancy: field(
      choice("a kind of occupancy", ["residential", "commercial", "industrial"]),
      "What the premise is used for.",
    ),
    demand: field(quantity("apparentPower", "180 kVA"), "The calculated demand."),
    continuousLoad: amperes("The load expected for three hours or more."),
  });
}

/** The fields of a design file, but for its alternatives: the one source of the reader and both schemas. */
export function designFields(): Fields<DesignFile> {
  return {
    lineside: field(versionForm(), "The version of the form of this file.", true),
    project: field(
      record("a project", {
        name: field(text("a name"), "What the project is called."),
        note: NOTE,
      }),
      "What this is.",
    ),
    codes: field(
      record<Codes>("the codes", {
        nec: field(necEdition(), "The edition of the NEC. None is assumed."),
        utility: field(
          text("the id of a utility's manual"),
          "The utility's manual. None is assumed.",
        ),
        scopes: field(mapOf("scopes", text("a word")), "The scopes of that manual that apply."),
      }),
      "What the design is judged by.",
    ),
    service: field(serviceForm(), "What the utility supplies."),
    equipment: field(mapOf("equipment", equipmentForm()), "The pieces of equipment by name."),
    conductors: field(mapOf("conductors", conductorForm()), "The conductors by name."),
    declarations: field(mapOf("declarations", yesOrNo()), "Facts that no drawing proves."),
    published: field(
      record<Published>("published figures", {
        source: field(text("the name of a document"), "The document that prints the figures."),
        figures: field(figuresForm(), "By what they are, such as T1/primary-current."),
      }),
      "Figures that a document prints for this design; shown beside the exact ones, and deciding nothing.",
    ),
  };
}

import * as z from "zod/mini";
import { conductorSchema } from "./conductor-schema.ts";
import type { Codes, DesignFile, Published, Service, Site } from "./design.ts";
import { equipmentSchema } from "./equipment-schema.ts";
import { amperes, choice, fact, note, text, voltAmperes } from "./field-kinds.ts";
import { publishedFigureKey } from "./published-figure.ts";
import { type Fields, field, type MapSchema, map, mapOf } from "./schema-field.ts";
import { necEdition, quantity, system } from "./written-values.ts";

export { conductorSchema, runSchema } from "./conductor-schema.ts";
export { equipmentSchema } from "./equipment-schema.ts";

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
function site(): MapSchema<Site> {
  return map<Site>("a site", {
    industrial: fact("An industrial installation."),
    supervised: fact(
      "Of a supervised industrial installation: the part that serves manufacturing or process control only (240.90).",
    ),
    qualifiedOnly: fact(
      "Maintenance and supervision ensure that only qualified persons service it.",
    ),
    manufacturing: fact("A manufacturing building."),
    wallHeight: field("The height of the building at its walls.", quantity("length", "36 ft")),
  });
}

/** Where the design is installed. */
export const siteSchema: MapSchema<Site> = /* @__PURE__ */ site();

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
    site: field("Where it is installed.", siteSchema),
    declarations: field("Facts that no drawing proves.", mapOf(z.boolean())),
    published: field(
      "Figures that a document prints for this design; shown beside the exact ones, and deciding nothing.",
      publishedSchema,
    ),
  };
}

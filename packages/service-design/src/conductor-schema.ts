import { INSULATIONS, LOCATIONS, MATERIALS } from "@lineside/ampacity";
import {
  DISCONNECT_PLACES,
  type Engineered,
  INSULATION_KINDS,
  type OutsideDisconnect,
  type ShortCircuit,
} from "@lineside/tap-rules";
import type { Conductor, Run } from "./design.ts";
import { amperes, choice, count, fact, lengthOf, note, pieceAt } from "./field-kinds.ts";
import { field, type MapSchema, map } from "./schema-field.ts";
import { conductorSize, quantity } from "./written-values.ts";

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
    outdoors: fact("Outdoors of a building, except where it ends."),
    spliced: fact("Spliced between its ends."),
    penetrates: fact("Goes through a wall, a floor or a ceiling."),
    horizontal: lengthOf("Of the length: the horizontal part."),
    tapHeight: lengthOf("How high above the floor the tap is made."),
    touchesCombustible: fact("Of a busway: touches combustible material."),
    deviceAtTap: fact("Of a tap of a busway: what taps it contains the overcurrent device."),
    location: choice("The driest word that is true everywhere along it.", LOCATIONS),
  });
}

/** How a conductor is installed. */
export const runSchema: MapSchema<Run> = /* @__PURE__ */ run();

/* @__NO_SIDE_EFFECTS__ */
function disconnect(): MapSchema<OutsideDisconnect> {
  return map<OutsideDisconnect>("a disconnecting means", {
    place: choice("Where it is.", DISCONNECT_PLACES),
    accessible: fact("Readily accessible."),
    withDevice: fact("The overcurrent device is a part of it or right beside it."),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function shortCircuit(): MapSchema<ShortCircuit> {
  return map<ShortCircuit>("a short circuit", {
    current: field(
      "The largest current that flows in the conductor, RMS symmetrical.",
      quantity("shortCircuitCurrent", "22 kA"),
    ),
    clearingTime: field(
      "How long it flows until the device upstream clears it.",
      quantity("time", "0.1 s"),
    ),
    initialTemperature: field(
      "The temperature of the conductor before.",
      quantity("temperature", "75 °C"),
    ),
    insulation: choice("The insulation, as Table 240.92(B) tells it.", INSULATION_KINDS),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function engineered(): MapSchema<Engineered> {
  return map<Engineered>("what an engineer has provided or shown", {
    differentialRelay: fact("Differential relays trip the device upstream."),
    shortCircuitStudy: fact(
      "Calculations show that the conductors are protected within the short-circuit limits.",
    ),
    overloadRelay: fact("Overcurrent relays limit the load to the ampacity."),
    overloadStudy: fact("Calculations show that the system keeps the load within the ampacity."),
    primaryCurve: fact(
      "The time-current curve of the primary device, multiplied by the voltage ratio, protects the secondary conductors.",
    ),
    shortCircuitLimits: fact("The conductors are within the short-circuit limits of 240.91(B)."),
    listedTerminations: fact("All terminations and equipment are listed and marked for it."),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function conductor(): MapSchema<Conductor> {
  return map<Conductor>("a conductor", {
    from: pieceAt("What it starts at."),
    to: pieceAt("What it ends at."),
    size: field("Of one conductor.", conductorSize()),
    material: choice("What it is made of.", MATERIALS),
    insulation: choice("Its marking.", INSULATIONS),
    sets: field("Conductors in parallel for each phase; 1 where left out.", count(100)),
    length: lengthOf("Lug to lug along the wire."),
    load: amperes("The calculated load on what it supplies."),
    runs: field("How it is installed.", runSchema),
    disconnect: field("Of an outside tap: its disconnecting means.", disconnect()),
    shortCircuit: field("What a short circuit does to it, for Table 240.92(B).", shortCircuit()),
    engineered: field("For a supervised industrial installation.", engineered()),
    noLongerThanNeeded: fact("Of a branch-circuit tap: no longer than the appliance needs."),
    endsGrouped: fact(
      "The overcurrent devices at its end are grouped; those of the board at its end are then its own.",
    ),
    motorAmpacity: amperes(
      "The ampacity that Part II of Article 430 asks of it, where it supplies several motors.",
    ),
    note: note(),
  });
}

/** A conductor of one phase, with its parallel sets. */
export const conductorSchema: MapSchema<Conductor> = /* @__PURE__ */ conductor();

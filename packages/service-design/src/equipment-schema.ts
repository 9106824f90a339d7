import { CONNECTIONS, type Connection, OUTLET_KINDS } from "@lineside/tap-rules";
import * as z from "zod/mini";
import type {
  Battery,
  Board,
  Busway,
  Equipment,
  EquipmentClass,
  Generator,
  Load,
  MainDevice,
  Motor,
  MotorControl,
  OvercurrentDevice,
  PassThrough,
  PowerSource,
  ServicePoint,
  SurgeDevice,
  Transformer,
} from "./design.ts";
import { amperes, choice, fact, note, pieceAt, voltAmperes } from "./field-kinds.ts";
import { described, type Fields, field, type MapSchema, map, type Schema } from "./schema-field.ts";
import { system, terminationTemperature, windingVoltage } from "./written-values.ts";

/** The class of a piece of equipment, by which its fields are told. */
/* @__NO_SIDE_EFFECTS__ */
const isA = <T extends EquipmentClass>(word: T) =>
  described(z.literal(word), { description: "What it is." }) as z.ZodMiniType as Schema<T>;

/** What every piece of equipment may say. */
/* @__NO_SIDE_EFFECTS__ */
const piece = (): Fields<
  Omit<Transformer, keyof Omit<Transformer, "fedBy" | "terminations" | "note">>
> => ({
  fedBy: pieceAt(
    "What feeds it without a conductor between, such as the board that a breaker sits in.",
  ),
  terminations: field(
    "What its terminals are listed and marked for, for 110.14(C).",
    terminationTemperature(),
  ),
  note: note(),
});

/** What every piece but a transformer may say. */
/* @__NO_SIDE_EFFECTS__ */
const atVoltage = () => ({
  voltage: field(
    "The nominal voltage between lines, or the system, that it is connected to; what arrives there has to agree.",
    windingVoltage(),
  ),
  ...piece(),
});

/* @__NO_SIDE_EFFECTS__ */
function main(what: string): Fields<Pick<Board, "main">>["main"] {
  const device = map<Exclude<MainDevice, "none">>("a main device", {
    is: described(z.enum(["breaker", "fuse"]), { description: "What it is." }),
    rating: amperes("Its rating or setting."),
  });
  return field(what, z.union([z.literal("none"), device]));
}

/* @__NO_SIDE_EFFECTS__ */
function board(is: Board["is"], title = `a ${is}`): MapSchema<Board> {
  return map<Board>(title, {
    is: isA(is),
    rating: amperes("The rating of its bus."),
    main: main("The overcurrent device at its supply; none where conductors land on its lugs."),
    ...atVoltage(),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function device(is: OvercurrentDevice["is"], title: string): MapSchema<OvercurrentDevice> {
  const rating = amperes("Its rating or setting; of a fused disconnect that of its fuses.");
  return map<OvercurrentDevice>(title, { is: isA(is), rating, ...atVoltage() });
}

/* @__NO_SIDE_EFFECTS__ */
function passThrough(is: PassThrough["is"]): MapSchema<PassThrough> {
  const rating = amperes("Its rating.");
  return map<PassThrough>(`a ${is}`, { is: isA(is), rating, ...atVoltage() });
}

/* @__NO_SIDE_EFFECTS__ */
function busway(): MapSchema<Busway> {
  const rating = amperes("Its rating, which is its ampacity.");
  return map<Busway>("a busway", { is: isA("busway"), rating, ...atVoltage() });
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
    protectionComplies: fact(
      "Whether its own protection complies with 450.3; worked out from its devices where it is left out.",
    ),
    ...piece(),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function servicePoint(): MapSchema<ServicePoint> {
  return map<ServicePoint>("a service point", {
    is: isA("service-point"),
    system: field("The system that the utility supplies.", system()),
    ...atVoltage(),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function generator(): MapSchema<Generator> {
  return map<Generator>("a generator", {
    is: isA("generator"),
    nameplate: amperes("Its nameplate current."),
    overloadPrevented: fact("Its design or an overload device keeps it from being overloaded."),
    main: main("The overcurrent device on it; none where conductors start at its terminals."),
    ...atVoltage(),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function battery(): MapSchema<Battery> {
  return map<Battery>("a battery", {
    is: isA("battery"),
    deviceAsCloseAsPracticable: fact(
      "The overcurrent device is as close to the terminals as practicable.",
    ),
    unclassifiedLocation: fact("The overcurrent device is in an unclassified location."),
    ...atVoltage(),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function powerSource(): MapSchema<PowerSource> {
  return map<PowerSource>("a power source", {
    is: isA("power-source"),
    output: amperes("Its rated output current."),
    device: amperes(
      "The rating of the device that protects its connection, where that is no piece of its own.",
    ),
    ...atVoltage(),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function motor(): MapSchema<Motor> {
  const ampacity = amperes("The ampacity that Part II of Article 430 asks of its conductors.");
  return map<Motor>("a motor", { is: isA("motor"), ampacity, ...atVoltage() });
}

/* @__NO_SIDE_EFFECTS__ */
function motorControl(is: MotorControl["is"], title: string): MapSchema<MotorControl> {
  return map<MotorControl>(title, { is: isA(is), rating: amperes("Its rating."), ...atVoltage() });
}

/* @__NO_SIDE_EFFECTS__ */
function surgeDevice(): MapSchema<SurgeDevice> {
  return map<SurgeDevice>("a surge device", {
    is: isA("spd"),
    rating: amperes("Its rating, where it has one."),
    listedInstructionsMet: fact("The conductor is as large as its listed instructions ask."),
    ...atVoltage(),
  });
}

/* @__NO_SIDE_EFFECTS__ */
function load(): MapSchema<Load> {
  const serves = choice("What a branch circuit supplies there.", OUTLET_KINDS);
  return map<Load>("a load", { is: isA("load"), serves, ...atVoltage() });
}

/** A piece of equipment: which fields it has hangs on what it `is`. */
export const equipmentSchema: Schema<Equipment> = /* @__PURE__ */ z.discriminatedUnion("is", [
  /* @__PURE__ */ servicePoint(),
  /* @__PURE__ */ generator(),
  /* @__PURE__ */ battery(),
  /* @__PURE__ */ powerSource(),
  /* @__PURE__ */ board("switchgear", "switchgear"),
  /* @__PURE__ */ board("switchboard"),
  /* @__PURE__ */ board("panelboard"),
  /* @__PURE__ */ device("breaker", "a breaker"),
  /* @__PURE__ */ device("fuse", "a set of fuses"),
  /* @__PURE__ */ device("fused-disconnect", "a fused disconnect"),
  /* @__PURE__ */ passThrough("disconnect"),
  /* @__PURE__ */ passThrough("wireway"),
  /* @__PURE__ */ busway(),
  /* @__PURE__ */ transformer(),
  /* @__PURE__ */ motor(),
  /* @__PURE__ */ motorControl("motor-controller", "a motor controller"),
  /* @__PURE__ */ motorControl("overload-device", "an overload device"),
  /* @__PURE__ */ surgeDevice(),
  /* @__PURE__ */ load(),
]);

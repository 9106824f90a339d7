import { MATERIALS } from "@lineside/ampacity";
import {
  CONDUCTOR_CLASSES,
  CONNECTIONS,
  type Connection,
  DISCONNECT_PLACES,
  type OtherSource,
  OUTLET_KINDS,
  SUPPLIED,
  type TapCase,
  type TapEnd,
} from "@lineside/tap-rules";
import { safeParseQuantity, safeParseSize } from "@lineside/units";
import type { TapFlags } from "../commands/tap-flags.ts";
import type { AnsweringOptions } from "../option-questions.ts";
import { optionalQuantity, optionalWord, optionValue } from "../option-values.ts";

const yesOrNo = (name: string) => ({ option: `--${name} or --no-${name}` });

/** The option that answers each question of a case. */
export const TAP_OPTIONS: AnsweringOptions = {
  "/ampacity": { option: "--ampacity", write: "a current, such as 255 A" },
  "/upstream/rating": { option: "--upstream", write: "a current, such as 800 A" },
  "/upstream/conductorAmpacity": { option: "--tapped", write: "a current, such as 400 A" },
  "/ordinaryLimit": { option: "--ordinary-limit", write: "a current, such as 300 A" },
  "/length": { option: "--length", write: "a length, such as 22 ft" },
  "/load": { option: "--load", write: "a current, such as 180 A" },
  "/ends": {
    option: "--ends or --mlo",
    write:
      "the rating of the overcurrent device where it ends, or of the main-lug equipment, such as 225 A",
  },
  "/endsGrouped": yesOrNo("grouped"),
  "/size": { option: "--size", write: "a size, such as 250 kcmil" },
  "/material": { option: "--material" },
  "/supplies": { option: "--supplies" },
  "/sources": { option: "--source-output and --source-device", write: "currents" },
  "/beyondEquipment": yesOrNo("beyond"),
  "/transformer/vp": { option: "--primary", write: "a voltage, such as 480 V" },
  "/transformer/vs": { option: "--secondary", write: "a voltage, such as 208 V" },
  "/transformer/connection": { option: "--connection" },
  "/transformer/kva": { option: "--kva", write: "a rating, such as 150 kVA" },
  "/transformer/phases": { option: "--connection" },
  "/transformer/protectionOk": yesOrNo("transformer-protected"),
  "/transformer/suppliedByTap": yesOrNo("transformer-tapped"),
  "/install/raceway": yesOrNo("raceway"),
  "/install/protectedFromDamage": yesOrNo("protected"),
  "/install/leavesEnclosure": yesOrNo("leaves"),
  "/install/field": yesOrNo("field"),
  "/install/outdoors": yesOrNo("outdoors"),
  "/install/spliced": yesOrNo("spliced"),
  "/install/penetrates": yesOrNo("penetrates"),
  "/install/horizontal": { option: "--horizontal", write: "a length, such as 20 ft" },
  "/install/tapHeight": { option: "--tap-height", write: "a height, such as 32 ft" },
  "/install/touchesCombustible": yesOrNo("combustible"),
  "/install/deviceAtTap": yesOrNo("device-at-tap"),
  "/site/industrial": yesOrNo("industrial"),
  "/site/supervised": yesOrNo("supervised"),
  "/site/qualifiedOnly": yesOrNo("qualified"),
  "/site/manufacturing": yesOrNo("manufacturing"),
  "/site/wallHeight": { option: "--walls", write: "a height, such as 40 ft" },
  "/disconnect/place": { option: "--disconnect" },
  "/disconnect/accessible": yesOrNo("disconnect-accessible"),
  "/disconnect/withDevice": yesOrNo("disconnect-with-device"),
  "/outlet/serves": { option: "--serves" },
  "/outlet/noLongerThanNeeded": yesOrNo("short-as-needed"),
  "/motor/ampacity": { option: "--motor", write: "a current, such as 60 A" },
  "/source/nameplate": { option: "--nameplate", write: "a current, such as 361 A" },
  "/source/overloadPrevented": yesOrNo("overload-prevented"),
};

function currents(option: string, texts: readonly string[]) {
  return texts.map((text) => optionValue(option, safeParseQuantity("current", text)));
}

function endsFrom({ ends = [], mlo = [] }: TapFlags): readonly TapEnd[] | undefined {
  if (ends.length + mlo.length === 0) return undefined;
  return [
    ...currents("--ends", ends).map((rating): TapEnd => ({ kind: "ocpd", rating })),
    ...currents("--mlo", mlo).map((rating): TapEnd => ({ kind: "equipment-with-ocpds", rating })),
  ];
}

/** Other power sources, the first output with the first device. */
function sourcesFrom({ sourceOutput = [], sourceDevice = [] }: TapFlags): readonly OtherSource[] {
  const outputs = currents("--source-output", sourceOutput);
  const devices = currents("--source-device", sourceDevice);
  const count = Math.max(outputs.length, devices.length);
  return Array.from({ length: count }, (_, i) => ({ output: outputs[i], device: devices[i] }));
}

function transformerFrom(flags: TapFlags): TapCase["transformer"] {
  const { primary, secondary, connection, kva, transformerProtected, transformerTapped } = flags;
  const told = [primary, secondary, connection, kva, transformerProtected, transformerTapped];
  if (told.every((one) => one === undefined)) return undefined;
  return {
    vp: optionalQuantity("--primary", "voltage", primary),
    vs: optionalQuantity("--secondary", "voltage", secondary),
    connection: optionalWord("--connection", Object.keys(CONNECTIONS) as Connection[], connection),
    kva: optionalQuantity("--kva", "apparentPower", kva),
    protectionOk: transformerProtected,
    suppliedByTap: transformerTapped,
  };
}

/** The conductor that the options describe; with anything of a transformer it is a secondary conductor. */
export function tapCaseFrom(flags: TapFlags, edition: TapCase["edition"]): TapCase {
  const transformer = transformerFrom(flags);
  const named = optionalWord("--class", CONDUCTOR_CLASSES, flags.class);
  return {
    edition,
    conductor: named ?? (transformer === undefined ? "feeder-tap" : "transformer-secondary"),
    ampacity: optionalQuantity("--ampacity", "current", flags.ampacity),
    ordinaryLimit: optionalQuantity("--ordinary-limit", "current", flags.ordinaryLimit),
    size: flags.size === undefined ? undefined : optionValue("--size", safeParseSize(flags.size)),
    material: optionalWord("--material", MATERIALS, flags.material),
    upstream: {
      rating: optionalQuantity("--upstream", "current", flags.upstream),
      conductorAmpacity: optionalQuantity("--tapped", "current", flags.tapped),
    },
    sources: sourcesFrom(flags),
    length: optionalQuantity("--length", "length", flags.length),
    load: optionalQuantity("--load", "current", flags.load),
    supplies: optionalWord("--supplies", SUPPLIED, flags.supplies),
    ends: endsFrom(flags),
    endsGrouped: flags.grouped,
    beyondEquipment: flags.beyond,
    transformer,
    install: {
      raceway: flags.raceway,
      protectedFromDamage: flags.protected,
      leavesEnclosure: flags.leaves,
      field: flags.field,
      outdoors: flags.outdoors,
      spliced: flags.spliced,
      penetrates: flags.penetrates,
      horizontal: optionalQuantity("--horizontal", "length", flags.horizontal),
      tapHeight: optionalQuantity("--tap-height", "length", flags.tapHeight),
      touchesCombustible: flags.combustible,
      deviceAtTap: flags.deviceAtTap,
    },
    site: {
      industrial: flags.industrial,
      supervised: flags.supervised,
      qualifiedOnly: flags.qualified,
      manufacturing: flags.manufacturing,
      wallHeight: optionalQuantity("--walls", "length", flags.walls),
    },
    disconnect: {
      place: optionalWord("--disconnect", DISCONNECT_PLACES, flags.disconnect),
      accessible: flags.disconnectAccessible,
      withDevice: flags.disconnectWithDevice,
    },
    outlet: {
      serves: optionalWord("--serves", OUTLET_KINDS, flags.serves),
      noLongerThanNeeded: flags.shortAsNeeded,
    },
    motor: { ampacity: optionalQuantity("--motor", "current", flags.motor) },
    source: {
      nameplate: optionalQuantity("--nameplate", "current", flags.nameplate),
      overloadPrevented: flags.overloadPrevented,
    },
    // the options describe a conductor that starts at the feeder or the transformer itself, as --help says
    heldUpBy: [],
  };
}

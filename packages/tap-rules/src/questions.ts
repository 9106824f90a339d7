import type { MissingInput } from "@lineside/findings";
import {
  DISCONNECT_PLACES,
  END_KINDS,
  INSULATION_KINDS,
  OUTLET_KINDS,
  SUPPLIED,
  TAP_MATERIALS,
} from "./case-words.ts";
import { CONNECTIONS } from "./connection.ts";
import type { FactPath } from "./provision.ts";

/** An input that has a question. */
export type QuestionPath =
  | FactPath
  | "/ampacity"
  | "/disconnect/place"
  | "/ends"
  | "/endsGrouped"
  | "/heldUpBy"
  | "/install/field"
  | "/install/horizontal"
  | "/install/leavesEnclosure"
  | "/install/tapHeight"
  | "/length"
  | "/load"
  | "/material"
  | "/motor/ampacity"
  | "/ordinaryLimit"
  | "/outlet/serves"
  | "/shortCircuit/clearingTime"
  | "/shortCircuit/current"
  | "/shortCircuit/initialTemperature"
  | "/shortCircuit/insulation"
  | "/site/wallHeight"
  | "/size"
  | "/source/nameplate"
  | "/source/overloadPrevented"
  | "/sources"
  | "/supplies"
  | "/transformer/connection"
  | "/transformer/kva"
  | "/transformer/phases"
  | "/transformer/primary/length"
  | "/transformer/primary/protectedLength"
  | "/transformer/secondaries"
  | "/transformer/vp"
  | "/transformer/vs"
  | "/upstream/conductorAmpacity"
  | "/upstream/rating";

/** An input of one item of a list. */
export type ItemPath =
  | `/ends/${number}/${"rating" | "listedInstructionsMet"}`
  | `/sources/${number}/${"output" | "device"}`
  | `/transformer/secondaries/${number}/length`;

type Question = Omit<MissingInput, "path">;

const yesOrNo = (ask: string): Question => ({ expects: "boolean", ask });
const current = (ask: string): Question => ({ expects: "current", ask });
const length = (ask: string): Question => ({ expects: "length", ask });
const voltage = (ask: string): Question => ({ expects: "voltage", ask });
const choice = (choices: readonly string[], ask: string): Question => ({
  expects: "choice",
  choices,
  ask,
});

/** The inputs that a route may ask for, by path, each as one would ask a designer. */
const QUESTIONS: Readonly<Record<QuestionPath, () => Question>> = {
  "/ampacity": () => current("What is the ampacity of the conductor, all sets together?"),
  "/upstream/rating": () => current("What is the rating or setting of the device upstream?"),
  "/upstream/conductorAmpacity": () =>
    current("What is the ampacity of the feeder or branch-circuit conductors that are tapped?"),
  "/length": () => length("How long is the conductor, lug to lug along the wire?"),
  "/ordinaryLimit": () =>
    current("What is the largest device that 240.4 allows for the conductor as ordinary wiring?"),
  "/load": () => current("What is the calculated load on all that the conductor supplies?"),
  "/size": () => ({ expects: "size", ask: "What is the size of one conductor?" }),
  "/material": () => choice(TAP_MATERIALS, "What is the conductor made of?"),
  "/sources": () => ({
    expects: "text",
    ask: "Which other power sources are on the feeder that is tapped? An empty list where there are none",
  }),
  "/supplies": () => choice(SUPPLIED, "What does the conductor supply?"),
  "/ends": () => choice(END_KINDS, "What does the conductor end in?"),
  "/endsGrouped": () => yesOrNo("Are the overcurrent devices at its end grouped?"),
  "/beyondEquipment": () => yesOrNo("Does it go on beyond the equipment that it supplies?"),
  "/heldUpBy": () => ({
    expects: "text",
    ask: "Which taps or secondary conductors supply it with no device between? An empty list where there are none",
  }),
  "/transformer/vp": () => voltage("What is the primary voltage, line to line?"),
  "/transformer/vs": () => voltage("What is the secondary voltage, line to line?"),
  "/transformer/connection": () =>
    choice(Object.keys(CONNECTIONS), "How is the transformer connected?"),
  "/transformer/phases": () => choice(["1", "3"], "How many phases has the transformer?"),
  "/transformer/kva": () => ({
    expects: "apparentPower",
    ask: "What is the rating of the transformer?",
  }),
  "/transformer/protectionOk": () =>
    yesOrNo("Does the protection of the transformer comply with 450.3?"),
  "/transformer/suppliedByTap": () => yesOrNo("Is the transformer supplied by a feeder tap?"),
  "/transformer/secondaries": () => ({
    expects: "text",
    ask: "Which secondary conductors has the transformer that it supplies?",
  }),
  "/transformer/primary/length": () =>
    length("How long are the primary conductors of the transformer, lug to lug?"),
  "/transformer/primary/protectedLength": () =>
    length("How much of the primary conductors is protected at its ampacity?"),
  "/transformer/primary/protectedFromDamage": () =>
    yesOrNo("Are the primary conductors protected from physical damage?"),
  "/install/field": () => yesOrNo("Is it installed in the field?"),
  "/install/leavesEnclosure": () =>
    yesOrNo("Does it leave the enclosure or vault in which it starts?"),
  "/install/raceway": () => yesOrNo("Is it in a raceway all the way to the enclosure supplied?"),
  "/install/protectedFromDamage": () =>
    yesOrNo("Is it protected from physical damage by an approved raceway or other approved means?"),
  "/install/outdoors": () =>
    yesOrNo("Is it outdoors of a building or structure, except where it ends at its load?"),
  "/install/spliced": () => yesOrNo("Is it spliced between its ends?"),
  "/install/penetrates": () => yesOrNo("Does it go through a wall, a floor or a ceiling?"),
  "/install/horizontal": () => length("How much of its length is horizontal?"),
  "/install/tapHeight": () => length("How high above the floor is the tap made?"),
  "/install/touchesCombustible": () => yesOrNo("Does the busway touch combustible material?"),
  "/install/deviceAtTap": () =>
    yesOrNo("Does what taps the busway contain the overcurrent device?"),
  "/site/industrial": () => yesOrNo("Is it an industrial installation?"),
  "/site/supervised": () =>
    yesOrNo(
      "Is it the part of a supervised industrial installation that serves manufacturing or process control only?",
    ),
  "/site/qualifiedOnly": () =>
    yesOrNo("Do maintenance and supervision ensure that only qualified persons service it?"),
  "/site/manufacturing": () => yesOrNo("Is it in a manufacturing building?"),
  "/site/wallHeight": () => length("How high is the building at its walls?"),
  "/disconnect/place": () => choice(DISCONNECT_PLACES, "Where is the disconnecting means?"),
  "/disconnect/accessible": () => yesOrNo("Is the disconnecting means readily accessible?"),
  "/disconnect/withDevice": () =>
    yesOrNo("Is the overcurrent device a part of the disconnecting means or right beside it?"),
  "/outlet/serves": () => choice(OUTLET_KINDS, "What does the branch-circuit tap serve?"),
  "/outlet/noLongerThanNeeded": () =>
    yesOrNo("Is the tap no longer than it needs to be to service the appliance?"),
  "/motor/ampacity": () =>
    current("What ampacity does Part II of Article 430 ask of the conductor?"),
  "/source/nameplate": () => current("What is the nameplate current of the generator?"),
  "/source/overloadPrevented": () => yesOrNo("Is the generator kept from being overloaded?"),
  "/source/deviceAsCloseAsPracticable": () =>
    yesOrNo("Is the overcurrent device as close to the battery terminals as practicable?"),
  "/source/unclassifiedLocation": () => yesOrNo("Is that device in an unclassified location?"),
  "/shortCircuit/current": () => ({
    expects: "shortCircuitCurrent",
    ask: "What is the largest short-circuit current in the conductor?",
  }),
  "/shortCircuit/clearingTime": () => ({
    expects: "time",
    ask: "How soon does the device upstream clear it?",
  }),
  "/shortCircuit/initialTemperature": () => ({
    expects: "temperature",
    ask: "How hot is the conductor before the short circuit?",
  }),
  "/shortCircuit/insulation": () => choice(INSULATION_KINDS, "What is the insulation made of?"),
  "/engineered/differentialRelay": () =>
    yesOrNo("Do differential relays trip the device upstream?"),
  "/engineered/shortCircuitStudy": () =>
    yesOrNo("Do calculations show that the conductors are within their short-circuit limits?"),
  "/engineered/overloadRelay": () =>
    yesOrNo("Do overcurrent relays limit the load to the ampacity?"),
  "/engineered/overloadStudy": () =>
    yesOrNo("Do calculations show that the load stays within the ampacity?"),
  "/engineered/primaryCurve": () =>
    yesOrNo(
      "Does the time-current curve of the primary device, at the secondary voltage, protect the conductors?",
    ),
  "/engineered/shortCircuitLimits": () =>
    yesOrNo("Are the conductors within the short-circuit limits of 240.91(B)?"),
  "/engineered/listedTerminations": () =>
    yesOrNo("Are equipment and terminations listed and marked for it?"),
};

const MADE: Map<string, MissingInput> = /* @__PURE__ */ new Map();

/** The question for a path. */
export function question(path: QuestionPath): MissingInput {
  let made = MADE.get(path);
  if (made === undefined) {
    made = { path, ...QUESTIONS[path]() };
    MADE.set(path, made);
  }
  return made;
}

const OF_ITEMS: Readonly<Record<string, Question>> = {
  rating: { expects: "current", ask: "What is the rating of what it ends in?" },
  listedInstructionsMet: {
    expects: "boolean",
    ask: "Is the conductor as large as the listed instructions ask?",
  },
  output: { expects: "current", ask: "What is the rated output current of this power source?" },
  device: { expects: "current", ask: "What is the rating of the device of this power source?" },
  length: { expects: "length", ask: "How long are these secondary conductors, lug to lug?" },
};

/** The question for a field of one item of a list. */
export function itemQuestion(path: ItemPath): MissingInput {
  return { path, ...(OF_ITEMS[path.slice(path.lastIndexOf("/") + 1)] as Question) };
}

/** The question for the rating of one end. */
export function endQuestion(
  index: number,
  field: "rating" | "listedInstructionsMet",
): MissingInput {
  return itemQuestion(`/ends/${index}/${field}`);
}

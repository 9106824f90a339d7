import type { MissingInput } from "@lineside/findings";

/** An input that has a question. */
export type QuestionPath =
  | "/ampacity"
  | "/upstream/rating"
  | "/length"
  | "/ordinaryLimit"
  | "/load"
  | "/ends"
  | "/transformer/vp"
  | "/transformer/vs"
  | "/transformer/connection"
  | "/transformer/protectionOk"
  | "/install/field"
  | "/install/leavesEnclosure"
  | "/install/raceway"
  | "/install/protectedFromDamage"
  | "/beyondEquipment"
  | "/heldUpBy";

/** The inputs that a route may ask for, by path, each as one would ask a designer. */
const QUESTIONS: Readonly<Record<QuestionPath, Omit<MissingInput, "path">>> = {
  "/ampacity": {
    expects: "current",
    ask: "What is the ampacity of the conductor, all sets together?",
  },
  "/upstream/rating": {
    expects: "current",
    ask: "What is the rating or setting of the device upstream?",
  },
  "/length": { expects: "length", ask: "How long is the conductor, lug to lug along the wire?" },
  "/ordinaryLimit": {
    expects: "current",
    ask: "What is the largest device that 240.4 allows for the conductor as ordinary wiring?",
  },
  "/load": {
    expects: "current",
    ask: "What is the calculated load on all that the conductor supplies?",
  },
  "/ends": {
    expects: "choice",
    choices: ["ocpd", "equipment-with-ocpds", "spd"],
    ask: "What does the conductor end in?",
  },
  "/transformer/vp": { expects: "voltage", ask: "What is the primary voltage, line to line?" },
  "/transformer/vs": { expects: "voltage", ask: "What is the secondary voltage, line to line?" },
  "/transformer/connection": {
    expects: "choice",
    choices: [
      "single-phase-2-wire",
      "single-phase-3-wire",
      "delta-delta-3-wire",
      "delta-delta-4-wire",
      "delta-wye",
      "wye-delta",
      "wye-wye",
    ],
    ask: "How is the transformer connected?",
  },
  "/transformer/protectionOk": {
    expects: "boolean",
    ask: "Does the protection of the transformer comply with 450.3?",
  },
  "/install/field": { expects: "boolean", ask: "Is it installed in the field?" },
  "/install/leavesEnclosure": {
    expects: "boolean",
    ask: "Does it leave the enclosure or vault in which it starts?",
  },
  "/install/raceway": {
    expects: "boolean",
    ask: "Is it in a raceway all the way to the enclosure supplied?",
  },
  "/install/protectedFromDamage": {
    expects: "boolean",
    ask: "Is it protected from physical damage by an approved raceway or other approved means?",
  },
  "/beyondEquipment": {
    expects: "boolean",
    ask: "Does it go on beyond the equipment that it supplies?",
  },
  "/heldUpBy": {
    expects: "text",
    ask: "Which taps or secondary conductors supply it with no device between? An empty list where there are none",
  },
};

const MADE: Map<string, MissingInput> = /* @__PURE__ */ new Map();

/** The question for a path. */
export function question(path: QuestionPath): MissingInput {
  let made = MADE.get(path);
  if (made === undefined) {
    made = { path, ...QUESTIONS[path] };
    MADE.set(path, made);
  }
  return made;
}

/** The question for the rating of one end. */
export function endQuestion(
  index: number,
  field: "rating" | "listedInstructionsMet",
): MissingInput {
  return field === "rating"
    ? {
        path: `/ends/${index}/rating`,
        expects: "current",
        ask: "What is the rating of what it ends in?",
      }
    : {
        path: `/ends/${index}/listedInstructionsMet`,
        expects: "boolean",
        ask: "Is the conductor as large as the listed instructions ask?",
      };
}

import type { MissingInput } from "@lineside/findings";
import { TAP_MATERIALS } from "../case-words.ts";
import { BOLT_GRADES, CONNECTOR_KINDS, CURRENT_PATH_KINDS, JOINT_PLACES } from "./physical-tap.ts";

/** A field that has a question. */
export type QuestionField =
  | "judgedOn"
  | "nominalVoltage"
  | "paths"
  | "paths/kind"
  | "material"
  | "area"
  | "current"
  | "joints"
  | "on"
  | "contactResistance"
  | "torque/applied"
  | "torque/specified"
  | "torque/tolerance"
  | "torque/date"
  | "torque/phase"
  | "torque/toolId"
  | "torque/toolCalibrated"
  | "oxideRemoved"
  | "inhibitorApplied"
  | "boltGrade"
  | "connectors"
  | "kind"
  | "listed"
  | "smallest"
  | "largest"
  | "conductor"
  | "enclosure/type"
  | "enclosure/sccr"
  | "availableFault"
  | "arcFlashStudy"
  | "insulationTested";

/** The inputs that a check may ask for, by the last part of their path, each as one would ask the installer. */
const QUESTIONS: Readonly<Record<QuestionField, Omit<MissingInput, "path">>> = {
  judgedOn: { expects: "text", ask: "For which day is the tap judged, as 2024-02-29?" },
  nominalVoltage: { expects: "voltage", ask: "What is the nominal voltage of the service?" },
  paths: {
    expects: "choice",
    choices: CURRENT_PATH_KINDS,
    ask: "Which busbars and contact faces carry the current? An empty list where there are none",
  },
  "paths/kind": {
    expects: "choice",
    choices: CURRENT_PATH_KINDS,
    ask: "What is it that carries the current here?",
  },
  material: { expects: "choice", choices: TAP_MATERIALS, ask: "What is it made of?" },
  area: { expects: "area", ask: "What is the cross section, or of a face the area that touches?" },
  current: { expects: "current", ask: "What current does it carry?" },
  joints: { expects: "choice", choices: JOINT_PLACES, ask: "Which joints does the tap have?" },
  on: { expects: "choice", choices: JOINT_PLACES, ask: "What is the joint made on?" },
  contactResistance: {
    expects: "resistance",
    ask: "What contact resistance was measured across the joint?",
  },
  "torque/applied": { expects: "torque", ask: "What torque was applied?" },
  "torque/specified": {
    expects: "torque",
    ask: "What torque does the maker of the connector specify?",
  },
  "torque/tolerance": {
    expects: "torque",
    ask: "How far off that value does the maker allow the torque to be, as a torque or a share?",
  },
  "torque/date": { expects: "text", ask: "On which day was it torqued, as 2024-02-29?" },
  "torque/phase": { expects: "text", ask: "Which phase or conductor is it?" },
  "torque/toolId": { expects: "text", ask: "Which wrench was used?" },
  "torque/toolCalibrated": { expects: "boolean", ask: "Was the wrench in calibration?" },
  oxideRemoved: { expects: "boolean", ask: "Was the oxide taken off the contact surface?" },
  inhibitorApplied: { expects: "boolean", ask: "Was an oxide inhibitor put on at once?" },
  boltGrade: { expects: "choice", choices: BOLT_GRADES, ask: "Of which grade are the bolts?" },
  connectors: {
    expects: "choice",
    choices: CONNECTOR_KINDS,
    ask: "Which connectors does the tap have? An empty list where there are none",
  },
  kind: { expects: "choice", choices: CONNECTOR_KINDS, ask: "What kind of connector is it?" },
  listed: { expects: "boolean", ask: "Is the connector listed?" },
  smallest: { expects: "size", ask: "What is the smallest size that the connector takes?" },
  largest: { expects: "size", ask: "What is the largest size that the connector takes?" },
  conductor: { expects: "size", ask: "What size of conductor is in it?" },
  "enclosure/type": { expects: "text", ask: "Of which NEMA type is the enclosure?" },
  "enclosure/sccr": {
    expects: "shortCircuitCurrent",
    ask: "What is the short-circuit current rating of the enclosure?",
  },
  availableFault: {
    expects: "shortCircuitCurrent",
    ask: "What fault current can the supply deliver at the enclosure?",
  },
  arcFlashStudy: { expects: "text", ask: "On which day was the arc-flash study made?" },
  insulationTested: {
    expects: "boolean",
    ask: "Was the insulation tested before the tap was made?",
  },
};

/** The question for a field, of the object at `at`. */
export function physicalQuestion(field: QuestionField, at = ""): MissingInput {
  const name = field === "paths/kind" ? "kind" : field;
  return { path: `${at}/${name}`, ...QUESTIONS[field] };
}

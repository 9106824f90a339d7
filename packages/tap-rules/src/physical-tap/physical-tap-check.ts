import { compareSize, isConductorSize, isQuantity } from "@lineside/units";
import { TAP_MATERIALS } from "../case-words.ts";
import {
  checkAmount,
  checkFlag,
  checkPoint,
  checkText,
  checkWord,
  type Fields,
  fault,
  fieldsOf,
  listOf,
  optionalFields,
} from "../field-check.ts";
import { checkDay } from "./calendar-day.ts";
import { slackOf } from "./joints.ts";
import {
  BOLT_GRADES,
  CONNECTOR_KINDS,
  CURRENT_PATH_KINDS,
  type CurrentPath,
  JOINT_PLACES,
  type JointTorque,
  type PhysicalTap,
  type TapConnector,
  type TapEnclosure,
} from "./physical-tap.ts";
import { isEnclosureType } from "./profile-reader.ts";

const FIELDS = [
  "judgedOn",
  "nominalVoltage",
  "paths",
  "joints",
  "connectors",
  "enclosure",
  "availableFault",
  "arcFlashStudy",
  "insulationTested",
  "inspections",
  "currentTransformers",
];
const TORQUE = ["applied", "specified", "tolerance", "date", "phase", "toolId", "toolCalibrated"];
const JOINT = [
  "on",
  "material",
  "contactResistance",
  "torque",
  "oxideRemoved",
  "inhibitorApplied",
  "boltGrade",
];
const INSPECTIONS = ["thermalScan", "hottest", "torque", "shortCircuit"];

/** A path of current. */
export function checkPath(value: unknown, at: string): asserts value is CurrentPath {
  const path = fieldsOf(value, ["kind", "material", "area", "current"], at);
  checkWord(path["kind"], CURRENT_PATH_KINDS, `${at}/kind`);
  checkWord(path["material"], TAP_MATERIALS, `${at}/material`);
  checkAmount(path["area"], "area", `${at}/area`);
  checkAmount(path["current"], "current", `${at}/current`, "zero");
}

/** A day that is not after the day of judging. */
function checkPast(value: unknown, judgedOn: unknown, path: string): void {
  checkDay(value, path);
  if (value !== undefined && judgedOn !== undefined && (value as string) > (judgedOn as string)) {
    throw fault("CONTRADICTION", path, value, `a day not after /judgedOn, ${String(judgedOn)}`);
  }
}

function checkTolerance(torque: JointTorque, at: string): void {
  const { specified, tolerance } = torque;
  if (tolerance === undefined) return;
  const kind = isQuantity(tolerance, "ratio") ? "ratio" : "torque";
  checkAmount(tolerance, kind, `${at}/tolerance`, "zero");
  if (specified !== undefined && slackOf(specified, tolerance).gte(specified)) {
    throw fault("OUT_OF_RANGE", `${at}/tolerance`, tolerance, `less than the value, ${specified}`);
  }
}

function checkTorque(value: unknown, judgedOn: unknown, at: string): void {
  const torque = optionalFields(value, TORQUE, at);
  checkAmount(torque["applied"], "torque", `${at}/applied`);
  checkAmount(torque["specified"], "torque", `${at}/specified`);
  checkTolerance(torque as JointTorque, at);
  checkPast(torque["date"], judgedOn, `${at}/date`);
  checkText(torque["phase"], `${at}/phase`);
  checkText(torque["toolId"], `${at}/toolId`);
  checkFlag(torque["toolCalibrated"], `${at}/toolCalibrated`);
}

function checkJoint(value: unknown, judgedOn: unknown, at: string): void {
  const joint = fieldsOf(value, JOINT, at);
  checkWord(joint["on"], JOINT_PLACES, `${at}/on`);
  checkWord(joint["material"], TAP_MATERIALS, `${at}/material`);
  // a joint of no resistance was not measured
  checkAmount(joint["contactResistance"], "resistance", `${at}/contactResistance`);
  checkTorque(joint["torque"], judgedOn, `${at}/torque`);
  checkFlag(joint["oxideRemoved"], `${at}/oxideRemoved`);
  checkFlag(joint["inhibitorApplied"], `${at}/inhibitorApplied`);
  checkWord(joint["boltGrade"], BOLT_GRADES, `${at}/boltGrade`);
}

function checkConnector(value: unknown, at: string): void {
  const connector = fieldsOf(value, ["kind", "listed", "smallest", "largest", "conductor"], at);
  checkWord(connector["kind"], CONNECTOR_KINDS, `${at}/kind`);
  checkFlag(connector["listed"], `${at}/listed`);
  for (const key of ["smallest", "largest", "conductor"]) {
    const size = connector[key];
    if (size !== undefined && !isConductorSize(size)) {
      throw fault("UNKNOWN_WORD", `${at}/${key}`, size, "a conductor size such as 3/0 AWG");
    }
  }
  const { smallest, largest } = connector as TapConnector;
  if (smallest !== undefined && largest !== undefined && compareSize(smallest, largest) > 0) {
    throw fault("CONTRADICTION", `${at}/smallest`, smallest, `not larger than ${largest}`);
  }
}

/** An enclosure. */
export function checkEnclosure(value: unknown): asserts value is TapEnclosure | undefined {
  const enclosure = optionalFields(value, ["type", "sccr"], "/enclosure");
  const { type } = enclosure as TapEnclosure;
  if (type !== undefined && !isEnclosureType(type)) {
    throw fault(
      "UNKNOWN_WORD",
      "/enclosure/type",
      type,
      "a NEMA type without the word, such as 3R",
    );
  }
  checkAmount(enclosure["sccr"], "shortCircuitCurrent", "/enclosure/sccr");
}

function checkInspections(value: unknown, judgedOn: unknown): void {
  const inspections = optionalFields(value, INSPECTIONS, "/inspections");
  for (const key of ["thermalScan", "torque", "shortCircuit"]) {
    checkPast(inspections[key], judgedOn, `/inspections/${key}`);
  }
  checkPoint(inspections["hottest"], "temperature", "/inspections/hottest");
}

function checkEach(value: unknown, path: string, check: (one: unknown, at: string) => void): void {
  if (value === undefined) return;
  for (const [i, one] of listOf(value, path).entries()) check(one, `${path}/${i}`);
}

/**
 * Checks a tap that may come from JavaScript or JSON that no compiler saw. Absent fields are fine.
 *
 * @throws {@link TapRulesError} with the path of the first field that is wrong
 */
export function checkPhysicalTap(value: unknown): asserts value is PhysicalTap {
  const tap: Fields = fieldsOf(value, FIELDS, "");
  const { judgedOn, joints } = tap;
  checkDay(judgedOn, "/judgedOn");
  checkAmount(tap["nominalVoltage"], "voltage", "/nominalVoltage");
  checkEach(tap["paths"], "/paths", checkPath);
  checkEach(joints, "/joints", (joint, at) => checkJoint(joint, judgedOn, at));
  if (Array.isArray(joints) && joints.length === 0) {
    throw fault("CONTRADICTION", "/joints", joints, "at least one joint, as every tap has");
  }
  checkEach(tap["connectors"], "/connectors", checkConnector);
  checkEnclosure(tap["enclosure"]);
  checkAmount(tap["availableFault"], "shortCircuitCurrent", "/availableFault");
  checkPast(tap["arcFlashStudy"], judgedOn, "/arcFlashStudy");
  checkFlag(tap["insulationTested"], "/insulationTested");
  checkInspections(tap["inspections"], judgedOn);
  const cts = optionalFields(
    tap["currentTransformers"],
    ["side", "writtenAuthorization"],
    "/currentTransformers",
  );
  checkWord(cts["side"], ["utility", "customer"], "/currentTransformers/side");
  checkFlag(cts["writtenAuthorization"], "/currentTransformers/writtenAuthorization");
}

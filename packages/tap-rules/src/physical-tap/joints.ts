import type { Finding } from "@lineside/findings";
import { one, type Quantity } from "@lineside/units";
import { absent, boundOf, judged, judgedEach, judgedYes, nameAt, notFor } from "./judgement.ts";
import type { JointTorque, PhysicalTap, TapJoint } from "./physical-tap.ts";
import type { ReadProfile } from "./profile-reader.ts";
import { physicalQuestion, type QuestionField } from "./questions.ts";

type Row<C extends keyof ReadProfile["checks"]> = NonNullable<ReadProfile["checks"][C]>;

/** The joint as people call it: its number, and the phase where it is on record. */
function nameOf({ torque }: TapJoint, at: string): string {
  const name = nameAt("joint", at);
  return torque?.phase === undefined ? name : `${name}, ${torque.phase}`;
}

const place = (joint: TapJoint, at: string) => ({ subject: at, title: nameOf(joint, at) });

/** R < limit, strictly. */
function judgeResistance(row: Row<"contact-resistance">, joint: TapJoint, at: string): Finding {
  const { contactResistance: actual } = joint;
  if (actual === undefined) {
    return judged(row, {
      ...place(joint, at),
      missing: [physicalQuestion("contactResistance", at)],
    });
  }
  return judged(row, { ...place(joint, at), required: { op: "<", value: row.below }, actual });
}

/** How far off the maker's value a torque may be; a share is one of the value. */
export function slackOf(
  specified: Quantity<"torque">,
  tolerance: NonNullable<JointTorque["tolerance"]>,
): Quantity<"torque"> {
  return tolerance.kind === "ratio" ? specified.times(tolerance) : tolerance;
}

/** The torque within the maker's value and tolerance, ends included. */
function judgeTorque(row: Row<"torque">, joint: TapJoint, at: string): Finding {
  const { applied, specified, tolerance } = joint.torque ?? {};
  if (applied === undefined || specified === undefined || tolerance === undefined) {
    return judged(row, {
      ...place(joint, at),
      missing: absent(
        [applied, physicalQuestion("torque/applied", at)],
        [specified, physicalQuestion("torque/specified", at)],
        [tolerance, physicalQuestion("torque/tolerance", at)],
      ),
    });
  }
  const slack = slackOf(specified, tolerance);
  const [least, most] = [specified.minus(slack), specified.plus(slack)];
  const inputs = [
    { name: "M", value: specified },
    { name: "t", value: tolerance },
  ];
  const off = applied.lt(least) || applied.gt(most);
  const times = tolerance.kind === "ratio" ? " × M" : "";
  return judged(row, {
    ...place(joint, at),
    required: boundOf(applied, least, most),
    actual: applied,
    steps: [
      { label: "least torque", formula: `M − t${times}`, inputs, value: least },
      { label: "most torque", formula: `M + t${times}`, inputs, value: most },
    ],
    remedies: off
      ? [
          {
            path: `${at}/torque/applied`,
            value: specified,
            finding: judgeTorque(
              row,
              { ...joint, torque: { ...joint.torque, applied: specified } },
              at,
            ),
          },
        ]
      : undefined,
  });
}

const ON_RECORD = ["applied", "date", "phase", "toolId"] as const;

/** Day, phase, value and tool: what is not on record is asked for. */
function judgeRecord(row: Row<"torque-record">, joint: TapJoint, at: string): Finding {
  const missing = ON_RECORD.filter((field) => joint.torque?.[field] === undefined).map((field) =>
    physicalQuestion(`torque/${field}` satisfies QuestionField, at),
  );
  return missing.length > 0
    ? judged(row, { ...place(joint, at), missing })
    : judged(row, { ...place(joint, at), required: { op: "is", value: true }, actual: true });
}

function judgeTool(row: Row<"torque-tool">, joint: TapJoint, at: string): Finding {
  const question = physicalQuestion("torque/toolCalibrated", at);
  return judgedYes(row, joint.torque?.toolCalibrated, question, place(joint, at));
}

/** Of joints at some places, and of some materials anywhere. */
function judgeOxide(row: Row<"oxide-removal">, joint: TapJoint, at: string): Finding {
  const { on, material, oxideRemoved } = joint;
  const wanted =
    (on !== undefined && row.on.includes(on)) ||
    (material !== undefined && row.materials.includes(material));
  if (wanted || oxideRemoved === true) {
    return judgedYes(row, oxideRemoved, physicalQuestion("oxideRemoved", at), place(joint, at));
  }
  if (on === undefined || material === undefined) {
    return judged(row, {
      ...place(joint, at),
      missing: absent(
        [on, physicalQuestion("on", at)],
        [material, physicalQuestion("material", at)],
        [oxideRemoved, physicalQuestion("oxideRemoved", at)],
      ),
    });
  }
  return notFor(row, `not asked of ${material} on a ${on}`, place(joint, at));
}

function judgeInhibitor(row: Row<"oxide-inhibitor">, joint: TapJoint, at: string): Finding {
  const { material, inhibitorApplied } = joint;
  if (material !== undefined && !row.materials.includes(material)) {
    return notFor(row, `asked of ${row.materials.join(" and ")} only`, place(joint, at));
  }
  if (material === undefined && inhibitorApplied !== true) {
    return judged(row, {
      ...place(joint, at),
      missing: absent(
        [material, physicalQuestion("material", at)],
        [inhibitorApplied, physicalQuestion("inhibitorApplied", at)],
      ),
    });
  }
  const question = physicalQuestion("inhibitorApplied", at);
  return judgedYes(row, inhibitorApplied, question, place(joint, at));
}

function judgeBolts(row: Row<"bolt-grade">, joint: TapJoint, at: string): Finding {
  const { on, boltGrade } = joint;
  if (on !== undefined && !row.on.includes(on)) {
    return notFor(row, `asked of bolts into a ${row.on.join(" or a ")} only`, place(joint, at));
  }
  const least = one(row.least);
  if (boltGrade === undefined || (on === undefined && one(boltGrade).lt(least))) {
    return judged(row, {
      ...place(joint, at),
      missing: absent(
        [on, physicalQuestion("on", at)],
        [boltGrade, physicalQuestion("boltGrade", at)],
      ),
    });
  }
  return judged(row, {
    ...place(joint, at),
    required: { op: ">=", value: least },
    actual: one(boltGrade),
  });
}

/** A check that each joint has to pass by itself. */
export type JointCheckId =
  | "contact-resistance"
  | "torque"
  | "torque-record"
  | "torque-tool"
  | "oxide-removal"
  | "oxide-inhibitor"
  | "bolt-grade";

interface JointCheck<C extends JointCheckId> {
  readonly title: string;
  readonly judge: (row: Row<C>, joint: TapJoint, at: string) => Finding;
}

const JOINT_CHECKS: { readonly [C in JointCheckId]: JointCheck<C> } = {
  "contact-resistance": { title: "contact resistance", judge: judgeResistance },
  torque: { title: "torque within the maker's value and tolerance", judge: judgeTorque },
  "torque-record": { title: "day, phase, value and tool on record", judge: judgeRecord },
  "torque-tool": { title: "torqued with a calibrated wrench", judge: judgeTool },
  "oxide-removal": { title: "oxide removed", judge: judgeOxide },
  "oxide-inhibitor": { title: "oxide inhibitor", judge: judgeInhibitor },
  "bolt-grade": { title: "grade of the bolts", judge: judgeBolts },
};

/** Every joint of the tap. */
export function judgeJoints<C extends JointCheckId>(id: C, row: Row<C>, tap: PhysicalTap): Finding {
  const { title, judge }: JointCheck<C> = JOINT_CHECKS[id];
  return judgedEach(row, tap.joints, physicalQuestion("joints"), title, (joint, at) =>
    judge(row, joint, at),
  );
}

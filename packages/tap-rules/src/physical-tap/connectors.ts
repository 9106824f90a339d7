import type { Finding } from "@lineside/findings";
import { compareSize } from "@lineside/units";
import { absent, judged, judgedEach, judgedYes, nameAt } from "./judgement.ts";
import type { PhysicalTap, TapConnector } from "./physical-tap.ts";
import type { ReadProfile } from "./profile-reader.ts";
import { physicalQuestion } from "./questions.ts";

type Row<C extends keyof ReadProfile["checks"]> = NonNullable<ReadProfile["checks"][C]>;

const place = (at: string) => ({ subject: at, title: nameAt("connector", at) });

/** One of the kinds that the profile names. */
export function judgeConnectorKind(row: Row<"connector-kind">, tap: PhysicalTap): Finding {
  const question = physicalQuestion("connectors");
  return judgedEach(row, tap.connectors, question, "kind of connector", ({ kind }, at) =>
    kind === undefined
      ? judged(row, { ...place(at), missing: [physicalQuestion("kind", at)] })
      : judged(row, { ...place(at), required: { op: "one-of", value: row.oneOf }, actual: kind }),
  );
}

/** Listed. */
export function judgeConnectorListing(row: Row<"connector-listing">, tap: PhysicalTap): Finding {
  const question = physicalQuestion("connectors");
  return judgedEach(row, tap.connectors, question, "listed connector", ({ listed }, at) =>
    judgedYes(row, listed, physicalQuestion("listed", at), place(at)),
  );
}

/** The conductor within the sizes that the connector takes; one end alone may already say no. */
function judgeSize(row: Row<"connector-size">, connector: TapConnector, at: string): Finding {
  const { smallest, largest, conductor } = connector;
  if (conductor !== undefined) {
    if (smallest !== undefined && compareSize(conductor, smallest) < 0) {
      const required = { op: "size>=", value: smallest } as const;
      return judged(row, { ...place(at), required, actual: conductor });
    }
    const above = largest !== undefined && compareSize(conductor, largest) > 0;
    if (largest !== undefined && (above || smallest !== undefined)) {
      const required = { op: "size<=", value: largest } as const;
      return judged(row, { ...place(at), required, actual: conductor });
    }
  }
  return judged(row, {
    ...place(at),
    missing: absent(
      [conductor, physicalQuestion("conductor", at)],
      [smallest, physicalQuestion("smallest", at)],
      [largest, physicalQuestion("largest", at)],
    ),
  });
}

/** The conductor in each connector. */
export function judgeConnectorSize(row: Row<"connector-size">, tap: PhysicalTap): Finding {
  const question = physicalQuestion("connectors");
  return judgedEach(row, tap.connectors, question, "size of the conductor", (connector, at) =>
    judgeSize(row, connector, at),
  );
}

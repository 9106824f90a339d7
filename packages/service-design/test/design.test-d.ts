import {
  type Conductor,
  checkDesign,
  type Design,
  type DesignErrorCode,
  type Equipment,
  parseDesign,
  type Report,
} from "@lineside/service-design";
import { designSchema } from "@lineside/service-design/zod";
import { A, ft } from "@lineside/units";

const read = parseDesign("lineside: 1");
// @ts-expect-error a text that was not read has no design
read.design;
if (read.ok) {
  const design: Design = read.design;
  const report: Report = checkDesign(design);
  // @ts-expect-error a report is not changed
  report.verdict = "pass";
  // @ts-expect-error an object of the report may not be there
  report.alternatives["x"].verdict;
} else {
  const code: DesignErrorCode | undefined = read.errors[0]?.code;
  // @ts-expect-error no such code
  const other: DesignErrorCode = "BROKEN";
  void [code, other];
}

const conductor: Conductor = { from: "A", to: "B", length: ft(22), load: A(80), size: "2/0 AWG" };
// @ts-expect-error a length is not a current
const wrongKind: Conductor = { length: A(22) };
// @ts-expect-error a text is no length until it is read
const notRead: Conductor = { length: "22 ft" };
// @ts-expect-error 5 AWG is no standard size
const noSize: Conductor = { size: "5 AWG" };

const board: Equipment = { is: "panelboard", rating: A(225), main: "none" };
// @ts-expect-error a wireway has no main device
const wireway: Equipment = { is: "wireway", main: "none" };
// @ts-expect-error no such class
const thing: Equipment = { is: "thing" };
// @ts-expect-error the version is the number 1
const version: Design = { lineside: 2 };

const fromZod: Design = designSchema.parse({ lineside: 1 });
void [conductor, wrongKind, notRead, noSize, board, wireway, thing, version, fromZod];

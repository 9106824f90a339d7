import type { EditionId, TapCase, TapEnd } from "@lineside/tap-rules";
import { A, degC, faultA, ft, m, ms, type Quantity, V, VA } from "@lineside/units";
import type { PlainCase, PlainEnd, PlainFault, PlainLength } from "../oracle/case.ts";

const amperes = (n: number | undefined): Quantity<"current"> | undefined =>
  n === undefined ? undefined : A({ n, d: 1000 });
const volts = (n: number | undefined): Quantity<"voltage"> | undefined =>
  n === undefined ? undefined : V({ n, d: 1000 });
const lengthOf = (l: PlainLength | undefined): Quantity<"length"> | undefined =>
  l && (l.metric ? m({ n: l.n, d: 10000 }) : ft({ n: l.n, d: 1000 }));

const endOf = ({ kind, rating, equipment, met }: PlainEnd): TapEnd => ({
  kind,
  rating: amperes(rating),
  equipment: amperes(equipment),
  listedInstructionsMet: met,
});

const faultOf = ({ current, time, t1, insulation }: PlainFault): TapCase["shortCircuit"] => ({
  current: current === undefined ? undefined : faultA({ n: current, d: 1000 }),
  clearingTime: time === undefined ? undefined : ms(time),
  initialTemperature: t1 === undefined ? undefined : degC({ n: t1, d: 10 }),
  insulation,
});

/** The ids of what holds a conductor up. */
export const heldUpById = (i: number): string => `S${i + 1}`;

/** The same case as the package takes it. */
export function tapCaseOf(p: PlainCase): TapCase {
  return {
    edition: String(p.year) as EditionId,
    conductor: p.is,
    ampacity: amperes(p.ampacity),
    ordinaryLimit: amperes(p.ordinary),
    size: p.size,
    material: p.material,
    upstream: { rating: amperes(p.upstream), conductorAmpacity: amperes(p.feeder) },
    sources: p.sources?.map(({ output, device }) => ({
      output: amperes(output),
      device: amperes(device),
    })),
    length: lengthOf(p.length),
    load: amperes(p.load),
    supplies: p.supplies,
    beyondEquipment: p.beyond,
    ends: p.ends?.map(endOf),
    endsGrouped: p.grouped,
    transformer: {
      phases: p.phases,
      connection: p.connection,
      kva: p.va === undefined ? undefined : VA(p.va),
      vp: volts(p.vp),
      vs: volts(p.vs),
      protectionOk: p.protectionOk,
      suppliedByTap: p.suppliedByTap,
      primary: {
        ampacity: amperes(p.primaryAmpacity),
        length: lengthOf(p.primaryLength),
        protectedLength: lengthOf(p.primaryProtected),
        protectedFromDamage: p.primarySafe,
      },
      secondaries: p.secondaries?.map((one) => ({
        ampacity: amperes(one.ampacity),
        length: lengthOf(one.length),
        protectedFromDamage: one.safe,
        ends: one.ends?.map(endOf),
        size: one.size,
        material: one.material,
        shortCircuit: faultOf(one.fault),
      })),
    },
    install: {
      field: p.field,
      leavesEnclosure: p.leaves,
      raceway: p.raceway,
      protectedFromDamage: p.safe,
      outdoors: p.outdoors,
      spliced: p.spliced,
      penetrates: p.penetrates,
      horizontal: lengthOf(p.horizontal),
      tapHeight: lengthOf(p.tapHeight),
      touchesCombustible: p.combustible,
      deviceAtTap: p.deviceAtTap,
    },
    site: {
      industrial: p.industrial,
      supervised: p.supervised,
      qualifiedOnly: p.qualified,
      manufacturing: p.manufacturing,
      wallHeight: lengthOf(p.walls),
    },
    disconnect: { place: p.place, accessible: p.accessible, withDevice: p.withDevice },
    outlet: { serves: p.serves, noLongerThanNeeded: p.noLonger },
    motor: { ampacity: amperes(p.motor) },
    source: {
      nameplate: amperes(p.nameplate),
      overloadPrevented: p.overloadPrevented,
      deviceAsCloseAsPracticable: p.asClose,
      unclassifiedLocation: p.unclassified,
    },
    shortCircuit: faultOf({
      current: p.faultCurrent,
      time: p.faultTime,
      t1: p.faultT1,
      insulation: p.insulation,
    }),
    engineered: {
      differentialRelay: p.differentialRelay,
      shortCircuitStudy: p.shortCircuitStudy,
      overloadRelay: p.overloadRelay,
      overloadStudy: p.overloadStudy,
      primaryCurve: p.primaryCurve,
      shortCircuitLimits: p.shortCircuitLimits,
      listedTerminations: p.listedTerminations,
    },
    heldUpBy:
      p.held === undefined ? undefined : Array.from({ length: p.held }, (_, i) => heldUpById(i)),
  };
}

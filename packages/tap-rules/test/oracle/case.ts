/**
 * One conductor as plain data: currents in mA, voltages in mV, feet in thousandths, metres in tenths of a millimetre, time
 * in ms, temperature in tenths of a degree, power in VA; what is missing is `undefined`.
 */
export type PlainClass =
  | "service"
  | "feeder"
  | "branch-circuit"
  | "motor-circuit"
  | "feeder-tap"
  | "transformer-secondary"
  | "branch-circuit-tap"
  | "motor-feeder-tap"
  | "motor-group-tap"
  | "busway-reduction"
  | "busway-tap"
  | "generator"
  | "battery";

export interface PlainLength {
  readonly metric: boolean;
  readonly n: number;
}

export interface PlainEnd {
  readonly kind: "ocpd" | "equipment-with-ocpds" | "spd" | "overload-device" | "tap-controller";
  readonly rating: number | undefined;
  readonly equipment: number | undefined;
  readonly met: boolean | undefined;
}

export interface PlainSource {
  readonly output: number | undefined;
  readonly device: number | undefined;
}

export type PlainSize =
  | "10 AWG"
  | "8 AWG"
  | "6 AWG"
  | "4 AWG"
  | "3 AWG"
  | "1/0 AWG"
  | "250 kcmil"
  | "500 kcmil";
export type PlainMaterial = "copper" | "aluminum" | "copper-clad aluminum";
export type PlainInsulation = "thermoplastic" | "rubber-paper-or-varnished-cloth" | "xlp-or-epr";

/** What a short circuit does. */
export interface PlainFault {
  readonly current: number | undefined;
  readonly time: number | undefined;
  readonly t1: number | undefined;
  readonly insulation: PlainInsulation | undefined;
}

export interface PlainSecondary {
  readonly ampacity: number | undefined;
  readonly length: PlainLength | undefined;
  readonly safe: boolean | undefined;
  readonly ends: readonly PlainEnd[] | undefined;
  readonly size: PlainSize | undefined;
  readonly material: PlainMaterial | undefined;
  readonly fault: PlainFault;
}

export type PlainConnection =
  | "single-phase-2-wire"
  | "single-phase-3-wire"
  | "delta-delta-3-wire"
  | "delta-delta-4-wire"
  | "delta-wye"
  | "wye-delta"
  | "wye-wye";

export interface PlainCase {
  readonly year: number;
  readonly is: PlainClass;
  readonly ampacity: number | undefined;
  readonly ordinary: number | undefined;
  readonly size: PlainSize | undefined;
  readonly material: PlainMaterial | undefined;
  readonly upstream: number | undefined;
  readonly feeder: number | undefined;
  readonly sources: readonly PlainSource[] | undefined;
  readonly length: PlainLength | undefined;
  readonly load: number | undefined;
  readonly supplies:
    | "transformer"
    | "switchgear"
    | "switchboard"
    | "panelboard"
    | "other"
    | undefined;
  readonly beyond: boolean | undefined;
  readonly ends: readonly PlainEnd[] | undefined;
  readonly grouped: boolean | undefined;
  readonly phases: 1 | 3 | undefined;
  readonly connection: PlainConnection | undefined;
  readonly va: number | undefined;
  readonly vp: number | undefined;
  readonly vs: number | undefined;
  readonly protectionOk: boolean | undefined;
  readonly suppliedByTap: boolean | undefined;
  readonly primaryAmpacity: number | undefined;
  readonly primaryLength: PlainLength | undefined;
  readonly primaryProtected: PlainLength | undefined;
  readonly primarySafe: boolean | undefined;
  readonly secondaries: readonly PlainSecondary[] | undefined;
  readonly field: boolean | undefined;
  readonly leaves: boolean | undefined;
  readonly raceway: boolean | undefined;
  readonly safe: boolean | undefined;
  readonly outdoors: boolean | undefined;
  readonly spliced: boolean | undefined;
  readonly penetrates: boolean | undefined;
  readonly horizontal: PlainLength | undefined;
  readonly tapHeight: PlainLength | undefined;
  readonly combustible: boolean | undefined;
  readonly deviceAtTap: boolean | undefined;
  readonly industrial: boolean | undefined;
  readonly supervised: boolean | undefined;
  readonly qualified: boolean | undefined;
  readonly manufacturing: boolean | undefined;
  readonly walls: PlainLength | undefined;
  readonly place:
    | "outside"
    | "inside-nearest-entrance"
    | "as-230.6-nearest-entrance"
    | "elsewhere"
    | undefined;
  readonly accessible: boolean | undefined;
  readonly withDevice: boolean | undefined;
  readonly serves:
    | "cooking-appliance"
    | "luminaire"
    | "outlet"
    | "receptacle"
    | "infrared-heating"
    | "deicing-leads"
    | undefined;
  readonly noLonger: boolean | undefined;
  readonly motor: number | undefined;
  readonly nameplate: number | undefined;
  readonly overloadPrevented: boolean | undefined;
  readonly asClose: boolean | undefined;
  readonly unclassified: boolean | undefined;
  readonly faultCurrent: number | undefined;
  readonly faultTime: number | undefined;
  readonly faultT1: number | undefined;
  readonly insulation: PlainInsulation | undefined;
  readonly differentialRelay: boolean | undefined;
  readonly shortCircuitStudy: boolean | undefined;
  readonly overloadRelay: boolean | undefined;
  readonly overloadStudy: boolean | undefined;
  readonly primaryCurve: boolean | undefined;
  readonly shortCircuitLimits: boolean | undefined;
  readonly listedTerminations: boolean | undefined;
  /** How many conductors upstream hold it up. */
  readonly held: number | undefined;
}

/** The words of a case, each list once; their types stand beside them. */

/**
 * What a conductor lands on: a breaker or set of fuses; the lugs of equipment that contains them; a surge device; the
 * overload device of a motor; a manual motor controller that is listed and marked for tap conductor protection.
 */
export const END_KINDS = [
  "ocpd",
  "equipment-with-ocpds",
  "spd",
  "overload-device",
  "tap-controller",
] as const;
/** One of {@link END_KINDS}. */
export type EndKind = (typeof END_KINDS)[number];

/** What a tap or a secondary conductor supplies. */
export const SUPPLIED = [
  "transformer",
  "switchgear",
  "switchboard",
  "panelboard",
  "other",
] as const;
/** One of {@link SUPPLIED}. */
export type Supplied = (typeof SUPPLIED)[number];

/** What a branch-circuit tap serves. */
export const OUTLET_KINDS = [
  "cooking-appliance",
  "luminaire",
  "outlet",
  "receptacle",
  "infrared-heating",
  "deicing-leads",
] as const;
/** One of {@link OUTLET_KINDS}. */
export type OutletKind = (typeof OUTLET_KINDS)[number];

/** Where the disconnecting means of an outside tap is. */
export const DISCONNECT_PLACES = [
  "outside",
  "inside-nearest-entrance",
  "as-230.6-nearest-entrance",
  "elsewhere",
] as const;
/** One of {@link DISCONNECT_PLACES}. */
export type DisconnectPlace = (typeof DISCONNECT_PLACES)[number];

/** What a conductor is made of. */
export const TAP_MATERIALS = ["copper", "aluminum", "copper-clad aluminum"] as const;
/** One of {@link TAP_MATERIALS}. */
export type TapMaterial = (typeof TAP_MATERIALS)[number];

/** What the insulation is, as Table 240.92(B) tells the largest temperature of a short circuit. */
export const INSULATION_KINDS = [
  "thermoplastic",
  "rubber-paper-or-varnished-cloth",
  "xlp-or-epr",
] as const;
/** One of {@link INSULATION_KINDS}. */
export type InsulationKind = (typeof INSULATION_KINDS)[number];

import type { FactCondition, SizeCondition } from "../provision.ts";

/** Conditions on how a conductor is installed, which several provisions have under numbers of their own. */

/* @__NO_SIDE_EFFECTS__ */
export function protectedFromDamage(section: string): FactCondition {
  return {
    form: "fact",
    section,
    words: "protected from physical damage, by an approved raceway or other approved means",
    path: "/install/protectedFromDamage",
    wanted: true,
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function inRaceway(section: string, words: string): FactCondition {
  return { form: "fact", section, words, path: "/install/raceway", wanted: true };
}

/* @__NO_SIDE_EFFECTS__ */
export function notBeyondEquipment(section: string): FactCondition {
  return {
    form: "fact",
    section,
    words: "goes on beyond the equipment that it supplies",
    path: "/beyondEquipment",
    wanted: false,
  };
}

/** Of a provision that is for industrial installations only. */
/* @__NO_SIDE_EFFECTS__ */
export function inIndustrialInstallation(section: string): FactCondition {
  return {
    form: "fact",
    section,
    words: "an industrial installation",
    path: "/site/industrial",
    wanted: true,
    scope: true,
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function qualifiedOnly(section: string): FactCondition {
  return {
    form: "fact",
    section,
    words: "maintenance and supervision ensure that only qualified persons service it",
    path: "/site/qualifiedOnly",
    wanted: true,
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function notSpliced(section: string): FactCondition {
  return {
    form: "fact",
    section,
    words: "spliced between its ends",
    path: "/install/spliced",
    wanted: false,
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function penetratesNothing(section: string): FactCondition {
  return {
    form: "fact",
    section,
    words: "goes through a wall, a floor or a ceiling",
    path: "/install/penetrates",
    wanted: false,
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function highBaySize(section: string): SizeCondition {
  return {
    form: "size",
    section,
    words: "not smaller than 6 AWG copper or 4 AWG aluminum",
    copper: "6 AWG",
    aluminum: "4 AWG",
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function protectedTransformer(section: string): FactCondition {
  return {
    form: "fact",
    section,
    words: "the transformer's own protection complies with 450.3",
    path: "/transformer/protectionOk",
    wanted: true,
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function supervised(section: string): FactCondition {
  return {
    form: "fact",
    section,
    words:
      "the part of a supervised industrial installation that serves manufacturing or process control only",
    path: "/site/supervised",
    wanted: true,
    scope: true,
  };
}

/* @__NO_SIDE_EFFECTS__ */
export function outdoors(section: string): FactCondition {
  return {
    form: "fact",
    section,
    words: "outdoors of a building or structure, except at the point of load termination",
    path: "/install/outdoors",
    wanted: true,
    scope: true,
  };
}

import type { FactPath, WordCondition } from "../provision.ts";
import type { Current, Length, TapCase } from "../tap-case.ts";

/** What a case states, by path, with what follows from it: a site that is not industrial is not supervised either. */
const FACTS: Readonly<Record<FactPath, (c: TapCase) => boolean | undefined>> = {
  "/beyondEquipment": (c) => c.beyondEquipment,
  "/disconnect/accessible": (c) => c.disconnect?.accessible,
  "/disconnect/withDevice": (c) => c.disconnect?.withDevice,
  "/engineered/differentialRelay": (c) => c.engineered?.differentialRelay,
  "/engineered/listedTerminations": (c) => c.engineered?.listedTerminations,
  "/engineered/overloadRelay": (c) => c.engineered?.overloadRelay,
  "/engineered/overloadStudy": (c) => c.engineered?.overloadStudy,
  "/engineered/primaryCurve": (c) => c.engineered?.primaryCurve,
  "/engineered/shortCircuitLimits": (c) => c.engineered?.shortCircuitLimits,
  "/engineered/shortCircuitStudy": (c) => c.engineered?.shortCircuitStudy,
  "/install/deviceAtTap": (c) => c.install?.deviceAtTap,
  "/install/outdoors": (c) => c.install?.outdoors,
  "/install/penetrates": (c) => c.install?.penetrates,
  "/install/protectedFromDamage": (c) => c.install?.protectedFromDamage,
  "/install/raceway": (c) => c.install?.raceway,
  "/install/spliced": (c) => c.install?.spliced,
  "/install/touchesCombustible": (c) => c.install?.touchesCombustible,
  "/outlet/noLongerThanNeeded": (c) => c.outlet?.noLongerThanNeeded,
  "/site/industrial": ({ site }) =>
    site?.industrial ?? (site?.supervised === true || site?.manufacturing === true || undefined),
  "/site/manufacturing": ({ site }) =>
    site?.manufacturing ?? neverWithoutIndustry(site?.industrial),
  "/site/qualifiedOnly": (c) => c.site?.qualifiedOnly,
  "/site/supervised": ({ site }) => site?.supervised ?? neverWithoutIndustry(site?.industrial),
  "/source/deviceAsCloseAsPracticable": (c) => c.source?.deviceAsCloseAsPracticable,
  "/source/unclassifiedLocation": (c) => c.source?.unclassifiedLocation,
  "/transformer/primary/protectedFromDamage": (c) => c.transformer?.primary?.protectedFromDamage,
  "/transformer/protectionOk": (c) => c.transformer?.protectionOk,
  "/transformer/suppliedByTap": (c) => c.transformer?.suppliedByTap,
};

function neverWithoutIndustry(industrial: boolean | undefined): false | undefined {
  return industrial === false ? false : undefined;
}

/** A yes or no of the case; `undefined` where it does not say. */
export function factAt(path: FactPath, c: TapCase): boolean | undefined {
  return FACTS[path](c);
}

/** A word of the case. */
export function wordAt(
  { path, settledByEnds }: Pick<WordCondition, "path" | "settledByEnds">,
  c: TapCase,
): string | undefined {
  switch (path) {
    case "/supplies":
      if (c.supplies === undefined && settledByEnds && (c.ends?.length ?? 0) > 0) {
        return "a device or equipment";
      }
      return c.supplies;
    case "/disconnect/place":
      return c.disconnect?.place;
    case "/outlet/serves":
      return c.outlet?.serves;
  }
}

/** A length of the case. */
export function lengthAt(
  path: "/length" | "/install/horizontal" | "/site/wallHeight" | "/install/tapHeight",
  c: TapCase,
): Length | undefined {
  switch (path) {
    case "/length":
      return c.length;
    case "/install/horizontal":
      return c.install?.horizontal;
    case "/site/wallHeight":
      return c.site?.wallHeight;
    case "/install/tapHeight":
      return c.install?.tapHeight;
  }
}

/** A current that the ampacity must reach. */
export function loadAt(path: "/load" | "/motor/ampacity", c: TapCase): Current | undefined {
  return path === "/load" ? c.load : c.motor?.ampacity;
}

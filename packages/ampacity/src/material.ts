import {
  AmpacityError,
  type SafeAmpacity,
  safelyRead,
  shown,
  unknownWord,
} from "./ampacity-error.ts";

/** What a conductor is made of, among the materials whose values are held. */
export type Material = "copper" | "aluminum";

/** The materials whose values are held. */
export const MATERIALS: readonly Material[] = /* @__PURE__ */ Object.freeze([
  "copper",
  "aluminum",
] as const);

const WRITTEN: Readonly<Record<string, Material | "copper-clad">> = {
  cu: "copper",
  copper: "copper",
  al: "aluminum",
  aluminum: "aluminum",
  aluminium: "aluminum",
  cca: "copper-clad",
  "copper-clad aluminum": "copper-clad",
  "copper-clad aluminium": "copper-clad",
};

/**
 * Whether a value is one of {@link MATERIALS}.
 *
 * @example
 * ```ts
 * import { isMaterial } from "@lineside/ampacity";
 * isMaterial("copper"); // => true
 * isMaterial("Cu"); // => false
 * ```
 */
export function isMaterial(value: unknown): value is Material {
  return value === "copper" || value === "aluminum";
}

/** The error for a value that is no material whose values are held. */
export function notAMaterial(value: unknown, path = ""): AmpacityError {
  const word = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (Object.hasOwn(WRITTEN, word) && WRITTEN[word] === "copper-clad") {
    return new AmpacityError(
      "UNSUPPORTED_MATERIAL",
      "the values of copper-clad aluminum are not held: copper, aluminum",
      { path, got: shown(value), expected: MATERIALS },
    );
  }
  return unknownWord("UNKNOWN_MATERIAL", "a conductor material", value, MATERIALS, { path });
}

/**
 * Reads a material: `copper` or `Cu`, `aluminum`, `aluminium` or `Al`, in any letter case.
 *
 * @throws {@link AmpacityError} `UNKNOWN_MATERIAL`; `UNSUPPORTED_MATERIAL` for copper-clad aluminum
 * @example
 * ```ts
 * import { parseMaterial } from "@lineside/ampacity";
 * parseMaterial("Cu"); // => "copper"
 * parseMaterial("aluminium"); // => "aluminum"
 * ```
 */
export function parseMaterial(text: string): Material {
  const word = typeof text === "string" ? text.trim().toLowerCase() : "";
  const material = Object.hasOwn(WRITTEN, word) ? WRITTEN[word] : undefined;
  if (material === "copper" || material === "aluminum") return material;
  throw notAMaterial(text);
}

/**
 * {@link parseMaterial} without throwing.
 *
 * @example
 * ```ts
 * import { safeParseMaterial } from "@lineside/ampacity";
 * const read = safeParseMaterial("tin");
 * read.ok ? "" : read.error.code; // => "UNKNOWN_MATERIAL"
 * ```
 */
export function safeParseMaterial(text: string): SafeAmpacity<Material> {
  return safelyRead(() => parseMaterial(text));
}

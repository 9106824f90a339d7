import {
  type AmpacityError,
  type SafeAmpacity,
  safelyRead,
  unknownWord,
} from "./ampacity-error.ts";
import type { TableMaterial } from "./tables/conductor-rows.ts";

/** What a conductor is made of. */
export type Material = "copper" | "aluminum" | "copper-clad aluminum";

/** The materials, the best conductor first. */
export const MATERIALS: readonly Material[] = /* @__PURE__ */ Object.freeze([
  "copper",
  "aluminum",
  "copper-clad aluminum",
] as const);

/** The materials of which the tables have columns of their own. */
export const TABLE_MATERIALS: readonly TableMaterial[] = /* @__PURE__ */ Object.freeze([
  "copper",
  "aluminum",
] as const);

const WRITTEN: Readonly<Record<string, Material>> = {
  cu: "copper",
  copper: "copper",
  al: "aluminum",
  aluminum: "aluminum",
  aluminium: "aluminum",
  cca: "copper-clad aluminum",
  "copper-clad aluminum": "copper-clad aluminum",
  "copper-clad aluminium": "copper-clad aluminum",
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
  return MATERIALS.includes(value as Material);
}

/** The column of a table that a material stands in: aluminum's is headed copper-clad aluminum too. */
export function tableMaterial(material: Material): TableMaterial {
  return material === "copper" ? "copper" : "aluminum";
}

/** The error for a value that is no material. */
export function notAMaterial(value: unknown, path = ""): AmpacityError {
  return unknownWord("UNKNOWN_MATERIAL", "a conductor material", value, MATERIALS, { path });
}

/**
 * Reads a material: `copper` or `Cu`, `aluminum`, `aluminium` or `Al`, `copper-clad aluminum` or `CCA`, in any letter case.
 *
 * @throws {@link AmpacityError} `UNKNOWN_MATERIAL`
 * @example
 * ```ts
 * import { parseMaterial } from "@lineside/ampacity";
 * parseMaterial("Cu"); // => "copper"
 * parseMaterial("aluminium"); // => "aluminum"
 * parseMaterial("CCA"); // => "copper-clad aluminum"
 * ```
 */
export function parseMaterial(text: string): Material {
  const word = typeof text === "string" ? text.trim().toLowerCase() : "";
  const material = Object.hasOwn(WRITTEN, word) ? WRITTEN[word] : undefined;
  if (material === undefined) throw notAMaterial(text);
  return material;
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

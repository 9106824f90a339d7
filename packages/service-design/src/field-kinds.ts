import * as z from "zod/mini";
import { field, id, type Schema } from "./schema-field.ts";
import { quantity } from "./written-values.ts";

/* @__NO_SIDE_EFFECTS__ */
export const amperes = (doc: string) => field(doc, quantity("current", "225 A"));
/* @__NO_SIDE_EFFECTS__ */
export const voltAmperes = (doc: string) => field(doc, quantity("apparentPower", "150 kVA"));
/* @__NO_SIDE_EFFECTS__ */
export const fact = (doc: string) => field(doc, z.boolean());
/* @__NO_SIDE_EFFECTS__ */
export const text = (longest = 500) => z.string().check(z.maxLength(longest));
/* @__NO_SIDE_EFFECTS__ */
export const count = (most: number) => z.int().check(z.gte(1), z.lte(most));
/* @__NO_SIDE_EFFECTS__ */
export const note = () => field("For people; never judged.", text(2000));
/* @__NO_SIDE_EFFECTS__ */
export const pieceAt = (doc: string) => field(doc, id("the name of a piece of equipment"));
/* @__NO_SIDE_EFFECTS__ */
export const choice = <T extends string>(doc: string, words: readonly T[]) =>
  field(doc, z.enum(words as readonly [T]) as z.ZodMiniType as Schema<T>);

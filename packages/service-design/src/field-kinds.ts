import type { Quantity } from "@lineside/units";
import * as z from "zod/mini";
import { field, id, type Schema } from "./schema-field.ts";
import { quantity } from "./written-values.ts";

/** A field that may be left out. */
export type Field<T> = z.ZodMiniExactOptional<Schema<T>>;

/* @__NO_SIDE_EFFECTS__ */
export const amperes = (doc: string): Field<Quantity<"current">> =>
  field(doc, quantity("current", "225 A"));
/* @__NO_SIDE_EFFECTS__ */
export const lengthOf = (doc: string): Field<Quantity<"length">> =>
  field(doc, quantity("length", "22 ft"));
/* @__NO_SIDE_EFFECTS__ */
export const voltAmperes = (doc: string): Field<Quantity<"apparentPower">> =>
  field(doc, quantity("apparentPower", "150 kVA"));
/* @__NO_SIDE_EFFECTS__ */
export const fact = (doc: string): Field<boolean> => field(doc, z.boolean());
/* @__NO_SIDE_EFFECTS__ */
export const text = (longest: number = 500): Schema<string> =>
  z.string().check(z.maxLength(longest));
/* @__NO_SIDE_EFFECTS__ */
export const count = (most: number): Schema<number> => z.int().check(z.gte(1), z.lte(most));
/* @__NO_SIDE_EFFECTS__ */
export const note = (): Field<string> => field("For people; never judged.", text(2000));
/* @__NO_SIDE_EFFECTS__ */
export const pieceAt = (doc: string): Field<string> =>
  field(doc, id("the name of a piece of equipment"));
/* @__NO_SIDE_EFFECTS__ */
export const choice = <T extends string>(doc: string, words: readonly T[]): Field<T> =>
  field(doc, z.enum(words as readonly [T]) as z.ZodMiniType as Schema<T>);

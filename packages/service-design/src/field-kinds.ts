import type { Quantity } from "@lineside/units";
import * as z from "zod/mini";
import { field, id, type Schema } from "./schema-field.ts";
import { quantity } from "./written-values.ts";

/** A field that may be left out. */
type Field<T> = z.ZodMiniExactOptional<Schema<T>>;

/** A field that is a current. */
/* @__NO_SIDE_EFFECTS__ */
export const amperes = (doc: string): Field<Quantity<"current">> =>
  field(doc, quantity("current", "225 A"));
/** A field that is an apparent power. */
/* @__NO_SIDE_EFFECTS__ */
export const voltAmperes = (doc: string): Field<Quantity<"apparentPower">> =>
  field(doc, quantity("apparentPower", "150 kVA"));
/** A field that is a length. */
/* @__NO_SIDE_EFFECTS__ */
export const length = (doc: string, example = "22 ft"): Field<Quantity<"length">> =>
  field(doc, quantity("length", example));
/** A field that is true or false. */
/* @__NO_SIDE_EFFECTS__ */
export const fact = (doc: string): Field<boolean> => field(doc, z.boolean());
/** A text. */
/* @__NO_SIDE_EFFECTS__ */
export const text = (longest = 500): Schema<string> => z.string().check(z.maxLength(longest));
/** A count of things. */
/* @__NO_SIDE_EFFECTS__ */
export const count = (most: number): Schema<number> => z.int().check(z.gte(1), z.lte(most));
/** A field for people. */
/* @__NO_SIDE_EFFECTS__ */
export const note = (): Field<string> => field("For people; never judged.", text(2000));
/** A field that names a piece of equipment. */
/* @__NO_SIDE_EFFECTS__ */
export const pieceAt = (doc: string): Field<string> =>
  field(doc, id("the name of a piece of equipment"));
/** A field that is one of a few words. */
/* @__NO_SIDE_EFFECTS__ */
export const choice = <T extends string>(doc: string, words: readonly T[]): Field<T> =>
  field(doc, z.enum(words as readonly [T]) as z.ZodMiniType as Schema<T>);

import * as z from "zod/mini";
import type { Design, DesignFile } from "./design.ts";
import { sections } from "./design-schema.ts";
import { DESIGN_VERSION } from "./migration.ts";
import { objectTo } from "./objection.ts";
import { oneLineObjections } from "./one-line-check.ts";
import { prepared } from "./prepared-data.ts";
import { described, field, type MapSchema, map, mapOf, type Schema } from "./schema-field.ts";
import { LIMITS } from "./text-limits.ts";

/** How a design hangs together is looked at when each of its fields is right. */
/* @__NO_SIDE_EFFECTS__ */
function hangingTogether<S extends z.ZodMiniType<DesignFile, unknown>>(schema: S): S {
  const look: z.core.CheckFn<DesignFile> = (payload) => {
    let room = LIMITS.errors;
    for (const objection of oneLineObjections(payload.value)) {
      objectTo(payload, objection);
      room -= 1;
      if (room === 0) return;
    }
  };
  // what is wrong in an alternative is no reason not to look at the design itself
  const when = ({ issues }: z.core.ParsePayload) =>
    issues.every(({ path }) => path?.[0] === "alternatives");
  return schema.check(z.check(look, { when }) as z.core.$ZodCheck<z.core.output<S>>);
}

/* @__NO_SIDE_EFFECTS__ */
function file(): MapSchema<DesignFile> {
  const version = z.literal(DESIGN_VERSION);
  const lineside = described(version, { description: "The version of the form of this file." });
  return hangingTogether(map<DesignFile>("a design", { lineside, ...sections() }));
}

/**
 * A design of today's version without alternatives, as a zod schema of a map: its `shape` holds the schemas of its
 * sections, for schemas of one's own. The bounds of a file are looked at by {@link designSchema} only.
 */
export const designFileSchema: MapSchema<DesignFile> = /* @__PURE__ */ file();

/** Designs with a change, as {@link prepared} writes them out; an editor is told of the change alone. */
/* @__NO_SIDE_EFFECTS__ */
function alternatives(): Schema<NonNullable<Design["alternatives"]>> {
  const changed = z.pipe(
    map<Omit<DesignFile, "lineside">>("an alternative", sections()),
    z.transform((one): DesignFile => ({ lineside: DESIGN_VERSION, ...one })),
  );
  const names = z.string().check(z.maxLength(64));
  const whole = mapOf<DesignFile>(hangingTogether(changed), names);
  return described(whole, { additionalProperties: { type: "object" } });
}

/* @__NO_SIDE_EFFECTS__ */
function design(): Schema<Design> {
  const whole = map<Design>("a design", {
    ...designFileSchema.shape,
    alternatives: field(
      "Named changes of the design: JSON merge patches (RFC 7396); null takes a thing away.",
      alternatives(),
    ),
  });
  const read = hangingTogether(whole) as z.ZodMiniType<Design, unknown>;
  return described(z.pipe(z.transform(prepared), read), {
    title: `Lineside design file, version ${DESIGN_VERSION}`,
    description: "One electrical service at one premise: its equipment, conductors and codes.",
  });
}

/**
 * A design file's data as a zod schema: takes plain data as it stands in the file, gives the {@link Design}. What zod has
 * no word for are issues of its kind `custom`, with a design's code in `params.code`. It fits into schemas of `zod` and of
 * `zod/mini`.
 *
 * @example
 * ```ts
 * import { designSchema } from "@lineside/service-design/zod";
 * const read = designSchema.safeParse({ lineside: 1, conductors: { S1: { length: "-22 ft" } } });
 * read.error?.issues.map(({ path, message }) => [path.join("/"), message]);
 * // => [["conductors/S1/length", "-22 ft is not above zero"]]
 * ```
 */
export const designSchema: Schema<Design> = /* @__PURE__ */ design();

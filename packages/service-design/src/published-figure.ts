import { nearestWord } from "@lineside/findings";
import type { Quantity } from "@lineside/units";
import * as z from "zod/mini";
import type { DesignFile } from "./design.ts";
import { listed, shown } from "./design-error.ts";
import { objectTo } from "./objection.ts";

/**
 * What a document may print a figure for: of a transformer its currents, of a conductor its ampacity, and of a condition of
 * a tap provision the share of the device (`share`), the ampacity referred to the primary (`referred`) and the smallest
 * ampacity that will do (`least`).
 */
const PUBLISHED_NAMES: readonly string[] = /* @__PURE__ */ Object.freeze([
  "primary-current",
  "secondary-current",
  "ampacity",
  "240.21(C)(6)(1)/share",
  "240.21(C)(6)(1)/referred",
  "240.21(C)(6)(1)/least",
]);

const STEP = /^240\.21[()A-Za-z0-9]{1,20}\/(?:share|referred|least)$/;

/** Splits `S1/240.21(C)(6)(1)/least` into the thing and the name; `undefined` for what is not of that form. */
export function publishedName(
  key: string,
): { readonly of: string; readonly name: string } | undefined {
  const slash = key.indexOf("/");
  const [of, name] = [key.slice(0, slash), key.slice(slash + 1)];
  return slash > 0 && (PUBLISHED_NAMES.includes(name) || STEP.test(name))
    ? { of, name }
    : undefined;
}

/** The key of a published figure. */
/* @__NO_SIDE_EFFECTS__ */
export function publishedFigureKey(): z.ZodMiniType<string, string> {
  return z.string().check((payload) => {
    const key = payload.value;
    if (publishedName(key) !== undefined) return;
    const [owner = "", ...name] = key.split("/");
    const suggestion = nearestWord(name.join("/"), PUBLISHED_NAMES);
    objectTo(payload, {
      code: "UNKNOWN_KEY",
      message: `${shown(key)} is no derived value; write the name of a thing, / and one of ${listed(PUBLISHED_NAMES)}`,
      got: key,
      expected: "T1/primary-current, for example",
      suggestion: suggestion && `${owner}/${suggestion}`,
    });
  });
}

/** The figure that a document prints for a value, where the design names one. */
export function publishedFigure(
  { design }: { readonly design: DesignFile },
  of: string,
  name: string,
): Quantity<"current"> | undefined {
  const figures = design.published?.figures ?? {};
  const key = `${of}/${name}`;
  return Object.hasOwn(figures, key) ? figures[key] : undefined;
}

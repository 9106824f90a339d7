import type { Edition, EditionLike, EditionName, EditionShares } from "./edition.ts";
import { checkEditionId } from "./edition-id.ts";
import type { ByEdition } from "./share.ts";

/** The document whose editions are held. */
const DOCUMENT = "NEC";

/**
 * Makes of some shares of an edition what a rule works with, once for each edition, at the first question.
 *
 * A rule names the shares that it reads, so that a program holds the tables of the rules that it imports and no others.
 *
 * @param shares - by the field of {@link Edition} in which a caller's own record has them
 * @returns a function of an edition's id or record
 */
export function perEdition<K extends keyof EditionShares, T>(
  shares: { readonly [F in K]: ByEdition<EditionShares[F]> },
  make: (picked: Pick<EditionShares, K>, name: EditionName) => T,
): (edition: EditionLike) => T {
  const held = new Map<string, T>();
  const own = new WeakMap<Edition, T>();
  const fields = Object.keys(shares) as K[];
  return (given) => {
    if (typeof given === "object" && given !== null) {
      let made = own.get(given);
      if (made === undefined) {
        made = make(given, given);
        own.set(given, made);
      }
      return made;
    }
    let made = held.get(given);
    if (made === undefined) {
      checkEditionId(given);
      const id = given;
      const picked = Object.fromEntries(fields.map((field) => [field, shares[field][id]]));
      made = make(picked as Pick<EditionShares, K>, { id, document: DOCUMENT });
      held.set(id, made);
    }
    return made;
  };
}

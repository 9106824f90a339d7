import { acrossEditions, type ByEdition, type Share } from "../../editions/share.ts";

/** 110.14(C) on terminations, by edition. */
export const TERMINATIONS: ByEdition<Share> = /* @__PURE__ */ acrossEditions(
  {},
  { section: "110.14(C)" },
);

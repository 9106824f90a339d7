/** How deep findings may stand in one another: design, object, rule, route, clause, alternative, remedy and as much again. */
export const MAX_DEPTH = 40;
/** How many findings one tree may hold. */
export const MAX_FINDINGS = 100_000;
/** How many items one list may hold. */
export const MAX_ITEMS = 10_000;
/** How many characters one text may hold. */
export const MAX_STRING = 10_000;

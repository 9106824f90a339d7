import type { TapAnswer } from "@lineside/tap-rules";

/** What each route of an answer says, as one line each. */
export const verdictsByRoute = ({ routes }: TapAnswer): readonly string[] =>
  routes.map(({ provision, finding }) => `${provision} ${finding.verdict}`);

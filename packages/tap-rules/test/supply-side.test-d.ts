import {
  evaluateSupplySide,
  evaluateTap,
  type SupplySideAnswer,
  type SupplySideConnection,
  type SupplySideKind,
} from "@lineside/tap-rules";

const least: SupplySideConnection = { edition: "2017" };
export const answer: SupplySideAnswer = evaluateSupplySide(least);
evaluateSupplySide({ ...least, connects: undefined, purpose: undefined });

// @ts-expect-error the edition has no default
evaluateSupplySide({ connects: "meter" });
// @ts-expect-error not a kind of connection
evaluateSupplySide({ ...least, connects: "panel" });
// @ts-expect-error monitoring is a connection of its own
evaluateSupplySide({ ...least, connects: "tap", purpose: "monitoring" });
// @ts-expect-error a yes or no
evaluateSupplySide({ ...least, connects: "type-2-spd", inListedEquipment: "yes" });
// @ts-expect-error a case of 240.21 is no connection
evaluateSupplySide({ ...least, conductor: "feeder-tap" });
// @ts-expect-error nor the reverse
evaluateTap({ ...least, connects: "tap" });
// @ts-expect-error not a kind
export const kind: SupplySideKind = "feeder";

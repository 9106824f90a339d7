import type { ExplainOptions, TextStyle } from "@lineside/findings";
import picocolors from "picocolors";
import type { Io } from "./io.ts";

const PAINTS: Readonly<Record<TextStyle, "green" | "red" | "yellow" | "cyan" | "dim" | "bold">> = {
  pass: "green",
  fail: "red",
  consult: "yellow",
  "needs-input": "cyan",
  question: "cyan",
  "not-applicable": "dim",
  dim: "dim",
  heading: "bold",
};

/** How findings are printed on this terminal. Every verdict has its mark and word without colour. */
export function layoutFor(io: Io): Pick<ExplainOptions, "width" | "color"> {
  if (!io.color) return { width: io.width };
  const paints = picocolors.createColors(true);
  return { width: io.width, color: (style, text) => paints[PAINTS[style]](text) };
}

import { DATA_SOURCES } from "../sources.ts";
import type { PhysicalTapProfile, ProfileRow } from "./profile.ts";

/** The headings of the article that say something. One article says so, and nothing else confirms it. */
const TABLE: ProfileRow = {
  source: "S000",
  section: "table of parameters",
  status: "single-source",
};
const PREREQUISITES: ProfileRow = { ...TABLE, section: "Environment Prerequisites" };
const PREPARATION: ProfileRow = { ...TABLE, section: "Physical Conductor Preparation" };
const FASTENING: ProfileRow = { ...TABLE, section: "Mechanical Fastening and Torque Verification" };
const BOTTLENECKS: ProfileRow = { ...TABLE, section: "Thermal Bottlenecks" };
const DESK: ProfileRow = { ...TABLE, section: "Admin Desk" };

/**
 * What the article *Installing Safe and Compliant Service Entrance Taps* (S000) says of a physical tap. One source, no
 * code: its verdicts are not those of the NEC.
 *
 * The figure for current density is for busbars and contact faces here, since ampacity tables contradict it for wires.
 *
 * @example
 * ```ts
 * import { SERVICE_ENTRANCE_TAP_ARTICLE } from "@lineside/tap-rules";
 * SERVICE_ENTRANCE_TAP_ARTICLE.checks["current-density"]?.most; // => { value: "1000", unit: "A/in²" }
 * SERVICE_ENTRANCE_TAP_ARTICLE.checks["contact-resistance"]?.status; // => "single-source"
 * ```
 */
export const SERVICE_ENTRANCE_TAP_ARTICLE: PhysicalTapProfile = {
  id: "service-entrance-tap-article",
  rules: "article-000",
  nature: "an article, not a code",
  sources: { S000: { document: DATA_SOURCES.S000, edition: "" } },
  checks: {
    "current-density": {
      ...TABLE,
      most: { value: "1000", unit: "A/in²" },
      paths: ["busbar", "contact-face"],
      materials: ["copper"],
      whyNotOthers:
        "the figure cannot be meant for wires: at 75 °C every copper wire through 400 kcmil would exceed it at its ampacity (250 kcmil: 1299 A/in²)",
    },
    "contact-resistance": { ...TABLE, below: { value: "10", unit: "µΩ" } },
    "fault-current": {
      ...TABLE,
      section: "introduction and table of parameters",
      usualLeast: { value: "65", unit: "kA" },
      usualMost: { value: "200", unit: "kA" },
    },
    torque: FASTENING,
    "torque-record": FASTENING,
    "torque-tool": FASTENING,
    "oxide-removal": { ...PREPARATION, on: ["busbar"], materials: ["aluminum"] },
    "oxide-inhibitor": { ...PREPARATION, materials: ["aluminum"] },
    "bolt-grade": { ...FASTENING, on: ["busbar"], least: "5" },
    "connector-kind": { ...TABLE, oneOf: ["pressure-bolt-lug", "insulation-piercing"] },
    "connector-listing": PREREQUISITES,
    "connector-size": PREREQUISITES,
    "nominal-voltage": {
      ...TABLE,
      least: { value: "120", unit: "V" },
      most: { value: "600", unit: "V" },
    },
    "enclosure-type": { ...TABLE, oneOf: ["3R", "4", "12"] },
    "arc-flash-study": { ...PREREQUISITES, months: 60 },
    "insulation-test": PREPARATION,
  },
  upkeep: {
    "thermal-scan": { ...DESK, months: 6, words: "under peak load" },
    "hot-spot": {
      ...BOTTLENECKS,
      above: { value: "70", unit: "°C" },
      words:
        "de-energize, take the joint apart, clean the surfaces, put on inhibitor and torque it again",
    },
    "torque-inspection": { ...DESK, months: 24 },
    "utility-side": { ...DESK, words: "without it the article speaks of theft of power" },
  },
};

import { A, approximateRoot, ft, isQuantity, pf, V } from "@lineside/units";
import { type DropLimit, type DropRun, type VoltageDrop, voltageDrop } from "../src/index.ts";

/** 2 · 16 A · 0.1 kft · 2 Ω/kft = 6.4 V */
export const ONE_PHASE = {
  phases: 1,
  current: A(16),
  length: ft(100),
  conductor: { size: "12 AWG", material: "copper" },
  conduit: "pvc",
  powerFactor: pf(1),
  nominal: V(120),
} as const;
export const THREE_PHASE = {
  ...ONE_PHASE,
  phases: 3,
  current: A(150),
  length: ft(200),
  conductor: { size: "1/0 AWG", material: "copper" },
  conduit: "steel",
  powerFactor: pf("0.85"),
  nominal: V(480),
} as const;

/** A drop to six places, marked where it is no fraction. */
export const said = (drop: VoltageDrop["drop"] | VoltageDrop["percent"]): string =>
  drop === undefined ? "none" : isQuantity(drop) ? String(drop) : `≈ ${approximateRoot(drop, 6)}`;

export const dropOf = (run: DropRun): string => said(voltageDrop(run, "2017").drop);
export const verdictOf = (run: DropRun, limit: DropLimit): string =>
  voltageDrop({ ...run, limit }, "2017").finding.verdict;

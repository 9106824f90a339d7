import type { CitationStatus } from "@lineside/findings";

/** What the statuses of a table and its rows mean, for the legend below it. */
export const STATUS_MEANING: Readonly<Record<CitationStatus, string>> = {
  stated: "a source has it for this edition, and another confirms it",
  recovered: "lost in print, taken from another passage",
  derived: "follows from what was read",
  "assumed-unchanged": "taken from another edition; no change is known",
  "single-source": "one source has it for this edition; nothing confirms it",
  lost: "not settled for this edition; the authority having jurisdiction has its print",
  "not-published": "the edition has none",
  "not-permitted": "not permitted",
};

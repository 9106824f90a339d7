import { CONDUCTOR_SIZES, type ConductorSize, isConductorSize } from "@lineside/units";
import { AmpacityError, shown, unknownWord } from "./ampacity-error.ts";
import { isMaterial, type Material, notAMaterial } from "./material.ts";
import {
  isTemperatureColumn,
  TEMPERATURE_COLUMNS,
  type TemperatureColumn,
} from "./temperature-column.ts";

/** Throws where a value is no standard conductor size. */
export function checkSize(value: unknown, path: string): asserts value is ConductorSize {
  if (!isConductorSize(value)) {
    throw unknownWord("UNKNOWN_SIZE", "a standard conductor size", value, CONDUCTOR_SIZES, {
      path,
    });
  }
}

/** Throws where a value is no conductor material. */
export function checkMaterial(value: unknown, path: string): asserts value is Material {
  if (!isMaterial(value)) throw notAMaterial(value, path);
}

/** Throws where a value is no column. */
export function checkColumn(value: unknown, path: string): asserts value is TemperatureColumn {
  if (!isTemperatureColumn(value)) {
    throw unknownWord(
      "UNKNOWN_COLUMN",
      "a column of the ampacity table, in °C",
      value,
      TEMPERATURE_COLUMNS.map(String),
      { path },
    );
  }
}

/** Throws where a field has none of the words that it takes. */
export function checkWord<W extends string>(
  value: unknown,
  words: readonly W[],
  what: string,
  path: string,
): asserts value is W {
  if (!words.includes(value as W)) throw unknownWord("UNKNOWN_WORD", what, value, words, { path });
}

/** Throws where a field that asks for yes or no has something else. */
export function checkFlag(value: unknown, path: string): asserts value is boolean {
  if (typeof value === "boolean") return;
  throw new AmpacityError("WRONG_KIND", `${path}: ${shown(value)} is neither true nor false`, {
    path,
    got: shown(value),
    expected: ["true", "false"],
  });
}

/** Throws where a value is no whole number from one to another, both included. */
export function checkWhole(
  value: unknown,
  least: number,
  most: number,
  path: string,
): asserts value is number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return;
  const expected = `a whole number from ${least} to ${most}`;
  throw new AmpacityError("OUT_OF_RANGE", `${path}: ${shown(value)} is not ${expected}`, {
    path,
    got: shown(value),
    expected,
  });
}

/** The most conductors in parallel, or raceways for them, that a rule about their size takes. */
const MOST_PARALLEL = 100;

/** Throws where a number is no count of parallel sets or of their raceways; left out it is none. */
export function checkParallel(count: unknown, path: string): void {
  if (count !== undefined) checkWhole(count, 1, MOST_PARALLEL, path);
}

/** Throws where a value is no list of so many things. */
export function checkList(
  value: unknown,
  least: number,
  most: number,
  what: string,
  path: string,
): asserts value is readonly unknown[] {
  const count = Array.isArray(value) ? value.length : undefined;
  if (count !== undefined && count >= least && count <= most) return;
  const got = count === undefined ? shown(value) : `${count} ${what}`;
  const expected = `from ${least} to ${most} ${what}`;
  throw new AmpacityError("OUT_OF_RANGE", `${path}: ${got}; expected ${expected}`, {
    path,
    got,
    expected,
  });
}

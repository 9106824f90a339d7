import { fault } from "../field-check.ts";

/** A day of the calendar as ISO 8601 writes it: `2024-02-29`. Days compare as their texts do. */
export type CalendarDay = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days a month has; the month from 1. */
function daysIn(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

function numbersOf(text: string): readonly [year: number, month: number, day: number] | undefined {
  const found = FORM.exec(text);
  if (found === null) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 1900 && day >= 1 && day <= daysIn(year, month) ? [year, month, day] : undefined;
}

/**
 * Checks a day that may come from JSON. A time of day is refused: with it two places on earth would disagree on the day.
 *
 * @throws {@link TapRulesError} `WRONG_KIND` for what has not the form, `OUT_OF_RANGE` for a day that no calendar has
 */
export function checkDay(value: unknown, path: string): void {
  if (value === undefined) return;
  if (typeof value !== "string" || !FORM.test(value)) {
    throw fault("WRONG_KIND", path, value, "a day as 2024-02-29");
  }
  if (numbersOf(value) === undefined) {
    throw fault("OUT_OF_RANGE", path, value, "a day of the calendar from 1900 on");
  }
}

/**
 * The same day of the month, so many months later; where that month is shorter, its last day: a year after
 * 2024-02-29 is 2025-02-28.
 *
 * @throws {@link TapRulesError} where the text is no day
 * @example
 * ```ts
 * import { addMonths } from "@lineside/tap-rules";
 * addMonths("2024-08-31", 6); // => "2025-02-28"
 * addMonths("2020-02-29", 60); // => "2025-02-28"
 * addMonths("2020-02-29", 48); // => "2024-02-29"
 * addMonths("2023-02-29", 1); // throws OUT_OF_RANGE
 * ```
 */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  checkDay(day, "");
  const [year, month, date] = numbersOf(day) as readonly [number, number, number];
  if (!Number.isSafeInteger(months) || months < 0 || months > 12_000) {
    throw fault("OUT_OF_RANGE", "/months", months, "a whole number of months up to 12000");
  }
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  if (toYear > 9999) throw fault("OUT_OF_RANGE", "/months", months, "a day before the year 10000");
  const toDate = Math.min(date, daysIn(toYear, toMonth));
  return [String(toYear), String(toMonth).padStart(2, "0"), String(toDate).padStart(2, "0")].join(
    "-",
  );
}

/** Texts that mean a length, with the inches that they mean as numerator and denominator; `bare` where marks were dropped. */
export const accepted = /** @type {const} */ ([
  [`5'-6"`, 66, 1],
  [`5'6"`, 66, 1],
  [`5' 6"`, 66, 1],
  [`6'-0"`, 72, 1],
  [`10'-6 1/2"`, 253, 2],
  [`5'- 0"`, 60, 1],
  ["10 ft 6 in", 126, 1],
  ["10 ft. 6 in.", 126, 1],
  ["12 feet 6 inches", 150, 1],
  ["2 1/2 in", 5, 2],
  [`2-1/2"`, 5, 2],
  ["1-1/2 inch", 3, 2],
  ["2-1/2 feet", 30, 1],
  ["5-1/2 feet", 66, 1],
  [`3/4"`, 3, 4],
  [`18"`, 18, 1],
  ["18 inches", 18, 1],
  ["6 feet", 72, 1],
  [`0'-6"`, 6, 1],
  [`-5'-6"`, -66, 1],
  ["5’-6”", 66, 1],
  ["5′ 6″", 66, 1],
  ["2½ in", 5, 2],
  [`5-6"`, 66, 1],
  ["5-6", 66, 1, "bare"],
  ["10-6", 126, 1, "bare"],
]);

/** Texts that mean none. */
export const rejected = /** @type {const} */ ([
  "1/0",
  `5'-14"x`,
  "abc",
  "",
  "..",
  "5 kg",
  `1/0"`,
  `6'-0" max`,
]);

/**
 * How a parser does on both lists. Doubles may be off by a part in 10⁹: what is counted is what was understood.
 *
 * @param {(text: string, bare: boolean) => number | undefined} inches throws, or gives NaN or nothing, to refuse
 */
export function judge(inches) {
  let right = 0;
  let wrong = 0;
  let badAccepted = 0;
  for (const [text, n, d, bare] of accepted) {
    const got = read(() => inches(text, bare === "bare"));
    if (got === undefined) continue;
    if (Math.abs(got - n / d) <= Math.abs(n / d) * 1e-9) right++;
    else wrong++;
  }
  for (const text of rejected) if (read(() => inches(text, false)) !== undefined) badAccepted++;
  return { right, wrong, refused: accepted.length - right - wrong, badAccepted };
}

/** @param {() => number | undefined} parse */
function read(parse) {
  try {
    const value = parse();
    return value === undefined || Number.isNaN(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

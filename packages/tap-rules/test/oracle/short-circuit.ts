import type { PlainFault, PlainMaterial, PlainSize } from "./case.ts";
import { atLeast, type Word } from "./verdict.ts";

/** Circular mils of the sizes that the cases use. */
export const CMIL: Readonly<Record<PlainSize, number>> = {
  "10 AWG": 10380,
  "8 AWG": 16510,
  "6 AWG": 26240,
  "4 AWG": 41740,
  "3 AWG": 52620,
  "1/0 AWG": 105600,
  "250 kcmil": 250000,
  "500 kcmil": 500000,
};
const T2 = { thermoplastic: 1500, "rubber-paper-or-varnished-cloth": 2000, "xlp-or-epr": 2500 };

/** Fixed point: 50 digits, of which the last few are the error. */
const ONE = 10n ** 50n;
const ERROR = 10n ** 4n;

/** 2·artanh(n/d) = ln((d + n)/(d − n)), each term cut off by less than one unit. */
function logarithm(n: bigint, d: bigint): bigint {
  let power = (ONE * n) / d;
  let sum = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    sum += power / k;
    power = (power * n * n) / (d * d);
  }
  return 2n * sum;
}
const LN_10 = 3n * logarithm(1n, 3n) + logarithm(1n, 9n);
const known = new Map<string, bigint>();

/** log10(n/d) for n > d > 0, to within ERROR. */
function log10(n: number, d: number): bigint {
  const key = `${n}/${d}`;
  const found = known.get(key) ?? (ONE * logarithm(BigInt(n - d), BigInt(n + d))) / LN_10;
  known.set(key, found);
  return found;
}

/** The limit of Table 240.92(B): (I/cmil)²·t ≤ C·log10((T2 + K)/(T1 + K)). */
export function staysCool(
  { current, time, t1, insulation }: PlainFault,
  size: PlainSize | undefined,
  material: PlainMaterial | undefined,
): Word {
  if (size === undefined || material === undefined || current === undefined) return "needs-input";
  if (time === undefined || t1 === undefined || insulation === undefined) return "needs-input";
  if (material === "copper-clad aluminum") return "consult";
  const t2 = T2[insulation];
  if (t1 >= t2) return "fail";
  const [c, k] = material === "copper" ? [297, 2340] : [125, 2280];
  // mA²·ms, and C in ten-thousandths
  const left = BigInt(current) ** 2n * BigInt(time) * 10n ** 4n * ONE;
  const share = BigInt(c) * BigInt(CMIL[size]) ** 2n * 10n ** 9n;
  const right = share * log10(t2 + k, t1 + k);
  const gap = left > right ? left - right : right - left;
  if (gap <= share * ERROR) throw new Error("nearer than the oracle can tell");
  return left <= right ? "pass" : "fail";
}

export const clearedInTime = ({ time }: PlainFault): Word => atLeast(10_000, time);

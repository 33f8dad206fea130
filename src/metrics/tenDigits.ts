/**
 * The first 35 bits of a number, ten digits, by the splitting of Dekker 1971 (doi:10.1007/BF01397083). What is solved in rounds
 * differs by rounding between people who stand alike: cut to what is certain, their values are the same, and their ranks too.
 */
export function tenDigits(value: number): number {
  const wide = value * 262_145; // 2¹⁸ + 1
  return wide - (wide - value);
}

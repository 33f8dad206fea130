import type { PaperDate } from '../../corpus/record.ts';
import type { Metric } from '../../metrics/metric.ts';

/** "1,468". */
export const plain = (value: number): string => value.toLocaleString('en');

/** "1 paper", "1,468 papers". */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${plain(value)} ${value === 1 ? one : many}`;
}

/** "1st", "22nd", "113th". */
export function ordinal(rank: number): string {
  const tens = rank % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
  return plain(rank) + ending;
}

/** Three figures that count: "0.0801", "7.33", "7,550"; an en dash where undefined. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1000) return Math.round(value).toLocaleString('en');
  if (size < 0.0001) return value.toExponential(1).replace('e', ' × 10^');
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** A metric's value as its rows show it. */
export function measured(metric: Metric | undefined, value: number): string {
  return metric?.kind === 'value' && metric.whole && Number.isFinite(value) ? plain(value) : figure(value);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "24 May 2025", "May 2025" or "2025": as much as is known. */
export function dateText({ year, month, day }: PaperDate): string {
  const name = month === undefined ? undefined : months[month - 1];
  return [name && day, name, year].filter((part) => part !== undefined).join(' ');
}

/** "A", "A and B", "A, B and C". */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

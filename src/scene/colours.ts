import type { Measure, Metric } from '../metrics/metric.ts';
import type { GroupSummary } from '../pipeline/nameGroups.ts';
import type { Looks, Theme } from './looks.ts';
import { categoryColour, categoryCount, rampColour, restColour } from './palette.ts';
import type { Legend } from './scene.ts';
import { figure } from './sizes.ts';

/** What each disc's colour is, and what it means. */
export interface Colouring {
  of(node: number): string;
  readonly legend: Legend['colour'];
}

/** The colour that a community has on the map. */
export const groupColour = (theme: Theme, summary: Pick<GroupSummary, 'group' | 'size'>): string =>
  categoryColour(theme, summary.size > 1 ? summary.group : Infinity);

const rampSteps = 9;

/** By groups: ten colours, then grey. By a value: a ramp, by the square root, since few are high. */
export function makeColouring(
  measure: Measure | undefined,
  metric: Metric | undefined,
  summaries: readonly GroupSummary[],
  { theme }: Looks,
  count: number,
): Colouring {
  const title = metric?.name ?? 'Colour';
  if (!measure) return { of: () => restColour(theme), legend: { kind: 'groups', title, entries: [] } };
  if (measure.kind === 'group') {
    const sizes = sizesOf(measure.values);
    const colour = (group: number) => categoryColour(theme, (sizes[group] ?? 0) > 1 ? group : Infinity);
    const name = (group: number) =>
      (measure.metric === 'community' ? summaries[group]?.name : undefined) || `${title} ${group + 1}`;
    return {
      of: (node) => colour(measure.values[node]!),
      legend: { kind: 'groups', title, entries: groupEntries(sizes, colour, name, restColour(theme)) },
    };
  }
  const values = measure.values;
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const share = (value: number) => (high > low ? Math.sqrt((value - low) / (high - low)) : 0.5);
  const undefinedOnes = values.some((value) => !Number.isFinite(value));
  const unit = metric?.kind === 'value' ? metric.unit : undefined;
  const reason = metric?.kind === 'value' ? metric.undefinedWhen : undefined;
  return {
    of: (node) => (Number.isFinite(values[node]) ? rampColour(theme, share(values[node]!)) : restColour(theme)),
    legend: {
      kind: 'ramp',
      title: measure.sampled ? `${title}, estimated` : title,
      ...(unit === undefined ? {} : { unit }),
      colours: Array.from({ length: rampSteps }, (_, step) => rampColour(theme, Math.sqrt(step / (rampSteps - 1)))),
      low: count > 0 && low <= high ? figure(low) : '',
      high: count > 0 && low <= high ? figure(high) : '',
      ...(undefinedOnes ? { missing: { colour: restColour(theme), name: reason ?? 'undefined' } } : {}),
    },
  };
}

function sizesOf(groups: Int32Array): number[] {
  const sizes: number[] = [];
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
  return sizes;
}

function groupEntries(
  sizes: readonly number[],
  colour: (group: number) => string,
  name: (group: number) => string,
  grey: string,
) {
  const own = sizes.flatMap((count, group) =>
    group < categoryCount && count > 1 ? [{ colour: colour(group), name: name(group), count }] : [],
  );
  const others = sizes.reduce((sum, count) => sum + count, 0) - own.reduce((sum, { count }) => sum + count, 0);
  return others > 0 ? [...own, { colour: grey, name: 'others', count: others }] : own;
}

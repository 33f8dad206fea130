import type { NetworkKind } from '../network/network.ts';
import type { Metric } from './metric.ts';

const found = import.meta.glob<Metric>('./*.metric.ts', { eager: true, import: 'default' });

/** Every metric, sorted by id. */
export const metrics: readonly Metric[] = Object.values(found).sort((x, y) => (x.id < y.id ? -1 : 1));

/** The metrics that make sense on this kind of network, sorted by id. */
export const metricsFor = (kind: NetworkKind): readonly Metric[] => metrics.filter((metric) => metric.networks.includes(kind));

export const metricById = (id: string): Metric | undefined => metrics.find((metric) => metric.id === id);

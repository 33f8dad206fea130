import type { Service } from './service.ts';

/** In the order in which they are offered. */
const order = ['openalex', 'orcid', 'dblp', 'crossref', 'arxiv'];

/** Every online source. */
export const services: readonly Service[] = Object.values(
  import.meta.glob<Service>('./*.service.ts', { eager: true, import: 'default' }),
).sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));

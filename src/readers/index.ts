import type { Reader } from './reader.ts';

/** Every reader, by id. */
export const readers: readonly Reader[] = Object.values(
  import.meta.glob<Reader>('./*.reader.ts', { eager: true, import: 'default' }),
).sort((one, other) => (one.id < other.id ? -1 : 1));

import type { Layout } from './layout.ts';

const files = import.meta.glob<Layout>('./*.layout.ts', { eager: true, import: 'default' });

/** Every layout, by id. */
export const layouts: readonly Layout[] = Object.values(files).sort((x, y) => (x.id < y.id ? -1 : 1));

/** An unknown id, as from an old link, gives the force layout. */
export function layoutById(id: string): Layout {
  return layouts.find((layout) => layout.id === id) ?? layouts.find((layout) => layout.id === 'force')!;
}

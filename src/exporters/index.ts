import type { Exporter, PapersExporter } from './exporter.ts';

const found = import.meta.glob<Exporter>('./*.exporter.ts', { eager: true, import: 'default' });

/** Every exporter, by id. */
export const exporters: readonly Exporter[] = Object.values(found).sort((x, y) => (x.id < y.id ? -1 : 1));

/** Those that write bibliographies. */
export const papersExporters: readonly PapersExporter[] = exporters.filter((exporter) => exporter.about === 'papers');

export function exporterById(id: string): Exporter | undefined {
  return exporters.find((exporter) => exporter.id === id);
}

/** The exporter whose ending the file name has; the longest wins, so that `a.coterie.json` is a session and `a.json` a portrait. */
export function exporterForName(fileName: string): Exporter | undefined {
  const name = fileName.toLowerCase();
  return exporters.filter((exporter) => name.endsWith(exporter.ending)).sort((x, y) => y.ending.length - x.ending.length)[0];
}

import type { SourceFile } from '../readers/reader.ts';

const pages = import.meta.glob<string>('/seeds/*.txt', { query: '?raw', import: 'default' });

/** The seed pages that come with the program. */
export async function demoFiles(): Promise<SourceFile[]> {
  return Promise.all(
    Object.entries(pages)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(async ([path, load]) => ({ name: path.slice('/seeds/'.length), bytes: new Blob([await load()]) })),
  );
}

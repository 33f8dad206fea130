/** Pages written as the sites print them, to be read back. */

export interface WrittenPaper {
  readonly anchor: string;
  readonly title: string;
  readonly authors: string;
  readonly paragraphs: readonly string[];
}

/** @param noise lines for each gap: before the first paper, and behind each one. */
export function writeProfile(owner: string, papers: readonly WrittenPaper[], noise: readonly (readonly string[])[] = []): string {
  const gap = (index: number) => (noise[index] ?? []).flatMap((line) => [line, '']);
  return [
    owner,
    '',
    'LG',
    'h-index42',
    `${papers.length}papers`,
    '843citations',
    'Novelty59%',
    'AI Score60',
    '',
    `${papers.length} Papers`,
    '',
    ...gap(0),
    ...papers.flatMap(({ anchor, title, authors, paragraphs }, index) => [
      anchor,
      title,
      '',
      authors,
      '',
      ...paragraphs.flatMap((paragraph) => [paragraph, '']),
      ...gap(index + 1),
    ]),
  ].join('\n');
}

export interface WrittenEntry {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly count: number;
  readonly date: string;
}

export function writeDaily(entries: readonly WrittenEntry[], noise: readonly (readonly string[])[] = []): string {
  const gap = (index: number) => (noise[index] ?? []).flatMap((line) => [line, '']);
  return [
    'Daily Papers',
    '',
    'Jul 2',
    '',
    ...gap(0),
    ...entries.flatMap(({ title, paragraphs, count, date }, index) => [
      title,
      '',
      ...paragraphs.flatMap((paragraph) => [paragraph, '']),
      `  • ${count} authors`,
      '·',
      date,
      '',
      ...gap(index + 1),
    ]),
  ].join('\n');
}

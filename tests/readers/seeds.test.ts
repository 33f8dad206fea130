import { describe, expect, it } from 'vitest';
import { seedFiles } from '../fixtures.ts';
import { readText } from './reading.ts';

const seeds = await Promise.all(seedFiles().map(async ({ name, bytes }) => ({ name, text: await bytes.text() })));

const isAnchor = (line: string) => /^[\d.]*[A-Z]{2}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d/.test(line);
const isEnd = (line: string, before: string | undefined) => before === '·' && /^[A-Z][a-z]{2} \d/.test(line);

/** The page as saved by hand: parts of the page stand between its papers. */
function withFurniture(text: string, furniture: readonly string[]): string {
  const lines = text.split('\n');
  return lines
    .flatMap((line, index) => {
      if (isAnchor(line)) return ['', ...furniture, '', line, ''];
      if (isEnd(line, lines[index - 1])) return [line, '', ...furniture];
      return [line];
    })
    .join('\n');
}

const latex =
  'It is $2.26\\times$ faster at $O(n^2)$ cost, as \\textbf{measured} (see https://example.org/a_(b)?c=1) in Table 3. ';
/** Every summary with two paragraphs of a thousand characters more. */
const withLongSummaries = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => (line.length > 200 ? [line, '', latex.repeat(9).trim(), '', latex.repeat(9).trim()] : [line]))
    .join('\n');

const tell = async (text: string, name: string) => {
  const { records, profiles, problems } = await readText(text, name);
  return {
    records: records.map((record) => ({ ...record, line: 0, summary: record.summary?.split('\n\n')[0] })),
    profiles: profiles.map((profile) => ({ ...profile, line: 0 })),
    problems: problems.map(({ code, entry }) => [code, entry]),
  };
};

describe.each(seeds)('the seed page $name', ({ name, text }) => {
  it.each([
    ['buttons', ['Share', 'Save', 'PDF']],
    ['bylines', ['By Jane Doe · 3 min read', '', 'Submitted by jane', '12']],
    ['blank lines', ['', '', '']],
    ['page numbers', ['1 2 3 Next', 'Jul 1', '▲ 7']],
  ])('reads the same with %s between its papers', async (_, furniture) => {
    expect(await tell(withFurniture(text, furniture), name)).toEqual(await tell(text, name));
  });

  it('gives the same papers with lines that no rule knows, and says that it skipped them', async () => {
    const unknown = ['Recommended for you', '', 'University of Michigan', '', 'Jane Doe', '', 'Reading list (2)'];
    const noisy = await tell(withFurniture(text, unknown), name);
    const plain = await tell(text, name);
    expect({ ...noisy, problems: [] }).toEqual({ ...plain, problems: [] });
    expect(noisy.problems.map(([code]) => code)).toEqual([...plain.problems.map(([code]) => code), 'lines-skipped']);
  });

  it('reads the same with abstracts of 2,000 characters in paragraphs, with LaTeX and addresses', async () => {
    const long = withLongSummaries(text);
    expect(await tell(long, name)).toEqual(await tell(text, name));
    const { records } = await readText(long, name);
    expect(records.filter(({ summary }) => (summary?.length ?? 0) > 2000).length).toBeGreaterThan(5);
  });

  it('reads the same with the line ends of another system', async () => {
    expect(await readText(text.replaceAll('\n', '\r\n'), name)).toEqual(await readText(text, name));
  });
});

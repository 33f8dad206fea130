import { addresses } from './hosts.ts';
import { fileWord, nameTyped } from './questions.ts';
import type { Line } from './line.ts';
import type { Look, Piece, Service } from './service.ts';
import { Trouble } from './trouble.ts';

/** Preprints on one page; arXiv gives up to 2,000 at once, and 30,000 in all. */
const perPage = 200;
const withinReach = 30_000;

const arxiv: Service = {
  id: 'arxiv',
  name: 'arXiv',
  explain: 'Preprints of physics, mathematics, computer science and their neighbours.',
  address: addresses.arxiv,
  home: 'https://arxiv.org',
  // arXiv asks for three seconds between requests (info.arxiv.org/help/api/tou.html).
  spacing: 3000,
  commandLineOnly: 'arXiv does not let pages in a browser read its answers.',
  kinds: [
    {
      id: 'author',
      name: 'Author',
      placeholder: 'Ada Lovelace',
      explain: 'All preprints under this name. arXiv does not tell namesakes apart.',
      understand: (typed) => nameTyped(typed.replace(/["()]/g, ' ')),
    },
  ],
  lookPrice: () => ({ requests: 1, usd: 0 }),

  async look({ values, most }, line): Promise<Look> {
    const name = values[0]!;
    const { stated } = await page(line, name, 0, 1);
    if (stated === 0) return { kind: 'nothing', why: `arXiv has nothing under the name “${name}”.` };
    const wanted = Math.min(stated, most, withinReach);
    return {
      kind: 'plan',
      plan: {
        subject: name,
        file: `arxiv-${fileWord(name)}.xml`,
        stated,
        wanted,
        most: wanted,
        price: { requests: Math.ceil(wanted / perPage), usd: 0 },
        remarks: ['Namesakes are not told apart.', ...(wanted < stated ? ['The newest preprints are fetched first.'] : [])],
        kept: [name],
      },
    };
  },

  async *pieces({ kept: [name = ''], most: wanted }, line): AsyncGenerator<Piece, void, void> {
    const seen = new Set<string>();
    for (let start = 0; start < wanted; start += perPage) {
      const { entries, stated } = await page(line, name, start, Math.min(perPage, wanted - start));
      // The list may grow while it is read: what moved onto this page from the one before is there already.
      const fresh = entries.filter((entry) => !seen.has(idOf(entry)));
      for (const entry of fresh) seen.add(idOf(entry));
      if (fresh.length === 0 && start < stated) {
        throw new Trouble('going-round', 'arXiv gives the same preprints again and again.', 'Try again later.');
      }
      yield { entries: fresh, stated };
    }
  },

  write: ({ subject }, entries) =>
    `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <title>arXiv Query: au:"${subject.replace(/[<>&"]/g, ' ')}"</title>
  <id>http://arxiv.org/api/coterie</id>
${entries.join('\n')}
</feed>
`,
};

export default arxiv;

const idOf = (entry: string): string => /<id>\s*([^<]*?)\s*<\/id>/.exec(entry)?.[1] ?? entry;

/** A slice of the list, newest first. arXiv sometimes gives an empty slice of a list that is not: then it is asked again. */
function page(line: Line, name: string, start: number, size: number): Promise<{ entries: string[]; stated: number }> {
  const query = {
    search_query: `au:"${name}"`,
    start,
    max_results: size,
    sortBy: 'submittedDate',
    sortOrder: 'descending',
  };
  return line.xml('/api/query', query, 'feed', (text) => {
    const stated = /<opensearch:totalResults[^>]*>\s*(\d{1,9})\s*</.exec(text)?.[1];
    const entries = text.match(/<entry[\s>][^]*?<\/entry>/g) ?? [];
    if (entries.some((entry) => /arxiv\.org\/api\/errors/.test(idOf(entry)))) {
      throw new Trouble('bad-question', 'arXiv did not understand the question.', 'Check the name.');
    }
    if (stated === undefined || (entries.length === 0 && start < Number(stated))) return undefined;
    return { entries, stated: Number(stated) };
  });
}

import { at, firstText, listOf, textOf } from '../readers/foreign.ts';
import { addresses } from './hosts.ts';
import { nameTyped, oneLine, sound } from './questions.ts';
import type { Candidate, Look, Piece, Plan, Service } from './service.ts';
import { Trouble } from './trouble.ts';

/** People shown for one name. */
const shown = 30;

const dblp: Service = {
  id: 'dblp',
  name: 'DBLP',
  explain: 'The bibliography of computer science, with namesakes told apart by hand.',
  address: addresses.dblp,
  home: 'https://dblp.org',
  // DBLP asks for one or two seconds between requests (dblp.org/faq/1474706).
  spacing: 2000,
  allAtOnce: true,
  kinds: [
    {
      id: 'author',
      name: 'Person',
      placeholder: 'Ada Lovelace, or 65/9612',
      explain: 'A name leads to the people who may be meant; a DBLP id names one of them.',
      understand: (typed) => pidTyped(typed) ?? nameTyped(typed),
    },
  ],
  lookPrice: ({ values }) => ({ requests: isPid(values[0]!) ? 0 : 1, usd: 0 }),

  async look({ values }, line): Promise<Look> {
    const value = values[0]!;
    if (isPid(value)) return { kind: 'plan', plan: planFor(value) };
    const hits = await line.json('/search/author/api', { q: value, format: 'json', h: shown, c: 0 }, (answer) =>
      at(answer, 'result', 'hits'),
    );
    const candidates = listOf(at(hits, 'hit')).flatMap((hit) => candidateOf(at(hit, 'info')) ?? []);
    if (candidates.length === 0) return { kind: 'nothing', why: `DBLP knows nobody called “${value}”.` };
    return { kind: 'candidates', candidates, more: Number(textOf(at(hits, '@total')) ?? 0) > candidates.length };
  },

  async *pieces({ kept: [pid = ''] }, line): AsyncGenerator<Piece, void, void> {
    try {
      const page = await line.xml(`/pid/${pid}.xml`, {}, 'dblpperson', (text) => text);
      const works = page.match(/<r>/g)?.length ?? 0;
      const stated = /<dblpperson\b[^>]*\bn="(\d{1,7})"/.exec(page)?.[1];
      yield { entries: [page], works, ...(stated === undefined ? {} : { stated: Number(stated) }) };
    } catch (error) {
      if (!(error instanceof Trouble) || error.code !== 'not-found') throw error;
      throw new Trouble('not-found', `DBLP has no person ${pid}.`, 'Search by name instead.');
    }
  },

  write: (_, entries) => entries.join(''),
};

export default dblp;

const pid = /^(?:[a-z]{1,3}\/)?[\w-]{1,40}\/[\w-]{1,60}$/i;
const isPid = (value: string): boolean => pid.test(value);

function pidTyped(typed: string) {
  const line = oneLine(typed).replace(/^https?:\/\/(?:dblp\.org|dblp\.uni-trier\.de|dblp\.dagstuhl\.de)\/pid\//i, '');
  const bare = line.replace(/\.(?:html|xml|bib|rdf)$/i, '');
  return isPid(bare) ? sound(bare) : undefined;
}

function candidateOf(info: unknown): Candidate | undefined {
  const id = /\/pid\/(.+?)(?:\.html)?$/.exec(textOf(at(info, 'url')) ?? '')?.[1];
  const name = firstText(at(info, 'author'));
  if (id === undefined || name === undefined || !isPid(id)) return undefined;
  const notes = listOf(at(info, 'notes', 'note')).flatMap((note) =>
    at(note, '@type') === 'affiliation' ? (textOf(at(note, 'text')) ?? []) : [],
  );
  const aliases = listOf(at(info, 'aliases', 'alias')).flatMap((alias) => textOf(alias) ?? []);
  const about = [...notes.slice(0, 2), ...(aliases.length > 0 ? [`also ${aliases.slice(0, 2).join(', ')}`] : [])];
  return { id, name, about: about.join(' · ') };
}

function planFor(id: string): Plan {
  return {
    subject: `the person ${id}`,
    file: `dblp-${id.replace(/\//g, '-')}.xml`,
    most: Number.MAX_SAFE_INTEGER,
    price: { requests: 1, usd: 0 },
    remarks: [
      'DBLP gives all publications of a person at once and does not say before how many there are.',
      // Since September 2026 it shows a check for robots to many clients.
      `It may want to see a person first. Then open dblp.org/pid/${id}.xml in a browser, save it, and open that file here.`,
    ],
    kept: [id],
  };
}

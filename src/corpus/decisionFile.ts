/** Decisions on who is who, as files: Coterie's own, VOSviewer's thesaurus, CiteSpace's aliases. */
import type { Corpus } from './corpus.ts';
import { nameKey } from './names.ts';
import type { Decision } from './rulings.ts';

/** What a list of names of another tool says. */
export interface ReadAliases {
  readonly decisions: readonly Decision[];
  /** Lines, from 1, that say nothing that can be used. */
  readonly ignored: readonly number[];
}

/**
 * A VOSviewer thesaurus (two columns between tabs, `label` and `replace by`) or a CiteSpace alias file (`kept#merged` on each
 * line) → one decision for each name that others are replaced by; undefined when the text is neither. Names are compared as
 * everywhere, without case and accents; a label that is replaced by nothing is ignored: nobody is left out by a decision.
 */
export function readAliases(text: string): ReadAliases | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const heading = (lines[first] ?? '').split('\t').map((cell) => cell.trim().toLowerCase());
  const thesaurus = heading[0] === 'label' && heading[1] === 'replace by';
  const rows = lines.map((line, index) => ({ line, number: index + 1 })).filter(({ line }) => line.trim() !== '');
  const aliases = rows.length > 0 && rows.every(({ line }) => /^[^#{[][^#]*#[^#]*$/.test(line.trim()));
  if (!thesaurus && !aliases) return undefined;
  const groups = new Map<string, Set<string>>();
  const ignored: number[] = [];
  for (const { line, number } of thesaurus ? rows.slice(1) : rows) {
    const [one = '', other = ''] = line.split(thesaurus ? '\t' : '#').map((cell) => nameKey(unquoted(cell)));
    const [kept, merged] = thesaurus ? [other, one] : [one, other];
    if (kept === '' || merged === '' || kept === merged) {
      ignored.push(number);
      continue;
    }
    groups.set(kept, (groups.get(kept) ?? new Set([kept])).add(merged));
  }
  return { decisions: [...groups.values()].map((names) => ({ sets: [[...names]] })), ignored };
}

const unquoted = (cell: string): string => cell.trim().replace(/^"(.*)"$/s, (_, inner: string) => inner.replaceAll('""', '"'));

/** Every spelling of everybody with several → the name that is shown, as VOSviewer's thesaurus. */
export const writeThesaurus = (corpus: Corpus): string =>
  ['label\treplace by', ...spellingsOf(corpus).map(([spelling, name]) => `${spelling}\t${name}`)].join('\n') + '\n';

/** The same as CiteSpace's aliases: the name that is kept, `#`, the one that goes into it. */
export const writeAliases = (corpus: Corpus): string =>
  spellingsOf(corpus)
    .map(([spelling, name]) => `${name}#${spelling}\n`)
    .join('');

/** The same as decisions, each person's names in one set. */
export const writeDecisions = (corpus: Corpus): string => {
  const sets = corpus.authors.flatMap(({ spellings }) => {
    const keys = [...new Set(spellings.map(({ name }) => nameKey(name)))];
    return keys.length > 1 ? [{ sets: [keys] }] : [];
  });
  return `${JSON.stringify({ decisions: sets }, null, 2)}\n`;
};

/** Such lists know names, not places on papers: a spelling that several people share is left out. */
function spellingsOf({ authors }: Corpus): (readonly [spelling: string, name: string])[] {
  const sharers = new Map<string, number>();
  for (const { spellings } of authors) for (const { name } of spellings) sharers.set(name, (sharers.get(name) ?? 0) + 1);
  const plain = (text: string) => text.replace(/[\t\r\n#"]+/g, ' ').trim();
  return authors.flatMap(({ name, spellings }) =>
    spellings
      .filter((spelling) => spelling.name !== name && sharers.get(spelling.name) === 1)
      .map((spelling) => [plain(spelling.name), plain(name)] as const),
  );
}

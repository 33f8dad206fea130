import { profilePrefix } from '../corpus/mentions.ts';
import { compareParts, nameKey, type NameParts, parseName } from '../corpus/names.ts';
import type { AuthorMention, PaperRecord } from '../corpus/record.ts';
import type { AuthorList } from './authorList.ts';
import { PageProblems } from './pageProblems.ts';
import { findAll, linesOf, settleSavedYear, tidy, withYear } from './pages.ts';
import { anchorAt, type ProfileEntry, readEntry } from './profileEntry.ts';
import { isListHeading, isProfileMark, readHead } from './profileHead.ts';
import type { Reader } from './reader.ts';

/** Entries read between two reports of progress. */
const stride = 200;

const profilePage: Reader = {
  id: 'profile-page',
  name: 'Author profile page',
  explain: "The text of an author's profile page, with the list of the author's papers, as copied or saved from a browser.",
  endings: ['.txt'],
  sample: [
    'Ada Lovelace',
    '',
    'LG',
    'h-index12',
    '2papers',
    '1,843citations',
    'Novelty87%',
    'AI Score42',
    '',
    '2 Papers',
    '',
    '91.5DCMay 24Code',
    'Notes on the Analytical Engine',
    '',
    'Luigi Menabrea, Charles Babbage, Mary Somerville et al. · Turin',
    '',
    'The engine weaves algebraic patterns just as a loom weaves flowers and leaves. A table shows how it would compute.',
    '',
    'LGSep 5, 2023',
    'On Series of Numbers',
    '',
    'Ada Lovelace, Charles Babbage',
    '',
    'A way of finding the numbers of Bernoulli by an engine, given with a worked example and without any human hands.',
    '',
  ].join('\n'),

  recognise(head) {
    const lines = head.split('\n').map((text, index) => ({ number: index + 1, text: tidy(text), afterBlank: true }));
    const shown = lines.filter(({ text }) => text !== '');
    const anchors = shown.filter((_, index) => anchorAt(shown, index)).length;
    const profile = shown.some(({ text }) => isProfileMark(text));
    const heading = shown.some(({ text }) => isListHeading(text));
    if (profile && (anchors > 0 || heading)) return 0.95;
    if (anchors > 0 && heading) return 0.9;
    return anchors > 1 ? 0.7 : 0;
  },

  async *read(file, options) {
    const lines = yield* linesOf(await file.text(), 0.4);
    const anchors = yield* findAll(lines, anchorAt, [0.4, 0.6]);
    const entries: ProfileEntry[] = [];
    for (const [index, anchor] of anchors.entries()) {
      entries.push(readEntry(anchor, lines.slice(anchor.after, anchors[index + 1]?.at)));
      if (index % stride === stride - 1) yield 0.6 + (0.2 * index) / anchors.length;
    }
    const problems = new PageProblems(file.name);
    const { owner, heading, figures } = readHead(lines.slice(0, anchors[0]?.at), countPrinted(entries));
    if (!owner) {
      const advice = "The papers were read without the page's owner as an author.";
      problems.tell('warning', 'owner-missing', { line: lines[0]?.number }, 'no name stands above the papers.', advice, 'part');
    }
    const savedYear = settleSavedYear(
      options.savedYear,
      anchors.map(({ date }) => date),
    );
    const page = owner ? `${owner.name}, profile page` : 'Profile page';
    const records = yield* readRecords(entries, { file: file.name, page, owner: owner?.name, savedYear }, problems);
    problems.linesSkipped(entries.flatMap(({ skipped }) => skipped));
    if (heading && heading.count !== records.length) {
      const [announced, found] = [heading.count, records.length].map((count) => count.toLocaleString('en'));
      const message = `the page announces ${announced} papers, and ${found} were found.`;
      // Papers that were seen and skipped are told one by one; those that nobody saw are told here.
      const unseen = heading.count > entries.length ? 'part' : undefined;
      problems.tell('warning', 'count-differs', heading, message, 'Save the page again with all of its papers shown.', unseen);
    }
    if (entries.length === 0) {
      const line = heading?.line ?? lines[0]?.number;
      const advice = 'Save the page again once its list of papers is shown.';
      problems.tell('error', 'no-papers', { line }, 'this looks like a profile page without any papers.', advice, 'file');
    }
    return {
      file: file.name,
      reader: 'profile-page',
      records,
      profiles: owner ? [{ file: file.name, ...owner, ...figures }] : [],
      problems: problems.list,
      entries: anchors.length + (owner ? 1 : 0),
      ...(savedYear === undefined ? {} : { savedYear }),
    };
  },
};

export default profilePage;

/** What every record of a page has in common. */
interface Page {
  readonly file: string;
  readonly page: string;
  readonly owner: string | undefined;
  readonly savedYear: number | undefined;
}

function* readRecords(
  entries: readonly ProfileEntry[],
  page: Page,
  problems: PageProblems,
): Generator<number, PaperRecord[], void> {
  const usable = entries.filter(({ title, authors }) => title !== undefined && authors).length;
  const skipping = `The paper was skipped; ${usable === 1 ? '1 other was' : `${usable.toLocaleString('en')} others were`} read.`;
  const seemsCut = lastIsCut(entries);
  const yearless: { line: number; entry: string }[] = [];
  const owner = page.owner === undefined ? undefined : makeOwner(page.owner);
  const records: PaperRecord[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index % stride === stride - 1) yield 0.8 + (0.2 * index) / entries.length;
    const { anchor, title, authors: list, summary } = entry;
    if (title === undefined) {
      problems.tell(
        'error',
        'title-missing',
        { line: anchor.line, entry: anchor.text },
        'no title under this line.',
        skipping,
        'entry',
      );
      continue;
    }
    const spot = { line: anchor.line, entry: title };
    if (!list) {
      problems.tell('error', 'authors-missing', spot, 'no authors under this title.', skipping, 'entry');
      continue;
    }
    const cut = seemsCut && index === entries.length - 1;
    if (cut) {
      const advice = 'Its authors were taken for an incomplete list; save the page again.';
      problems.tell('warning', 'file-cut', spot, 'the file seems to end in the middle of this paper.', advice, 'part');
    }
    if (!anchor.date) problems.badDate(spot, anchor.text);
    if (entry.cut) problems.longSummary(spot);
    const date = anchor.date && withYear(anchor.date, page.savedYear);
    if (anchor.date && !date) yearless.push(spot);
    records.push({
      file: page.file,
      line: anchor.line,
      page: page.page,
      title,
      authors: joinOwner(list, owner, spot, problems),
      complete: list.complete && !cut,
      ...(list.statedCount === undefined ? {} : { statedCount: list.statedCount }),
      ...(date === undefined ? {} : { date }),
      ...(anchor.category === undefined ? {} : { category: anchor.category }),
      ...(anchor.score === undefined ? {} : { score: anchor.score }),
      ...(anchor.code ? { code: true } : {}),
      ...(summary === undefined ? {} : { summary }),
      ...(list.affiliation === undefined ? {} : { affiliation: list.affiliation }),
    });
  }
  problems.yearUnknown(yearless);
  return records;
}

/** Whether the last paper alone has no summary, as where a file was cut off. */
function lastIsCut(entries: readonly ProfileEntry[]): boolean {
  const last = entries.at(-1);
  return entries.length > 1 && last?.summary === undefined && entries.slice(0, -1).every(({ summary }) => summary !== undefined);
}

/** A page's owner, ready to be looked for in many lists. */
interface Owner {
  readonly name: string;
  readonly key: string;
  readonly parts: NameParts;
}

const makeOwner = (name: string): Owner => ({ name, key: nameKey(name), parts: parseName(name) });

/**
 * The owner is an author of every paper on the page: as printed, or as the one printed name that is a compatible
 * spelling, else last and not printed.
 */
function joinOwner(
  { names, complete }: AuthorList,
  owner: Owner | undefined,
  spot: { line: number; entry: string },
  problems: PageProblems,
): AuthorMention[] {
  const mentions = names.map((name): AuthorMention => ({ name, printed: true }));
  if (owner === undefined) return mentions;
  const sourceId = profilePrefix + owner.key;
  const exact = names.findIndex((name) => nameKey(name) === owner.key);
  if (exact >= 0) return mentions.with(exact, { ...mentions[exact]!, sourceId });
  const isSpelling = (name: string) => compareParts(parseName(name), owner.parts).verdict !== 'incompatible';
  const spellings = [...names.keys()].filter((index) => isSpelling(names[index]!));
  if (spellings.length === 1) {
    const [own] = spellings as [number];
    const message = `“${names[own]!}” was taken for ${owner.name}, whose page this is.`;
    problems.tell('note', 'owner-spelled-differently', spot, message, 'Switch this join off if they are two people.');
    return mentions.with(own, { ...mentions[own]!, sourceId });
  }
  if (complete) {
    const advice = 'The owner was added as an author, because the paper stands on this page.';
    problems.tell('note', 'owner-added', spot, `${owner.name}, whose page this is, is not among the printed authors.`, advice);
  }
  return [...mentions, { name: owner.name, printed: false, sourceId }];
}

/** How many entries print each name. */
function countPrinted(entries: readonly ProfileEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { authors } of entries) {
    for (const key of new Set(authors?.names.map(nameKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

import type { Problem } from '../kit/problem.ts';
import { profilePrefix } from '../corpus/mentions.ts';
import { compareNames, nameKey } from '../corpus/names.ts';
import type { AuthorMention, PaperRecord, ProfileRecord } from '../corpus/record.ts';
import { anchorAt, type EntryAnchor, readEntry, type ProfileEntry } from './profileEntry.ts';
import { isListHeading, isProfileMark, readHead } from './profileHead.ts';
import { type Line, linesOf, settleSavedYear, tidy, withYear } from './pages.ts';
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
    'A way of finding the numbers of Bernoulli by an engine, given without a worked example by human hands.',
    '',
  ].join('\n'),

  recognise(head) {
    const lines = head.split('\n').map(tidy);
    const anchors = lines.filter((_, index) => anchorIn(lines, index)).length;
    const profile = lines.some(isProfileMark);
    const heading = lines.some(isListHeading);
    if (profile && (anchors > 0 || heading)) return 0.95;
    if (anchors > 0 && heading) return 0.9;
    if (anchors > 1) return 0.7;
    return anchors === 1 && profile ? 0.9 : 0;
  },

  async *read(file, options) {
    const lining = linesOf(await file.text());
    let lines: Line[];
    for (;;) {
      const step = lining.next();
      if (step.done) {
        lines = step.value;
        break;
      }
      yield step.value * 0.4;
    }
    const anchors: EntryAnchor[] = [];
    for (let index = 0; index < lines.length; index++) {
      const anchor = anchorAt(lines, index);
      if (anchor) {
        anchors.push(anchor);
        index = anchor.after - 1;
      }
      if (index % 20000 === 0) yield 0.4 + (0.2 * index) / lines.length;
    }
    const problems: Problem[] = [];
    const tell = (
      severity: Problem['severity'],
      code: string,
      line: number | undefined,
      message: string,
      advice: string,
      entry?: string,
    ) =>
      problems.push({
        severity,
        code,
        file: file.name,
        ...(line === undefined ? {} : { line }),
        ...(entry === undefined || entry === '' ? {} : { entry }),
        message,
        advice,
      });
    const entries: ProfileEntry[] = [];
    for (const [index, anchor] of anchors.entries()) {
      entries.push(readEntry(anchor, lines.slice(anchor.after, anchors[index + 1]?.at ?? lines.length)));
      if (index % stride === stride - 1) yield 0.6 + (0.3 * index) / anchors.length;
    }

    const head = readHead(lines.slice(0, anchors[0]?.at ?? lines.length), countPrinted(entries));
    const { owner, heading } = head;
    if (!owner)
      tell(
        'warning',
        'owner-missing',
        lines[0]?.number,
        'no name stands above the figures.',
        "The papers were read without the page's owner as an author.",
      );
    const savedYear = settleSavedYear(
      options.savedYear,
      anchors.map(({ date }) => date),
    );
    const page = owner ? `${owner.name}, profile page` : 'Profile page';

    const records: PaperRecord[] = [];
    const usable = entries.filter((entry) => entry.title !== undefined && entry.authors !== undefined).length;
    const others = `The paper was skipped; ${usable.toLocaleString('en')} ${usable === 1 ? 'other was' : 'others were'} read.`;
    let withoutYear: ProfileEntry | undefined;
    let withoutYears = 0;
    for (const entry of entries) {
      const { anchor, title, authors: list } = entry;
      if (title === undefined) {
        tell('error', 'title-missing', anchor.line, 'no title under this line.', others, anchor.text);
        continue;
      }
      if (list === undefined) {
        tell('error', 'authors-missing', anchor.line, 'no authors under this title.', others, title);
        continue;
      }
      if (!anchor.date)
        tell(
          'warning',
          'bad-date',
          anchor.line,
          `“${anchor.text}” is a day that is in no calendar.`,
          'The paper was read without a date.',
          title,
        );
      if (entry.cut)
        tell(
          'warning',
          'long-summary',
          anchor.line,
          'the summary runs on for too long.',
          'It was cut; check where the entry ends.',
          title,
        );
      const joined = joinOwner(list.names, owner?.name);
      if (joined.spelled !== undefined)
        tell(
          'note',
          'owner-spelled-differently',
          anchor.line,
          `“${joined.spelled}” was taken for ${owner!.name}, whose page this is.`,
          'Switch this join off if they are two people.',
          title,
        );
      else if (joined.added && list.complete)
        tell(
          'note',
          'owner-added',
          anchor.line,
          `${owner!.name} is not among the printed authors.`,
          'Added as an author, because the paper stands on their page.',
          title,
        );
      const date = anchor.date && withYear(anchor.date, savedYear);
      if (anchor.date && !date) {
        withoutYear ??= entry;
        withoutYears++;
      }
      records.push({
        file: file.name,
        line: anchor.line,
        page,
        title,
        authors: joined.authors,
        complete: list.complete,
        ...(list.statedCount === undefined ? {} : { statedCount: list.statedCount }),
        ...(date === undefined ? {} : { date }),
        category: anchor.category,
        ...(anchor.score === undefined ? {} : { score: anchor.score }),
        ...(anchor.code ? { code: true } : {}),
        ...(entry.summary === undefined ? {} : { summary: entry.summary }),
        ...(list.affiliation === undefined ? {} : { affiliation: list.affiliation }),
      });
    }
    if (withoutYear)
      tell(
        'warning',
        'year-unknown',
        withoutYear.anchor.line,
        `${withoutYears === 1 ? 'one date has' : `${withoutYears} dates have`} no year, and none is printed on this page.`,
        'Set the year in which the page was saved.',
        withoutYear.title,
      );
    const skipped = entries.flatMap((entry) => entry.skipped);
    if (skipped.length > 0)
      tell(
        'note',
        'lines-skipped',
        skipped[0]!.number,
        `${skipped.length === 1 ? 'one line was' : `${skipped.length} lines were`} taken for parts of the page rather than of a paper: ${sampleOf(skipped)}.`,
        'Check that nothing of a paper is among them.',
      );
    if (heading && heading.count !== records.length)
      tell(
        'warning',
        'count-differs',
        heading.line,
        `the page announces ${heading.count.toLocaleString('en')} papers, and ${records.length.toLocaleString('en')} were found.`,
        'Save the page again with all of its papers shown.',
      );
    if (entries.length === 0)
      tell(
        'error',
        'no-papers',
        heading?.line ?? lines[0]?.number,
        'this looks like a profile page without any papers.',
        'Save the page again once its list of papers is shown.',
      );

    const profiles: ProfileRecord[] = owner ? [{ file: file.name, line: owner.line, name: owner.name, ...head.figures }] : [];
    return {
      file: file.name,
      reader: 'profile-page',
      records,
      profiles,
      problems,
      ...(savedYear === undefined ? {} : { savedYear }),
    };
  },
};

export default profilePage;

/** Whether a paper's line stands at this place of bare lines. */
function anchorIn(lines: readonly string[], index: number): boolean {
  const text = lines[index]!;
  return text !== '' && anchorAt([{ number: 1, text, afterBlank: true }], 0) !== undefined;
}

/** How many entries print each name. */
function countPrinted(entries: readonly ProfileEntry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { authors } of entries)
    for (const key of new Set(authors?.names.map(nameKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * The owner is an author of every paper on the page: as printed, or as the one printed name that is a compatible
 * spelling, else last and not printed.
 */
function joinOwner(
  names: readonly string[],
  owner: string | undefined,
): { authors: AuthorMention[]; spelled?: string; added?: boolean } {
  const mentions = names.map((name): AuthorMention => ({ name, printed: true }));
  if (owner === undefined) return { authors: mentions };
  const sourceId = profilePrefix + nameKey(owner);
  const exact = names.findIndex((name) => nameKey(name) === nameKey(owner));
  if (exact >= 0) return { authors: mentions.with(exact, { ...mentions[exact]!, sourceId }) };
  const spellings = [...names.keys()].filter((index) => compareNames(names[index]!, owner).verdict !== 'incompatible');
  const one = spellings[0];
  if (one !== undefined && spellings.length === 1)
    return { authors: mentions.with(one, { ...mentions[one]!, sourceId }), spelled: names[one]! };
  return { authors: [...mentions, { name: owner, printed: false, sourceId }], added: true };
}

function sampleOf(lines: readonly Line[]): string {
  const texts = [...new Set(lines.map(({ text }) => (text.length > 40 ? `${[...text].slice(0, 40).join('')}…` : text)))];
  return `${texts
    .slice(0, 3)
    .map((text) => `“${text}”`)
    .join(', ')}${texts.length > 3 ? ' and more' : ''}`;
}

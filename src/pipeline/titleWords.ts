import { fold } from '../kit/fold.ts';

/** Words that titles of any field share: they tell no group from another. */
const stopWords = new Set(
  `a an and are as at be between beyond but by can do does during each every few for from had has have how if in into is it its
  just let like make making may more most much need no non not of off on one only or other our out over own per rather same
  should so some such than that the their them then there these they this those through to too toward towards two under up upon
  us use used using versus via vs was we were what when where which while who why will with within without you your
  about across amid diverse ad-hoc after against all along also among any around away because before being both could first second third
  analysis approach approaches based case comprehensive design effective efficient enabling evaluation exploring fast framework
  frameworks general generic high improved improving introduction investigation low method methods model models modeling modelling
  new novel optimal overview paper perspective practical problem problems proposal rethinking robust scalable simple
  study studies survey system systems task tasks technique techniques theory toolkit understanding unified unifying
  better good large small big fair smart next generation towards accelerating optimizing demystifying characterizing supporting
  scale performance time real world way ways part open`
    .split(/\s+/)
    .filter(Boolean),
);

/** Titles between two yields. */
const breath = 200;

/** One word of a title: as compared, and as printed. */
interface Word {
  readonly key: string;
  readonly shown: string;
  /** Says nothing by itself. */
  readonly empty: boolean;
}

/** Words and pairs of neighbouring words of a title, each once, with how they are printed. */
export function phrasesOf(title: string): Map<string, string> {
  const phrases = new Map<string, string>();
  // A single word before a colon is most often the name of a program.
  const body = title.replace(/^\s*[^\s:]+\s*:\s+(?=\S+\s+\S+)/u, '');
  for (const clause of body.split(/[:;,.?!()[\]–—]+/u)) {
    const words = clause.split(/[\s/]+/u).map(readWord);
    words.forEach((word, index) => {
      if (word.empty) return;
      phrases.set(word.key, word.shown);
      const next = words[index + 1];
      if (next && !next.empty && next.key !== word.key) phrases.set(`${word.key} ${next.key}`, `${word.shown} ${next.shown}`);
    });
  }
  return phrases;
}

function readWord(printed: string): Word {
  const shown = printed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const whole = fold(shown);
  const empty = whole.length < 3 || stopWords.has(whole) || !/\p{L}/u.test(whole) || /[$\\{}^_]/.test(shown);
  return { key: singular(whole), shown: capitalised(shown), empty };
}

/** "networks" and "network" are one word; "analysis", "bus" and "class" stay. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** Acronyms and names such as GPUs or arXiv keep their letters. */
const capitalised = (word: string): string =>
  /\p{Lu}/u.test(word.slice(1)) ? word : word.slice(0, 1).toUpperCase() + word.slice(1);

/** What titles of one group say more often than others do. */
export interface Phrase {
  readonly text: string;
  /** Its words as compared, for telling whether two phrases say the same. */
  readonly words: readonly string[];
  readonly score: number;
  /** Titles of the group in which it stands, by weight. */
  readonly count: number;
}

/**
 * Class-based TF-IDF (Grootendorst 2022, arXiv:2203.05794): how often a phrase stands in a group's titles, times
 * log(1 + mean number of phrases per group / how often it stands in all), times how much of it is the group's own. Best first.
 * Yields every few milliseconds.
 * @param titles of each group, each with its weight above 0
 */
export function* tellingPhrases(
  titles: readonly (readonly { readonly title: string; readonly weight: number }[])[],
): Generator<void, Phrase[][], undefined> {
  const total = new Map<string, number>();
  const printed = new Map<string, Map<string, number>>();
  const counts: Map<string, number>[] = [];
  let read = 0;
  for (const group of titles) {
    const own = new Map<string, number>();
    counts.push(own);
    for (const { title, weight } of group) {
      if (++read % breath === 0) yield;
      for (const [key, shown] of phrasesOf(title)) {
        own.set(key, (own.get(key) ?? 0) + weight);
        total.set(key, (total.get(key) ?? 0) + weight);
        const forms = printed.get(key) ?? new Map<string, number>();
        forms.set(shown, (forms.get(shown) ?? 0) + 1);
        printed.set(key, forms);
      }
    }
  }
  const mean = [...total.values()].reduce((sum, count) => sum + count, 0) / Math.max(1, titles.length);
  const told: Phrase[][] = [];
  for (const own of counts) {
    yield;
    const phrases = [...own].map(([key, count]) => {
      const words = key.split(' ');
      // A pair of words that keeps together tells more than either alone; one that was met once tells nothing.
      const pair = words.length === 1 ? 1 : count > 1.2 ? 2 : 0.4;
      const all = total.get(key)!;
      const score = pair * count * (count / all) ** 0.6 * Math.log(1 + mean / all);
      return { text: commonForm(printed.get(key)!), words, score, count };
    });
    told.push(phrases.sort((x, y) => y.score - x.score || (x.text < y.text ? -1 : 1)));
  }
  return told;
}

function commonForm(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))[0]![0];
}

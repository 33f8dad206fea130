import { seededRandom, type Random } from '../../src/kit/random.ts';

/** Who wrote what, as flat arrays. */
export interface Teams {
  /** Authors of paper k are author[start[k]…start[k+1]−1], in printed order, each once. Length papers + 1. */
  readonly start: Uint32Array;
  /** Numbers of people, from 0 in order of their first papers. */
  readonly author: Uint32Array;
  /** Year of each paper; never falling. */
  readonly year: Uint16Array;
  /** Field of each paper, 0 to 23, the first ones larger. */
  readonly field: Uint16Array;
  readonly people: number;
}

/** Usual number of authors beyond the second, before rounding down. */
const usuallyFurther = 1.15;
const mostAuthors = 200;
const fields = 24;

/**
 * A field of science that never was, paper by paper, the same for the same number and seed. A paper belongs to a community (of
 * some 60 papers, unequal), a community to a field. Its first author is somebody of the community, the others are newcomers, people
 * who wrote with one of the team before, others of the community, or at times of the field or from anywhere: who has written
 * much is met more often, so that productivity follows a power law. One paper in seven has one author, one in 3,000 more than ten, up to 200.
 */
export function inventTeams(papers: number, seed = 1, further = usuallyFurther): Teams {
  const random = seededRandom(seed);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const communities = Math.max(1, Math.round(papers / 60));
  const fieldOf = Uint16Array.from({ length: communities }, () => upTo(fields) * random());
  const papersOfCommunity: number[][] = Array.from({ length: communities }, () => []);
  const papersOfField: number[][] = Array.from({ length: fields }, () => []);
  const newcomers = shareOfNewcomers(papers);
  const start = new Uint32Array(papers + 1);
  const year = new Uint16Array(papers);
  const field = new Uint16Array(papers);
  const lastPaper: number[] = []; // of each person
  const written: number[] = []; // papers of each person
  let author = new Uint32Array(4 * papers + mostAuthors);
  const team = new Set<number>();
  let held = 0;

  const someoneOf = (paper: number): number => author[start[paper]! + upTo(start[paper + 1]! - start[paper]!)]!;
  /** An author of one of these papers, rather of a late one: careers end. */
  const someoneAmong = (shelf: readonly number[]): number => someoneOf(shelf[Math.floor(shelf.length * random() ** 0.3)]!);
  /** Who has written much has less time. */
  const ask = (person: number): void => {
    if (random() < 30 / (30 + written[person]!)) team.add(person);
  };

  for (let paper = 0; paper < papers; paper++) {
    const community = Math.floor(communities * random() ** 1.3);
    const near = papersOfCommunity[community]!;
    const around = papersOfField[fieldOf[community]!]!;
    const size = teamSize(further, random);
    team.clear();
    for (let tries = 0; team.size < size; tries++) {
      const chance = random();
      if (near.length === 0 || random() < newcomers || tries > 4 * size) {
        team.add(lastPaper.length);
        lastPaper.push(paper);
        written.push(0);
      } else if (team.size > 0 && chance < 0.82) {
        const from = [...team][upTo(team.size)]!;
        if (lastPaper[from]! < paper) ask(someoneOf(lastPaper[from]!));
      } else if (chance < 0.92) ask(someoneAmong(near));
      else if (chance < 0.97) ask(someoneAmong(around));
      else ask(someoneOf(upTo(paper)));
    }
    if (held + team.size > author.length) author = enlarged(author);
    for (const person of team) {
      author[held++] = person;
      lastPaper[person] = paper;
      written[person]!++;
    }
    start[paper + 1] = held;
    near.push(paper);
    around.push(paper);
    field[paper] = fieldOf[community]!;
    year[paper] = yearAt((paper + 0.5) / papers);
  }
  return { start, author: author.slice(0, held), year, field, people: lastPaper.length };
}

/** The more papers, the more authors come once; those who fill a place that nobody known takes come on top. */
function shareOfNewcomers(papers: number): number {
  return Math.min(0.3, Math.max(0.04, 0.062 + 0.027 * Math.log(papers / 12_000)));
}

function teamSize(further: number, random: Random): number {
  const kind = random();
  const luck = 1 - random();
  if (kind < 0.0003) return Math.min(mostAuthors, Math.floor(11 * luck ** -0.8));
  if (kind < 0.145) return 1;
  return Math.min(10, 2 + Math.floor(-further * Math.log(luck)));
}

/** Eight percent more papers every year, for fifty years. */
function yearAt(share: number): number {
  return 1976 + Math.floor((50 * Math.log(1 + share * (Math.E ** 4 - 1))) / 4);
}

function enlarged(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

const onsets = 'b ch d f g h k l m n p r s sh t v w y z st'.split(' ');
const vowels = ['a', 'e', 'i', 'o', 'u'];
const common = 'of in for with under between from and'.split(' ');

/** One of a hundred syllables. */
const syllable = (number: number): string => onsets[number % 20]! + vowels[Math.floor(number / 20) % 5]!;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A word of syllables, the same for the same number; different below 100^size. */
function word(number: number, size: number): string {
  let text = '';
  for (let at = 0, rest = number; at < size; at++, rest = Math.floor(rest / 100)) text += syllable(rest % 100);
  return capital(text);
}

/**
 * Given names, at times an initial, and a family name. Families are unequal: of a million people, the first of 50,000 families has
 * 300. Some people in a thousand are called like another one.
 */
function nameOf(person: number): string {
  const random = seededRandom(0x5eed + person);
  const family = word(Math.floor(50_000 * random() ** 1.4) * 19, 3);
  const given = word(Math.floor(10_000 * random()), 2);
  const initial = random() < 0.4 ? ` ${onsets[Math.floor(random() * 20)]!.charAt(0).toUpperCase()}.` : '';
  return `${given}${initial} ${family}`;
}

/** The papers of `inventTeams` as JSON Lines of plain records, line by line, each with its end. */
export function* inventedLines(papers: number, seed = 1): Generator<string> {
  const { start, author, year, field } = inventTeams(papers, seed);
  const random = seededRandom(seed + 1);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  for (let paper = 0; paper < papers; paper++) {
    const title = Array.from({ length: 5 + upTo(6) }, (_, at) =>
      at % 3 === 1 ? common[upTo(common.length)]! : word(upTo(30_000), 2 + upTo(2)).toLowerCase(),
    );
    const record = {
      id: `invented:${paper}`,
      title: capital(title.join(' ')),
      authors: Array.from(author.subarray(start[paper], start[paper + 1]), nameOf),
      year: year[paper],
      venue: `Journal of ${word(37 * (field[paper]! * 20 + upTo(20)), 2)}`,
      ...(paper % 5 === 0 ? {} : { doi: `10.1000/invented.${paper}` }),
    };
    yield `${JSON.stringify(record)}\n`;
  }
}

/** Invented careers with a true identity for every mention: variants, homonyms, name changes, missing ids, moves. Seeded. */
import type { AuthorMention, PaperRecord } from '../src/corpus/record.ts';
import { seededRandom } from '../src/kit/random.ts';
import type { Reading } from '../src/readers/reader.ts';

const families =
  'Wang Li Zhang Liu Chen Kim Lee Park Nguyen Tran Smith Johnson Brown Müller Schmidt García López Rossi Kowalski Novák Andersson Østergaard Ivanov Petrov Singh Kumar Patel Sato Suzuki Tanaka Dubois Moreau Silva Santos Yilmaz Cohen Haddad Okafor Mensah Virtanen Papadopoulos Horváth Jansen Visser O’Brien MacLeod Fischer Weber Keller Meyer'.split(
    ' ',
  );
const givens =
  'Wei Jing Yan Min Hao Anna Maria Sofia Laura Emma John James Robert Michael David Thomas Daniel Peter Paul Karl Jan Erik Lars Ali Omar Sara Ravi Priya Arjun Yuki Kenji Hiroshi Jae-Won Min-Jun Chloé Élise Zoë José Luis Ana Pedro Mehmet Ayşe Ivan Olga Elena Dmitri Ngozi Kwame Aino Nikos'.split(
    ' ',
  );

export interface Careers {
  readonly reading: Reading;
  /** `record/position`, both from 0 → true person. */
  readonly truth: ReadonlyMap<string, string>;
}

interface Person {
  readonly id: string;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly later: string | undefined;
  readonly orcid: string | undefined;
  readonly groups: readonly number[];
  readonly first: number;
  /** How often a paper prints the whole given name. */
  readonly whole: number;
}

/** @param mentions how many author places are wanted, about */
export function inventCareers(mentions: number, seed: number): Careers {
  const random = seededRandom(seed);
  const pick = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)]!;
  const skewed = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() ** 2.2 * things.length)]!;
  const people: Person[] = Array.from({ length: Math.max(4, Math.round(mentions / 9)) }, (_, index) => {
    const home = Math.floor((index * 9) / 60);
    const family =
      index % 3 === 0 ? `${skewed(families)}${pick(['', '', 'ov', 'sen', 'mann', 'ez', 'ini', 'ska'])}` : syllables(random);
    return {
      id: `person ${index}`,
      given: skewed(givens),
      middle: random() < 0.5 ? pick(givens) : '',
      family: index % 4 === 0 ? skewed(families) : family,
      later: random() < 0.02 ? syllables(random) : undefined,
      orcid: random() < 0.3 ? orcid(index) : undefined,
      groups: random() < 0.4 ? [home, Math.max(0, home + (random() < 0.5 ? 1 : -1))] : [home],
      first: 1990 + Math.floor(random() * 25),
      whole: random(),
    };
  });
  const byGroup = new Map<number, number[]>();
  people.forEach(({ groups }, index) => groups.forEach((group) => byGroup.set(group, [...(byGroup.get(group) ?? []), index])));
  const groups = [...byGroup.keys()];
  const truth = new Map<string, string>();
  const records: PaperRecord[] = [];
  for (let made = 0; made < mentions;) {
    const group = pick(groups);
    const members = byGroup.get(group)!;
    const lead = skewed(members);
    const team = new Set([lead]);
    const size = 1 + Math.floor(random() ** 2 * 8);
    for (let tries = 0; team.size < size && tries < 20; tries++)
      team.add(random() < 0.9 ? skewed(members) : Math.floor(random() * people.length));
    const year = Math.min(2025, people[lead]!.first + Math.floor(random() * 15));
    const abbreviated = random() < 0.35;
    const authors = [...team].map((index, position) => {
      truth.set(`${records.length}/${position}`, people[index]!.id);
      return mention(people[index]!, { year, abbreviated, group, random });
    });
    records.push({
      file: 'careers.jsonl',
      line: records.length + 1,
      page: 'Invented careers',
      title: `${syllables(random)} ${syllables(random)} of ${syllables(random)} ${records.length}`,
      authors,
      complete: true,
      date: { year, inferred: false },
      venue: `Journal ${group % 40}`,
    });
    made += authors.length;
  }
  return { reading: { file: 'careers.jsonl', reader: 'records', records, profiles: [], problems: [] }, truth };
}

interface Print {
  readonly year: number;
  readonly abbreviated: boolean;
  readonly group: number;
  readonly random: () => number;
}

function mention(person: Person, { year, abbreviated, group, random }: Print): AuthorMention {
  const family = person.later !== undefined && year > person.first + 8 ? person.later : person.family;
  const short = abbreviated || random() > person.whole;
  const initials = (name: string) =>
    name
      .split('-')
      .map((part) => `${part[0]}.`)
      .join('-');
  const middle =
    person.middle === '' || random() < 0.3 ? '' : ` ${short || random() < 0.6 ? `${person.middle[0]}.` : person.middle}`;
  const given = `${short ? initials(person.given) : person.given}${middle}`;
  const plain = random() < 0.15;
  const strip = (text: string) => (plain ? text.normalize('NFD').replace(/\p{M}/gu, '').replace(/Ø/g, 'O') : text);
  const at = `Institute ${group % 300}, University of ${person.groups[0]! % 120}`;
  return {
    name: strip(`${given} ${family}`),
    printed: true,
    ...(person.orcid !== undefined && random() < 0.5 ? { orcid: person.orcid } : {}),
    ...(random() < 0.6 ? { affiliations: [{ name: at }], affiliation: at } : {}),
  };
}

function syllables(random: () => number): string {
  const one = () => 'bdfgklmnprstvz'[Math.floor(random() * 14)]! + 'aeiou'[Math.floor(random() * 5)]!;
  const word = Array.from({ length: 2 + Math.floor(random() * 2) }, one).join('');
  return word.charAt(0).toUpperCase() + word.slice(1) + 'nrstl'[Math.floor(random() * 5)]!;
}

/** Sixteen characters with the check digit of ISO 7064 MOD 11-2. */
function orcid(index: number): string {
  const digits = String(index).padStart(15, '0');
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return `${digits}${check === 10 ? 'X' : check}`.replace(/(.{4})(?=.)/g, '$1-');
}

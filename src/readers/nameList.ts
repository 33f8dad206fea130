import { isOthers } from '../corpus/names.ts';
import type { Affiliation, AuthorMention, Role } from '../corpus/record.ts';
import { tidy } from './pages.ts';
import { groupOf, looksLikeGroup, personAsPrinted, personFromInverted, personOf } from './person.ts';

/** Somebody of an entry, while what is said of them is still being gathered. */
export type Gathered = { -readonly [Key in keyof AuthorMention]: AuthorMention[Key] };

/** The people and groups of one entry, in order. */
export class NameList {
  readonly people: Gathered[] = [];
  /** False once "et al." or its like stood among the names. */
  complete = true;
  /** What stood in a name's place without a letter in it. */
  readonly unread: string[] = [];

  /** Adds whom the printed name names: nobody for "et al." (the list is then cut) and for anonymous works. */
  add(printed: string, read: (printed: string) => AuthorMention | undefined, role?: Role): Gathered | undefined {
    const name = this.withoutOthers(tidy(printed));
    if (name === '' || isNobody(name)) return undefined;
    const mention = read(name);
    if (!mention) {
      this.unread.push(name.slice(0, 80));
      return undefined;
    }
    const person: Gathered = { ...mention, ...(role === undefined ? {} : { role }) };
    this.people.push(person);
    return person;
  }

  private withoutOthers(name: string): string {
    const cut = name.length < 300 ? name.replace(/[,;]?\s+(?:and|&)?\s*(?:et\.?\s?al(?:ii|ia|iae)?|and others)\.?$/i, '') : name;
    // ADS writes dots for the names that it leaves out.
    const dots = /^[\s,]*(?:…|\.\s?\.\s?\.)[\s,.]*$/.test(name);
    if (cut !== name || isOthers(name) || dots) this.complete = false;
    return isOthers(cut) || dots ? '' : cut;
  }
}

const isNobody = (name: string): boolean =>
  /^\W*(?:anon(?:ymous)?|no authors? (?:listed|name available)|author unknown)\W*$/i.test(name);

/** A person or group as most files print them: "Family, Given", or the whole name. */
export function personOrGroup(printed: string): AuthorMention | undefined {
  const [family = '', ...given] = printed.split(',').map(tidy);
  const hasGiven = given.some((piece) => piece !== '');
  if (hasGiven && /^(?:collaboration|consortium)$/i.test(family)) return groupOf(`${given.join(' ')} ${family}`);
  // "Ministry of Health, Labour and Welfare" is one body; "Society, John" is a person.
  if (looksLikeGroup(family) && (!hasGiven || /\s/.test(family))) return groupOf(hasGiven ? printed : family);
  return personFromInverted(printed);
}

const suffixWord = /^(?:Jr|Sr|2nd|3rd|4th|II|III|IV)\.?$/;
const initials = /^(?:\p{Lu}\p{M}*\.?-?){1,4}$/u;

/** Whether a name without comma reads "Fanning E." or "Casbon JA": family name, then initials. */
export function endsInInitials(printed: string): boolean {
  const words = tidy(printed).split(' ');
  if (words.length > 2 && suffixWord.test(words.at(-1)!)) words.pop();
  const plain = words.length > 1 && initials.test(words.at(-1)!) && !initials.test(words[0]!);
  return plain && (/\p{Ll}/u.test(words[0]!) || words.at(-1)!.includes('.'));
}

/** "Smith JA Jr" → J A Smith Jr: initials that are known to be such stand apart. */
export function personFamilyFirst(printed: string): AuthorMention | undefined {
  const words = tidy(printed).split(' ');
  const suffix = words.length > 2 && suffixWord.test(words.at(-1)!) ? words.pop() : undefined;
  let start = words.length;
  while (start > 1 && initials.test(words[start - 1]!)) start--;
  if (start === words.length) return personAsPrinted(printed);
  return personOf({ family: words.slice(0, start).join(' '), given: apart(words.slice(start).join(' ')), suffix });
}

/** "Smith, John Jr" and "Smith, John, Jr." with the suffix in its own place. */
export function personWithSuffix(printed: string): AuthorMention | undefined {
  const person = personFromInverted(printed);
  const words = person?.given?.split(' ') ?? [];
  if (person?.family === undefined || person.suffix !== undefined || words.length < 2 || !suffixWord.test(words.at(-1)!))
    return person;
  return personOf({ family: person.family, given: words.slice(0, -1).join(' '), suffix: words.at(-1) });
}

/** "JA" → "J A": letters that are known to be initials. */
export const apart = (given: string): string =>
  /^\p{Lu}{2,4}$/u.test(given) ? given.replace(/(\p{Lu})(?=\p{Lu})/gu, '$1 ') : given;

/** The affiliations of each, by name, while they are gathered: nobody's list is searched or copied again for every one. */
const gathered = new WeakMap<Gathered, { readonly names: Set<string>; readonly list: Affiliation[] }>();

/** Gives somebody one more affiliation; none twice. */
export function addAffiliation(person: Gathered, affiliation: Affiliation): void {
  const { affiliations = [] } = person;
  const own = gathered.get(person) ?? { names: new Set(affiliations.map(({ name }) => name)), list: [...affiliations] };
  if (affiliation.name === '' || own.names.has(affiliation.name)) return;
  own.names.add(affiliation.name);
  own.list.push(affiliation);
  gathered.set(person, own);
  person.affiliations = own.list;
  person.affiliation ??= affiliation.name;
}

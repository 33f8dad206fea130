import type { Affiliation } from '../corpus/record.ts';
import { countryAtEnd } from './countries.ts';
import { eachOnce } from './entryFields.ts';
import { addAffiliation, type NameList } from './nameList.ts';
import { tidy } from './pages.ts';

/** "AA(One Place), AB(Another; A Third)": letters count the authors, AA the first, AB the second, BA the twenty-seventh. */
const label = /(?:^|[\s,;])([A-Z]{2})\(/g;

const numberOf = (letters: string): number => (letters.charCodeAt(0) - 65) * 26 + letters.charCodeAt(1) - 65;

/**
 * Gives everybody the addresses that are theirs: by letters, or the one author's; what cannot be told apart by person comes
 * back, for the record.
 */
export function giveAddresses(printed: readonly string[], names: NameList): string | undefined {
  const authors = names.people.filter(({ role }) => role === undefined);
  const rest: string[] = [];
  for (const address of printed) {
    const labels = [...address.matchAll(label)];
    if (labels[0]?.index === 0) {
      for (const [index, found] of labels.entries()) {
        const stop = labels[index + 1]?.index ?? address.length;
        const inside = address.slice(found.index + found[0].length, stop).replace(/\)[\s,;]*$/, '');
        const author = authors[numberOf(found[1]!)];
        for (const name of inside.split(/;\s*/)) {
          if (author) addAffiliation(author, placeOf(name));
          else rest.push(name);
        }
      }
    } else if (authors.length === 1) addAffiliation(authors[0]!, placeOf(address));
    else rest.push(address);
  }
  return eachOnce(rest)?.join('; ');
}

/** An address, with the country that it ends with. */
export function placeOf(printed: string): Affiliation {
  const name = tidy(printed);
  const country = countryAtEnd(name);
  return { name, ...(country === undefined ? {} : { country }) };
}

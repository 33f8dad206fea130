import { foldWords } from '../kit/fold.ts';
import type { Affiliation } from './record.ts';

/** Beginnings of words that many institutions have, in the languages that print most of them. */
const plainWords =
  /^(?:the|of|and|for|at|in|on|de|del|della|des|di|do|dos|da|du|der|die|das|den|und|et|e|y|en|fur|la|le|les|los|a|univ|instit|inst|istit|dep|dip|fac|fak|school|schule|col|ecole|escuela|lab|cent|zentr|hosp|klin|clin|hopital|nat|state|royal|inter|acad|akad|res|rech|forsch|invest|sci|wissen|cienc|scienz|tech|poly|eng|ing|phys|chem|chim|quim|biol|bio|med|math|inform|comput|stat|soc|econ|bus|manag|human|publ|health|advanced|applied|group|division|section|unit|program|office|corp|company|ltd|inc|gmbh|llc|co|key|p|o|box|street|st|road|rd|avenue|ave|north|south|east|west|city|campus|main|general|graduate|post|doctoral|student|professor|usa|uk|china|pr|united|kingdom|states)(?![\p{L}\p{N}])|^(?:univ|instit|istit|depart|facult|fakult|school|colleg|laborat|cent(?:er|re|ro)|hospit|nation|internat|academ|akadem|research|scien|wissenschaft|techn|polytech|engineer|ingenieur|physic|physik|chemi|biolog|biom|medi[cz]|mathem|informat|comput|statisti|social|econom|business|manage|human|public|artificial|intelligen|electr|mechan|systems?$|studies$|foundation|ministry|agenc|govern)/u;

/** Words of this length are initials at most. */
const shortest = 2;

/**
 * What tells one institution from another: the words of its address that few others have, and the initials of its parts,
 * by which others know it. Without the country, where it is told apart. Places that share one are held for the same.
 */
export function placeWords({ name, country }: Affiliation): string[] {
  const countryWords = new Set(country === undefined ? [] : foldWords(country).split(' '));
  const found = new Set<string>();
  for (const part of name.split(/[,;()|/]/)) {
    const words = foldWords(part)
      .split(' ')
      .filter((word) => word !== '');
    const initials = words
      .filter((word) => !small.test(word) && !/\d/.test(word))
      .map((word) => [...word][0])
      .join('');
    if (initials.length > shortest) found.add(initials);
    for (const word of words)
      if ([...word].length >= (/[a-z]/.test(word) ? shortest + 1 : 1) && !plainWords.test(word) && !countryWords.has(word))
        found.add(word);
  }
  return [...found];
}

const small = /^(?:of|and|for|the|at|in|de|del|della|des|di|do|da|du|der|und|et|y)$/;

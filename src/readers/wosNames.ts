import { compareNames, nameKey } from '../corpus/names.ts';
import { apart, type Gathered } from './nameList.ts';

/** Pieces between semicolons that stand in no square bracket, tidied; none empty. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '[') depth++;
    else if (character === ']') depth = Math.max(0, depth - 1);
    else if (character === ';' && depth === 0) {
      pieces.push(text.slice(start, at));
      start = at + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

const familyOf = (printed: string): string => nameKey(printed.split(',')[0]!.trim());

/** "Casbon, JA" → "Casbon, J A". */
function spelt(printed: string): string {
  const [family = '', ...given] = printed.split(',').map((piece) => piece.trim());
  return given.length === 0 ? printed : `${family}, ${given.map(apart).join(', ')}`;
}

/** Finds an entry's author by a name as another field prints it. */
export class AuthorFinder {
  private readonly exact = new Map<string, Gathered>();
  private readonly families = new Map<string, { readonly person: Gathered; readonly printed: string }[]>();

  /** @param printed all forms in which the author's own fields print the name. */
  add(person: Gathered, printed: readonly string[]): void {
    for (const form of printed) {
      const key = nameKey(form);
      if (!this.exact.has(key)) this.exact.set(key, person);
    }
    const form = printed[0];
    if (form === undefined) return;
    const family = familyOf(form);
    const namesakes = this.families.get(family);
    if (namesakes) namesakes.push({ person, printed: spelt(form) });
    else this.families.set(family, [{ person, printed: spelt(form) }]);
  }

  /** The author of this name, or the only one whose name it may be. */
  find(printed: string): Gathered | undefined {
    const exact = this.exact.get(nameKey(printed.trim()));
    if (exact) return exact;
    const form = spelt(printed);
    const namesakes = this.families.get(familyOf(printed)) ?? [];
    const fitting = namesakes.filter((each) => compareNames(form, each.printed).verdict !== 'incompatible');
    return fitting.length === 1 ? fitting[0]!.person : undefined;
  }
}

const suffix =
  /^(?:jr|sr|junior|senior|ii|iii|iv|2nd|3rd|\dth|ph\.?\s?d|m\.?\s?d|m\.?sc|b\.?sc|d\.?sc|mph|mba|rn|faan|esq|dr|prof|s\.?j|o\.?p)\.?$/i;
const initials = /^(?:\p{Lu}\p{M}*\.?-?){1,4}$/u;
/** Words on both sides of which people stand; "y", "e" and "et" join the names of one person too. */
const joining = /\s+(?:and|und|&)\s+/iu;

/** The people whose names stand in one, given names first; undefined where it may well be one person's. */
export function splitPeople(name: string): string[] | undefined {
  return splitOnce(name)?.flatMap((each) => splitPeople(each) ?? [each]);
}

function splitOnce(name: string): string[] | undefined {
  const parts = name
    .split(/[;；、，|]|\s\/\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !suffix.test(part));
  if (parts.length > 1) return everyPerson(parts.flatMap((part) => splitAtCommas(part) ?? [part]));
  return splitAtCommas(parts[0] ?? name);
}

/** "A. Smith, B. Jones and C. Lee"; "Smith, A., Jones, B."; "Ann Lee and Bo Chen". */
function splitAtCommas(name: string): string[] | undefined {
  const pieces = name
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !suffix.test(piece));
  const people = pieces.flatMap((piece) => splitAtAnd(piece) ?? [piece]).map((piece) => piece.replace(/^(?:and|und|&)\s+/iu, ''));
  if (people.length < 2) return undefined;
  if (pieces.length === people.length && people.length === 2) {
    // "García Márquez, Gabriel José" and "Smith, J. A." are one: only initials tell where a name begins or ends.
    return people.every(startsWithInitial) || people.every(endsWithInitials) ? everyPerson(people) : undefined;
  }
  if (people.every(isWhole)) return everyPerson(people);
  return splitPairs(pieces);
}

/** "Smith, J., Jones, K. and Lee, C.": family name and initials take turns. */
function splitPairs(pieces: readonly string[]): string[] | undefined {
  const turns = pieces.flatMap((piece) => piece.split(joining)).map((piece) => piece.replace(/^(?:and|und|&)\s+/iu, ''));
  if (turns.length < 4 || turns.length % 2 === 1) return undefined;
  const isPair = (_: string, index: number) => index % 2 === 1 || (!allInitials(turns[index]!) && allInitials(turns[index + 1]!));
  if (!turns.every(isPair)) return undefined;
  return turns.flatMap((family, index) => (index % 2 === 0 ? `${turns[index + 1]!} ${family}` : []));
}

/** Between two whole names; "Heinrich vom und zum Stein" is one. */
function splitAtAnd(piece: string): string[] | undefined {
  const people = piece.split(joining);
  return people.length > 1 && people.every((each) => isWhole(each) && !/(?:^|\s)(?:von|vom|zum?)$/i.test(each))
    ? people
    : undefined;
}

const wordsOf = (name: string): string[] => name.split(/\s+/);
const allInitials = (text: string): boolean => wordsOf(text).every((word) => initials.test(word));
const startsWithInitial = (name: string): boolean =>
  /^\p{Lu}\p{M}*\.\S*\s/u.test(name) && /\p{L}{2}/u.test(wordsOf(name).at(-1)!);
const endsWithInitials = (name: string): boolean =>
  wordsOf(name).length > 1 && initials.test(wordsOf(name).at(-1)!) && !initials.test(wordsOf(name)[0]!);
/** Two words or more, or a name in letters without blanks between, such as Han; not only initials. */
const isWhole = (name: string): boolean =>
  (wordsOf(name).length > 1 && !allInitials(name)) || /^\p{Script=Han}{2,4}$/u.test(name);

function everyPerson(people: readonly string[]): string[] | undefined {
  return people.every((each) => /\p{L}/u.test(each)) ? people.map(givenFirst) : undefined;
}

/** "Smith JA" → "J. A. Smith", "Smith, J." → "J. Smith"; others as they are. */
function givenFirst(name: string): string {
  const [family, given, ...more] = name.split(',').map((part) => part.trim());
  if (given && more.length === 0 && !suffix.test(given)) return `${given} ${family}`;
  if (!endsWithInitials(name) || name.includes(',')) return name;
  const words = wordsOf(name);
  const letters = words.at(-1)!;
  const apart = /^\p{Lu}{1,4}$/u.test(letters) ? [...letters].map((letter) => `${letter}.`).join(' ') : letters;
  return `${apart} ${words.slice(0, -1).join(' ')}`;
}

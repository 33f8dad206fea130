import type { Correction, Corpus, Corrections } from './corpus.ts';

/** Kinds of names that are seldom what they seem. */
export const oddities = ['one-letter', 'capitals', 'several', 'group', 'not-a-name'] as const;
export type Oddity = (typeof oddities)[number];

/** A printed name that looks wrong, and what would mend it. */
export interface OddName {
  readonly kind: Oddity;
  /** As printed: the key of a correction. */
  readonly name: string;
  /** Records that print it, as indices into `Corpus.records`, ascending. */
  readonly records: readonly number[];
  /** A sentence: "This looks like three people in one name." */
  readonly explain: string;
  /** Where it is clear what would be right. */
  readonly fix?: { readonly label: string; readonly correction: Correction };
}

/** Names of authors that look wrong, by name; those of groups and those that a person corrected are left alone. */
export function findOddNames(corpus: Pick<Corpus, 'records'>, corrections: Corrections = {}): OddName[] {
  const records = new Map<string, number[]>();
  for (const [index, { authors }] of corpus.records.entries()) {
    for (const { name, role, group } of authors) {
      if (group === true || (role ?? 'author') !== 'author') continue;
      const printed = name.trim();
      const known = records.get(printed);
      if (!known) records.set(printed, [index]);
      else if (known.at(-1) !== index) known.push(index);
    }
  }
  return [...records].flatMap(([name, where]) => {
    if (Object.hasOwn(corrections, name)) return [];
    const odd = lookAt(name);
    return odd ? [{ name, records: where, ...odd }] : [];
  });
}

function lookAt(name: string): Omit<OddName, 'name' | 'records'> | undefined {
  if (/^\p{L}\.?$/u.test(name)) return { kind: 'one-letter', explain: 'One letter is too little to tell who this is.' };
  return undefined;
}

import type { Correction, Corrections } from './corpus.ts';
import { profilePrefix } from './mentions.ts';
import { nameKey } from './names.ts';
import type { AuthorMention, PaperRecord, ProfileRecord } from './record.ts';

/** What a person said of a printed name; undefined where they said nothing, or named nobody. */
export function correctionOf(corrections: Corrections, printed: string): Correction | undefined {
  const key = printed.trim().replace(/\s+/g, ' ');
  if (!Object.hasOwn(corrections, key)) return undefined;
  const said = corrections[key]!;
  if (said.kind === 'group') return said;
  const names = said.names.map((name) => name.trim().replace(/\s+/g, ' ')).filter((name) => name !== '');
  return names.length === 0 ? undefined : { kind: 'people', names };
}

/** The record as a person corrected it: the same object where nothing of it was corrected. What is corrected is not looked up again. */
export function correctRecord(record: PaperRecord, corrections: Corrections): PaperRecord {
  let touched = false;
  const authors = record.authors.flatMap((mention) => {
    const said = correctionOf(corrections, mention.name);
    const own = said ? correctMention(mention, said) : [mention];
    const owned = own.map((each) => withOwner(each, corrections));
    touched ||= owned.length !== 1 || owned[0] !== mention;
    return owned;
  });
  return touched ? { ...record, authors } : record;
}

/** A page's owner goes by the corrected name too, where it is one person's. */
export function correctProfile(profile: ProfileRecord, corrections: Corrections): ProfileRecord {
  const said = correctionOf(corrections, profile.name);
  return said?.kind === 'people' && said.names.length === 1 ? { ...profile, name: said.names[0]! } : profile;
}

/** ORCID, ids and affiliations are one person's: where one printed name was several people, nobody knows whose they are. */
function correctMention(mention: AuthorMention, said: Correction): AuthorMention[] {
  const { family: _, given: __, suffix: ___, ...rest } = mention;
  if (said.kind === 'group') return [{ ...rest, group: true }];
  const { group: ____, ...person } = rest;
  if (said.names.length === 1) return [{ ...person, name: said.names[0]! }];
  const { printed, role } = mention;
  return said.names.map((name) => ({ name, printed, ...(role === undefined ? {} : { role }) }));
}

/** The id of a page's owner is made of the page's heading, which may be corrected itself. */
function withOwner(mention: AuthorMention, corrections: Corrections): AuthorMention {
  if (mention.sourceId === undefined || !mention.sourceId.startsWith(profilePrefix)) return mention;
  const owner = mention.sourceId.slice(profilePrefix.length);
  for (const printed of Object.keys(corrections)) {
    if (nameKey(printed) !== owner) continue;
    const said = correctionOf(corrections, printed);
    if (said?.kind === 'people' && said.names.length === 1)
      return { ...mention, sourceId: profilePrefix + nameKey(said.names[0]!) };
  }
  return mention;
}

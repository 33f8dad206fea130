import type { AuthorMention, Role } from '../corpus/record.ts';
import { compareNames } from '../corpus/names.ts';
import { at, firstText, listOf, objectOf, textOf, textsOf, type Foreign } from './foreign.ts';
import { cleanAddress, cleanDoi, cleanOrcid } from './ids.ts';
import type { JsonShell } from './jsonEntry.ts';
import { jsonReading, jsonWith } from './readJson.ts';
import type { Reader } from './reader.ts';
import { detailed, idsOf, mentionOf, namesOf, type Tell, type WorkDraft } from './workDraft.ts';
import { dateOf, plainText, plainTitle, typeOf } from './workParts.ts';

/**
 * A person's works as ORCID shows them. Lists of works name no co-authors, so they are never complete; the record's owner is
 * an author of each work, and joins the printed list where full works name the contributors.
 */
const orcidWorks: Reader = {
  id: 'orcid-works',
  name: 'ORCID works',
  explain: "A person's public ORCID record or list of works in JSON; where it names no co-authors, the owner stands alone.",
  endings: ['.json'],
  sample: `{"group": [
  {"work-summary": [
    {"put-code": 1843,
     "title": {"title": {"value": "Notes on the Analytical Engine"}, "subtitle": null},
     "external-ids": {"external-id": [
       {"external-id-type": "doi", "external-id-value": "10.1000/notes.1843", "external-id-relationship": "self"}]},
     "type": "journal-article",
     "publication-date": {"year": {"value": "1843"}, "month": {"value": "09"}, "day": null},
     "journal-title": {"value": "Scientific Memoirs"},
     "source": {"source-orcid": {"path": "0000-0002-1825-0097"}, "source-name": {"value": "Ada Lovelace"}},
     "path": "/0000-0002-1825-0097/work/1843"}]}
 ],
 "path": "/0000-0002-1825-0097/works"}
`,

  recognise(head) {
    if (!jsonWith(head, /"put-code"\s*:|"orcid-identifier"\s*:/)) return 0;
    return /"(?:work-summary|external-ids|orcid-identifier)"\s*:/.test(head) ? 0.95 : 0.4;
  },

  read: jsonReading({
    id: 'orcid-works',
    ways: ['group', 'activities-summary.works.group', 'works.group', 'bulk'],
    works: (entry, tell) => [work(entry, tell)],
    finish: joinOwner,
  }),
};

export default orcidWorks;

/** A group holds one work as several sources tell it; the one that the owner prefers stands first. */
function work(entry: Foreign, tell: Tell): WorkDraft {
  const told = objectOf(listOf(entry['work-summary'])[0]) ?? objectOf(entry['work']) ?? entry;
  const title = plainTitle(firstText(at(told, 'title', 'title', 'value'), at(told, 'title', 'title')));
  const subtitle = plainTitle(firstText(at(told, 'title', 'subtitle', 'value')));
  const contributors = listOf(at(told, 'contributors', 'contributor'));
  const names = namesOf(contributors, (item) => contributor(item, tell), tell);
  const owner = ownerOf(told);
  const ids = [told, entry]
    .flatMap((each) => listOf(at(each, 'external-ids', 'external-id')))
    .filter((id) => at(id, 'external-id-relationship') !== 'part-of');
  const idOf = (type: string) =>
    ids
      .map((id) => (at(id, 'external-id-type') === type ? firstText(at(id, 'external-id-value')) : undefined))
      .find((id) => id !== undefined);
  const date = at(told, 'publication-date');
  return {
    key: textOf(told['put-code']),
    title: title !== undefined && subtitle !== undefined && !title.includes(subtitle) ? `${title}: ${subtitle}` : title,
    authors: owner ? [...names.authors, owner] : names.authors,
    complete: names.complete && contributors.length > 0,
    date: dateOf(at(date, 'year', 'value'), at(date, 'month', 'value'), at(date, 'day', 'value')),
    doi: cleanDoi(idOf('doi') ?? ''),
    ids: idsOf({
      pmid: idOf('pmid'),
      pmcid: idOf('pmc'),
      arxiv: idOf('arxiv'),
      scopus: idOf('eid'),
      wos: idOf('wosuid'),
      ads: idOf('bibcode'),
      isbn: idOf('isbn'),
    }),
    address: cleanAddress(firstText(at(told, 'url', 'value'), told['url']) ?? ''),
    type: typeOf(told['type']),
    venue: firstText(at(told, 'journal-title', 'value')),
    summary: plainText(firstText(told['short-description'])),
    language: textOf(told['language-code']),
    keywords: textsOf(told['keywords']),
  };
}

function contributor(item: unknown, tell: Tell): AuthorMention | undefined {
  const word = textOf(at(item, 'contributor-attributes', 'contributor-role')) ?? 'author';
  const role: Role | undefined = /editor$/i.test(word) ? 'editor' : /translator/i.test(word) ? 'translator' : undefined;
  const orcid = firstText(at(item, 'contributor-orcid', 'path'), at(item, 'contributor-orcid', 'uri'));
  const mention = detailed(mentionOf(firstText(at(item, 'credit-name', 'value'), at(item, 'credit-name'))), { orcid }, tell);
  return mention && (role === undefined ? mention : { ...mention, role });
}

/** The owner as far as the work itself says who that is; the name may still be empty. */
function ownerOf(told: Foreign): AuthorMention | undefined {
  const orcid = cleanOrcid(textOf(told['path']) ?? '');
  const source = cleanOrcid(textOf(at(told, 'source', 'source-orcid', 'path')) ?? '');
  const name = textOf(at(told, 'source', 'source-name', 'value')) ?? '';
  if (orcid === undefined) return undefined;
  return { name: source === orcid ? name : '', printed: false, orcid };
}

/** Every work has the record's owner among its authors, with the ORCID and under the best name that the file has. */
function joinOwner(drafts: readonly WorkDraft[], shell: JsonShell): readonly WorkDraft[] {
  const person = at(shell.get('person'), 'name');
  const parts = [at(person, 'given-names', 'value'), at(person, 'family-name', 'value')]
    .map(textOf)
    .filter((part) => part !== undefined);
  const stated =
    firstText(at(person, 'credit-name', 'value')) ??
    (parts.length > 0 ? parts.join(' ') : undefined) ??
    drafts.flatMap(({ authors = [] }) => authors).find(({ name, printed }) => !printed && name !== '')?.name;
  const places = [
    at(shell.get('orcid-identifier'), 'path'),
    shell.get('orcid-identifier.path'),
    shell.get('path'),
    shell.get('activities-summary.path'),
  ];
  const orcid = places.map((place) => cleanOrcid(textOf(place) ?? '')).find((each) => each !== undefined);
  return drafts.map((draft) => {
    const printed = (draft.authors ?? []).filter((author) => author.printed);
    const own = draft.authors?.find((author) => !author.printed)?.orcid ?? orcid;
    return { ...draft, authors: own === undefined ? printed : withOwner(printed, stated, own) };
  });
}

function withOwner(printed: readonly AuthorMention[], name: string | undefined, orcid: string): readonly AuthorMention[] {
  if (printed.some((author) => author.orcid === orcid)) return printed;
  const alike = printed.filter(
    (author) =>
      author.role === undefined &&
      !author.group &&
      author.orcid === undefined &&
      name !== undefined &&
      compareNames(author.name, name).verdict !== 'incompatible',
  );
  if (alike.length === 1) return printed.map((author) => (author === alike[0] ? { ...author, orcid } : author));
  // A list of works may not say what its owner is called; the ORCID itself leads to the name in other files.
  return [...printed, { name: name ?? orcid, printed: false, orcid }];
}

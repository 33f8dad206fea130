import type { AuthorMention, Role } from '../corpus/record.ts';
import { isOthers } from '../corpus/names.ts';
import { groupOf, personOf } from './person.ts';
import { childrenOf, textAt, textOf, textsOf, type XmlElement } from './xmlElement.ts';
import { withBeside } from './xmlParts.ts';
import type { Tell } from './xmlReading.ts';

/**
 * Authors of an article or chapter, then the editors of its book. Investigators are listed elsewhere and are no authors.
 * A list that PubMed marks as not complete is cut.
 */
export function pubmedAuthors(
  article: XmlElement | undefined,
  book: XmlElement | undefined,
  tell: Tell,
): { readonly authors: readonly AuthorMention[]; readonly complete: boolean } {
  const own = childrenOf(article, 'AuthorList');
  const ofBook = childrenOf(book, 'AuthorList');
  const hasOwn = own.some((list) => roleOf(list) === 'author');
  // Who wrote the book of somebody else's chapter did not write the chapter.
  const lists = [
    ...own.map((list) => ({ list, role: roleOf(list) })),
    ...ofBook.map((list) => ({ list, role: roleOf(list) === 'author' && hasOwn ? ('contributor' as const) : roleOf(list) })),
  ];
  const found = lists.flatMap(({ list, role }) => childrenOf(list, 'Author').map((each) => mentionOf(each, role, tell)));
  const authors = found.filter((each) => typeof each === 'object');
  const cut = found.includes('others') || lists.some(({ list }) => list.attributes.CompleteYN === 'N');
  return { authors, complete: !cut };
}

function roleOf(list: XmlElement): Role {
  const type = list.attributes.Type ?? 'authors';
  return type === 'editors' ? 'editor' : type === 'translators' ? 'translator' : 'author';
}

function mentionOf(author: XmlElement, role: Role, tell: Tell): AuthorMention | 'others' | 'nobody' {
  const group = textAt(author, 'CollectiveName');
  const given = textAt(author, 'ForeName') || textAt(author, 'FirstName') || textAt(author, 'Initials');
  const family = textAt(author, 'LastName');
  if (author.attributes.ValidYN === 'N') {
    const name = group || [given, family].filter((part) => part !== '').join(' ');
    tell(
      'note',
      'name-withdrawn',
      `PubMed marks the name “${name}” as wrong.`,
      'It was left out; the right form stands beside it.',
    );
    return 'nobody';
  }
  if (isOthers(group) || (given === '' && isOthers(family))) return 'others';
  const mention = group === '' ? personOf({ family, given, suffix: textAt(author, 'Suffix') }) : groupOf(group);
  if (!mention) {
    tell('warning', 'no-name', 'an author has no name.', 'The paper was read without this author.', 'part');
    return 'nobody';
  }
  const orcid = childrenOf(author, 'Identifier').find(({ attributes }) => attributes.Source === 'ORCID');
  // Before 2015 the affiliation stood right within the author.
  const stated = [
    ...childrenOf(author, 'AffiliationInfo').flatMap((each) => childrenOf(each, 'Affiliation')),
    ...childrenOf(author, 'Affiliation'),
  ];
  const affiliations = textsOf(stated).map((name) => ({ name }));
  return withBeside(mention, { role, affiliations, orcid: orcid && textOf(orcid) }, tell);
}

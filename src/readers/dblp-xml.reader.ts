import type { AuthorMention, Role, WorkType } from '../corpus/record.ts';
import { cleanAddress, cleanDoi, cleanIsbn } from './ids.ts';
import { groupOf, looksLikeGroup, personAsPrinted } from './person.ts';
import type { Reader } from './reader.ts';
import { childrenOf, textAt, textOf, textsOf, type XmlElement } from './xmlElement.ts';
import { dateOf, filled, some, withBeside } from './xmlParts.ts';
import { type PaperDraft, readXml, type Tell } from './xmlReading.ts';

const types: Readonly<Record<string, WorkType>> = {
  article: 'article',
  inproceedings: 'conference',
  proceedings: 'book',
  book: 'book',
  incollection: 'chapter',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  www: 'other',
  data: 'dataset',
};

const entries = Object.keys(types);
/** An entry's start tag with a key, as in a slice of the dump that lost its root. */
const slice = new RegExp(`^\\s*(?:<\\?xml[^>]*>\\s*)?<(?:${entries.join('|')})\\s[^>]{0,200}\\bkey\\s*=\\s*["'][a-z]+/`);

const dblp: Reader = {
  id: 'dblp-xml',
  name: 'DBLP XML',
  explain: 'Entries of the DBLP bibliography as XML: the whole dump, a part of it, or the page of one person.',
  endings: ['.xml'],
  sample: `<?xml version="1.0" encoding="ISO-8859-1"?>
<!DOCTYPE dblp SYSTEM "dblp.dtd">
<dblp>
<article mdate="2020-01-01" key="journals/tocs/LovelaceM43">
<author orcid="0000-0002-1825-0097">Ada Lovelace</author>
<author>Luigi M&eacute;nabr&eacute;a 0002</author>
<title>Notes on the Analytical Engine.</title>
<year>1843</year>
<journal>Scientific Memoirs</journal>
<ee>https://doi.org/10.1000/notes.1843</ee>
</article>
</dblp>
`,

  recognise(head) {
    if (!/^\s*</.test(head)) return 0;
    if (/<(?:dblp|dblpperson)[\s>]|<!DOCTYPE\s+dblp\b/.test(head)) return 0.98;
    return slice.test(head) ? 0.9 : 0;
  },

  read(file) {
    let person: string | undefined;
    return readXml(file, {
      id: 'dblp-xml',
      records: entries,
      entryOf: (element) => some(textAt(element, 'title')) ?? element.attributes.key,
      paperOf: (element, tell, name) => paperOf(element, tell, person ?? name),
      outside: (name, attributes) => {
        if (name === 'dblpperson' && attributes.name) person = `${nameOf(attributes.name).bare}, DBLP person page`;
      },
    });
  },
};

export default dblp;

function paperOf(element: XmlElement, tell: Tell, page: string): PaperDraft | undefined {
  const { key = '', publtype = '' } = element.attributes;
  const title = textAt(element, 'title');
  // A person's or a journal's home page: no paper, and there are millions of them.
  if (element.name === 'www' && (key.startsWith('homepages/') || title === 'Home Page' || title === '')) return undefined;
  const links = textsOf(childrenOf(element, 'ee'));
  const volume = textAt(element, 'volume');
  const journal = textAt(element, 'journal');
  const doi = links.map(cleanDoi).find((each) => each !== undefined);
  const arxiv = /^abs\/(.+)$/.exec(volume)?.[1] ?? links.map(arxivOf).find((each) => each !== undefined);
  const authors = [...mentionsOf(element, 'author', tell), ...mentionsOf(element, 'editor', tell)];
  return {
    page: key === '' || page.endsWith('person page') ? page : `${page}, entry ${key}`,
    // DBLP ends every title with a full stop of its own.
    title: title.replace(/(?<!\.)\.$/, ''),
    authors: authors.filter((each) => each !== 'others'),
    complete: !authors.includes('others'),
    ...filled({
      date: dateOf(textAt(element, 'year'), textAt(element, 'month'), '', tell),
      doi,
      address: links.map(cleanAddress).find((each) => each !== undefined),
      ids: filled({ dblp: some(key), arxiv, isbn: cleanIsbn(textAt(element, 'isbn')) }),
      key: some(key),
      type: typeOf(element.name, publtype, journal),
      venue: some(journal) ?? some(textAt(element, 'booktitle')) ?? some(textAt(element, 'school')),
      // "..." stands for what DBLP does not hold.
      references: textsOf(childrenOf(element, 'cite')).flatMap((each) => (/^\.+$/.test(each) ? [] : [`dblp:${each}`])),
    }),
  };
}

function typeOf(name: string, publtype: string, journal: string): WorkType {
  if (/\bsurvey\b/.test(publtype)) return 'review';
  if (/\bsoftware\b/.test(publtype)) return 'software';
  if (/\bdata\b/.test(publtype)) return 'dataset';
  if (journal === 'CoRR') return 'preprint';
  return types[name] ?? 'other';
}

const arxivOf = (link: string): string | undefined =>
  /arxiv(?:\.org\/abs\/|\.)((?:\d{4}\.\d{4,5})|(?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))(?:v\d+)?$/i.exec(link)?.[1];

function mentionsOf(element: XmlElement, role: Role, tell: Tell): (AuthorMention | 'others')[] {
  return childrenOf(element, role).flatMap((each): (AuthorMention | 'others')[] => {
    const { bare, sourceId } = nameOf(textOf(each), each.attributes.pid);
    if (bare === '') return [];
    const mention = looksLikeGroup(bare) ? groupOf(bare) : personAsPrinted(bare);
    if (!mention) return ['others'];
    return [withBeside(mention, { role, orcid: each.attributes.orcid, sourceId: mention.group ? undefined : sourceId }, tell)];
  });
}

/** "Wei Wang 0001" is DBLP's name of one Wei Wang among many: the number tells them apart and is no part of the name. */
function nameOf(printed: string, pid?: string): { readonly bare: string; readonly sourceId: string | undefined } {
  const numbered = /^(.+?)\s+\d{4}$/.exec(printed)?.[1];
  return { bare: numbered ?? printed, sourceId: numbered ? `dblp:${printed}` : pid && `dblp:${pid}` };
}

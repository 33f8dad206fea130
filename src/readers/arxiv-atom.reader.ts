import type { AuthorMention } from '../corpus/record.ts';
import { cleanAddress, cleanArxiv, cleanDoi } from './ids.ts';
import { groupOf, looksLikeGroup, personAsPrinted } from './person.ts';
import type { Reader } from './reader.ts';
import { childOf, childrenOf, textAt, textsOf, type XmlElement } from './xmlElement.ts';
import { dateOf, filled, some, withBeside } from './xmlParts.ts';
import { type PaperDraft, readXml, type Tell } from './xmlReading.ts';

const arxiv: Reader = {
  id: 'arxiv-atom',
  name: 'arXiv feed',
  explain: 'What the arXiv API answers to a search: an Atom feed of preprints with their authors.',
  endings: ['.xml', '.atom'],
  sample: `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <title>arXiv Query: id_list=1843.00001</title>
  <entry>
    <id>http://arxiv.org/abs/1843.00001v2</id>
    <title>Notes on the Analytical Engine</title>
    <published>2018-10-05T12:00:00Z</published>
    <summary>The engine weaves algebraical patterns.</summary>
    <author><name>Ada Lovelace</name><arxiv:affiliation>Ockham Park</arxiv:affiliation></author>
    <author><name>Luigi Menabrea</name></author>
    <arxiv:doi>10.1000/notes.1843</arxiv:doi>
    <arxiv:primary_category term="cs.LG"/>
    <category term="cs.LG"/>
    <category term="math.HO"/>
  </entry>
</feed>
`,

  recognise(head) {
    if (!/^\s*</.test(head) || !/<(?:\w+:)?feed[\s>]/.test(head)) return 0;
    return /arxiv\.org\/(?:schemas\/atom|api\/)/.test(head) ? 0.98 : 0;
  },

  read: (file) =>
    readXml(file, {
      id: 'arxiv-atom',
      records: ['entry'],
      entryOf: (element) => some(textAt(element, 'title')) ?? some(textAt(element, 'id')),
      paperOf,
    }),
};

export default arxiv;

function paperOf(element: XmlElement, tell: Tell, file: string): PaperDraft | undefined {
  const address = textAt(element, 'id');
  if (/\/api\/errors/.test(address)) {
    const why = textAt(element, 'summary') || 'no reason is given';
    const advice = 'Correct the request and save its answer again.';
    tell('error', 'service-error', `arXiv answered with an error: ${why}.`, advice, 'file');
    return undefined;
  }
  const id = cleanArxiv(address);
  const authors = childrenOf(element, 'author').map((each) => mentionOf(each, tell));
  const primary = childOf(element, 'primary_category')?.attributes.term;
  const categories = childrenOf(element, 'category').flatMap((each) => each.attributes.term ?? []);
  return {
    page: id === undefined ? `${file}, arXiv feed` : `${file}, arXiv:${id}`,
    title: textAt(element, 'title'),
    authors: authors.filter((each) => typeof each === 'object'),
    complete: !authors.includes('others'),
    type: 'preprint',
    ...filled({
      date: publishedOf(textAt(element, 'published'), tell),
      category: categoryOf(primary ?? categories[0]),
      summary: some(textAt(element, 'summary')),
      address: cleanAddress(address),
      doi: cleanDoi(textAt(element, 'doi')),
      ids: filled({ arxiv: id }),
      key: id,
      venue: some(textAt(element, 'journal_ref')),
      subjects: [...new Set(categories)],
    }),
  };
}

function mentionOf(author: XmlElement, tell: Tell): AuthorMention | 'others' | 'nobody' {
  const name = textAt(author, 'name');
  // Collaborations are listed as ["ATLAS Collaboration", ":", "G. Aad", …]: the colon is nobody.
  if (!/\p{L}/u.test(name)) return 'nobody';
  const mention = looksLikeGroup(name) ? groupOf(name) : personAsPrinted(name);
  if (!mention) return 'others';
  return withBeside(mention, { affiliations: textsOf(childrenOf(author, 'affiliation')).map((each) => ({ name: each })) }, tell);
}

/** "cs.LG" is LG, as other sources print it; "quant-ph" has no such letters. The whole names stand among the subjects. */
function categoryOf(term: string | undefined): string | undefined {
  return term && (/^[a-z-]+\.([A-Z]{2})$/.exec(term)?.[1] ?? some(term));
}

function publishedOf(printed: string, tell: Tell) {
  const [year = '', month = '', day = ''] = printed.split('T')[0]!.split('-');
  return dateOf(year, month, day, tell);
}

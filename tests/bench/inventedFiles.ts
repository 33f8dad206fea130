import { seededRandom } from '../../src/kit/random.ts';

/** A paper that never was, in the words of its fields. */
export interface InventedPaper {
  readonly number: number;
  readonly authors: readonly { readonly family: string; readonly given: string }[];
  readonly title: string;
  readonly journal: string;
  readonly year: number;
  readonly doi: string;
  readonly keywords: readonly string[];
  readonly summary: string;
}

/** How one format writes papers. */
export interface InventedFormat {
  /** Id of the reader that reads it. */
  readonly reader: string;
  readonly ending: string;
  readonly head?: string;
  readonly foot?: string;
  readonly between?: string;
  readonly write: (paper: InventedPaper) => string;
}

const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'ri', 'so', 'tu', 'vö', 'zé', 'ka', 'po', 'shi', 'ren'];
const common = 'the of on and in for with under between from'.split(' ');

const syllable = (number: number): string => syllables[number % syllables.length]!;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A person by number: 2 million before two are called alike. */
function person(number: number): InventedPaper['authors'][number] {
  const family = capital(syllable(number) + syllable(number >> 4) + syllable(number >> 8));
  const given = capital(syllable(number >> 12) + syllable(number >> 16));
  return { family, given: `${given} ${'ABCDEFGH'[(number >> 9) % 8]!}.` };
}

/** Circles of forty people write twenty papers each, with a guest from another circle now and then. */
function invent(number: number, random: () => number): InventedPaper {
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const word = (size: number): string => Array.from({ length: size }, () => syllable(upTo(syllables.length))).join('');
  const words = (count: number): string =>
    Array.from({ length: count }, (_, at) => (at % 3 === 1 ? common[upTo(common.length)]! : word(2 + upTo(2)))).join(' ');
  const circle = Math.floor(number / 20);
  const team = new Set(Array.from({ length: 1 + upTo(8) }, () => 40 * (upTo(20) === 0 ? upTo(circle + 1) : circle) + upTo(40)));
  return {
    number,
    authors: [...team].map(person),
    title: `${capital(words(9))} ${number}`,
    journal: `Journal of ${capital(words(2))}`,
    year: 1990 + upTo(35),
    doi: `10.1000/invented.${number}`,
    keywords: [word(3), words(2), word(4)],
    summary: Array.from({ length: 6 }, () => `${capital(words(14))}.`).join(' '),
  };
}

const latex = (text: string): string => text.replaceAll('ö', '{\\"o}').replaceAll('é', "{\\'e}");
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const names = ({ authors }: InventedPaper, join: string): string =>
  authors.map(({ family, given }) => `${family}, ${given}`).join(join);
const initials = (given: string): string =>
  given
    .split(' ')
    .map((part) => part.charAt(0))
    .join('');
const lines = (...all: readonly (string | readonly string[])[]): string => `${all.flat().join('\n')}\n`;
const tagged = (tag: string, values: readonly string[]): string[] =>
  values.map((value, at) => `${at === 0 ? tag : '  '} ${value}`);

/** The formats that are large in practice. */
export const inventedFormats: readonly InventedFormat[] = [
  {
    reader: 'bibtex',
    ending: '.bib',
    write: (paper) =>
      lines(
        `@article{key${paper.number},`,
        `  author = {${latex(names(paper, ' and '))}},`,
        `  title = {${latex(paper.title)}},`,
        `  journal = {${latex(paper.journal)}},`,
        `  year = {${paper.year}},`,
        `  doi = {${paper.doi}},`,
        `  keywords = {${paper.keywords.join(', ')}},`,
        `  abstract = {${paper.summary}}`,
        '}',
      ),
  },
  {
    reader: 'ris',
    ending: '.ris',
    write: (paper) =>
      lines(
        'TY  - JOUR',
        paper.authors.map(({ family, given }) => `AU  - ${family}, ${given}`),
        [`TI  - ${paper.title}`, `JO  - ${paper.journal}`, `PY  - ${paper.year}`, `DO  - ${paper.doi}`],
        paper.keywords.map((word) => `KW  - ${word}`),
        [`AB  - ${paper.summary}`, 'ER  - ', ''],
      ),
  },
  {
    reader: 'enw',
    ending: '.enw',
    write: (paper) =>
      lines(
        '%0 Journal Article',
        paper.authors.map(({ family, given }) => `%A ${family}, ${given}`),
        [`%T ${paper.title}`, `%J ${paper.journal}`, `%D ${paper.year}`, `%R ${paper.doi}`],
        [`%K ${paper.keywords.join('; ')}`, `%X ${paper.summary}`, ''],
      ),
  },
  {
    reader: 'nbib',
    ending: '.nbib',
    write: (paper) =>
      lines(
        `PMID- ${1_000_000 + paper.number}`,
        `TI  - ${paper.title}`,
        `AB  - ${paper.summary}`,
        paper.authors.flatMap(({ family, given }) => [`FAU - ${family}, ${given}`, `AU  - ${family} ${initials(given)}`]),
        [`LID - ${paper.doi} [doi]`, `DP  - ${paper.year}`, `JT  - ${paper.journal}`, 'PT  - Journal Article', ''],
      ),
  },
  {
    reader: 'wos',
    ending: '.txt',
    head: 'FN Clarivate Analytics Web of Science\nVR 1.0\n',
    foot: 'EF\n',
    write: (paper) =>
      lines(
        'PT J',
        tagged(
          'AU',
          paper.authors.map(({ family, given }) => `${family}, ${initials(given)}`),
        ),
        tagged(
          'AF',
          paper.authors.map(({ family, given }) => `${family}, ${given}`),
        ),
        [`TI ${paper.title}`, `SO ${paper.journal}`, 'DT Article', `DE ${paper.keywords.join('; ')}`, `AB ${paper.summary}`],
        [`PY ${paper.year}`, `DI ${paper.doi}`, `UT WOS:${String(paper.number).padStart(15, '0')}`, 'ER', ''],
      ),
  },
  {
    reader: 'csv',
    ending: '.csv',
    head: 'Title,Authors,Year,Journal,DOI,Abstract\n',
    write: (paper) =>
      `${[paper.title, names(paper, '; '), String(paper.year), paper.journal, paper.doi, paper.summary].map(quoted).join(',')}\n`,
  },
  {
    reader: 'csl-json',
    ending: '.json',
    head: '[\n',
    between: ',\n',
    foot: '\n]\n',
    write: (paper) =>
      JSON.stringify({
        id: `key${paper.number}`,
        type: 'article-journal',
        title: paper.title,
        author: paper.authors,
        'container-title': paper.journal,
        issued: { 'date-parts': [[paper.year]] },
        DOI: paper.doi,
        abstract: paper.summary,
      }),
  },
  {
    reader: 'records',
    ending: '.jsonl',
    between: '\n',
    foot: '\n',
    write: (paper) =>
      JSON.stringify({
        title: paper.title,
        authors: paper.authors.map(({ family, given }) => `${family}, ${given}`),
        year: paper.year,
        doi: paper.doi,
        venue: paper.journal,
        abstract: paper.summary,
      }),
  },
  {
    reader: 'pubmed-xml',
    ending: '.xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<PubmedArticleSet>\n',
    foot: '</PubmedArticleSet>\n',
    write: (paper) =>
      lines(
        `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">${1_000_000 + paper.number}</PMID><Article>`,
        `<Journal><JournalIssue><PubDate><Year>${paper.year}</Year></PubDate></JournalIssue><Title>${paper.journal}</Title></Journal>`,
        `<ArticleTitle>${paper.title}</ArticleTitle><Abstract><AbstractText>${paper.summary}</AbstractText></Abstract>`,
        '<AuthorList CompleteYN="Y">',
        paper.authors.map(
          ({ family, given }) => `<Author ValidYN="Y"><LastName>${family}</LastName><ForeName>${given}</ForeName></Author>`,
        ),
        '</AuthorList></Article></MedlineCitation>',
        `<PubmedData><ArticleIdList><ArticleId IdType="doi">${paper.doi}</ArticleId></ArticleIdList></PubmedData></PubmedArticle>`,
      ),
  },
  {
    reader: 'dblp-xml',
    ending: '.xml',
    head: '<?xml version="1.0" encoding="UTF-8"?>\n<dblp>\n',
    foot: '</dblp>\n',
    write: (paper) =>
      lines(
        `<article mdate="2020-01-01" key="journals/invented/${paper.number}">`,
        paper.authors.map(({ family, given }) => `<author>${given} ${family}</author>`),
        [`<title>${paper.title}.</title>`, `<year>${paper.year}</year>`, `<journal>${paper.journal}</journal>`],
        [`<ee>https://doi.org/${paper.doi}</ee>`, '</article>'],
      ),
  },
];

export interface InventedFile {
  readonly name: string;
  readonly bytes: Blob;
  /** Papers in it, and authors of all of them together. */
  readonly papers: number;
  readonly authors: number;
}

/** A file of about so many bytes in a format, the same for the same size; made in pieces, so that no text is as long as the file. */
export function inventedFile(format: InventedFormat, size: number): InventedFile {
  const random = seededRandom(7);
  const { head = '', foot = '', between = '' } = format;
  const blobs: Blob[] = [];
  let parts: string[] = [head];
  let [papers, authors, held, written] = [0, 0, head.length, 0];
  while (written + held < size) {
    const paper = invent(papers, random);
    const text = (papers === 0 ? '' : between) + format.write(paper);
    parts.push(text);
    held += text.length;
    papers++;
    authors += paper.authors.length;
    if (held < 1 << 20) continue;
    blobs.push(new Blob(parts));
    written += blobs.at(-1)!.size;
    [parts, held] = [[], 0];
  }
  const bytes = new Blob([...blobs, ...parts, foot]);
  return { name: `invented${format.ending}`, bytes, papers, authors };
}

import { type CsvFormat, knowsHeader, type NamedCells, readCsv, type ReadRow } from './csvReading.ts';
import { eachOnce } from './entryFields.ts';
import { IdList } from './entryIds.ts';
import { countOf } from './foreign.ts';
import { cleanAddress, cleanDoi, cleanOrcid, cleanPmcid, cleanPmid } from './ids.ts';
import { addAffiliation, NameList, personOrGroup } from './nameList.ts';
import type { Reader } from './reader.ts';
import { bestDate } from './statedDate.ts';
import { kindOf } from './workKinds.ts';

const authorColumns = ['authorships author display name', 'authorships raw author name', 'author names'];

const format: CsvFormat = {
  id: 'openalex-csv',
  page: 'OpenAlex export',
  score(folded) {
    const has = (...names: string[]) => names.some((name) => folded.includes(name));
    return has('id') && has('title', 'display name') && has(...authorColumns) ? folded.length : 0;
  },
  rowReader: () => readRow,
};

const openalex: Reader = {
  id: 'openalex-csv',
  name: 'OpenAlex CSV',
  explain: 'A list of works that OpenAlex exported as CSV, where several values stand between upright bars.',
  endings: ['.csv'],
  sample: [
    'id,doi,title,publication_year,publication_date,language,type,authorships.author.id,authorships.author.display_name,authorships.author.orcid,authorships.raw_affiliation_strings,primary_location.source.display_name,cited_by_count,keywords.display_name',
    'https://openalex.org/W1000001,https://doi.org/10.1000/engine,Notes on the Analytical Engine,1843,1843-09-01,en,article,https://openalex.org/A1001|https://openalex.org/A1002,Ada Lovelace|Luigi Menabrea,|https://orcid.org/0000-0002-1825-0097,"Academy, London|Academy, Turin",Scientific Memoirs,42,Engine|Notes',
    'https://openalex.org/W1000002,,On the connexion of the sciences,1834,1834-01-01,en,book,https://openalex.org/A1003,Mary Somerville,,,,7,',
    '',
  ].join('\n'),
  recognise: (head) => (knowsHeader(head, format) ? 0.95 : 0),
  read: (file) => readCsv(file, format),
};

export default openalex;

function readRow(cells: NamedCells): ReadRow {
  const several = (...headers: string[]) => cells.list('|', ...headers);
  const names = new NameList();
  const printed = several('authorships.author.display_name', 'author_names', 'authorships.raw_author_name');
  // Columns stand side by side only when each author has one value: a shorter one cannot be told whose it is.
  const aligned = (...headers: string[]) => {
    const values = several(...headers);
    return values.length === printed.length ? values : [];
  };
  const ids = aligned('authorships.author.id', 'author_ids');
  const orcids = aligned('authorships.author.orcid', 'author_orcids');
  const places = aligned('authorships.raw_affiliation_strings', 'author_institution_names');
  const countries = aligned('authorships.countries', 'author_institution_countries');
  for (const [index, each] of printed.entries()) {
    const person = names.add(each, personOrGroup);
    if (!person || person.group) continue;
    const id = /\bA\d{3,}$/.exec(ids[index] ?? '')?.[0];
    const orcid = cleanOrcid(orcids[index] ?? '');
    const country = /^[A-Z]{2}$/.exec(countries[index] ?? '')?.[0];
    if (id !== undefined) person.sourceId = `openalex:${id}`;
    if (orcid !== undefined) person.orcid = orcid;
    addAffiliation(person, { name: places[index] ?? '', ...(country === undefined ? {} : { country }) });
  }
  const workIds = new IdList();
  workIds.add('openalex', /\bW\d{3,}$/.exec(cells.raw('id'))?.[0]);
  workIds.add('pmid', cleanPmid(cells.raw('ids.pmid', 'pmid')));
  workIds.add('pmcid', cleanPmcid(cells.raw('ids.pmcid', 'pmcid')));
  for (const issn of several('primary_location.source.issn_l', 'primary_location.source.issn')) workIds.addSerial(issn);
  return {
    title: cells.text('title', 'display_name'),
    names,
    summary: cells.text('abstract'),
    printed: { date: cells.raw('publication_year', 'publication_date'), doi: cells.raw('doi', 'ids.doi') },
    facts: {
      date: bestDate([cells.raw('publication_year'), cells.raw('publication_date')].filter((each) => each !== '')),
      doi: cleanDoi(cells.raw('doi', 'ids.doi')),
      ids: workIds.all,
      type: kindOf([cells.raw('type'), cells.raw('type_crossref')].filter((each) => each !== '').slice(0, 1)),
      venue: cells.text('primary_location.source.display_name', 'primary_location_display_name', 'host_venue.display_name'),
      citations: countOf(cells.raw('cited_by_count')),
      keywords: eachOnce(several('keywords.display_name', 'keywords.keyword')),
      subjects: eachOnce(several('topics.display_name', 'concepts.display_name', 'primary_topic.display_name')),
      references: eachOnce(several('referenced_works').map((each) => /\bW\d{3,}$/.exec(each)?.[0] ?? each)),
      language: cells.text('language'),
      address: cleanAddress(cells.raw('primary_location.landing_page_url')) ?? cleanAddress(cells.raw('id')),
    },
  };
}

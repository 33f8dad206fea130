import { type CsvFormat, knowsHeader, type NamedCells, readCsv, type ReadRow } from './csvReading.ts';
import { eachOnce } from './entryFields.ts';
import { IdList } from './entryIds.ts';
import { countOf } from './foreign.ts';
import { cleanAddress, cleanDoi, cleanPmcid, cleanPmid } from './ids.ts';
import { NameList, personOrGroup } from './nameList.ts';
import type { Reader } from './reader.ts';
import { bestDate } from './statedDate.ts';
import { kindOf } from './workKinds.ts';

const format: CsvFormat = {
  id: 'lens-csv',
  page: 'Lens export',
  score: (folded) => (['lens id', 'title', 'author s'].every((name) => folded.includes(name)) ? 3 : 0),
  rowReader: () => readRow,
};

const lens: Reader = {
  id: 'lens-csv',
  name: 'Lens CSV',
  explain: 'A list of scholarly works that The Lens exported as CSV.',
  endings: ['.csv'],
  sample: [
    'Lens ID,Title,Date Published,Publication Year,Publication Type,Source Title,ISSNs,Author/s,Fields of Study,Keywords,DOI,Citing Works Count,External URL',
    '"000-001-002-003-004","Notes on the Analytical Engine","1843-09-01","1843","journal article","Scientific Memoirs","00280836","Ada Lovelace; Luigi Menabrea","Computer science; Mathematics","engine","10.1000/engine","42","http://dx.doi.org/10.1000/engine"',
    '"000-001-002-003-005","On the connexion of the sciences","1834-01-01","1834","book","","","Mary Somerville","","","","7",""',
    '',
  ].join('\n'),
  recognise: (head) => (knowsHeader(head, format) ? 0.95 : 0),
  read: (file) => readCsv(file, format),
};

export default lens;

function readRow(cells: NamedCells): ReadRow {
  const names = new NameList();
  for (const printed of cells.list(';', 'Author/s')) names.add(printed, personOrGroup);
  const ids = new IdList();
  ids.add('lens', /^\d{3}(?:-\d{3}){3}-\d{2}[\dX]$/.exec(cells.raw('Lens ID'))?.[0]);
  ids.add('pmid', cleanPmid(cells.raw('PMID')));
  ids.add('pmcid', cleanPmcid(cells.raw('PMCID')));
  ids.addSerial(cells.raw('ISSNs'));
  const year = cells.raw('Publication Year');
  return {
    title: cells.text('Title'),
    names,
    summary: cells.text('Abstract'),
    printed: { date: year, doi: cells.raw('DOI') },
    facts: {
      date: bestDate([year, cells.raw('Date Published')].filter((each) => each !== '')),
      doi: cleanDoi(cells.raw('DOI')),
      ids: ids.all,
      type: kindOf(cells.list(';', 'Publication Type')),
      venue: cells.text('Source Title'),
      citations: countOf(cells.raw('Citing Works Count')),
      keywords: eachOnce(cells.list(';', 'Keywords')),
      subjects: eachOnce([...cells.list(';', 'Fields of Study'), ...cells.list(';', 'MeSH Terms')]),
      references: eachOnce(cells.list(';', 'References')),
      address: cleanAddress(cells.raw('External URL')) ?? cleanAddress(cells.list(' ', 'Source URLs')[0] ?? ''),
    },
  };
}

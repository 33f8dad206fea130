import { type CsvFormat, knowsHeader, type NamedCells, readCsv, type ReadRow } from './csvReading.ts';
import { eachOnce } from './entryFields.ts';
import { IdList } from './entryIds.ts';
import { countOf } from './foreign.ts';
import { cleanAddress, cleanArxiv, cleanDoi, cleanPmcid, cleanPmid } from './ids.ts';
import { addAffiliation, NameList, personOrGroup } from './nameList.ts';
import type { Reader } from './reader.ts';
import { bestDate } from './statedDate.ts';
import { kindOf } from './workKinds.ts';

const format: CsvFormat = {
  id: 'dimensions-csv',
  page: 'Dimensions export',
  score(folded) {
    return ['publication id', 'title', 'authors'].every((name) => folded.includes(name)) ? folded.length : 0;
  },
  rowReader: () => readRow,
};

const dimensions: Reader = {
  id: 'dimensions-csv',
  name: 'Dimensions CSV',
  explain: 'A list of publications that Dimensions exported as CSV; a line about the data may stand above the header.',
  endings: ['.csv'],
  sample: [
    '"About the data: Exported on Nov 21, 2026. Criteria: engines."',
    'Rank,Publication ID,DOI,PMID,Title,Source title,Publication Date,PubYear,Publication Type,Authors,Authors (Raw Affiliation),Times cited,Dimensions URL',
    '500,pub.1000000001,10.1000/engine,,Notes on the Analytical Engine,Scientific Memoirs,1843-09,1843,Article,"Lovelace, Ada; Menabrea, Luigi","Lovelace, Ada (Academy, London; Academy, Turin); Menabrea, Luigi (Academy, Turin)",42,https://app.dimensions.ai/details/publication/pub.1000000001',
    '500,pub.1000000002,,,On the connexion of the sciences,Murray,1834,1834,Monograph,"Somerville, Mary","Somerville, Mary ()",7,https://app.dimensions.ai/details/publication/pub.1000000002',
    '',
  ].join('\n'),
  recognise: (head) => (knowsHeader(head, format) ? 0.95 : 0),
  read: (file) => readCsv(file, format),
};

export default dimensions;

function readRow(cells: NamedCells): ReadRow {
  const names = new NameList();
  const printed = cells.list(';', 'Authors');
  const places = placesOf(cells.raw('Authors (Raw Affiliation)', 'Authors Affiliations', 'Authors (Affiliations)'));
  const researchers = cells.list(';', 'Researcher IDs', 'Researcher ID', 'Author IDs');
  for (const [index, each] of printed.entries()) {
    const person = names.add(each, personOrGroup);
    if (!person || person.group) continue;
    const id = researchers.length === printed.length ? /^ur\.[\d.]+$/.exec(researchers[index]!)?.[0] : undefined;
    if (id !== undefined) person.sourceId = `dimensions:${id}`;
    const own = places.length === printed.length ? places[index]! : [];
    for (const name of own) addAffiliation(person, { name });
  }
  for (const each of cells.list(';', 'Editors')) names.add(each, personOrGroup, 'editor');
  const ids = new IdList();
  ids.add('dimensions', /^pub\.\d+$/.exec(cells.raw('Publication ID'))?.[0]);
  ids.add('pmid', cleanPmid(cells.raw('PMID')));
  ids.add('pmcid', cleanPmcid(cells.raw('PMCID')));
  ids.add('arxiv', cleanArxiv(cells.raw('arXiv ID')));
  ids.addSerial(cells.raw('ISSN'));
  ids.addSerial(cells.raw('ISBN'));
  return {
    title: cells.text('Title'),
    names,
    summary: cells.text('Abstract'),
    printed: { date: cells.raw('PubYear', 'Publication Year', 'Publication Date'), doi: cells.raw('DOI') },
    facts: {
      date: bestDate(
        [cells.raw('PubYear', 'Publication Year'), cells.raw('Publication Date'), cells.raw('Publication Date (print)')].filter(
          (each) => each !== '',
        ),
      ),
      doi: cleanDoi(cells.raw('DOI')),
      ids: ids.all,
      type: kindOf(cells.list(';', 'Publication Type', 'Document Type')),
      venue: cells.text('Source title', 'Anthology title', 'Source Title/Anthology title'),
      citations: countOf(cells.raw('Times cited')),
      keywords: eachOnce(cells.list(';', 'Author Keywords', 'Keywords')),
      subjects: eachOnce([
        ...cells.list(';', 'Fields of Research (ANZSRC 2020)', 'FOR (ANZSRC) Categories'),
        ...cells.list(';', 'MeSH terms'),
      ]),
      references: eachOnce(cells.list(';', 'Cited references')),
      address: cleanAddress(cells.raw('Source Linkout')) ?? cleanAddress(cells.raw('Dimensions URL')),
    },
  };
}

/** "Family, Given (Place; Place); Family, Given ()" → the places of each, brackets in names of places kept. */
function placesOf(printed: string): string[][] {
  const all: string[][] = [];
  let depth = 0;
  let start = 0;
  let open = -1;
  for (let at = 0; at <= printed.length; at++) {
    const letter = printed[at];
    if (letter === '(' && depth++ === 0) open = at;
    else if (letter === ')' && depth > 0) depth--;
    if (at < printed.length && (letter !== ';' || depth > 0)) continue;
    const piece = printed.slice(start, at).trim();
    if (piece !== '') {
      const inside = open > start && piece.endsWith(')') ? piece.slice(piece.indexOf('(') + 1, -1) : '';
      all.push(
        inside
          .split(';')
          .map((each) => each.trim())
          .filter((each) => each !== ''),
      );
    }
    start = at + 1;
    open = -1;
  }
  return all;
}

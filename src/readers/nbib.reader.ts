import { readNbibEntry } from './nbibEntry.ts';
import type { Reader } from './reader.ts';
import type { Dialect } from './taggedLines.ts';
import { readTagged, type TaggedFormat } from './taggedReading.ts';

/** "PMID- 1", "TI  - …": the dash stands in the fifth column, more or less. */
const tagged = /^([A-Z][A-Z\d]{1,3}|\d{4})(?: {0,2}-(?=\s|$)|(?<=^.{4})-| -| {2}-)/;

const dialect: Dialect = {
  tagOf(line) {
    const found = tagged.exec(line);
    return found ? { tag: found[1]!, value: line.slice(found[0].length) } : undefined;
  },
  turn: (tag, open, afterBlank) =>
    !open || afterBlank || (tag === 'PMID' && open.fields.some((field) => field.tag !== 'PMID')) ? 'starts' : 'within',
  // An abstract may have blank lines; what goes on with it is set in.
  goesOn: (line, afterBlank) => !afterBlank || /^\s/.test(line),
};

const format: TaggedFormat = {
  id: 'nbib',
  dialect,
  read: readNbibEntry,
  page: (fields, { key }, file) =>
    key === undefined ? `${file}, entry on line ${fields.entry.line}` : `PubMed export, PMID ${key}`,
};

const nbib: Reader = {
  id: 'nbib',
  name: 'PubMed (MEDLINE)',
  explain: 'References as PubMed exports them for citation managers, with ORCIDs and affiliations for each author.',
  endings: ['.nbib', '.txt'],
  sample: [
    'PMID- 1843001',
    'OWN - NLM',
    'FAU - Lovelace, Ada',
    'AU  - Lovelace A',
    'AUID- ORCID: 0000-0002-1825-0097',
    'AD  - Analytical Society, Cambridge, United Kingdom.',
    'FAU - Menabrea, Luigi F',
    'AU  - Menabrea LF',
    'CN  - Engine Study Group',
    'TI  - Sketch of the Analytical Engine, with notes upon the memoir by the',
    '      translator.',
    'LID - 10.1000/engine [doi]',
    'DP  - 1843 Sep',
    'JT  - Scientific memoirs',
    'PT  - Journal Article',
    'MH  - Computers/*history',
    'OT  - engines',
    '',
    'PMID- 1843002',
    'FAU - Babbage, Charles',
    'AU  - Babbage C',
    'TI  - On tables of logarithms.',
    'DP  - 1827',
    'PT  - Journal Article',
    '',
  ].join('\n'),

  recognise(head) {
    if (/^TY[ \t]{1,3}-[ \t]*\S/m.test(head)) return 0;
    if (/^\ufeff?PMID ?- ?\d/m.test(head)) return 0.95;
    const tags = new Set(
      [...head.matchAll(/^(FAU|AU|TI|PT|DP|TA|JT|AD|OWN|STAT|AB|MH|PG) {0,2}-(?: |$)/gm)].map(([, tag]) => tag),
    );
    const telling = (['PT', 'DP', 'OWN', 'STAT', 'FAU', 'MH', 'JT', 'TA'] as const).filter((tag) => tags.has(tag)).length;
    return telling > 2 ? 0.7 : telling > 1 && tags.size > 3 ? 0.6 : 0;
  },

  read: (file) => readTagged(file, format),
};

export default nbib;

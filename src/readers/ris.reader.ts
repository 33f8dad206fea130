import type { Reader } from './reader.ts';
import { readRisEntry } from './risEntry.ts';
import type { Dialect } from './taggedLines.ts';
import { readTagged, type TaggedFormat } from './taggedReading.ts';

/** "TY  - JOUR": two capitals, blanks, a dash. Some write one blank, some none behind the dash. */
const tagged = /^([A-Z][A-Z\d])(?:[ \t]{1,3}-(?:[ \t]+|$)|  -)/;

const dialect: Dialect = {
  tagOf(line) {
    const found = tagged.exec(line);
    return found ? { tag: found[1]!, value: line.slice(found[0].length) } : undefined;
  },
  turn(tag, open) {
    if (tag === 'ER') return 'ends';
    // Without its first line, an entry starts where the one above it has ended.
    if (!open) return 'starts';
    // Several types above the rest are one entry's.
    return tag === 'TY' && open.fields.some((field) => field.tag !== 'TY') ? 'starts' : 'within';
  },
  goesOn: () => true,
};

const format: TaggedFormat = {
  id: 'ris',
  dialect,
  ending: 'ER line',
  read(fields, tell) {
    if (fields.first('TY') === undefined)
      tell('warning', 'type-missing', 'this entry has no TY line.', 'It was read all the same; check where it starts.');
    return readRisEntry(fields, tell);
  },
  page: (fields, { key }, file) => `${file}, entry ${key ?? `on line ${fields.entry.line}`}`,
};

const ris: Reader = {
  id: 'ris',
  name: 'RIS',
  explain: 'References with two-letter tags, as Scopus, publishers, Zotero, Mendeley and EndNote export them.',
  endings: ['.ris', '.txt'],
  sample: [
    'TY  - JOUR',
    'AU  - Lovelace, Ada',
    'AU  - Menabrea, Luigi Federico',
    'TI  - Sketch of the Analytical Engine',
    'JF  - Scientific Memoirs',
    'PY  - 1843/09//',
    'DO  - 10.1000/engine',
    'KW  - engines',
    'ER  - ',
    '',
    'TY  - CHAP',
    'A1  - Babbage, Charles',
    'A2  - Herschel, John',
    'TI  - On the Division of Labour',
    'T2  - Economy of Manufactures',
    'PY  - 1832',
    'ER  - ',
    '',
  ].join('\n'),

  recognise(head) {
    if (/^[\ufeff\u200b]*TY[ \t]{1,3}-[ \t]*\S/m.test(head)) return 0.9;
    const tags = new Set([...head.matchAll(/^(TI|T1|AU|A1|PY|Y1|JF|JO|ER)  -(?: |$)/gm)].map(([, tag]) => tag));
    return tags.has('ER') && tags.size > 3 ? 0.6 : 0;
  },

  read: (file) => readTagged(file, format),
};

export default ris;

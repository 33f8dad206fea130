import { readEnwEntry } from './enwEntry.ts';
import type { Reader } from './reader.ts';
import type { Dialect } from './taggedLines.ts';
import { readTagged, type TaggedFormat } from './taggedReading.ts';

const dialect: Dialect = {
  tagOf(line) {
    const found = /^%([A-Z\d@?!()*+<>[\]~$^&=:#-])(?:[ \t]+|$)/.exec(line);
    return found ? { tag: found[1]!, value: line.slice(found[0].length) } : undefined;
  },
  turn(tag, open, afterBlank) {
    if (!open) return 'starts';
    if (open.fields[0]?.tag === '0') return tag === '0' && open.fields.some((field) => field.tag !== '0') ? 'starts' : 'within';
    // Older files have no types: blank lines alone part their entries.
    return afterBlank || tag === '0' ? 'starts' : 'within';
  },
  goesOn: () => true,
};

const format: TaggedFormat = {
  id: 'enw',
  dialect,
  read: readEnwEntry,
  page: (fields, { key }, file) => `${file}, entry ${key ?? `on line ${fields.entry.line}`}`,
};

const enw: Reader = {
  id: 'enw',
  name: 'EndNote (tagged)',
  explain: 'References with percent tags, as EndNote, refer, NASA ADS and many publishers export them.',
  endings: ['.enw', '.ref', '.txt'],
  sample: [
    '%0 Journal Article',
    '%A Lovelace, Ada',
    '%A Menabrea, Luigi Federico',
    '%T Sketch of the Analytical Engine',
    '%J Scientific Memoirs',
    '%D 1843',
    '%8 September 1, 1843',
    '%R 10.1000/engine',
    '%K engines',
    '',
    '%0 Book Section',
    '%A Babbage, Charles',
    '%E Herschel, John',
    '%T On the Division of Labour',
    '%B Economy of Manufactures',
    '%D 1832',
    '',
  ].join('\n'),

  recognise(head) {
    const tags = new Set([...head.matchAll(/^\ufeff?%([0ATDJREUBX])(?:[ \t]|$)/gm)].map(([, tag]) => tag));
    if (tags.has('0') && tags.has('T')) return 0.9;
    return tags.has('T') && tags.size > 2 ? 0.8 : tags.has('0') && tags.size > 2 ? 0.6 : 0;
  },

  read: (file) => readTagged(file, format),
};

export default enw;

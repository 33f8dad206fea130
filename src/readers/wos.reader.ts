import type { Reader } from './reader.ts';
import type { Dialect } from './taggedLines.ts';
import { readTagged, type TaggedFormat } from './taggedReading.ts';
import { readWosEntry } from './wosEntry.ts';

const dialect: Dialect = {
  tagOf(line) {
    const found = /^([A-Z][A-Z\d])(?: |$)/.exec(line);
    return found ? { tag: found[1]!, value: line.slice(3) } : undefined;
  },
  turn(tag, open) {
    if (tag === 'FN' || tag === 'VR' || tag === 'EF') return 'outside';
    if (tag === 'ER') return 'ends';
    return !open || tag === 'PT' ? 'starts' : 'within';
  },
  goesOn: () => true,
};

const format: TaggedFormat = {
  id: 'wos',
  dialect,
  ending: 'ER line',
  read: readWosEntry,
  page: () => 'Web of Science export',
};

const wos: Reader = {
  id: 'wos',
  name: 'Web of Science (plain text)',
  explain: 'Full records as Web of Science exports them in plain text, with addresses and ids for each author.',
  endings: ['.txt', '.ciw', '.isi'],
  sample: [
    'FN Clarivate Analytics Web of Science',
    'VR 1.0',
    'PT J',
    'AU Lovelace, A',
    '   Menabrea, LF',
    'AF Lovelace, Ada',
    '   Menabrea, Luigi Federico',
    'TI Sketch of the Analytical Engine, with notes upon the memoir by the',
    '   translator',
    'SO SCIENTIFIC MEMOIRS',
    'DT Article',
    'DE engines; cards',
    'C1 [Lovelace, Ada] Analyt Soc, Cambridge, England.',
    '   [Lovelace, Ada; Menabrea, Luigi Federico] Accademia Sci, Turin, Italy.',
    'OI Lovelace, Ada/0000-0002-1825-0097',
    'CR Babbage C, 1827, TABLES, V1, P1, DOI 10.1000/tables',
    'TC 1815',
    'PD SEP',
    'PY 1843',
    'DI 10.1000/engine',
    'WC Computer Science, Theory & Methods',
    'UT WOS:000000000000001',
    'ER',
    '',
    'EF',
  ].join('\n'),

  recognise(head) {
    if (/^\ufeff?FN .+\n+VR /m.test(head)) return 0.95;
    const tags = new Set([...head.matchAll(/^(PT|AU|TI|SO|UT|PY|ER)(?: |$)/gm)].map(([, tag]) => tag));
    return /^PT [A-Z]\s*$/m.test(head) && tags.size > 3 ? 0.8 : 0;
  },

  read: (file) => readTagged(file, format),
};

export default wos;

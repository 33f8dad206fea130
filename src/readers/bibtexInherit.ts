import type { RawEntry } from './bibtexRaw.ts';

/** Fields that belong to one work alone: a chapter must not take its book's DOI. */
const ownFields = new Set(
  `crossref xref xdata ids key doi url eprint eprinttype archiveprefix primaryclass eprintclass pmid pmcid arxivid abstract keywords note
  title subtitle titleaddon shorttitle author affiliation pages entryset related execute label options presort sortkey sorttitle`
    .trim()
    .split(/\s+/),
);
/** Parts of a book that are its author's, where they name no other. */
const partsOfBook = new Set(['inbook', 'book', 'bookinbook', 'suppbook', 'mvbook']);
/** Works that stand within another, whose title is then their book's. */
const withinBook = new Set([
  'inbook',
  'incollection',
  'inproceedings',
  'conference',
  'bookinbook',
  'suppbook',
  'suppcollection',
  'inreference',
]);
/** Longest chain of entries that an entry takes fields from. */
const longestChain = 8;

/** What a field that points to other entries may look like; without its second part it needs a closer look. */
const pointer = /(crossref|xdata)\s{0,50}=\s{0,50}(?:(\{[^{}]{0,2000}\}|"[^"{}]{0,2000}")\s{0,50}(?![\s#]))?/gi;
/** Longest such field. */
const longestPointer = 2200;

/** Keys that other entries of a file point to: only their entries must be kept until all are read. */
export class Pointers {
  readonly crossref = new Set<string>();
  readonly xdata = new Set<string>();
  /** Some cannot be told without reading the entries. */
  unclear = false;
  private rest = '';

  /** The next piece of the file, cut anywhere. */
  look(piece: string): void {
    this.search(this.rest + piece, longestPointer);
  }

  finish(): void {
    this.search(this.rest, 0);
  }

  private search(text: string, keep: number): void {
    const end = Math.max(0, text.length - keep);
    let from = end;
    for (const { 0: whole, 1: field = '', 2: value, index } of text.matchAll(pointer)) {
      if (index >= end) break;
      from = Math.max(from, index + whole.length);
      if (value === undefined) this.unclear = true;
      else if (/^c/i.test(field)) this.crossref.add(keyOf(value.slice(1, -1)));
      else for (const key of value.slice(1, -1).split(',')) this.xdata.add(keyOf(key));
    }
    this.rest = text.slice(from);
  }
}

/** Keys are told apart without case. */
const keyOf = (printed: string): string => printed.trim().toLowerCase();

/** What entries take from others through `crossref` and `xdata`. */
export class Inheritance {
  private readonly byKey = new Map<string, RawEntry>();
  private readonly sources: Set<string>;
  private readonly pointers: Pointers;

  constructor(pointers: Pointers) {
    this.pointers = pointers;
    this.sources = new Set(pointers.unclear ? [] : pointers.crossref);
  }

  /** Keeps the entry when others may point to it. True when it must itself wait until all are known. */
  keep(entry: RawEntry): boolean {
    const { unclear, crossref, xdata } = this.pointers;
    const key = keyOf(entry.key);
    if (key !== '' && !this.byKey.has(key) && (unclear || crossref.has(key) || xdata.has(key))) this.byKey.set(key, entry);
    const source = entry.fields.get('crossref');
    if (source !== undefined) this.sources.add(keyOf(source));
    return unclear || source !== undefined || entry.fields.has('xdata');
  }

  /** Whether others take fields from this entry. */
  isSource(entry: RawEntry): boolean {
    return this.sources.has(keyOf(entry.key));
  }

  /** An entry's own fields and those it takes; keys that are nowhere in the file. Circles end where they began. */
  fieldsOf(entry: RawEntry): { readonly fields: ReadonlyMap<string, string>; readonly missing: readonly string[] } {
    const missing: string[] = [];
    return { fields: this.gather(entry, [entry], missing), missing };
  }

  private gather(entry: RawEntry, chain: readonly RawEntry[], missing: string[]): ReadonlyMap<string, string> {
    const data = entry.fields.get('xdata');
    const crossref = entry.fields.get('crossref');
    if (data === undefined && crossref === undefined) return entry.fields;
    const fields = new Map(entry.fields);
    const from = (key: string): { entry: RawEntry; fields: ReadonlyMap<string, string> } | undefined => {
      const parent = this.byKey.get(keyOf(key));
      if (!parent && chain.length === 1) missing.push(key.trim());
      if (!parent || chain.includes(parent) || chain.length > longestChain) return undefined;
      return { entry: parent, fields: this.gather(parent, [...chain, parent], missing) };
    };
    for (const key of (data ?? '').split(',').slice(0, 20)) {
      if (key.trim() === '') continue;
      for (const [name, value] of from(key)?.fields ?? []) if (name !== 'xdata' && !fields.has(name)) fields.set(name, value);
    }
    const parent = crossref === undefined || crossref.trim() === '' ? undefined : from(crossref);
    if (parent) takeFrom(parent, entry.type, fields);
    return fields;
  }
}

function takeFrom(
  parent: { readonly entry: RawEntry; readonly fields: ReadonlyMap<string, string> },
  type: string,
  fields: Map<string, string>,
): void {
  const had = new Set(fields.keys());
  const dated = had.has('date') || had.has('year');
  const title = parent.fields.get('title');
  const asVenue = parent.entry.type === 'periodical' || type === 'article' ? 'journaltitle' : 'booktitle';
  const venueKnown = had.has('journal') || had.has('journaltitle') || had.has('booktitle');
  for (const [name, value] of parent.fields) {
    if (had.has(name) || ownFields.has(name) || (dated && /^(?:date|year|month|day)$/.test(name))) continue;
    fields.set(name, value);
  }
  if (title !== undefined && !venueKnown && (withinBook.has(type) || asVenue === 'journaltitle')) fields.set(asVenue, title);
  if (title !== undefined && !had.has('title') && !withinBook.has(type) && type !== 'article') fields.set('title', title);
  const author = parent.fields.get('author');
  if (author !== undefined && !had.has('author') && partsOfBook.has(type) && partsOfBook.has(parent.entry.type))
    fields.set('author', author);
}

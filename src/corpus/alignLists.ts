import type { Join } from './corpus.ts';
import { waysToRead } from './families.ts';
import { compareText } from './ids.ts';
import { compareFullness, joinKey, type Mentions, type NamedJoin, type Place, profilePrefix } from './mentions.ts';
import type { PaperGroup } from './mergePapers.ts';
import { blocksOf, compareParts, type NameParts, parseName } from './names.ts';
import type { PaperRecord } from './record.ts';

/** Names as they stand once the lists of each paper are laid side by side. */
export interface Alignment {
  /** As if every join held: what other evidence is judged by. */
  readonly found: Mentions['places'];
  /** With the joins that a person switched off left out. */
  readonly places: Mentions['places'];
  /** Spellings that stand for one person on some paper, with those of the mentions. */
  readonly joins: readonly NamedJoin[];
  /** Name → names that go by it on some paper. */
  readonly forms: ReadonlyMap<number, ReadonlySet<number>>;
}

/** One printed author of one record. */
interface Entry {
  readonly record: number;
  readonly place: Place;
  readonly ways: readonly NameParts[];
}

/** One author of one paper, by all of its lists. */
interface Slot {
  readonly entries: Entry[];
}

/**
 * Several sources print one paper's authors in several forms: "Smith, J." here, "John Smith" there. Where two lists of one
 * paper align, the mentions are one person's, on this paper, and go by the fullest form: names in the same place, where
 * the lists are equally long or one is cut, or with a family name that stands once in each list; always compatible names,
 * never two names of one list, never two ORCIDs, never one person of names that contradict each other. What "Smith, J." means elsewhere is not decided by it.
 */
export function alignLists(
  mentions: Mentions,
  records: readonly PaperRecord[],
  groups: readonly PaperGroup[],
  apart: ReadonlySet<string>,
): Alignment {
  const moves: Move[] = [];
  for (const group of groups) {
    if (group.records.length < 2) continue;
    for (const { entries } of slotsOf(mentions, records, group)) {
      const name = bestName(mentions, entries);
      for (const { record, place } of entries) if (place.name !== name) moves.push({ record, place, name });
    }
  }
  const forms = formsOf(mentions, moves);
  const found = [...mentions.places];
  const places = [...mentions.places];
  const titles = new Map<string, { readonly move: Move; readonly titles: Set<string> }>();
  for (const move of moves) {
    const { record, place, name } = move;
    // Two names of one list are two people, whatever another list makes of one of them.
    const besides = found[record]!.some((other) => other.name === name);
    if (besides || !forms.get(name)?.has(place.name)) continue;
    const key = joinKey(mentions.names[name]!.key, mentions.names[place.name]!.key);
    found[record] = moved(found[record]!, move);
    if (!apart.has(key)) places[record] = moved(places[record]!, move);
    const known = titles.get(key);
    if (known) known.titles.add(records[record]!.title);
    else titles.set(key, { move, titles: new Set([records[record]!.title]) });
  }
  const joins = new Map(mentions.joins.map((named) => [named.join.key, named]));
  for (const [key, { move, titles: on }] of titles) {
    const known = joins.get(key)?.join;
    joins.set(key, { join: makeJoin(mentions, key, move, [...on], known, !apart.has(key)), name: move.name });
  }
  return { found, places, joins: [...joins.values()], forms };
}

/** On one paper, a place goes by another name. */
interface Move {
  readonly record: number;
  readonly place: Place;
  readonly name: number;
}

const moved = (places: readonly Place[], { place: from, name }: Move): readonly Place[] =>
  places.map((place) => (place.position === from.position && place.name === from.name ? { ...place, name } : place));

/**
 * Name → other names that go by it on some paper. Where John Smith stands beside J. A. Smith on one paper and beside J. B.
 * Smith on another, he would be both: then he is neither, and the lists stay as they are printed.
 */
function formsOf({ names }: Mentions, moves: readonly Move[]): Map<number, ReadonlySet<number>> {
  const met = new Map<number, Map<number, NameParts>>();
  for (const { place, name } of moves) {
    const known = met.get(name) ?? new Map<number, NameParts>();
    if (known.size === 0) met.set(name, known);
    if (!known.has(place.name)) known.set(place.name, parseName(names[place.name]!.spelling));
  }
  return new Map(
    [...met].map(([name, forms]) => {
      const clear = [...forms].filter(([, one]) =>
        [...forms.values()].every((other) => one === other || compareParts(one, other).verdict !== 'incompatible'),
      );
      return [name, new Set(clear.map(([form]) => form))];
    }),
  );
}

function makeJoin(
  { names }: Mentions,
  key: string,
  { place, name }: Move,
  titles: readonly string[],
  known: Join | undefined,
  active: boolean,
): Join {
  const [one, other] = [names[name]!, names[place.name]!].sort((x, y) => compareText(x.key, y.key));
  const [first] = [...titles].sort(compareText);
  const more = titles.length === 1 ? '' : `, and on ${titles.length - 1} more`;
  const reason = `Two sources print the same author of “${first!}” in these two ways${more}.`;
  return {
    key,
    names: [one!.spelling, other!.spelling],
    reason: known ? `${known.reason} ${reason}` : reason,
    sharedCoauthors: [],
    active,
  };
}

/** The name that an id stands for, where one has an id; else the fullest. */
function bestName({ names }: Mentions, entries: readonly Entry[]): number {
  const known = entries.filter(({ place }) => place.id !== undefined);
  return (known.length > 0 ? known : entries)
    .map(({ place }) => place.name)
    .sort((x, y) => compareFullness(names[x]!.spelling, names[y]!.spelling) || compareText(names[x]!.key, names[y]!.key))[0]!;
}

/** The longest list first, a whole one before a cut one; every other list finds its place in it, and owners last. */
function slotsOf(mentions: Mentions, records: readonly PaperRecord[], group: PaperGroup): Slot[] {
  const lists = group.records
    .map((record) => ({ record, whole: records[record]!.complete, ...entriesOf(mentions, records[record]!, record) }))
    .sort((x, y) => y.printed.length - x.printed.length || Number(y.whole) - Number(x.whole) || x.record - y.record);
  const first = lists[0]!;
  const length = first.printed.length;
  const slots: Slot[] = [];
  for (const { whole, printed } of lists) {
    const inPlace = printed.length === length || !whole || !first.whole;
    layInto(slots, printed, inPlace ? length : 0);
  }
  for (const { unprinted } of lists) layInto(slots, unprinted, 0);
  return slots;
}

function entriesOf({ places }: Mentions, { authors }: PaperRecord, record: number): { printed: Entry[]; unprinted: Entry[] } {
  const entries = places[record]!.map((place) => {
    const mention = authors[place.position];
    const own = mention !== undefined && mention.name.trim() === place.spelling;
    return { record, place, ways: waysToRead(own ? mention : { name: place.spelling, printed: place.printed }) };
  });
  const isPrinted = ({ place }: Entry) => place.printed;
  return { printed: entries.filter(isPrinted), unprinted: entries.filter((entry) => !isPrinted(entry)) };
}

/**
 * Finds each entry of one list its author: by equal name, then by place, then by a family name that stands once on either
 * side, however it is spelled and at whichever end; what finds none is an author of its own.
 * @param inPlace places, from the first, in which both lists may print the same author
 */
function layInto(slots: Slot[], entries: readonly Entry[], inPlace: number): void {
  const taken = new Set<Slot>();
  const waiting = new Set(entries);
  const settle = (entry: Entry, slot: Slot | undefined) => {
    if (!slot || !waiting.has(entry) || taken.has(slot) || !fits(slot, entry)) return;
    taken.add(slot);
    waiting.delete(entry);
    slot.entries.push(entry);
  };
  const byName = new Map(slots.flatMap((slot) => slot.entries.map(({ place }) => [place.name, slot] as const)));
  for (const entry of entries) settle(entry, byName.get(entry.place.name));
  if (waiting.size > 0) for (const [at, entry] of entries.entries()) if (at < inPlace) settle(entry, slots[at]);
  if (waiting.size > 0 && slots.length > 0) {
    const here = byFamily(entries, ({ ways }) => ways);
    const there = byFamily(slots, (slot) => slot.entries.flatMap(({ ways }) => ways));
    for (const entry of [...waiting]) {
      for (const family of familiesIn(entry.ways)) {
        const met = there.get(family);
        if (here.get(family)!.size === 1 && met?.size === 1) settle(entry, [...met][0]);
      }
    }
  }
  for (const entry of waiting) slots.push({ entries: [entry] });
}

function byFamily<Item>(items: readonly Item[], waysOf: (item: Item) => readonly NameParts[]): Map<string, Set<Item>> {
  const families = new Map<string, Set<Item>>();
  for (const item of items) {
    for (const family of familiesIn(waysOf(item))) {
      const known = families.get(family);
      if (known) known.add(item);
      else families.set(family, new Set([item]));
    }
  }
  return families;
}

/** Family names of all ways to read a name, all spellings as one: Müller is Mueller here, and Wei Wang has two. */
function familiesIn(ways: readonly NameParts[]): Set<string> {
  return new Set(ways.flatMap((way) => blocksOf(way).map((block) => block.slice(0, block.lastIndexOf('|')))));
}

/** Whether an entry may be the author of a slot: of no list that has a name there already, compatible with every form of the name there, no second ORCID, and no second page's owner. */
function fits(slot: Slot, entry: Entry): boolean {
  return slot.entries.every(({ record, place, ways }) => {
    if (record === entry.record) return false;
    const [one, other] = [place.id, entry.place.id];
    const certain = ['orcid:', profilePrefix];
    if (one !== other && certain.some((scheme) => one?.startsWith(scheme) && other?.startsWith(scheme))) return false;
    if (place.name === entry.place.name) return true;
    return ways.some((x) => entry.ways.some((y) => compareParts(x, y).verdict !== 'incompatible'));
  });
}

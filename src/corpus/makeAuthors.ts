import type { Author, AuthorId, Paper } from './corpus.ts';
import type { Identity } from './identity.ts';
import { compareText, makeIds } from './ids.ts';
import { compareFullness, profilePrefix } from './mentions.ts';
import type { PlacedAuthor } from './makePaper.ts';
import { nameKey } from './names.ts';
import type { Prepared } from './prepare.ts';

/** A person by what stands on the papers. */
interface Draft {
  /** Ascending. */
  readonly atoms: Int32Array;
  readonly name: string;
  /** With the number of records that print each. */
  readonly spellings: ReadonlyMap<string, number>;
  readonly ids: readonly string[];
  /** The least key of its names, the least handle of its papers. */
  readonly key: string;
  readonly handle: string;
}

/** People with their ids. */
export interface Named {
  /** Atom → who it is. */
  readonly idOf: readonly AuthorId[];
  /** By their smallest atoms. */
  readonly people: readonly { readonly id: AuthorId; readonly draft: Draft }[];
}

/** Makes authors out of one table again and again, and keeps those that stay the same. */
export class AuthorMaker {
  private readonly prepared: Prepared;
  /** Smallest atom → the person, as it was last. */
  private drafts = new Map<number, Draft>();
  private authors = new Map<Draft, Author>();
  /** Profile → an atom of its owner, or −1. */
  private owners: Int32Array | undefined;

  constructor(prepared: Prepared) {
    this.prepared = prepared;
  }

  /** Gives each person an id. */
  name({ personOf }: Pick<Identity, 'personOf'>): Named {
    const { ends, order } = byPerson(personOf);
    const drafts = new Map<number, Draft>();
    for (let root = 0; root < personOf.length; root++) {
      const [from, to] = [ends[root]!, ends[root + 1]!];
      if (from === to) continue;
      const known = this.drafts.get(root);
      const draft = known && alike(known.atoms, order, from, to) ? known : this.draft(order.slice(from, to));
      if (draft) drafts.set(root, draft);
    }
    this.drafts = drafts;
    const alikeKeys = new Map<string, number>();
    for (const { key } of drafts.values()) alikeKeys.set(key, (alikeKeys.get(key) ?? 0) + 1);
    const own = [...drafts.values()];
    const ids = makeIds(
      'a:',
      own.map(({ name, key, handle }) => ({ text: name, tells: alikeKeys.get(key) === 1 ? key : `${key}@${handle}` })),
    ) as AuthorId[];
    const idOf = new Array<AuthorId>(personOf.length);
    own.forEach(({ atoms }, index) => atoms.forEach((atom) => (idOf[atom] = ids[index]!)));
    return { idOf, people: own.map((draft, index) => ({ id: ids[index]!, draft })) };
  }

  /**
   * Authors, sorted by id.
   * @param papers by their groups
   */
  finish({ idOf, people }: Named, papers: readonly Paper[], joins: Identity['joins']): Author[] {
    const { table, atoms } = this.prepared;
    const profilesOf = new Map<AuthorId, number[]>();
    this.ownersOf().forEach((atom, profile) => {
      if (atom >= 0) profilesOf.set(idOf[atom]!, [...(profilesOf.get(idOf[atom]!) ?? []), profile]);
    });
    const joinsOf = new Map<AuthorId, string[]>();
    for (const { join, atom } of joins) {
      if (join.active) joinsOf.set(idOf[atom]!, [...(joinsOf.get(idOf[atom]!) ?? []), join.key]);
    }
    const authors = new Map<Draft, Author>();
    for (const { id, draft } of people) {
      const [own, profiles] = [joinsOf.get(id) ?? [], profilesOf.get(id) ?? []];
      let author = this.authors.get(draft);
      if (author?.id !== id || !same(author.joins, own) || !same(author.profiles, profiles)) {
        const groups = new Set(Array.from(draft.atoms, (atom) => table.paper[atoms.signatureOf(atom)]!));
        author = {
          id,
          name: draft.name,
          spellings: [...draft.spellings]
            .map(([name, records]) => ({ name, records }))
            .sort((x, y) => y.records - x.records || compareText(x.name, y.name)),
          papers:
            author?.papers ??
            [...groups]
              .map((group) => papers[group]!)
              .sort(newestFirst)
              .map((paper) => paper.id),
          profiles,
          joins: own,
          ...(draft.ids.length === 0 ? {} : { ids: draft.ids }),
        };
      }
      authors.set(draft, author);
    }
    this.authors = authors;
    return [...authors.values()].sort((x, y) => compareText(x.id, y.id));
  }

  /** Nobody where none of the signatures stands under the name any more. */
  private draft(own: Int32Array): Draft | undefined {
    const { table, atoms, places, mentions } = this.prepared;
    const spellings = new Map<string, number>();
    const ids = new Set<string>();
    let key: string | undefined;
    let handle: string | undefined;
    for (const atom of own) {
      const signature = atoms.signatureOf(atom);
      for (const { record, at } of table.stands[signature]!) {
        if (atoms.at[record]![at] !== atom) continue;
        const { name, spelling, printed, id } = places[record]![at]!;
        const { key: here, spelling: fullest } = mentions.names[name]!;
        const paper = table.papers[table.paper[signature]!]!.handle;
        if (key === undefined || here < key) key = here;
        if (handle === undefined || paper < handle) handle = paper;
        if (id !== undefined && !id.startsWith(profilePrefix)) ids.add(id);
        // The heading of a person's page is a spelling too, though it is printed above no paper.
        if (!spellings.has(fullest)) spellings.set(fullest, 0);
        spellings.set(spelling, (spellings.get(spelling) ?? 0) + (printed ? 1 : 0));
      }
    }
    if (key === undefined || handle === undefined) return undefined;
    const [name] = spellings.size === 1 ? spellings.keys() : [...spellings.keys()].sort(compareFullness);
    return { atoms: own, name: name!, spellings, ids: [...ids].sort(compareText), key, handle };
  }

  /** Who goes by a profile's name: whom a page's heading means by it first, else the first in the order of papers. */
  private ownersOf(): Int32Array {
    if (this.owners) return this.owners;
    const { headed, table, atoms, places, mentions } = this.prepared;
    this.owners = new Int32Array(headed.length).fill(-1);
    if (headed.length === 0) return this.owners;
    const owners = new Map<number, { readonly atom: number; readonly sure: boolean }>();
    for (const standing of table.stands) {
      for (const { record, at } of standing) {
        const { name, id } = places[record]![at]!;
        const sure = id?.startsWith(profilePrefix) === true;
        const known = owners.get(name);
        if (!known || (sure && !known.sure)) owners.set(name, { atom: atoms.at[record]![at]!, sure });
      }
    }
    headed.forEach(({ name }, profile) => {
      this.owners![profile] = owners.get(mentions.indexOf.get(nameKey(name)) ?? -1)?.atom ?? -1;
    });
    return this.owners;
  }
}

/** Atoms in the order of their people; person → where its atoms end, one place further. */
function byPerson(personOf: Int32Array): { readonly ends: Int32Array; readonly order: Int32Array } {
  const ends = new Int32Array(personOf.length + 1);
  for (const person of personOf) ends[person + 1]!++;
  for (let person = 0; person < personOf.length; person++) ends[person + 1]! += ends[person]!;
  const next = ends.slice(0, -1);
  const order = new Int32Array(personOf.length);
  personOf.forEach((person, atom) => (order[next[person]!++] = atom));
  return { ends, order };
}

function alike(atoms: Int32Array, order: Int32Array, from: number, to: number): boolean {
  if (atoms.length !== to - from) return false;
  for (let k = 0; k < atoms.length; k++) if (atoms[k] !== order[from + k]) return false;
  return true;
}

const same = <Item>(one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);

/** A record's authors as people, each once, in the order of its list. */
export function placedIn({ atoms, places }: Prepared, idOf: Named['idOf'], record: number): PlacedAuthor[] {
  const placed = new Map<AuthorId, PlacedAuthor>();
  atoms.at[record]!.forEach((atom, at) => {
    const id = idOf[atom]!;
    if (!placed.has(id)) placed.set(id, { id, printed: places[record]![at]!.printed });
  });
  return [...placed.values()];
}

function newestFirst(x: Paper, y: Paper): number {
  const time = ({ date }: Paper) => (date ? date.year * 400 + (date.month ?? 0) * 32 + (date.day ?? 0) : -1);
  return time(y) - time(x) || compareText(x.title, y.title) || compareText(x.id, y.id);
}

import { slug } from '../kit/fold.ts';

/** Longest slug in an id, characters. */
const longest = 80;

/**
 * Ids from texts, one each, the same whatever the order. Texts whose slugs collide get a mark made of the whole of what
 * tells them apart, so that an id does not depend on how many others collide with it.
 * @param things `text` is what the id should read like, `tells` is unique among the things. `marked`: it always has its
 * mark, and never costs another thing the plain id.
 */
export function makeIds(
  prefix: string,
  things: readonly { readonly text: string; readonly tells: string; readonly marked?: boolean }[],
): string[] {
  const bases = things.map(({ text }) => shorten(slug(text)));
  const uses = new Map<string, number>();
  bases.forEach((base, index) => {
    if (things[index]!.marked !== true) uses.set(base, (uses.get(base) ?? 0) + 1);
  });
  const drafts = bases.map((base, index) => {
    const { tells, marked } = things[index]!;
    if (base === '') return prefix + shortHash(tells);
    return marked !== true && uses.get(base) === 1 ? prefix + base : `${prefix}${base}-${shortHash(tells)}`;
  });
  return settleCollisions(
    drafts,
    things.map(({ tells }) => tells),
  );
}

function shorten(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const end = cut.lastIndexOf('-');
  // Never in the middle of a surrogate pair.
  return end > longest / 2 ? cut.slice(0, end) : [...cut.slice(0, longest)].join('').replace(/[\ud800-\udbff]$/, '');
}

/** Two different texts may still share a mark, once in billions: they are numbered by what tells them apart. */
function settleCollisions(drafts: readonly string[], tells: readonly string[]): string[] {
  const order = [...drafts.keys()].sort((x, y) => compareText(tells[x]!, tells[y]!));
  const ids = [...drafts];
  const taken = new Set<string>();
  for (const index of order) {
    let id = drafts[index]!;
    for (let count = 2; taken.has(id); count++) id = `${drafts[index]!}-${count}`;
    taken.add(id);
    ids[index] = id;
  }
  return ids;
}

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), twice with different starts; base 36. */
function shortHash(text: string): string {
  const once = (start: number) => {
    let hash = start;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(36).padStart(7, '0');
  };
  return once(0x811c9dc5) + once(0x2f0b4c47).slice(-3);
}

/** By code units: the same order on every machine, whatever its language. */
export function compareText(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

import type { ProfileRecord } from '../corpus/record.ts';
import { nameKey } from '../corpus/names.ts';
import { couldBePerson } from './authorList.ts';
import { isFurniture, type Line } from './pages.ts';

/** What stands above the papers of a profile page. */
export interface ProfileHead {
  readonly owner?: { readonly name: string; readonly line: number };
  readonly figures: Omit<ProfileRecord, 'file' | 'line' | 'name'>;
  /** "38 Papers": the number of papers that the page says it lists, and where. */
  readonly heading?: { readonly count: number; readonly line: number };
}

type Figure = 'hIndex' | 'papers' | 'citations' | 'novelty' | 'aiScore';

const number = '([\\d.,]+\\s?[kKmM]?)';
/** A label before or behind its number; alone, the number is sought on the lines around, in the order given. */
const figures: readonly { readonly figure: Figure; readonly label: string; readonly numberFirst: boolean }[] = [
  { figure: 'hIndex', label: 'h-?\\s?index', numberFirst: false },
  { figure: 'papers', label: 'papers?', numberFirst: true },
  { figure: 'citations', label: 'citations?', numberFirst: true },
  { figure: 'novelty', label: 'novelty', numberFirst: false },
  { figure: 'aiScore', label: 'ai\\s?score', numberFirst: false },
];

interface Found {
  readonly figure: Figure;
  readonly value: number;
  /** Place of its first line among the lines. */
  readonly index: number;
  readonly capital: boolean;
}

/**
 * @param lines the lines above the first paper.
 * @param printed how often each folded name is printed as an author on the page: a page's owner usually is.
 */
export function readHead(lines: readonly Line[], printed: ReadonlyMap<string, number>): ProfileHead {
  const found = lines.flatMap((_, index) => figureAt(lines, index) ?? []);
  const counts = found.filter(({ figure }) => figure === 'papers');
  const rest = found.filter(({ figure }) => figure !== 'papers');
  const lastOther = rest.at(-1)?.index ?? -1;
  // The heading over the list is written with a capital, or comes after all other figures.
  const heading = counts.findLast(({ capital, index }) => capital || index > lastOther);
  const metric = counts.find((count) => count !== heading);
  const first = Math.min(...found.map(({ index }) => index), lines.length);
  const field = lines.slice(0, first).findLast(({ text }) => fieldPattern.test(text));
  const valueOf = (figure: Figure) => (figure === 'papers' ? metric : rest.find((each) => each.figure === figure))?.value;
  const known = figures.flatMap(({ figure }) => {
    const value = valueOf(figure);
    return value === undefined ? [] : [[figure, value] as const];
  });
  const owner = findOwner(lines.slice(0, first), field, printed);
  return {
    ...(owner ? { owner: { name: owner.text, line: owner.number } } : {}),
    figures: { ...(field ? { field: field.text } : {}), ...Object.fromEntries(known) },
    ...(heading ? { heading: { count: heading.value, line: lines[heading.index]!.number } } : {}),
  };
}

const fieldPattern = /^(?:[a-z-]{2,8}\.)?[A-Z]{2}$/;

/** Whether a line of a page's head is one that only a profile has. */
export function isProfileMark(text: string): boolean {
  return new RegExp(`^(?:h-?\\s?index)\\s*:?\\s*(?:${number})?$`, 'i').test(text);
}

/** Whether a line is the heading over the list of papers: "38 Papers". */
export function isListHeading(text: string): boolean {
  return /^[\d,]+\s*Papers?$/.test(text);
}

function figureAt(lines: readonly Line[], index: number): Found | undefined {
  const { text } = lines[index]!;
  if (text.length > 60) return undefined;
  for (const { figure, label, numberFirst } of figures) {
    const joined =
      new RegExp(`^${label}\\s*:?\\s*\\(?${number}\\s*%?\\)?$`, 'i').exec(text) ??
      new RegExp(`^${number}\\s*%?\\s*${label}$`, 'i').exec(text);
    const capital = /Paper/.test(text);
    if (joined) return { figure, value: toNumber(joined[1]!), index, capital };
    if (!new RegExp(`^${label}\\s*:?$`, 'i').test(text)) continue;
    const around = numberFirst ? [index - 1, index + 1] : [index + 1, index - 1];
    for (const place of around) {
      const beside = new RegExp(`^${number}\\s*%?$`).exec(lines[place]?.text ?? '');
      if (beside) return { figure, value: toNumber(beside[1]!), index: Math.min(place, index), capital };
    }
  }
  return undefined;
}

/** "1,468" and "1.5k" as numbers. */
function toNumber(printed: string): number {
  const scale = /k$/i.test(printed) ? 1000 : /m$/i.test(printed) ? 1e6 : 1;
  const digits = printed.replace(/[^\d.]/g, '');
  // A point with three digits behind it in a number without commas groups thousands only where more than one stands.
  const value = Number((digits.match(/\./g)?.length ?? 0) > 1 ? digits.replace(/\./g, '') : digits);
  return Number.isFinite(value) ? Math.round(value * scale * 100) / 100 : 0;
}

/** The line above the field or the figures that most often stands among the authors; else the nearest that could be a person. */
function findOwner(lines: readonly Line[], field: Line | undefined, printed: ReadonlyMap<string, number>): Line | undefined {
  const above = field === undefined ? lines : lines.filter(({ number: line }) => line < field.number);
  const candidates = above.filter(({ text }) => !isFurniture(text) && text.length <= 100 && couldBePerson(text));
  let best: { line: Line; times: number } | undefined;
  for (const line of candidates.toReversed()) {
    const times = printed.get(nameKey(line.text)) ?? 0;
    if (best === undefined || times > best.times) best = { line, times };
  }
  return best?.line ?? above.findLast(({ text }) => !isFurniture(text) && text.length <= 100);
}

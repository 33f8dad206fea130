import { nameKey } from '../corpus/names.ts';
import type { ProfileRecord } from '../corpus/record.ts';
import { couldBePerson } from './authorList.ts';
import { isFurniture } from './furniture.ts';
import type { Line } from './pages.ts';

/** What stands above the papers of a profile page. */
export interface ProfileHead {
  readonly owner?: { readonly name: string; readonly line: number };
  readonly figures: Omit<ProfileRecord, 'file' | 'line' | 'name'>;
  /** "38 Papers": the number of papers that the page says it lists, and where. */
  readonly heading?: { readonly count: number; readonly line: number };
}

type Figure = 'hIndex' | 'papers' | 'citations' | 'novelty' | 'aiScore';

const amount = '([\\d.,]+\\s?[kKmM]?)';

function makePatterns(figure: Figure, label: string, numberFirst: boolean) {
  const behind = new RegExp(`^${label}\\s*:?\\s*\\(?${amount}\\s*%?\\)?$`, 'i');
  const before = new RegExp(`^${amount}\\s*%?\\s*${label}$`, 'i');
  return {
    figure,
    joined: numberFirst ? [before, behind] : [behind, before],
    alone: new RegExp(`^${label}\\s*:?$`, 'i'),
    numberFirst,
  };
}

/** A label before or behind its number; alone, the number is sought on the lines around. */
const figurePatterns = [
  makePatterns('hIndex', 'h-?\\s?index', false),
  makePatterns('papers', 'papers?', true),
  makePatterns('citations', 'citations?', true),
  makePatterns('novelty', 'novelty', false),
  makePatterns('aiScore', 'ai\\s?score', false),
];
const amountAlone = new RegExp(`^${amount}\\s*%?$`);
const fieldPattern = /^(?:[a-z-]{2,8}\.)?[A-Z]{2}$/;
/** Several figures that a browser put on one line. */
const figureInRow =
  /h-?index\s*[\d.,]+|[\d.,]+[kM]?\s*papers?|[\d.,]+[kM]?\s*citations?|novelty\s*[\d.,]+\s*%?|ai\s?score\s*[\d.,]+/gi;
/** Longest line that can hold figures, characters. */
const longestRow = 160;

interface Found {
  readonly figure: Figure;
  readonly value: number;
  /** Place of its first line among the lines. */
  readonly index: number;
  readonly capital: boolean;
}

/**
 * @param all the lines above the first paper.
 * @param printed how often each folded name is printed as an author on the page: a page's owner usually is.
 */
export function readHead(all: readonly Line[], printed: ReadonlyMap<string, number>): ProfileHead {
  const lines = all.flatMap(inParts);
  const found = lines.flatMap((_, index) => figureAt(lines, index) ?? []);
  const counts = found.filter(({ figure }) => figure === 'papers');
  const rest = found.filter(({ figure }) => figure !== 'papers');
  const lastOther = rest.at(-1)?.index ?? -1;
  // The heading over the list is written with a capital, or comes after all other figures.
  const heading = counts.findLast(({ capital, index }) => capital || index > lastOther);
  const metric = counts.find((count) => count !== heading);
  const first = Math.min(...found.map(({ index }) => index), lines.length);
  const field = lines.slice(0, first).findLast(({ text }) => fieldPattern.test(text));
  const known = figurePatterns.flatMap(({ figure }) => {
    const value = figure === 'papers' ? metric?.value : rest.find((each) => each.figure === figure)?.value;
    return value === undefined ? [] : [[figure, value] as const];
  });
  const owner = findOwner(lines.slice(0, first), field, printed);
  return {
    ...(owner ? { owner: { name: owner.text, line: owner.number } } : {}),
    figures: { ...(field ? { field: field.text } : {}), ...Object.fromEntries(known) },
    ...(heading ? { heading: { count: heading.value, line: lines[heading.index]!.number } } : {}),
  };
}

/** Whether a line is one that only a profile has: its h-index. */
export function isProfileMark(text: string): boolean {
  if (text.length > longestRow) return false;
  const { joined, alone } = figurePatterns[0]!;
  return alone.test(text) || rowOf(text).some((part) => joined.some((pattern) => pattern.test(part)));
}

/** Whether a line is the heading over the list of papers: "38 Papers". */
export function isListHeading(text: string): boolean {
  return text.length < 30 && /^[\d,]+\s*Papers?$/.test(text);
}

function inParts(line: Line): Line[] {
  return rowOf(line.text).map((text) => ({ ...line, text }));
}

/** "h-index70 38papers" as its two figures; any other line as it is. */
function rowOf(text: string): readonly string[] {
  if (text.length > longestRow) return [text];
  const parts = text.match(figureInRow) ?? [];
  return parts.length > 1 && text.replace(figureInRow, '').replace(/[\s·•|,;]/g, '') === '' ? parts : [text];
}

function figureAt(lines: readonly Line[], index: number): Found | undefined {
  const { text } = lines[index]!;
  if (text.length > 60) return undefined;
  const capital = text.includes('Paper');
  for (const { figure, joined, alone, numberFirst } of figurePatterns) {
    const whole = joined.map((pattern) => pattern.exec(text)).find((match) => match !== null);
    if (whole) return { figure, value: toNumber(whole[1]!), index, capital };
    if (!alone.test(text)) continue;
    for (const place of numberFirst ? [index - 1, index + 1] : [index + 1, index - 1]) {
      const beside = amountAlone.exec(lines[place]?.text ?? '');
      if (beside) return { figure, value: toNumber(beside[1]!), index: Math.min(place, index), capital };
    }
  }
  return undefined;
}

/** "1,468" and "1.5k" as numbers. */
function toNumber(printed: string): number {
  const scale = /k$/i.test(printed) ? 1000 : /m$/i.test(printed) ? 1e6 : 1;
  const points = printed.split('.').length - 1;
  const digits = printed.replace(points > 1 ? /\D/g : /[^\d.]/g, '');
  const value = Number(digits) * scale;
  return Number.isSafeInteger(Math.round(value)) ? Math.round(value * 100) / 100 : 0;
}

/** The line above the field or the figures that most often stands among the authors; else the nearest that could be a person. */
function findOwner(lines: readonly Line[], field: Line | undefined, printed: ReadonlyMap<string, number>): Line | undefined {
  const above = (field ? lines.filter(({ number }) => number < field.number) : lines).filter(
    ({ text }) => text.length <= 100 && !isFurniture(text),
  );
  let best: { line: Line; times: number } | undefined;
  for (const line of above.toReversed()) {
    if (!couldBePerson(line.text)) continue;
    const times = printed.get(nameKey(line.text)) ?? 0;
    if (best === undefined || times > best.times) best = { line, times };
  }
  return best?.line ?? above.at(-1);
}

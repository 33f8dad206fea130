import { runs, sans400, sans700, serif400, serif700 } from './letterWidths.ts';

/** Inter for names and figures, Source Serif for regions. */
export type Family = 'sans' | 'serif';

/** As CSS and SVG want them. */
export const fontFamilies: Readonly<Record<Family, string>> = {
  sans: "'Inter Variable', Inter, system-ui, sans-serif",
  serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif",
};

/** How far below the middle of capitals their baseline stands, in em: painters that draw from the baseline add it to y. */
export const baselineShift = 0.36;

const slots = new Map<number, number>();
for (const [first, last] of runs) for (let code = first; code <= last; code++) slots.set(code, slots.size);

const tables = { sans: [sans400, sans700], serif: [serif400, serif700] } as const;

/** Of a letter that no table has, in thousandths: ideographs and the like fill a square, others are a little wide to be safe. */
function unknownAdvance(code: number): number {
  if (code >= 0x300 && code < 0x370) return 0; // Combining marks.
  return code >= 0x1100 ? 1000 : 650;
}

/**
 * Width of a text in pixels, the same on the screen, in a file and on a command line.
 * @param size pixels
 * @param weight 400 to 700
 * @param spacing extra space behind each letter but the last, em
 */
export function measureText(text: string, size: number, weight = 400, spacing = 0, family: Family = 'sans'): number {
  let width = 0;
  let letters = 0;
  for (const letter of text) {
    width += advanceOf(letter, weight, family);
    letters += 1;
  }
  return size * (width + spacing * Math.max(0, letters - 1));
}

/** Of one letter, in em. */
export function advanceOf(letter: string, weight: number, family: Family): number {
  const code = letter.codePointAt(0)!;
  const slot = slots.get(code) ?? slots.get(letter.normalize('NFD').codePointAt(0)!);
  if (slot === undefined) return unknownAdvance(code) / 1000;
  const [regular, bold] = tables[family];
  const share = Math.min(1, Math.max(0, (weight - 400) / 300));
  return (regular[slot]! + (bold[slot]! - regular[slot]!) * share) / 1000;
}

/** The text, or as much of it as fits with an ellipsis, cut between words where that loses little. */
export function shortenText(text: string, letters: number): string {
  const all = [...text];
  if (all.length <= letters) return text;
  const start = all.slice(0, letters - 1).join('');
  const blank = start.lastIndexOf(' ');
  return `${(blank > start.length * 0.6 ? start.slice(0, blank) : start).replace(/[\s,.:;–-]+$/u, '')}…`;
}

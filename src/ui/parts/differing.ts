/** Longest part that is shown, in characters. */
const longest = 240;
/** How much of what is the same stands before the difference. */
const before = 60;

/**
 * Different texts, each with the part around the first place where they differ; short ones whole. What is left out is marked
 * with "…". No character of two halves is cut, and what begins in the middle begins with a word where one is near.
 */
export function aroundDifference(texts: readonly string[]): string[] {
  if (texts.every(({ length }) => length <= longest)) return [...texts];
  const at = sameUntil(texts);
  const start = at + before < longest ? 0 : wordStart(texts[0]!, at - before, at);
  return texts.map((text) => {
    const end = whole(text, start + longest);
    const part = text.slice(start, end);
    return `${start > 0 ? '…' : ''}${end < text.length ? `${part.trimEnd()}…` : part}`;
  });
}

/** How many characters all texts have in common from the beginning. */
function sameUntil([first = '', ...others]: readonly string[]): number {
  let at = 0;
  while (at < first.length && others.every((text) => text[at] === first[at])) at += 1;
  return whole(first, at);
}

/** The first beginning of a word from here on, before the difference; else here. */
function wordStart(text: string, from: number, until: number): number {
  for (let at = from; at < until; at++) if (/\s/.test(text[at - 1] ?? ' ')) return at;
  return whole(text, from);
}

/** Not between the halves of a character. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at] ?? '') && at > 0 ? at - 1 : at);

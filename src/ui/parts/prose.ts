import { safeAddress } from './addresses.ts';

/** A stretch of a title or summary. */
export type Stretch =
  | { readonly kind: 'text'; readonly text: string }
  /** `tex` without its marks, `text` as printed, for where it does not parse. */
  | { readonly kind: 'math'; readonly text: string; readonly tex: string }
  | { readonly kind: 'link'; readonly text: string; readonly address: string };

/** Longest formula, characters: more is no formula but a stray pair of dollars. */
const longest = 400;

const marks = /\\\((.+?)\\\)|(?<![\\$])\$(?=[^\s$])((?:\\.|[^$\\])*?(?:[^\s$\\]|\\\S))\$(?![\d$])|https?:\/\/[^\s<>"'`{}|\\^]+/gs;

/** Text from a file as text, formulas and addresses. All stretches' texts together are the text. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let told = 0;
  const tell = (upTo: number) => {
    if (upTo > told) stretches.push({ kind: 'text', text: text.slice(told, upTo) });
  };
  marks.lastIndex = 0;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const stretch = stretchOf(found);
    if (!stretch) {
      // "$5 … $x$": the first dollar opened nothing, the second may.
      marks.lastIndex = found.index + 1;
      continue;
    }
    tell(found.index);
    stretches.push(stretch);
    told = found.index + stretch.text.length;
    marks.lastIndex = told;
  }
  tell(text.length);
  return stretches;
}

function stretchOf([whole, inRound, inDollars]: RegExpExecArray): Stretch | undefined {
  if (inRound !== undefined) return inRound.length <= longest ? { kind: 'math', text: whole, tex: inRound } : undefined;
  if (inDollars !== undefined) {
    return inDollars.length <= longest && isFormula(inDollars) ? { kind: 'math', text: whole, tex: inDollars } : undefined;
  }
  const printed = withoutPunctuation(whole);
  const address = safeAddress(printed);
  return address === undefined ? undefined : { kind: 'link', text: printed, address };
}

/** Between two dollars may stand a formula or, by chance, prose between two prices: words give prose away. */
function isFormula(tex: string): boolean {
  const bare = tex.replace(/\\(?:text|mathrm|operatorname|mathbf|mathit|textbf|textit)\s*\{[^{}]*\}|\\[a-zA-Z]+/g, ' ');
  return (
    !/[A-Za-z]{3,}\s+[A-Za-z]{2,}|[.;,]\s+[A-Za-z]{2,}/.test(bare) && (/[\\^_={}<>|+*/]/.test(tex) || !/[A-Za-z]{2,}/.test(bare))
  );
}

/** "(see https://a.org/b)." ends before the bracket that it did not open, and before the stop. */
function withoutPunctuation(address: string): string {
  let kept = address;
  for (;;) {
    const last = kept.at(-1) ?? '';
    const unopened = last === ')' && kept.split('(').length < kept.split(')').length;
    if (!unopened && !/[.,;:!?'\]*_]/.test(last)) return kept;
    kept = kept.slice(0, -1);
  }
}

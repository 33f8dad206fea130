/** Whether a name is in capitals from end to end. Initials, and acronyms of one word, are no shouting. */
export function isShouted(name: string): boolean {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return false;
  const words = name.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word));
  const lengths = words.map((word) => (isInitials(word) ? 0 : (word.match(/\p{Lu}/gu) ?? []).length));
  return words.length > 1 && (lengths.some((length) => length > 2) || lengths.every((length) => length === 2));
}

/** "B.G.", "J", "J.-P.", "MD": two or three capitals without a vowel are no word. */
const isInitials = (word: string): boolean =>
  /^(?:\p{Lu}\p{M}*[.-]*)$|^(?:\p{Lu}\p{M}*\.-?)+$/u.test(word) || (/^\p{Lu}{2,3}$/u.test(word) && !/[AEIOUYÀ-Ý]/.test(word));

const particles = new Set(
  'van von der den de del della delle dei degli di da dos das do du la le las los ter ten te af av zu zum zur und ibn bin bint'.split(
    ' ',
  ),
);
/** Vietnamese names have Van, Do and Le as names of their own. */
const vietnamese = new Set(
  'nguyen tran le pham huynh phan vu vo dang bui ngo duong hoang trinh dinh nguyễn trần lê phạm huỳnh phan vũ võ đặng bùi ngô dương hoàng trịnh đinh'.split(
    ' ',
  ),
);
const asPrinted = new Set(['II', 'III', 'IV', 'MD']);
const written: Readonly<Record<string, string>> = {
  JR: 'Jr',
  'JR.': 'Jr.',
  SR: 'Sr',
  'SR.': 'Sr.',
  PHD: 'PhD',
  'ST.': 'St.',
  "'T": "'t",
  '’T': '’t',
};
const macs =
  /^Mac(aulay|callum|dermott?|donald|dougall|farlane|gregor|innes|intosh|intyre|kinnon|lean|leod|mahon|millan|namara|neil|phail|pherson|queen)$/;

/** A name in capitals → as it would be written: "JEAN-PIERRE VAN DER MCDONALD" → "Jean-Pierre van der McDonald". */
export function ordinaryCase(name: string): string {
  const bare = name.toLowerCase().split(/[\s,]+/);
  const plain = vietnamese.has(bare[0]!) || vietnamese.has(bare.at(-1)!);
  const end = name.trimEnd().length;
  let first = true;
  return name.replace(/[^\s,]+/g, (word, at: number) => {
    const starts = first;
    first = false;
    const small = word.toLowerCase();
    if (asPrinted.has(word) || isInitials(word)) return word;
    if (Object.hasOwn(written, word)) return written[word]!;
    if (!starts && !plain && at + word.length < end && particles.has(small)) return small;
    return word
      .split('-')
      .map((part) => capitalised(part, starts))
      .join('-');
  });
}

function capitalised(part: string, starts: boolean): string {
  // "J.P." in "J.P.-M." and the like keep their capitals.
  if (/\p{L}\.\p{L}/u.test(part)) return part.replace(/\p{L}{2,}/gu, (word) => capitalised(word, false));
  const small = part.toLowerCase();
  const elided = /^(\p{L}{1,2})(['’])(\p{L}.*)$/u.exec(small);
  if (elided) {
    const [, before = '', sign = '', behind = ''] = elided;
    const article = before === 'd' && !starts ? 'd' : upperFirst(before);
    return `${article}${sign}${upperFirst(behind)}`;
  }
  return upperFirst(small)
    .replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(macs, (_, rest: string) => `Mac${upperFirst(rest)}`);
}

const upperFirst = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

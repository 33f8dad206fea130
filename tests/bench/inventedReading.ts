import { seededRandom } from '../../src/kit/random.ts';
import type { PaperRecord } from '../../src/corpus/record.ts';
import type { Reading } from '../../src/readers/reader.ts';

/**
 * A field that never was: papers by 1 to 8 people out of circles of about forty, with a guest from another circle now and then.
 * The same for the same number of papers.
 */
export function inventedReading(papers: number): Reading {
  const random = seededRandom(papers);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const circles = Math.max(1, Math.round(papers / 40));
  const records: PaperRecord[] = Array.from({ length: papers }, (_, index) => {
    const circle = upTo(circles);
    const team = new Set(Array.from({ length: 1 + upTo(8) }, () => nameOf(random() < 0.05 ? upTo(circles) : circle, upTo(40))));
    return {
      file: 'invented.txt',
      line: index + 1,
      page: 'Invented',
      title: `Paper ${index} of circle ${circle}`,
      authors: [...team].map((name) => ({ name, printed: true })),
      complete: true,
      date: { year: 2000 + upTo(25), inferred: false },
    };
  });
  return { file: 'invented.txt', reader: 'invented', records, profiles: [], problems: [] };
}

/** Two words of letters alone, different for different people. */
function nameOf(circle: number, member: number): string {
  return `${word(member)} ${word(circle)}`;
}

function word(number: number): string {
  const letters = number.toString(26).split('');
  const [first = 'a', ...rest] = letters.map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return `${first.toUpperCase()}${rest.join('')}o`;
}

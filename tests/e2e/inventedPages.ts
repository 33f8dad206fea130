import { seededRandom } from '../../src/kit/random.ts';
import { writeProfile, type WrittenPaper } from '../readers/writePage.ts';

/** About this many people around each page's owner. */
const circleSize = 33;
const papersOfPage = 40;

/**
 * Profile pages of a field that never was: one owner for each circle of 33 people, 40 papers each, with a guest from another
 * circle now and then. The same pages for the same number of people.
 */
export function inventedPages(people: number): { readonly name: string; readonly text: string }[] {
  const random = seededRandom(people);
  const upTo = (limit: number) => Math.floor(random() * limit);
  const circles = Math.max(1, Math.round(people / circleSize));
  return Array.from({ length: circles }, (_, circle) => {
    const papers = Array.from({ length: papersOfPage }, (_, paper): WrittenPaper => {
      const team = new Set<string>(random() < 0.8 ? [nameOf(circle, 0)] : []);
      for (let place = upTo(5); place >= 0; place--) team.add(nameOf(random() < 0.04 ? upTo(circles) : circle, upTo(circleSize)));
      return {
        anchor: `DCMay ${1 + upTo(28)}, ${2015 + upTo(10)}`,
        title: `On the ${word(upTo(60))} of ${word(circle)} and ${word(paper + 100 * circle)}`,
        authors: [...team].join(', '),
        paragraphs: [
          'An invented summary that is long enough to be told from a title, and that says nothing at all about anything.',
        ],
      };
    });
    return { name: `circle-${circle}.txt`, text: writeProfile(nameOf(circle, 0), papers) };
  });
}

/** Two words of letters alone, different for different people. */
const nameOf = (circle: number, member: number): string => `${word(member)} ${word(1000 + circle)}`;

const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'ri', 'so', 'tu'];

/** A word for a number, another for each. */
function word(number: number): string {
  const letters = [...String(number)].map((digit) => syllables[Number(digit)]!).join('');
  return `${letters.charAt(0).toUpperCase()}${letters.slice(1)}n`;
}

import type { AuthorMention } from '../corpus/record.ts';
import { NameList } from '../readers/nameList.ts';

/**
 * Of several ways to write a name, the first that is read back best: the same name in the same parts; else the same name of
 * the same kind; else the same name, or one that differs in its commas. A list of names takes it in: nobody for "Anonymous" and its like.
 */
export function bestSpelling(
  mention: AuthorMention,
  ways: readonly string[],
  read: (text: string) => AuthorMention | undefined,
): string {
  let best = '';
  let bestGrade = -1;
  for (const way of ways) {
    const grade = gradeOf(mention, new NameList().add(way, read));
    if (grade > bestGrade) {
      best = way;
      bestGrade = grade;
    }
    if (grade === 4) break;
  }
  return best;
}

const parts = ['family', 'given', 'suffix'] as const;

const bare = (name: string): string => name.normalize('NFC').replace(/[,;；]/g, '');

function gradeOf(mention: AuthorMention, back: AuthorMention | undefined): number {
  if (!back || bare(back.name) !== bare(mention.name)) return 0;
  if (back.name.normalize('NFC') !== mention.name.normalize('NFC')) return 1;
  if ((back.group === true) !== (mention.group === true)) return 2;
  // Where nobody told the parts, a format may tell them by its own rules.
  const told = parts.some((part) => mention[part] !== undefined);
  return !told || parts.every((part) => back[part]?.normalize('NFC') === mention[part]?.normalize('NFC')) ? 4 : 3;
}

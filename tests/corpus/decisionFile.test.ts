import { describe, expect, it } from 'vitest';
import { readAliases, writeAliases, writeThesaurus } from '../../src/corpus/decisionFile.ts';
import { corpusOf, record } from './making.ts';

const corpus = corpusOf([record('One', 'Ann Lee, Bo Chen'), record('Two', 'A. Lee, Bo Chen')]);

describe('lists of names of other tools', () => {
  it('a VOSviewer thesaurus is one decision for each name that others go by', () => {
    const read = readAliases('label\treplace by\nlee, a.\tLee, Ann\nlee a\tLee, Ann\n"Chen, B."\tchen, bo\nnobody\t\n');
    expect(read).toEqual({
      decisions: [{ sets: [['lee, ann', 'lee, a.', 'lee a']] }, { sets: [['chen, bo', 'chen, b.']] }],
      ignored: [5],
    });
  });

  it('a CiteSpace alias file keeps the first name of each line', () => {
    expect(readAliases('CHEN CM#CHEN C\nCHEN CM#CHEN CHAOMEI\n')).toEqual({
      decisions: [{ sets: [['chen cm', 'chen c', 'chen chaomei']] }],
      ignored: [],
    });
  });

  it('other texts are neither', () => {
    for (const text of ['', '{"sets": []}', 'a,b\nc,d', 'one#two#three']) expect(readAliases(text)).toBeUndefined();
  });

  it('are written with every spelling of everybody, and say the same when they are read', () => {
    expect(writeThesaurus(corpus)).toBe('label\treplace by\nA. Lee\tAnn Lee\n');
    expect(writeAliases(corpus)).toBe('Ann Lee#A. Lee\n');
    const { decisions } = readAliases(writeThesaurus(corpus))!;
    expect(decisions).toEqual([{ sets: [['ann lee', 'a. lee']] }]);
    expect(readAliases(writeAliases(corpus))!.decisions).toEqual(decisions);
  });
});

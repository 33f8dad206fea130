import { useEffect, useRef } from 'react';
import type { Author } from '../../corpus/corpus.ts';
import { nameKey } from '../../corpus/names.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { selectionOf } from '../../scene/selection.ts';
import { select } from '../../state/actions.ts';

/** A person whom a decision gave another name, or another place among namesakes, stays selected: who has their newest paper now. */
export function useSuccessor(portrait: Unplaced, id: string): void {
  const last = useRef<Author>(undefined);
  const { authors, papers } = shelvesOf(portrait.corpus);
  const author = authors.get(id);
  useEffect(() => {
    if (author) {
      last.current = author;
      return;
    }
    const before = last.current;
    if (before?.id !== id) return;
    const keys = new Set(before.spellings.map(({ name }) => nameKey(name)));
    for (const paper of before.papers) {
      for (const one of papers.get(paper)?.authors ?? []) {
        if (!authors.get(one)?.spellings.some(({ name }) => keys.has(nameKey(name)))) continue;
        select(selectionOf(one));
        return;
      }
    }
  }, [author, authors, papers, id]);
}

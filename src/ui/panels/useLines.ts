import { useEffect, useState } from 'react';
import type { Excerpt, ExcerptAnswer } from '../../readers/excerpt.ts';
import { sourceOf } from '../../readers/reader.ts';
import { engine } from '../../state/engine.ts';
import { useChosen } from '../useStore.ts';

/** Lines that are looked for, and on each side so many more. */
export interface Wanted {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly before: number;
  readonly after: number;
  /** What it is about: long lines are cut around it. */
  readonly about?: string | undefined;
}

export type Found = { readonly kind: 'loading' | 'absent' } | { readonly kind: 'found'; readonly answer: ExcerptAnswer };

/** The lines around one of a file; the last ones stay until more have come. `absent`: the file is not at hand. */
export function useLines({ file, line, before, after, about }: Wanted): Found {
  const source = useChosen((state) => sourceOf(state.readings.find((reading) => reading.file === file) ?? { file }));
  const opened = useChosen((state) => state.files.find(({ name }) => name === source));
  const [found, setFound] = useState<Found>({ kind: 'loading' });
  useEffect(() => {
    if (!opened) {
      setFound({ kind: 'absent' });
      return undefined;
    }
    let here = true;
    const wish = { before, after, ...(about === undefined ? {} : { about }) };
    void engine()
      .excerpt(opened, file, line, wish)
      .then((answer) => here && setFound({ kind: 'found', answer }));
    return () => {
      here = false;
    };
  }, [opened, file, line, before, after, about]);
  return found;
}

/** The lines, where there are any. */
export const excerptIn = (found: Found): Excerpt | undefined =>
  found.kind === 'found' && 'excerpt' in found.answer ? found.answer.excerpt : undefined;

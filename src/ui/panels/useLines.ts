import { useEffect, useState } from 'react';

/** Lines of a file, as far as they were asked for. */
export interface Lines {
  /** Number of the first of them. */
  readonly first: number;
  readonly lines: readonly string[];
  /** The file ends with them. */
  readonly last: boolean;
}

/** The lines around one of a file; `absent` where the file is not at hand. */
export function useLines(file: string, line: number, before: number, after: number): Lines | 'loading' | 'absent' {
  const [found, setFound] = useState<Lines | 'loading' | 'absent'>('loading');
  useEffect(() => {
    setFound('absent');
  }, [file, line, before, after]);
  return found;
}

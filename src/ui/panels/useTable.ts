import { useEffect, useState } from 'react';
import { type Reading, sourceOf } from '../../readers/reader.ts';
import { useChosen } from '../useStore.ts';

type Tools = Awaited<ReturnType<typeof fetchTools>>;

/** The beginning of a table, and what is needed to read it again in other ways. */
export interface Table {
  readonly text: string;
  readonly head: NonNullable<ReturnType<Tools['tableHead']>>;
  readonly columnsUsed: Tools['columnsUsed'];
  readonly readFile: Tools['readFile'];
}

/** The readers work elsewhere: the page fetches them only when a table is looked into. */
async function fetchTools() {
  const [{ tableHead, columnsUsed, headText }, { readFile }] = await Promise.all([
    import('../../readers/tableHead.ts'),
    import('../../readers/readFile.ts'),
  ]);
  return { tableHead, columnsUsed, headText, readFile };
}

/**
 * The beginning of a file as a table; `none` where it is no table or not at hand.
 * @param wanted false: the file is not looked into.
 */
export function useTable(reading: Reading, wanted: boolean): Table | 'none' | 'loading' {
  const { file } = reading;
  const source = sourceOf(reading);
  const opened = useChosen((state) => state.files.find(({ name }) => name === source));
  const chosen = useChosen((state) => state.choices.reading[file]?.columns);
  const [table, setTable] = useState<Table | 'none' | 'loading'>('loading');
  useEffect(() => {
    let here = true;
    const look = async (): Promise<Table | 'none'> => {
      if (!opened || !wanted) return 'none';
      const { tableHead, headText, ...tools } = await fetchTools();
      const text = await headText(opened, file);
      const head = text === undefined ? undefined : tableHead(text, chosen);
      return text !== undefined && head ? { text, head, ...tools } : 'none';
    };
    void look()
      .catch(() => 'none' as const)
      .then((found) => here && setTable(found));
    return () => {
      here = false;
    };
  }, [opened, file, wanted, chosen]);
  return table;
}

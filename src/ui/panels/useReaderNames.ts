import { useEffect, useState } from 'react';

let known: ReadonlyMap<string, string> | undefined;

/** Reader id → its name. The readers themselves work elsewhere: the page fetches them only for their names, when files are listed. */
export function useReaderNames(): ReadonlyMap<string, string> | undefined {
  const [names, setNames] = useState(known);
  useEffect(() => {
    if (known) return;
    const load = async () => {
      const { readers } = await import('../../readers/index.ts');
      known = new Map(readers.map(({ id, name }) => [id, name]));
      setNames(known);
    };
    void load();
  }, []);
  return names;
}

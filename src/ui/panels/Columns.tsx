import { useState } from 'react';
import type { Reading } from '../../readers/reader.ts';
import { setColumns } from '../../state/statements.ts';
import { Button } from '../parts/Button.tsx';
import { useChosen } from '../useStore.ts';
import styles from './Columns.module.css';
import { ColumnsForm } from './ColumnsForm.tsx';
import { useTable } from './useTable.ts';

/** Problems of files that may be tables whose headers say nothing to the reader. */
const perhaps = ['unknown-format', 'columns-unknown', 'no-header'];

/**
 * The way to say which column holds what, where a file is a table: among the other ways to read it, or, where its headers say
 * too little, among its problems.
 */
export function ColumnsButton({ reading, among }: { readonly reading: Reading; readonly among: 'ways' | 'problems' }) {
  const { file, columns, problems } = reading;
  const [open, setOpen] = useState(false);
  const unclear = problems.some(({ code }) => perhaps.includes(code));
  const here = among === 'problems' ? unclear : !unclear && columns !== undefined;
  const table = useTable(reading, here);
  const before = useChosen((state) => state.choices.reading[file]?.columns);
  if (typeof table === 'string') return null;
  const button = <Button onPress={() => setOpen(true)}>Columns…</Button>;
  return (
    <>
      {among === 'ways' ? button : <p className={styles['ask']}>It looks like a table: say which column holds what. {button}</p>}
      {open && (
        <ColumnsForm
          file={file}
          table={table}
          before={before ?? noneStated}
          onUse={(stated = noneStated) => {
            if (JSON.stringify(stated) !== JSON.stringify(before ?? noneStated))
              setColumns(file, Object.keys(stated).length > 0 ? stated : undefined);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

const noneStated = {};

import { useState } from 'react';
import type { Reading } from '../../readers/reader.ts';
import { setColumns } from '../../state/statements.ts';
import { Button } from '../parts/Button.tsx';
import { useChosen } from '../useStore.ts';
import { ColumnsForm } from './ColumnsForm.tsx';
import { useTable } from './useTable.ts';

/** Problems of files that may be tables whose headers say nothing to the reader. */
const perhaps = ['unknown-format', 'columns-unknown', 'no-header'];

/** The way to say which column holds what, where a file is a table, recognised or not. */
export function ColumnsButton({ reading }: { readonly reading: Reading }) {
  const { file, columns, problems } = reading;
  const [open, setOpen] = useState(false);
  const wanted = columns !== undefined || problems.some(({ code }) => perhaps.includes(code));
  const table = useTable(reading, wanted);
  const before = useChosen((state) => state.choices.reading[file]?.columns);
  if (typeof table === 'string') return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>Columns…</Button>
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

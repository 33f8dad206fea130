import { useRef, useState } from 'react';
import type { TableField } from '../../readers/csvColumns.ts';
import { Button } from '../parts/Button.tsx';
import { Folio } from '../parts/Folio.tsx';
import { PickField } from '../parts/PickField.tsx';
import styles from './Columns.module.css';
import { ColumnsPreview } from './ColumnsPreview.tsx';
import panel from './panel.module.css';
import type { Table } from './useTable.ts';

/** Every field that a column may hold, in the order in which a person looks for them. */
const fields: Readonly<Record<TableField, string>> = {
  title: 'Title',
  authors: 'Authors',
  year: 'Year',
  date: 'Date',
  doi: 'DOI',
  venue: 'Journal or venue',
  type: 'Kind of work',
  summary: 'Abstract',
  keywords: 'Keywords',
  subjects: 'Subjects',
  editors: 'Editors',
  affiliations: 'Affiliations',
  orcids: 'ORCID',
  citations: 'Citations',
  references: 'References',
  address: 'Web address',
  language: 'Language',
  key: 'Key',
  pmid: 'PubMed id',
  arxiv: 'arXiv id',
  serial: 'ISSN or ISBN',
};
const order = Object.keys(fields) as TableField[];
/** Asked for at once; the others where they are used, or on demand. */
const usual: readonly TableField[] = ['title', 'authors', 'year', 'doi', 'venue'];
const none = { id: '', name: 'No column' };

export type Columns = Readonly<Record<string, string>>;

/** Which column holds what, with the first rows as they would be read. */
export function ColumnsForm({
  file,
  table,
  before,
  onUse,
  onClose,
}: {
  readonly file: string;
  readonly table: Table;
  /** What was stated before. */
  readonly before: Columns;
  /** Nothing: the columns are as the headers say. */
  readonly onUse: (columns: Columns | undefined) => void;
  readonly onClose: () => void;
}) {
  const [stated, setStated] = useState(before);
  const [all, setAll] = useState(false);
  const { head } = table;
  const used = table.columnsUsed(head, stated);
  const headers = [...new Set(head.names)].filter((name) => name !== '').map((name) => ({ id: name, name }));
  const [firstRow] = head.rows;
  const state = (field: TableField, header: string) => {
    const { [field]: _, ...others } = stated;
    // What the headers say anyway need not be stated.
    setStated((table.columnsUsed(head, others)[field] ?? '') === header ? others : { ...others, [field]: header });
  };
  const close = (columns: Columns | undefined) => {
    onUse(columns);
    onClose();
  };
  const first = useRef(used);
  const shown = order.filter(
    (field) => all || usual.includes(field) || first.current[field] !== undefined || used[field] !== undefined,
  );
  const missing = used.title === undefined ? 'the titles' : used.authors === undefined ? 'the authors' : undefined;
  return (
    <Folio
      title={`Columns of ${file}`}
      onClose={onClose}
      below={
        <>
          <Button disabled={missing !== undefined} onPress={() => close(stated)}>
            Use these columns
          </Button>
          <Button onPress={() => close(undefined)}>As recognised</Button>
          {missing !== undefined && <p className={panel['small']}>Choose the column that holds {missing}.</p>}
        </>
      }
    >
      <div className={styles['parts']}>
        <section aria-label="Fields">
          <table className={styles['fields']}>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Column</th>
                <th scope="col" className={styles['first']}>
                  First row
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((field) => {
                const header = used[field];
                const at = header === undefined ? -1 : head.names.indexOf(header);
                return (
                  <tr key={field}>
                    <th scope="row">{fields[field]}</th>
                    <td>
                      <PickField
                        name={`Column for ${fields[field]}`}
                        value={header ?? none.id}
                        options={[none, ...headers]}
                        onPick={(picked) => state(field, picked)}
                      />
                      {header !== undefined && stated[field] === undefined && <span className={panel['small']}>guessed</span>}
                    </td>
                    <td className={styles['first']}>{(firstRow?.[at] ?? '').slice(0, 60)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {shown.length < order.length && (
            <p className={styles['more']}>
              <Button look="plain" onPress={() => setAll(true)}>
                Show all {order.length} fields
              </Button>
            </p>
          )}
        </section>
        <section aria-label="As it would be read" className={styles['preview']}>
          <ColumnsPreview file={file} table={table} stated={stated} ready={used.title !== undefined} />
        </section>
      </div>
    </Folio>
  );
}

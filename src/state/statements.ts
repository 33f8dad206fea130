/** What a person says of files and names: how they are to be read. All of it can be undone. */
import type { Correction } from '../corpus/corpus.ts';
import type { ReadOptions } from '../readers/reader.ts';
import { choose } from './actions.ts';
import { store } from './store.ts';

/** States the year in which a page was saved, or leaves it to the page again; the file is read anew, with all of its archive. */
export function setSavedYear(name: string, year: number | undefined): void {
  const { savedYear: _, ...rest } = store.getState().choices.reading[name] ?? {};
  setReading(name, year === undefined ? rest : { ...rest, savedYear: year });
}

/** Insists on a reader for a file; without one, the file is read as it is recognised. It is read anew. */
export function setReader(name: string, reader: string | undefined): void {
  const { reader: _, columns, ...rest } = store.getState().choices.reading[name] ?? {};
  const kept = columns && reader === 'csv' ? { columns } : {};
  setReading(name, { ...rest, ...kept, ...(reader === undefined ? {} : { reader }) });
}

/** States which column of a table holds what, or leaves it to the headers; the table is read anew. */
export function setColumns(name: string, columns: ReadOptions['columns']): void {
  const { reader, columns: _, ...rest } = store.getState().choices.reading[name] ?? {};
  const kept = reader !== undefined && (reader === 'csv' || !columns) ? { reader } : {};
  setReading(name, { ...rest, ...kept, ...(columns ? { columns } : {}) });
}

/** States what a printed name is, or leaves it to the name again. */
export function setCorrection(name: string, correction: Correction | undefined): void {
  const { [name]: _, ...others } = store.getState().choices.corrections;
  choose({ corrections: correction ? { ...others, [name]: correction } : others });
}

/** Says how a file, or an archive with all in it, is to be read; no word at all leaves it to the file. */
function setReading(name: string, options: ReadOptions): void {
  const reading = { ...store.getState().choices.reading };
  if (Object.keys(options).length === 0) delete reading[name];
  else reading[name] = options;
  choose({ reading });
}

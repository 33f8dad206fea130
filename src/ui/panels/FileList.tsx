import { X } from 'lucide-react';
import { memo, useMemo } from 'react';
import { type Reading, sourceOf } from '../../readers/reader.ts';
import { removeFile } from '../../state/actions.ts';
import { setSavedYear } from '../../state/statements.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { LongList } from '../parts/LongList.tsx';
import { NumberField } from '../parts/NumberField.tsx';
import { count } from '../parts/texts.ts';
import { useChosen } from '../useStore.ts';
import own from './FileList.module.css';
import styles from './panel.module.css';
import { tellLost } from './reportSum.ts';
import { useReaderNames } from './useReaderNames.ts';

/** Every file: what it is, what it gave, and the year its dates without one belong to. */
export function FileList() {
  const readings = useChosen((state) => state.readings);
  const files = useChosen((state) => state.files);
  const names = useMemo(() => new Set(files.map((file) => file.name)), [files]);
  if (readings.length === 0) return <p className={styles['quiet']}>No file is open.</p>;
  return (
    <LongList items={readings} first={30} keyOf={(reading) => reading.file}>
      {(reading) => <Row reading={reading} atHand={names.has(sourceOf(reading))} />}
    </LongList>
  );
}

/** `atHand`: the file itself is open, so that it can be read again. Those of a session file are not. */
const Row = memo(function Row({ reading, atHand }: { readonly reading: Reading; readonly atHand: boolean }) {
  const { file, reader, records, profiles, savedYear } = reading;
  const source = sourceOf(reading);
  const inferred = records.filter((record) => record.date?.inferred).length;
  const lost = lostOf(reading);
  const names = useReaderNames();
  const name = reader === undefined ? undefined : (names?.get(reader) ?? '');
  return (
    <div className={own['file']}>
      <p className={own['name']}>{file}</p>
      <IconButton name={`Remove ${source}`} onPress={() => removeFile(source)}>
        <X size={15} aria-hidden="true" />
      </IconButton>
      <p className={styles['small']}>
        {name === undefined
          ? file === reading.source
            ? 'An archive'
            : 'No reader knows this file'
          : [name, ...profiles.map((profile) => profile.name), count(records.length, 'record')]
              .filter((part) => part !== '')
              .join(' · ')}
        {lost !== undefined && <span className={own['lost']}> · {lost}</span>}
      </p>
      {savedYear !== undefined && (
        <div className={own['year']}>
          <span className={styles['small']}>Saved in</span>
          <NumberField
            name={`Year in which ${file} was saved`}
            value={savedYear}
            min={1900}
            max={2200}
            disabled={!atHand}
            onChange={(year) => setSavedYear(file, year)}
          />
          {inferred > 0 && <span className={styles['small']}>{count(inferred, 'date')} inferred from it</span>}
        </div>
      )}
    </div>
  );
});

/** What it lost of its entries; a file that nobody could read says so itself. */
const lostOf = (reading: Reading): string | undefined =>
  reading.problems.some(({ lost }) => lost === 'entry' || lost === 'part') ? tellLost([reading]) : undefined;

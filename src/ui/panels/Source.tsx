import { useState } from 'react';
import { plain } from '../parts/texts.ts';
import styles from './Source.module.css';
import { SourceText } from './SourceText.tsx';

/** Where something stands in a file: opens the text around it. */
export function SourceLink({
  file,
  line,
  about,
  within = false,
}: {
  readonly file: string;
  /** From 1; without it the file's beginning opens. */
  readonly line?: number | undefined;
  /** What stands there, such as a title: it is marked where it is found. */
  readonly about?: string | undefined;
  /** Stands under the file's name already. */
  readonly within?: boolean;
}) {
  const [open, setOpen] = useState(false);
  const where = line === undefined ? 'first lines' : `line ${plain(line)}`;
  const whole = line === undefined ? file : `${file}, ${where}`;
  return (
    <>
      <button type="button" className={styles['link']} onClick={() => setOpen(true)}>
        <span className="only-heard">Source text of </span>
        {within ? where : whole}
        {within && <span className="only-heard"> of {file}</span>}
      </button>
      {open && <SourceText file={file} line={line} about={about} onClose={() => setOpen(false)} />}
    </>
  );
}

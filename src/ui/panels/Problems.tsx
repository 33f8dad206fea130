import type { Problem } from '../../kit/problem.ts';
import { LongList } from '../parts/LongList.tsx';
import { Named } from './Named.tsx';
import styles from './panel.module.css';
import { SourceLink } from './Source.tsx';

/** What could not be used, where, and what to do about it. */
export function Problems({
  problems,
  within = false,
}: {
  readonly problems: readonly Problem[];
  /** They stand under their file's name already. */
  readonly within?: boolean;
}) {
  return (
    <LongList items={problems} keyOf={(problem) => keyOf(problem)}>
      {({ file, line, entry, message, advice }) => (
        <div className={styles['entry']}>
          <p className={styles['small']}>
            <SourceLink file={file} line={line} about={entry} within={within} />
            {entry !== undefined && (
              <>
                {' '}
                · <Named text={entry} />
              </>
            )}
          </p>
          <p>
            {capital(message)} {advice}
          </p>
        </div>
      )}
    </LongList>
  );
}

const keyOf = ({ file, line, code, entry, message }: Problem) => [file, line, code, entry, message].join('\n');

/** A message that went on after "file, line:" stands at the beginning here. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

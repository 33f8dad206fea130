import { Check, Copy } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Folio } from '../parts/Folio.tsx';
import { count, plain } from '../parts/texts.ts';
import panel from './panel.module.css';
import styles from './Source.module.css';
import { type Lines, useLines } from './useLines.ts';

/** Lines shown on each side of the one in question, and added on demand. */
const around = 8;
const step = 40;
/** Characters of a line that are shown: some files are one line. */
const longest = 2000;

/** The lines of a file around one of them, numbered; nothing in them is anything but text. */
export function SourceText({
  file,
  line,
  onClose,
}: {
  readonly file: string;
  readonly line: number | undefined;
  readonly onClose: () => void;
}) {
  const [before, setBefore] = useState(around);
  const [after, setAfter] = useState(around);
  const found = useLines(file, line ?? 1, before, after);
  return (
    <Folio
      title={line === undefined ? file : `${file}, line ${plain(line)}`}
      onClose={onClose}
      below={typeof found === 'object' && <CopyButton lines={found} />}
    >
      {found === 'loading' && <p className={panel['entry']}>Looking for the lines…</p>}
      {found === 'absent' && (
        <p className={panel['entry']}>
          The text of this file is not at hand: it came with a session, or it was removed. Open the file once more to see it.
        </p>
      )}
      {typeof found === 'object' && (
        <>
          {found.first > 1 && (
            <Button look="plain" onPress={() => setBefore(before + step)}>
              {count(Math.min(step, found.first - 1), 'earlier line')}
            </Button>
          )}
          <Numbered lines={found} marked={line} file={file} />
          {!found.last && (
            <Button look="plain" onPress={() => setAfter(after + step)}>
              {count(step, 'later line')}
            </Button>
          )}
        </>
      )}
    </Folio>
  );
}

function Numbered({
  lines: { first, lines },
  marked,
  file,
}: {
  readonly lines: Lines;
  readonly marked: number | undefined;
  readonly file: string;
}) {
  const mark = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => mark.current?.scrollIntoView({ block: 'center', inline: 'nearest' }), []);
  return (
    // What scrolls sideways must be reached by a keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles['text']} role="region" aria-label={`Text of ${file}`} tabIndex={0}>
      <ol>
        {lines.map((text, index) => {
          const number = first + index;
          const here = number === marked;
          return (
            <li key={number} ref={here ? mark : undefined} aria-current={here ? 'true' : undefined}>
              <span className={styles['number']}>{plain(number)}</span>
              <span>{text.length > longest ? text.slice(0, longest) : text}</span>
              {text.length > longest && (
                <span className={styles['more']}>… {count(text.length - longest, 'more character')}</span>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function CopyButton({ lines: { lines } }: { readonly lines: Lines }) {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(lines.join('\n'));
      setCopied('yes');
    } catch {
      setCopied('no');
    }
  };
  return (
    <>
      <Button onPress={() => void copy()}>
        {copied === 'yes' ? <Check size={15} aria-hidden="true" /> : <Copy size={15} aria-hidden="true" />} Copy these lines
      </Button>
      <span className={panel['small']} role="status">
        {copied === 'yes' && 'Copied.'}
        {copied === 'no' && 'The browser does not allow it; select the text and copy it.'}
      </span>
    </>
  );
}

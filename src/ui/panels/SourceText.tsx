import { Check, Copy } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { tellProblem } from '../../kit/problem.ts';
import type { Excerpt } from '../../readers/excerpt.ts';
import { Button } from '../parts/Button.tsx';
import { Folio } from '../parts/Folio.tsx';
import { count, plain } from '../parts/texts.ts';
import panel from './panel.module.css';
import styles from './Source.module.css';
import { excerptIn, type Found, useLines } from './useLines.ts';

/** Lines shown on each side of the one in question, and added on demand. */
const around = 8;
const step = 40;

/** The lines of a file around one of them, numbered; nothing in them is anything but text. */
export function SourceText({
  file,
  line,
  about,
  onClose,
}: {
  readonly file: string;
  readonly line: number | undefined;
  /** What stands there, such as a title: it is marked where it is found. */
  readonly about: string | undefined;
  readonly onClose: () => void;
}) {
  const [before, setBefore] = useState(around);
  const [after, setAfter] = useState(around);
  const found = useLines({ file, line: line ?? 1, before, after, about });
  const excerpt = excerptIn(found);
  return (
    <Folio
      title={line === undefined ? file : `${file}, line ${plain(line)}`}
      smaller
      onClose={onClose}
      below={excerpt && <CopyButton lines={excerpt.lines} />}
    >
      {!excerpt && <p className={panel['entry']}>{whyNone(found)}</p>}
      {excerpt && excerpt.first > 1 && (
        <Button look="plain" onPress={() => setBefore(before + step)}>
          Show {count(Math.min(step, excerpt.first - 1), 'earlier line')}
        </Button>
      )}
      {excerpt && <Numbered excerpt={excerpt} marked={line} about={about} file={file} />}
      {excerpt && !excerpt.last && (
        <Button look="plain" onPress={() => setAfter(after + step)}>
          Show more lines below
        </Button>
      )}
    </Folio>
  );
}

function whyNone(found: Found): string {
  if (found.kind === 'loading') return 'Looking for the lines…';
  if (found.kind === 'found' && 'problem' in found.answer) return tellProblem(found.answer.problem);
  return 'The text of this file is not at hand: it came with a session, or it was removed. Open the file once more to see it.';
}

function Numbered({
  excerpt: { first, lines },
  marked,
  about,
  file,
}: {
  readonly excerpt: Excerpt;
  readonly marked: number | undefined;
  readonly about: string | undefined;
  readonly file: string;
}) {
  const mark = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    mark.current?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by a keyboard
    <div className={styles['text']} role="region" aria-label={`Text of ${file}`} tabIndex={0}>
      <ol>
        {lines.map((text, index) => {
          const number = first + index;
          const here = number === marked;
          return (
            <li key={number} ref={here ? mark : undefined} aria-current={here ? 'true' : undefined}>
              <span className={styles['number']}>{plain(number)}</span>
              <Line text={text} about={about} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Line({ text, about = '' }: { readonly text: string; readonly about: string | undefined }) {
  const at = about === '' ? -1 : text.indexOf(about);
  if (at === -1) return <span>{text}</span>;
  return (
    <span>
      {text.slice(0, at)}
      <mark>{about}</mark>
      {text.slice(at + about.length)}
    </span>
  );
}

function CopyButton({ lines }: { readonly lines: readonly string[] }) {
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

import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { Cause, Part } from '../../pipeline/causes.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { openBench } from '../../state/workbench.ts';
import { Button } from '../parts/Button.tsx';
import { LongList } from '../parts/LongList.tsx';
import { MathText } from '../parts/MathText.tsx';
import { count } from '../parts/texts.ts';
import panel from './panel.module.css';
import styles from './Sensitivity.module.css';
import { SensitivityName } from './SensitivityName.tsx';
import bench from './Workbench.module.css';

/** A sentence that unfolds to the people and papers that it stands on. */
export function SensitivityTell({
  portrait,
  text,
  causes,
  person,
  onLeave,
}: {
  readonly portrait: Unplaced;
  readonly text: string;
  readonly causes: readonly Pick<Cause, 'whole' | 'parts'>[];
  readonly person?: { readonly id: string; readonly name: string };
  readonly onLeave: () => void;
}) {
  const [open, setOpen] = useState(false);
  const body = useId();
  return (
    <div className={panel['entry']}>
      <button
        type="button"
        className={styles['sentence']}
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={14} aria-hidden="true" />
        <span>{text}</span>
      </button>
      {open && (
        <div id={body} className={styles['proof']}>
          {person && !causes.some(({ parts }) => parts.some(({ id }) => id === person.id)) && (
            <p>
              <SensitivityName portrait={portrait} {...person} onLeave={onLeave} />
            </p>
          )}
          {causes.length === 0 && <p className={panel['quiet']}>Nothing near changes; the ranks are close to each other.</p>}
          {causes.map(({ whole, parts }) => (
            <div key={whole.id} className={styles['parts']}>
              {parts.slice(0, 6).map((part) => (
                <PartOf key={part.id} portrait={portrait} part={part} onLeave={onLeave} />
              ))}
              <CaseOf portrait={portrait} parts={parts} />
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function PartOf({ portrait, part, onLeave }: { readonly portrait: Unplaced; readonly part: Part; readonly onLeave: () => void }) {
  const { papers } = shelvesOf(portrait.corpus);
  const own = part.papers.flatMap((id) => papers.get(id) ?? []);
  return (
    <div className={bench['part']}>
      <p>
        <SensitivityName portrait={portrait} id={part.id} name={part.name} onLeave={onLeave} />{' '}
        <span className={panel['quiet']}>{count(own.length, 'paper')}</span>
      </p>
      <LongList items={own} first={3} keyOf={({ id }) => id}>
        {({ title, date }) => (
          <p className={bench['paper']}>
            <span className={bench['year']}>{date?.year ?? 'no year'}</span>
            <span>
              <MathText text={title} />
            </span>
          </p>
        )}
      </LongList>
    </div>
  );
}

/** The way to an open case between two of the parts. */
function CaseOf({ portrait, parts }: { readonly portrait: Unplaced; readonly parts: readonly Part[] }) {
  const ids = new Set<string>(parts.map(({ id }) => id));
  const review = portrait.corpus.reviews.find(({ one, other }) => ids.has(one.author) && ids.has(other.author));
  if (!review) return null;
  const { one } = review;
  return (
    <p className={panel['line']}>
      <Button onPress={() => openBench({ page: 'cases', about: { name: one.name, handles: one.handles } })}>Open the case</Button>
    </p>
  );
}

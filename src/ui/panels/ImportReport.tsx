import { useState } from 'react';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { Button } from '../parts/Button.tsx';
import { Section } from '../parts/Section.tsx';
import { count } from '../parts/texts.ts';
import { useChosen } from '../useStore.ts';
import { Merges } from './Merges.tsx';
import styles from './panel.module.css';
import { Report } from './Report.tsx';
import { tellSum } from './reportSum.ts';

/** What became of the files at a glance, the way to the whole report, and what was held for one paper. */
export function ImportReport({ portrait }: { readonly portrait: Unplaced }) {
  const [open, setOpen] = useState(false);
  const readings = useChosen((state) => state.readings);
  const { corpus, network } = portrait;
  return (
    <>
      <Section title="Import report">
        <p>{tellSum(readings)}</p>
        {corpus.records.length > 0 && <p className={styles['small']}>{countSentence(portrait)}</p>}
        {network.namelessPapers > 0 && (
          <p className={styles['small']}>
            {network.namelessPapers === 1
              ? '1 paper names no author and has no place on the map; it is counted and can be searched for.'
              : `${count(network.namelessPapers, 'paper')} name no author and have no place on the map; they are counted and can be searched for.`}
          </p>
        )}
        <p className={styles['line']}>
          <Button onPress={() => setOpen(true)}>Open the import report</Button>
        </p>
        {open && <Report onClose={() => setOpen(false)} />}
      </Section>
      <Merges portrait={portrait} />
    </>
  );
}

function countSentence({ corpus }: Unplaced): string {
  const { records, papers, authors, merges } = corpus;
  const became = `${count(records.length, 'record')} became ${count(papers.length, 'paper')} by ${count(authors.length, 'person', 'people')}.`;
  return merges.length === 0 ? became : `${became} ${count(merges.length, 'paper')} stood on more than one page.`;
}

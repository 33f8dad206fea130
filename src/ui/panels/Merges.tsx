import type { Merge } from '../../corpus/corpus.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { LongList } from '../parts/LongList.tsx';
import { MathText } from '../parts/MathText.tsx';
import { Section } from '../parts/Section.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { plain } from '../parts/texts.ts';
import styles from './panel.module.css';

/** Every paper that several records tell of, with the reason. */
export function Merges({ portrait }: { readonly portrait: Unplaced }) {
  const { merges } = portrait.corpus;
  if (merges.length === 0) return null;
  return (
    <Section title="Held for one paper" note={plain(merges.length)} open={false}>
      <LongList items={merges} keyOf={(merge) => merge.paper}>
        {(merge) => <Merged portrait={portrait} merge={merge} />}
      </LongList>
    </Section>
  );
}

function Merged({ portrait: { corpus }, merge }: { readonly portrait: Unplaced; readonly merge: Merge }) {
  const paper = shelvesOf(corpus).papers.get(merge.paper);
  return (
    <div className={styles['entry']}>
      <SelectLink to={thing(merge.paper)} look="row">
        <MathText text={paper?.title ?? merge.paper} />
      </SelectLink>
      <p className={styles['small']}>{merge.reason}</p>
      <p className={styles['small']}>
        {merge.records
          .map((index) => corpus.records[index]!)
          .map(({ file, line }) => `${file}, line ${plain(line)}`)
          .join(' · ')}
      </p>
    </div>
  );
}

import type { Merge } from '../../corpus/corpus.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { setLoose } from '../../state/actions.ts';
import { Button } from '../parts/Button.tsx';
import { LongList } from '../parts/LongList.tsx';
import { MathText } from '../parts/MathText.tsx';
import { Section } from '../parts/Section.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { plain } from '../parts/texts.ts';
import styles from './panel.module.css';
import { TakenNote } from './TakenNote.tsx';

/** Every paper that several records tell of, with the reason; and the records that were taken out of theirs. */
export function Merges({ portrait }: { readonly portrait: Unplaced }) {
  const { merges, taken } = portrait.corpus;
  return (
    <>
      {merges.length > 0 && (
        <Section title="Held for one paper" note={plain(merges.length)} open={false}>
          <LongList items={merges} keyOf={(merge) => merge.paper}>
            {(merge) => <Merged portrait={portrait} merge={merge} />}
          </LongList>
        </Section>
      )}
      {taken.length > 0 && (
        <Section title="Taken out of their papers" note={plain(taken.length)}>
          <LongList items={taken} keyOf={(one) => one.key}>
            {(one) => <TakenNote taken={one} corpus={portrait.corpus} />}
          </LongList>
          {taken.length > 1 && (
            <Button
              onPress={() =>
                setLoose(
                  taken.map(({ key }) => key),
                  false,
                )
              }
            >
              Put all back
            </Button>
          )}
        </Section>
      )}
    </>
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

import type { Corpus, TakenOut } from '../../corpus/corpus.ts';
import { shelvesOf } from '../../pipeline/shelves.ts';
import { select, setLoose } from '../../state/actions.ts';
import { Button } from '../parts/Button.tsx';
import { MathText } from '../parts/MathText.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { plain } from '../parts/texts.ts';
import styles from './panel.module.css';

/** A record that a person took out of its paper, and the way back. `itself`: said on the paper that it became. */
export function TakenNote({
  taken: { key, record, paper, from },
  corpus,
  itself = false,
}: {
  readonly taken: TakenOut;
  readonly corpus: Corpus;
  readonly itself?: boolean;
}) {
  const { page, line, title } = corpus.records[record]!;
  const left = from === undefined ? undefined : shelvesOf(corpus).papers.get(from);
  const back = () => {
    // The paper that the record is now will be gone: what it goes back to is looked at instead.
    if (itself && from !== undefined) select(thing(from));
    setLoose([key], false);
  };
  return (
    <div className={styles['entry']}>
      {itself ? (
        <p>This record was taken out of {left ? 'another paper:' : 'its paper.'}</p>
      ) : (
        <p className={styles['small']}>
          Taken out: {page}, line {plain(line)}
        </p>
      )}
      {itself ? (
        left && (
          <SelectLink to={thing(left.id)} look="row">
            <MathText text={left.title} />
          </SelectLink>
        )
      ) : (
        <SelectLink to={thing(paper)} look="row">
          <MathText text={title} />
        </SelectLink>
      )}
      <Button look="plain" onPress={back}>
        Put back
        <span className="only-heard">
          : {page}, line {plain(line)}
        </span>
      </Button>
    </div>
  );
}

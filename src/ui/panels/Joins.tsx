import type { Join } from '../../corpus/corpus.ts';
import { setJoin } from '../../state/actions.ts';
import { LongList } from '../parts/LongList.tsx';
import { Switch } from '../parts/Switch.tsx';
import { Named } from './Named.tsx';
import styles from './panel.module.css';

/** Pairs of spellings that are held for one person, why, and the switch that parts them. */
export function Joins({ joins }: { readonly joins: readonly Join[] }) {
  return (
    <LongList items={joins} keyOf={(join) => join.key}>
      {(join) => (
        <div className={styles['entry']}>
          <p>
            <strong>
              <Named text={join.names[0]} />
            </strong>{' '}
            and{' '}
            <strong>
              <Named text={join.names[1]} />
            </strong>
          </p>
          <p className={styles['small']}>{join.reason}</p>
          <Switch
            name={
              <>
                One person
                <span className="only-heard">
                  : {join.names[0]} and {join.names[1]}
                </span>
              </>
            }
            checked={join.active}
            onChange={(active) => setJoin(join.key, active)}
          />
        </div>
      )}
    </LongList>
  );
}

import { DropdownMenu } from 'radix-ui';
import type { LargeTeamPolicy } from '../../network/largeTeams.ts';
import { tellLarge } from '../../pipeline/largeTold.ts';
import { choose } from '../../state/actions.ts';
import { useChosen, usePortrait } from '../useStore.ts';
import styles from './menu.module.css';
import { PickOne } from './PickMenu.tsx';

const policies: readonly { readonly id: LargeTeamPolicy; readonly name: string; readonly explain: string }[] = [
  { id: 'keep', name: 'Keep', explain: 'A paper of n authors makes n(n − 1)/2 links, however many they are' },
  { id: 'down-weight', name: 'Weigh down', explain: 'Their links weigh no more than by fractional counting' },
  { id: 'leave-out', name: 'Leave out', explain: 'They make no links; who wrote nothing else is hidden' },
  { id: 'collapse', name: 'Collapse', explain: 'Each stands itself, linked to those of its authors who wrote something else' },
];

const limits = [10, 25, 50, 100, 500];

/** What becomes of papers by very many people, from how many authors on, and what that costs here. */
export function LargeTeamsPick() {
  const { policy, above } = useChosen((state) => state.choices.largeTeams);
  const portrait = usePortrait();
  const all = [...new Set([...limits, above])].sort((x, y) => x - y);
  return (
    <>
      <PickOne
        title="Large author lists"
        value={policy}
        options={policies}
        onPick={(id) => choose({ largeTeams: { policy: id, above } })}
      />
      <DropdownMenu.Label className={styles['heading']}>Large are lists of more than</DropdownMenu.Label>
      <div className={styles['knobs']}>
        {all.map((limit) => (
          <DropdownMenu.CheckboxItem
            key={limit}
            className={styles['chip']}
            checked={limit === above}
            onCheckedChange={() => choose({ largeTeams: { policy, above: limit } })}
            onSelect={(event) => event.preventDefault()}
          >
            {limit.toLocaleString('en')}
          </DropdownMenu.CheckboxItem>
        ))}
      </div>
      {portrait && <p className={styles['cost']}>{tellLarge(portrait.network, above)}</p>}
    </>
  );
}

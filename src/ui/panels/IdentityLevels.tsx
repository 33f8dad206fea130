import { useId } from 'react';
import type { IdentityLevel } from '../../corpus/corpus.ts';
import { choose } from '../../state/actions.ts';
import { useChosen } from '../useStore.ts';
import own from './IdentityLevels.module.css';

const levels: readonly { readonly id: IdentityLevel; readonly name: string; readonly explain: string }[] = [
  {
    id: 'careful',
    name: 'Careful',
    explain:
      'Spellings that can be one name are one person where co-authors, affiliations or years speak for it. A common name without such evidence is not trusted.',
  },
  {
    id: 'generous',
    name: 'Generous',
    explain: 'As careful, with less evidence: fewer people in pieces, more who are two in one.',
  },
  {
    id: 'initials',
    name: 'Initials',
    explain: 'Family name and first initial, as many tools do it. To compare with them; it holds many for one person.',
  },
  { id: 'exact', name: 'Exact', explain: 'Every spelling is its own person; only case and accents are overlooked.' },
];

/** How carefully spellings become people. */
export function IdentityLevels() {
  const identity = useChosen((state) => state.choices.identity);
  const group = useId();
  return (
    <fieldset className={own['levels']}>
      <legend className="only-heard">How spellings become people</legend>
      {levels.map(({ id, name, explain }) => (
        <label key={id} className={own['level']}>
          <input
            type="radio"
            name={group}
            checked={identity.level === id}
            onChange={() => choose({ identity: { ...identity, level: id } })}
          />
          <span className={own['name']}>{name}</span>
          <span className={own['explain']}>{explain}</span>
        </label>
      ))}
    </fieldset>
  );
}

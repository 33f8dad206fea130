import type { AuthorFacts } from '../../pipeline/facts.ts';
import { Bar } from '../parts/Bar.tsx';
import { LongList } from '../parts/LongList.tsx';
import { Section } from '../parts/Section.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import { count, figure, plain } from '../parts/texts.ts';
import styles from './Coauthors.module.css';
import { countingNames } from './counting.ts';

/** Whom a person wrote with, strongest first; the number leads to the papers behind it. */
export function Coauthors({ facts: { author, coauthors, coauthorsAtLeast, counting } }: { readonly facts: AuthorFacts }) {
  if (coauthors.length === 0) return null;
  const strongest = coauthors[0]!.strength;
  const all = plain(coauthors.length);
  return (
    <Section title="Co-authors" note={`${coauthorsAtLeast ? `at least ${all}` : all} · ${countingNames[counting]}`}>
      <LongList items={coauthors} keyOf={(one) => one.author.id}>
        {(one) => (
          <div className={styles['row']}>
            <SelectLink to={thing(one.author.id)} look="row">
              {one.author.name}
            </SelectLink>
            <Bar share={one.strength / strongest} />
            <SelectLink
              to={{ kind: 'tie', a: author.id, b: one.author.id }}
              label={`${count(one.papers, 'paper')} with ${one.author.name}, weight ${figure(one.strength)}`}
            >
              <span className={styles['number']}>{counting === 'full' ? plain(one.papers) : figure(one.strength)}</span>
            </SelectLink>
          </div>
        )}
      </LongList>
    </Section>
  );
}

import { useEffect, useState } from 'react';
import type { Quality } from '../../layouts/quality.ts';
import { engine } from '../../state/engine.ts';
import { onPlaces } from '../../state/places.ts';
import { Button } from '../parts/Button.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Section } from '../parts/Section.tsx';
import { figure } from '../parts/texts.ts';
import styles from './panel.module.css';

const told: readonly {
  readonly id: keyof Quality;
  readonly name: string;
  readonly show: (value: number) => string;
  readonly explain: string;
}[] = [
  {
    id: 'stress',
    name: 'Stress',
    show: figure,
    explain: 'How far distances on the map are from the steps between people: 0 is true to scale. Sampled pairs within islands.',
  },
  {
    id: 'preservation',
    name: 'Neighbours kept',
    show: (share) => `${figure(100 * share)} %`,
    explain: 'How far a person’s coauthors and as many nearest on the map are the same people: all in common is 100 %.',
  },
  {
    id: 'lengthVariation',
    name: 'Variation of link lengths',
    show: figure,
    explain: 'Standard deviation of the links’ lengths over their mean: 0 when all are equally long.',
  },
  {
    id: 'crossings',
    name: 'Crossings per link',
    show: figure,
    explain: 'How many other links cross a link on average; of large networks from a sample.',
  },
];

/** How far the map may be read, measured when it is asked for; what was measured goes when the map moves. */
export function MapQuality() {
  const [asked, setAsked] = useState(false);
  const [quality, setQuality] = useState<Quality>();
  useEffect(
    () =>
      onPlaces(() => {
        setAsked(false);
        setQuality(undefined);
      }),
    [],
  );
  const ask = async () => {
    setAsked(true);
    const found = await engine().judge();
    setQuality(found);
    setAsked(false);
  };
  return (
    <Section title="How far it may be read">
      {quality ? (
        <dl className={styles['pairs']}>
          {told.map(({ id, name, show, explain }) => (
            <div key={id} style={{ display: 'contents' }}>
              <dt>
                <Mark explain={explain}>{name}</Mark>
              </dt>
              <dd>{Number.isNaN(quality[id]) ? '–' : show(quality[id])}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <div className={styles['row']}>
          <span className={styles['quiet']}>A map of a network is never true to all of it.</span>
          <Button onPress={() => void ask()} disabled={asked}>
            {asked ? 'Measuring…' : 'Measure'}
          </Button>
        </div>
      )}
    </Section>
  );
}

import { Pause, PinOff, Play } from 'lucide-react';
import { layoutById, layoutOn, layouts } from '../../layouts/index.ts';
import { choose, pauseLayout, runLayout, unpin } from '../../state/actions.ts';
import { Button } from '../parts/Button.tsx';
import { Choice } from '../parts/Choice.tsx';
import { KnobForm } from '../parts/KnobForm.tsx';
import { Section } from '../parts/Section.tsx';
import { count } from '../parts/texts.ts';
import { useChosen, usePortrait } from '../useStore.ts';
import styles from './panel.module.css';
import { MapQuality } from './MapQuality.tsx';
import { SeedField } from './SeedField.tsx';

const states = { moving: 'The map is settling.', resting: 'The map is at rest.', paused: 'The map is held still.' };

/** How places come about. */
export function LayoutPanel() {
  const chosen = useChosen((state) => state.choices.layout);
  const motion = useChosen((state) => state.motion);
  const pins = useChosen((state) => state.pins);
  const network = usePortrait()?.network;
  const picked = layoutById(chosen.id);
  // Of the automatic one, the knobs of what it stands for here: whoever turns one has picked that.
  const layout = network ? layoutOn(chosen.id, network) : picked;
  return (
    <div className={styles['drawer']}>
      <div className={styles['row']}>
        <span>Layout</span>
        <Choice name="Layout" value={picked.id} options={layouts} onChange={(id) => choose({ layout: { id, knobs: {} } })} />
      </div>
      <p className={styles['small']}>{picked.explain}</p>
      <div className={styles['row']} style={{ margin: '8px 0 16px' }}>
        <span className={styles['quiet']}>{states[motion]}</span>
        {motion === 'moving' ? (
          <Button onPress={pauseLayout}>
            <Pause size={14} aria-hidden="true" /> Pause
          </Button>
        ) : (
          <Button onPress={runLayout}>
            <Play size={14} aria-hidden="true" /> Run
          </Button>
        )}
      </div>
      <Section title={layout.name}>
        <KnobForm knobs={layout.knobs} chosen={chosen.knobs} onChange={(knobs) => choose({ layout: { id: layout.id, knobs } })} />
      </Section>
      <MapQuality />
      <Section title="Chance">
        <SeedField />
      </Section>
      <Section title="Pins">
        <div className={styles['row']}>
          <span className={styles['quiet']}>
            {pins.length === 0 ? 'Drag a disc to pin it where you leave it.' : `${count(pins.length, 'disc')} pinned.`}
          </span>
          {pins.length > 0 && (
            <Button onPress={() => unpin()}>
              <PinOff size={14} aria-hidden="true" /> Unpin all
            </Button>
          )}
        </div>
      </Section>
    </div>
  );
}

import { metricsFor } from '../../metrics/index.ts';
import type { Looks } from '../../scene/looks.ts';
import { restyle } from '../../state/actions.ts';
import { Choice, type Option } from '../parts/Choice.tsx';
import { Section } from '../parts/Section.tsx';
import { Slider } from '../parts/Slider.tsx';
import { Switch } from '../parts/Switch.tsx';
import { useChosen, usePortrait } from '../useStore.ts';
import styles from './panel.module.css';

const labelWords = ['none', 'few', 'normal', 'many', 'as many as fit'];

/** What only the drawing depends on. */
export function LooksPanel() {
  const looks = useChosen((state) => state.looks);
  const network = useChosen((state) => state.choices.network);
  const measures = usePortrait()?.measures;
  const metrics = metricsFor(network).filter((metric) => !measures || metric.id in measures);
  // The drawing falls back on strength where the chosen measure makes no sense.
  const sizeBy = metrics.some((metric) => metric.id === looks.sizeBy) ? looks.sizeBy : 'strength';
  const sizes = metrics.filter((metric) => metric.kind === 'value').map(optionOf);
  const colours = metrics.toSorted((x, y) => (x.kind === y.kind ? 0 : x.kind === 'group' ? -1 : 1)).map(optionOf);
  const live = (change: (value: number) => Partial<Looks>) => ({
    onDrag: (value: number) => restyle(change(value), true),
    onChange: (value: number) => restyle(change(value)),
  });
  return (
    <div className={styles['drawer']}>
      <Section title="Discs">
        <div className={styles['row']}>
          <span>Size by</span>
          <Choice name="Size by" value={sizeBy} options={sizes} onChange={(id) => restyle({ sizeBy: id })} />
        </div>
        <div className={styles['row']}>
          <span>Colour by</span>
          <Choice name="Colour by" value={looks.colourBy} options={colours} onChange={(colourBy) => restyle({ colourBy })} />
        </div>
        <Slider
          name="Disc size"
          value={looks.sizeScale}
          min={0.5}
          max={2}
          step={0.1}
          text={(value) => `× ${value.toFixed(1)}`}
          {...live((sizeScale) => ({ sizeScale }))}
        />
      </Section>
      <Section title="Names and regions">
        <Slider
          name="Labels"
          value={looks.labels}
          min={0}
          max={2}
          step={0.25}
          text={(value) => labelWords[Math.round(value * 2)] ?? ''}
          {...live((labels) => ({ labels }))}
        />
        <Switch
          name="Regions"
          explain="Clusters as countries with names"
          checked={looks.regions}
          onChange={(regions) => restyle({ regions })}
        />
      </Section>
      <Section title="Links">
        <Slider
          name="Link opacity"
          value={looks.linkOpacity}
          min={0.05}
          max={1}
          step={0.05}
          text={(value) => `${Math.round(value * 100)}%`}
          {...live((linkOpacity) => ({ linkOpacity }))}
        />
      </Section>
    </div>
  );
}

const optionOf = ({ id, name, explain }: { readonly id: string; readonly name: string; readonly explain: string }): Option => ({
  id,
  name,
  explain,
});

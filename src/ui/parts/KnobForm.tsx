import { type Knob, type KnobValue, type KnobValues, settleKnobs } from '../../kit/knobs.ts';
import { Button } from './Button.tsx';
import { Choice } from './Choice.tsx';
import styles from './KnobForm.module.css';
import { Slider } from './Slider.tsx';
import { Switch } from './Switch.tsx';

/** A form for whatever a plug-in lets a person set. */
export function KnobForm({
  knobs,
  chosen,
  onChange,
}: {
  readonly knobs: readonly Knob[];
  readonly chosen: KnobValues;
  /** All values that were chosen, without those left at their default. */
  readonly onChange: (chosen: KnobValues) => void;
}) {
  const values = settleKnobs(knobs, chosen);
  const turned = knobs.filter((knob) => values[knob.id] !== knob.default);
  const turn = (knob: Knob, value: KnobValue) => {
    const next = { ...chosen };
    if (value === knob.default) delete next[knob.id];
    else next[knob.id] = value;
    onChange(next);
  };
  return (
    <div className={styles['form']}>
      {knobs.map((knob) => (
        <Turn key={knob.id} knob={knob} value={values[knob.id]!} onTurn={(value) => turn(knob, value)} />
      ))}
      {turned.length > 0 && (
        <Button look="plain" onPress={() => onChange({})}>
          Back to the usual
        </Button>
      )}
    </div>
  );
}

function Turn({
  knob,
  value,
  onTurn,
}: {
  readonly knob: Knob;
  readonly value: KnobValue;
  readonly onTurn: (value: KnobValue) => void;
}) {
  switch (knob.kind) {
    case 'range':
      return (
        <Slider
          name={knob.name}
          explain={knob.explain}
          value={value as number}
          min={knob.min}
          max={knob.max}
          step={knob.step}
          text={(shown) => shown.toLocaleString('en', { maximumFractionDigits: decimalsOf(knob.step) })}
          onChange={onTurn}
        />
      );
    case 'switch':
      return <Switch name={knob.name} explain={knob.explain} checked={value as boolean} onChange={onTurn} />;
    case 'choice':
      return (
        <div className={styles['choice']}>
          <span>{knob.name}</span>
          <Choice name={knob.name} value={value as string} options={knob.options} onChange={onTurn} />
        </div>
      );
  }
}

/** Digits behind the point that a step of this size needs. */
const decimalsOf = (step: number): number => (String(step).split('.')[1] ?? '').length;

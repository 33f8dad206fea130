import { Slider as Primitive } from 'radix-ui';
import { useState } from 'react';
import styles from './Slider.module.css';

/** A number in a range. Its value is told while it is dragged (`onDrag`) and when it is let go (`onChange`). */
export function Slider({
  name,
  explain,
  value,
  min,
  max,
  step,
  text,
  onChange,
  onDrag,
}: {
  readonly name: string;
  readonly explain?: string | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as it is shown. */
  readonly text: (value: number) => string;
  readonly onChange: (value: number) => void;
  readonly onDrag?: (value: number) => void;
}) {
  const [dragged, setDragged] = useState<number>();
  const shown = dragged ?? value;
  return (
    <div className={styles['row']}>
      <div className={styles['head']}>
        <span>{name}</span>
        <output className={styles['value']}>{text(shown)}</output>
      </div>
      <Primitive.Root
        className={styles['slider']}
        value={[shown]}
        min={min}
        max={max}
        step={step}
        onValueChange={([next]) => {
          setDragged(next);
          if (next !== undefined) onDrag?.(next);
        }}
        onValueCommit={([next]) => {
          setDragged(undefined);
          if (next !== undefined) onChange(next);
        }}
      >
        <Primitive.Track className={styles['track']}>
          <Primitive.Range className={styles['range']} />
        </Primitive.Track>
        <Primitive.Thumb className={styles['thumb']} aria-label={name} aria-valuetext={text(shown)} />
      </Primitive.Root>
      {explain !== undefined && <p className={styles['explain']}>{explain}</p>}
    </div>
  );
}

import { useEffect, useState } from 'react';
import styles from './NumberField.module.css';

/** A whole number to type; it counts when the field is left or Enter is pressed, and nothing typed leaves it open. */
export function NumberField({
  name,
  value,
  min,
  max,
  disabled = false,
  onChange,
}: {
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly disabled?: boolean;
  readonly onChange: (value: number | undefined) => void;
}) {
  const [typed, setTyped] = useState(String(value));
  useEffect(() => setTyped(String(value)), [value]);
  const settle = () => {
    const number = Math.trunc(Number(typed));
    if (typed.trim() === '') onChange(undefined);
    else if (Number.isFinite(number) && number >= min && number <= max && number !== value) onChange(number);
    setTyped(String(value));
  };
  return (
    <input
      className={styles['field']}
      type="text"
      inputMode="numeric"
      aria-label={name}
      style={{ width: `${Math.max(4, typed.length) + 2.5}ch` }}
      value={typed}
      disabled={disabled}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        else if (event.key === 'Escape') setTyped(String(value));
      }}
    />
  );
}

import { ChevronDown } from 'lucide-react';
import styles from './PickField.module.css';

/** One of many, from the system's own list: made at once however long it is, and at home under a finger. */
export function PickField({
  name,
  value,
  options,
  disabled = false,
  onPick,
}: {
  /** What is being chosen, for who does not see it beside. */
  readonly name: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly disabled?: boolean;
  readonly onPick: (id: string) => void;
}) {
  return (
    <span className={styles['pick']}>
      <select aria-label={name} value={value} disabled={disabled} onChange={(event) => onPick(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden="true" />
    </span>
  );
}

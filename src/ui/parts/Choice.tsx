import { Check, ChevronDown } from 'lucide-react';
import { Select } from 'radix-ui';
import { useOverlayHome } from './overlays.ts';
import styles from './Choice.module.css';

/** One of several. */
export interface Option {
  readonly id: string;
  readonly name: string;
  /** A sentence under the name. */
  readonly explain?: string | undefined;
}

/** One of several, set as text with a chevron. */
export function Choice({
  name,
  value,
  options,
  onChange,
}: {
  /** What is being chosen, for who does not see it beside. */
  readonly name: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (id: string) => void;
}) {
  return (
    <Select.Root value={value} onValueChange={onChange}>
      <Select.Trigger className={styles['trigger']} aria-label={name}>
        <span className={styles['value']}>
          <Select.Value />
        </span>
        <Select.Icon className={styles['chevron']}>
          <ChevronDown size={14} aria-hidden="true" />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal container={useOverlayHome()}>
        <Select.Content className={styles['menu']} position="popper" align="end" sideOffset={6} collisionPadding={8}>
          <Select.Viewport>
            {options.map((option) => (
              <Select.Item key={option.id} value={option.id} className={styles['option']}>
                <span className={styles['name']}>
                  <Select.ItemText>{option.name}</Select.ItemText>
                </span>
                {option.explain !== undefined && <span className={styles['explain']}>{option.explain}</span>}
                <Select.ItemIndicator className={styles['tick']}>
                  <Check size={15} aria-hidden="true" />
                </Select.ItemIndicator>
              </Select.Item>
            ))}
          </Select.Viewport>
        </Select.Content>
      </Select.Portal>
    </Select.Root>
  );
}

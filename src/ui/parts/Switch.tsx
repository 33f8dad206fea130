import { Switch as Primitive } from 'radix-ui';
import { type ReactNode, useId } from 'react';
import styles from './Switch.module.css';

/** On or off, with its name beside it. */
export function Switch({
  name,
  checked,
  onChange,
  explain,
}: {
  readonly name: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly explain?: string | undefined;
}) {
  const id = useId();
  return (
    <div className={styles['row']}>
      <label htmlFor={id} className={styles['name']}>
        {name}
        {explain !== undefined && <span className={styles['explain']}>{explain}</span>}
      </label>
      <Primitive.Root id={id} className={styles['switch']} checked={checked} onCheckedChange={onChange}>
        <Primitive.Thumb className={styles['thumb']} />
      </Primitive.Root>
    </div>
  );
}

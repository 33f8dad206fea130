import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import styles from './menu.module.css';

/** One of few, each with a sentence: typed as text with a chevron. */
export function PickMenu<Id extends string>({
  label,
  value,
  options,
  disabled,
  icon: Icon,
  onPick,
}: {
  readonly label: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly name: string; readonly explain: string }[];
  /** Why nothing can be picked now. */
  readonly disabled?: string | undefined;
  /** Stands for the name where room is short. */
  readonly icon?: LucideIcon | undefined;
  readonly onPick: (id: Id) => void;
}) {
  const name = options.find((option) => option.id === value)?.name ?? value;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className={styles['pick']}
        aria-label={`${label}: ${name}`}
        title={disabled ?? label}
        disabled={disabled !== undefined}
      >
        {Icon ? <Icon size={18} aria-hidden="true" /> : name}
        {!Icon && <ChevronDown size={14} aria-hidden="true" />}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles['menu']} align="end" sideOffset={6} collisionPadding={8}>
          <DropdownMenu.RadioGroup value={value} onValueChange={(id) => onPick(id as Id)}>
            {options.map((option) => (
              <DropdownMenu.RadioItem key={option.id} value={option.id} className={styles['option']}>
                <span className={styles['optionName']}>{option.name}</span>
                <span className={styles['optionText']}>{option.explain}</span>
                <DropdownMenu.ItemIndicator className={styles['tick']}>
                  <Check size={15} aria-hidden="true" />
                </DropdownMenu.ItemIndicator>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

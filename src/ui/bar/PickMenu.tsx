import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { leaveFocusElsewhere, useOverlayHome } from '../parts/overlays.ts';
import styles from './menu.module.css';

/** A menu typed in the bar as text with a chevron, or drawn where room is short. */
export function PickMenu({
  label,
  name,
  icon: Icon,
  disabled,
  children,
}: {
  /** What is picked, for who does not see where it stands. */
  readonly label: string;
  /** What is picked now. */
  readonly name?: string;
  readonly icon?: LucideIcon;
  /** Why nothing can be picked now. */
  readonly disabled?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className={styles['pick']}
        aria-label={name === undefined ? label : `${label}: ${name}`}
        title={disabled ?? label}
        disabled={disabled !== undefined}
      >
        {Icon ? <Icon size={18} strokeWidth={1.7} aria-hidden="true" /> : name}
        {!Icon && <ChevronDown size={14} aria-hidden="true" />}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={useOverlayHome()}>
        <DropdownMenu.Content
          className={styles['menu']}
          align="end"
          sideOffset={11}
          collisionPadding={8}
          // It may scroll: then it must be reachable as any other part that does.
          tabIndex={0}
          onCloseAutoFocus={leaveFocusElsewhere}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** One of few, each with a sentence. */
export function PickOne<Id extends string>({
  title,
  value,
  options,
  disabled,
  onPick,
}: {
  /** Stands above the options where a menu holds more than these. */
  readonly title?: string;
  readonly value: Id;
  readonly options: readonly { readonly id: Id; readonly name: string; readonly explain: string }[];
  /** Why nothing can be picked now. */
  readonly disabled?: string | undefined;
  readonly onPick: (id: Id) => void;
}) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={(id) => onPick(id as Id)} aria-label={title}>
      {title !== undefined && (
        <DropdownMenu.Label className={styles['heading']}>
          {title}
          {disabled !== undefined && <span className={styles['optionText']}>{disabled}</span>}
        </DropdownMenu.Label>
      )}
      {options.map((option) => (
        <DropdownMenu.RadioItem key={option.id} value={option.id} className={styles['option']} disabled={disabled !== undefined}>
          <span className={styles['optionName']}>{option.name}</span>
          <span className={styles['optionText']}>{option.explain}</span>
          <DropdownMenu.ItemIndicator className={styles['tick']}>
            <Check size={15} aria-hidden="true" />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

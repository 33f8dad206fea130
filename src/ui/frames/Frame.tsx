import {
  type CSSProperties,
  type FocusEvent,
  type MouseEventHandler,
  type PointerEventHandler,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from 'react';

/**
 * A panel beside the map that a keyboard can follow. Opened from the map or the line below it, it takes the focus; when another
 * thing shows in it, the focus that stood on the old one stays inside; closed, it gives the focus back. The element marked
 * `data-entry` is where the focus enters.
 */
export function Frame({
  kind,
  showing,
  children,
  ...own
}: {
  readonly kind: 'drawer' | 'details';
  /** Another word for each thing that is shown. */
  readonly showing: string;
  readonly children: ReactNode;
  readonly className: string | undefined;
  readonly style?: CSSProperties;
  readonly 'aria-label': string;
  readonly onPointerDown?: PointerEventHandler<HTMLElement>;
  readonly onClick?: MouseEventHandler<HTMLElement>;
}) {
  const frame = useRef<HTMLElement>(null);
  const inside = useRef(false);
  const opener = useRef<Element>(null);
  /** The name of the head's button that has the focus: Back stays under the finger from one thing to the next. */
  const button = useRef<string>(null);

  useLayoutEffect(() => {
    const active = document.activeElement;
    if (!inside.current) opener.current = active;
    if (inside.current || active === null || active.matches('body, main, footer *')) enter(frame.current, button.current);
  }, [showing]);
  useLayoutEffect(
    () => () => {
      if (inside.current && opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    },
    [],
  );

  const watched = {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      inside.current = true;
      button.current = target.closest('header') && target.getAttribute('aria-label');
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      inside.current = currentTarget.contains(relatedTarget);
    },
  };
  return (
    <aside ref={frame} data-frame={kind} {...own} {...watched}>
      {children}
    </aside>
  );
}

/** Puts the focus where reading begins, or on the head's button of that name; the page does not jump for it. */
function enter(frame: HTMLElement | null, button: string | null): void {
  const buttons = [...(frame?.querySelectorAll<HTMLElement>('header [aria-label]') ?? [])];
  const held = buttons.find((one) => button !== null && one.getAttribute('aria-label') === button);
  (held ?? frame?.querySelector<HTMLElement>('[data-entry]'))?.focus({ preventScroll: true });
}

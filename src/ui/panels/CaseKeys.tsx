import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '../parts/Button.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { plain } from '../parts/texts.ts';
import type { Queue } from './CaseQueue.ts';
import own from './Case.module.css';

/** What can be done with the case in view, by button and by key. */
export function CaseKeys({ queue }: { readonly queue: Queue }) {
  const newest = useRef(queue);
  newest.current = queue;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!act(event, newest.current)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  const { at, cases, go, rule, putAside } = queue;
  return (
    <>
      <Button onPress={() => rule(true)}>
        Join{' '}
        <kbd className={own['key']} aria-hidden="true">
          j
        </kbd>
      </Button>
      <Button onPress={() => rule(false)}>
        Keep apart{' '}
        <kbd className={own['key']} aria-hidden="true">
          k
        </kbd>
      </Button>
      <Button onPress={putAside}>
        Skip{' '}
        <kbd className={own['key']} aria-hidden="true">
          s
        </kbd>
      </Button>
      <span className={own['steps']}>
        <IconButton name="Previous case" onPress={() => go(-1)}>
          <ChevronLeft size={17} aria-hidden="true" />
        </IconButton>
        <span className={own['progress']} role="status">
          {plain(at + 1)} of {plain(cases.length)}
        </span>
        <IconButton name="Next case" onPress={() => go(1)}>
          <ChevronRight size={17} aria-hidden="true" />
        </IconButton>
      </span>
    </>
  );
}

function act({ key, target }: KeyboardEvent, { go, rule, putAside }: Queue): boolean {
  const field = target instanceof HTMLElement ? target.closest('input, textarea, select') : null;
  // Radio buttons are gone round with arrows.
  if (field && (key.startsWith('Arrow') || !field.matches('[type="radio"]'))) return false;
  switch (key.toLowerCase()) {
    case 'j':
      rule(true);
      return true;
    case 'k':
      rule(false);
      return true;
    case 's':
      putAside();
      return true;
    case 'arrowright':
      go(1);
      return true;
    case 'arrowleft':
      go(-1);
      return true;
    default:
      return false;
  }
}

import { useEffect, useId, useRef, useState } from 'react';
import type { Service } from '../../online/service.ts';
import { Button } from '../parts/Button.tsx';
import { Switch } from '../parts/Switch.tsx';
import styles from './Online.module.css';
import { knownKey, rememberKey, type KnownKey } from './knownKeys.ts';
import panel from './panel.module.css';

/** The person's own key: it goes to its service and nowhere else, and stays for the next visit only when told to. */
export function OnlineKey({ service, explain }: { readonly service: Service; readonly explain: string }) {
  const id = useId();
  const [known, setKnown] = useState(() => knownKey(service.id));
  const field = useRef<HTMLInputElement>(null);
  // Set by hand: React would write it into the page's text, where a saved page keeps it.
  useEffect(() => {
    if (field.current && field.current.value.trim() !== known.key) field.current.value = known.key;
  }, [known.key]);
  const change = (next: KnownKey) => {
    rememberKey(service.id, next);
    setKnown(next);
  };
  return (
    <details className={styles['key']}>
      <summary>
        Your {service.name} key: {known.key === '' ? 'none' : known.kept ? 'kept in this browser' : 'for this visit'}
      </summary>
      <label htmlFor={id} className="only-heard">
        {service.name} key
      </label>
      <input
        ref={field}
        id={id}
        className={styles['field']}
        type="password"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change({ ...known, key: event.target.value.trim() })}
      />
      <p className={panel['small']}>
        {explain} It is kept in this browser only, goes to {new URL(service.address).host} alone, and is in no file, link or
        session.
      </p>
      <Switch name="Keep it for the next visit" checked={known.kept} onChange={(kept) => change({ ...known, kept })} />
      <Button onPress={() => change({ key: '', kept: false })} disabled={known.key === '' && !known.kept}>
        Forget the key
      </Button>
    </details>
  );
}

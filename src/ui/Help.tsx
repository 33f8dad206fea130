import { Dialog } from 'radix-ui';
import { X } from 'lucide-react';
import { useRef } from 'react';
import styles from './Help.module.css';
import { benchKeys, keys } from './keys.ts';

/** All keys, and how to read the map. */
export function Help({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  const opener = useRef<Element>(null);
  const touched = window.matchMedia('(pointer: coarse)').matches;
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={styles['veil']} />
        <Dialog.Content
          className={styles['dialog']}
          aria-describedby={undefined}
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (opener.current instanceof HTMLElement) opener.current.focus();
          }}
        >
          <Dialog.Title className={styles['title']}>How to walk the map</Dialog.Title>
          <p className={styles['text']}>
            Every disc is a person or a paper, every link the papers two people wrote together.{' '}
            {touched
              ? 'Tap one to open what is behind it, drag a disc to put it where you want it, pinch to come closer.'
              : 'Click one to open what is behind it, hover to see whom it touches, drag a disc to put it where you want it.'}{' '}
            Colours are clusters: people who write together more than with others.
          </p>
          <Keys listed={keys} />
          <h3 className={styles['part']}>Who is the same person</h3>
          <p className={styles['text']}>
            Hold a person over another for a moment{touched ? '' : ' while you drag'}: the other is ringed, and letting go shows
            both side by side, to be joined or not. By keyboard, <em>Join with…</em> in a person’s panel does the same. Open cases
            wait in the workbench, from <em>Files</em> or a person’s panel:
          </p>
          <Keys listed={benchKeys} />
          <p className={styles['text']}>
            Your files stay in this browser. Nothing is sent anywhere unless you ask an online source.
          </p>
          <Dialog.Close className={styles['close']} aria-label="Close">
            <X size={18} aria-hidden="true" />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Keys({ listed }: { readonly listed: typeof keys }) {
  return (
    <dl className={styles['keys']}>
      {listed.map((key) => (
        <div key={key.shown}>
          <dt>
            {key.shown.split(' ').map((part) => (
              <kbd key={part}>{part}</kbd>
            ))}
          </dt>
          <dd>{key.does}</dd>
        </div>
      ))}
    </dl>
  );
}

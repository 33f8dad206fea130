import styles from './Bar.module.css';

/** A share as a bar; the number stands beside it. */
export function Bar({ share, colour }: { readonly share: number; readonly colour?: string | undefined }) {
  return (
    <span className={styles['bar']} aria-hidden="true">
      <i
        style={{ width: `${Math.max(2, Math.min(1, share) * 100)}%`, ...(colour === undefined ? {} : { background: colour }) }}
      />
    </span>
  );
}

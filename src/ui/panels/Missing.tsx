import styles from './panel.module.css';

/** What a link leads to when the files that are open do not have it. */
export function Missing({ what }: { readonly what: string }) {
  return (
    <div className={styles['intro']}>
      <h2 id="selected" className={styles['title']}>
        Not in these files
      </h2>
      <p className={`${styles['lead']} ${styles['quiet']}`}>{what}</p>
    </div>
  );
}

import type { Years } from '../../pipeline/facts.ts';
import { count, plain } from './texts.ts';
import styles from './YearStrip.module.css';

/** Papers per year as small columns; years that no page printed are hatched. */
export function YearStrip({ years: { years, undated } }: { readonly years: Years }) {
  if (years.length === 0) {
    return undated > 0 ? <p className={styles['legend']}>No date is known of {count(undated, 'paper')}.</p> : null;
  }
  const most = Math.max(...years.map((year) => year.papers));
  // Few papers make small columns: one paper is no mountain.
  const unit = Math.min(40 / most, 12);
  const inferred = years.reduce((sum, year) => sum + year.inferred, 0);
  const told = years.filter((year) => year.papers > 0).map((year) => `${year.year}: ${plain(year.papers)}`);
  return (
    <figure>
      <div className={styles['strip']} role="img" aria-label={`Papers per year: ${told.join(', ')}`}>
        {years.map(({ year, papers, inferred }) => (
          <div key={year} className={styles['year']}>
            <span className={styles['count']}>{papers > 0 && plain(papers)}</span>
            <span className={styles['column']} style={{ height: `${papers * unit}px` }}>
              <i className={styles['inferred']} style={{ flexGrow: inferred }} />
              <i className={styles['printed']} style={{ flexGrow: papers - inferred }} />
            </span>
            <span className={styles['name']}>{nameOf(year, years.length)}</span>
          </div>
        ))}
      </div>
      {(inferred > 0 || undated > 0) && (
        <figcaption className={styles['legend']}>
          {inferred > 0 && (
            <span>
              <i className={styles['sample']} aria-hidden="true" /> year inferred: {count(inferred, 'paper')}
            </span>
          )}
          {undated > 0 && <span>without a date: {count(undated, 'paper')}</span>}
        </figcaption>
      )}
    </figure>
  );
}

/** Every year has its name where there is room, else each fifth. */
function nameOf(year: number, of: number): string {
  if (of <= 8) return String(year);
  if (of <= 14) return `’${String(year).slice(-2)}`;
  return year % 5 === 0 ? `’${String(year).slice(-2)}` : '';
}

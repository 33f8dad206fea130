import type { Legend as LegendData } from '../../scene/scene.ts';
import { openDrawer } from '../../state/actions.ts';
import styles from './foot.module.css';

/** What size and colour mean; a click leads to where they are chosen. */
export function Legend({ legend }: { readonly legend: LegendData }) {
  const { size, colour } = legend;
  const widest = Math.max(8, ...size.steps.map((step) => step.radius));
  return (
    <button type="button" className={styles['legend']} onClick={() => openDrawer('looks')} title="Choose size and colour">
      <span className={styles['legendPart']}>
        <span className={styles['legendTitle']}>{size.title}</span>
        <span className={styles['sizes']}>
          {size.steps.map((step) => (
            <span key={step.value} className={styles['step']}>
              <svg width={2 * step.radius + 2} height={2 * widest + 2} aria-hidden="true">
                <circle cx={step.radius + 1} cy={2 * widest + 1 - step.radius} r={step.radius} />
              </svg>
              {step.text}
            </span>
          ))}
        </span>
      </span>
      <span className={styles['legendPart']}>
        <span className={styles['legendTitle']}>{colour.title}</span>
        {colour.kind === 'groups' ? (
          <span className={styles['groups']}>
            {colour.entries.map((entry, index) => (
              <span key={index} className={styles['group']}>
                <i style={{ background: entry.colour }} />
                {entry.name}
                <span className={styles['aside']}>{entry.count.toLocaleString('en')}</span>
              </span>
            ))}
          </span>
        ) : (
          <span className={styles['ramp']}>
            <span>{colour.low}</span>
            <i style={{ background: `linear-gradient(90deg, ${colour.colours.join(', ')})` }} />
            <span>{colour.high}</span>
            {colour.missing && (
              <span className={styles['group']}>
                <i style={{ background: colour.missing.colour }} />
                {colour.missing.name}
              </span>
            )}
          </span>
        )}
      </span>
    </button>
  );
}

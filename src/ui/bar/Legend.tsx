import type { Legend as LegendData } from '../../scene/scene.ts';
import { openDrawer } from '../../state/actions.ts';
import styles from './foot.module.css';

/** What size and colour mean, over the map; a click leads to where they are chosen. */
export function LegendButton({ legend }: { readonly legend: LegendData }) {
  return (
    <button type="button" className={styles['legend']} onClick={() => openDrawer('looks')} title="Choose size and colour">
      <Legend legend={legend} />
    </button>
  );
}

/** What size and colour mean. */
export function Legend({ legend: { size, colour } }: { readonly legend: LegendData }) {
  const widest = Math.max(8, ...size.steps.map((step) => step.radius));
  return (
    <>
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
    </>
  );
}

import type { Evidence } from '../../corpus/reviews.ts';
import own from './Case.module.css';
import panel from './panel.module.css';
import styles from './Workbench.module.css';

/** What speaks for and against two sides being one person. */
export function CaseEvidence({
  evidence,
  note,
}: {
  readonly evidence: readonly Evidence[];
  /** How much all of it weighs. */
  readonly note: string | undefined;
}) {
  return (
    <div className={`${own['line']} ${own['evidence']}`}>
      <Reasons evidence={evidence} speaks="for" title="For one person" />
      <Reasons evidence={evidence} speaks="against" title="Against" />
      {note !== undefined && <p className={`${panel['small']} ${own['weight']}`}>{note}</p>}
    </div>
  );
}

function Reasons({
  evidence,
  speaks,
  title,
}: {
  readonly evidence: readonly Evidence[];
  readonly speaks: Evidence['speaks'];
  readonly title: string;
}) {
  const found = evidence.filter((one) => one.speaks === speaks);
  return (
    <div className={own['cell']}>
      <h3 className={own['what']}>{title}</h3>
      {found.length === 0 ? (
        <p className={panel['quiet']}>Nothing that is printed.</p>
      ) : (
        <ul className={styles['evidence']} data-speaks={speaks}>
          {found.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

import type { Evidence } from '../../corpus/reviews.ts';
import own from './Case.module.css';
import panel from './panel.module.css';
import styles from './Workbench.module.css';

/** What speaks for and against two sides being one person. */
export function CaseEvidence({ evidence }: { readonly evidence: readonly Evidence[] }) {
  return (
    <div className={`${own['sides']} ${own['evidence']}`}>
      <Reasons evidence={evidence} speaks="for" title="For one person" />
      <Reasons evidence={evidence} speaks="against" title="Against" />
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
    <div>
      <h3 className={styles['what']}>{title}</h3>
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

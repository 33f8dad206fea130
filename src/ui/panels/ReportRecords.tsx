import { LongList } from '../parts/LongList.tsx';
import { MathText } from '../parts/MathText.tsx';
import { SelectLink, thing } from '../parts/SelectLink.tsx';
import styles from './Report.module.css';
import { SourceLink } from './Source.tsx';
import type { Report } from './useReport.ts';

/** Records of a file: each opens its paper, and the text that it was read from. */
export function ReportRecords({ report, records }: { readonly report: Report; readonly records: readonly number[] }) {
  const { corpus } = report.portrait;
  return (
    <LongList items={records} keyOf={String}>
      {(index) => {
        const { title, file, line } = corpus.records[index]!;
        const paper = report.paperOf[index];
        return (
          <div className={styles['row']}>
            {paper ? (
              <SelectLink to={thing(paper.id)} look="row">
                <MathText text={title} />
              </SelectLink>
            ) : (
              <MathText text={title} />
            )}
            <SourceLink file={file} line={line} about={title} within />
          </div>
        );
      }}
    </LongList>
  );
}

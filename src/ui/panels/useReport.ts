import { useEffect, useState } from 'react';
import type { Paper } from '../../corpus/corpus.ts';
import type { Printed } from '../../pipeline/fileLists.ts';
import type { Ledger } from '../../pipeline/ledger.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import type { Reading } from '../../readers/reader.ts';
import { useChosen } from '../useStore.ts';

/** What became of the files, as far as they were read; it stays while they are read anew. */
export interface Report {
  readonly ledger: Ledger;
  readonly portrait: Unplaced;
  /** Of the ledger's files, in its order. */
  readonly readings: readonly Reading[];
  /** Of each reading, likewise: the files that its records name. */
  readonly named: readonly ReadonlySet<string>[];
  /** Index of a record → its paper. */
  readonly paperOf: readonly Paper[];
  /** Of each reading: the number of papers that it tells of. */
  readonly papers: readonly number[];
  /** File → the names in it that a person corrected. */
  readonly corrected: ReadonlyMap<string, readonly Printed[]>;
}

/** Longest stretch of work at one go, ms. */
const slice = 12;

/** Undefined until the first one is made. */
export function useReport(): Report | undefined {
  const portrait = useChosen(({ job }) => (job.kind === 'settled' ? job.portrait : undefined));
  const readings = useChosen((state) => state.readings);
  const [report, setReport] = useState<Report>();
  useEffect(() => {
    let here = true;
    if (portrait)
      void makeReport(readings, portrait, () => here)
        // Readings that are ahead of the portrait have their report when it follows.
        .catch(() => undefined)
        .then((made) => made && here && setReport(made));
    return () => {
      here = false;
    };
  }, [portrait, readings]);
  return report;
}

async function makeReport(readings: readonly Reading[], portrait: Unplaced, wanted: () => boolean): Promise<Report | undefined> {
  const [{ ledgerSteps }, { filesOf, listsOf, papersByRecord, paperCounts, correctedNames }] = await Promise.all([
    import('../../pipeline/ledger.ts'),
    import('../../pipeline/fileLists.ts'),
  ]);
  const { corpus, choices } = portrait;
  const steps = ledgerSteps(readings, corpus, choices);
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const named = readings.map(filesOf);
      const counts = paperCounts(corpus);
      return {
        ledger: step.value,
        portrait,
        readings,
        named,
        paperOf: papersByRecord(corpus),
        papers: named.map((files, index) =>
          files.size > 1 ? listsOf(files, corpus).papers.length : (counts.get(readings[index]!.file) ?? 0),
        ),
        corrected: correctedNames(corpus, choices.corrections),
      };
    }
    if (performance.now() - began < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!wanted()) return undefined;
    began = performance.now();
  }
}

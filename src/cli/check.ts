import { corpusSteps } from '../corpus/makeCorpus.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Problem } from '../kit/problem.ts';
import { atOnce } from '../kit/steps.ts';
import { type FileLedger, type Ledger, makeLedger } from '../pipeline/ledger.ts';
import { readAll } from '../pipeline/readAll.ts';
import type { Reading } from '../readers/reader.ts';
import { tellLedger } from './checkReport.ts';
import { wishesOf, type ReadingFlags } from './flags.ts';
import type { Io } from './io.ts';
import { printableJson } from './printable.ts';
import { ProgressBar } from './progressBar.ts';
import { openSources, optionsFor } from './sources.ts';

export interface CheckFlags extends ReadingFlags {
  readonly json?: boolean;
}

/** What became of every file, entry and author. 1 when anything was lost. */
export async function checkCommand(given: readonly string[], flags: CheckFlags, io: Io): Promise<0 | 1> {
  const sources = await openSources(given, io);
  const options = optionsFor(sources.files, wishesOf(flags));
  const bar = new ProgressBar(io);
  let readings: Reading[];
  try {
    const steps = readAll(sources.files, options);
    let step = await steps.next();
    for (; !step.done; step = await steps.next()) bar.show(step.value);
    readings = [...sources.problems.map(unopened), ...step.value];
  } finally {
    bar.clear();
  }
  const corpus = atOnce(corpusSteps(readings, { level: 'careful', apart: [] }));
  const ledger = makeLedger(readings, corpus, { reading: options });
  io.stdout.write(flags.json ? `${printableJson(ledgerJson(ledger, corpus))}\n` : tellLedger(ledger, corpus, io));
  return ledger.anyLost ? 1 : 0;
}

/** A file that could not be opened is lost like one that could not be read. */
const unopened = (problem: Problem): Reading => ({ file: problem.file, records: [], profiles: [], problems: [problem] });

/** What `coterie check --json` prints: the ledger, with places where it has numbers of records. */
function ledgerJson({ files, anyLost }: Ledger, { records }: Corpus) {
  const placed = (indices: readonly number[]) =>
    indices.map((index) => ({ line: records[index]!.line, title: records[index]!.title }));
  return {
    anyLost,
    files: files.map((file: FileLedger) => ({
      ...file,
      oddNames: file.oddNames.map((odd) => ({ ...odd, records: placed(odd.records) })),
      cut: placed(file.cut),
      undated: placed(file.undated),
    })),
  };
}

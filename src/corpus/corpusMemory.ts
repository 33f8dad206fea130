import type { CorpusChoice } from './corpus.ts';
import { Decider } from './decidePeople.ts';
import { AuthorMaker } from './makeAuthors.ts';
import { PaperMaker } from './makePapers.ts';
import { apartInFiles, type CorpusSource, type Prepared, prepareSteps } from './prepare.ts';

/** What makes people and papers of a table, and remembers what it made. */
interface Kept {
  readonly prepared: Prepared;
  readonly decider: Decider;
  readonly authors: AuthorMaker;
  readonly papers: PaperMaker;
}

/**
 * What was made of some sources, for the next time. With the same sources, a decision settles its own blocks anew and none
 * else, and authors and papers that stay the same are the same objects; another level settles all blocks anew, and a
 * correction or other sources change everything. The corpus is always the one that would be made from scratch.
 */
export class CorpusMemory {
  private kept: Kept | undefined;
  private sources: readonly CorpusSource[] = [];
  private key = '';
  private apart = '';

  *prepare(sources: readonly CorpusSource[], choice: CorpusChoice): Generator<number, Kept, undefined> {
    const key = JSON.stringify([choice.level === 'exact', choice.corrections ?? {}, choice.loose ?? []]);
    const { kept } = this;
    const known =
      kept &&
      key === this.key &&
      sources.length === this.sources.length &&
      sources.every((source, at) => source === this.sources[at]) &&
      JSON.stringify(apartInFiles(kept.prepared, choice.apart)) === this.apart;
    if (known) return kept;
    this.kept = undefined;
    const prepared = yield* prepareSteps(sources, choice);
    const made = {
      prepared,
      decider: new Decider(prepared.table),
      authors: new AuthorMaker(prepared),
      papers: new PaperMaker(prepared),
    };
    this.kept = made;
    this.sources = [...sources];
    this.key = key;
    this.apart = JSON.stringify(apartInFiles(prepared, choice.apart));
    return made;
  }
}

import { toast } from 'sonner';
import { useId } from 'react';
import type { Corpus } from '../../corpus/corpus.ts';
import { writeAliases, writeThesaurus } from '../../corpus/decisionFile.ts';
import type { Decision } from '../../corpus/rulings.ts';
import type { Unplaced } from '../../pipeline/portrait.ts';
import { decide, setDecisions } from '../../state/actions.ts';
import { readDecisions, tellSides, writeOwnDecisions } from '../../state/identity.ts';
import { store } from '../../state/store.ts';
import { Button } from '../parts/Button.tsx';
import { LongList } from '../parts/LongList.tsx';
import { count, listed, plain } from '../parts/texts.ts';
import { download } from '../save.ts';
import panel from './panel.module.css';
import styles from './Workbench.module.css';

/** Largest file of decisions that is opened, bytes. */
const largest = 20_000_000;

/** All that was decided, the newest first; each can be taken back. Files bring decisions in and out. */
export function DecisionsList({
  portrait,
  decisions,
}: {
  readonly portrait: Unplaced | undefined;
  readonly decisions: readonly Decision[];
}) {
  const corpus = portrait?.corpus;
  return (
    <>
      {decisions.length === 0 && <p className={styles['nothing']}>Nothing was decided yet.</p>}
      {corpus && decisions.length > 0 && <DecisionRows decisions={decisions} corpus={corpus} />}
      {decisions.length > 1 && (
        <p className={panel['line']}>
          <Button onPress={() => setDecisions([])}>Take all back</Button>
        </p>
      )}
      <h3 className={styles['what']}>As a file</h3>
      <p className={`${panel['line']} ${styles['files']}`}>
        <OpenDecisions />
        <Button
          disabled={decisions.length === 0}
          onPress={() => save(writeOwnDecisions(decisions), 'application/json', 'coterie-decisions.json')}
        >
          Save as JSON
        </Button>
        <Button disabled={!corpus} onPress={() => corpus && save(writeThesaurus(corpus), 'text/plain', 'coterie-thesaurus.txt')}>
          Save as VOSviewer thesaurus
        </Button>
        <Button disabled={!corpus} onPress={() => corpus && save(writeAliases(corpus), 'text/plain', 'coterie.alias')}>
          Save as CiteSpace aliases
        </Button>
      </p>
      <p className={panel['small']}>
        JSON keeps every decision as it was made; a session keeps them too. A thesaurus and aliases list every spelling that is
        replaced by another, and know no papers.
      </p>
    </>
  );
}

/** Decisions among others, the newest first. */
export function DecisionRows({ decisions, corpus }: { readonly decisions: readonly Decision[]; readonly corpus: Corpus }) {
  return (
    <LongList
      items={decisions.map((decision, index) => ({ decision, index })).reverse()}
      first={20}
      keyOf={({ index }) => String(index)}
    >
      {({ decision }) => {
        const told = tellDecision(decision, corpus);
        return (
          <div className={panel['entry']}>
            <p className={styles['told']}>{told}</p>
            {decision.note !== undefined && <p className={panel['small']}>{decision.note}</p>}
            <Button look="plain" onPress={() => takeBack(decision)}>
              Take back<span className="only-heard">: {told}</span>
            </Button>
          </div>
        );
      }}
    </LongList>
  );
}

function takeBack(decision: Decision): void {
  const { decisions = [] } = store.getState().choices.identity;
  setDecisions(decisions.filter((one) => one !== decision));
}

function tellDecision(decision: Decision, corpus: Corpus): string {
  const sides = tellSides(decision, corpus).map(({ names, papers }) => {
    const shown = names.length > 6 ? [...names.slice(0, 6), `${plain(names.length - 6)} more`] : names;
    return `${listed(shown)}${papers > 0 ? ` (${count(papers, 'paper')})` : ''}`;
  });
  return sides.length === 1 ? `One person: ${sides[0]}` : `Different people: ${sides.join('; ')}`;
}

function save(text: string, mime: string, name: string): void {
  download(new Blob([text], { type: mime }), name);
  toast.success(`${name} is among your downloads.`);
}

function OpenDecisions() {
  const id = useId();
  return (
    <span className={styles['chooser']}>
      <input
        id={id}
        type="file"
        className="only-heard"
        accept=".json,.txt,.tsv,.csv,.alias"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void openDecisions(file);
        }}
      />
      <label htmlFor={id} className={styles['button']}>
        Open decisions…
      </label>
    </span>
  );
}

async function openDecisions(file: File): Promise<void> {
  if (file.size > largest) {
    toast.error(`${file.name} has ${plain(file.size)} bytes; files of decisions may have ${plain(largest)}.`);
    return;
  }
  const found = readDecisions(await file.text());
  if (typeof found === 'string') {
    toast.error(`${file.name} was not used: ${found}`);
    return;
  }
  const { decisions, ignored } = found;
  if (decisions.length > 0) decide(...decisions);
  const left =
    ignored.length > 0
      ? ` ${count(ignored.length, 'line')} named nobody and ${ignored.length === 1 ? 'was' : 'were'} left out.`
      : '';
  toast.success(`${count(decisions.length, 'decision')} out of ${file.name}.${left}`);
}

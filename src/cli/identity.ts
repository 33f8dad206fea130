import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ambiguitySteps, type CorpusAmbiguity } from '../corpus/ambiguity.ts';
import type { Corpus, PaperId } from '../corpus/corpus.ts';
import { writeAliases, writeDecisions, writeThesaurus } from '../corpus/decisionFile.ts';
import { type Agreement, evaluate, type Scores } from '../corpus/evaluate.ts';
import { findImplausible, type Implausible } from '../corpus/implausible.ts';
import { corpusSteps } from '../corpus/makeCorpus.ts';
import { checked, shape } from '../kit/check.ts';
import { atOnce } from '../kit/steps.ts';
import { openDecisions, openText, parseJson } from './decisions.ts';
import { type ChoiceFlags, choicesOf, wishesOf } from './flags.ts';
import { type Io, UsageError } from './io.ts';
import { printable, printableJson } from './printable.ts';
import { exitCodeFor, tellProblems } from './problems.ts';
import { tellSensitivity } from './sensitivity.ts';
import { readTask } from './work.ts';

export interface IdentityFlags extends ChoiceFlags {
  readonly evaluate?: string;
  readonly review?: boolean;
  readonly sensitivity?: boolean;
  readonly output?: string;
}

/** Who was held for whom, what is open, who is implausible; or how well it agrees with a truth. */
export async function identityCommand(given: readonly string[], flags: IdentityFlags, io: Io): Promise<0 | 1> {
  if (flags.sensitivity && flags.evaluate !== undefined)
    throw new UsageError('--sensitivity and --evaluate are two reports; ask for one of them');
  const decisions = await openDecisions(flags.decisions, io);
  const gold = flags.evaluate === undefined ? undefined : await openGold(flags.evaluate, io);
  const { readings, problems } = await readTask(given, wishesOf(flags), io);
  const who = new Map<string, string>();
  const steps = corpusSteps(readings, { level: flags.identity, apart: flags.apart ?? [], decisions }, (key, position, author) =>
    who.set(`${key}/${position + 1}`, author),
  );
  const corpus = atOnce(steps);
  if (flags.output !== undefined) await writeFile(resolve(io.cwd, flags.output), whoIsWho(flags.output, corpus));
  if (gold) {
    const agreement = evaluate(gold, who);
    if (agreement.mentions === 0) throw new UsageError(noneOf(flags.evaluate!, gold, who));
    io.stdout.write(flags.json ? `${printableJson(agreement)}\n` : tellAgreement(agreement));
  } else if (flags.sensitivity) {
    const choices = choicesOf(flags);
    tellSensitivity(readings, { ...choices, identity: { ...choices.identity, decisions } }, flags.json === true, io);
  } else {
    const doubted = atOnce(findImplausible(corpus));
    const ambiguity = atOnce(ambiguitySteps(corpus, flags.identity));
    const found = { corpus, doubted, ambiguity };
    io.stdout.write(flags.json ? `${printableJson(asJson(found, flags))}\n` : tell(found, flags));
  }
  const all = [...problems, ...readings.flatMap((reading) => reading.problems)];
  tellProblems(all, io);
  return exitCodeFor(all);
}

/** In the form that the file's ending says. */
function whoIsWho(file: string, corpus: Corpus): string {
  if (file.endsWith('.json')) return writeDecisions(corpus);
  if (file.endsWith('.txt')) return writeThesaurus(corpus);
  if (file.endsWith('.alias')) return writeAliases(corpus);
  throw new UsageError(`--output: ${file} ends in none of .json, .txt (VOSviewer thesaurus), .alias (CiteSpace)`);
}

const named = (value: number, one: string, many = `${one}s`) => `${value.toLocaleString('en')} ${value === 1 ? one : many}`;

interface Told {
  readonly corpus: Corpus;
  readonly doubted: readonly Implausible[];
  readonly ambiguity: CorpusAmbiguity;
}

function tell({ corpus, doubted, ambiguity }: Told, flags: IdentityFlags): string {
  const active = corpus.joins.filter((join) => join.active);
  const lines = [
    `${named(corpus.authors.length, 'person', 'people')} at the level ${flags.identity}: ${named(active.length, 'pair')} of spellings joined, ${named(corpus.reviews.length, 'case')} open, ${named(doubted.length, 'person', 'people')} in doubt.`,
    `Ambiguity ${(100 * ambiguity.share).toFixed(1)}%: so many of all authorships would change their person if every doubt were settled.`,
  ];
  if (flags.review) {
    for (const { one, other, weight, evidence } of corpus.reviews) {
      lines.push(
        '',
        printable(
          `${one.name} (${named(one.papers.length, 'paper')}) and ${other.name} (${named(other.papers.length, 'paper')}), ${weight.toFixed(1)}`,
        ),
      );
      for (const { speaks, text } of evidence) lines.push(printable(`  ${speaks === 'for' ? '+' : '−'} ${text}`));
    }
    const names = new Map(corpus.authors.map(({ id, name }) => [id, name]));
    const titles = new Map(corpus.papers.map(({ id, title }) => [id, title]));
    for (const { author, doubts, parts } of doubted) {
      const several = parts.length > 1 ? named(parts.length, 'person', 'people') : 'several people';
      lines.push('', printable(`${names.get(author)!} may be ${several}`));
      for (const { explain } of doubts) lines.push(printable(`  − ${explain}`));
      if (parts.length > 1) lines.push(...parts.map((part) => printable(`  ${tellPart(part, titles)}`)));
    }
  } else {
    for (const { names, reason } of active) lines.push('', printable(`${names[0]} and ${names[1]}`), printable(`  ${reason}`));
  }
  return `${lines.join('\n')}\n`;
}

/** "3 papers: A, B and 1 more". */
function tellPart(part: readonly PaperId[], titles: ReadonlyMap<PaperId, string>): string {
  const shown = part.slice(0, 3).map((id) => titles.get(id)!);
  const more = part.length - shown.length;
  return `${named(part.length, 'paper')}: ${shown.join('; ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}`;
}

const asJson = ({ corpus, doubted, ambiguity }: Told, { identity, review }: IdentityFlags) => ({
  level: identity,
  people: corpus.authors.length,
  ambiguity: { share: ambiguity.share, people: ambiguity.people.filter(({ score }) => score > 0) },
  joins: corpus.joins,
  ...(review ? { reviews: corpus.reviews, implausible: doubted } : {}),
});

function tellAgreement(found: Agreement): string {
  const share = (value: number) => value.toFixed(4);
  const row = (name: string, { precision, recall, f1 }: Scores) =>
    `${name.padEnd(10)}  precision ${share(precision)}  recall ${share(recall)}  F1 ${share(f1)}\n`;
  return (
    `${named(found.mentions, 'mention')} of ${named(found.truePeople, 'person', 'people')}, held for ${found.foundPeople.toLocaleString('en')}\n` +
    row('pairwise', found.pairwise) +
    row('B-cubed', found.bCubed) +
    `lumping ${share(found.lumping)}  splitting ${share(found.splitting)}\n`
  );
}

const goldShape = shape.object({ mention: shape.string(), person: shape.union([shape.string(), shape.number()]) });

/** JSON Lines of mention → person. */
async function openGold(file: string, io: Io): Promise<Map<string, string>> {
  const truth = new Map<string, string>();
  for (const [index, line] of (await openText(file, io)).split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue;
    const found = checked(goldShape, parseJson(`${file}, line ${index + 1}`, line));
    if (!found.sound)
      throw new UsageError(
        `--evaluate: ${file}, line ${index + 1}: ${found.wrong}; allowed is {"mention": "refs.bib#12/3", "person": "any name"}, the third author of the 12th record of refs.bib`,
      );
    truth.set(found.value.mention, String(found.value.person));
  }
  return truth;
}

function noneOf(file: string, gold: ReadonlyMap<string, string>, who: ReadonlyMap<string, string>): string {
  const [wanted] = gold.keys();
  const [there] = who.keys();
  return `--evaluate: no mention of ${file} is in the files; it has ${wanted ?? 'none'}, they have ${there ?? 'none'}`;
}

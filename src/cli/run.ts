/** The only door to commander: commands and flags, what they take, and what their mistakes say. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { identityLevels } from '../corpus/corpus.ts';
import { papersExporters } from '../exporters/index.ts';
import { layouts } from '../layouts/index.ts';
import { metrics } from '../metrics/index.ts';
import { largeTeamPolicies, leastAbove, mostAbove } from '../network/largeTeams.ts';
import { countings, networkKinds } from '../network/network.ts';
import { services } from '../online/index.ts';
import { defaultChoices } from '../pipeline/choices.ts';
import { readers } from '../readers/index.ts';
import { defaultLooks } from '../scene/looks.ts';
import { authorsCommand } from './authors.ts';
import { checkCommand, type CheckFlags } from './check.ts';
import { convertCommand, type ConvertFlags } from './convert.ts';
import { exportCommand, exporterSwitches, writable, type ExportFlags } from './export.ts';
import { fetchCommand, type FetchFlags } from './fetch.ts';
import type { ChoiceFlags, TurnedKnob } from './flags.ts';
import { identityCommand, type IdentityFlags } from './identity.ts';
import { UsageError, type Io } from './io.ts';
import type { RankFlags } from './rankAuthors.ts';
import { papersCommand } from './papers.ts';
import { statsCommand } from './stats.ts';

/** 0 done, 1 something could not be read, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One call of the program, without a process. `argv` is what stands behind the program's name. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = describeProgram(io, (commanded) => {
    code = commanded;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageError) io.stderr.write(`error: ${error.message}\n`);
    else if (!(error instanceof CommanderError)) throw error;
    else if (error.exitCode === 0) return 0;
    else io.stderr.write(whatIsAllowed(program, error, argv));
    return 2;
  }
}

function describeProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command('coterie')
    .description('Who wrote with whom: bibliographies become networks of people and papers.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => io.isTerminal.stdout,
      getErrHasColors: () => io.isTerminal.stderr,
    })
    .addHelpText('after', examples);

  command(program, 'stats', 'figures of the whole network and who stands out in it')
    .option('--json', 'one JSON object instead of a table')
    .action(async (files: string[], flags: ChoiceFlags) => done(await statsCommand(files, flags, io)));

  command(program, 'authors', 'every person with spellings, papers and measures')
    .addOption(
      choice('--sort-by <metric>', 'who comes first', idsOf(metrics.filter(({ kind }) => kind === 'value'))).default('papers'),
    )
    .option('--intervals <draws>', 'how sure each rank is: papers are drawn anew so often', number(40, 10_000))
    .option('--json', 'a JSON array instead of a table')
    .action(async (files: string[], flags: ChoiceFlags & RankFlags) => done(await authorsCommand(files, flags, io)));

  command(program, 'papers', 'every paper with its authors and sources')
    .option('--json', 'a JSON array instead of a table')
    .action(async (files: string[], flags: ChoiceFlags) => done(await papersCommand(files, flags, io)));

  readingCommand(program, 'check', 'what became of every entry and every author of the files')
    .option('--json', 'one JSON object instead of a report')
    .action(async (files: string[], flags: CheckFlags) => done(await checkCommand(files, flags, io)));

  command(program, 'identity', 'who was held for whom and why, what is open, how far to trust it')
    .option('--review', 'list the open cases with evidence for and against, and people who may be several')
    .option('--sensitivity', 'what of the result changes with the level of identity: top tens, clusters, components')
    .option('--evaluate <gold>', 'compare with a truth: JSON Lines of {"mention": "refs.bib#12/3", "person": "any name"}')
    .option(
      '-o, --output <file>',
      'write who is who: decisions as .json, a VOSviewer thesaurus as .txt, CiteSpace aliases as .alias',
    )
    .option('--json', 'one JSON object instead of a report')
    .action(async (files: string[], flags: IdentityFlags) => done(await identityCommand(files, flags, io)));

  const drawing = command(program, 'export', 'the network as a file: a drawing, a graph, tables, a portrait or a session')
    .requiredOption('-o, --output <file>', 'where to; the ending says what it becomes, - is stdout')
    .addOption(choice('--format <id>', 'what it becomes, whatever the ending', idsOf(writable)))
    .addOption(choice('--layout <id>', 'how places are found', idsOf(layouts)).default(defaultChoices.layout.id))
    .addOption(choice('--colour <metric>', 'what the colours mean', idsOf(metrics)))
    .addOption(
      choice('--size <metric>', 'what the discs’ areas mean', idsOf(metrics.filter((metric) => metric.kind === 'value'))),
    )
    .addOption(choice('--theme <name>', 'the ground', ['light', 'dark']).default(defaultLooks.theme))
    .option('--width <pixels>', 'of a drawing', number(100, 20000), 1600)
    .option('--height <pixels>', 'of a drawing', number(100, 20000), 1000)
    .option('--labels <share>', '0 none, 1 normal, 2 as many as fit', number(0, 2, false), defaultLooks.labels)
    .option('--no-regions', 'clusters without hulls and names');
  for (const { id, name, default: on } of exporterSwitches) {
    drawing.option(on ? `--no-${id}` : `--${id}`, on ? `without ${name.toLowerCase()}` : name.toLowerCase());
  }
  drawing.action(async (files: string[], flags: ExportFlags) => done(await exportCommand(files, flags, io)));

  identityOf(readingCommand(program, 'convert', 'files in one format of bibliographies as a file in another'))
    .requiredOption('-o, --output <file>', 'where to; the ending says what it becomes, - is stdout')
    .addOption(choice('--format <id>', 'what it becomes, whatever the ending', idsOf(papersExporters)))
    .option('--merge', 'every paper once instead of every record as it was read')
    .action(async (files: string[], flags: ConvertFlags) => done(await convertCommand(files, flags, io)));

  program
    .command('fetch')
    .description('works from an online source as a file, for a price that is told')
    .argument('<SERVICE>', idsOf(services).join(', '))
    .option('--author <name or id>', 'whose works')
    .option('--orcid <ORCID>', 'whose works')
    .option('--institution <name or id>', 'whose works')
    .option('--doi <DOI...>', 'which works (again for more; - reads a list from stdin)')
    .option('-o, --output <file>', 'where to; - is stdout')
    .option('--plan', 'only tell what there is and what fetching it would cost')
    .option('--most <works>', 'no more than so many', number(1, 1_000_000), 10_000)
    .option('--key-file <file>', 'your key is in it; else in the variable OPENALEX_API_KEY')
    .option('--contact <address>', 'an e-mail address for the people of Crossref to write to')
    .addOption(new Option('--base <address>', 'where the service answers').hideHelp())
    .action(async (id: string, flags: FetchFlags) => done(await fetchCommand(id, flags, io)));

  return program;
}

const examples = `
Without FILES the pages that come with the program are read. FILES may be folders; - reads stdin.

Examples:
  coterie stats                                     figures of the pages that come with it
  coterie stats my-pages/ --json                    the same for a program, of your own pages
  coterie stats a.txt --saved-year a.txt=2025       dates without a year are of 2025
  coterie export -o map.svg --theme dark            a drawing with real text
  coterie export -o net.gexf --counting fractional  for Gephi
  coterie export -o net.csv                         nodes in net.csv, links in net.ties.csv
  coterie check refs.ris                            what was lost, guessed or looks wrong, entry by entry
  coterie convert refs.ris more.bib -o all.bib      one bibliography out of several, in another format
  coterie fetch openalex --orcid 0000-0002-1825-0097 -o ada.json   from an online source
  coterie authors --json | jq '.[0].name'           the person with the most papers

Exit codes: 0 done, 1 something could not be read (check: anything was lost), 2 wrong usage.`;

/** A command on files, with the choices that all share which make a network. */
function command(program: Command, name: string, description: string): Command {
  return identityOf(readingCommand(program, name, description))
    .addOption(choice('--network <kind>', 'who is tied to whom', networkKinds).default(defaultChoices.network))
    .addOption(choice('--counting <method>', 'what a shared paper weighs', countings).default(defaultChoices.counting))
    .addOption(
      choice('--large-teams <policy>', 'what becomes of papers by very many', largeTeamPolicies).default(
        defaultChoices.largeTeams.policy,
      ),
    )
    .option(
      '--large-above <authors>',
      'more authors than this are very many',
      number(leastAbove, mostAbove),
      defaultChoices.largeTeams.above,
    )
    .option('--seed <number>', 'of all chance', number(0, 2 ** 32 - 1), defaultChoices.seed)
    .option('--knob <PLUGIN.KNOB=VALUE>', 'turn a knob of a metric or layout (again for more)', collect(turnedKnob));
}

/** A command on files, with what says how they are read. */
function readingCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('[FILES...]', 'files, folders, or - for stdin')
    .option('--saved-year <FILE=YEAR>', 'the year that dates without a year are of (again for more)', collect(savedYear))
    .addOption(choice('--reader <format>', 'read every file as this format, whatever it looks like', idsOf(readers)));
}

const identityOf = (one: Command): Command =>
  one
    .addOption(choice('--identity <level>', 'when two spellings are one person', identityLevels).default('careful'))
    .option('--apart <key>', 'switch off a join of two spellings, by its key (again for more)', collect(String))
    .option('--decisions <file>', 'your rulings on who is who: JSON, a VOSviewer thesaurus or a CiteSpace alias file');

const idsOf = (plugins: readonly { readonly id: string }[]): string[] => plugins.map((plugin) => plugin.id);

function choice(flags: string, explain: string, allowed: readonly string[]): Option {
  return new Option(flags, explain).choices(allowed);
}

function collect<Value>(parse: (text: string) => Value): (text: string, before?: readonly Value[]) => Value[] {
  return (text, before = []) => [...before, parse(text)];
}

function number(least: number, most: number, whole = true): (text: string) => number {
  return (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (!(value >= least && value <= most) || (whole && !Number.isInteger(value))) {
      throw new InvalidArgumentError(`Allowed is a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`);
    }
    return value;
  };
}

function savedYear(text: string): { file: string; year: number } {
  const match = /^(.+)=(\d{4})$/.exec(text);
  if (!match) throw new InvalidArgumentError('Allowed is a file and a year, such as fan-lai.txt=2026.');
  return { file: match[1]!, year: Number(match[2]) };
}

function turnedKnob(text: string): TurnedKnob {
  const match = /^([^.=]+)\.([^=]+)=(.*)$/.exec(text);
  if (!match) throw new InvalidArgumentError('Allowed is a knob and its value, such as community.resolution=0.5.');
  return { plugin: match[1]!, knob: match[2]!, value: match[3]! };
}

/** A sentence behind commander's own, which names the mistake. */
function whatIsAllowed(program: Command, error: CommanderError, argv: readonly string[]): string {
  const called = program.commands.find((one) => argv.includes(one.name()));
  if (error.code === 'commander.unknownOption') {
    const options = (called ?? program).options.map((option) => option.long ?? option.flags);
    return `Allowed ${called ? `with ${called.name()}` : 'here'}: ${[...options, '--help'].join(', ')}\n`;
  }
  if (error.code === 'commander.unknownCommand') {
    return `Allowed commands: ${program.commands.map((one) => one.name()).join(', ')}\n`;
  }
  return '';
}

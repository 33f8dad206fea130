import { identityLevels } from '../corpus/corpus.ts';
import type { Decision } from '../corpus/rulings.ts';
import { checked, shape, type Shape } from '../kit/check.ts';
import type { KnobValue, KnobValues } from '../kit/knobs.ts';
import { largeTeamPolicies, leastAbove, mostAbove } from '../network/largeTeams.ts';
import { countings, networkKinds } from '../network/network.ts';
import { type Choices, defaultChoices } from '../pipeline/choices.ts';
import type { ReadOptions } from '../readers/reader.ts';
import { correctionShape, decisionShape, optionsShape } from '../readers/readingShape.ts';
import { defaultLooks, type Looks } from '../scene/looks.ts';
import { readSelection, selectionWord, type Selection } from '../scene/selection.ts';

/** What the address bar keeps: the view without the data. */
export interface Linked {
  readonly choices: Choices;
  readonly looks: Looks;
  readonly selection: Selection | undefined;
}

/** Longest link that decisions may make, characters: longer ones are cut by mail programs. */
const longest = 2000;
/** Stands in a link in place of decisions that are too long for it. */
const leftOut = 'decided';

/** Whether a link was too short for the decisions of its view: who has them keeps them. */
export const lacksDecisions = (hash: string): boolean => new URLSearchParams(hash.replace(/^#/, '')).has(leftOut);

/** The address's hash, without `#`: only what differs from the defaults, so that the plain address is the plain view. */
export function writeLink({ choices, looks, selection }: Linked): string {
  const words = new URLSearchParams();
  const put = (key: string, value: string | number | boolean, usual: string | number | boolean) => {
    if (value !== usual) words.set(key, String(value));
  };
  if (selection) words.set('select', selectionWord(selection));
  put('network', choices.network, defaultChoices.network);
  put('counting', choices.counting, defaultChoices.counting);
  put('large', choices.largeTeams.policy, defaultChoices.largeTeams.policy);
  put('above', choices.largeTeams.above, defaultChoices.largeTeams.above);
  put('identity', choices.identity.level, defaultChoices.identity.level);
  for (const key of choices.identity.apart) words.append('apart', key);
  for (const [file, { savedYear, ...more }] of Object.entries(choices.reading)) {
    if (savedYear !== undefined) words.append('saved', `${file}=${savedYear}`);
    if (Object.keys(more).length > 0) words.append('read', JSON.stringify([file, more]));
  }
  for (const [name, correction] of Object.entries(choices.corrections)) words.append('name', JSON.stringify([name, correction]));
  for (const key of choices.loose) words.append('loose', key);
  put('seed', choices.seed, defaultChoices.seed);
  put('layout', choices.layout.id, defaultChoices.layout.id);
  for (const [knob, value] of Object.entries(choices.layout.knobs)) words.append('knob', `${knob}=${value}`);
  for (const [metric, knobs] of Object.entries(choices.metrics)) {
    for (const [knob, value] of Object.entries(knobs)) words.append('metric', `${metric}.${knob}=${value}`);
  }
  put('size', looks.sizeBy, defaultLooks.sizeBy);
  put('colour', looks.colourBy, defaultLooks.colourBy);
  put('scale', looks.sizeScale, defaultLooks.sizeScale);
  put('labels', looks.labels, defaultLooks.labels);
  put('regions', looks.regions, defaultLooks.regions);
  put('links', looks.linkOpacity, defaultLooks.linkOpacity);
  const { decisions = [] } = choices.identity;
  const short = written(words);
  for (const decision of decisions) words.append('decide', JSON.stringify(decision));
  const whole = written(words);
  if (whole.length <= longest || decisions.length === 0) return whole;
  return `${short}${short === '' ? '' : '&'}${leftOut}=${decisions.length}`;
}

const written = (words: URLSearchParams): string => words.toString().replaceAll('%3A', ':').replaceAll('%7E', '~');

/** Reads a hash; whatever is not understood keeps its default. The theme is the reader's own, never the link's. */
export function readLink(hash: string, theme: Looks['theme']): Linked {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const among = <T extends string>(key: string, allowed: readonly T[], usual: T): T =>
    allowed.find((one) => one === words.get(key)) ?? usual;
  const number = (key: string, usual: number, low: number, high: number) => {
    const text = words.get(key);
    const value = text === null || text === '' ? NaN : Number(text);
    return Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : usual;
  };
  const metrics: Record<string, KnobValues> = {};
  for (const word of words.getAll('metric')) {
    const found = /^([\w-]+)\.([\w-]+)=(.*)$/.exec(word);
    if (found) metrics[found[1]!] = { ...metrics[found[1]!], [found[2]!]: knobValue(found[3]!) };
  }
  const selected = words.get('select');
  const decisions = words.getAll('decide').flatMap(decisionOf);
  return {
    choices: {
      identity: {
        level: among('identity', identityLevels, 'careful'),
        apart: words.getAll('apart'),
        ...(decisions.length > 0 ? { decisions } : {}),
      },
      reading: readingOf(words),
      corrections: Object.fromEntries(checkedPairs(words.getAll('name'), correctionShape)),
      loose: words.getAll('loose'),
      network: among('network', networkKinds, defaultChoices.network),
      counting: among('counting', countings, defaultChoices.counting),
      largeTeams: {
        policy: among('large', largeTeamPolicies, defaultChoices.largeTeams.policy),
        above: Math.trunc(number('above', defaultChoices.largeTeams.above, leastAbove, mostAbove)),
      },
      metrics,
      layout: {
        id: words.get('layout') ?? defaultChoices.layout.id,
        knobs: Object.fromEntries(pairs(words.getAll('knob')).map(([knob, value]) => [knob, knobValue(value)])),
      },
      seed: Math.trunc(number('seed', defaultChoices.seed, -2147483648, 2147483647)),
    },
    looks: {
      theme,
      sizeBy: words.get('size') ?? defaultLooks.sizeBy,
      colourBy: words.get('colour') ?? defaultLooks.colourBy,
      sizeScale: number('scale', defaultLooks.sizeScale, 0.5, 2),
      labels: number('labels', defaultLooks.labels, 0, 2),
      regions: among('regions', ['true', 'false'], String(defaultLooks.regions) as 'true' | 'false') === 'true',
      linkOpacity: number('links', defaultLooks.linkOpacity, 0.05, 1),
    },
    selection: selected === null ? undefined : readSelection(selected),
  };
}

function readingOf(words: URLSearchParams): Choices['reading'] {
  const reading = new Map<string, ReadOptions>(checkedPairs(words.getAll('read'), optionsShape));
  for (const [file, year] of pairs(words.getAll('saved'))) {
    if (/^\d{4}$/.test(year)) reading.set(file, { ...reading.get(file), savedYear: Number(year) });
  }
  return Object.fromEntries(reading);
}

function decisionOf(word: string): Decision[] {
  try {
    const found = checked(decisionShape, JSON.parse(word));
    return found.sound ? [found.value] : [];
  } catch {
    return [];
  }
}

/** Words that are JSON of a name and what is said of it; others are left out. */
function checkedPairs<Value>(words: readonly string[], wanted: Shape<unknown, Value>): [string, Value][] {
  return words.flatMap((word) => {
    try {
      const found = checked(shape.strictTuple([shape.string(), wanted]), JSON.parse(word));
      return found.sound ? [found.value] : [];
    } catch {
      return [];
    }
  });
}

/** `name=value` words, split at the last `=`: file names may hold one. */
function pairs(words: readonly string[]): [string, string][] {
  return words.flatMap((word) => {
    const at = word.lastIndexOf('=');
    return at > 0 ? [[word.slice(0, at), word.slice(at + 1)] as [string, string]] : [];
  });
}

function knobValue(text: string): KnobValue {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  return text !== '' && Number.isFinite(number) ? number : text;
}

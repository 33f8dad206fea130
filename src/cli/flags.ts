import type { KnobValue, KnobValues, Knob } from '../kit/knobs.ts';
import { layouts } from '../layouts/index.ts';
import { metrics, metricsFor } from '../metrics/index.ts';
import type { IdentityLevel } from '../corpus/corpus.ts';
import type { LargeTeamPolicy } from '../network/largeTeams.ts';
import type { Counting, NetworkKind } from '../network/network.ts';
import { defaultChoices, type Choices } from '../pipeline/choices.ts';
import { defaultLooks, type Looks, type Theme } from '../scene/looks.ts';
import { UsageError } from './io.ts';
import type { ReadingWishes } from './sources.ts';

/** How files are to be read: what every command takes, as the parser hands it over. */
export interface ReadingFlags {
  readonly savedYear?: readonly { readonly file: string; readonly year: number }[];
  readonly reader?: string;
}

/** What every command takes that makes a network. */
export interface ChoiceFlags extends ReadingFlags {
  readonly identity: IdentityLevel;
  readonly apart?: readonly string[];
  readonly decisions?: string;
  readonly network: NetworkKind;
  readonly counting: Counting;
  readonly largeTeams: LargeTeamPolicy;
  readonly largeAbove: number;
  readonly seed: number;
  readonly knob?: readonly TurnedKnob[];
  readonly json?: boolean;
}

export interface LookFlags {
  readonly layout: string;
  readonly colour?: string;
  readonly size?: string;
  readonly theme: Theme;
  readonly labels: number;
  readonly regions: boolean;
  readonly width: number;
  readonly height: number;
}

/** `force.gravity=0.2`: a knob of a layout or a metric. */
export interface TurnedKnob {
  readonly plugin: string;
  readonly knob: string;
  readonly value: string;
}

/** Flags → how files are to be read. */
export const wishesOf = ({ savedYear = [], reader }: ReadingFlags): ReadingWishes => ({
  savedYears: savedYear,
  ...(reader === undefined ? {} : { reader }),
});

/** Flags → choices, but for how files are read, which needs their names. */
export function choicesOf(flags: ChoiceFlags, layout: string = defaultChoices.layout.id): Choices {
  const turned = turnKnobs(flags.knob ?? []);
  // Whoever turns a knob of a layout means that layout, unless another is named.
  const meant = layout === defaultChoices.layout.id ? (layouts.find(({ id }) => turned.has(id))?.id ?? layout) : layout;
  return {
    ...defaultChoices,
    identity: { level: flags.identity, apart: [...(flags.apart ?? [])] },
    network: flags.network,
    counting: flags.counting,
    largeTeams: { policy: flags.largeTeams, above: flags.largeAbove },
    seed: flags.seed,
    layout: { id: meant, knobs: turned.get(meant) ?? {} },
    metrics: Object.fromEntries([...turned].filter(([plugin]) => metrics.some((metric) => metric.id === plugin))),
  };
}

/** Flags → looks; a metric that the network does not have is a usage error, a default that it does not have gives way. */
export function looksOf(flags: LookFlags, network: NetworkKind): Looks {
  const all = metricsFor(network);
  const values = all.filter((metric) => metric.kind === 'value');
  const pick = (flag: string, wished: string | undefined, usual: string, from: readonly { readonly id: string }[]): string => {
    const ids = from.map((metric) => metric.id);
    if (wished !== undefined && !ids.includes(wished)) {
      throw new UsageError(`${flag} ${wished} is not measured on the ${network} network; allowed there: ${ids.join(', ')}`);
    }
    return wished ?? (ids.includes(usual) ? usual : (ids[0] ?? usual));
  };
  return {
    ...defaultLooks,
    theme: flags.theme,
    labels: flags.labels,
    regions: flags.regions,
    sizeBy: pick('--size', flags.size, network === 'papers' ? 'degree' : defaultLooks.sizeBy, values),
    colourBy: pick('--colour', flags.colour, defaultLooks.colourBy, all),
  };
}

function turnKnobs(turned: readonly TurnedKnob[]): Map<string, KnobValues> {
  const plugins: readonly { readonly id: string; readonly knobs: readonly Knob[] }[] = [...layouts, ...metrics];
  const values = new Map<string, KnobValues>();
  for (const { plugin, knob, value } of turned) {
    const owner = plugins.find((one) => one.id === plugin);
    const owned = owner?.knobs.find((one) => one.id === knob);
    if (!owned) {
      const allowed = plugins.flatMap((one) => one.knobs.map((each) => `${one.id}.${each.id}`));
      throw new UsageError(`--knob: there is no ${plugin}.${knob}; allowed are ${allowed.join(', ')}`);
    }
    values.set(plugin, { ...values.get(plugin), [knob]: settle(owned, value) });
  }
  return values;
}

function settle(knob: Knob, value: string): KnobValue {
  const refuse = (allowed: string) => new UsageError(`--knob: ${knob.id} cannot be ${value}; allowed is ${allowed}`);
  switch (knob.kind) {
    case 'range': {
      const number = value.trim() === '' ? Number.NaN : Number(value);
      if (!(number >= knob.min && number <= knob.max)) throw refuse(`${knob.min} to ${knob.max}`);
      return number;
    }
    case 'choice':
      if (!knob.options.some((option) => option.id === value)) throw refuse(knob.options.map((option) => option.id).join(', '));
      return value;
    case 'switch':
      if (value !== 'on' && value !== 'off') throw refuse('on or off');
      return value === 'on';
  }
}

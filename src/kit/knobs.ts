interface KnobBase {
  readonly id: string;
  /** As the form shows it. */
  readonly name: string;
  /** One sentence: what turning it does. */
  readonly explain: string;
}

/** What a plug-in lets a person set. Forms, command-line flags and docs are made from it. */
export type Knob =
  | (KnobBase & {
      readonly kind: 'range';
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly default: number;
    })
  | (KnobBase & {
      readonly kind: 'choice';
      readonly options: readonly { readonly id: string; readonly name: string }[];
      readonly default: string;
    })
  | (KnobBase & { readonly kind: 'switch'; readonly default: boolean });

export type KnobValue = number | string | boolean;
export type KnobValues = Readonly<Record<string, KnobValue>>;

/** Every knob with a usable value: what was chosen where that is valid (ranges are clamped), else the default. Unknown names are dropped. */
export function settleKnobs(knobs: readonly Knob[], chosen: KnobValues = {}): KnobValues {
  return Object.fromEntries(knobs.map((knob) => [knob.id, settleKnob(knob, chosen[knob.id])]));
}

/** What was chosen that no knob can be, each with its value: "damping cannot be 3; allowed is 0.05 to 0.95". */
export function knobFaults(knobs: readonly Knob[], chosen: KnobValues = {}): string[] {
  return knobs.flatMap((knob) => {
    const value = chosen[knob.id];
    if (value === undefined || Object.is(settleKnob(knob, value), value)) return [];
    return [`${knob.name.toLowerCase()} cannot be ${String(value).slice(0, 60)}; allowed is ${allowedOf(knob)}`];
  });
}

function allowedOf(knob: Knob): string {
  switch (knob.kind) {
    case 'range':
      return `${knob.min} to ${knob.max}`;
    case 'choice':
      return knob.options.map((option) => option.id).join(', ');
    case 'switch':
      return 'on or off';
  }
}

function settleKnob(knob: Knob, value: KnobValue | undefined): KnobValue {
  switch (knob.kind) {
    case 'range':
      return typeof value === 'number' && Number.isFinite(value) ? Math.min(knob.max, Math.max(knob.min, value)) : knob.default;
    case 'choice':
      return knob.options.some((option) => option.id === value) ? (value as string) : knob.default;
    case 'switch':
      return typeof value === 'boolean' ? value : knob.default;
  }
}

/** A range knob's number out of settled values. A missing one is a programmer's mistake. */
export function numberOf(values: KnobValues, id: string): number {
  const value = values[id];
  if (typeof value !== 'number') throw new Error(`knob ${id} is not settled to a number; call settleKnobs first`);
  return value;
}

/** A switch knob's value out of settled values. */
export function switchOf(values: KnobValues, id: string): boolean {
  const value = values[id];
  if (typeof value !== 'boolean') throw new Error(`knob ${id} is not settled to a switch; call settleKnobs first`);
  return value;
}

/** The id that is chosen in a choice knob, out of settled values. */
export function optionOf<Option extends string>(values: KnobValues, id: string, options: readonly Option[]): Option {
  const value = options.find((option) => option === values[id]);
  if (value === undefined) throw new Error(`knob ${id} is not settled to one of ${options.join(', ')}; call settleKnobs first`);
  return value;
}

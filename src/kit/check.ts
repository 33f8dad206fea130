/** The only door to valibot: shapes that foreign JSON is checked against before anything of it is used. */
export * as shape from 'valibot';
export type { GenericSchema as Shape } from 'valibot';
import { safeParse, type BaseIssue, type GenericSchema } from 'valibot';

export type Checked<Value> =
  | { readonly sound: true; readonly value: Value }
  /** What is wrong first and where: "choices.seed: expected number, found a string". No line ends, at most 300 characters. */
  | { readonly sound: false; readonly wrong: string };

/** The value as its shape has it, without anything else that stood in it. */
export function checked<Value>(wanted: GenericSchema<unknown, Value>, value: unknown): Checked<Value> {
  const result = safeParse(wanted, value, { abortEarly: true });
  return result.success ? { sound: true, value: result.output } : { sound: false, wrong: tell(result.issues[0]) };
}

function tell(issue: BaseIssue<unknown>): string {
  const where = issue.path?.map((step) => String(step.key)).join('.') ?? 'the whole';
  return `${where}: expected ${issue.expected ?? 'another value'}, found ${issue.received}`.replace(/\s+/g, ' ').slice(0, 300);
}

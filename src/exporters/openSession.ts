import { identityLevels } from '../corpus/corpus.ts';
import { checked, shape, type Shape } from '../kit/check.ts';
import type { Problem } from '../kit/problem.ts';
import { layouts } from '../layouts/index.ts';
import { metrics } from '../metrics/index.ts';
import { largeTeamPolicies, leastAbove, mostAbove } from '../network/largeTeams.ts';
import { countings, networkKinds } from '../network/network.ts';
import { defaultChoices, type Choices } from '../pipeline/choices.ts';
import { correctionShape, decisionShape, optionsShape, readingShape, sessionShell } from '../readers/readingShape.ts';
import { defaultLooks, type Looks } from '../scene/looks.ts';
import type { Camera } from './exporter.ts';
import type { Session } from './session.ts';

type Entries<Of> = { readonly [Field in keyof Of]-?: Shape<unknown, Of[Field]> };

const { array, boolean, integer, maxValue, minValue, number, object, picklist, pipe, record, strictTuple, string, union } = shape;
const finite = pipe(number(), shape.finite());
const between = (least: number, most: number) => pipe(number(), minValue(least), maxValue(most));
const knobs = record(string(), union([finite, string(), boolean()]));
/** Ids of plug-ins that this version may not have become the default. */
const idOf = (known: readonly { readonly id: string }[], instead: string) =>
  pipe(
    string(),
    shape.transform((id) => (known.some((one) => one.id === id) ? id : instead)),
  );

const choices = object({
  identity: object({
    level: picklist(identityLevels),
    apart: array(string()),
    decisions: shape.exactOptional(array(decisionShape)),
  }),
  reading: record(string(), optionsShape),
  corrections: record(string(), correctionShape),
  loose: array(string()),
  network: picklist(networkKinds),
  counting: picklist(countings),
  // Sessions saved before there was a choice have none.
  largeTeams: shape.optional(
    object({
      policy: picklist(largeTeamPolicies),
      above: pipe(number(), integer(), minValue(leastAbove), maxValue(mostAbove)),
    }),
    defaultChoices.largeTeams,
  ),
  metrics: record(string(), knobs),
  layout: object({ id: idOf(layouts, defaultChoices.layout.id), knobs }),
  seed: pipe(number(), integer(), minValue(-(2 ** 31)), maxValue(2 ** 32 - 1)),
} satisfies Entries<Choices>);

const looks = object({
  theme: picklist(['light', 'dark']),
  sizeBy: idOf(metrics, defaultLooks.sizeBy),
  colourBy: idOf(metrics, defaultLooks.colourBy),
  sizeScale: between(0.1, 10),
  labels: between(0, 2),
  regions: boolean(),
  linkOpacity: between(0, 1),
} satisfies Entries<Looks>);

const camera = object({ x: finite, y: finite, zoom: between(1e-6, 1e6) } satisfies Entries<Camera>);

const sessionShape: Shape<unknown, Session> = object({
  readings: array(readingShape),
  choices,
  looks,
  camera,
  pins: array(object({ id: string(), x: finite, y: finite })),
  selection: array(string()),
  skipped: shape.exactOptional(array(string())),
  places: record(string(), strictTuple([finite, finite])),
} satisfies Entries<Session>);

/**
 * A session file's text → the session, every part of it checked, or what is wrong with the file. A layout or metric that
 * this version does not have becomes the default one.
 */
export function openSession(text: string, file = 'session'): Session | Problem {
  const bad = (message: string, advice: string): Problem => ({ severity: 'error', code: 'bad-session', file, message, advice });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return bad('the session is not complete JSON.', 'Save it again, or open the files it was made from.');
  }
  const shell = checked(sessionShell, json);
  if (!shell.sound) {
    return bad(`this is not a session of version 1: ${shell.wrong}.`, 'Open it with the version of Coterie that saved it.');
  }
  const session = checked(sessionShape, json);
  return session.sound ? session.value : bad(`the session is damaged at ${session.wrong}.`, 'Open the files it was made from.');
}

/** Whether `openSession` gave a problem. */
export function isProblem(opened: Session | Problem): opened is Problem {
  return 'severity' in opened;
}

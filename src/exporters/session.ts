import type { Choices } from '../pipeline/choices.ts';
import type { Reading } from '../readers/reader.ts';
import type { Looks } from '../scene/looks.ts';
import type { Camera, ExportInput } from './exporter.ts';
import { placesById } from './places.ts';

/** All that it takes to show the same picture again, without the files it was made from. Plain JSON. */
export interface Session {
  readonly readings: readonly Reading[];
  readonly choices: Choices;
  readonly looks: Looks;
  readonly camera: Camera;
  readonly pins: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** Node ids. */
  readonly selection: readonly string[];
  /** Names of open cases that were put off, in this order. */
  readonly skipped?: readonly string[];
  /** Node id → x, y in the units of places. */
  readonly places: Readonly<Record<string, readonly [number, number]>>;
}

export type SessionSource = Pick<ExportInput, Exclude<keyof Session, 'places'> | 'portrait'>;

export function sessionOf({ readings, choices, looks, camera, pins, selection, skipped = [], portrait }: SessionSource): Session {
  const places = placesById(portrait.network, portrait.places);
  return { readings, choices, looks, camera, pins, selection, ...(skipped.length > 0 ? { skipped } : {}), places };
}

/** One line per part. The format comes first, so that a reader knows the file by its head. */
export function writeSession(session: Session): string {
  const { readings, choices, looks, camera, pins, selection, skipped, places } = session;
  const file = { format: 'coterie-session', version: 1, choices, looks, camera, pins, selection, skipped, readings, places };
  const told = Object.entries(file).filter(([, value]) => value !== undefined);
  const parts = told.map(([part, value]) => `${JSON.stringify(part)}: ${JSON.stringify(value)}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}

import type { Places } from '../layouts/layout.ts';
import type { Quality } from '../layouts/quality.ts';
import type { ExcerptAnswer, ExcerptWish } from '../readers/excerpt.ts';
import type { Reading, SourceFile } from '../readers/reader.ts';
import type { Choices } from './choices.ts';
import type { Hit } from './find.ts';
import type { Piece } from './pieces.ts';
import type { Unplaced } from './portrait.ts';
import type { Progress } from './progress.ts';
import type { Sensitivity } from './sensitivity.ts';

/** A picture to start from, of a session that was saved: its nodes stand where they stood. */
export interface StartingPicture {
  /** Node id → x, y. */
  readonly places: Readonly<Record<string, readonly [number, number]>>;
}

/** A reading, or the name of its file where the other side holds it already: readings are large and cross once. */
export type HeldReading = Reading | string;

/** From the page to the worker. `job` numbers rise; a new job ends the one before. */
export type Order =
  | {
      readonly kind: 'portray';
      readonly job: number;
      /** New files to read; they replace readings of the same name. */
      readonly files: readonly SourceFile[];
      /** What was read before and stays. */
      readonly readings: readonly HeldReading[];
      readonly choices: Choices;
      readonly pins: readonly NamedPin[];
      readonly start?: StartingPicture;
      /** Show only the picture at rest (reduced motion). */
      readonly still: boolean;
    }
  /** With `places`, everything stands there, at rest: a drag was called off. */
  | { readonly kind: 'steer'; readonly pins: readonly NamedPin[]; readonly warm: boolean; readonly places?: Places }
  | { readonly kind: 'run' }
  | { readonly kind: 'pause' }
  /** Ends the job in work. `job` numbers what follows, such as the places of a map that is run on. */
  | { readonly kind: 'cancel'; readonly job: number }
  /** What the page shows stands again: for a worker that is new, or has gone further. */
  | {
      readonly kind: 'resume';
      readonly job: number;
      /** The job that measured it. */
      readonly stands: number;
      readonly unplaced: Unplaced;
      readonly places: Places | undefined;
    }
  /** Compares the levels of identity; a newer one ends the one before. */
  | { readonly kind: 'compare'; readonly ticket: number; readonly readings: readonly HeldReading[]; readonly choices: Choices }
  | { readonly kind: 'stopComparing' }
  /** How far may the map as it stands be read? */
  | { readonly kind: 'judge'; readonly ticket: number }
  | { readonly kind: 'find'; readonly ticket: number; readonly query: string; readonly limit: number }
  | {
      readonly kind: 'excerpt';
      readonly ticket: number;
      /** The file or the archive that it is in. */
      readonly file: SourceFile;
      /** Of the reading. */
      readonly name: string;
      readonly wish: ExcerptWish;
    };

/** A pinned node, by id: numbers of nodes change with the choices. */
export interface NamedPin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Where a comparison of the levels of identity stands. */
export type CompareStep =
  | { readonly kind: 'working'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly report: Sensitivity }
  | { readonly kind: 'failed'; readonly message: string };

/** From the worker to the page. */
export type News =
  | { readonly kind: 'progress'; readonly job: number; readonly progress: Progress }
  /** Some readings, or a piece of the parts, that the next `read` or `measured` tells of: all in one message would block the page. */
  | { readonly kind: 'some'; readonly readings: readonly Reading[] }
  | { readonly kind: 'piece'; readonly piece: Piece }
  /** All readings by file: the new ones came before, in groups. */
  | { readonly kind: 'read'; readonly job: number; readonly files: readonly string[] }
  /** Only the parts that differ from the last ones that were sent; their long lists came before, in pieces. */
  | { readonly kind: 'measured'; readonly job: number; readonly changed: Partial<Unplaced> }
  | { readonly kind: 'places'; readonly job: number; readonly places: Places; readonly resting: boolean }
  /** A cancel was heard; `stands` is the job whose portrait the worker has, 0 when none. */
  | { readonly kind: 'cancelled'; readonly job: number; readonly stands: number }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string }
  | { readonly kind: 'compared'; readonly ticket: number; readonly step: CompareStep }
  /** None where no map stands. */
  | { readonly kind: 'judged'; readonly ticket: number; readonly quality?: Quality }
  | { readonly kind: 'found'; readonly ticket: number; readonly hits: readonly Hit[] }
  | { readonly kind: 'excerpt'; readonly ticket: number; readonly answer: ExcerptAnswer };

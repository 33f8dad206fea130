import type { PaperRecord } from '../corpus/record.ts';
import type { Knob, KnobValues } from '../kit/knobs.ts';
import type { Choices } from '../pipeline/choices.ts';
import type { Portrait } from '../pipeline/portrait.ts';
import type { Reading } from '../readers/reader.ts';
import type { Looks } from '../scene/looks.ts';
import type { PaintContext } from '../scene/paintFrame.ts';
import type { Frame, Scene, View } from '../scene/scene.ts';

/** The map's camera, relative to the whole picture: what a session file needs to show the same part again. */
export interface Camera {
  /** Centre, in the units of places. */
  readonly x: number;
  readonly y: number;
  /** 1 shows everything; 2 shows half the width. */
  readonly zoom: number;
}

/** All that can leave the program as a file. */
export interface ExportInput {
  readonly readings: readonly Reading[];
  readonly choices: Choices;
  readonly portrait: Portrait;
  readonly looks: Looks;
  readonly scene: Scene;
  /** What is seen: on the screen the current view, on the command line the whole picture. */
  readonly view: View;
  readonly frame: Frame;
  readonly camera: Camera;
  /** Ids of pinned nodes with their places. */
  readonly pins: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly selection: readonly string[];
  /** Names of open cases of identity that were put off; none where it is absent. */
  readonly skipped?: readonly string[];
  /** Settled: every knob of the exporter is there. */
  readonly knobs: KnobValues;
  /** Where pixels can be drawn: a blank, transparent canvas of so many pixels. Exporters of the browser need it. */
  readonly makeCanvas?: (width: number, height: number) => CanvasLike;
}

/** What is used of a canvas and its surroundings. */
export interface CanvasLike {
  readonly context: PaintContext & { scale(x: number, y: number): void };
  toPng(): Promise<Uint8Array<ArrayBuffer>>;
}

/** What a file shows: the map, all of the work, the network as data, or the papers that it is made of. In the order of use. */
export const subjects = ['figure', 'session', 'network', 'papers'] as const;

/** What every file format that the program writes says of itself. */
interface FileFormat {
  /** The file's stem. */
  readonly id: string;
  /** As the menu shows it: "SVG drawing". */
  readonly name: string;
  /** One sentence: what is in it and who opens it. */
  readonly explain: string;
  /** With dot, such as `.svg`. For files of several parts, such as `.nodes.csv`. */
  readonly ending: string;
  readonly mime: string;
  /** Where it works: PNG needs a browser's canvas. */
  readonly where: 'everywhere' | 'browser';
  readonly knobs: readonly Knob[];
  write(input: ExportInput): Promise<string | Uint8Array<ArrayBuffer>> | string;
}

/** A bibliography: of the papers of a portrait, or of any records. */
export interface PapersExporter extends FileFormat {
  readonly about: 'papers';
  /** Its word in a sentence: "has no place in RIS". */
  readonly called: string;
  /** Id of the reader that reads it back. */
  readonly reader: string;
  /** Other endings by which it is known where nothing but bibliographies are written, such as `.csv`. */
  readonly alsoEnding?: string;
  /** What stands above, between and below the entries. */
  readonly frame: { readonly head: string; readonly between: string; readonly foot: string };
  /** The writer of one file's entries, one after the other: it remembers which keys are taken. */
  entries(): (record: PaperRecord) => string;
}

/** A file format that the program writes. */
export type Exporter = (FileFormat & { readonly about: Exclude<(typeof subjects)[number], 'papers'> }) | PapersExporter;

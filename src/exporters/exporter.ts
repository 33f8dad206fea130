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

/** A file format that the program writes. */
export interface Exporter {
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

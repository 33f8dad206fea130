import type { Theme } from './looks.ts';

/**
 * What is drawn, dressed but not yet seen from anywhere: x, y in the units of places, sizes in pixels at fit zoom. Plain
 * numbers and strings; one for the screen, PNG and SVG. Disc i is node i of the network.
 */
export interface Scene {
  readonly theme: Theme;
  readonly colours: SceneColours;
  readonly discs: readonly Disc[];
  readonly lines: readonly Line[];
  /**
   * Where only the strongest ties have lines: the weight and the number of the weakest among them (of equal weight, lower
   * numbers are drawn), and how many ties there are.
   */
  readonly cut?: { readonly weight: number; readonly tie: number; readonly of: number };
  readonly regions: readonly Region[];
  readonly legend: Legend;
  /** Smallest box around all discs' centres: x0, y0, x1, y1. All zero when empty. */
  readonly bounds: readonly [number, number, number, number];
  /** As chosen in the looks: 0 none, 1 normal, 2 as many as fit. */
  readonly labelDensity: number;
}

/** Colours of the theme, `#rrggbb`. */
export interface SceneColours {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
}

export interface Disc {
  readonly id: string;
  /** Display name: untrusted text. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels at fit zoom. */
  readonly radius: number;
  readonly fill: string;
  /** Squares are papers in the two-mode network. */
  readonly shape: 'disc' | 'square';
  /** Order of naming: higher goes first. */
  readonly importance: number;
  /** A person's or paper's author list was cut: a quiet mark. */
  readonly cut: boolean;
  /** Community of the node, for the regions. */
  readonly group: number;
}

export interface Line {
  readonly source: number;
  readonly target: number;
  /** Pixels at fit zoom. */
  readonly width: number;
  readonly colour: string;
  /** 0 to 1. */
  readonly opacity: number;
}

/** A cluster as a country: its outline and its name. */
export interface Region {
  readonly group: number;
  /** From the cluster's frequent title words or, failing them, its most central person. */
  readonly name: string;
  readonly colour: string;
  readonly members: readonly number[];
  /** Closed rings in the units of places, flat x, y, x, y…; holes run the other way round. */
  readonly rings: readonly (readonly number[])[];
  /** Where the name stands best. */
  readonly x: number;
  readonly y: number;
}

/** What size and colour mean. */
export interface Legend {
  readonly size: {
    readonly title: string;
    readonly unit?: string;
    /** Small to large: a value and the radius it gets, pixels at fit zoom. */
    readonly steps: readonly { readonly value: number; readonly text: string; readonly radius: number }[];
  };
  readonly colour:
    | {
        readonly kind: 'groups';
        readonly title: string;
        /** Largest first; the last may be all the rest together. */
        readonly entries: readonly { readonly colour: string; readonly name: string; readonly count: number }[];
      }
    | {
        readonly kind: 'ramp';
        readonly title: string;
        readonly unit?: string;
        /** From low to high, evenly spaced. */
        readonly colours: readonly string[];
        readonly low: string;
        readonly high: string;
        /** Colour and reason of undefined values, where there are some. */
        readonly missing?: { readonly colour: string; readonly name: string };
      };
}

/** From where the scene is seen. A place (x, y) stands at pixel ((x − centreX)·scale + width/2, (y − centreY)·scale + height/2). */
export interface View {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly centreX: number;
  readonly centreY: number;
  /** Pixels per unit of places. */
  readonly scale: number;
  /** Factor on radii and line widths: 1 at fit zoom, growing with the square root of the zoom. */
  readonly magnify: number;
  /** Margins that something else covers, pixels: names stay clear of them. */
  readonly covered?: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
}

/** What the person points at: it comes forward and all but its neighbourhood recedes. */
export interface Focus {
  readonly hovered?: number;
  readonly selected?: readonly number[];
}

/** A scene seen from a view, in pixels: what painters draw, back to front. The same for screen, PNG and SVG. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly colours: SceneColours;
  readonly regions: readonly {
    readonly colour: string;
    readonly rings: readonly (readonly number[])[];
    readonly group: number;
  }[];
  readonly lines: readonly FrameLine[];
  readonly discs: readonly FrameDisc[];
  readonly regionNames: readonly FrameText[];
  readonly labels: readonly FrameText[];
  readonly legend: Legend;
}

/** A quadratic curve from (x1, y1) by control point (cx, cy) to (x2, y2). */
export interface FrameLine {
  readonly x1: number;
  readonly y1: number;
  readonly cx: number;
  readonly cy: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly colour: string;
  readonly opacity: number;
}

export interface FrameDisc {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly shape: 'disc' | 'square';
  readonly cut: boolean;
  readonly opacity: number;
}

/** Text with its middle-left (labels) or centre (region names) at x, y. */
export interface FrameText {
  /** Node of a label, group of a region name. */
  readonly of: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
  /** Extra space between letters, in em. */
  readonly spacing: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly opacity: number;
  /** Sans where not told. */
  readonly family?: 'sans' | 'serif';
}

export type Theme = 'light' | 'dark';

/** What changes only the drawing. Plain JSON. */
export interface Looks {
  readonly theme: Theme;
  /** Id of the value metric whose values are the discs' areas. */
  readonly sizeBy: string;
  /** Id of a metric: a group metric gives categories, a value metric a sequence. */
  readonly colourBy: string;
  /** Multiplies the disc sizes, 0.5 to 2. */
  readonly sizeScale: number;
  /** Share of labels shown where there is room: 0 none, 1 normal, 2 as many as fit. */
  readonly labels: number;
  /** Clusters as regions with names. */
  readonly regions: boolean;
  /** 0.05 to 1. */
  readonly linkOpacity: number;
}

export const defaultLooks: Looks = {
  theme: 'light',
  sizeBy: 'papers',
  colourBy: 'community',
  sizeScale: 1,
  labels: 1,
  regions: true,
  linkOpacity: 0.35,
};

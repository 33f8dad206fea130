import type { Theme } from './looks.ts';
import type { SceneColours } from './scene.ts';

const themes: Readonly<Record<Theme, SceneColours>> = {
  light: { ground: '#faf7f1', ink: '#1f1d1a', quiet: '#655f56', accent: '#b3402e' },
  dark: { ground: '#1a212c', ink: '#eceae4', quiet: '#a9b1bd', accent: '#ff9b7d' },
};

/**
 * Ten categories, largest group first: hues after Okabe & Ito (https://jfly.uni-koeln.de/color/) and P. Tol's muted scheme
 * (SRON/EPS/TN/09-002), moved in lightness until any two differ for people with any kind of colour blindness and all
 * stand 3:1 and more against the ground.
 */
const categories: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#3b4ca8', '#b9561f', '#1c7f62', '#8660c2', '#b07f25', '#741a55', '#1190b3', '#d6588f', '#59531f', '#54342a'],
  dark: ['#6187d6', '#ee9233', '#55dfa3', '#bcb6fb', '#fbc24d', '#d55496', '#5dbab9', '#f6d3e8', '#97ab72', '#b57d57'],
};

/** All groups behind the ten largest. */
const rest: Readonly<Record<Theme, string>> = { light: '#8b857b', dark: '#7f8998' };

/** Low to high, even to the eye: the part of batlow (doi:10.1038/s41467-020-19160-7) that stands out against the ground. */
const ramps: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#a8893a', '#82822f', '#567a3c', '#2f6b55', '#165661', '#0d3a5e', '#081c4e'],
  dark: ['#4f7c62', '#74853a', '#a38a34', '#d2944a', '#f0a172', '#fcb5a6', '#fbccdd'],
};

export const coloursOf = (theme: Theme): SceneColours => themes[theme];

/** Number of groups that have a colour of their own. */
export const categoryCount = 10;

/** A group's colour; the first ten have their own, all others share a grey. */
export const categoryColour = (theme: Theme, group: number): string => categories[theme][group] ?? rest[theme];

/** The grey of small groups, undefined values and neutral links. */
export const restColour = (theme: Theme): string => rest[theme];

/** @param share 0 low, 1 high */
export function rampColour(theme: Theme, share: number): string {
  const stops = ramps[theme];
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1);
  const low = Math.min(stops.length - 2, Math.floor(at));
  return mixColours(stops[low]!, stops[low + 1]!, at - low);
}

/** Between two `#rrggbb`: share 0 gives the first, 1 the second. */
export function mixColours(from: string, to: string, share: number): string {
  const [one, other] = [channels(from), channels(to)];
  return `#${one.map((value, index) => byteText(value + (other[index]! - value) * share)).join('')}`;
}

/** 1 to 21, as WCAG 2 defines it. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

/** The colour, moved toward ink until it can be read on the ground. */
export function readableColour(colour: string, { ground, ink }: SceneColours, least = 4.5): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mixColours(colour, ink, share);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return ink;
}

/** Relative luminance, 0 to 1. */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
const byteText = (value: number): string => Math.round(value).toString(16).padStart(2, '0');

import type { Focus, Scene } from './scene.ts';

/** How strongly things are drawn while something is in focus. */
export interface Opacities {
  /** Of disc i. */
  readonly discs: Float32Array;
  /** Of the line between two nodes, 0 to 1; undefined: as always. */
  line(source: number, target: number): number | undefined;
  /** Neighbours of what is in focus, the strongest first; what is in focus itself is not among them. */
  readonly neighbours: readonly number[];
  /** What is in focus: hovered first, then selected. */
  readonly centres: readonly number[];
}

const recededDisc = 0.2;
const recededLine = 0.07;
const nearLine = 0.75;

/** Undefined when nothing is in focus. A hovered node takes the light from what is selected, until the pointer leaves. */
export function opacitiesIn(scene: Scene, focus: Focus): Opacities | undefined {
  const valid = (node: number | undefined): node is number => node !== undefined && node >= 0 && node < scene.discs.length;
  const selected = (focus.selected ?? []).filter(valid);
  const centres = valid(focus.hovered) ? [focus.hovered] : selected;
  if (centres.length === 0) return undefined;
  const inFocus = new Uint8Array(scene.discs.length);
  for (const node of centres) inFocus[node] = 1;
  const nearness = new Map<number, number>();
  for (const { source, target, width } of scene.lines) {
    if (inFocus[source] === inFocus[target]) continue;
    const near = inFocus[source] ? target : source;
    nearness.set(near, Math.max(nearness.get(near) ?? 0, width));
  }
  const discs = new Float32Array(scene.discs.length).fill(recededDisc);
  // Several are looked at for what is among them: their neighbours recede too.
  const several = centres.length > 1;
  if (!several) for (const node of nearness.keys()) discs[node] = 1;
  for (const node of [...selected, ...centres]) discs[node] = 1;
  const importance = (node: number) => scene.discs[node]!.importance;
  return {
    discs,
    line: (source, target) => {
      // Of several, such as a cluster, the lines among them count; of one, all its lines.
      const ends = inFocus[source]! + inFocus[target]!;
      return ends >= (several ? 2 : 1) ? nearLine : recededLine;
    },
    neighbours: (several ? [] : [...nearness.keys()]).sort(
      (x, y) => nearness.get(y)! - nearness.get(x)! || importance(y) - importance(x) || x - y,
    ),
    centres: [...new Set([...centres, ...selected])],
  };
}

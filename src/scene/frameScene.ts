import { type Box, BoxGrid } from './boxes.ts';
import { fitView } from './fitView.ts';
import { type Opacities, opacitiesIn } from './focus.ts';
import { categoryCount, readableColour } from './palette.ts';
import { leastNotable, placeLabels, widestLabel } from './placeLabels.ts';
import { regionLines, regionSize, regionType } from './regions.ts';
import type { Focus, Frame, FrameDisc, FrameLine, FrameText, Scene, View } from './scene.ts';
import { textBox } from './textBox.ts';

/** How far a line bows out, as a share of its length; the sign is that of the screen's curves. */
export const curvature = 0.12;
/** Zoom at which region names begin to fade, and at which they are gone. */
const fadeFrom = 1.35;
const fadeTo = 4.2;
/** Zoom from which small clusters are named too. */
const namesFrom = 1.6;

/**
 * A scene seen from a view: everything in pixels, back to front.
 * @param wanted without lines, which are most of the work, where somebody else draws them; of the discs of a large map then
 * only those that may have a name or a mark
 */
export function frameScene(
  scene: Scene,
  view: View,
  focus: Focus = {},
  wanted: { readonly lines: boolean } = { lines: true },
): Frame {
  const { width, height, covered } = view;
  const clear = {
    left: covered?.left ?? 0,
    top: covered?.top ?? 0,
    right: width - (covered?.right ?? 0),
    bottom: height - (covered?.bottom ?? 0),
  };
  const opacities = opacitiesIn(scene, focus);
  const across = (x: number) => (x - view.centreX) * view.scale + width / 2;
  const down = (y: number) => (y - view.centreY) * view.scale + height / 2;
  const zoom = view.scale / fitView(scene, width, height, 48).scale;
  const least = wanted.lines ? -Infinity : leastNotable(scene, zoom);
  const discs = frameDiscs(scene, view, across, down, opacities, least);
  const taken = new BoxGrid<Box>();
  const names = () => frameRegionNames(scene, view, zoom, across, down, taken, opacities !== undefined);
  const labels = () =>
    placeLabels({ scene, width, height, clear, zoom, discs, opacities, selected: new Set(focus.selected ?? []), taken });
  // What is in focus is named first; else the countries are.
  const [regionNames, labelTexts] = opacities ? ((own) => [names(), own] as const)(labels()) : ([names(), labels()] as const);
  return {
    width,
    height,
    colours: scene.colours,
    regions: scene.regions.map(({ colour, rings, group }) => ({
      colour,
      group,
      rings: rings.map((ring) => ring.map((value, at) => (at % 2 === 0 ? across(value) : down(value)))),
    })),
    lines: wanted.lines ? frameLines(scene, view, across, down, opacities) : [],
    discs: discs.filter((disc) => inFrame(disc, width, height, disc.radius + 2)),
    regionNames,
    labels: labelTexts.filter((label) => {
      const box = textBox(label);
      return box.right > 0 && box.left < width && box.bottom > 0 && box.top < height;
    }),
    legend: scene.legend,
  };
}

type Across = (value: number) => number;

/** Discs in the frame and so near it that their names may reach in; what is in focus is there, however unimportant. */
function frameDiscs(
  scene: Scene,
  view: View,
  across: Across,
  down: Across,
  opacities: Opacities | undefined,
  least: number,
): FrameDisc[] {
  const discs: FrameDisc[] = [];
  const few = opacities !== undefined && opacities.centres.length <= 3;
  scene.discs.forEach((disc, node) => {
    const { fill, shape, cut } = disc;
    if (disc.importance < least && !(few && opacities.discs[node] === 1)) return;
    const [x, y] = [across(disc.x), down(disc.y)];
    if (!inFrame({ x, y }, view.width, view.height, widestLabel)) return;
    const radius = Math.max(0.6, disc.radius * view.magnify);
    discs.push({ node, x, y, radius, fill, shape, cut, opacity: opacities?.discs[node] ?? 1 });
  });
  return discs;
}

const inFrame = ({ x, y }: { x: number; y: number }, width: number, height: number, margin: number): boolean =>
  x > -margin && x < width + margin && y > -margin && y < height + margin;

function frameLines(scene: Scene, view: View, across: Across, down: Across, opacities: Opacities | undefined): FrameLine[] {
  const lines: FrameLine[] = [];
  const near: FrameLine[] = [];
  for (const { source, target, width, colour, opacity } of scene.lines) {
    const [from, to] = [scene.discs[source]!, scene.discs[target]!];
    const [x1, y1, x2, y2] = [across(from.x), down(from.y), across(to.x), down(to.y)];
    const cx = (x1 + x2) / 2 + (y2 - y1) * curvature;
    const cy = (y1 + y2) / 2 - (x2 - x1) * curvature;
    if (Math.max(x1, x2, cx) < 0 || Math.min(x1, x2, cx) > view.width) continue;
    if (Math.max(y1, y2, cy) < 0 || Math.min(y1, y2, cy) > view.height) continue;
    const seen = opacities?.line(source, target);
    const line = { x1, y1, cx, cy, x2, y2, width: width * view.magnify, colour, opacity: seen ?? opacity };
    (seen !== undefined && seen > 0.5 ? near : lines).push(line);
  }
  return lines.concat(near);
}

function frameRegionNames(
  scene: Scene,
  { width, height }: View,
  zoom: number,
  across: Across,
  down: Across,
  taken: BoxGrid<Box>,
  receded: boolean,
): FrameText[] {
  const opacity = Math.min(1, Math.max(0, (fadeTo - zoom) / (fadeTo - fadeFrom))) * (receded ? 0.3 : 1);
  if (opacity <= 0.02) return [];
  const most = Math.max(1, ...scene.regions.map((region) => region.members.length));
  // From afar only the clusters with a colour of their own are named: a hundred small names say nothing.
  const shown = scene.regions.filter(({ group }) => group < categoryCount || zoom >= namesFrom);
  const bySize = shown.sort((x, y) => y.members.length - x.members.length || x.group - y.group);
  return bySize.flatMap((region) => {
    const small = Math.min(1, Math.max(0.8, Math.min(width, height) / 600));
    const size = Math.round(2 * small * regionSize(region.members.length, most)) / 2;
    const lines = regionLines(region.name);
    const x = across(region.x);
    const colour = readableColour(region.colour, scene.colours, 5);
    // Nudged a little where another name stands already.
    for (const nudge of [0, 1.3, -1.3, 2.6, -2.6]) {
      const texts = lines.map((text, line): FrameText => {
        const y = down(region.y) + (line - (lines.length - 1) / 2 + nudge) * size * 1.3;
        return { of: region.group, text, x, y, size, ...regionType, colour, anchor: 'middle', opacity };
      });
      const boxes = texts.map((text) => textBox(text, 4));
      if (boxes.some((box) => taken.hits(box))) continue;
      if (!boxes.some((box) => box.right > 0 && box.left < width && box.bottom > 0 && box.top < height)) return [];
      for (const box of boxes) taken.add(box);
      return texts;
    }
    return [];
  });
}

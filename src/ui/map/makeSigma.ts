import Sigma from 'sigma';
import { nodesGraph } from '../../network/asGraph.ts';
import type { Discs } from './Discs.ts';
import type { Links } from './Links.ts';

/** What Sigma asks of us. */
interface Asked {
  /** Factor on radii and widths at one of Sigma's own camera ratios. */
  magnifyAt(ratio: number): number;
}

/**
 * A Sigma that draws discs and links and nothing else.
 * @param half half the side of its square world, in units of places
 */
export function makeSigma(home: HTMLElement, discs: Discs, links: Links, half: number, asked: Asked): Sigma {
  // With no node at all Sigma would not draw; discs and links are filled by us.
  const graph = nodesGraph(['']);
  graph.replaceNodeAttributes('', { x: 0, y: 0 });
  const sigma = new Sigma(graph, home, {
    renderLabels: false,
    // Hovered names are ours too: Sigma's own plates stay away.
    defaultDrawNodeHover: () => undefined,
    allowInvalidContainer: true,
    stagePadding: 0,
    zIndex: true,
    minEdgeThickness: 0.9,
    minCameraRatio: 0.005,
    maxCameraRatio: 8,
    defaultNodeType: 'disc',
    nodeProgramClasses: discs.programs,
    edgeProgramClasses: links.programs,
    zoomToSizeRatioFunction: (ratio) => 1 / asked.magnifyAt(ratio),
  });
  sigma.setCustomBBox({ x: [-half, half], y: [-half, half] });
  sigma.refresh();
  // Sigma finds what is under the pointer by reading a picture back, which waits until all is drawn; sums do not wait, and are ours.
  Object.assign(sigma, { getNodeAtPosition: () => null });
  return sigma;
}

import Sigma from 'sigma';
import { nodesGraph } from '../../network/asGraph.ts';
import { discPrograms } from './discs.ts';
import type { Links } from './Links.ts';

/** What Sigma asks of us. */
interface Asked {
  /** The id of a disc at a pixel. */
  discAt(x: number, y: number): string | undefined;
  /** Factor on radii and widths at one of Sigma's own camera ratios. */
  magnifyAt(ratio: number): number;
}

/**
 * A Sigma that draws discs and links and nothing else.
 * @param half half the side of its square world, in units of places
 */
export function makeSigma(home: HTMLElement, links: Links, half: number, asked: Asked): Sigma {
  const sigma = new Sigma(nodesGraph([]), home, {
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
    nodeProgramClasses: discPrograms,
    edgeProgramClasses: links.programs,
    zoomToSizeRatioFunction: (ratio) => 1 / asked.magnifyAt(ratio),
  });
  sigma.setCustomBBox({ x: [-half, half], y: [-half, half] });
  // Sigma finds what is under the pointer by reading a picture back, which waits until all is drawn; sums do not wait.
  Object.assign(sigma, { getNodeAtPosition: ({ x, y }: { x: number; y: number }) => asked.discAt(x, y) ?? null });
  return sigma;
}

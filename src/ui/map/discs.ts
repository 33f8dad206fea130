import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import type Sigma from 'sigma';
import type { NodeProgramType } from 'sigma/rendering';
import { nodesGraph } from '../../network/asGraph.ts';
import { discRing } from '../../scene/paintFrame.ts';
import type { Scene } from '../../scene/scene.ts';

/** The graph as Sigma holds it: discs alone. */
export type DrawnGraph = ReturnType<Sigma['getGraph']>;

/** Discs by shape, without Sigma's second picture for the pointer: reading it back waits for all that is being drawn. */
export const discPrograms: Readonly<Record<'disc' | 'square', NodeProgramType>> = {
  disc: unseenByPointer(
    createNodeBorderProgram({
      borders: [
        { size: { attribute: 'ringWidth', mode: 'pixels', defaultValue: discRing }, color: { attribute: 'ring' } },
        { size: { fill: true }, color: { attribute: 'color' } },
      ],
    }),
  ),
  square: unseenByPointer(NodeSquareProgram),
};

function unseenByPointer(Program: NodeProgramType): NodeProgramType {
  return class extends Program {
    constructor(
      gl: WebGLRenderingContext,
      _picking: WebGLFramebuffer | null,
      renderer: ConstructorParameters<NodeProgramType>[2],
    ) {
      super(gl, null, renderer);
    }
  };
}

/** A graph with a node for each disc, dressed. */
export function discsGraph(scene: Scene): DrawnGraph {
  const graph = nodesGraph(scene.discs.map((disc) => disc.id));
  dressDiscs(graph, scene);
  return graph;
}

/** Written in place: Sigma is told once, and not attribute by attribute. */
export function dressDiscs(graph: DrawnGraph, scene: Scene): void {
  const ring = scene.colours.ground;
  let node = 0;
  graph.forEachNode((_key, attributes) => {
    const disc = scene.discs[node]!;
    Object.assign(attributes, { node, size: disc.radius + discRing, color: disc.fill, ring, type: disc.shape });
    node += 1;
  });
  moveDiscs(graph, scene);
}

/** Places only. Sigma's y grows upwards. */
export function moveDiscs(graph: DrawnGraph, { discs }: Scene): void {
  let node = 0;
  graph.forEachNode((_key, attributes) => {
    const { x, y } = discs[node++]!;
    attributes['x'] = x;
    attributes['y'] = -y;
  });
}

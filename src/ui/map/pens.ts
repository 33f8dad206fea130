import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering';

/**
 * One of Sigma's programs, filled by us instead of by Sigma, on two sheets: one is shown while the other is written, so that a
 * picture may be filled in slices and is never seen half new.
 */
export interface Pen {
  /** Takes the other sheet to write on, with room for so many. */
  open(count: number): void;
  /** Puts the other sheet in front, if it is written on: between two slices the old picture, then the new one again. */
  turn(): void;
  /** Nothing is being written: what is in front stays. */
  lay(): void;
}

export type DiscPen = Pen & { draw(slot: number, data: DiscData): void };
export type LinkPen = Pen & { draw(slot: number, from: EndData, to: EndData, data: LinkData): void };

type DiscData = Parameters<InstanceType<NodeProgramType>['process']>[2];
type EndData = Parameters<InstanceType<EdgeProgramType>['process']>[2];
type LinkData = Parameters<InstanceType<EdgeProgramType>['process']>[4];

type Sheet = Pick<InstanceType<typeof import('sigma/rendering').NodeProgram>, 'array' | 'capacity' | 'verticesCount'>;

function swapSheets(program: object, other: Sheet): Sheet {
  const own = program as { -readonly [Key in keyof Sheet]: Sheet[Key] };
  const before = { array: own.array, capacity: own.capacity, verticesCount: own.verticesCount };
  Object.assign(own, other);
  return before;
}

const blank = (): Sheet => ({ array: new Float32Array(), capacity: 0, verticesCount: 0 });

/** Two sheets of a program: one is drawn while the other is written. @param reallocate of the program itself */
function sheetsOf(program: object, reallocate: (count: number) => void) {
  let other = blank();
  let writing = false;
  const swap = () => {
    other = swapSheets(program, other);
  };
  return {
    open: (count: number) => {
      swap();
      reallocate(count);
      writing = true;
    },
    turn: () => {
      if (writing) swap();
    },
    lay: () => {
      writing = false;
    },
  };
}

/** The program for discs, without a second picture for the pointer: reading that back waits for all that is being drawn. */
export function discPen(Program: NodeProgramType, hold: (pen: DiscPen) => void): NodeProgramType {
  return class extends Program {
    constructor(
      gl: WebGLRenderingContext,
      _picking: WebGLFramebuffer | null,
      renderer: ConstructorParameters<NodeProgramType>[2],
    ) {
      super(gl, null, renderer);
      hold({
        ...sheetsOf(this, (count) => super.reallocate(count)),
        draw: (slot, data) => super.process(0, slot, data),
      });
    }
    // Sigma would make room for its own nodes and draw them: it has one, so that it draws at all.
    override reallocate(): void {}
    override process(): void {}
  };
}

/** The same for links: Sigma has none. */
export function linkPen(Program: EdgeProgramType, hold: (pen: LinkPen) => void): EdgeProgramType {
  return class extends Program {
    constructor(
      gl: WebGLRenderingContext,
      _picking: WebGLFramebuffer | null,
      renderer: ConstructorParameters<EdgeProgramType>[2],
    ) {
      super(gl, null, renderer);
      hold({
        ...sheetsOf(this, (count) => super.reallocate(count)),
        draw: (slot, from, to, data) => super.process(0, slot, from, to, data),
      });
    }
    override reallocate(): void {}
  };
}

/** Writes with pens: between two steps what was shown before is shown still. */
export function* behind(
  pens: readonly (Pen | undefined)[],
  steps: Generator<void, void, undefined>,
): Generator<void, void, undefined> {
  const all = (move: 'turn' | 'lay') => {
    for (const pen of pens) pen?.[move]();
  };
  all('lay');
  while (!steps.next().done) {
    all('turn');
    yield;
    all('turn');
  }
  all('lay');
}

import type { CanvasLike } from '../../src/exporters/exporter.ts';

/** A canvas that writes down what is drawn on it; its "PNG" is that list. */
export function fakeCanvas(width: number, height: number): CanvasLike {
  const calls: string[] = [`canvas ${width} ${height}`];
  const known: Record<string, unknown> = {};
  const context = new Proxy(known, {
    get: (target, name) =>
      name in target
        ? target[String(name)]
        : (...given: unknown[]) => {
            calls.push(JSON.stringify([name, ...given]));
          },
    set: (target, name, value) => {
      target[String(name)] = value;
      calls.push(JSON.stringify([`${String(name)}=`, value]));
      return true;
    },
  });
  return {
    context: context as unknown as CanvasLike['context'],
    toPng: () => Promise.resolve(new TextEncoder().encode(calls.join('\n'))),
  };
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spool } from '../../src/cli/spool.ts';
import { temporaryFolder } from './call.ts';

const folder = temporaryFolder();

it('A stream is the same bytes afterwards, held in memory or in a file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 20 }),
      fc.integer({ min: 0, max: 300 }),
      async (chunks, most) => {
        const stream = (async function* () {
          yield* chunks;
        })();
        const blob = await spool(stream, most, () => folder);
        expect([...new Uint8Array(await blob.arrayBuffer())]).toEqual(chunks.flatMap((chunk) => [...chunk]));
        expect(await blob.slice(1, 3).text()).toBe(
          await new Blob([...chunks].map((chunk) => new Uint8Array(chunk))).slice(1, 3).text(),
        );
      },
    ),
    { numRuns: 50 },
  );
});

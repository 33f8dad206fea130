import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is held in memory of a stream; more goes into a file until the program ends. */
const mostHeld = 32 * 1024 * 1024;

/**
 * All of a stream, to be read from any place.
 * @param most bytes that are held in memory
 * @param folder where the file goes, made when it is needed
 */
export async function spool(
  stream: AsyncIterable<Uint8Array>,
  most = mostHeld,
  folder: () => string = temporaryFolder,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  let file: FileHandle | undefined;
  let path = '';
  try {
    for await (const chunk of stream) {
      chunks.push(new Uint8Array(chunk));
      held += chunk.length;
      if (held <= most) continue;
      if (!file) {
        path = join(folder(), 'stdin');
        file = await open(path, 'w', 0o600);
      }
      await file.writev(chunks.splice(0));
      held = 0;
    }
    if (!file) return new Blob(chunks);
    if (chunks.length > 0) await file.writev(chunks);
  } finally {
    await file?.close();
  }
  return openAsBlob(path);
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

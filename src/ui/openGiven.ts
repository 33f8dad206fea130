import { toast } from 'sonner';
import { isProblem, openSession } from '../exporters/openSession.ts';
import { tellProblem } from '../kit/problem.ts';
import type { SourceFile } from '../readers/reader.ts';
import { readSelection } from '../scene/selection.ts';
import { openFiles, restoreSession } from '../state/actions.ts';
import { showCamera } from './map/camera.ts';

/** Largest session file that is opened, bytes. */
const largestSession = 200_000_000;

/** Files that a person chose or dropped: a session brings its whole view back, everything else is read as bibliography. */
export async function openGiven(given: readonly File[], how: 'replace' | 'add'): Promise<void> {
  if (given.length === 0) return;
  const files: SourceFile[] = given.map((file) => ({ name: file.name, bytes: file }));
  const [only] = files;
  if (files.length === 1 && only && how === 'replace' && (await looksLikeSession(only))) {
    const session = openSession(await only.bytes.text(), only.name);
    if (isProblem(session)) {
      toast.error(tellProblem(session));
      return;
    }
    showCamera(session.camera);
    const [word] = session.selection;
    restoreSession({
      ...session,
      selection: word === undefined ? undefined : readSelection(word),
      picture: { places: session.places },
    });
    return;
  }
  openFiles(files, how);
}

async function looksLikeSession({ name, bytes }: SourceFile): Promise<boolean> {
  if (bytes.size > largestSession) return false;
  if (name.endsWith('.coterie.json')) return true;
  return /^\s*\{\s*"format"\s*:\s*"coterie-session"/.test(await bytes.slice(0, 200).text());
}

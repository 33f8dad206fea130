import { toast } from 'sonner';
import type { CanvasLike, Exporter, ExportInput, PapersExporter } from '../exporters/exporter.ts';
import type { KnobValues } from '../kit/knobs.ts';
import { buildScene } from '../scene/buildScene.ts';
import { frameScene } from '../scene/frameScene.ts';
import { nodesOf, selectionWord } from '../scene/selection.ts';
import { currentPlaces, onPlaces } from '../state/places.ts';
import { portraitOf, store } from '../state/store.ts';
import { theMap } from './map/camera.ts';
import { isUpright, turned } from './map/upright.ts';

/** Writes what is on the screen in one format and hands it to the person as a download. */
export async function saveExport(exporter: Exporter, knobs: KnobValues): Promise<void> {
  const input = exportInput(knobs) ?? (await firstPicture(knobs));
  try {
    const written = await exporter.write(input);
    const name = `coterie-${input.choices.network}${exporter.ending}`;
    download(new Blob([written], { type: exporter.mime }), name);
    const saved = `${name} is among your downloads.`;
    const notice = toast.success(saved);
    if (exporter.about !== 'papers') return;
    const description = await whatIsLost(exporter, input);
    if (description !== undefined) toast.success(saved, { id: notice, description, duration: 15_000 });
  } catch (error) {
    toast.error(`The ${exporter.name} could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** What the file could not carry, in a sentence. The page stays awake meanwhile. */
async function whatIsLost(exporter: PapersExporter, input: ExportInput): Promise<string | undefined> {
  const [{ tellLostTogether }, { lostOf }] = await Promise.all([
    import('../exporters/lost.ts'),
    import('../exporters/lostOf.ts'),
  ]);
  const lost = await lostOf(exporter, input, () => new Promise((resume) => setTimeout(resume)));
  return tellLostTogether(lost, exporter.called);
}

/** Who asks while the map is being laid out gets it as soon as it stands. */
function firstPicture(knobs: KnobValues): Promise<ExportInput> {
  const waiting = toast.loading('Waiting for the map to be laid out…');
  return new Promise((resolve) => {
    const stop = onPlaces(() => {
      // The map takes the places in first.
      queueMicrotask(() => {
        const input = exportInput(knobs);
        if (!input) return;
        stop();
        toast.dismiss(waiting);
        resolve(input);
      });
    });
  });
}

function exportInput(knobs: KnobValues): ExportInput | undefined {
  const state = store.getState();
  const unplaced = portraitOf(state);
  const places = currentPlaces();
  const map = theMap();
  if (!unplaced || !places || !map) return undefined;
  const portrait = { ...unplaced, places };
  const scene = buildScene(isUpright() ? { ...portrait, places: turned(places) } : portrait, state.looks);
  const view = map.view();
  const selected = state.selection ? nodesOf(state.selection, portrait) : [];
  return {
    readings: state.readings,
    choices: state.choices,
    portrait,
    looks: state.looks,
    scene,
    view,
    frame: frameScene(scene, view, selected.length > 0 ? { selected } : {}),
    camera: map.camera(),
    pins: state.pins,
    selection: state.selection ? [selectionWord(state.selection)] : [],
    skipped: state.skipped,
    knobs,
    makeCanvas,
  };
}

function makeCanvas(width: number, height: number): CanvasLike {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser gives no canvas of that size; choose a smaller scale.');
  return {
    context,
    toPng: async () => new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()),
  };
}

export function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on the data once it began.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 30_000);
}

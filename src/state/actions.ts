/** The store's only writers. Each is a sentence's verb; the worker and the address follow. */
import type { Decision } from '../corpus/rulings.ts';
import type { Choices } from '../pipeline/choices.ts';
import type { ClientNews } from '../pipeline/client.ts';
import type { StartingPicture } from '../pipeline/messages.ts';
import { type Reading, sourceOf, type SourceFile } from '../readers/reader.ts';
import type { Looks, Theme } from '../scene/looks.ts';
import type { Selection } from '../scene/selection.ts';
import { engine } from './engine.ts';
import { earlierMoment, forgetMoments, keepMoment, laterMoment, type Moment } from './history.ts';
import { announcePlaces, forgetPlaces } from './places.ts';
import { type Drawer, portraitOf, type State, store } from './store.ts';

const { getState, setState } = store;

/** Replaces what is shown, or adds to it; files of the same name are read anew. */
export function openFiles(given: readonly SourceFile[], how: 'replace' | 'add', demo = false): void {
  const { files: before, readings } = getState();
  const files = namedApart(given);
  const stays = (name: string) => how === 'add' && !files.some((file) => file.name === name);
  forgetMoments();
  setState({
    files: [...before.filter((old) => stays(old.name)), ...files],
    readings: readings.filter((reading) => stays(sourceOf(reading))),
    demo,
    ...(how === 'replace' ? { selection: undefined, pins: [], skipped: [] } : {}),
  });
  portrayNow();
}

/** Files of one name out of several folders are different files: the later ones are numbered. */
function namedApart(files: readonly SourceFile[]): SourceFile[] {
  const counts = new Map<string, number>();
  return files.map((file) => {
    const count = (counts.get(file.name) ?? 0) + 1;
    counts.set(file.name, count);
    return count === 1 ? file : { ...file, name: `${file.name} (${count})` };
  });
}

/** Takes one file away, or an archive with all that is in it; the rest is still drawn. */
export function removeFile(name: string): void {
  const { files, readings } = getState();
  setState({
    files: files.filter((file) => file.name !== name),
    readings: readings.filter((reading) => sourceOf(reading) !== name),
    demo: false,
  });
  portrayNow();
}

/** A saved session: its readings, choices and looks, and the picture as it was. */
export function restoreSession(session: {
  readonly readings: readonly Reading[];
  readonly choices: Choices;
  readonly looks: Looks;
  readonly selection: Selection | undefined;
  readonly pins: State['pins'];
  readonly skipped?: State['skipped'];
  readonly picture: StartingPicture;
}): void {
  forgetMoments();
  const { readings, choices, looks, selection, pins, skipped = [], picture } = session;
  setState({ files: [], readings, choices, looks, selection, pins, skipped, demo: false });
  portrayNow([], picture);
}

/** Changes what changes the numbers; undoable. */
export function choose(change: Partial<Choices>): void {
  keepStep();
  setChoices({ ...getState().choices, ...change });
}

/** Whether a slider is being dragged: all its values on the way are one step of undo. */
let sliding = false;

/** Changes what changes only the drawing; undoable. `passing`: more will follow until the slider is let go. */
export function restyle(change: Partial<Looks>, passing = false): void {
  if (!sliding) keepStep();
  sliding = passing;
  setState({ looks: { ...getState().looks, ...change } });
}

export function setTheme(theme: Theme): void {
  setState({ looks: { ...getState().looks, theme } });
}

/** Holds two spellings for one person again, or no longer. */
export function setJoin(key: string, active: boolean): void {
  const { identity } = getState().choices;
  const apart = identity.apart.filter((one) => one !== key);
  choose({ identity: { ...identity, apart: active ? apart : [...apart, key].sort() } });
}

/** Rules on who is who, in place of all that was ruled before; undoable. */
export function setDecisions(decisions: readonly Decision[]): void {
  const { level, apart } = getState().choices.identity;
  choose({ identity: { level, apart, ...(decisions.length > 0 ? { decisions } : {}) } });
}

/** Rules once more: a later decision wins over the earlier ones. */
export function decide(...made: readonly Decision[]): void {
  setDecisions([...(getState().choices.identity.decisions ?? []), ...made]);
}

/** Takes records out of their papers, each to be a paper of its own, or puts them back; undoable. */
export function setLoose(keys: readonly string[], loose: boolean): void {
  const others = getState().choices.loose.filter((key) => !keys.includes(key));
  choose({ loose: loose ? [...others, ...keys].sort() : others });
}

export function undo(): void {
  const earlier = earlierMoment(moment());
  if (earlier) putBack(earlier);
}

export function redo(): void {
  const later = laterMoment(moment());
  if (later) putBack(later);
}

function moment(): Moment {
  const { choices, looks, skipped } = getState();
  return { choices, looks, skipped };
}

/** What follows is a step of its own for undo. */
export const keepStep = (): void => keepMoment(moment());

/** Puts choices and looks in place as they are: for undo and for links. The theme is no step of work: it stays. */
export function putBack({ choices, looks, skipped = getState().skipped }: Omit<Moment, 'skipped'> & Partial<Moment>): void {
  const { theme } = getState().looks;
  setState({ looks: looks.theme === theme ? looks : { ...looks, theme }, skipped });
  if (choices !== getState().choices) setChoices(choices);
}

function setChoices(choices: Choices): void {
  const before = getState().choices;
  setState({ choices });
  const named = new Set([...Object.keys(before.reading), ...Object.keys(choices.reading)]);
  const said = ({ reading }: Choices, name: string) => JSON.stringify(reading[name]);
  portrayNow([...named].filter((name) => said(before, name) !== said(choices, name)));
}

export function select(selection: Selection | undefined): void {
  setState({ selection });
}

export function hover(id: string | undefined): void {
  if (getState().hovered !== id) setState({ hovered: id });
}

export function openDrawer(drawer: Drawer | undefined): void {
  setState({ drawer });
}

/** Puts a node somewhere for good; while `warm`, the others follow, but for those that hold `still` where they are. */
export function pin(node: State['pins'][number], warm: boolean, still: State['pins'] = []): void {
  const pins = [...getState().pins.filter(({ id }) => id !== node.id), node];
  setState({ pins });
  const held = still.filter(({ id }) => !pins.some((one) => one.id === id));
  engine().send({ kind: 'steer', pins: [...pins, ...held], warm });
}

/** Lets one node go again, or all of them. */
export function unpin(id?: string): void {
  const pins = id === undefined ? [] : getState().pins.filter((one) => one.id !== id);
  setState({ pins });
  engine().send({ kind: 'steer', pins, warm: false });
}

export function runLayout(): void {
  setState({ motion: 'moving' });
  engine().send({ kind: 'run' });
}

export function pauseLayout(): void {
  setState({ motion: 'paused' });
  engine().send({ kind: 'pause' });
}

/** What the picture in view was made of: cancelling goes back to it. */
type Standing = Pick<State, 'files' | 'readings' | 'choices' | 'pins' | 'demo'>;
let standing: Standing = { files: [], readings: [], choices: getState().choices, pins: [], demo: false };

/** Stops the work; the picture before it stays. */
export function cancelWork(): void {
  const portrait = portraitOf(getState());
  engine().cancel();
  setState({ ...standing, motion: 'resting', job: portrait ? { kind: 'settled', portrait } : { kind: 'empty' } });
}

/**
 * Makes the portrait anew from what is chosen now. Files that nobody has read yet are read, whatever order was overtaken.
 * @param stale names of files that must be read again; readings without a file, of a session, stay as they are
 */
function portrayNow(stale: readonly string[] = [], start?: StartingPicture): void {
  const { choices, pins, files } = getState();
  const atHand = new Set(files.map((file) => file.name));
  const known = getState().readings;
  const named = (reading: Reading) => stale.includes(reading.file) || stale.includes(sourceOf(reading));
  const again = new Set(known.filter(named).map(sourceOf));
  const readings = known.filter((reading) => !again.has(sourceOf(reading)) || !atHand.has(sourceOf(reading)));
  const read = new Set(readings.map(sourceOf));
  const wanted = files.filter((file) => !read.has(file.name));
  const before = portraitOf(getState());
  setState({
    readings,
    job: { kind: 'working', progress: { stage: 'reading', done: 0, text: 'Reading…' }, ...(before ? { before } : {}) },
  });
  engine().portray({ files: wanted, readings, choices, pins, still: prefersStill(), ...(start ? { start } : {}) });
}

const prefersStill = () => engine().still;

const standingNow = (): Standing => {
  const { files, readings, choices, pins, demo } = getState();
  return { files, readings, choices, pins, demo };
};

/** What the worker tells. */
export function hearNews(news: ClientNews): void {
  const before = portraitOf(getState());
  const withBefore = before ? { before } : {};
  switch (news.kind) {
    case 'progress':
      if (getState().job.kind === 'working') setState({ job: { kind: 'working', progress: news.progress, ...withBefore } });
      break;
    case 'read':
      setState({ readings: news.readings });
      break;
    case 'measured':
      if (before?.network !== news.unplaced.network) forgetPlaces();
      setState({ job: { kind: 'settled', portrait: news.unplaced }, motion: 'moving' });
      standing = standingNow();
      break;
    case 'places':
      announcePlaces(news.places);
      if (news.resting !== (getState().motion === 'resting') && getState().motion !== 'paused') {
        setState({ motion: news.resting ? 'resting' : 'moving' });
      }
      break;
    case 'failed':
      setState({ job: { kind: 'failed', message: news.message, ...withBefore } });
      break;
  }
}

/** The worker's side: takes orders, runs the pipeline in slices short enough that the next order is heard, sends news. */
import type { Places, Steer } from '../layouts/layout.ts';
import { nodeCount, tieCount } from '../network/network.ts';
import { type Reading, sourceOf } from '../readers/reader.ts';
import { answerExcerpt } from './answerExcerpt.ts';
import { compareLevels } from './compareLevels.ts';
import { type Finder, makeFinder } from './find.ts';
import { judge } from './judge.ts';
import { Memory } from './memory.ts';
import type { CompareStep, NamedPin, News, Order } from './messages.ts';
import { cutParts, cutReadings } from './pieces.ts';
import { numbered, startPlaces } from './named.ts';
import { groupsOf, type Unplaced } from './portrait.ts';
import { measureAll, placeAll } from './portray.ts';
import type { Progress } from './progress.ts';
import { readAll } from './readAll.ts';
import { inSlices, type Shift, slice } from './slices.ts';

type Portray = Extract<Order, { kind: 'portray' }>;
type Moving = Generator<Places, Places, Steer | undefined>;

/** Between two pictures of a moving map, ms; a large one is drawn more rarely, so that the page has time for the person. */
const shortestBeat = 16;
const beatOf = ({ network }: Unplaced): number => Math.max(shortestBeat, (nodeCount(network) + tieCount(network)) / 500);

const memory = new Memory();
/** All readings that crossed or were made here, by file. */
const held = new Map<string, Reading>();
let currentJob = 0;
let sent: Partial<Unplaced> = {};
let unplaced: Unplaced | undefined;
/** The job that measured it. */
let stands = 0;
let lastPlaces: Places | undefined;
/** What the last picture was laid out from: the same again is not laid out anew. */
let laidOut: readonly unknown[] = [];
let pins: readonly NamedPin[] = [];
let moving: Moving | undefined;
/** A layout that a new order stopped half-way. */
let interrupted: Moving | undefined;
let steering: Steer | undefined;
let paused = false;
let pumping = false;
/** The newest search; older ones are not answered. */
let newestTicket = 0;
/** The comparison in work, 0 for none. */
let comparing = 0;

const post = (news: News, transfer: Transferable[] = []) => self.postMessage(news, { transfer });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const shift: Shift = { now: () => performance.now(), pause: () => pause(0) };
const tellProgress = (job: number) => (progress: Progress) => post({ kind: 'progress', job, progress });

self.onmessage = (event: MessageEvent<Order>) => {
  const order = event.data;
  switch (order.kind) {
    case 'portray':
      currentJob = order.job;
      interrupted = moving ?? interrupted;
      moving = undefined;
      portrayOrder(order).catch((error: unknown) => {
        post({ kind: 'failed', job: order.job, message: error instanceof Error ? error.message : String(error) });
      });
      break;
    case 'steer':
      pins = order.pins;
      if (order.places) [moving, steering, lastPlaces] = [undefined, undefined, order.places];
      if (order.places) return sendPlaces(order.places, true);
      steering = { pins: numbered(pins, unplaced), warm: order.warm };
      if (!moving && unplaced && lastPlaces && !paused) startMoving(lastPlaces);
      break;
    case 'run':
      paused = false;
      if (!moving && unplaced && lastPlaces) startMoving(lastPlaces);
      else pump();
      break;
    case 'pause':
      paused = true;
      break;
    case 'cancel':
      currentJob = order.job;
      interrupted = undefined;
      moving = undefined;
      post({ kind: 'cancelled', job: order.job, stands });
      break;
    case 'resume':
      currentJob = order.job;
      stands = order.stands;
      unplaced = order.unplaced;
      lastPlaces = order.places;
      laidOut = [];
      break;
    case 'find':
      newestTicket = order.ticket;
      void find(order);
      break;
    case 'compare':
      comparing = order.ticket;
      compare(order);
      break;
    case 'stopComparing':
      return void (comparing = 0);
    case 'judge':
      judge(unplaced, lastPlaces, shift, (answer) => post({ ...answer, ticket: order.ticket }));
      break;
    case 'excerpt':
      void answerExcerpt(order).then((answer) => post({ kind: 'excerpt', ticket: order.ticket, answer }));
      break;
  }
};

async function portrayOrder(order: Portray): Promise<void> {
  const { job } = order;
  const current = () => job === currentJob;
  const read = await readNew(order, current);
  if (!read) return;
  const readings = takeReadings(order.readings, read);
  for (const some of cutReadings(read)) post({ kind: 'some', readings: some });
  if (read.length > 0) post({ kind: 'read', job, files: readings.map((one) => one.file) });
  const measured = await inSlices(measureAll(readings, order.choices, memory), shift, current, tellProgress(job));
  if (!measured) return;
  unplaced = measured;
  stands = job;
  const changed = Object.fromEntries(
    Object.entries(measured).filter(([part, value]) => sent[part as keyof Unplaced] !== value),
  ) as Partial<Unplaced>;
  sent = measured;
  const { hollow, pieces } = cutParts(changed);
  for (const piece of pieces) post({ kind: 'piece', piece });
  post({ kind: 'measured', job, changed: hollow });
  pins = order.pins;
  steering = undefined;
  paused = false;
  const from = [
    measured.network,
    JSON.stringify(measured.choices.layout),
    measured.choices.seed,
    groupsOf(measured.measures, measured.network),
  ];
  const same = lastPlaces !== undefined && from.every((one, at) => one === laidOut[at]);
  // What is overtaken before it comes to rest was not laid out.
  laidOut = [];
  const start = order.start ? startPlaces(order.start, measured) : same ? lastPlaces : undefined;
  if (start) lastPlaces = start;
  if (start && same && interrupted) {
    moving = interrupted;
    pump();
  } else if (start) sendPlaces(start, true);
  else if (order.still) {
    const steps = placeAll(measured, { pins: numbered(pins, unplaced) });
    const rest = await inSlices(steps, shift, current, tellProgress(job));
    if (!rest) return;
    lastPlaces = rest;
    sendPlaces(rest, true);
  } else {
    lastPlaces = undefined;
    moving = placeAll(measured, { pins: numbered(pins, unplaced) });
    pump();
  }
  laidOut = from;
  interrupted = undefined;
}

/** What stays and what is new, by file; the same objects as last time, so that the stages know them again. */
function takeReadings(staying: Portray['readings'], fresh: readonly Reading[]): Reading[] {
  const stays = staying.flatMap((one) => (typeof one === 'string' ? (held.get(one) ?? []) : one));
  for (const reading of [...stays, ...fresh]) held.set(reading.file, reading);
  const anew = new Set(fresh.map(sourceOf));
  return [...stays.filter((old) => !anew.has(sourceOf(old))), ...fresh];
}

async function readNew(order: Portray, current: () => boolean): Promise<Reading[] | undefined> {
  const steps = readAll(order.files, order.choices.reading);
  let lastLook = performance.now();
  for (;;) {
    const step = await steps.next();
    if (!current()) return undefined;
    if (step.done) return step.value;
    if (performance.now() - lastLook > slice) {
      post({ kind: 'progress', job: order.job, progress: step.value });
      await pause(0);
      if (!current()) return undefined;
      lastLook = performance.now();
    }
  }
}

function compare({ ticket, readings, choices }: Extract<Order, { kind: 'compare' }>): void {
  const wanted = () => ticket === comparing;
  const tell = (step: CompareStep) => wanted() && post({ kind: 'compared', ticket, step });
  void compareLevels(takeReadings(readings, []), choices, shift, wanted, tell);
}

/** Answers a search; the index is made at the first one of each corpus. */
async function find({ ticket, query, limit }: Extract<Order, { kind: 'find' }>): Promise<void> {
  const corpus = unplaced?.corpus;
  if (!corpus) return post({ kind: 'found', ticket, hits: [] });
  const making = memory.remember<number, Finder>('finder', [corpus], () => makeFinder(corpus));
  const finder = await inSlices(making, shift, () => ticket === newestTicket, tellProgress(currentJob));
  if (finder) post({ kind: 'found', ticket, hits: finder(query, limit) });
}

function startMoving(start: Places): void {
  if (!unplaced) return;
  moving = placeAll(unplaced, { start, pins: numbered(pins, unplaced) });
  pump();
}

/** Keeps the map moving, a picture a beat, until it rests, is paused or another takes its place. */
function pump(): void {
  if (pumping) return;
  pumping = true;
  void (async () => {
    while (moving && !paused) {
      const began = performance.now();
      const beat = unplaced ? beatOf(unplaced) : shortestBeat;
      const mine = moving;
      let step = mine.next(takeSteering());
      let lastLook = began;
      while (!step.done && performance.now() - began < Math.max(shortestBeat / 4, beat - shortestBeat)) {
        if (performance.now() - lastLook > slice) {
          await pause(0);
          if (moving !== mine || paused) break;
          lastLook = performance.now();
        }
        step = mine.next(takeSteering());
      }
      if (moving !== mine) continue;
      lastPlaces = step.value;
      if (step.done) moving = undefined;
      sendPlaces(step.value, step.done === true);
      await pause(Math.max(0, beat - (performance.now() - began)));
    }
    pumping = false;
  })();
}

function takeSteering(): Steer | undefined {
  const steer = steering;
  steering = undefined;
  return steer;
}

/** Sends a copy: the layout and later orders keep their own. */
function sendPlaces(places: Places, resting: boolean): void {
  const copy = places.slice();
  post({ kind: 'places', job: currentJob, places: copy, resting }, [copy.buffer]);
}

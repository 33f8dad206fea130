import { posix } from 'node:path';
import { Visitor } from 'vite';
import type { Plan } from './plan.ts';
import type { Import, Parsed, Source } from './source.ts';

/** A rule gives one sentence per violation, beginning with the file's path. */
export type Violations = string[];

export const plugInRooms = {
  readers: 'reader',
  online: 'service',
  metrics: 'metric',
  layouts: 'layout',
  exporters: 'exporter',
} as const;

const lineLimit = 250;

/** Room of a path under `src`, else its top folder. */
export function roomOf(path: string): string {
  const [top = '', room = ''] = path.split('/');
  return top === 'src' ? room : top;
}

const isRelative = (what: string) => what.startsWith('.') || what.startsWith('/');

/** Where an import leads, from the top. A leading slash means the top, as the bundler reads it. */
function targetOf({ from, what }: Import): string {
  return what.startsWith('/') ? what.slice(1) : posix.join(posix.dirname(from), what);
}

/** Every import leads into the own room or one that the plan lets it look into. */
export function looksOnlyUp(files: readonly Parsed[], plan: Plan): Violations {
  return files.flatMap((file) => {
    const room = roomOf(file.path);
    const known = plan.rooms.get(room);
    if (!known) return [`${file.path} lies in ${room}, which is no room of the floor plan`];
    return file.imports
      .filter((one) => isRelative(one.what))
      .filter((one) => roomOf(targetOf(one)) !== room && !known.looks.has(roomOf(targetOf(one))))
      .map((one) => `${file.path} looks into ${targetOf(one)}, which ${room} may not`);
  });
}

/** Every library is imported by its one door, and every door has somebody behind it. */
export function oneDoorEach(files: readonly Parsed[], plan: Plan): Violations {
  const used = new Set<string>();
  const wrong = files.flatMap((file) =>
    file.imports
      .filter((one) => !isRelative(one.what))
      .flatMap(({ what }) => {
        const library = doorName(what, plan);
        if (library === undefined) return [`${file.path} imports ${what}, which has no door in the floor plan`];
        used.add(library);
        const door = plan.doors.get(library) ?? '';
        return isUnder(file.path, `src/${door}`) ? [] : [`${file.path} imports ${what}, whose door is src/${door}`];
      }),
  );
  const idle = [...plan.doors.keys()].filter((library) => !used.has(library));
  return [...wrong, ...idle.map((library) => `src/README.md has a door for ${library}, which nobody imports`)];
}

/** The longest name in the plan that the specifier begins with. `node:` stands for all of Node's modules. */
function doorName(what: string, plan: Plan): string | undefined {
  if (what.startsWith('node:')) return plan.doors.has('node:') ? 'node:' : undefined;
  return [...plan.doors.keys()].filter((name) => isUnder(what, name)).sort((a, b) => b.length - a.length)[0];
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.replace(/\/?$/, '/'));
}

/** No file waits for itself to be loaded. */
export function noCycles(files: readonly Parsed[]): Violations {
  const loads = new Map(files.map((file) => [file.path, loadedBy(file, files)]));
  const done = new Set<string>();
  const found: Violations = [];
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of loads.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const file of files) visit(file.path, []);
  return found;
}

function loadedBy(file: Parsed, files: readonly Parsed[]): string[] {
  return file.imports.flatMap((one) => {
    if (!isRelative(one.what)) return [];
    const target = targetOf(one);
    if (one.look === 'load') return [target];
    if (one.look !== 'glob') return [];
    return files.map(({ path }) => path).filter((path) => path !== file.path && matches(path, target));
  });
}

function matches(path: string, glob: string): boolean {
  const pattern = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'));
  return new RegExp(`^${pattern}$`).test(path);
}

/** Every relative import says the whole file name. */
export function wholeFileNames(files: readonly Parsed[]): Violations {
  return files.flatMap((file) =>
    file.imports
      .filter((one) => isRelative(one.what) && !/\.\w+$/.test(one.what))
      .map((one) => `${file.path} imports ${one.what} without its ending`),
  );
}

/** Plug-in files are reached by their room's list alone, which is made by one glob in `index.ts`, beside the contract. */
export function oneListEach(files: readonly Parsed[]): Violations {
  return Object.entries(plugInRooms).flatMap(([room, kind]) => {
    const paths = new Set(files.map((file) => file.path));
    const missing = [`src/${room}/${kind}.ts`, `src/${room}/index.ts`].filter((path) => !paths.has(path));
    const reached = files.flatMap((file) =>
      file.imports
        .filter((one) => targetOf(one).endsWith(`.${kind}.ts`))
        .filter((one) => one.look !== 'glob' || file.path !== `src/${room}/index.ts`)
        .map((one) => `${file.path} reaches ${one.what} itself; the list of ${room} is src/${room}/index.ts`),
    );
    const list = files.find((file) => file.path === `src/${room}/index.ts`);
    const globs = list?.imports.some((one) => one.look === 'glob' && one.what === `./*.${kind}.ts`) ?? true;
    const strangers = files
      .filter(({ path }) => path.endsWith(`.${kind}.ts`) && posix.dirname(path) !== `src/${room}`)
      .map(({ path }) => `${path} is a ${kind} outside src/${room}`);
    return [
      ...missing.map((path) => `${path} is missing`),
      ...(globs ? [] : [`src/${room}/index.ts does not list ./*.${kind}.ts`]),
      ...reached,
      ...strangers,
    ];
  });
}

/** A plug-in's id is its file's stem. */
export function idsAreStems(plugIns: readonly { readonly path: string; readonly id: unknown }[]): Violations {
  return plugIns
    .filter(({ path, id }) => id !== posix.basename(path).replace(/\.\w+\.ts$/, ''))
    .map(({ path, id }) => `${path} holds the plug-in ${String(id)}`);
}

/** Nobody uses `any` or silences the type checker; a silenced lint rule says why after two hyphens. */
export function honestTypes(files: readonly Parsed[]): Violations {
  return files.flatMap((file) => {
    let anys = 0;
    new Visitor({ TSAnyKeyword: () => void anys++ }).visit(file.program);
    const silenced = file.comments.filter((text) => /@ts-(ignore|expect-error|nocheck)/.test(text));
    const unexplained = file.comments.filter((text) => /(oxlint|eslint)-disable/.test(text) && !/ -- \S/.test(text));
    return [
      ...(anys > 0 ? [`${file.path} says any (${anys}×)`] : []),
      ...silenced.map((text) => `${file.path} silences the type checker:${text}`),
      ...unexplained.map((text) => `${file.path} silences the linter without a reason:${text}`),
    ];
  });
}

/** A file is named for the one thing in it. */
export function tellingNames(files: readonly Source[]): Violations {
  const vague = /^(utils?|helpers?|misc|common|lib|stuff|tools?|functions)$/i;
  return files
    .filter(({ path }) => path.split('/').some((part) => vague.test(part.replace(/\..*$/, ''))))
    .map(({ path }) => `${path} is not named for a thing`);
}

/** No two files differ in capitals alone: some machines take them for one. */
export function distinctNames(files: readonly Source[]): Violations {
  const seen = new Map<string, string>();
  return files.flatMap(({ path }) => {
    const twin = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), path);
    return twin === undefined ? [] : [`${path} differs from ${twin} in capitals alone`];
  });
}

/** @param exceptions path → why it is longer. */
export function shortFiles(files: readonly Source[], exceptions: ReadonlyMap<string, string> = new Map()): Violations {
  const length = (file: Source) => file.text.split('\n').length - 1;
  const long = files.filter((file) => length(file) > lineLimit);
  const needless = [...exceptions.keys()].filter((path) => !long.some((file) => file.path === path));
  return [
    ...long
      .filter(({ path }) => !exceptions.has(path))
      .map((file) => `${file.path} has ${length(file)} lines, more than ${lineLimit}`),
    ...needless.map((path) => `${path} needs no exception: it is short, or gone`),
  ];
}

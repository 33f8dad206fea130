import { builtinModules } from 'node:module';
import type { Violations } from './rules.ts';
import type { Parsed } from './source.ts';

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

/** What the project may have on its top level, beside what git leaves out. */
const topLevel = (
  'src seeds public tests .ci index.html vite.config.ts package.json package-lock.json tsconfig.json ' +
  'README.md LICENSE .gitignore .git'
).split(' ');

export function tidyTop(names: readonly string[], gitignore: string): Violations {
  const left = gitignore.split('\n').map((line) => line.replace(/\/$/, ''));
  const isLeftOut = (name: string) =>
    left.some((entry) => entry === name || (entry.startsWith('*.') && name.endsWith(entry.slice(1))));
  return names
    .filter((name) => !topLevel.includes(name) && !isLeftOut(name))
    .map((name) => `${name} does not belong on the top level`);
}

/** The lock file names no address to download from: every machine asks its own registry. */
export function noAddresses(lockFile: string): Violations {
  return [...lockFile.matchAll(/"resolved":\s*"(https?:[^"]*)"/g)].map(
    (match) => `package-lock.json holds the address ${match[1]}`,
  );
}

interface LockFile {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

/** The lock file knows the parts for every kind of machine, or `npm ci` refuses it on all of them. */
export function everyMachine(lockFile: string): Violations {
  const { packages } = JSON.parse(lockFile) as LockFile;
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
      .map((name) => `package-lock.json: ${path} may need ${name}, which is not locked`),
  );
}

/**
 * What is imported stands in package.json, and what stands there is imported, or run by name.
 * @param runner the text in which tools are run by name, beside the scripts of package.json.
 * @param silent package → what it is for, where nothing names it.
 */
export function packagesInUse(
  files: readonly Parsed[],
  manifest: Manifest,
  runner = '',
  silent: ReadonlyMap<string, string> = new Map(),
): Violations {
  const run = Object.keys(manifest.dependencies ?? {});
  const build = Object.keys(manifest.devDependencies ?? {});
  const importedBy = new Map<string, string>();
  for (const file of files) for (const one of file.imports) importedBy.set(packageOf(one.what), file.path);
  const shipped = new Set(
    files.filter(({ path }) => path.startsWith('src/')).flatMap((file) => file.imports.map((one) => packageOf(one.what))),
  );
  const commands = [...Object.values(manifest.scripts ?? {}), runner].join('\n');
  const isTyping = (name: string) => name.startsWith('@types/') && [...run, 'node'].includes(name.slice('@types/'.length));
  const isRun = (name: string) => new RegExp(`(^|[^\\w/-])${name}($|[^\\w/-])`, 'm').test(commands);
  return [
    ...[...importedBy]
      .filter(([name]) => name !== '' && !builtinModules.includes(name) && !run.includes(name) && !build.includes(name))
      .map(([name, path]) => `${path} imports ${name}, which package.json does not name`),
    ...run
      .filter((name) => !shipped.has(name) && !silent.has(name))
      .map((name) => `package.json: nothing in src imports ${name}`),
    ...[...shipped]
      .filter((name) => build.includes(name))
      .map((name) => `package.json: src imports ${name}, which is among the devDependencies`),
    ...build
      .filter((name) => !importedBy.has(name) && !isTyping(name) && !isRun(name) && !silent.has(name))
      .map((name) => `package.json: nobody imports or runs ${name}`),
  ];
}

/** Name of the package that a specifier means; empty for files and Node's own modules. */
function packageOf(what: string): string {
  if (/^[./]|^node:/.test(what)) return '';
  return what.split('/', what.startsWith('@') ? 2 : 1).join('/');
}

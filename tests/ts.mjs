/** Runs a TypeScript script with Node 20, which cannot strip types itself: `node tests/ts.mjs FILE [ARGUMENTS…]`. */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) throw new Error('name the script to run: node tests/ts.mjs FILE [ARGUMENTS…]');
process.argv = [process.execPath, resolve(file), ...rest];
await runnerImport(resolve(file), { configFile: false, logLevel: 'warn' });

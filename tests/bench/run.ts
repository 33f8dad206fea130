/** `npm run bench`: readers, identity and the way as a whole by vitest, then the engine beside its peers. */
import { spawnSync } from 'node:child_process';
import { benchEngine, howToInstall } from './engine.ts';

const given = process.argv.slice(2);
const at = given.indexOf('--json');
const json = at < 0 ? undefined : given[at + 1];
const words = given.filter((word, place) => !word.startsWith('--') && (at < 0 || place !== at + 1));

if (given.includes('--peers')) console.log(howToInstall);
else if (words[0] === 'engine') benchEngine(words.slice(1), json);
else {
  const { status } = spawnSync('npx', ['vitest', 'bench', '--project', 'bench', '--run', ...words], { stdio: 'inherit' });
  if (words.length === 0) benchEngine([], json);
  process.exitCode = status ?? 1;
}

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readAliases } from '../corpus/decisionFile.ts';
import type { Decision } from '../corpus/rulings.ts';
import { checked, shape } from '../kit/check.ts';
import { decisionShape } from '../readers/readingShape.ts';
import { type Io, UsageError } from './io.ts';

/** Decisions out of a file: Coterie's JSON, a VOSviewer thesaurus or a CiteSpace alias file. */
export async function openDecisions(file: string | undefined, io: Io): Promise<readonly Decision[]> {
  if (file === undefined) return [];
  const text = await openText(file, io);
  const aliases = readAliases(text);
  if (aliases) {
    if (aliases.ignored.length > 0)
      io.stderr.write(`note  ${file}, line ${aliases.ignored.join(', ')}: names nobody or one name for itself; left out.\n`);
    return aliases.decisions;
  }
  const json = parseJson(file, text);
  const whole = typeof json === 'object' && json !== null && 'decisions' in json ? json.decisions : json;
  const list = checked(shape.array(decisionShape), whole);
  if (!list.sound)
    throw new UsageError(
      `--decisions: ${file} holds no decisions (${list.wrong}); allowed are [{"sets": [["j. smith", "john smith"], ["jane smith"]]}], a VOSviewer thesaurus and a CiteSpace alias file`,
    );
  return list.value;
}

export function parseJson(where: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`${where}: this is not JSON`);
  }
}

export async function openText(file: string, io: Io): Promise<string> {
  try {
    return await readFile(resolve(io.cwd, file), 'utf8');
  } catch {
    throw new UsageError(`${file} could not be opened; check the name`);
  }
}

import { at, countOf, listOf, objectOf, textOf, type Foreign } from '../readers/foreign.ts';
import type { Line } from './line.ts';
import { objectsIn } from './questions.ts';
import { Trouble } from './trouble.ts';

/** A list cuts the authors of each work at so many; a work alone has all of them (docs.openalex.org/api-entities/authors/limitations). */
const mostAuthors = 100;

/** What of a work becomes part of a record. */
export const workFields =
  'id,doi,ids,title,display_name,publication_year,publication_date,type,language,authorships,primary_location,' +
  'cited_by_count,keywords,topics,referenced_works,abstract_inverted_index';

/** One page of a list. */
export interface Results {
  readonly results: readonly Foreign[];
  readonly count: number | undefined;
  readonly next: string | undefined;
}

export function resultsOf(answer: unknown): Results | undefined {
  const results = at(answer, 'results');
  if (!Array.isArray(results)) return undefined;
  return {
    results: objectsIn(results),
    count: countOf(at(answer, 'meta', 'count')),
    next: textOf(at(answer, 'meta', 'next_cursor')),
  };
}

interface Whole {
  readonly entries: readonly string[];
  /** Why some of them are still cut. The page is paid for and kept. */
  readonly trouble?: Trouble;
}

/** The works, those with cut lists of authors asked for one by one. */
export async function wholeWorks(works: readonly Foreign[], line: Line): Promise<Whole> {
  const entries: string[] = [];
  let trouble: Trouble | undefined;
  for (const work of works) {
    const id = /W\d+$/.exec(textOf(work['id']) ?? '')?.[0];
    const cut = work['is_authors_truncated'] === true || listOf(work['authorships']).length >= mostAuthors;
    const whole = cut && id !== undefined && !trouble ? await alone(id, line) : undefined;
    if (whole instanceof Trouble) trouble = whole;
    entries.push(JSON.stringify(whole === undefined || whole instanceof Trouble ? work : whole));
  }
  return trouble ? { entries, trouble } : { entries };
}

/** One work with all of its authors. What is not to be had stays as it was: exactly 100 names are told as a doubt when it is read. */
async function alone(id: string, line: Line): Promise<Foreign | Trouble | undefined> {
  try {
    return await line.json(`/works/${id}`, { select: workFields }, (answer) => {
      const work = objectOf(answer);
      return Array.isArray(work?.['authorships']) ? work : undefined;
    });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return error.code === 'not-found' ? undefined : error;
  }
}

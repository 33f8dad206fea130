import { at, listOf, objectOf, textOf, type Foreign } from '../readers/foreign.ts';
import { addresses } from './hosts.ts';
import { batches, listedEntries, orcidKind } from './questions.ts';
import type { Look, Piece, Plan, Service } from './service.ts';
import { Trouble } from './trouble.ts';

/** ORCID gives full works, with contributors, for so many put-codes at once (ORCID API 3.0). */
const atOnce = 100;

const orcid: Service = {
  id: 'orcid',
  name: 'ORCID',
  explain: 'What researchers and publishers have put into a public ORCID record.',
  address: addresses.orcid,
  home: 'https://orcid.org',
  // The public API answers 12 requests a second without a key.
  spacing: 250,
  kinds: [orcidKind('The public works of this record. Where a work names no contributors, the owner stands alone.')],
  lookPrice: () => ({ requests: 2, usd: 0 }),

  async look({ values, most }, line): Promise<Look> {
    const owner = values[0]!;
    try {
      const details = await line.json(`/v3.0/${owner}/personal-details`, {}, objectOf);
      const groups = await line.json(`/v3.0/${owner}/works`, {}, (answer) => {
        const found = at(answer, 'group');
        return Array.isArray(found) ? found.flatMap((one) => (putCode(one) === undefined ? [] : [one as Foreign])) : undefined;
      });
      if (groups.length === 0) return { kind: 'nothing', why: `The ORCID record ${owner} shows no works to the public.` };
      return { kind: 'plan', plan: planFor(owner, details, groups, most) };
    } catch (error) {
      if (error instanceof Trouble && error.code === 'not-found') {
        return { kind: 'nothing', why: `There is no public ORCID record ${owner}.` };
      }
      throw error;
    }
  },

  async *pieces({ kept }, line): AsyncGenerator<Piece, void, void> {
    const [owner = '', , ...groups] = kept;
    for (const batch of batches(groups, atOnce)) {
      const summaries = new Map(batch.map((text) => [putCode(JSON.parse(text)) ?? '', text]));
      const bulk = await line.json(`/v3.0/${owner}/works/${[...summaries.keys()].join(',')}`, {}, (answer) => {
        const found = at(answer, 'bulk');
        return Array.isArray(found) ? found : undefined;
      });
      const entries = bulk.flatMap((one) => {
        const code = textOf(at(one, 'work', 'put-code'));
        if (code === undefined) return [];
        summaries.delete(code);
        return [JSON.stringify(one)];
      });
      // What is not given in full is kept as the list of works tells it.
      yield { entries: [...entries, ...summaries.values()] };
    }
  },

  write: ({ kept: [owner = '', details = 'null'] }, entries) =>
    `{"orcid-identifier": {"path": "${owner}"},\n"person": ${details},\n"bulk": [\n${listedEntries(entries)}\n]}\n`,
};

export default orcid;

/** Of a group, the put-code of the work that its owner prefers: the first. */
function putCode(group: unknown): string | undefined {
  const code = textOf(at(listOf(at(group, 'work-summary'))[0], 'put-code'));
  return code !== undefined && /^\d{1,15}$/.test(code) ? code : undefined;
}

function planFor(owner: string, details: Foreign, groups: readonly Foreign[], most: number): Plan {
  const wanted = groups.slice(0, most);
  const name = at(details, 'name');
  const credit = textOf(at(name, 'credit-name', 'value'));
  const parts = [at(name, 'given-names', 'value'), at(name, 'family-name', 'value')].flatMap((part) => textOf(part) ?? []);
  const called = credit ?? parts.join(' ');
  return {
    subject: called === '' ? owner : `${called} (${owner})`,
    file: `orcid-${owner}.json`,
    stated: groups.length,
    wanted: wanted.length,
    most,
    price: { requests: Math.ceil(wanted.length / atOnce), usd: 0 },
    remarks: [],
    kept: [owner, JSON.stringify({ name: name ?? null }), ...wanted.map((group) => JSON.stringify(group))],
  };
}

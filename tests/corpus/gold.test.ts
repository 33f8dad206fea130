/** Identity on collections that people curated (skipped without ../shared/data): a block of one name, and a whole field. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type IdentityLevel, identityLevels } from '../../src/corpus/corpus.ts';
import { type Agreement, evaluate } from '../../src/corpus/evaluate.ts';
import { corpusSteps } from '../../src/corpus/makeCorpus.ts';
import type { AuthorMention, PaperRecord } from '../../src/corpus/record.ts';
import { atOnce } from '../../src/kit/steps.ts';
import { record } from './making.ts';

const data = '../shared/data';
const wang = `${data}/names/wang_signatures.json`;
const acl = `${data}/acl/toy_anthology`;

interface Gold {
  readonly records: PaperRecord[];
  /** `record/position`, both from 0 → person. */
  readonly truth: Map<string, string>;
}

function agreementOf({ records, truth }: Gold): Record<IdentityLevel, Agreement> {
  const at = (level: IdentityLevel) => {
    const who = new Map<string, string>();
    const told = (key: string, position: number, author: string) =>
      void who.set(`${Number(key.slice(key.indexOf('#') + 1)) - 1}/${position}`, author);
    atOnce(corpusSteps([{ records, profiles: [] }], { level, apart: [] }, told));
    return evaluate(truth, who);
  };
  return Object.fromEntries(identityLevels.map((level) => [level, at(level)])) as Record<IdentityLevel, Agreement>;
}

/** By lines, since that is how the records are sorted. */
function numbered(
  papers: readonly { readonly title: string; readonly authors: readonly (AuthorMention & { who: string | undefined })[] }[],
): Gold {
  const truth = new Map<string, string>();
  const records = papers.map(({ title, authors }, at) => {
    authors.forEach(({ who }, position) => {
      if (who !== undefined) truth.set(`${at}/${position}`, who);
    });
    return record(title, '', {
      line: at + 1,
      authors: authors.map(({ name, printed, affiliations = [] }) => ({ name, printed, affiliations })),
      complete: false,
    });
  });
  return { records, truth };
}

it.skipIf(!existsSync(wang))(
  'the Wang block of INSPIRE, names and affiliations alone: careful beats names and initials over pairs',
  () => {
    type Signature = { publication_id: number; signature_id: number; author_name: string; author_affiliation?: string | null };
    const signatures = JSON.parse(readFileSync(wang, 'utf8')) as Signature[];
    const clusters = JSON.parse(readFileSync(`${data}/names/wang_clusters.json`, 'utf8')) as Record<string, number[]>;
    const whoOf = new Map(Object.entries(clusters).flatMap(([who, own]) => own.map((signature) => [signature, who] as const)));
    const papers = new Map<number, (AuthorMention & { who: string | undefined })[]>();
    for (const { publication_id: paper, signature_id: signature, author_name: name, author_affiliation: place } of signatures) {
      const mention = { name, printed: true, ...(place ? { affiliations: [{ name: place }] } : {}), who: whoOf.get(signature) };
      papers.set(paper, [...(papers.get(paper) ?? []), mention]);
    }
    const found = agreementOf(numbered([...papers].map(([paper, authors]) => ({ title: `Publication ${paper}`, authors }))));
    expect(found.careful.pairwise.f1).toBeGreaterThan(Math.max(found.exact.pairwise.f1, found.initials.pairwise.f1));
    expect(found.careful.bCubed.f1).toBeGreaterThan(0.85);
    expect(found.careful.bCubed.precision).toBeGreaterThan(0.93);
  },
);

it.skipIf(!existsSync(acl))(
  'four volumes of the ACL Anthology: whom its editors join or part is joined or parted, but for few',
  () => {
    const tag = (text: string, name: string) =>
      (new RegExp(`<${name}[^>]*>([^]*?)</${name}>`).exec(text)?.[1] ?? '').replace(/<[^>]*>/g, '');
    const named = (text: string) => text.replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim();
    const canonical = new Map<string, string>();
    for (const entry of readFileSync(`${acl}/name_variants.yaml`, 'utf8').split(/^- /m).slice(1)) {
      const [first, ...others] = [...entry.matchAll(/\{first: (.*?), last: (.*?)\}/g)].map(
        ([, given, family]) => `${given} ${family}`,
      );
      for (const other of others) canonical.set(other, first!);
    }
    const papers = readdirSync(acl)
      .filter((file) => file.endsWith('.xml'))
      .sort()
      .flatMap((file) =>
        [...readFileSync(`${acl}/${file}`, 'utf8').matchAll(/<paper [^]*?<\/paper>/g)].map(([text], at) => ({
          title: `${named(tag(text, 'title'))} (${file} ${at})`,
          authors: [...text.matchAll(/<author(?: id="([^"]*)")?[^>]*>([^]*?)<\/author>/g)].map(([, id, inside = '']) => {
            const name = named(`${tag(inside, 'first')} ${tag(inside, 'last')}`);
            return { name, printed: true, who: id ?? canonical.get(name) ?? name };
          }),
        })),
      )
      .filter(({ authors }) => authors.length > 0);
    const found = agreementOf(numbered(papers));
    expect(found.careful.pairwise.f1).toBeGreaterThan(0.99);
    expect(found.careful.bCubed.f1).toBeGreaterThan(0.99);
  },
);

import { readFileSync } from 'node:fs';
import { decidePeople } from '../src/corpus/decidePeople.ts';
import { noRuling } from '../src/corpus/rulings.ts';
import { Roots } from '../src/corpus/roots.ts';
import { blockOf, nameKey, parseName } from '../src/corpus/names.ts';
const sigs = JSON.parse(readFileSync('/work/shared/data/names/wang_signatures.json', 'utf8'));
const clusters = JSON.parse(readFileSync('/work/shared/data/names/wang_clusters.json', 'utf8'));
const gold = new Map<number, string>();
for (const [k, v] of Object.entries(clusters) as any) for (const i of v) gold.set(i, k);
const forms: any[] = []; const formOf = new Map<string, number>();
const papers: any[] = []; const paperOf = new Map<number, number>();const teams: number[][] = [];
sigs.sort((x: any, y: any) => x.publication_id - y.publication_id || x.signature_id - y.signature_id);
const paper = new Int32Array(sigs.length), form = new Int32Array(sigs.length);
sigs.forEach((s: any, i: number) => {
  if (!paperOf.has(s.publication_id)) { paperOf.set(s.publication_id, papers.length); papers.push({ handle: String(s.publication_id), team: 0, venue: '', fields: [] }); teams.push([]); }
  paper[i] = paperOf.get(s.publication_id)!; papers[paper[i]!].team = Math.max(papers[paper[i]!].team, s.signature_position + 1);
  teams[paper[i]!]!.push(i);
  const key = nameKey(s.author_name);
  if (!formOf.has(key)) { formOf.set(key, forms.length); const parts = parseName(s.author_name); forms.push({ key, spelling: s.author_name, parts, blocks: [blockOf(parts)] }); }
  form[i] = formOf.get(key)!;
});
const table = { paper, form, ids: sigs.map(() => []), places: sigs.map((s: any) => s.author_affiliation ? [s.author_affiliation] : []), forms, papers, teams, stands: sigs.map(() => []), aligned: [] } as any;
for (const level of ['exact', 'careful', 'generous', 'initials'] as const) {
  const began = performance.now();
  const steps = decidePeople(table, level as any, noRuling); let r = steps.next(); while (!r.done) r = steps.next();
  const { obvious, open, joined } = r.value; const roots = new Roots(sigs.length); obvious.forEach((x: number, i: number) => roots.unite(x, i)); for (const m of joined) roots.unite(m.one[0]!, m.other[0]!); const personOf = sigs.map((_: any, i: number) => roots.root(i));
  const G = new Map<any, number>(), P = new Map<any, number>(), B = new Map<string, number>();
  sigs.forEach((s: any, i: number) => { const g = gold.get(s.signature_id)!; const p = personOf[i]; G.set(g, (G.get(g) ?? 0) + 1); P.set(p, (P.get(p) ?? 0) + 1); B.set(`${g} ${p}`, (B.get(`${g} ${p}`) ?? 0) + 1); });
  const c = (m: Map<any, number>) => [...m.values()].reduce((t, n) => t + n * (n - 1) / 2, 0);
  const pr = c(B) / c(P), rc = c(B) / c(G);
  let bp = 0, br = 0; for (const [k, n] of B) { const [g, p] = k.split(' '); bp += n * n / P.get(Number(p))!; br += n * n / G.get(g)!; }
  bp /= sigs.length; br /= sigs.length;
  console.log(level, `pair P ${pr.toFixed(3)} R ${rc.toFixed(3)} F ${(2 * pr * rc / (pr + rc)).toFixed(3)} B3 P ${bp.toFixed(3)} R ${br.toFixed(3)} F ${(2 * bp * br / (bp + br)).toFixed(3)} people ${P.size} of ${G.size} joined ${joined.length} open ${open.length} ${(performance.now() - began).toFixed(0)} ms`);
}

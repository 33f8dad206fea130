/** Papers → ties. Teams are flat arrays for all: what is measured is the making of the network, with the papers behind each tie. */
import Graph from 'graphology';
import type { Network, NodeId } from '../../src/network/network.ts';
import { allAlike } from '../../src/network/largeTeams.ts';
import { project } from '../../src/network/project.ts';
import type { Teams } from '../../src/network/teams.ts';
import { inventTeams } from './inventPapers.ts';
import type { Doing, Peer, Work } from './work.ts';

const made = new Map<number, Teams>();

function teamsOf(papers: number): Teams {
  const known = made.get(papers);
  if (known) return known;
  const { start, author, people } = inventTeams(papers);
  const teams = { start, author, people, count: Uint32Array.from(start.subarray(1), (end, k) => end - start[k]!) };
  made.set(papers, teams);
  return teams;
}

const how = { kind: 'coauthors', counting: 'fractional', large: allAlike } as const;

function networkOf(papers: number): Network {
  const projection = project(teamsOf(papers), how);
  return { ...projection, ids: Array.from(projection.subject, (person) => `a:${String(person).padStart(7, '0')}` as NodeId) };
}

/** They must agree, or something else was built. */
const worthOf = (ties: number) => ({ ties });

const ours =
  (papers: number): Doing =>
  () => {
    return worthOf(project(teamsOf(papers), how).a.length);
  };

/** The same nodes by the same ids, the same edges with their weights and papers. */
const byGraphology = (papers: number): Peer => ({
  name: 'graphology',
  aim: 1 / 60,
  run({ ids }) {
    const { start, author } = teamsOf(papers);
    const graph = new Graph<object, { weight: number; papers: number[] }>({ type: 'undirected', multi: false });
    for (const id of ids) graph.addNode(id);
    for (let paper = 0; paper < papers; paper++) {
      const [from, to] = [start[paper]!, start[paper + 1]!];
      const share = 1 / (to - from - 1);
      for (let k = from; k < to; k++)
        for (let l = k + 1; l < to; l++)
          graph.updateUndirectedEdge(ids[author[k]!]!, ids[author[l]!]!, (known) => {
            if (known.papers === undefined) return { weight: share, papers: [paper] };
            known.weight! += share;
            known.papers.push(paper);
            return known as { weight: number; papers: number[] };
          });
    }
    return worthOf(graph.size);
  },
});

const works: readonly Work[] = [10_000, 100_000, 1_000_000].map((papers) => ({
  work: 'Projection',
  on: `${papers.toLocaleString('en')} papers`,
  network: () => networkOf(papers),
  ours: ours(papers),
  // A million papers take graphology minutes and gigabytes.
  peers: papers > 100_000 ? [] : [byGraphology(papers)],
  rounds: 5,
}));

export default works;

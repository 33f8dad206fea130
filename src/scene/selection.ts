import { tieBetween } from '../network/network.ts';
import type { Unplaced } from '../pipeline/portrait.ts';
import { groupsOf } from '../pipeline/portrait.ts';
import { nodeOf, shelvesOf } from '../pipeline/shelves.ts';

/** What a person has picked: a person, a paper, a tie between two nodes, or a cluster. By id, so that it outlives a change of network. */
export type Selection =
  | { readonly kind: 'author'; readonly id: string }
  | { readonly kind: 'paper'; readonly id: string }
  | { readonly kind: 'tie'; readonly a: string; readonly b: string }
  | { readonly kind: 'cluster'; readonly group: number };

/** A node's id as a selection: `a:` people, `p:` papers. */
export function selectionOf(id: string): Selection {
  return id.startsWith('p:') ? { kind: 'paper', id } : { kind: 'author', id };
}

/** As one word, for links and session files: the id itself, `tie:ID~ID` or `cluster:N`. */
export function selectionWord(selection: Selection): string {
  switch (selection.kind) {
    case 'author':
    case 'paper':
      return selection.id;
    case 'tie':
      return `tie:${selection.a}~${selection.b}`;
    case 'cluster':
      return `cluster:${selection.group + 1}`;
  }
}

/** Reads a selection's word; undefined when it is not one. */
export function readSelection(word: string): Selection | undefined {
  if (/^[ap]:./.test(word)) return selectionOf(word);
  const tie = /^tie:(.+)~(.+)$/.exec(word);
  if (tie) return { kind: 'tie', a: tie[1]!, b: tie[2]! };
  const cluster = /^cluster:([1-9]\d{0,8})$/.exec(word);
  return cluster ? { kind: 'cluster', group: Number(cluster[1]) - 1 } : undefined;
}

/**
 * The nodes that stand for a selection on this network: a person or paper itself where it is drawn, else its papers or its
 * authors; both ends of a tie; the members of a cluster.
 */
export function nodesOf(
  selection: Selection,
  { network, corpus, measures }: Pick<Unplaced, 'network' | 'corpus' | 'measures'>,
): number[] {
  const shelves = shelvesOf(corpus);
  const shown = (ids: readonly string[]) => ids.map((id) => nodeOf(network, id)).filter((node) => node >= 0);
  switch (selection.kind) {
    case 'author': {
      const own = shown([selection.id]);
      return own.length > 0 ? own : shown(shelves.authors.get(selection.id)?.papers ?? []);
    }
    case 'paper': {
      const own = shown([selection.id]);
      return own.length > 0 ? own : shown(shelves.papers.get(selection.id)?.authors ?? []);
    }
    case 'tie':
      return shown([selection.a, selection.b]);
    case 'cluster': {
      const groups = groupsOf(measures, network);
      return [...groups.keys()].filter((node) => groups[node] === selection.group);
    }
  }
}

/** The selected tie's number, or −1. */
export function tieOf(selection: Selection | undefined, { network }: Pick<Unplaced, 'network'>): number {
  if (selection?.kind !== 'tie') return -1;
  const [i, j] = [nodeOf(network, selection.a), nodeOf(network, selection.b)];
  return i < 0 || j < 0 ? -1 : tieBetween(network, i, j);
}
